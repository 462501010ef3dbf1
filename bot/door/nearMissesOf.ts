import { channelOf, readAll, readDeliveries } from '../../services/conversation/read.ts'
import type { Store } from '../../services/conversation/store.ts'
import { nearMisses, type NearMiss } from '../../services/summary/nearMiss.ts'

/** The near-miss record of one conversation: its handoffs, oldest first. */
export async function nearMissesOf(store: Store, name: string): Promise<NearMiss[]> {
  const [entries, deliveries, channel] = await Promise.all([readAll(store, name), readDeliveries(store, name), channelOf(store, name)])
  return nearMisses({ id: name, channel: channel ?? 'web' }, entries, new Map([...deliveries].map(([id, delivery]) => [id, delivery.state])))
}

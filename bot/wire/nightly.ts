import { retainLedger } from '../../services/conversation/ledger.ts'
import { rewrap } from '../../services/conversation/rewrap.ts'
import type { Store } from '../../services/conversation/store.ts'
import { rewriteFile } from '../../services/redis/rewriteFile.ts'

/** Product ms. The day of a hub ends at three: by then a night's work has calmed down. */
const DAY_BEGINS_MS = 3 * 3600_000

/** The night that an instant belongs to, as a date. `offsetMs`: how far the hub's wall clock is ahead of UTC. */
export const nightOf = (at: number, offsetMs = 0): string => new Date(at + offsetMs - DAY_BEGINS_MS).toISOString().slice(0, 10)

export type Night = { rewritten: boolean; left: number; unreadable: number }

/** What is done once a night by one of the processes: keys wrapped anew where a newer one came, then the append-only file written anew, so that the old wrappings leave it. Null where another has done it. */
export async function nightly(store: Store, at: number, days: { audit: number }): Promise<Night | null> {
  const { redis, keys } = store
  const turn = keys.once(`night-${nightOf(at)}`)
  if (await redis.set(turn, '1', 'EX', 48 * 3600, 'NX') !== 'OK') return null
  try {
    const { left, unreadable } = await rewrap(store)
    await retainLedger(store, days.audit)
    return { rewritten: await rewriteFile(redis), left, unreadable }
  } catch (error) {
    // Not done: the next hour, or another process, does it.
    await redis.del(turn).catch(() => undefined)
    throw error
  }
}

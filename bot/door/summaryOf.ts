import { channelOf, readAll, readDeliveries } from '../../services/conversation/read.ts'
import type { Store } from '../../services/conversation/store.ts'
import { summarise } from '../../services/summary/summarise.ts'
import type { Summary } from '../../services/summary/summary.ts'
import { contactOf } from '../turn/promises.ts'
import { stateOf } from './handoffOf.ts'

/** One conversation's summary; null where a person has said nothing (yet), or nothing before `until`. */
export async function summaryOf(store: Store, name: string, until: number | null): Promise<Summary | null> {
  const [entries, deliveries, channel, state] = await Promise.all([readAll(store, name), readDeliveries(store, name), channelOf(store, name), stateOf(store, name)])
  // What the hub did in the morning belongs to the night it was about, however late that was.
  const afterwards = new Set(['reviewed', 'promise-outcome'])
  const inSpan = entries.filter(({ at, entry }) => until === null || at <= until || afterwards.has(entry.kind))
  if (!inSpan.some(({ entry }) => entry.kind === 'words' || entry.kind === 'presence')) return null
  const states = new Map([...deliveries].map(([id, delivery]) => [id, delivery.state]))
  const whole = { id: name, channel: channel ?? 'web', language: state?.language ?? 'en', ...(state ? { contact: contactOf(state.person.reach) } : {}) }
  const told = summarise(whole, inSpan, states)
  const since = inSpan.filter(({ at }) => at >= (state?.newSince ?? 0))
  if (since.length === inSpan.length || since.length === 0) return told
  // a number that is met as new may be somebody else's: the words of the one before are not read as theirs
  const { wanted, strengths, offered } = summarise(whole, since, states)
  return { ...told, wanted, strengths, offered }
}

import { staffPages } from '../../../dialogs/copy/staffPages.ts'
import type { DeliveryState, Entry, HandoffEvent, Logged } from '../../../services/conversation/entry.ts'
import type { z } from 'zod'

const { event, route, why, whyOther } = staffPages

type Name = (id: string) => string

const whyWords = (reason: string): string => Object.entries(why).find(([known]) => known === reason)?.[1] ?? whyOther

/** Leaving is not arriving: the past tense comes only after the network accepted it. */
function pageWords(entry: Extract<Entry, { kind: 'worker-text' | 'worker-call' }>, state: DeliveryState | null, name: Name): string | null {
  if (entry.key !== 'page') return null
  const who = name(entry.to)
  const byText = entry.kind === 'worker-text'
  if (state === 'failed') return byText ? event.notTexted(who) : event.notRung(who)
  if (state === 'accepted' || state === 'sent' || state === 'delivered') return byText ? event.texted(who) : event.rang(who)
  return byText ? event.texting(who) : event.ringing(who)
}

function handoffWords(entry: z.infer<typeof HandoffEvent>, name: Name): string {
  if (entry.event === 'raised-higher' && entry.route !== undefined) return route[entry.route]
  const words = event[entry.event]
  if (typeof words === 'string') return words
  return words(name(entry.worker ?? ''))
}

function notReachedWords(entry: Extract<Entry, { kind: 'not-reached' }>, entries: readonly Logged[], name: Name): string | null {
  const sent = entries.find(({ id }) => id === entry.delivery)?.entry
  if (sent === undefined || (sent.kind !== 'worker-text' && sent.kind !== 'worker-call')) return null
  return event.notReached(name(sent.to), whyWords(entry.why))
}

/** What happened, as one line of the log; null for what is said elsewhere or is no event. `state` is that entry's own delivery. */
export function eventWords(entry: Entry, state: DeliveryState | null, entries: readonly Logged[], name: Name): string | null {
  switch (entry.kind) {
    case 'worker-text': case 'worker-call': return pageWords(entry, state, name)
    case 'handoff': return handoffWords(entry, name)
    case 'not-reached': return notReachedWords(entry, entries, name)
    case 'move': return entry.move.move === 'colleague' ? event.colleague(name(entry.worker)) : entry.move.move === 'call' ? event.call(name(entry.worker)) : null
    case 'promise': return `${event.promise}: ${entry.words}`
    case 'concern': return `${event.concern(name(entry.worker))}: ${entry.words}`
    case 'presence': return entry.presence === 'rang' ? event.rang2 : event[entry.presence]
    case 'turn-failed': return event.turnFailed
    default: return null
  }
}

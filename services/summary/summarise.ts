import type { DeliveryState, EntryId, Logged } from '../conversation/entry.ts'
import { followUpOf } from './followUp.ts'
import { handoffsIn } from './handoffsIn.ts'
import { strengthsIn, wantedIn } from './wanted.ts'
import { contactWith } from '../promises/contact.ts'
import type { Summary } from './summary.ts'

/** How the person said they may be reached, in their own words; null where they have not said. */
export type ContactTold = Summary['promises'][number]['contact']
const notSaid: ContactTold = { way: null, safeTimes: null, voicemail: null, askFor: null }

export type Summarised = { id: string; channel: string; language: string; contact?: ContactTold }

function offeredIn(entries: readonly Logged[]): Summary['offered'] {
  const places = new Map<string, { id: string; name: string; chosen: boolean }>()
  const add = (id: string, name: string, chosen: boolean) => {
    const known = places.get(id)
    places.set(id, { id, name: known?.name ?? name, chosen: chosen || (known?.chosen ?? false) })
  }
  for (const { entry } of entries) {
    if (entry.kind === 'say' && entry.say === 'signpost') for (const card of entry.cards) add(card.id, card.title, false)
    if (entry.kind === 'noted' && (entry.what === 'offered' || entry.what === 'chosen')) add(entry.asset ?? entry.words, entry.words, entry.what === 'chosen')
  }
  return [...places.values()]
}

function promisesIn(entries: readonly Logged[], contact: ContactTold): Summary['promises'] {
  return entries.flatMap(({ id, entry }, place) => {
    // a hand-back that was taken back took its line with it
    if (entry.kind !== 'promise' || undone(entries.slice(place + 1), entry.code)) return []
    const named = (key: string | undefined) => key !== undefined && key === entry.key
    const told = entries.findLast(each => each.entry.kind === 'promise-outcome' && (each.entry.promise === id || named(each.entry.key)))?.entry
    const moved = entries.findLast(each => each.entry.kind === 'promise-moved' && named(each.entry.key))?.entry
    return [{
      entry: id, words: entry.words, owner: moved?.kind === 'promise-moved' ? moved.to : entry.owner, due: entry.due === null ? null : new Date(entry.due).toISOString(),
      contact: contactWith(entry.contact, contact), outcome: told?.kind === 'promise-outcome' ? told.outcome : null
    }]
  })
}

/** By the first that comes of its code: a code may come again after a day. */
const undone = (later: readonly Logged[], code: string | null): boolean => {
  const next = later.find(({ entry }) => entry.kind === 'handoff' && entry.code === code)?.entry
  return next?.kind === 'handoff' && next.event === 'reopened'
}

/** A concern is closed by a later one for the same handoff that begins with "closed" (`concern K7 closed, MASH told at 09:10`). */
function concernsIn(entries: readonly Logged[]): Summary['concerns'] {
  const closes = (words: string) => /^closed\b/i.test(words.trim())
  return entries.flatMap(({ id, entry }, place) => {
    if (entry.kind !== 'concern') return []
    const closed = closes(entry.words) || entries.slice(place + 1).some(({ entry: later }) => later.kind === 'concern' && later.code === entry.code && closes(later.words))
    return [{ words: entry.words, entry: id, worker: entry.worker, code: entry.code, closed }]
  })
}

/** What the hub does in the morning is no part of the conversation: it must not move its end. */
const isMorning = ({ entry }: Logged): boolean => entry.kind === 'reviewed' || entry.kind === 'promise-outcome'
const isWords = ({ entry }: Logged): boolean => entry.kind === 'words' || entry.kind === 'worker-words'

/** Read since the last thing anybody said: words that come after a review put it back on the list. */
const reviewedIn = (entries: readonly Logged[]): boolean =>
  entries.findLastIndex(({ entry }) => entry.kind === 'reviewed') > entries.findLastIndex(isWords)

/**
 * One conversation as the hub team reads it in the morning: the person's own words with the entry of each, what was offered and promised, who was
 * paged and who came. Nothing is inferred, put in other words or graded. `entries`: the whole log, oldest first; `delivery`: what is known of texts.
 */
export function summarise(conversation: Summarised, entries: readonly Logged[], delivery: ReadonlyMap<EntryId, DeliveryState> = new Map()): Summary {
  const talk = entries.filter(entry => !isMorning(entry))
  const told = {
    handoffs: handoffsIn(entries, delivery), promises: promisesIn(entries, conversation.contact ?? notSaid), concerns: concernsIn(entries)
  }
  return {
    conversation: conversation.id, channel: conversation.channel,
    from: new Date(talk[0]?.at ?? 0).toISOString(), until: new Date(talk.at(-1)?.at ?? 0).toISOString(),
    wanted: wantedIn(entries), strengths: strengthsIn(entries), offered: offeredIn(entries), ...told,
    followUp: followUpOf(told, entries, delivery), language: conversation.language, reviewed: reviewedIn(entries)
  }
}

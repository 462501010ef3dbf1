import type { DeliveryState, EntryId, HandoffEvent, Logged } from '../conversation/entry.ts'
import { nearerHuman, type HandoffRoute, type Route } from '../understanding/screened.ts'
import type { Page } from '../handoff/handoff.ts'
import type { z } from 'zod'

type Event = z.infer<typeof HandoffEvent>
type Told = { at: number; event: Event }

/** One handoff as the log tells it. Instants are ISO 8601; `to` and `takenBy` are rota ids. */
export type HandoffTold = {
  code: string; raisedAt: string; route: string
  pages: { to: string; by: Page['by']; at: string; outcome: Page['outcome'] }[]
  takenBy: string | null; takenAt: string | null; firstWordAt: string | null; handedBackAt: string | null
}

const iso = (at: number): string => new Date(at).toISOString()
const isoOrNull = (at: number | undefined): string | null => (at === undefined ? null : iso(at))

/** The part of the log from each `raised` of a code to the next: a code may come again after a day. */
export function stretches(entries: readonly Logged[]): { code: string; entries: Logged[] }[] {
  const raised = entries.flatMap(({ entry }, place) => (entry.kind === 'handoff' && entry.event === 'raised' ? [{ code: entry.code, place }] : []))
  return raised.map(({ code, place }) => {
    const again = raised.find(other => other.code === code && other.place > place)
    return { code, entries: entries.slice(place, again?.place).filter(({ entry }) => !('code' in entry) || entry.code === code) }
  })
}

export type Sent = { id: EntryId; at: number; to: string; by: Page['by'] }
/** The pages among these, oldest first. */
export const pagesIn = (entries: readonly Logged[]): Sent[] => entries.flatMap(({ id, at, entry }) => {
  if ((entry.kind !== 'worker-text' && entry.kind !== 'worker-call') || entry.key !== 'page') return []
  return [{ id, at, to: entry.to, by: entry.kind === 'worker-text' ? 'text' as const : 'call' as const }]
})

/**
 * What is known to have become of a page, and no more: the phone network's refusal first, then what its worker did before they were
 * paged that way again, then what others did.
 */
export function outcomeOf(page: Sent, entries: readonly Logged[], delivery: ReadonlyMap<EntryId, DeliveryState>): Page['outcome'] {
  const failed = entries.find(({ entry }) => entry.kind === 'not-reached' && entry.delivery === page.id)
  // By place in the log, not by time: one commit writes several entries at the same instant.
  const later = entries.slice(entries.findIndex(({ id }) => id === page.id) + 1)
  const again = pagesIn(later).find(other => other.to === page.to && other.by === page.by)
  const theirs = again === undefined ? later : later.slice(0, later.findIndex(({ id }) => id === again.id))
  const isTake = ({ entry }: Logged) => entry.kind === 'handoff' && entry.event === 'acknowledged'
  if (theirs.some(({ entry }) => entry.kind === 'handoff' && entry.event === 'acknowledged' && entry.worker === page.to)) return 'took'
  if (theirs.some(({ entry }) => entry.kind === 'move' && entry.move.move === 'pass' && entry.worker === page.to)) return 'passed'
  if (failed?.entry.kind === 'not-reached') return failed.entry.why === 'no-answer' || failed.entry.why === 'no-digit' ? 'no-answer' : 'not-reached'
  if (delivery.get(page.id) === 'failed') return 'not-reached'
  if (theirs.some(isTake)) return 'another-took-it'
  return again === undefined ? 'on-its-way' : 'no-answer'
}

/** Whose take led to the first word; before any word, whoever took it last. A take that no word followed is not how the person was met. */
function takeIn(told: readonly Told[], firstWordAt: number | undefined): Told | undefined {
  return told.findLast(({ at, event }) => event.event === 'acknowledged' && at <= (firstWordAt ?? Infinity))
}

function handedBackIn(told: readonly Told[]): number | undefined {
  const last = told.findLast(({ event }) => event.event === 'handed-back' || event.event === 'reopened')
  return last?.event.event === 'handed-back' ? last.at : undefined
}

function routeIn(told: readonly Told[]): Route {
  const routes = told.flatMap(({ event }): HandoffRoute[] => (event.route === undefined ? [] : [event.route]))
  return routes.reduce<Route>((nearest, route) => nearerHuman(nearest, route), 'human-wanted')
}

/** Every handoff of a conversation, oldest first: who was paged and what came of it, who took it, and when a human word first reached the person. */
export function handoffsIn(entries: readonly Logged[], delivery: ReadonlyMap<EntryId, DeliveryState>): HandoffTold[] {
  return stretches(entries).map(({ code, entries }) => {
    const told = entries.flatMap(({ at, entry }) => (entry.kind === 'handoff' ? [{ at, event: entry }] : []))
    const firstWordAt = entries.find(({ entry }) => entry.kind === 'worker-words' || (entry.kind === 'handoff' && entry.event === 'live'))?.at
    const take = takeIn(told, firstWordAt)
    return {
      code, raisedAt: iso(told[0]?.at ?? 0), route: routeIn(told),
      pages: pagesIn(entries).map(page => ({ to: page.to, by: page.by, at: iso(page.at), outcome: outcomeOf(page, entries, delivery) })),
      takenBy: take?.event.worker ?? null, takenAt: isoOrNull(take?.at), firstWordAt: isoOrNull(firstWordAt), handedBackAt: isoOrNull(handedBackIn(told))
    }
  })
}

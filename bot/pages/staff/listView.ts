import { staffPages } from '../../../dialogs/copy/staffPages.ts'
import type { HandoffCard } from '../../frontDoor.ts'
import { atTime, howLong } from '../look/whenWords.ts'
import type { Worker } from '../signin/guard.ts'
import { nameOf, type StaffParts } from './parts.ts'

const { list, route } = staffPages

/** Everyone who waits (longest first), what is with this worker, and who is with whom. No words of anybody are in it. */
export function listView(cards: readonly HandoffCard[], worker: Worker, parts: StaffParts) {
  const now = parts.clock.now()
  const time = (iso: string) => atTime(Date.parse(iso), now, parts.timeZone())
  const open = cards.filter(({ state }) => state !== 'handed-back').toSorted((a, b) => Date.parse(a.raisedAt) - Date.parse(b.raisedAt))
  const waiting = open.filter(({ owner }) => owner === null)
  return {
    heading: waiting.length === 0 ? list.nobody : list.waiting(waiting.length),
    waiting: waiting.map(card => ({
      code: card.code, route: route[card.route], since: list.since(howLong(now - Date.parse(card.raisedAt)), time(card.raisedAt)),
      next: card.nextDueAt === null ? null : list.next(time(card.nextDueAt))
    })),
    yours: open.filter(({ owner }) => owner === worker.id).map(card => ({ code: card.code, route: route[card.route], raised: list.sinceRaised(time(card.raisedAt)) })),
    theirs: open.filter(({ owner }) => owner !== null && owner !== worker.id)
      .map(card => ({ code: card.code, words: list.owner(nameOf(parts, card.owner ?? ''), card.code), raised: list.sinceRaised(time(card.raisedAt)) }))
  }
}
export type ListView = ReturnType<typeof listView>

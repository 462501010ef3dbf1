import type { Move } from '../conversation/entry.ts'
import type { Desk, DeskReading } from './desk.ts'
import { readText } from './read.ts'
import { isTake, said } from './words.ts'

/** How long a take may be on its way to its talk, in ms: where a page still waits on the desk, and where it never stood there (an open code of somebody else's). */
const ON_ITS_WAY = 60_000
const NEVER_PAGED = 5000

/** More takes than this are not on their way at once. */
const MOST = 10

/** A take that a worker's text has sent to its talk, and when. */
export type Taking = { code: string; at: number }

/** The takes on their way once this move has left the desk too. */
export function afterMove(taking: readonly Taking[], code: string, { move }: Move, at: number): Taking[] {
  const others = taking.filter(one => one.code !== code)
  if (move === 'take') return [...others, { code, at }].slice(-MOST)
  return move === 'pass' || move === 'done' ? others : [...taking]
}

/** The codes whose take has left this desk and has not come back as a mark of its own. `marks`: every code that stands on the desk. */
export const stillOnItsWay = (taking: readonly Taking[], marks: ReadonlyMap<string, string>, at: number): string[] =>
  taking.flatMap(one => {
    const mark = marks.get(one.code)
    return (mark === 'waiting' && at - one.at < ON_ITS_WAY) || (mark === undefined && at - one.at < NEVER_PAGED) ? [one.code] : []
  })

/**
 * Reads a text that may come on the heels of a `1`. The take stands in the talk's log before it, so that words of this worker's follow it there: they
 * are read as if it were live already. Whether it is theirs is the handoff's to say, and words that came too late are given back.
 */
export function readAfterTake(text: string, desk: Desk, onItsWay: string[]): DeskReading {
  const reading = readText(text, desk)
  const newest = onItsWay.at(-1)
  // their second `1` for one that was never paged to them
  if (newest !== undefined && reading.kind === 'person' && desk.asked?.kind !== 'me' && isTake(said(text).bare)) return { kind: 'take', code: newest, firstWord: null }
  if (onItsWay.length === 0 || !dependsOnTake(reading)) return reading
  return readText(text, { ...desk, waiting: desk.waiting.filter(code => !onItsWay.includes(code)), live: [...desk.live.filter(code => !onItsWay.includes(code)), ...onItsWay] })
}

/** A bare `1` or `2` means what it meant before: neither is a word for the person. */
function dependsOnTake(reading: DeskReading): boolean {
  if (reading.kind !== 'ask') return reading.kind === 'help' || reading.kind === 'summary' || reading.kind === 'person'
  return reading.asked.kind === 'first-word' || (reading.asked.kind === 'which-one' && reading.asked.text !== '')
}

import type { Entry, EntryId, Logged, Words } from '../../services/conversation/entry.ts'
import { bringsHuman } from '../../services/understanding/screened.ts'
import type { Burst } from './state.ts'

/** Texts less than this apart, in one conversation, are a burst (contract.md). */
export const BURST_MS = 3000
/** No text waits longer than this for the rest of its burst. */
export const HELD_MS = 8000

/** What a turn answers: single entries that act on the handoff, and groups of words that get one answer together. */
export type Portion = { kind: 'words'; words: LoggedWords[] } | { kind: 'input'; logged: Logged }
export type LoggedWords = Omit<Logged, 'entry'> & { entry: Words }

export type Portions = {
  portions: Portion[]
  burst: Burst
  /** The last entry done with. */
  cursor: EntryId
  holds: boolean
  /** Product time at which what is held is answered. */
  due: number | null
}

const isWords = (logged: Logged): logged is LoggedWords => logged.entry.kind === 'words'
/** Only these begin something; all other entries are what earlier turns wrote. */
const inputs: ReadonlySet<Entry['kind']> = new Set(['words', 'move', 'not-reached', 'presence', 'promise-outcome', 'no-contact', 'reviewed'])

/**
 * Divides what came into what is answered now and what waits. The first message of a burst is answered at once, the rest together after
 * the last. Never held: anything inside a handoff, anything that brings a person (and with it all that waits), a tap on a quick reply.
 */
export function portion(what: { entries: readonly Logged[]; cursor: EntryId; burst: Burst; at: number; inHandoff: boolean; suggested: readonly string[] }): Portions {
  const portions: Portion[] = []
  let burst = what.burst
  let held: LoggedWords[] = []
  let cursor = what.cursor
  let passed = what.cursor
  const answerHeld = () => {
    if (held.length > 0) portions.push({ kind: 'words', words: held })
    held = []
    burst = { ...burst, heldSince: null }
  }
  for (const logged of what.entries) {
    if (!isWords(logged)) {
      if (inputs.has(logged.entry.kind)) portions.push({ kind: 'input', logged })
    } else if (logged.entry.answeredBefore) {
      answerHeld()
      portions.push({ kind: 'input', logged })
    } else if (what.inHandoff || bringsHuman(logged.entry.screened.route) || logged.entry.optOut) {
      held.push(logged)
      answerHeld()
      burst = { lastAt: logged.at, heldSince: null, said: 1 }
    } else if (burst.lastAt === null || logged.at - burst.lastAt >= BURST_MS || what.suggested.includes(logged.entry.text.trim())) {
      answerHeld()
      portions.push({ kind: 'words', words: [logged] })
      burst = { lastAt: logged.at, heldSince: null, said: 0 }
    } else {
      held.push(logged)
      burst = { ...burst, lastAt: logged.at, heldSince: burst.heldSince ?? logged.at }
    }
    if (held.length === 0) cursor = logged.id
    passed = logged.id
  }
  const due = burst.heldSince === null || burst.lastAt === null ? null : Math.min(burst.lastAt + BURST_MS, burst.heldSince + HELD_MS)
  if (due !== null && due <= what.at) {
    answerHeld()
    return { portions, burst, cursor: passed, holds: false, due: null }
  }
  return { portions, burst, cursor, holds: held.length > 0, due: held.length > 0 ? due : null }
}

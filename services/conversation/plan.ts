import type { Audience, Channel, Entry, EntryId, Logged } from './entry.ts'
import type { Drill } from '../rota/drill.ts'
import type { Delivery } from './delivery.ts'

/** On a worker's desk: paged and nobody has it yet; theirs; paged, and somebody else took it; a promise that they were reminded of. */
export type DeskMark = 'waiting' | 'live' | 'taken' | 'promised'

/** One change that a commit makes to an index beside the log. */
export type Op =
  | { op: 'open'; code: string; card: string } | { op: 'closed'; code: string }
  | { op: 'desk'; worker: string; code: string; is: DeskMark } | { op: 'off-desk'; worker: string; code: string }
  | { op: 'away'; worker: string; until: number; why: string } | { op: 'here'; worker: string }
  | { op: 'proved'; worker: string; at: number }
  | { op: 'drill'; worker: string; drill: Drill }
  /** No automated text to this person; outlives the conversation. */
  | { op: 'no-contact'; name: string; is: boolean }
  /** A resident told that a place was shut; a need that nothing in the directory met is counted, without words. */
  | { op: 'found-shut'; asset: string; at: number } | { op: 'unmet'; field: string }
  /** Whether a handoff is open: forgetting waits for it. */
  | { op: 'handoff'; is: 'open' | 'none'; code: string }

export type NewEntry = { audience: Audience; entry: Entry; delivery?: Delivery }

/** An entry that this turn puts into another conversation's log, once per `id`. */
export type Crossing = { conversation: string; channel: Channel; number?: string; id: string; audience: Audience; entry: Entry }

/**
 * What a turn decided. Nothing of it has happened yet: `commit` makes all of it true at once, or none.
 * `cursor`: the last entry that is done with. `holds`: entries after it wait for the rest of a burst.
 */
export type Plan = {
  state: string; cursor: EntryId; holds: boolean; entries: NewEntry[]; crossings: Crossing[]; moved: EntryId[]; ops: Op[]
  /** Product time at which to look again, or null. */
  due: number | null
  /** Pages that are no longer needed: ringing phones but this worker's are stopped, unsent pages withdrawn. */
  withdraw: { except: string | null } | null
  /** Its owner asked for it to be destroyed, and the answer that says so has had its time. */
  forget: boolean
}

/** What a turn starts from. */
export type Loaded = {
  name: string; channel: Channel; fence: string; version: number; state: string | null; cursor: EntryId; entries: Logged[]
  /** More entries wait than one turn takes. */
  full: boolean
  key: Buffer; wrapped: string
  /** Their number or reference, opened; null on web. */
  address: string | null
  away: Map<string, number>
  /** In their own word: with someone, break, ill tonight. */
  awayWhy?: Map<string, string>
  /** For a worker's desk: open codes that wait for them or are live with them. */
  desk: Map<string, DeskMark>
}

/** Decides one turn. Pure but for what the wiring gives it (a free code, CLU); may be run again on the same input after a lost lease. */
export type RunTurn = (loaded: Loaded, at: number, failures: number) => Promise<Plan>

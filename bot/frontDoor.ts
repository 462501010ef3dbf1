import type { Attachment, Channel, DeliveryState, EntryId, Entry, Logged, Move, Said } from '../services/conversation/entry.ts'
import type { Handoff } from '../services/handoff/handoff.ts'
import type { Summary } from '../services/summary/summary.ts'
import type { z } from 'zod'

/** Where words come from. A `web` id is minted by the front door; the others are found by a keyed hash, so that no number is ever a key. */
export type Whence =
  | { channel: 'web'; conversation: string; token: string }
  | { channel: 'sms' | 'voice'; number: string }
  | { channel: 'botframework'; conversation: string; reference: unknown }

export type PersonWrites = {
  whence: Whence
  text: string
  /** The provider's own id (MessageSid, `clientActivityID`, activity id): the same one twice is one message. */
  providerId: string
  clientActivityId?: string
  attachments?: z.infer<typeof Attachment>[]
  optOut?: 'STOP' | 'START' | 'HELP'
}

/** `accepted`: durable, `entry` is its id (the first one's, when it came twice). `degraded`: the store is away; `says` is the answer, to be given in this very response. `ended`: that token was ended by its owner. */
export type Written =
  | { kind: 'accepted'; conversation: string; entry: EntryId; duplicate: boolean }
  | { kind: 'degraded'; entry: EntryId; says: { say: Said['say']; text: string }[] }
  | { kind: 'ended' }

/** What a person's own screen may show: their words, the front door's, a worker's. Nothing else has this type. */
export type Shown = { id: EntryId; at: number; entry: Extract<Entry, { kind: 'words' | 'say' | 'worker-words' }> }

export type HandoffCard = { code: string; conversation: string; state: string; route: Handoff['route']; step: string | null; raisedAt: string; nextAction: string; nextDueAt: string | null; owner: string | null }
export type StaffEntry = Logged & { delivery: DeliveryState | null }
export type MoveResult = { kind: 'done' } | { kind: 'unknown-code' } | { kind: 'other-has-it'; by: string } | { kind: 'not-yours' }
  /** It was kept, and its words cannot go to them: they texted STOP, or it is a landline. */
  | { kind: 'not-sent'; why: 'opted-out' | 'landline' }
export type LocalText = { id: string; at: number; from: 'hub' | 'phone'; number: string; body: string }
export type LocalCall = { id: string; at: number; number: string; path: string; over: boolean }

/**
 * All that channels and pages may ask of the front door. Made once, in wire.ts.
 * Methods throw `StoreAway` when Redis cannot be had, except where they say otherwise.
 */
export interface FrontDoor {
  /** Accepts a person's words (or a worker's text: a rota number is told apart inside). Resolves only when durable, or with the degraded answer; never throws. */
  personWrites(words: PersonWrites): Promise<Written>
  /**
   * Entries that the person may see after `after` (null: from the start), oldest first, at most 200; `position` is where to read on, `more` says
   * whether there may be more at once. With `token` (a web token's id) also whether its owner has `ended` it: then there is nothing to see.
   */
  shown(conversation: string, after: EntryId | null, token?: string): Promise<{ entries: Shown[]; position: EntryId | null; more: boolean; ended: boolean }>
  /** Calls `hint` (no content) when the conversation may have changed, on any process; also every 10 s. Returns the end of it. */
  onChange(conversation: string, hint: () => void): () => void
  /** Is a worker with them? Which one, by name: for a typing line or a title. */
  presence(conversation: string): Promise<{ worker: string | null }>
  /** The person's screen has gone away or come back; told to a worker who is with them. */
  page(conversation: string, presence: 'left-page' | 'came-back'): Promise<void>
  /** Ends a web token for good (quick exit); `token` is its id, `seconds` until it would have run out. */
  endToken(token: string, seconds: number): Promise<void>
  tokenEnded(token: string): Promise<boolean>

  handoffs(): Promise<HandoffCard[]>
  /** The conversation behind a code that is open or was handed back within a day. `noContact`: why no automated text may go to them; null where one may. */
  handoff(code: string): Promise<{ card: HandoffCard; handoff: Handoff; conversation: string; entries: StaffEntry[]; noContact?: string | null } | null>
  /** A worker acts, from console or call. Resolves when it is in the log and has been acted on. The same providerId twice is one act. */
  workerDoes(act: { worker: string; code: string; move: Move; by: 'console' | 'call'; providerId: string }): Promise<MoveResult>
  summaries(span: { since: Date | null; until: Date | null }): Promise<Summary[]>
  reviewed(conversation: string, by: string): Promise<void>
  promiseOutcome(conversation: string, promise: EntryId, outcome: 'kept' | 'tried' | 'could-not', by: string): Promise<void>

  /** A delivery state from the network, by the reference that rode in the callback's address. Unknown references are ignored. States only rise. */
  receipt(reference: string, state: string, errorCode: string | null): Promise<void>
  /** The end of a call to a worker: `completed` without a digit, `busy`, `no-answer`, `failed`, `machine` are all "not reached". */
  callEnded(reference: string, status: string): Promise<void>
  /** Somebody rings the hub's number: raises `human-wanted` for that number. Withheld numbers have their call's id instead. */
  somebodyRings(call: { number: string | null; callSid: string }): Promise<{ conversation: string } | { kind: 'degraded' }>
  /** That call is over. Kept in the log, and told to a worker who has not talked with them yet. A call that raised nothing is nobody's; the same end twice is one. */
  callerHungUp(call: { number: string | null; callSid: string }): Promise<void>
  /** What a caller on hold hears next. `over`: it was handed back while they were still on the line, so that nobody is asked any more. */
  callState(conversation: string): Promise<{ kind: 'waiting'; seconds: number } | { kind: 'over'; code: string } | { kind: 'taken'; worker: string; phone: string }>
  /** The rota person with this number, if any, and the codes that wait for or are live with them; `promised`: those of promises they were asked to keep. */
  workerByNumber(number: string): Promise<{ id: string; name: string; waiting: { code: string; route: Handoff['route'] }[]; live: string[]; promised?: string[] } | null>
  /** The person's number behind a code, for connecting a call; null when it is not a phone conversation. */
  numberBehind(code: string): Promise<string | null>
  /** Raw words for a hub page that has no conversation: the lines open at this instant. */
  linesNow(): { id: string; name: string; way: string; hours: string }[]
}

export type { Channel, EntryId, Logged }

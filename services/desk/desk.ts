import { z } from 'zod'

/** What a held text will become once the worker names a code. */
export const Wanted = z.enum(['take', 'pass', 'say', 'done', 'colleague'])
export type Wanted = z.infer<typeof Wanted>

/**
 * What the front door has asked this worker and not heard back. The held words are kept here until they are placed: nothing is lost.
 * `which-one`: `text` is what `wanted` carries (a first word, words for the person, a line to leave; may be empty).
 * `hand-back`: 'yes' leaves `line`; 'no' sends `text` to the person instead.
 * `first-word`: words came while a page waits and before it was taken: '1' takes it and sends them.
 * `call`: calls are not safe, or not known to be: 'yes' rings all the same.
 * `me`: until then this number's texts are a person's.
 */
export const Asked = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('which-one'), wanted: Wanted, text: z.string() }),
  z.object({ kind: z.literal('hand-back'), code: z.string(), line: z.string(), text: z.string() }),
  z.object({ kind: z.literal('first-word'), code: z.string(), text: z.string() }),
  z.object({ kind: z.literal('call'), code: z.string() }),
  z.object({ kind: z.literal('me'), until: z.number() })
])
export type Asked = z.infer<typeof Asked>

/** One worker's desk at an instant: what waits for them, what is live with them, and what they were asked. Codes are in capitals. */
export type Desk = {
  /** Codes paged to this worker that nobody has taken yet. */
  waiting: string[]
  /** Codes that this worker owns. */
  live: string[]
  /** Codes that they handed back, and when (ms). */
  recentDone: { code: string; at: number }[]
  asked: Asked | null
  /** Codes of promises that they were reminded of. */
  promised?: string[]
  /** All open codes: anyone on the rota may take one by its code. */
  openCodes: string[]
  at: number
}

/**
 * What a worker's text means. After each reading `Desk.asked` is cleared, except that `ask` sets it to what it holds, and `me` to thirty minutes from now
 * (`person` leaves a `me` as it is).
 */
export type DeskReading =
  | { kind: 'take'; code: string; firstWord: string | null }
  | { kind: 'pass'; code: string }
  | { kind: 'say'; code: string; text: string }
  | { kind: 'done'; code: string; line: string | null }
  | { kind: 'undo'; code: string }
  /** Ask the worker this, and keep it in `Desk.asked`. */
  | { kind: 'ask'; asked: Exclude<Asked, { kind: 'me' | 'call' }> }
  /** They let a question fall: `text` was not sent to anybody; tell them so. */
  | { kind: 'dropped'; text: string }
  /** null: several could be meant, or none. */
  | { kind: 'summary'; code: string | null }
  | { kind: 'help' }
  | { kind: 'skip'; why: 'with someone' | 'break' | 'ill tonight'; minutes: number | null }
  | { kind: 'back' }
  | { kind: 'colleague'; code: string; note?: string }
  | { kind: 'note'; code: string; words: string }
  /** `sure`: they were asked whether to ring although it may not be safe, and said yes. */
  | { kind: 'call'; code: string; sure: boolean }
  | { kind: 'concern'; code: string; words: string }
  /** What became of a promise; `code` null where several could be meant. */
  | { kind: 'promise'; code: string | null; outcome: 'kept' | 'tried' | 'could-not' }
  /** No automated text to this person from now on. */
  | { kind: 'no-contact'; code: string; reason: string }
  | { kind: 'sos' }
  | { kind: 'me' }
  /** Nothing waits and nothing is live: the words are a resident's. */
  | { kind: 'person' }
  /** A code that is not open. `text` is the whole of what they wrote: it went nowhere, and is given back. */
  | { kind: 'unknown-code'; code: string; text: string }

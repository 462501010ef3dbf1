import { z } from 'zod'
import { Contact } from '../promises/contact.ts'
import { HandoffRoute, Screened } from '../understanding/screened.ts'

/** `<milliseconds of the product clock>-<sequence>`: a Redis stream id, a Direct Line watermark, an activity id. Never falls within a log. */
export const EntryId = z.string().regex(/^\d+-\d+$/)
export type EntryId = z.infer<typeof EntryId>

export const Channel = z.enum(['web', 'sms', 'voice', 'botframework'])
export type Channel = z.infer<typeof Channel>

/** Who may read an entry. Direct Line has no path to `staff`. */
export const Audience = z.enum(['both', 'staff', 'resident'])
export type Audience = z.infer<typeof Audience>

/** The stable keys of contract.md, "Reply texts", and the further moments the dialogs have. */
export const says = [
  'welcome', 'human-now', 'emergency-now', 'human-wanted', 'offer-human', 'waiting', 'unanswered', 'joined', 'left', 'signpost',
  'nothing-found', 'privacy', 'forgotten', 'degraded', 'door', 'where', 'introduction', 'remembering', 'small-talk', 'what-is-this',
  'is-this-human', 'thanks', 'complaint', 'follow-up', 'no-words', 'still-here', 'quiet', 'handed-back', 'taken-back', 'not-confirmed',
  'stopped', 'started', 'more', 'other', 'replaced', 'standing-by', 'not-delivered', 'attachment', 'handover', 'all-away', 'promise', 'landline'
] as const
export const Say = z.enum(says)
export type Say = z.infer<typeof Say>

/** One place on a list, as a card on web; by text it is already in the reply's words. */
export const Card = z.object({ id: z.string(), title: z.string(), lines: z.array(z.string()), link: z.string().optional(), map: z.string().optional() })
export type Card = z.infer<typeof Card>

export const Attachment = z.object({ contentType: z.string(), name: z.string().optional() })

/**
 * What the degraded path answered while the store was away: said already, and not to be said again. `id`: what the reply was called on the
 * person's screen, so that it is not shown there a second time.
 */
export const AnsweredBefore = z.object({ at: z.number(), says: z.array(z.object({ id: z.string(), say: Say, text: z.string() })) })
export type AnsweredBefore = z.infer<typeof AnsweredBefore>

/** A person's words. `text` is exactly what they sent. */
export const Words = z.object({
  kind: z.literal('words'), text: z.string(), providerId: z.string(), channel: Channel, screened: Screened,
  clientActivityId: z.string().optional(), attachments: z.array(Attachment).default([]),
  optOut: z.enum(['STOP', 'START', 'HELP']).optional(),
  answeredBefore: AnsweredBefore.optional()
})
/** The front door's words to a person. `answers`: the person's entries that it covers. */
export const Said = z.object({
  kind: z.literal('say'), say: Say, text: z.string(), answers: z.array(EntryId), cards: z.array(Card).default([]),
  /** Quick replies: the exact words a tap sends. */
  suggested: z.array(z.string()).default([]),
  /** The id under which a screen has it already (a degraded answer that came into the log later). */
  shownAs: z.string().optional()
})
/** A worker's words to the person, word for word. */
export const WorkerWords = z.object({ kind: z.literal('worker-words'), worker: z.string(), name: z.string(), text: z.string(), code: z.string(), providerId: z.string() })

export const WorkerTextKey = z.enum(['page', 'taken', 'other-has-it', 'relay', 'quiet', 'opted-out', 'handed-on', 'which-one', 'not-sent', 'closed',
  'summary', 'help', 'skipped', 'back', 'colleague', 'call', 'concern', 'sos', 'worse', 'taken-back', 'hand-back-asks', 'undone', 'sign-in', 'first-word', 'unknown-code', 'left-page', 'silence', 'not-now',
  'shift', 'drill', 'rota-check', 'promise', 'asked-for', 'no-contact', 'landline', 'hung-up'])
export type WorkerTextKey = z.infer<typeof WorkerTextKey>
/** A text to a worker's phone. Kept in the log of the conversation it is about (or of the desk). */
export const WorkerText = z.object({ kind: z.literal('worker-text'), key: WorkerTextKey, to: z.string(), text: z.string(), code: z.string().nullable(), attempt: z.number().int().default(0) })
/** A call to a worker's phone; `attempt` stands in the TwiML's address. `key` 'page': take with 1; 'connect': bridges to the person; 'sos': a worker needs help. */
export const WorkerCall = z.object({ kind: z.literal('worker-call'), key: z.enum(['page', 'connect', 'sos']), to: z.string(), code: z.string(), attempt: z.number().int() })

/** What a worker does about a handoff, however it arrived. Words that a text cannot say for sure are settled at the desk before they become one of these. */
export const Move = z.discriminatedUnion('move', [
  z.object({ move: z.literal('take'), firstWord: z.string().optional() }),
  z.object({ move: z.literal('pass') }),
  z.object({ move: z.literal('say'), text: z.string() }),
  z.object({ move: z.literal('done'), line: z.string().optional() }),
  z.object({ move: z.literal('undo') }),
  /** `note`: words for whoever takes it over, which the person never sees. */
  z.object({ move: z.literal('colleague'), note: z.string().optional() }),
  z.object({ move: z.literal('note'), words: z.string() }),
  z.object({ move: z.literal('call'), sure: z.boolean().optional() }),
  /** The person on the telephone and the worker are talking: the worker's first word, though none is written. */
  z.object({ move: z.literal('talking') }),
  z.object({ move: z.literal('summary') }),
  z.object({ move: z.literal('concern'), words: z.string() }),
  /** What became of a promise that this worker was reminded of. */
  z.object({ move: z.literal('promise'), outcome: z.enum(['kept', 'tried', 'could-not']) }),
  /** No automated text to this person from now on, and why; `reason` null takes it back. */
  z.object({ move: z.literal('no-contact'), reason: z.string().nullable() })
])
export type Move = z.infer<typeof Move>
export const MoveMade = z.object({ kind: z.literal('move'), move: Move, worker: z.string(), code: z.string(), by: z.enum(['text', 'call', 'console']), providerId: z.string() })

/** A page or relayed text that did not arrive, in Twilio's words ('undelivered', '21610', 'busy', 'no-answer', 'no-digit', 'machine'). */
export const NotReached = z.object({
  kind: z.literal('not-reached'), delivery: EntryId, why: z.string(),
  /** Who was not reached: a worker, with the page's `attempt`; null for the person themselves. */
  worker: z.string().nullable(), attempt: z.number().int(), key: z.string().nullable()
})
export type NotReached = z.infer<typeof NotReached>
/** What became of a handoff; the log's own record, and the summary's source. */
export const HandoffEvent = z.object({
  kind: z.literal('handoff'), code: z.string(),
  event: z.enum(['raised', 'raised-higher', 'acknowledged', 'live', 'standing-by', 'handed-back', 'replaced', 'reopened', 'unanswered', 'skipped']),
  route: HandoffRoute.optional(), worker: z.string().optional(), line: z.string().optional(), why: z.string().optional(), because: z.array(z.string()).default([])
})
/** A line left with the person. `key`: its own name, for what comes of it later; `contact`: what the line says of reaching them. */
export const Promised = z.object({
  kind: z.literal('promise'), words: z.string(), owner: z.string(), code: z.string().nullable(), due: z.number().nullable(), key: z.string().optional(), contact: Contact.optional()
})
/** A promise has another owner: the first could not keep it, or did not in time. */
export const PromiseMoved = z.object({ kind: z.literal('promise-moved'), key: z.string(), from: z.string(), to: z.string(), why: z.enum(['absent', 'overdue']) })
/** `promise`: the promise's own entry; '0-0' where it is told by its `key` alone, as a worker's text does. */
export const PromiseOutcome = z.object({ kind: z.literal('promise-outcome'), promise: EntryId, key: z.string().optional(), outcome: z.enum(['kept', 'tried', 'could-not']), worker: z.string() })
export const Presence = z.object({ kind: z.literal('presence'), presence: z.enum(['left-page', 'came-back', 'rang', 'hung-up']), providerId: z.string() })
/** What the introduction or a choice gave, in their own words, so that the summary can quote it. `of`: the entry they wrote it in. */
export const Noted = z.object({ kind: z.literal('noted'), what: z.enum(['name', 'around-you', 'strength', 'wanted', 'chosen', 'offered', 'went']), words: z.string(), of: EntryId.nullable(), asset: z.string().optional() })
export const TurnFailed = z.object({ kind: z.literal('turn-failed'), error: z.string() })
export const Concern = z.object({ kind: z.literal('concern'), worker: z.string(), code: z.string(), words: z.string() })
/** A worker's words for the worker after them. */
export const Note = z.object({ kind: z.literal('note'), worker: z.string(), code: z.string(), words: z.string() })
/** The start of a shift: its people are texted, to prove the handset in their hand. Put on each one's desk once. */
export const DrillAsked = z.object({ kind: z.literal('drill'), shift: z.number(), until: z.number(), answerWithinMinutes: z.number().int() })
/** What the day team is to put right in the rota, put on the desk of each who hears it, once a day. Ids only. */
export const RotaCheck = z.object({ kind: z.literal('rota-check'), gaps: z.array(z.object({ from: z.number(), until: z.number() })), unproved: z.array(z.string()), notAnswered: z.array(z.string()) })
export const Reviewed = z.object({ kind: z.literal('reviewed'), by: z.string() })

/** The person asked for a worker by name. `due`: when that worker is told; null where no next shift of theirs is known. */
export const AskedForByName = z.object({ kind: z.literal('asked-for'), worker: z.string(), due: z.number().nullable() })
/** No automated text may go to this person any more (danger at home, a death), or, with `reason` null, may again. `by`: who said so. */
export const NoContact = z.object({ kind: z.literal('no-contact'), reason: z.string().nullable(), by: z.string() })

/** A question that a conversation puts to a worker's desk: their next text may be its answer. */
export const AskedAtDesk = z.object({ kind: z.literal('asked'), question: z.literal('call'), code: z.string() })

/** An entry that a later release wrote and this one does not know. It is passed over, and never shown; it stays in the log for whoever does. */
export const FromLater = z.object({ kind: z.literal('from-later') })

/** Who writes entries. Raised with each change that the release before could not read as it stands. */
export const RELEASE = 1

export const Entry = z.discriminatedUnion('kind', [
  FromLater, AskedAtDesk, Words, Said, WorkerWords, WorkerText, WorkerCall, MoveMade, NotReached, HandoffEvent, Promised, PromiseMoved, PromiseOutcome, NoContact, AskedForByName, Presence, Noted,
  TurnFailed, Concern, Note, DrillAsked, RotaCheck, Reviewed
])
export type Entry = z.infer<typeof Entry>
export type Words = z.infer<typeof Words>
export type Said = z.infer<typeof Said>
export type WorkerText = z.infer<typeof WorkerText>
export type WorkerCall = z.infer<typeof WorkerCall>
export type MoveMade = z.infer<typeof MoveMade>

/** How far a delivery has come. It only ever rises; `accepted` is Twilio's own acceptance. */
export const deliveryStates = ['pending', 'sending', 'unknown', 'accepted', 'sent', 'delivered', 'failed'] as const
export const DeliveryState = z.enum(deliveryStates)
export type DeliveryState = z.infer<typeof DeliveryState>

/** An entry as it is read back from a log. */
export type Logged = { id: EntryId; at: number; audience: Audience; entry: Entry }

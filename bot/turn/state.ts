import { z } from 'zod'
import { DialogRecord, newDialog } from '../../dialogs/dialogRecord.ts'
import { Asked } from '../../services/desk/desk.ts'
import { OpenPromise } from '../../services/promises/promise.ts'
import { Handoff } from '../../services/handoff/handoff.ts'
import { newPerson, PersonRecord } from '../../services/people/person.ts'
import { Drill } from '../../services/rota/drill.ts'
import { Route } from '../../services/understanding/screened.ts'
import { Repeated } from './robot.ts'

/** A message as later ones are read with it: a plea split over several texts is seen only together. */
export const Recent = z.object({ at: z.number(), text: z.string(), route: Route })
export type Recent = z.infer<typeof Recent>

/** Texts less than three seconds apart. `lastAt`: the newest of them; `heldSince`: when the first one that waits came; `said`: replies to this burst so far. */
export const Burst = z.object({ lastAt: z.number().nullable(), heldSince: z.number().nullable(), said: z.number().int() })
export type Burst = z.infer<typeof Burst>

/** A conversation between turns, as the log's hash holds it (sealed). `release`: who wrote it; readers accept the one before and after, and keep what they do not know for whoever does. */
export const ConversationState = z.looseObject({
  release: z.number().int().default(1),
  person: PersonRecord, dialog: DialogRecord,
  /** botbuilder's own records (its dialog stack), by key. */
  staged: z.record(z.string(), z.string()).default({}),
  recent: z.array(Recent).default([]),
  burst: Burst,
  handoff: Handoff.nullable(),
  /** The front door has said at least once that it is automated. */
  greeted: z.boolean().default(false),
  language: z.string().default('en'),
  /** Quick replies last shown: a tap is answered at once, never held as part of a burst. */
  suggested: z.array(z.string()).default([]),
  /** How each worker last acted on the open handoff: someone at the console needs no texts. */
  via: z.record(z.string(), z.enum(['text', 'call', 'console'])).default({}),
  /** The same words again and again by text: perhaps an answering machine. */
  repeated: Repeated.nullable().default(null),
  optedOut: z.boolean().default(false),
  /** Product time at which the conversation is to be destroyed, as its owner asked; null else. */
  forgetAt: z.number().nullable().default(null),
  /** Their page went away, and whether a worker has been told. */
  left: z.object({ at: z.number(), told: z.boolean() }).nullable().default(null),
  /** No automated text may go to them: why, who said so, when. Null where texts may go. */
  noContact: z.object({ reason: z.string(), by: z.string(), at: z.number() }).nullable().default(null),
  /** The network said that their number is a landline. */
  landline: z.boolean().default(false),
  /** When a landline was last told that it can ring. */
  callOfferedAt: z.number().nullable().default(null),
  /** When they last wrote or rang; a number quiet for sixty days is met as new. */
  lastAt: z.number().nullable().default(null),
  /** Met as new since then: what is older is not shown to whoever has them now. */
  newSince: z.number().nullable().default(null),
  /** A keyed hash of the word they chose, and what it brings back. */
  word: z.string().nullable().default(null),
  aside: z.object({ person: PersonRecord, guesses: z.number().int() }).nullable().default(null),
  /** Workers who were asked for by name and are to be told when they are next on; told ones are kept for a day, so that they may ask what is known. */
  notes: z.array(z.object({ to: z.string(), code: z.string(), codeSince: z.number(), askedAt: z.number(), due: z.number(), toldAt: z.number().nullable() })).default([]),
  /** Lines that were left with them and that somebody is still to keep. */
  promises: z.array(OpenPromise).default([]),
  /** When they last put the phone down; null while they are on the line, or never rang. */
  rangOff: z.number().nullable().default(null)
})
export type ConversationState = z.infer<typeof ConversationState>

export const newState = (): ConversationState => ConversationState.parse({
  person: newPerson(), dialog: newDialog(), burst: { lastAt: null, heldSince: null, said: 0 }, handoff: null
})

/** What a worker's desk keeps between their texts. */
export const DeskState = z.looseObject({
  release: z.number().int().default(1),
  asked: Asked.nullable().default(null),
  recentDone: z.array(z.object({ code: z.string(), at: z.number() })).default([]),
  /** What they said they take, while it may still be on its way to the talk. */
  taking: z.array(z.object({ code: z.string(), at: z.number() })).default([]),
  /** The text at the start of their shift, until they answer or the shift ends. */
  drill: Drill.nullable().default(null)
})
export type DeskState = z.infer<typeof DeskState>

export const isOpen = (handoff: Handoff | null): handoff is Handoff => handoff !== null && handoff.phase.kind !== 'handed-back'

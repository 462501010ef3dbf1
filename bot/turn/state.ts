import { z } from 'zod'
import { DialogRecord, newDialog } from '../../dialogs/dialogRecord.ts'
import { Asked } from '../../services/desk/desk.ts'
import { Handoff } from '../../services/handoff/handoff.ts'
import { newPerson, PersonRecord } from '../../services/people/person.ts'
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
  left: z.object({ at: z.number(), told: z.boolean() }).nullable().default(null)
})
export type ConversationState = z.infer<typeof ConversationState>

export const newState = (): ConversationState => ConversationState.parse({
  person: newPerson(), dialog: newDialog(), burst: { lastAt: null, heldSince: null, said: 0 }, handoff: null
})

/** What a worker's desk keeps between their texts. */
export const DeskState = z.looseObject({
  release: z.number().int().default(1),
  asked: Asked.nullable().default(null),
  recentDone: z.array(z.object({ code: z.string(), at: z.number() })).default([])
})
export type DeskState = z.infer<typeof DeskState>

export const isOpen = (handoff: Handoff | null): handoff is Handoff => handoff !== null && handoff.phase.kind !== 'handed-back'

import { z } from 'zod'
import { Channel, EntryId, type Say, type WorkerTextKey } from '../conversation/entry.ts'
import type { ShiftChanges } from '../rota/shiftChange.ts'
import { Danger, HandoffRoute } from '../understanding/screened.ts'

/** One page that left, and what became of it. `outcome` is only ever what is known. */
export const Page = z.object({
  to: z.string(), by: z.enum(['text', 'call']), at: z.number(), attempt: z.number().int(),
  outcome: z.enum(['on-its-way', 'not-reached', 'passed', 'took', 'no-answer', 'another-took-it']),
  /** A second ring for a phone that may be on Do Not Disturb: nobody waits for it. */
  again: z.literal(true).optional()
})
export type Page = z.infer<typeof Page>

/** Where a handoff stands. Unanswered keeps paging and is never an end; only a worker's `done` hands back. */
export const Phase = z.discriminatedUnion('kind', [
  /** `step` counts from 0 through the shift's steps and then the backstop; `round` from 1. `stepAt`: when this step was paged; `nextAt`: when the next one is, unless somebody takes it. */
  z.object({ kind: z.literal('paging'), step: z.number().int(), round: z.number().int(), stepAt: z.number(), nextAt: z.number() }),
  /** Taken, and no word yet: handed on at `firstWordBy`. */
  z.object({ kind: z.literal('acknowledged'), worker: z.string(), at: z.number(), firstWordBy: z.number() }),
  z.object({ kind: z.literal('live'), worker: z.string(), since: z.number() }),
  /** The worker stays close and silent, as the person asked; one word brings them in. */
  z.object({ kind: z.literal('standing-by'), worker: z.string(), since: z.number() }),
  z.object({ kind: z.literal('handed-back'), worker: z.string(), at: z.number(), line: z.string().nullable() })
])
export type Phase = z.infer<typeof Phase>

export const Handoff = z.object({
  code: z.string(), route: HandoffRoute, danger: Danger.nullable(), raisedAt: z.number(), because: z.array(z.string()),
  channel: Channel, language: z.string(), phase: Phase, pages: z.array(Page),
  /** Workers who passed, or could not be reached, in this round: not paged again until the next. */
  passed: z.array(z.string()),
  /** How often the person has been told that they still wait, and when last; the wording never repeats. */
  waiting: z.object({ told: z.number().int(), lastAt: z.number() }),
  /** The person asked for no words while they wait. Stops waiting words, never the paging. */
  quiet: z.boolean(),
  /** The person texted STOP: no texts may go to them. */
  optedOut: z.boolean(),
  /** Another worker is being paged beside the owner, who keeps it until they take it. */
  colleague: z.object({
    askedBy: z.string(), step: z.number().int(), nextAt: z.number(),
    /** Asked because the owner's shift ends then. `taken`: who comes next has it from their first word on, and the owner until then. */
    change: z.object({ ends: z.number(), toldNobody: z.boolean(), taken: z.object({ worker: z.string(), firstWordBy: z.number() }).nullable() }).optional()
  }).nullable(),
  /** What a worker wrote for whoever takes it over. Never sent to the person. */
  notes: z.array(z.object({ worker: z.string(), words: z.string() })).optional(),
  firstWordAt: z.number().nullable(),
  /** When the person last wrote, for the silence after heavy words; null once that silence has been told. */
  lastWrote: z.number().nullable(),
  askedWhere: z.boolean(),
  /** Paging by the emergency rules: the step it began at, and when. Absent otherwise. */
  urgent: z.object({ from: z.number().int(), since: z.number() }).optional(),
  /** The present wait (the first, or the one after an owner was replaced): when it began, and the first `attempt` of it. */
  spell: z.object({ since: z.number(), firstAttempt: z.number().int() }).optional(),
  /** The person wrote to their worker at `since` and has no answer yet; absent when nothing is owed. */
  owed: z.object({ since: z.number(), nudged: z.boolean() }).optional(),
  /** When an open handoff that waits for nothing was last looked at, so that it never stands without a next action. */
  checkedAt: z.number().optional(),
  /** True once it has been logged that there is nobody at all to page. */
  nobody: z.boolean().optional(),
  /** True once the person has been told that everybody on the shift is away. */
  toldAway: z.boolean().optional(),
  /** The worker who is paged before the first step: who had this person before, or whom they asked for by name. */
  first: z.string().optional(), askedFor: z.boolean().optional()
})
export type Handoff = z.infer<typeof Handoff>

export type HandoffInput =
  | { kind: 'raise'; code: string; route: HandoffRoute; danger: Danger | null; because: string[]; channel: Channel; language: string; first?: string; askedFor?: boolean }
  /** The person wrote while it is open. A nearer route joins it and raises it; none ever lowers it. */
  | { kind: 'wrote'; entry: EntryId; text: string; route: HandoffRoute | null; danger: Danger | null; because: string[]; takesBack: boolean; quiet: boolean; wants: boolean }
  | { kind: 'take'; worker: string; by: 'text' | 'call' | 'console'; firstWord: string | null; providerId: string }
  | { kind: 'pass'; worker: string }
  | { kind: 'say'; worker: string; text: string; providerId: string }
  /** The front door connected the worker and the person by telephone: counts as a word. */
  | { kind: 'rang'; worker: string }
  | { kind: 'done'; worker: string; line: string | null }
  | { kind: 'undo'; worker: string }
  | { kind: 'colleague'; worker: string; note?: string }
  /** Words for the worker who takes it over. */
  | { kind: 'note'; worker: string; words: string }
  /** A page was refused, undelivered, not answered by a keypress, or went to voicemail. */
  | { kind: 'not-reached'; worker: string; attempt: number; why: string }
  | { kind: 'opted-out' } | { kind: 'opted-in' } | { kind: 'left-page' } | { kind: 'came-back' }
  /** The network has accepted a page; `ringing`: a call to whoever was paged first is one of them. */
  | { kind: 'page-left'; ringing: boolean }
  /** A due instant: whatever `nextDue` promised. Safe to give at any time, any number of times. */
  | { kind: 'time' }

/** What the state machine needs to know of the world, as values. */
export type Setting = {
  onCall: { steps: string[][]; backstop: string[]; everyone: string[] }
  /** The changes of shift before and after now; left out where nothing changes. */
  shift?: ShiftChanges
  /** Who is not to be paged now and until when (with someone, break, ill tonight). */
  away: ReadonlyMap<string, number>
  awayWhy?: ReadonlyMap<string, string>
  /** Who can be rung. */
  voice: ReadonlySet<string>
  escalateAfterSeconds: number; firstWordSeconds: number; waitingWordsSeconds: number; silenceSeconds: number
}

/** What is to be done; the turn performs it. Nothing here has left yet, so nothing may be worded as done. */
export type Effect =
  | { kind: 'page'; to: string; by: 'text' | 'call'; attempt: number }
  | { kind: 'hang-up'; except: string | null }
  | { kind: 'text-worker'; to: string; key: WorkerTextKey; words?: string; about?: string; silent?: 'worker' | 'person' | 'person-waiting'; since?: number; passed?: true; shift?: ShiftTold }
  /** `from`: the worker who goes; `ends`: when their shift ends. */
  | { kind: 'tell-person'; say: Say; worker?: string; line?: string; variant?: number; from?: string; ends?: number }
  | { kind: 'worker-words'; worker: string; text: string; providerId: string }
  | { kind: 'log'; event: 'raised' | 'raised-higher' | 'acknowledged' | 'live' | 'standing-by' | 'handed-back' | 'replaced' | 'reopened' | 'unanswered' | 'skipped'; worker?: string; line?: string; why?: string }
  | { kind: 'promise'; words: string; owner: string }
  | { kind: 'note'; words: string; worker: string }

/** What a worker hears about a change of shift: that the next is asked, is there, has it; that nobody came; a note from who leaves, and that one is kept. */
export type ShiftTold = 'asking' | 'nobody' | 'here' | 'over' | 'note' | 'note-kept'

export type Transition = { handoff: Handoff; effects: Effect[] }

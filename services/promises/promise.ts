import { z } from 'zod'
import { Contact } from './contact.ts'

/**
 * A line that a worker left and that somebody is to keep: who, by when, and how far it has come. `key` names it in the log; `code` is what workers
 * call it by. `asked`: who was reminded of it, so that each of them can say what became of it.
 */
export const OpenPromise = z.object({
  key: z.string(), code: z.string(), codeSince: z.number(), words: z.string(), owner: z.string(), madeAt: z.number(), due: z.number(), exact: z.boolean(),
  contact: Contact, stage: z.enum(['made', 'reminded', 'overdue']), asked: z.array(z.string()).default([])
})
export type OpenPromise = z.infer<typeof OpenPromise>

/** Who there is to keep a promise, as values. */
export type Keepers = {
  /** Could this worker keep it at that instant: on the rota then, and not ill or away now? */
  canKeep(worker: string, due: number): boolean
  /** Whoever looks after what others could not, or null where nobody is left. */
  dayLead(except: readonly string[]): string | null
}

/** What is to be told; nothing has been told yet. */
export type PromiseTold =
  | { kind: 'remind'; to: string }
  | { kind: 'moved'; from: string; to: string }
  | { kind: 'overdue'; from: string; to: string | null }

const MINUTE = 60_000
const REMIND_BEFORE = 10 * MINUTE
/** Overdue by this much, it goes to the day lead. */
const OVERDUE = 15 * MINUTE

/** When its owner is reminded: ten minutes before; at the time itself where it was made less than twenty minutes before. */
export const remindAt = ({ due, madeAt }: Pick<OpenPromise, 'due' | 'madeAt'>): number => (due - madeAt >= 2 * REMIND_BEFORE ? due - REMIND_BEFORE : due)

/** The next instant at which `passPromise` has something to do; null once the day lead has it: then it stays on the morning list. */
export function promiseDue(promise: OpenPromise): number | null {
  switch (promise.stage) {
    case 'made': return remindAt(promise)
    case 'reminded': return promise.due + OVERDUE
    case 'overdue': return null
  }
}

/** Does what has fallen due. After an outage the missed reminder is not made up: what is overdue goes to the day lead at once. */
export function passPromise(promise: OpenPromise, keepers: Keepers, at: number): { promise: OpenPromise; told: PromiseTold[] } {
  const due = promiseDue(promise)
  if (due === null || at < due) return { promise, told: [] }
  if (at >= promise.due + OVERDUE) return overdue(promise, keepers)
  const { owner } = promise
  const to = keepers.canKeep(owner, promise.due) ? null : keepers.dayLead([owner])
  // nobody else is left: whoever promised is asked all the same
  if (to === null) return { promise: askedOf({ ...promise, stage: 'reminded' }, owner), told: [{ kind: 'remind', to: owner }] }
  return { promise: askedOf({ ...promise, owner: to, stage: 'reminded' }, to), told: [{ kind: 'moved', from: owner, to }] }
}

function overdue(promise: OpenPromise, keepers: Keepers): { promise: OpenPromise; told: PromiseTold[] } {
  const from = promise.owner
  const to = keepers.dayLead([from])
  const late: OpenPromise = { ...promise, stage: 'overdue', owner: to ?? from }
  return { promise: askedOf(late, to ?? from), told: [{ kind: 'overdue', from, to }] }
}

const askedOf = (promise: OpenPromise, worker: string): OpenPromise => ({ ...promise, asked: [...new Set([...promise.asked, worker])] })

import { z } from 'zod'
import type { OnCall, Rota } from './rota.ts'
import { presentShift } from './shiftChange.ts'

const MINUTE = 60_000
/** A front door that was away at the start of a shift still drills this long after it; later the night has its own work. */
const STILL_WORTH = 30 * MINUTE

/** What came of the text at the start of a shift, for one person. Instants in ms; `until`: when that shift ends. `answered` is null while the answer is awaited, and for good where none came. */
export const Drill = z.object({
  shift: z.number(), until: z.number(), asked: z.number(), by: z.number(), answered: z.number().nullable(), outcome: z.enum(['asked', 'answered', 'not-answered'])
})
export type Drill = z.infer<typeof Drill>

/** Whose handset is to be proved now, and for which shift; nobody where the rota asks for no drill. */
export function drillsDue(rota: Rota, at: number): { shift: number; until: number; people: string[] } | null {
  if (!rota.drill) return null
  const before = rota.drill.minutesBefore * MINUTE
  const shift = presentShift(rota, at + before)
  if (shift === null || shift.from - before > at || at - (shift.from - before) > STILL_WORTH || shift.until <= at) return null
  return { shift: shift.from, until: shift.until, people: shift.people }
}

/** Who did not answer for the shift that is on: tried after the others, until they write. */
export const notAnswering = (drills: ReadonlyMap<string, Drill>, at: number): Set<string> =>
  new Set([...drills].flatMap(([id, drill]) => (drill.outcome === 'not-answered' && at < drill.until ? [id] : [])))

/** The same people in another order: who did not answer the drill comes after every step, before the backstop. Nobody is dropped: they may be the only ones there are. */
export function triedLater(onCall: OnCall, late: ReadonlySet<string>): OnCall {
  if (late.size === 0) return onCall
  const first = onCall.steps.map(step => step.filter(id => !late.has(id))).filter(step => step.length > 0)
  const then = onCall.steps.map(step => step.filter(id => late.has(id))).filter(step => step.length > 0)
  return { ...onCall, steps: [...first, ...then] }
}

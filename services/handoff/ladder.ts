import type { Handoff, Setting } from './handoff.ts'

/** One rung: who is paged together, and when the next rung follows if this one began at `at` (ms). */
export type Rung = { who: string[]; until(at: number): number }

const SECOND = 1000
/** P3: the next step 20 s after an emergency's first page, everyone on this shift after 60 s. */
const EMERGENCY_NEXT = 20 * SECOND
const EMERGENCY_EVERYONE = 60 * SECOND

/**
 * Who is paged in this round, in order: the shift's steps, then the backstop. In an emergency: the step it began at, the next, everyone, the backstop;
 * and from the second round on everyone at once. Read from the rota as it is now, so that a change of shift is met in the middle of a handoff.
 */
export function ladder(handoff: Handoff, setting: Setting, round: number): Rung[] {
  const escalate = escalation(setting)
  const after = (ms: number) => (at: number) => at + ms
  const usual = usualSteps(handoff, setting)
  if (!handoff.urgent) return usual.map(who => ({ who, until: after(escalate) }))
  const { from, since } = handoff.urgent
  const { everyone, backstop } = setting.onCall
  if (round > 1) return [{ who: distinct([...everyone, ...backstop]), until: after(escalate) }]
  const stillToCome = backstop.filter(id => !everyone.includes(id))
  return [
    { who: usual[from] ?? [], until: after(EMERGENCY_NEXT) },
    { who: usual[from + 1] ?? [], until: at => Math.max(since + EMERGENCY_EVERYONE, at + EMERGENCY_NEXT) },
    { who: distinct(everyone), until: after(escalate) },
    { who: stillToCome, until: after(escalate) }
  ]
}

/** The shift's steps and the backstop, with the worker who had this person before in front, if they are on. In an emergency they are asked beside the first step: nobody waits for one. */
export function usualSteps(handoff: Handoff, setting: Setting): string[][] {
  const steps = [...setting.onCall.steps, setting.onCall.backstop].map(distinct)
  const first = askedFirst(handoff, setting)
  if (first === null) return steps
  const others = steps.map(who => who.filter(id => id !== first))
  return handoff.route === 'emergency-now' ? [[first, ...others[0] ?? []], ...others.slice(1)] : [[first], ...others]
}

/** The worker who is asked before the rota's own order, where they are on. */
export const askedFirst = ({ first }: Handoff, setting: Setting): string | null =>
  first !== undefined && setting.onCall.everyone.includes(first) ? first : null

/** Everybody who could be paged about this, each once, in the order of the rota. */
export const anybody = (setting: Setting): string[] =>
  distinct([...setting.onCall.steps.flat(), ...setting.onCall.backstop, ...setting.onCall.everyone])

/**
 * Who is paged when nobody on the ladder is left, away or not: the backstop and those of last resort who are not on this shift; where there are none, everyone.
 * Away people are skipped to spare them, never to leave a person with nobody.
 */
export function lastOnes(setting: Setting): string[] {
  const shift = setting.onCall.steps.flat()
  const last = distinct([...setting.onCall.backstop, ...setting.onCall.everyone.filter(id => !shift.includes(id))])
  return last.length > 0 ? last : anybody(setting)
}

export const isAway = (setting: Setting, worker: string, at: number): boolean => (setting.away.get(worker) ?? 0) > at
export const escalation = (setting: Setting): number => setting.escalateAfterSeconds * SECOND
export const distinct = (ids: string[]): string[] => [...new Set(ids)]

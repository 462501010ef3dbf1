import { DateTime } from 'luxon'
import { gaps } from './onCall.ts'
import type { Gap, Rota } from './rota.ts'

const HOUR = 3_600_000
/** Nobody is told at ten of a front door that woke at four in the afternoon that it is ten. */
const STILL_WORTH = 4 * HOUR

/** What the day team is to put right before a night comes: nothing of it is anybody's words or number. */
export type ToPutRight = { gaps: Gap[]; unproved: string[]; notAnswered: string[] }

/** The day (in the rota's zone) whose check is due at `at`; null before its hour, long after it, and where the rota asks for none. */
export function checkDue(rota: Rota, at: number): string | null {
  if (!rota.check) return null
  const day = DateTime.fromMillis(at, { zone: rota.timeZone })
  const due = day.set({ hour: Math.floor(rota.check.at / 60), minute: rota.check.at % 60, second: 0, millisecond: 0 }).toMillis()
  return at >= due && at < due + STILL_WORTH ? day.toISODate() : null
}

/** Who hears it: those named, else leads and operators, else the backstop. */
export function told(rota: Rota): string[] {
  if (rota.check && rota.check.to.length > 0) return rota.check.to
  const team = rota.people.filter(({ roles }) => roles.includes('lead') || roles.includes('operator')).map(({ id }) => id)
  return team.length > 0 ? team : rota.backstop
}

/** Null where there is nothing to put right: a text that comes every day is read on none. */
export function toPutRight(rota: Rota, at: number, proved: ReadonlySet<string>, notAnswered: ReadonlySet<string>): ToPutRight | null {
  const onSteps = new Set([...rota.shifts.flatMap(shift => shift.steps.flat()), ...rota.backstop])
  const found = {
    gaps: gaps(rota, at), unproved: rota.people.filter(({ id }) => onSteps.has(id) && !proved.has(id)).map(({ id }) => id),
    notAnswered: [...notAnswered]
  }
  return found.gaps.length + found.unproved.length + found.notAnswered.length === 0 ? null : found
}

import { z } from 'zod'

/** The rota file's shape (contract.md, "Rota file"). Parsing it is `readRota`; who is on call at an instant is `onCall`: pure, with the rota and the time given. */
export const Role = z.enum(['worker', 'reviewer', 'lead', 'operator'])
export type Role = z.infer<typeof Role>

export type Person = { id: string; name: string; phone: string; voice: boolean; roles: Role[]; lastResort: boolean; email: string | null }

/** Who is reached at an instant. `steps` may be empty (a gap in the rota). Ids are of `people`. */
export type OnCall = {
  steps: string[][]
  backstop: string[]
  /** This shift's people and those of last resort, each once: "everyone" of the contract. */
  everyone: string[]
  /** When this shift ends, in ms; null in a gap. */
  until: number | null
}

/** A rota that has been read. Wall-clock times are in `timeZone`. */
export type Rota = {
  timeZone: string; escalateAfterSeconds: number; people: Person[]; backstop: string[]; shifts: Shift[]
  /** Each phone of a shift is texted at its start (or before it), and who does not answer in time is tried later. Off unless the file has it. */
  drill?: { minutesBefore: number; answerWithinMinutes: number }
  /** Gaps and unproved numbers are texted once a day, in the daytime (`at`: minutes after midnight). Off unless the file has it. */
  check?: { at: number; to: string[] }
}

/** `weekly`: minutes after midnight, `to` up to 1440 for the day's end, and not after `from` for the next day. `dated`: local wall-clock times without a zone; it overrides weekly ones. */
export type Shift =
  | { kind: 'weekly'; days: Day[]; from: number; to: number; steps: string[][] }
  | { kind: 'dated'; from: string; to: string; steps: string[][] }

export const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export const Day = z.enum(days)
export type Day = z.infer<typeof Day>

export type ReadRota = { kind: 'ok'; rota: Rota } | { kind: 'wrong'; errors: string[] }
/** A stretch with nobody on the steps, in ms. */
export type Gap = { from: number; until: number }

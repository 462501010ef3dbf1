import { DateTime } from 'luxon'
import { z } from 'zod'
import type { Person, ReadRota, Rota, Shift } from './rota.ts'
import { complaints, DatedInFile, PersonInFile, RotaInFile, WeeklyInFile } from './rotaFile.ts'

/** Reads a rota file (contract.md, "Rota file"). All errors at once, each saying what to do; none repeats a number. */
export function readRota(text: string): ReadRota {
  const json = parseJson(text)
  if (json.kind === 'wrong') return json
  const errors: string[] = []
  const outer = RotaInFile.safeParse(json.value)
  if (!outer.success) errors.push(...complaints('', outer.error))
  const lists = z.object({ people: z.array(z.unknown()).catch([]), shifts: z.array(z.unknown()).catch([]), backstop: z.array(z.string()).catch([]) })
    .catch({ people: [], shifts: [], backstop: [] }).parse(json.value)
  const people = lists.people.map((person, index) => readPerson(person, index, errors)).filter(person => person !== null)
  // ids are taken from what was written, so that a bad number does not also make every step of that person an error
  const known = new Set(lists.people.map(idOf).filter(id => id !== null))
  const shifts = lists.shifts.map((shift, index) => readShift(shift, index, timeZoneOf(outer), errors)).filter(shift => shift !== null)
  const told = outer.success ? outer.data.check?.to ?? [] : []
  errors.push(...twice(people), ...unknownIds(known, lists.backstop, shifts), ...told.filter(id => !known.has(id)).map(id => nobody('check.to', id)))
  if (errors.length > 0 || !outer.success) return { kind: 'wrong', errors: [...new Set(errors)] }
  const { timeZone, escalateAfterSeconds, backstop, drill, check } = outer.data
  return {
    kind: 'ok',
    rota: { timeZone, escalateAfterSeconds, people, backstop, shifts: shifts.map(({ shift }) => shift), ...(drill ? { drill } : {}), ...(check ? { check } : {}) }
  }
}

/** What a rota lacks though it can be read; each of these is refused in production. */
export function rotaWarnings(rota: Rota): string[] {
  const warnings: string[] = []
  if (rota.backstop.length === 0) warnings.push('backstop: nobody is named. Name who is paged when no step answers, such as "backstop": ["lead"]; a rota without a backstop is refused in production')
  if (rota.shifts.length === 0) warnings.push('shifts: there are none, so nobody is on call at any hour')
  return warnings
}

function parseJson(text: string): { kind: 'ok'; value: unknown } | { kind: 'wrong'; errors: string[] } {
  try {
    // a byte order mark is what Windows editors leave at the start of a file
    return { kind: 'ok', value: JSON.parse(text.replace(/^\uFEFF/, '')) }
  } catch {
    // the parser's own message quotes the file, which holds numbers
    return { kind: 'wrong', errors: ['the rota file is not JSON: look for a missing comma, quote or bracket (deployment/rota.example.json shows the shape)'] }
  }
}

function idOf(person: unknown): string | null {
  const named = z.object({ id: z.string() }).safeParse(person)
  return named.success ? named.data.id : null
}

function readPerson(written: unknown, index: number, errors: string[]): Person | null {
  const id = idOf(written)
  const read = PersonInFile.safeParse(written)
  if (read.success) return read.data
  errors.push(...complaints(`people[${index}]${id ? ` (${id})` : ''}`, read.error))
  return null
}

type Placed = { shift: Shift; where: string }

function readShift(written: unknown, index: number, timeZone: string, errors: string[]): Placed | null {
  const where = `shifts[${index}]`
  const read = looksWeekly(written) ? readWeekly(written, where) : readDated(written, where, timeZone)
  if (read.kind === 'ok') return { shift: read.shift, where }
  errors.push(...read.errors)
  return null
}

type ReadShift = { kind: 'ok'; shift: Shift } | { kind: 'wrong'; errors: string[] }

function readWeekly(written: unknown, where: string): ReadShift {
  const read = WeeklyInFile.safeParse(written)
  if (!read.success) return { kind: 'wrong', errors: complaints(where, read.error) }
  const { days, from, to, steps } = read.data
  if (from === to) return { kind: 'wrong', errors: [`${where}: from and to are the same; for a whole day write "from": "00:00", "to": "24:00"`] }
  return { kind: 'ok', shift: { kind: 'weekly', days, from: minutes(from), to: minutes(to), steps } }
}

function readDated(written: unknown, where: string, timeZone: string): ReadShift {
  const read = DatedInFile.safeParse(written)
  if (!read.success) return { kind: 'wrong', errors: complaints(where, read.error) }
  const { from, to, steps } = read.data
  const [start, end] = [from, to].map(time => DateTime.fromISO(time, { zone: timeZone }))
  if (!start?.isValid || !end?.isValid) return { kind: 'wrong', errors: [`${where}: there is no such date; check from and to`] }
  if (from === to) return { kind: 'wrong', errors: [`${where}: from and to are the same`] }
  if (end < start) return { kind: 'wrong', errors: [`${where}: it ends before it begins; a dated shift needs the date of its end`] }
  return { kind: 'ok', shift: { kind: 'dated', from, to, steps } }
}

/** A shift with days, or with bare times, was meant as weekly: what it lacks is then said. */
const looksWeekly = (written: unknown): boolean => z.union([z.object({ days: z.array(z.unknown()) }), z.object({ from: z.string().max(5) })]).safeParse(written).success
const timeZoneOf = (outer: { success: boolean; data?: { timeZone: string } }): string => outer.data?.timeZone ?? 'Europe/London'
const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

function twice(people: Person[]): string[] {
  const errors: string[] = []
  people.forEach((person, index) => {
    const earlier = people.slice(0, index)
    if (earlier.some(other => other.id === person.id)) errors.push(`people: two people have the id "${person.id}"; give each their own`)
    const same = earlier.find(other => other.phone === person.phone)
    // a text from a number must mean one person: who took it is read from the number alone
    if (same && same.id !== person.id) errors.push(`people: "${same.id}" and "${person.id}" have one number; each person needs their own`)
  })
  return errors
}

function unknownIds(known: ReadonlySet<string>, backstop: string[], shifts: Placed[]): string[] {
  return [
    ...backstop.filter(id => !known.has(id)).map(id => nobody('backstop', id)),
    ...shifts.flatMap(({ shift, where }) => shift.steps.flat().filter(id => !known.has(id)).map(id => nobody(`${where}.steps`, id)))
  ]
}

const nobody = (where: string, id: string): string => `${where}: nobody in "people" has the id "${id}"; add them or correct the id`

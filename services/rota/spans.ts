import { DateTime } from 'luxon'
import { days, type Rota, type Shift } from './rota.ts'

/** One stretch in which a shift holds, in ms; `order` is its place in the file. */
export type Span = { from: number; until: number; order: number; dated: boolean; steps: string[][] }

const DAY = 86_400_000

/** Every stretch of every shift that touches [from, until). Wall-clock times become instants here and nowhere else, so both clock changes are met in one place. */
export function spans(rota: Rota, from: number, until: number): Span[] {
  return rota.shifts.flatMap((shift, order) => (shift.kind === 'dated' ? dated(rota, shift, order) : weekly(rota, shift, order, from, until)))
    // a shift wholly inside the hour that the clocks skip has no length
    .filter(span => span.from < span.until && span.from < until && span.until > from)
}

function dated(rota: Rota, shift: Extract<Shift, { kind: 'dated' }>, order: number): Span[] {
  const instant = (time: string) => DateTime.fromISO(time, { zone: rota.timeZone }).toMillis()
  return [{ from: instant(shift.from), until: instant(shift.to), order, dated: true, steps: shift.steps }]
}

function weekly(rota: Rota, shift: Extract<Shift, { kind: 'weekly' }>, order: number, from: number, until: number): Span[] {
  const found: Span[] = []
  // from two days before: a shift that began yesterday evening is still on
  let day = DateTime.fromMillis(from - 2 * DAY, { zone: rota.timeZone }).startOf('day')
  for (; day.toMillis() < until; day = day.plus({ days: 1 }).startOf('day')) {
    const name = days[day.weekday - 1]
    if (name === undefined || !shift.days.includes(name)) continue
    const last = shift.to > shift.from ? day : day.plus({ days: 1 })
    found.push({ from: onThatDay(day, shift.from), until: onThatDay(last, shift.to), order, dated: false, steps: shift.steps })
  }
  return found
}

/** The wall-clock minute of that day, not so many minutes after midnight: on the two clock-change days these differ by an hour. */
function onThatDay(day: DateTime, minute: number): number {
  if (minute === 1440) return day.plus({ days: 1 }).startOf('day').toMillis()
  return DateTime.fromObject({ year: day.year, month: day.month, day: day.day, hour: Math.floor(minute / 60), minute: minute % 60 }, { zone: day.zone }).toMillis()
}

/** The spans that hold at an instant, in file order: dated ones override weekly ones. */
export function holding(all: Span[], at: number): Span[] {
  const on = all.filter(span => span.from <= at && at < span.until)
  const dates = on.filter(span => span.dated)
  return (dates.length > 0 ? dates : on).toSorted((a, b) => a.order - b.order)
}

/** Every instant after `at` at which the set of holding spans may change, in order. */
export const changes = (all: Span[], at: number): number[] =>
  [...new Set(all.flatMap(span => [span.from, span.until]))].filter(instant => instant > at).toSorted((a, b) => a - b)

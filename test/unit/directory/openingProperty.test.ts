import fc from 'fast-check'
import { DateTime } from 'luxon'
import type { Session } from '../../../services/directory/asset.ts'
import { Session as SessionShape } from '../../../services/directory/asset.ts'
import { opening } from '../../../services/directory/opening.ts'
import { everyDay, place } from './place.ts'

/**
 * A slow second opinion: it walks real calendars day by day and clocks minute by minute, with luxon alone, and shares nothing with the code.
 */
const zone = 'Europe/London'
const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const holidays = { years: new Set([2026, 2027, 2028]), days: new Set(['2026-12-25', '2027-03-26', '2027-03-29', '2028-01-03']) }

const sameWeekdayInMonth = (date: DateTime): string[] =>
  Array.from({ length: date.daysInMonth ?? 31 }, (_, index) => date.set({ day: index + 1 })).filter((day) => day.weekday === date.weekday).map((day) => day.toISODate() ?? '')

const turns = (session: Session, date: DateTime): boolean => {
  if (session.interval === 1) return true
  const start = DateTime.fromISO(session.dtstart ?? '', { zone: 'utc' })
  let turn = session.freq === 'WEEKLY' ? start.startOf('week') : start.startOf('month')
  const end = session.freq === 'WEEKLY' ? date.startOf('week') : date.startOf('month')
  while (turn < end) turn = session.freq === 'WEEKLY' ? turn.plus({ weeks: session.interval }) : turn.plus({ months: session.interval })
  return turn.toISODate() === end.toISODate()
}

const happens = (session: Session, date: DateTime): boolean => {
  const iso = date.toISODate() ?? ''
  if (session.dtstart !== null && iso < session.dtstart) return false
  if (session.validFrom !== null && iso < session.validFrom) return false
  const same = sameWeekdayInMonth(date)
  const onDay = session.byday.some((code) => {
    if (codes[date.weekday - 1] !== code.slice(-2)) return false
    const ordinal = Number(code.slice(0, -2))
    return code.length === 2 || same.at(ordinal > 0 ? ordinal - 1 : ordinal) === iso
  })
  return onDay && turns(session, date)
}

/** Every wall-clock minute of a session that begins on `date`, as "date minute". */
const minutesFrom = (session: Session, date: DateTime): Set<string> => {
  const minutes = new Set<string>()
  if (session.opens_at === '00:00' && session.closes_at === '23:59') {
    for (let minute = 0; minute < 1440; minute += 1) minutes.add(`${date.toISODate()} ${minute}`)
    return minutes
  }
  const [openHour = 0, openMinute = 0] = (session.opens_at ?? '').split(':').map(Number)
  const [closeHour = 0, closeMinute = 0] = (session.closes_at ?? '').split(':').map(Number)
  let clock = openHour * 60 + openMinute
  let day = date
  do {
    minutes.add(`${day.toISODate()} ${clock}`)
    clock += 1
    if (clock === 1440) { clock = 0; day = day.plus({ days: 1 }) }
  } while (clock !== closeHour * 60 + closeMinute)
  return minutes
}

const reference = (session: Session, at: number): 'open' | 'closed' | 'not sure' => {
  const local = DateTime.fromMillis(at, { zone })
  const wall = `${local.toISODate()} ${local.hour * 60 + local.minute}`
  const today = DateTime.utc(local.year, local.month, local.day)
  if (session.validTo !== null && (today.toISODate() ?? '') > session.validTo) return 'not sure'
  const always = session.opens_at === '00:00' && session.closes_at === '23:59' && session.freq === 'WEEKLY' && session.interval === 1 && session.byday.length === 7
  const begun = [today, today.minus({ days: 1 })].filter((date) => happens(session, date) && minutesFrom(session, date).has(wall))
  if (begun.length === 0) return 'closed'
  const usual = (date: DateTime): boolean => holidays.years.has(date.year) && !holidays.days.has(date.toISODate() ?? '')
  return always || begun.some((date) => usual(date) && usual(today)) ? 'open' : 'not sure'
}

const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 1, 15, 30, 59)).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
const date = fc.integer({ min: 0, max: 700 }).map((days) => DateTime.utc(2026, 6, 1).plus({ days }).toISODate() ?? '')
const byday = (freq: 'WEEKLY' | 'MONTHLY') => {
  const day = freq === 'WEEKLY' ? fc.constantFrom(...codes) : fc.tuple(fc.constantFrom('', '1', '2', '3', '4', '5', '-1', '-2'), fc.constantFrom(...codes)).map(([nth, code]) => nth + code)
  return fc.oneof({ weight: 6, arbitrary: fc.uniqueArray(day, { minLength: 1, maxLength: 3 }) }, { weight: 1, arbitrary: fc.constant(everyDay.split(',')) })
}
const session = fc.constantFrom('WEEKLY' as const, 'MONTHLY' as const).chain((freq) => fc.record({
  freq: fc.constant(freq), byday: byday(freq), interval: fc.constantFrom(1, 1, 1, 2, 3), dtstart: date,
  times: fc.oneof({ weight: 5, arbitrary: fc.tuple(clock, clock) }, { weight: 1, arbitrary: fc.constant<[string, string]>(['00:00', '23:59']) }),
  validFrom: fc.option(date), validTo: fc.option(date)
})).map(({ times: [opens_at, closes_at], ...rest }) => SessionShape.parse({ ...rest, opens_at, closes_at }))

const around = ['2026-10-25T01:00:00Z', '2027-03-28T01:00:00Z', '2027-10-31T01:00:00Z', '2028-03-26T01:00:00Z', '2028-02-29T12:00:00Z', '2026-12-31T23:59:00Z', '2026-12-25T01:00:00Z', '2028-01-03T10:00:00Z'].map((iso) => Date.parse(iso))
const instant = fc.oneof(
  fc.integer({ min: Date.parse('2026-06-01'), max: Date.parse('2029-02-01') }),
  fc.tuple(fc.constantFrom(...around), fc.integer({ min: -2880, max: 2880 })).map(([at, minutes]) => at + minutes * 60_000)
)

test('at any minute the answer is what a calendar and a clock on the wall say', () => {
  let open = 0
  fc.assert(fc.property(session, instant, (one, at) => {
    const checked = DateTime.fromMillis(at, { zone }).minus({ days: 20 }).toISODate()
    const said = opening(place({ sessions: [one], lastChecked: checked }), at, holidays).state
    if (said === 'open') open += 1
    expect(said).toBe(reference(one, at))
  }), { numRuns: 1000 })
  expect(open).toBeGreaterThan(0)
})

test('a place that nobody has checked is never open or closed, whatever its times', () => {
  fc.assert(fc.property(fc.array(session, { maxLength: 3 }), instant, (sessions, at) => {
    expect(opening(place({ sessions, lastChecked: null }), at, holidays).state).toBe('not sure')
  }), { numRuns: 200 })
})

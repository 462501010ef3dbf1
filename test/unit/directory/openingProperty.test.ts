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

/**
 * Several sessions at once, each with its own season, its own word on bank holidays, term time or days of the month. Told minute by minute from the
 * calendar: a session is surely open where it falls, nobody doubts the day, and its ends are known.
 */
type State = 'open' | 'closed' | 'not sure'
const fallsOnDate = (one: Session, date: DateTime): boolean =>
  one.bymonthday.length === 0 ? happens(one, date) : one.bymonthday.some((day) => date.set({ day: 1 }).plus(day > 0 ? { days: day - 1 } : { months: 1, days: day }).toISODate() === date.toISODate()) && turns(one, date) &&
    (one.dtstart === null || (date.toISODate() ?? '') >= one.dtstart) && (one.validFrom === null || (date.toISODate() ?? '') >= one.validFrom)

const doubt = (one: Session, date: DateTime): 'sure' | 'unsure' | 'closed' => {
  const iso = date.toISODate() ?? ''
  if (one.validTo !== null && iso > one.validTo) return 'unsure'
  if (one.opens_at === '00:00' && one.closes_at === '23:59' && one.freq === 'WEEKLY' && one.interval === 1 && one.byday.length === 7 && one.bymonthday.length === 0 && !one.termTime) return 'sure'
  if (one.termTime) return 'unsure'
  if (one.bankHolidays === 'open') return 'sure'
  if (!holidays.years.has(date.year)) return 'unsure'
  if (!holidays.days.has(iso)) return 'sure'
  return one.bankHolidays === 'closed' ? 'closed' : 'unsure'
}

const oneState = (one: Session, wall: string, today: DateTime): State => {
  const states = [today, today.minus({ days: 1 })].flatMap((date): State[] => {
    if (!fallsOnDate(one, date) || !minutesFrom(one, date).has(wall)) return []
    if (doubt(one, date) === 'closed') return ['closed']
    return [doubt(one, date) === 'sure' && doubt(one, today) === 'sure' ? 'open' : 'not sure']
  })
  return states.includes('open') ? 'open' : states.includes('not sure') ? 'not sure' : 'closed'
}

const slowly = (sessions: Session[], at: number): State => {
  const local = DateTime.fromMillis(at, { zone })
  const today = DateTime.utc(local.year, local.month, local.day)
  if (sessions.every((one) => one.validTo !== null && (today.toISODate() ?? '') > one.validTo)) return 'not sure'
  const states = sessions.map((one) => oneState(one, `${local.toISODate()} ${local.hour * 60 + local.minute}`, today))
  return states.includes('open') ? 'open' : states.includes('not sure') ? 'not sure' : 'closed'
}

const season = fc.record({ one: session, bankHolidays: fc.constantFrom('open' as const, 'closed' as const, 'unknown' as const), termTime: fc.constantFrom(false, false, false, true), days: fc.option(fc.uniqueArray(fc.constantFrom(1, 15, 28, 29, 31, -1, -2), { minLength: 1, maxLength: 2 }), { freq: 4 }) })
  .map(({ one, bankHolidays, termTime, days }) => SessionShape.parse(days === null ? { ...one, bankHolidays, termTime } : { ...one, freq: 'MONTHLY', byday: [], bymonthday: days, bankHolidays, termTime }))

test('several sessions, seasons, term time, days of the month and a word on bank holidays: still what the calendar says', () => {
  const told = { open: 0, closed: 0, 'not sure': 0 }
  fc.assert(fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: season }, { weight: 1, arbitrary: season.map((one) => SessionShape.parse({ ...one, freq: 'WEEKLY', byday: everyDay.split(','), bymonthday: [], opens_at: '05:00', closes_at: '23:00', dtstart: '2026-05-01' })) }), { minLength: 1, maxLength: 4 }), instant, (sessions, at) => {
    const checked = DateTime.fromMillis(at, { zone }).minus({ days: 20 }).toISODate()
    const said = opening(place({ sessions, lastChecked: checked }), at, holidays).state
    told[said] += 1
    expect(said).toBe(slowly(sessions, at))
  }), { numRuns: 800 })
  expect(Object.values(told).every((times) => times > 20)).toBe(true)
})

test('what is said never says more than the state: "open now" only where it is surely open, "opens ..." only where it is surely closed', () => {
  fc.assert(fc.property(fc.array(season, { minLength: 1, maxLength: 3 }), instant, fc.constantFrom(20, 320, 400, 600), fc.boolean(), (sessions, at, days, warned) => {
    const checked = DateTime.fromMillis(at, { zone }).minus({ days }).toISODate()
    const { state, words } = opening(place({ sessions, lastChecked: checked, alert: warned ? 'somebody found it shut' : null }), at, holidays)
    expect(/^open now/.test(words)).toBe(state === 'open')
    if (/\bopens (?:in|at|tomorrow|[A-Z])/.test(words)) expect(state).toBe('closed')
    if (warned || days >= 400) expect(state).toBe('not sure')
  }), { numRuns: 400 })
})

test('"opens in ..." is kept: at that instant it is open', () => {
  let kept = 0
  fc.assert(fc.property(session.map((one) => SessionShape.parse({ ...one, freq: 'WEEKLY', byday: everyDay.split(','), interval: 1, dtstart: '2026-05-01', validFrom: null, validTo: null })), instant, (one, at) => {
    const { words } = opening(place({ sessions: [one], lastChecked: DateTime.fromMillis(at, { zone }).minus({ days: 20 }).toISODate() }), at, holidays)
    const minutes = Number(/opens in (\d+) minute/.exec(words)?.[1] ?? 0)
    if (minutes === 0) return
    kept += 1
    const then = Math.floor(at / 60_000) * 60_000 + minutes * 60_000
    expect(opening(place({ sessions: [one], lastChecked: DateTime.fromMillis(then, { zone }).minus({ days: 5 }).toISODate() }), then, holidays).state).toBe('open')
  }), { numRuns: 1500 })
  expect(kept).toBeGreaterThan(10)
})

import type { Session } from './asset.ts'
import type { BankHolidays } from './bankHolidays.ts'
import { holidayOn } from './bankHolidays.ts'
import type { CalendarDay, Wall } from './wallClock.ts'
import { calendarDay, dayOfIso, minuteOf, minutesInDay } from './wallClock.ts'

export const dayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** Whether the pattern falls on a day. `unsure`: it may (fortnightly, but nobody wrote down which week). */
export type Falls = 'yes' | 'no' | 'unsure'

const weekOf = (day: number): number => Math.floor((day + 3) / 7) // day 0 was a Thursday; weeks begin on Monday

const ordinalFits = (code: string, on: CalendarDay): boolean => {
  if (code.slice(-2) !== dayCodes[on.weekday - 1]) return false
  const ordinal = Number(code.slice(0, -2) || 0)
  if (ordinal === 0) return true
  return ordinal > 0 ? Math.ceil(on.date / 7) === ordinal : Math.ceil((on.daysInMonth - on.date + 1) / 7) === -ordinal
}

const monthDayFits = (monthDay: number, on: CalendarDay): boolean =>
  monthDay > 0 ? on.date === monthDay : on.date === on.daysInMonth + 1 + monthDay

const dayFits = (session: Session, on: CalendarDay): Falls => {
  if (session.byday.length === 0 && session.bymonthday.length === 0) {
    if (session.dtstart === null) return 'unsure'
    const start = calendarDay(dayOfIso(session.dtstart))
    const fits = session.freq === 'WEEKLY' ? start.weekday === on.weekday : start.date === on.date
    return fits ? 'yes' : 'no'
  }
  const byDay = session.byday.length === 0 || session.byday.some((code) => ordinalFits(code, on))
  const byMonthDay = session.bymonthday.length === 0 || session.bymonthday.some((monthDay) => monthDayFits(monthDay, on))
  return byDay && byMonthDay ? 'yes' : 'no'
}

const turnFits = (session: Session, on: CalendarDay): Falls => {
  if (session.interval === 1) return 'yes'
  if (session.dtstart === null) return 'unsure'
  const start = calendarDay(dayOfIso(session.dtstart))
  const turns = session.freq === 'WEEKLY'
    ? weekOf(on.day) - weekOf(start.day)
    : (on.year - start.year) * 12 + on.month - start.month
  return turns % session.interval === 0 ? 'yes' : 'no'
}

/** Whether a session falls on a day by its pattern and first date; `validTo` is the caller's, since its passing means "we no longer know". */
export const fallsOn = (session: Session, day: number): Falls => {
  if (session.dtstart !== null && day < dayOfIso(session.dtstart)) return 'no'
  if (session.validFrom !== null && day < dayOfIso(session.validFrom)) return 'no'
  const on = calendarDay(day)
  const fits = [dayFits(session, on), turnFits(session, on)]
  if (fits.includes('no')) return 'no'
  return fits.includes('unsure') ? 'unsure' : 'yes'
}

/** Minutes from the midnight that begins its day; `to` may be past 1440. `surely` false: one of the ends is not known. */
export type Span = { from: number; to: number; surely: boolean }

export const spanOf = (session: Session): Span => {
  if (session.opens_at === null) return { from: 0, to: minutesInDay, surely: false }
  const from = minuteOf(session.opens_at)
  if (session.closes_at === null) return { from, to: minutesInDay, surely: false }
  if (session.opens_at === '00:00' && session.closes_at === '23:59') return { from: 0, to: minutesInDay, surely: true }
  const to = minuteOf(session.closes_at)
  return { from, to: to <= from ? to + minutesInDay : to, surely: true }
}

export const isAllDay = (session: Session): boolean => {
  const span = spanOf(session)
  return span.surely && span.to - span.from === minutesInDay
}

/** Round the clock, every day: the one pattern that a bank holiday does not put in doubt. */
export const isRoundTheClock = (session: Session): boolean =>
  session.freq === 'WEEKLY' && session.interval === 1 && session.bymonthday.length === 0 && !session.termTime &&
  isAllDay(session) && dayCodes.every((code) => session.byday.includes(code))

/** Whether a session that falls on `day` can be trusted on it; `closed` where the asset says it shuts on bank holidays. */
export const trustOn = (session: Session, day: number, holidays: BankHolidays): 'sure' | 'unsure' | 'closed' => {
  if (session.validTo !== null && day > dayOfIso(session.validTo)) return 'unsure'
  if (isRoundTheClock(session)) return 'sure'
  if (session.termTime) return 'unsure'
  const holiday = holidayOn(holidays, day)
  if (holiday === 'usual' || session.bankHolidays === 'open') return 'sure'
  return holiday === 'holiday' && session.bankHolidays === 'closed' ? 'closed' : 'unsure'
}

export type SessionNow = { state: 'open'; until: Wall } | { state: 'closed' } | { state: 'unsure' }

const onItsDay = (session: Session, day: number, now: Wall, holidays: BankHolidays): SessionNow => {
  const falls = fallsOn(session, day)
  const span = spanOf(session)
  const minute = now.minute + (now.day - day) * minutesInDay
  if (falls === 'no' || minute < span.from || minute >= span.to) return { state: 'closed' }
  // A night that began on an ordinary day may still be cut short by the holiday it runs into.
  const trusts = [trustOn(session, day, holidays), trustOn(session, now.day, holidays)]
  if (trusts[0] === 'closed') return { state: 'closed' }
  if (falls === 'unsure' || !span.surely || trusts.some((trust) => trust !== 'sure')) return { state: 'unsure' }
  return { state: 'open', until: { day, minute: span.to } }
}

/** One session at one moment, with the one that began yesterday and runs past midnight. */
export const sessionNow = (session: Session, now: Wall, holidays: BankHolidays): SessionNow => {
  const states = [onItsDay(session, now.day, now, holidays), onItsDay(session, now.day - 1, now, holidays)]
  return states.find((state) => state.state === 'open') ?? states.find((state) => state.state === 'unsure') ?? { state: 'closed' }
}

import type { Asset, Session } from './asset.ts'
import { dayCodes, isAllDay, isRoundTheClock, spanOf } from './session.ts'
import { calendarDay, minutesInDay } from './wallClock.ts'

export const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const
const ordinals: Record<string, string> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', '-1': 'last', '-2': 'second last' }

/** "10am", "6.30pm", "midday", "midnight". */
export const clockWords = (minute: number): string => {
  const inDay = minute % minutesInDay
  if (inDay === 0) return 'midnight'
  if (inDay === 720) return 'midday'
  const hour = Math.floor(inDay / 60)
  const past = inDay % 60
  return `${hour % 12 === 0 ? 12 : hour % 12}${past === 0 ? '' : `.${String(past).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`
}

/** "Tuesday 1 December". */
export const dateWords = (day: number): string => {
  const on = calendarDay(day)
  return `${dayNames[on.weekday - 1]} ${on.date} ${monthNames[on.month - 1]}`
}

/** "10am to midday", "from 9am", "24 hours"; empty when no time is known. */
export const spanWords = (session: Session): string => {
  if (isAllDay(session)) return '24 hours'
  if (session.opens_at === null) return ''
  const span = spanOf(session)
  return session.closes_at === null ? `from ${clockWords(span.from)}` : `${clockWords(span.from)} to ${clockWords(span.to)}`
}

const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1] ?? ''}`

const dayName = (code: string): string => dayNames[dayCodes.findIndex((day) => day === code.slice(-2))] ?? code

const weekdaysWords = (codes: readonly string[]): string => {
  const sorted = dayCodes.filter((code) => codes.includes(code))
  if (sorted.length === 7) return 'every day'
  if (sorted.join() === 'MO,TU,WE,TH,FR') return 'Monday to Friday'
  if (sorted.join() === 'MO,TU,WE,TH,FR,SA') return 'Monday to Saturday'
  return list(sorted.map((code) => `${dayName(code)}s`))
}

const monthlyWords = (session: Session): string => {
  const days = session.byday.map((code) => (code.length === 2 ? `every ${dayName(code)}` : `${ordinals[code.slice(0, -2)] ?? ''} ${dayName(code)}`))
  const dates = session.bymonthday.map((date) => (date === -1 ? 'last day' : `day ${date}`))
  const which = list([...days, ...dates]) || 'once'
  return session.interval === 1 ? `${which} of the month` : `${which} of the month, every ${session.interval} months`
}

/** The days of a session: "Wednesdays", "every other Tuesday", "first Saturday of the month". */
export const daysWords = (session: Session): string => {
  if (session.freq === 'MONTHLY') return monthlyWords(session)
  if (session.byday.length === 0) return 'some days'
  if (session.interval === 1) return weekdaysWords(session.byday)
  return `every ${session.interval === 2 ? 'other' : `${session.interval} weeks on`} ${list(session.byday.map(dayName))}`
}

/** One session's pattern: "Wednesdays 11am to midday", "24 hours a day". */
export const patternWords = (session: Session): string => {
  if (isRoundTheClock(session)) return '24 hours a day, every day'
  return [daysWords(session), spanWords(session), session.termTime ? 'in term time' : '', session.note === null || session.termTime || session.note.length > 60 ? '' : `(${session.note})`].filter((part) => part !== '').join(' ')
}

/** All of an asset's patterns, the same one once, at most `most` of them. */
export const usualWords = (sessions: readonly Session[], most = 2): string => {
  const patterns = [...new Set(sessions.map(patternWords))]
  return patterns.slice(0, most).join('; ') + (patterns.length > most ? '; more times listed' : '')
}

export const notCheckedWords = 'times not checked: ring first'

/** What can honestly be said about times that are not sure: never more than the listing says, never that it is open. */
export const unsureWords = (asset: Asset): string => {
  if (asset.alert !== null) return `${asset.alert.replace(/[.\s]+$/, '')}: ring first`
  if (asset.sessions.some(isRoundTheClock)) return 'listed as 24 hours a day, not checked'
  if (asset.sessions.length > 0) return `usually ${usualWords(asset.sessions)}, ring first`
  if (asset.hours !== null) return `listed as: ${asset.hours.replace(/[.\s]+$/, '')}, ring first`
  return notCheckedWords
}

import { Session } from '../asset.ts'
import { dayCodes } from '../session.ts'
import { clockTime, isoDate } from './clean.ts'

/** A session as sources write it: any of these may be missing or loosely written. */
export type LooseSession = {
  freq?: string | null; byday?: string | readonly string[] | null; bymonthday?: string | number | null; interval?: number | null; dtstart?: string | null
  opens_at?: string | null; closes_at?: string | null; valid_from?: string | null; valid_to?: string | null; note?: string | null; bankHolidays?: string | null
}

const codeOf = (day: string): string => {
  const match = /^\s*(-?\d)?\s*([a-z]{2})[a-z]*\s*$/i.exec(day)
  return `${match?.[1] ?? ''}${(match?.[2] ?? day).toUpperCase()}`
}

const daysOf = (loose: LooseSession): string[] => {
  if ((loose.freq ?? '').toUpperCase() === 'DAILY') return [...dayCodes]
  const listed = typeof loose.byday === 'string' ? loose.byday.split(/[,;\s]+/) : [...(loose.byday ?? [])]
  return listed.filter((day) => day.trim() !== '').map(codeOf)
}

/** Our session from a loose one; `problem` where it cannot be one (it is then dropped, never guessed). */
export const sessionFrom = (loose: LooseSession): { session: Session } | { problem: string } => {
  const byday = daysOf(loose)
  const freq = (loose.freq ?? '').toUpperCase()
  const monthDays = String(loose.bymonthday ?? '').split(',').filter((part) => part.trim() !== '').map(Number)
  if (!['', 'DAILY', 'WEEKLY', 'MONTHLY'].includes(freq)) return { problem: `a session that repeats ${freq} cannot be read` }
  if (freq === '' && byday.length === 0) return { problem: 'a session says neither how often nor on which days' }
  const monthly = freq === 'MONTHLY' || byday.some((code) => code.length > 2)
  const parsed = Session.safeParse({
    freq: monthly ? 'MONTHLY' : 'WEEKLY', byday, bymonthday: monthDays, interval: loose.interval ?? 1, dtstart: isoDate(loose.dtstart),
    opens_at: clockTime(loose.opens_at), closes_at: clockTime(loose.closes_at), validFrom: isoDate(loose.valid_from), validTo: isoDate(loose.valid_to),
    termTime: /term[- ]?time/i.test(loose.note ?? ''), bankHolidays: loose.bankHolidays ?? 'unknown', note: loose.note ?? null
  })
  if (parsed.success) return { session: parsed.data }
  return { problem: `a session cannot be read (${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')})` }
}

/** All the sessions that can be read, and what was wrong with the others. */
export const sessionsFrom = (loose: readonly LooseSession[]): { sessions: Session[]; problems: string[] } => {
  const read = loose.map(sessionFrom)
  return {
    sessions: read.flatMap((one) => ('session' in one ? [one.session] : [])), problems: read.flatMap((one) => ('problem' in one ? [one.problem] : []))
  }
}

/** The short form of a spreadsheet: "TU,TH 10:00-12:00; 1SA 14:00-16:00; WE" (a Wednesday whose time is not known). */
export const sessionsFromWords = (words: string): LooseSession[] =>
  words.split(';').map((part) => part.trim()).filter((part) => part !== '').map((part) => {
    const match = /^(.*?)\s*(?:(\d{1,2}:\d{2})\s*(?:-|to)\s*(\d{1,2}:\d{2})?)?$/i.exec(part)
    return { byday: match?.[1] ?? part, opens_at: match?.[2] ?? null, closes_at: match?.[3] ?? null }
  })

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

const date = '(\\d{4}-\\d{2}-\\d{2})'
const tails = {
  every: /\bevery (\d{1,2})(?: weeks?| months?)?\b/i, starting: new RegExp(`\\bstarting ${date}`, 'i'), from: new RegExp(`\\bfrom ${date}`, 'i'), until: new RegExp(`\\buntil ${date}`, 'i'),
  term: /\bterm[- ]?time\b/i, holidays: /\b(open|closed) on bank holidays\b/i, note: /\(([^()]*)\)/, monthDay: /\bday (-?\d{1,2}(?:,-?\d{1,2})*)/i
}

const sessionFromWords = (part: string): LooseSession => {
  const found = (tail: RegExp): string | null => tail.exec(part)?.[1] ?? null
  const bare = Object.values(tails).reduce((words, tail) => words.replace(tail, ' '), part).replace(/\s+/g, ' ').trim()
  const match = /^(.*?)\s*(?:(\d{1,2}:\d{2})\s*(?:-|to)\s*(\d{1,2}:\d{2})?)?$/i.exec(bare)
  const note = [found(tails.note), tails.term.test(part) ? 'term time' : null].filter((words) => words !== null).join(', ')
  const every = found(tails.every)
  return {
    byday: match?.[1] ?? bare, opens_at: match?.[2] ?? null, closes_at: match?.[3] ?? null, bymonthday: found(tails.monthDay), ...(found(tails.monthDay) === null ? {} : { freq: 'MONTHLY' }),
    ...(every === null ? {} : { interval: Number(every) }), dtstart: found(tails.starting), valid_from: found(tails.from), valid_to: found(tails.until), note: note === '' ? null : note,
    bankHolidays: found(tails.holidays)?.toLowerCase() ?? null
  }
}

/**
 * The short form of a spreadsheet and of the hub team's page: "TU,TH 10:00-12:00; 1SA 14:00-16:00; WE" (a Wednesday whose time is not known), with what
 * may follow: "every 2 weeks starting 2026-01-06", "from 2026-09-01 until 2026-12-18", "term time", "closed on bank holidays", "day 15", "(by the back door)".
 */
export const sessionsFromWords = (words: string): LooseSession[] => words.split(/[;\n]/).map((part) => part.trim()).filter((part) => part !== '').map(sessionFromWords)

const timesOf = ({ opens_at, closes_at }: Session): string => (opens_at === null ? '' : `${opens_at}-${closes_at ?? ''}`)

/** A session in that short form. */
export const sessionWords = (session: Session): string => [
  session.byday.join(','), session.bymonthday.length > 0 ? `day ${session.bymonthday.join(',')}` : '', timesOf(session),
  session.interval > 1 ? `every ${session.interval} ${session.freq === 'WEEKLY' ? 'weeks' : 'months'}` : '', session.dtstart === null ? '' : `starting ${session.dtstart}`,
  session.validFrom === null ? '' : `from ${session.validFrom}`, session.validTo === null ? '' : `until ${session.validTo}`, session.termTime ? 'term time' : '',
  session.bankHolidays === 'unknown' ? '' : `${session.bankHolidays} on bank holidays`, session.note === null || /^term[- ]?time$/i.test(session.note) ? '' : `(${session.note.replace(/[();]/g, ' ').trim()})`
].filter((part) => part !== '').join(' ')

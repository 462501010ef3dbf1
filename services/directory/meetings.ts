import type { Asset, Session } from './asset.ts'
import type { AskedWhen } from './ask/when.ts'
import type { BankHolidays } from './bankHolidays.ts'
import { fallsOn, spanOf, trustOn } from './session.ts'
import { wallOf } from './wallClock.ts'

/** One time that a session happens. `sure` false: fortnightly without a date, term time, a bank holiday, an end that nobody wrote down. */
export type Meeting = { day: number; session: Session; sure: boolean }

/** The times of an asset that fall in what was asked, soonest first; those of today that are over are left out. */
export const meetingsAsked = (asset: Asset, when: AskedWhen, at: number, holidays: BankHolidays): Meeting[] => {
  const now = wallOf(at)
  return when.days.flatMap((day) => asset.sessions.flatMap((session) => {
    const falls = fallsOn(session, day)
    const trust = trustOn(session, day, holidays)
    if (falls === 'no' || trust === 'closed') return []
    const span = spanOf(session)
    const from = day === now.day ? Math.max(when.from, now.minute) : when.from
    const to = session.closes_at === null ? span.from + 180 : span.to // nobody wrote the end: it is not offered all evening
    if (session.opens_at !== null && (span.from >= when.to || to <= from)) return []
    return [{ day, session, sure: falls === 'yes' && trust === 'sure' && session.opens_at !== null }]
  })).sort((a, b) => a.day - b.day || spanOf(a.session).from - spanOf(b.session).from)
}

/** Whether the listing's times meet what was asked: `unknown` where it has none. */
export const meets = (asset: Asset, when: AskedWhen | null, at: number, holidays: BankHolidays): 'yes' | 'no' | 'unknown' => {
  if (when === null || asset.sessions.length === 0) return 'unknown'
  return meetingsAsked(asset, when, at, holidays).length > 0 ? 'yes' : 'no'
}

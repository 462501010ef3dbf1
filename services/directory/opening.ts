import type { Asset } from './asset.ts'
import type { BankHolidays } from './bankHolidays.ts'
import { holidayOn, noYearKnown } from './bankHolidays.ts'
import { freshness } from './fresh.ts'
import { fallsOn, isRoundTheClock, sessionNow, spanOf, trustOn } from './session.ts'
import { clockWords, dateWords, dayNames, unsureWords, usualWords } from './timeWords.ts'
import type { Wall } from './wallClock.ts'
import { calendarDay, dayOfIso, instantOf, minutesInDay, wallOf } from './wallClock.ts'

/** `words` completes "It is ...": ready to be said to a resident. */
export type Opening = { state: 'open' | 'closed' | 'not sure'; words: string }

/** Whether anybody has checked this asset's times lately enough to say "open" or "closed" at all. */
export const timesTrusted = (asset: Asset, at: number): boolean => {
  const fresh = freshness(asset, at)
  return (fresh === 'checked' || fresh === 'ask-owner') && asset.alert === null
}

const expired = (asset: Asset, day: number): boolean =>
  asset.sessions.every((session) => session.validTo !== null && day > dayOfIso(session.validTo))

/** The first sure start after `now` within eight weeks (a monthly session that skips a bank holiday is found); null when there is none. */
const nextStart = (asset: Asset, now: Wall, holidays: BankHolidays): Wall | null => {
  for (let day = now.day; day < now.day + 56; day += 1) {
    const starts = asset.sessions
      .filter((session) => session.opens_at !== null && fallsOn(session, day) === 'yes' && trustOn(session, day, holidays) === 'sure')
      .map((session) => spanOf(session).from)
      .filter((minute) => day > now.day || minute > now.minute)
    if (starts.length > 0) return { day, minute: Math.min(...starts) }
  }
  return null
}

const startWords = (asset: Asset, start: Wall, now: Wall, at: number): string => {
  // In the hour that October repeats, the wall shows a start twice: the one still to come is the one on the wall.
  const wallMinutes = (start.day - now.day) * minutesInDay + start.minute - now.minute
  const minutes = Math.max(1, Math.ceil((instantOf(start) - at) / 60_000)) === 1 ? wallMinutes : Math.ceil((instantOf(start) - at) / 60_000)
  if (minutes < 60) return `opens in ${minutes} minute${minutes === 1 ? '' : 's'}`
  if (start.day === now.day) return `opens at ${clockWords(start.minute)} today`
  if (start.day === now.day + 1) return `opens tomorrow ${clockWords(start.minute)}`
  if (start.day < now.day + 7) return `opens ${dayNames[calendarDay(start.day).weekday - 1]} ${clockWords(start.minute)}`
  return `opens ${dateWords(start.day)} ${clockWords(start.minute)} (${usualWords(asset.sessions)})`
}

const openWords = (asset: Asset, until: Wall): string => {
  if (asset.sessions.some(isRoundTheClock)) return 'open now, 24 hours a day'
  return `open now until ${clockWords(until.minute)}${until.minute > minutesInDay ? ' tomorrow' : ''}`
}

const unsure = (asset: Asset, now: Wall, holidays: BankHolidays): Opening => {
  const holiday = asset.sessions.length > 0 && asset.alert === null && holidayOn(holidays, now.day) === 'holiday'
  return { state: 'not sure', words: holiday ? `may differ today, a bank holiday: ${unsureWords(asset)}` : unsureWords(asset) }
}

/**
 * Is it open at this instant? In Europe/London wall-clock time, with three answers: "open" only from times that somebody checked in the last
 * 12 months, on a day whose bank holidays are known; everything less is "not sure", with the usual times and "ring first".
 * Without `holidays` no year is known, so only places that never close can be open.
 */
export const opening = (asset: Asset, at: number, holidays: BankHolidays = noYearKnown): Opening => {
  if (asset.status === 'closed') return { state: 'closed', words: 'closed' }
  if (asset.status === 'paused') return { state: 'closed', words: asset.alert ?? 'closed for now' }
  const now = wallOf(at)
  if (!timesTrusted(asset, at) || asset.sessions.length === 0 || expired(asset, now.day)) return unsure(asset, now, holidays)
  const states = asset.sessions.map((session) => sessionNow(session, now, holidays))
  const open = states.flatMap((state) => (state.state === 'open' ? [state.until] : []))
  const last = open.reduce<Wall | null>((latest, until) => (latest === null || instantOf(until) > instantOf(latest) ? until : latest), null)
  if (last !== null) return { state: 'open', words: openWords(asset, { day: now.day, minute: (last.day - now.day) * minutesInDay + last.minute }) }
  if (states.some((state) => state.state === 'unsure')) return unsure(asset, now, holidays)
  const start = nextStart(asset, now, holidays)
  return { state: 'closed', words: start === null ? `closed now, ${unsureWords(asset)}` : `closed now, ${startWords(asset, start, now, at)}` }
}

import type { Asset } from './asset.ts'
import { calendarDay, dayOfIso, wallOf } from './wallClock.ts'

/** How long a check is trusted (research: owners are asked at 10 months, entries sink at 12 and leave at 18; ALISS, Michigan 211). */
export const months = { ask: 10, sink: 12, leave: 18 } as const

export type Freshness = 'checked' | 'ask-owner' | 'stale' | 'gone' | 'unchecked'

/** The day on which a check made on `iso` is `count` months old (the last day of the month where that day is missing). */
export const monthsAfter = (iso: string, count: number): number => {
  const from = calendarDay(dayOfIso(iso))
  const index = from.year * 12 + from.month - 1 + count
  const last = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate()
  return Math.floor(Date.UTC(Math.floor(index / 12), index % 12, Math.min(from.date, last)) / 86_400_000)
}

/** How far an asset may be trusted at a moment. A check dated in the future is a slip of the pen and counts as none. */
export const freshness = (asset: Asset, at: number): Freshness => {
  if (asset.lastChecked === null) return 'unchecked'
  const age = ageOf(asset.lastChecked, wallOf(at).day)
  return asset.status === 'check-before-use' && (age === 'checked' || age === 'ask-owner') ? 'unchecked' : age
}

const ages = { today: Number.NaN, of: new Map<string, Freshness>() }

/** Kept per day of checking while today is the same: a search asks it of every asset. */
const ageOf = (lastChecked: string, today: number): Freshness => {
  if (ages.today !== today) Object.assign(ages, { today, of: new Map() })
  const known = ages.of.get(lastChecked)
  if (known !== undefined) return known
  const age = readAge(lastChecked, today)
  ages.of.set(lastChecked, age)
  return age
}

const readAge = (lastChecked: string, today: number): Freshness => {
  if (dayOfIso(lastChecked) > today) return 'unchecked'
  if (today > monthsAfter(lastChecked, months.leave)) return 'gone'
  if (today > monthsAfter(lastChecked, months.sink)) return 'stale'
  return today > monthsAfter(lastChecked, months.ask) ? 'ask-owner' : 'checked'
}

const count = (number: number, unit: string): string => `${number} ${unit}${number === 1 ? '' : 's'}`

/** How long ago somebody checked, as a resident reads it: "checked 3 weeks ago", "not checked: ring first". */
export const freshWords = (asset: Asset, at: number): string => {
  const fresh = freshness(asset, at)
  if (fresh === 'unchecked' || asset.lastChecked === null) return 'not checked: ring first'
  const days = wallOf(at).day - dayOfIso(asset.lastChecked)
  const ago = days === 0 ? 'today' : days === 1 ? 'yesterday' : days < 14 ? `${count(days, 'day')} ago`
    : days < 60 ? `${count(Math.floor(days / 7), 'week')} ago` : `${count(Math.floor(days / 30.44), 'month')} ago`
  return fresh === 'stale' || fresh === 'gone' ? `last checked ${ago}: ring first` : `checked ${ago}`
}

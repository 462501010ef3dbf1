import type { Wall } from '../wallClock.ts'
import { calendarDay } from '../wallClock.ts'
import { dayNames } from '../timeWords.ts'
import { plain } from '../words/tokens.ts'
import { edits } from '../words/edits.ts'

/** Days and minutes that somebody asked for. `days` are wall-clock day numbers, soonest first; `now` where they need it this minute. */
export type AskedWhen = { days: number[]; from: number; to: number; words: string; found: string[]; now: boolean }

type Part = { words: string; from: number; to: number }
const parts: { pattern: RegExp; part: Part }[] = [
  { pattern: /\bmornings?\b/, part: { words: 'morning', from: 300, to: 720 } },
  { pattern: /\b(?:afternoons?|arvo|lunch ?times?|dinner ?times?)\b/, part: { words: 'afternoon', from: 720, to: 1080 } },
  { pattern: /\b(?:evenings?|eves?|after work|teatime)\b/, part: { words: 'evening', from: 1020, to: 1440 } },
  { pattern: /\b(?:nights?|nite)\b/, part: { words: 'night', from: 1080, to: 1740 } }
]
const allDay: Part = { words: '', from: 0, to: 1440 }

const shorts: Record<string, number> = { mon: 1, mons: 1, tue: 2, tues: 2, weds: 3, thu: 4, thur: 4, thurs: 4, fri: 5, fris: 5 }
/** Short forms that are words of their own too: only after "on", "this", "every" or before a part of the day. */
const unsureShorts: Record<string, number> = { wed: 3, sat: 6, sun: 7, sats: 6, suns: 7 }

const weekdayOf = (word: string, before: string, after: string): number | null => {
  const lower = word.endsWith('s') && word.length > 6 ? word.slice(0, -1) : word
  const named = dayNames.findIndex((name) => {
    const day = name.toLowerCase()
    return lower[0] === day[0] && lower.length >= 5 && lower.slice(-1) === 'y' && edits(lower, day, 2) <= (day.length < 8 ? 1 : 2)
  })
  if (named !== -1) return named + 1
  if (word in shorts) return shorts[word] ?? null
  const led = /^(?:on|this|every|next|each|by|for|til|until|a)$/.test(before) || /^(?:morning|afternoon|evening|night|am|pm|and|or)s?$/.test(after)
  return led ? unsureShorts[word] ?? null : null
}

/** A greeting is not a time: "morning! anything on?" asks about no morning. */
const partIn = (words: string): { part: Part; found: string } | null => {
  const asked = words.replace(/^\W*(?:good\s+)?(?:morning|afternoon|evening)\b(?!s| (?:group|club|class|walk|time))/, ' ')
  for (const { pattern, part } of parts) {
    const match = pattern.exec(asked)
    if (match !== null) return { part, found: match[0] }
  }
  return null
}

const from = (today: number, weekday: number, weeks: number, skipped = 0): number[] => {
  const first = today + ((weekday - calendarDay(today).weekday + 7) % 7) + skipped * 7
  return Array.from({ length: weeks }, (_, index) => first + index * 7)
}

const weekdaysIn = (words: string, today: number): { days: number[]; words: string; found: string[] } | null => {
  const list = words.match(/[a-z']+/g) ?? []
  const hits = list.flatMap((word, index) => {
    const weekday = weekdayOf(word, list[index - 1] ?? '', list[index + 1] ?? '')
    return weekday === null ? [] : [{ weekday, word, before: list[index - 1] ?? '' }]
  })
  if (hits.length === 0) return null
  const days = hits.flatMap(({ weekday, before }) => (before === 'this' ? from(today, weekday, 1) : before === 'next' ? from(today, weekday, 1, from(today, weekday, 1)[0] === today ? 1 : 0) : from(today, weekday, 6)))
  const names = [...new Set(hits.map(({ weekday }) => dayNames[weekday - 1] ?? ''))]
  const plural = hits.every(({ before }) => before !== 'this' && before !== 'next')
  return { days: [...new Set(days)].sort((a, b) => a - b), words: plural ? `on ${names.map((name) => `${name}s`).join(' or ')}` : `on ${names.join(' or ')}`, found: hits.map(({ word }) => word) }
}

type AskedDays = { days: number[]; words: string; found: string[]; span?: Part }

const relative = (words: string, now: Wall): AskedDays | null => {
  const today = now.day
  const match = (pattern: RegExp): string | null => pattern.exec(words)?.[0] ?? null
  const tonight = match(/\b(?:tonight|tonite|2nite|2night|this evening)\b/)
  if (tonight !== null) return { days: [today], words: 'tonight', found: [tonight], span: { words: '', from: now.minute < 300 ? 0 : 1020, to: now.minute < 300 ? 300 : 1740 } }
  const tomorrow = match(/\b(?:tomorrow|tomorow|tommorow|tommorrow|tmrw|tmw|tmoz|2moro|2morrow|tomoz)\b/)
  if (tomorrow !== null) return { days: [today + 1], words: 'tomorrow', found: [tomorrow] }
  const weekend = match(/\b(?:weekends?|wkend|wkends)\b/)
  if (weekend !== null) {
    const saturday = calendarDay(today).weekday === 7 ? today - 1 : from(today, 6, 1)[0] ?? today
    const weeks = /\b(?:this|next)\s+(?:weekend|wkend)/.test(words) ? 1 : 4
    const days = Array.from({ length: weeks }, (_, index) => [saturday + index * 7, saturday + 1 + index * 7]).flat().filter((day) => day >= today)
    return { days, words: weeks === 1 ? 'this weekend' : 'at the weekend', found: [weekend] }
  }
  const christmas = match(/\b(?:christmas|xmas) day\b/)
  if (christmas !== null) {
    const { year } = calendarDay(today)
    const days = [year, year + 1].map((one) => Math.floor(Date.UTC(one, 11, 25) / 86_400_000)).filter((day) => day >= today).slice(0, 1)
    return { days, words: 'on Christmas Day', found: [christmas] }
  }
  const todays = match(/\b(?:today|2day|this (?:morning|afternoon)|later on)\b/)
  if (todays !== null) return { days: [today], words: 'today', found: [todays] }
  return null
}

/** What day or time somebody asked for, seen from `now`; null when they asked for none. */
export const askedWhen = (text: string, now: Wall): AskedWhen | null => {
  const words = plain(text)
  if (/\b(?:right now|open now|now open|on now|at the moment|atm|this minute|straight ?away)\b|\bnow\s*[?.!]*$/.test(words)) {
    return { days: [now.day], from: now.minute, to: now.minute + 1, words: 'now', found: ['now', 'moment', 'open'], now: true }
  }
  const part = partIn(words)
  const day: AskedDays | null = relative(words, now) ?? weekdaysIn(words, now.day)
  if (day === null) {
    // "in the mornings", "at night": a habit of time without a day.
    if (part === null || !/\b(?:in the|at|of an?|most|any) \w*\s?(?:morning|afternoon|evening|night)|\b(?:mornings|afternoons|evenings|after work|lunch ?time)\b/.test(words)) return null
    if (part.part.words === 'night') return null // "cannot sleep at night" is no opening time
    const week = Array.from({ length: 7 }, (_, index) => now.day + index)
    return { days: week, from: part.part.from, to: part.part.to, words: `in the ${part.part.words}`, found: [part.found], now: false }
  }
  const span = day.span ?? part?.part ?? allDay
  const said = span.words === '' ? day.words : `${day.words}, ${span.words}`
  return { days: day.days, from: span.from, to: span.to, words: said, found: [...day.found, part?.found ?? ''].filter((word) => word !== ''), now: false }
}

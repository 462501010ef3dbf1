import { DateTime } from 'luxon'

/** When something that was written is due (ms), and whether an hour was named or only a day or a part of one. */
export type When = { at: number; exact: boolean }

const numbers: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, fifteen: 15, twenty: 20, thirty: 30, forty: 40, a: 1, an: 1
}
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
/** The hour by which a named part of the day is over: what was said for the morning is due when the morning ends. */
const partEnds = { morning: 12, afternoon: 17, evening: 21, tonight: 22, night: 22 } as const
type Part = keyof typeof partEnds
/** A day without an hour is over, for whoever waits, when the day team goes. */
const DAY_ENDS = 17
/** People ring each other within these hours; outside them they say "am", "pm" or "tonight". */
const WAKING = { from: 7, until: 21 }

const said = {
  hours: /\b(?:in|within) (?:about )?(half an|an? half|a|an|one|two|three|four|five|six|\d{1,2})(?: and a half)?[ -]?(?:hours?|hrs?)\b/,
  minutes: /\b(?:in|within) (?:about )?(\d{1,3}|five|ten|fifteen|twenty|thirty|forty) ?(?:minutes?|mins?)\b/,
  clock: /(?:\b(?:at|by|around|about|before|till|until|from) |^|\s)([01]?\d|2[0-3])[:.]([0-5]\d) ?(am|pm)?\b/,
  meridiem: /\b(1[0-2]|[1-9]) ?(am|pm)\b/,
  half: /\b(half|quarter) (past|to) (1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/,
  bare: /\b(?:at|by|around|about) (1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: o'?clock)?(?! ?(?:\d|[:.]\d|st|nd|rd|th|%|(?:people|of|places|times|streets?|road|avenue|lane|house|flat|the)\b))\b/,
  before: /\b(1[0-2]|[1-9])(?: o'?clock)? (?:tomorrow|tonight|today|this (?:morning|afternoon|evening))\b|\b(1[0-2]|[1-9]) ?(?:o'?clock|ish|-ish)\b/,
  noon: /\b(?:noon|midday|mid-day)\b/,
  midnight: /\bmidnight\b/
}

type Clock = { hour: number; minute: number; half: 'am' | 'pm' | null }

/**
 * Reads a day and a time out of a line that somebody left, as a wall clock in `timeZone` shows it: "at 10", "tomorrow 2pm", "half past nine tonight",
 * "in twenty minutes", "Monday morning". Always later than `at`. null where none can be read: nothing is guessed from words that name none.
 */
export function whenSaid(line: string, at: number, timeZone: string): When | null {
  // "at 7 Acomb Road" is a door, not an hour
  const words = line.replace(/\b(at|to|from) \d{1,3} (?=\p{Lu}(?!(?:on|ues?|ednes|hurs|ri|atur|un)day|M\b))/gu, '$1 ').toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ')
  const now = DateTime.fromMillis(at, { zone: timeZone })
  const after = inAWhile(words, now)
  if (after) return { at: after.toMillis(), exact: true }
  const day = dayIn(words, now)
  const part = partIn(words)
  const clock = clockIn(words)
  if (clock) return later(clock, day, part, now)
  if (part === null && day === null) return null
  const due = (day?.date ?? now.startOf('day')).set({ hour: part === null ? DAY_ENDS : partEnds[part], minute: 0 })
  return due > now ? { at: due.toMillis(), exact: false } : part !== null && day === null ? { at: due.plus({ days: 1 }).toMillis(), exact: false } : null
}

function inAWhile(words: string, now: DateTime): DateTime | null {
  const [, hours] = said.hours.exec(words) ?? []
  if (hours !== undefined) return now.plus({ minutes: hours.includes('half') ? 30 : (numberOf(hours) + (/and a half/.test(words) ? 0.5 : 0)) * 60 })
  const [, minutes] = said.minutes.exec(words) ?? []
  return minutes === undefined ? null : now.plus({ minutes: numberOf(minutes) })
}

const numberOf = (word: string): number => numbers[word] ?? Number(word)

function clockIn(words: string): Clock | null {
  const [, hour, minute, meridiem] = said.clock.exec(words) ?? []
  // a leading nought, or an hour past twelve, is the clock of a timetable
  if (hour !== undefined) return { hour: Number(hour), minute: Number(minute), half: half(meridiem) ?? (hour.startsWith('0') ? 'am' : null) }
  const [, spoken, which] = said.meridiem.exec(words) ?? []
  if (spoken !== undefined) return { hour: Number(spoken), minute: 0, half: half(which) }
  const [, fraction, way, full] = said.half.exec(words) ?? []
  if (full !== undefined) {
    const past = fraction === 'half' ? 30 : 15
    return way === 'past' ? { hour: numberOf(full), minute: past, half: null } : { hour: (numberOf(full) + 11) % 12 || 12, minute: 60 - past, half: null }
  }
  if (said.noon.test(words)) return { hour: 12, minute: 0, half: 'pm' }
  if (said.midnight.test(words)) return { hour: 12, minute: 0, half: 'am' }
  const [, alone] = said.bare.exec(words) ?? []
  const [, behind, ish] = said.before.exec(words) ?? []
  const hourAlone = alone ?? behind ?? ish
  return hourAlone === undefined ? null : { hour: numberOf(hourAlone), minute: 0, half: null }
}

const half = (written: string | undefined): Clock['half'] => (written === 'am' || written === 'pm' ? written : null)

function partIn(words: string): Part | null {
  const [found] = /\b(?:morning|afternoon|evening|tonight|night)\b/.exec(words.replace(/\bgood (?:morning|afternoon|evening|night)\b/g, '')) ?? []
  return found === 'morning' || found === 'afternoon' || found === 'evening' || found === 'tonight' || found === 'night' ? found : null
}

type Day = { date: DateTime; named: 'today' | 'tomorrow' | 'weekday' }

/** "Next Monday" on a Monday is the one a week on; "Monday" on a Monday is today only where its hour is still to come. */
function dayIn(words: string, now: DateTime): Day | null {
  const today = now.startOf('day')
  if (/\bday after tomorrow\b/.test(words)) return { date: today.plus({ days: 2 }), named: 'weekday' }
  if (/\b(?:tomorrow|tmrw|tomoz|2moro)\b/.test(words)) return { date: today.plus({ days: 1 }), named: 'tomorrow' }
  const [, day] = /\b(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b/.exec(words) ?? []
  if (day !== undefined) {
    const index = weekdays.findIndex(name => name.startsWith(day))
    return { date: today.plus({ days: (index + 1 - today.weekday + 7) % 7 }), named: 'weekday' }
  }
  return /\b(?:today|later|this (?:morning|afternoon|evening)|tonight)\b/.test(words) ? { date: today, named: 'today' } : null
}

/** The first reading of a clock that is still to come. */
function later(clock: Clock, day: Day | null, part: Part | null, now: DateTime): When | null {
  const hours = hoursOf(clock, part, day)
  // a day that was named and is over by then: the same day of the week a week on, else none
  const days = day === null ? [0, 1].map(more => now.startOf('day').plus({ days: more })) : day.named === 'weekday' ? [day.date, day.date.plus({ days: 7 })] : [day.date]
  const readings = days.flatMap(date => hours.map(hour => date.set({ hour: hour % 24, minute: clock.minute }).plus({ days: hour >= 24 ? 1 : 0 })))
  const first = readings.find(reading => reading > now)
  return first === undefined ? null : { at: first.toMillis(), exact: true }
}

function hoursOf({ hour, half: meridiem, minute }: Clock, part: Part | null, day: Day | null): number[] {
  if (hour > 12 || hour === 0) return [hour]
  const am = hour % 12
  const pm = am + 12
  if (meridiem !== null) return [meridiem === 'am' ? (hour === 12 && part !== 'morning' ? 24 : am) : pm]
  if (part !== null) return part === 'morning' ? [am] : part === 'night' || part === 'tonight' ? (am < 6 ? [am + 24] : [pm]) : [pm]
  const awake = [am, pm].filter(each => each >= WAKING.from && (each < WAKING.until || (each === WAKING.until && minute === 0)))
  // two o'clock of another day is in the afternoon, ten o'clock in the morning
  return day?.named === 'today' ? [...new Set([...awake, pm])] : awake.length > 0 ? awake : [pm]
}

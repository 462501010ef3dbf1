import { DateTime } from 'luxon'
import { staffPages } from '../../../dialogs/copy/staffPages.ts'

const { span } = staffPages

/** How long, in words that need no arithmetic at 3 in the morning. */
export function howLong(milliseconds: number): string {
  const minutes = Math.floor(Math.max(0, milliseconds) / 60_000)
  if (minutes < 1) return span.underMinute
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const inHours = hours === 1 ? span.hour : span.hours(hours)
  const inMinutes = rest === 1 ? span.minute : span.minutes(rest)
  if (hours === 0) return inMinutes
  return rest === 0 ? inHours : `${inHours} ${inMinutes}`
}

/** The clock on the wall: `02:14`, with the day (`Sat 21 Nov, 02:14`) unless it is within 12 hours of now. */
export function atTime(at: number, now: number, timeZone: string): string {
  const local = DateTime.fromMillis(at, { zone: timeZone, locale: 'en-GB' })
  return Math.abs(now - at) < 12 * 3_600_000 ? local.toFormat('HH:mm') : local.toFormat('ccc d LLL, HH:mm')
}

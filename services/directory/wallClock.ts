import { DateTime } from 'luxon'

export const zone = 'Europe/London'
export const minutesInDay = 1440

/** A moment as a clock on a wall in York shows it. `day` counts days since 1 January 1970, `minute` since midnight. */
export type Wall = { day: number; minute: number }

/** Parts of a day number; `weekday` 1 is Monday. */
export type CalendarDay = { day: number; year: number; month: number; date: number; weekday: number; daysInMonth: number }

const msInDay = 86_400_000

const msInQuarter = 900_000

let latest: { quarter: number; wall: Wall } | null = null

/** The wall clock at an instant. Time zones are slow to read, and clocks change on a quarter of an hour or not at all: within one it is a sum. */
export const wallOf = (at: number): Wall => {
  const quarter = Math.floor(at / msInQuarter)
  if (latest?.quarter !== quarter) latest = { quarter, wall: readWall(quarter * msInQuarter) }
  return { day: latest.wall.day, minute: latest.wall.minute + Math.floor((at - quarter * msInQuarter) / 60_000) }
}

const readWall = (at: number): Wall => {
  const local = DateTime.fromMillis(at, { zone })
  return { day: Math.floor(Date.UTC(local.year, local.month - 1, local.day) / msInDay), minute: local.hour * 60 + local.minute }
}

/** The instant of a wall-clock time. A time that the spring clock change skips is the same time an hour later, as luxon has it. */
export const instantOf = (wall: Wall): number => {
  const date = new Date((wall.day + Math.floor(wall.minute / minutesInDay)) * msInDay)
  const minute = wall.minute % minutesInDay
  return DateTime.fromObject({
    year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), hour: Math.floor(minute / 60), minute: minute % 60
  }, { zone }).toMillis()
}

export const calendarDay = (day: number): CalendarDay => {
  const date = new Date(day * msInDay)
  const year = date.getUTCFullYear()
  const month = date.getUTCMonth() + 1
  return {
    day, year, month, date: date.getUTCDate(), weekday: ((date.getUTCDay() + 6) % 7) + 1, daysInMonth: new Date(Date.UTC(year, month, 0)).getUTCDate()
  }
}

export const dayOfIso = (iso: string): number => Math.floor(Date.parse(iso) / msInDay)
export const isoOfDay = (day: number): string => new Date(day * msInDay).toISOString().slice(0, 10)
/** "09:30" as minutes since midnight. */
export const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

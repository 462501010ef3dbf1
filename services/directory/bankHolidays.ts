import { z } from 'zod'
import { IsoDate } from './asset.ts'
import { calendarDay, isoOfDay } from './wallClock.ts'

/** England's bank holidays by year, and other days on which usual times do not hold (25 December on a Saturday). From gov.uk/bank-holidays. */
export const BankHolidaysFile = z.object({
  source: z.string(), checkedOn: IsoDate, years: z.record(z.string().regex(/^\d{4}$/), z.array(IsoDate))
})

export type BankHolidays = { years: ReadonlySet<number>; days: ReadonlySet<string> }

/** No year is known: every time that is not round the clock is "not sure". */
export const noYearKnown: BankHolidays = { years: new Set(), days: new Set() }

export const bankHolidaysFrom = (file: z.infer<typeof BankHolidaysFile>): BankHolidays => ({
  years: new Set(Object.keys(file.years).map(Number)), days: new Set(Object.values(file.years).flat())
})

/** `unknown` where nobody has listed that year yet: a usual time may not hold on any day of it. */
export const holidayOn = (holidays: BankHolidays, day: number): 'holiday' | 'usual' | 'unknown' => {
  if (!holidays.years.has(calendarDay(day).year)) return 'unknown'
  return holidays.days.has(isoOfDay(day)) ? 'holiday' : 'usual'
}

import { IANAZone } from 'luxon'
import { z } from 'zod'
import { Day, Role } from './rota.ts'
import { asE164 } from './phone.ts'

/** The parts of a rota file, each read by itself so that one bad part does not hide what is wrong with the next. Messages say what to do and repeat no number. */

const id = z.string('needs an id: a short name in quotes').regex(/^[\w-]+$/, 'use letters, digits, - and _ only')
const names = (what: string) => z.array(id, `${what} is a list of ids from "people", such as ["sam"]`)

export const PersonInFile = z.object({
  id,
  name: z.string('give the name that residents and colleagues will read').trim().min(1, 'give the name that residents and colleagues will read'),
  phone: z.string('give the number with its country, such as "+447700900001"').transform((written, context) => {
    const number = asE164(written)
    if (number !== null) return number
    context.addIssue({ code: 'custom', message: 'write the number with + and its country, such as "+447700900001"' })
    return z.NEVER
  }),
  voice: z.boolean('is true or false: may this number be rung?').default(false),
  roles: z.array(z.enum(Role.options, `a role is one of ${Role.options.join(', ')}`), 'is a list, such as ["worker"]').min(1, 'give at least one role, or leave roles out').default(['worker']),
  lastResort: z.boolean('is true or false').default(false),
  email: z.email('is not an email address; leave it out if there is none').nullable().default(null)
})

const clock = (hours: RegExp, say: string) => z.string(say).regex(hours, say)
const local = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'write "2026-12-24T21:00": wall-clock time, without a zone')

export const WeeklyInFile = z.object({
  days: z.array(z.enum(Day.options, `a day is one of ${Day.options.join(', ')}`), 'is a list of days, such as ["MO","TU"]').min(1, 'name at least one day'),
  from: clock(/^([01]\d|2[0-3]):[0-5]\d$/, 'write a time such as "21:00"'),
  to: clock(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'write a time such as "08:00", or "24:00" for the end of the day'),
  steps: z.array(names('a step'), 'is a list of steps, such as [["sam"],["priya"]]')
})
export const DatedInFile = z.object({ from: local, to: local, steps: WeeklyInFile.shape.steps })

/** The file's outer shape: the lists stay unread here. */
export const RotaInFile = z.object({
  timeZone: z.string('give a time zone, such as "Europe/London"').refine(zone => IANAZone.isValidZone(zone), 'is not a time zone; write one such as "Europe/London"'),
  escalateAfterSeconds: z.number('give the seconds until the next step is paged, such as 60').min(1, 'must be at least 1 second'),
  people: z.array(z.unknown(), 'is a list of people').min(1, 'name at least one person'),
  backstop: names('backstop').default([]),
  shifts: z.array(z.unknown(), 'is a list of shifts'),
  drill: z.strictObject({
    minutesBefore: z.number('give the minutes before a shift at which its phones are texted, such as 60').int().min(0, 'is 0 or more minutes').max(240, 'is at most 240 minutes').default(0),
    answerWithinMinutes: z.number('give the minutes in which a phone must answer, such as 15').int().min(1, 'is at least a minute').max(240, 'is at most 240 minutes').default(15)
  }, 'is { "minutesBefore": 60, "answerWithinMinutes": 15 }').optional(),
  check: z.strictObject({
    // whoever can put it right is at work then, and nobody who had the night is woken
    at: clock(/^(0[89]|1[0-7]):[0-5]\d$/, 'write a time of the day from "08:00" to "17:59"').transform(time => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))),
    to: names('to').default([])
  }, 'is { "at": "10:00", "to": ["lead"] }').optional()
})

/** Each thing zod found, as `where: what to do`. */
export const complaints = (where: string, error: z.ZodError): string[] =>
  error.issues.map(issue => {
    const path = issue.path.map(key => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
    return `${where}${where ? path : path.replace(/^\./, '')}: ${issue.message}`
  })

import { z } from 'zod'

/** A calendar date in Europe/London, "2026-11-24". Refuses 31 February. */
export const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).refine(
  (date) => !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date), 'no such date')
/** Wall-clock time in Europe/London, "09:30". */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/**
 * When people can come. Wall-clock time in Europe/London; `closes_at` is exclusive, at or before `opens_at` means past midnight, 00:00 to 23:59
 * means all day. A null time is not known and is never guessed. `validTo` in the past means "we no longer know", not closed (Open Referral UK, field guidance).
 */
export const Session = z.object({
  freq: z.enum(['WEEKLY', 'MONTHLY']),
  /** "TU" or, with MONTHLY, "1SA" (first Saturday) and "-1FR" (last Friday). */
  byday: z.array(z.string().regex(/^(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/)).default([]),
  bymonthday: z.array(z.number().int().min(-31).max(31)).default([]),
  /** 2 with WEEKLY is fortnightly, counted from `dtstart`; without that date nobody can say which week. */
  interval: z.number().int().min(1).max(52).default(1),
  dtstart: IsoDate.nullable().default(null),
  opens_at: ClockTime.nullable(),
  closes_at: ClockTime.nullable(),
  validFrom: IsoDate.nullable().default(null),
  validTo: IsoDate.nullable().default(null),
  /** School terms differ by school and year, so these sessions are never surely open. */
  termTime: z.boolean().default(false),
  /** What happens on an England bank holiday; `unknown` is told as "not sure". */
  bankHolidays: z.enum(['open', 'closed', 'unknown']).default('unknown'),
  note: z.string().nullable().default(null)
}).refine((session) => session.freq === 'MONTHLY' || session.byday.every((day) => day.length === 2),
  'a WEEKLY session has days such as TU; write 1TU with MONTHLY')
export type Session = z.infer<typeof Session>

/** Facts that a named source states. A fact is shown to a resident only where it stands in the asset; what is merely seen goes in `toCheck`. */
export const Fact = z.enum(['phone', 'text', 'web', 'hours', 'address', 'area', 'cost', 'access'])
export type Fact = z.infer<typeof Fact>

const words = z.string().trim().min(1).nullable().default(null)

/** A place, group, person or line that a resident may be told of. */
export const Asset = z.object({
  /** Public, as it stands in the feed: an e-mail address or markup is no id. */
  id: z.string().min(1).max(120).regex(/^[^@<>\p{C}]+$/u, 'an id may not hold @, < or >'),
  name: z.string().trim().min(1).max(200),
  offer: z.string().max(700).default(''),
  whoFor: words,
  minAge: z.number().int().min(0).max(120).nullable().default(null),
  maxAge: z.number().int().min(0).max(120).nullable().default(null),
  genderOnly: z.enum(['women', 'men']).nullable().default(null),
  cost: words,
  access: words,
  /** Ticks that somebody made ("step-free", "toilet", "hearing loop", "quiet", "phone-free", "text-friendly"); what is absent is not known. */
  accessibility: z.array(z.string()).default([]),
  contact: z.object({ phone: words, text: words, web: words }).default({ phone: null, text: null, web: null }),
  place: z.object({
    address: words, postcode: words, area: words, latitude: z.number().nullable().default(null), longitude: z.number().nullable().default(null)
  }).default({ address: null, postcode: null, area: null, latitude: null, longitude: null }),
  sessions: z.array(Session).default([]),
  /** The source's own words about times, where they do not fit a session. */
  hours: words,
  /** Who meets you, and what happens when you walk in. */
  welcomer: z.object({ name: z.string(), words: z.string().nullable().default(null) }).nullable().default(null),
  /** Ways to give as well as take ("help in the kitchen on Tuesdays"). */
  give: z.array(z.string()).default([]),
  tags: z.array(z.string()).default([]),
  scope: z.enum(['local', 'region', 'national']).default('local'),
  lastChecked: IsoDate.nullable().default(null),
  /** A role, never a name or an address. */
  checkedBy: words,
  source: words,
  /** As exact as the source gives it: "2024", "2024-07" or a date. */
  sourceDate: words,
  /** `hidden` is kept for the hub team and never shown. */
  status: z.enum(['listed', 'check-before-use', 'paused', 'closed', 'hidden']).default('listed'),
  /** A passing warning, shown as it stands; while it stands nothing is told as surely open. */
  alert: words,
  waitingList: words,
  verified: z.array(Fact).default([]),
  /** For the hub team alone: what to confirm, with the value seen and where. Never indexed, shown or exported. */
  toCheck: z.array(z.object({ fact: z.string(), seen: z.string() })).default([]),
  /** For the hub team alone. */
  note: words
})
export type Asset = z.infer<typeof Asset>

/** The first half of a postcode ("YO24"), from a full or a half one; null when it is neither. */
export const outcodeOf = (postcode: string | null): string | null =>
  /^\s*([a-z]{1,2}\d[a-z\d]?)(?:\s*\d[a-z]{2})?\s*$/i.exec(postcode ?? '')?.[1]?.toUpperCase() ?? null

/** The place's half postcode, from its postcode or the end of its address. */
export const outcodeOfPlace = (place: Asset['place']): string | null =>
  outcodeOf(place.postcode) ?? outcodeOf(/[a-z]{1,2}\d[a-z\d]?\s+\d[a-z]{2}\s*$/i.exec(place.address ?? '')?.[0] ?? null)

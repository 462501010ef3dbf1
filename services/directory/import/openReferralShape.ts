import { z } from 'zod'
import { decimal, many, maybe, text, wholeNumber } from './lenient.ts'

const Phones = many(z.object({ number: text }))
const Contacts = many(z.object({ phones: Phones }))
const Schedule = z.object({
  freq: text, byday: text, weekday: text, bymonthday: text, interval: wholeNumber, dtstart: text, until: text, opens_at: text, closes_at: text,
  valid_from: text, valid_to: text, description: text, notes: text
})
const Address = z.object({ address_1: text, city: text, state_province: text, postal_code: text })
const Term = z.object({ name: text })
const Location = z.object({
  name: text, location_type: text, latitude: decimal, longitude: decimal, addresses: many(Address), physical_addresses: many(Address), phones: Phones,
  accessibility: many(z.object({ description: text, accessibility: text })), accessibility_for_disabilities: many(z.object({ accessibility: text })),
  schedules: many(Schedule), regular_schedules: many(Schedule)
})

/**
 * An Open Referral service, v1 and v3 (HSDS 3) at once, as real feeds write it: everything but id and name may be missing or wrong. Phones are
 * looked for in all five places that publishers use, since UK 3.0 has none of its own.
 */
export const Service = z.object({
  id: z.union([z.string().min(1), z.number().transform(String)]), name: z.string().trim().min(1), local_id: text,
  description: text, url: text, status: text, fees: text, fees_description: text, eligibility_description: text, application_process: text,
  minimum_age: wholeNumber, maximum_age: wholeNumber, assured_date: text, alert: text, phones: Phones, contacts: Contacts,
  organization: maybe(z.object({ name: text, phones: Phones, contacts: Contacts })),
  schedules: many(Schedule), regular_schedules: many(Schedule),
  eligibilitys: many(z.object({ eligibility: text, minimum_age: wholeNumber, maximum_age: wholeNumber })),
  service_at_locations: many(z.object({ location: maybe(Location), phones: Phones, contacts: Contacts, schedules: many(Schedule), regular_schedule: many(Schedule) })),
  cost_options: many(z.object({ option: text, amount: decimal, amount_description: text })),
  attributes: many(z.object({ taxonomy_term: maybe(Term) })), service_taxonomys: many(z.object({ taxonomy: maybe(Term) })),
  service_areas: many(z.object({ name: text, service_area: text }))
})
export type Service = z.infer<typeof Service>
export type Schedule = z.infer<typeof Schedule>
export type Location = z.infer<typeof Location>

import { z } from 'zod'
import { Asset, Fact } from '../asset.ts'
import { isoDate, orNull, phoneNumber, plainText, webAddress, withoutEmails } from './clean.ts'
import { many, maybe, text, wholeNumber } from './lenient.ts'
import { sessionsFrom } from './sessions.ts'

const Days = maybe(z.union([z.string(), z.array(z.string())]))

/** The flat form of a starter list: what a source states, whether it does (`verified`), and what was only seen somewhere (`candidate`). */
export const Flat = z.object({
  id: z.string().min(1), name: z.string().min(1), offer: text, who_for: text, min_age: wholeNumber, max_age: wholeNumber, gender_only: text, cost: text, access: text,
  accessibility: many(z.string()), phone: text, text, web: text, address: text, postcode: text, area: text, hours: text,
  sessions: many(z.object({
    freq: text, byday: Days, bymonthday: text, interval: wholeNumber, dtstart: text, opens_at: text, closes_at: text, valid_from: text, valid_to: text,
    where: text, note: text
  })),
  tags: many(z.string()), scope: text, give: many(z.string()), welcomer: text, verified: maybe(z.record(z.string(), z.boolean())), source: text, source_date: text,
  last_checked: text, checked_by: text, status: text, alert: text, waiting_list: text, candidate: maybe(z.record(z.string(), z.string())), note: text
})
export type Flat = z.infer<typeof Flat>

const genderOf = (flat: Flat): Asset['genderOnly'] => {
  if (flat.gender_only === 'women' || flat.gender_only === 'men') return flat.gender_only
  const first = /^(women|men)\b(?! and (men|women)\b)/i.exec(flat.who_for ?? '')?.[1]?.toLowerCase()
  return first === 'women' || first === 'men' ? first : null
}

const scopeOf = (scope: string | null): Asset['scope'] =>
  scope === 'national' ? 'national' : /north-yorkshire|region|county/.test(scope ?? '') ? 'region' : 'local'

const statusOf = (status: string | null): Asset['status'] => {
  const parsed = Asset.shape.status.safeParse(status ?? 'listed')
  return parsed.success && parsed.data !== undefined ? parsed.data : 'check-before-use'
}

/** Facts that the record says nobody verified: they leave the asset and wait on the hub team's list. */
const unverified = (flat: Flat): { fact: string; seen: string }[] => {
  const refused = (['phone', 'address', 'hours'] as const).flatMap((fact) => {
    const value = flat[fact]
    return flat.verified?.[fact] === false && value !== null ? [{ fact, seen: value }] : []
  })
  return [...refused, ...Object.entries(flat.candidate ?? {}).map(([fact, seen]) => ({ fact, seen }))]
}

const verifiedFacts = (flat: Flat): Fact[] =>
  Object.entries(flat.verified ?? {}).flatMap(([name, yes]) => {
    const fact = Fact.safeParse(name)
    return yes && fact.success ? [fact.data] : []
  })

/** An asset from a flat record; what the record itself calls unverified is kept out of every shown field. */
export const assetFromFlat = (flat: Flat): { asset: unknown; problems: string[] } => {
  const stated = (fact: 'phone' | 'address' | 'hours'): boolean => flat.verified?.[fact] !== false
  const timed = sessionsFrom(stated('hours') ? flat.sessions.map((session) => ({ ...session, note: orNull(session.where) ?? orNull(session.note) })) : [])
  const clean = (value: string | null): string | null => orNull(plainText(value ?? '', 300))
  return {
    problems: timed.problems,
    asset: {
      id: flat.id, name: plainText(flat.name, 200), offer: plainText(flat.offer ?? ''), whoFor: clean(flat.who_for), minAge: flat.min_age, maxAge: flat.max_age,
      genderOnly: genderOf(flat), cost: clean(flat.cost), access: clean(flat.access), accessibility: flat.accessibility,
      contact: { phone: stated('phone') ? phoneNumber(flat.phone) : null, text: clean(flat.text), web: webAddress(flat.web) },
      place: { address: stated('address') ? clean(flat.address) : null, postcode: stated('address') ? orNull(flat.postcode) : null, area: clean(flat.area) },
      sessions: timed.sessions, hours: stated('hours') ? clean(flat.hours) : null,
      welcomer: orNull(flat.welcomer) === null ? null : { name: withoutEmails(flat.welcomer ?? '') }, give: flat.give,
      tags: flat.tags, scope: scopeOf(flat.scope), lastChecked: isoDate(flat.last_checked), checkedBy: clean(flat.checked_by), source: orNull(flat.source),
      sourceDate: orNull(flat.source_date), status: statusOf(flat.status), alert: clean(flat.alert), waitingList: clean(flat.waiting_list),
      verified: verifiedFacts(flat), toCheck: unverified(flat), note: clean(flat.note)
    }
  }
}

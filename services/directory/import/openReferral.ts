import { isoDate, orNull, phoneNumber, plainText, possiblePlace, webAddress } from './clean.ts'
import type { Location, Schedule, Service } from './openReferralShape.ts'
import type { LooseSession } from './sessions.ts'
import { sessionsFrom } from './sessions.ts'

const statuses: Record<string, string> = { active: 'listed', inactive: 'closed', defunct: 'closed', 'temporarily closed': 'paused' }

const looseOf = (schedule: Schedule): LooseSession => ({
  ...schedule, byday: schedule.byday ?? schedule.weekday, note: orNull(plainText(schedule.description ?? schedule.notes ?? '', 200))
})

const schedulesOf = (service: Service): Schedule[] => {
  const own = [...service.schedules, ...service.regular_schedules]
  const there = service.service_at_locations.flatMap((at) =>
    [...at.schedules, ...at.regular_schedule, ...(at.location?.schedules ?? []), ...(at.location?.regular_schedules ?? [])])
  return own.length > 0 ? own : there
}

const phoneOf = (service: Service): string | null => {
  const lists = [
    service.phones, service.contacts.flatMap((contact) => contact.phones),
    service.service_at_locations.flatMap((at) => [...at.phones, ...at.contacts.flatMap((contact) => contact.phones), ...(at.location?.phones ?? [])]),
    service.organization?.phones ?? [], (service.organization?.contacts ?? []).flatMap((contact) => contact.phones)
  ]
  return lists.flat().map((phone) => phoneNumber(phone.number)).find((number) => number !== null) ?? null
}

const placeOf = (location: Location | null): { place: Record<string, unknown>; problems: string[] } => {
  const address = location?.addresses[0] ?? location?.physical_addresses[0]
  const parts = [location?.name, address?.address_1, address?.city].map((part) => orNull(plainText(part ?? '', 120))).filter((part) => part !== null)
  const given = location?.latitude !== null && location?.latitude !== undefined
  const possible = possiblePlace(location?.latitude ?? null, location?.longitude ?? null)
  return {
    place: {
      address: parts.length === 0 ? null : [...new Set(parts)].join(', '), postcode: orNull(address?.postal_code), area: null,
      latitude: possible ? location?.latitude : null, longitude: possible ? location?.longitude : null
    },
    problems: given && !possible ? ['its coordinates are not in the United Kingdom and were dropped'] : []
  }
}

const costOf = (service: Service): string | null => {
  const options = service.cost_options.map((cost) => {
    const amount = cost.amount === null ? null : cost.amount === 0 ? 'free' : `${cost.amount.toFixed(2)} pounds`
    return [orNull(cost.option), orNull(cost.amount_description) ?? amount].filter((part) => part !== null).join(': ')
  })
  return orNull(plainText(service.fees ?? service.fees_description ?? options.join('; '), 200))
}

const tagsOf = (service: Service): string[] => {
  const terms = [...service.attributes.map((attribute) => attribute.taxonomy_term?.name), ...service.service_taxonomys.map((taxonomy) => taxonomy.taxonomy?.name)]
  return [...new Set(terms.map((term) => plainText(term ?? '', 60).toLowerCase()).filter((term) => term !== ''))]
}

/** Sessions whose series has ended (`until`) are left out; a passed `valid_to` stays, since it only means that nobody knows any more. */
const stillRunning = (schedule: Schedule, today: string): boolean => {
  const until = isoDate(schedule.until)
  return until === null || until >= today
}

/** An asset from an Open Referral service. E-mail addresses and people's names are never taken over. `today` is an ISO date. */
export const assetFromService = (service: Service, source: string, today: string): { asset: unknown; problems: string[] } => {
  const location = service.service_at_locations.map((at) => at.location).find((at) => at !== null && at.location_type !== 'virtual') ?? null
  const timed = sessionsFrom(schedulesOf(service).filter((schedule) => stillRunning(schedule, today)).map(looseOf))
  const { place, problems } = placeOf(location)
  const checked = isoDate(service.assured_date)
  const eligibility = service.eligibilitys[0]
  const hours = [...new Set(schedulesOf(service).map((schedule) => orNull(schedule.description)).filter((words) => words !== null))].join('; ')
  const ages = { min: service.minimum_age ?? eligibility?.minimum_age ?? null, max: service.maximum_age ?? eligibility?.maximum_age ?? null }
  return {
    problems: [...problems, ...timed.problems],
    asset: {
      id: service.local_id ?? service.id, name: plainText(service.name, 200), offer: plainText(service.description ?? ''),
      whoFor: orNull(plainText(service.eligibility_description ?? eligibility?.eligibility ?? '', 300)),
      minAge: ages.min === 0 ? null : ages.min, maxAge: ages.max !== null && ages.max >= 100 ? null : ages.max, cost: costOf(service),
      access: orNull(plainText(service.application_process ?? '', 200)),
      accessibility: [...(location?.accessibility ?? []).map((one) => one.description ?? one.accessibility), ...(location?.accessibility_for_disabilities ?? []).map((one) => one.accessibility)]
        .map((words) => plainText(words ?? '', 80)).filter((words) => words !== ''),
      contact: { phone: phoneOf(service), web: webAddress(service.url) }, place, sessions: timed.sessions, hours: orNull(plainText(hours, 300)), tags: tagsOf(service),
      scope: 'local', lastChecked: checked, checkedBy: checked === null ? null : 'publisher', source,
      status: statuses[(service.status ?? 'active').toLowerCase()] ?? 'check-before-use', alert: orNull(plainText(service.alert ?? '', 200))
    }
  }
}

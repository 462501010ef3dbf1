import { createHash } from 'node:crypto'
import type { Asset, Session } from '../asset.ts'

/**
 * Open Referral UK v3 (HSDS-UK-3.0). Strict out: every id is a UUID, made from our own id so that it stays the same; `local_id` carries ours.
 * Phones are given as publishers do, beside the profile, which has none. What waits for a check (`toCheck`, notes) and hidden entries never leave.
 */
const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** A name-based UUID (RFC 9562, version 5 form) of the parts; an id that is one already stays as it is. */
export const uuidOf = (...parts: string[]): string => {
  const [only] = parts
  if (parts.length === 1 && only !== undefined && uuidPattern.test(only)) return only.toLowerCase()
  const hex = createHash('sha1').update(parts.join('\u0000')).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const filled = <Value>(record: Record<string, Value | null | undefined>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).flatMap(([key, value]) => (value === null || value === undefined ? [] : [[key, value]])))

const statuses = { listed: 'active', 'check-before-use': 'active', paused: 'temporarily closed', closed: 'inactive', hidden: 'inactive' } as const

const scheduleOf = (asset: Asset, session: Session, index: number) => filled({
  id: uuidOf(asset.id, 'schedule', String(index)), freq: session.freq, interval: session.interval, byday: session.byday.join(',') || null,
  bymonthday: session.bymonthday.join(',') || null, dtstart: session.dtstart, opens_at: session.opens_at, closes_at: session.closes_at,
  valid_from: session.validFrom, valid_to: session.validTo, description: [session.note, session.termTime ? 'term time' : null].filter((part) => part !== null).join(', ') || null
})

const locationsOf = (asset: Asset) => {
  const { address, postcode, latitude, longitude } = asset.place
  if (address === null && postcode === null) return []
  return [{
    id: uuidOf(asset.id, 'service_at_location'),
    location: filled<unknown>({
      id: uuidOf(asset.id, 'location'), location_type: 'physical', latitude, longitude,
      addresses: [{ id: uuidOf(asset.id, 'address'), address_1: address ?? '', city: asset.place.area ?? '', state_province: '', postal_code: postcode ?? '', country: 'GB', address_type: 'physical' }],
      accessibility: asset.accessibility.map((description, index) => ({ id: uuidOf(asset.id, 'accessibility', String(index)), description }))
    })
  }]
}

/** One asset as an Open Referral UK v3 service. */
export const serviceFrom = (asset: Asset) => filled<unknown>({
  id: uuidOf(asset.id), local_id: asset.id, name: asset.name, description: asset.offer, url: asset.contact.web, status: statuses[asset.status], fees: asset.cost,
  eligibility_description: asset.whoFor, application_process: asset.access, minimum_age: asset.minAge, maximum_age: asset.maxAge, assured_date: asset.lastChecked,
  alert: asset.alert ?? (asset.lastChecked === null ? 'Not checked: ring first' : null),
  organization: { id: uuidOf(asset.id, 'organization'), name: asset.name, description: '' },
  phones: asset.contact.phone === null ? null : [{ id: uuidOf(asset.id, 'phone'), number: asset.contact.phone }],
  schedules: asset.sessions.map((session, index) => scheduleOf(asset, session, index)),
  service_at_locations: locationsOf(asset), service_areas: [], languages: [], cost_options: [], contacts: [],
  attributes: asset.tags.map((tag) => ({ id: uuidOf(asset.id, 'attribute', tag), link_entity: 'service', taxonomy_term: { id: uuidOf('term', tag), name: tag, description: tag } }))
})

/** What may leave: hidden and closed entries do not. */
export const exportable = (assets: readonly Asset[]): Asset[] => assets.filter((asset) => asset.status !== 'hidden' && asset.status !== 'closed')

/** A page of services in the v3 envelope. `page` counts from 1; a page past the end is empty, as the profile has it. */
export const pageOf = (assets: readonly Asset[], page = 1, perPage = Math.max(1, assets.length)) => {
  const all = exportable(assets)
  const contents = all.slice((page - 1) * perPage, page * perPage).map(serviceFrom)
  const pages = Math.max(1, Math.ceil(all.length / perPage))
  return {
    total_items: all.length, total_pages: pages, page_number: page, size: contents.length, first_page: page === 1, last_page: page >= pages, empty: contents.length === 0, contents
  }
}

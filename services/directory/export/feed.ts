import type { Asset } from '../asset.ts'
import { outcodeOf, outcodeOfPlace } from '../asset.ts'
import { ageFits } from '../ask/age.ts'
import { mayBeSeen } from '../fits.ts'
import { freshness } from '../fresh.ts'
import { dayCodes, spanOf } from '../session.ts'
import { minuteOf } from '../wallClock.ts'
import { stem, tokens } from '../words/tokens.ts'
import { serviceFrom, uuidOf } from './openReferral.ts'

/** What a reader of the feed asked for, parsed. The profile's own names (Open Referral UK v3, openapi.json). */
export type FeedAsk = {
  search: string | null; page: number; perPage: number; term: string | null; taxonomy: string | null; minAge: number | null; maxAge: number | null
  day: string | null; from: string | null; to: string | null; postcode: string | null
}

/** The page envelope of the profile. A page past the end is empty, never an error: a reader that counts wrong must stop by itself. */
export const envelope = <Item>(all: readonly Item[], page: number, perPage: number) => {
  const contents = all.slice((page - 1) * perPage, page * perPage)
  const pages = Math.max(1, Math.ceil(all.length / perPage))
  return {
    total_items: all.length, total_pages: pages, page_number: page, size: contents.length, first_page: page === 1, last_page: page >= pages, empty: contents.length === 0, contents
  }
}

export const taxonomy = { id: uuidOf('taxonomy', 'themes'), name: 'Themes', description: 'What a place is about, in the words of the hub that keeps this directory.', version: '1' }

const saysAll = (asset: Asset, search: string): boolean => {
  const wanted = tokens(search).map(stem)
  const held = new Set(tokens([asset.name, asset.offer, asset.whoFor ?? '', ...asset.tags].join(' ')).map(stem))
  return wanted.every((word) => held.has(word))
}

const onDay = (asset: Asset, ask: FeedAsk): boolean => {
  if (ask.day === null && ask.from === null && ask.to === null) return true
  return asset.sessions.some((session) => {
    if (ask.day !== null && !session.byday.some((code) => code.slice(-2) === ask.day)) return false
    if (session.opens_at === null) return ask.from === null && ask.to === null
    const span = spanOf(session)
    return span.from >= (ask.from === null ? 0 : minuteOf(ask.from)) && (ask.to === null || (span.surely && span.to <= minuteOf(ask.to)))
  })
}

const asked = (asset: Asset, ask: FeedAsk): boolean =>
  (ask.search === null || saysAll(asset, ask.search)) &&
  (ask.term === null || asset.tags.some((tag) => uuidOf('term', tag) === ask.term)) && (ask.taxonomy === null || (ask.taxonomy === taxonomy.id && asset.tags.length > 0)) &&
  (ask.minAge === null && ask.maxAge === null ? true : ageFits({ from: ask.minAge ?? 0, to: ask.maxAge ?? 200, words: '', found: '' }, asset.minAge, asset.maxAge)) &&
  onDay(asset, ask) && (ask.postcode === null || outcodeOfPlace(asset.place) === outcodeOf(ask.postcode))

/** What a resident is told of an old check goes out with it, so that nobody who reuses the directory says more than we do. */
const honestly = (asset: Asset, at: number): Asset => (asset.alert === null && freshness(asset, at) === 'stale' ? { ...asset, alert: 'Last checked over 12 months ago: ring first' } : asset)

const placesSeen = (assets: readonly Asset[], at: number): Asset[] => assets.filter((asset) => mayBeSeen(asset, at)).map((asset) => honestly(asset, at))

/** A page of services: only what a resident may be shown at this moment, each whole, so that nobody has to fetch them one by one. */
export const servicesPage = (assets: readonly Asset[], ask: FeedAsk, at: number) => {
  const page = envelope(placesSeen(assets, at).filter((asset) => asked(asset, ask)), ask.page, ask.perPage)
  return { ...page, contents: page.contents.map(serviceFrom) }
}

/** One service by its UUID or by our own id; null where there is none that may be shown. */
export const serviceById = (assets: readonly Asset[], id: string, at: number) => {
  const found = placesSeen(assets, at).find((asset) => asset.id === id || uuidOf(asset.id) === id.toLowerCase())
  return found === undefined ? null : serviceFrom(found)
}

type AtLocation = Record<string, unknown> & { id: string }

/** Services by where they happen; one that has no address is not at a location. */
const atLocations = (asset: Asset): AtLocation[] => {
  const { service_at_locations: here = [], ...service } = serviceFrom(asset)
  return (Array.isArray(here) ? here : []).map((one: { id: string; location: unknown }) => ({ ...one, service }))
}

export const locationsPage = (assets: readonly Asset[], ask: FeedAsk, at: number) =>
  envelope(placesSeen(assets, at).filter((asset) => asked(asset, ask)).flatMap(atLocations), ask.page, ask.perPage)

export const locationById = (assets: readonly Asset[], id: string, at: number): AtLocation | null =>
  placesSeen(assets, at).flatMap(atLocations).find((one) => one.id === id.toLowerCase()) ?? null

const termOf = (tag: string) => ({ id: uuidOf('term', tag), name: tag, description: tag, term: tag, taxonomy: taxonomy.name, taxonomy_id: taxonomy.id, parent_id: null })

/** The themes that something in the directory has, by name. */
export const termsOf = (assets: readonly Asset[], at: number) => [...new Set(placesSeen(assets, at).flatMap(({ tags }) => tags))].sort().map(termOf)

/** MO to SU. */
export const isDay = (code: string): boolean => dayCodes.some((day) => day === code)

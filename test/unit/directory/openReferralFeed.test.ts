import { makeServer } from '../../../bot/server.ts'
import { makeLog } from '../../../services/telemetry/log.ts'
import { openReferralRoutes } from '../../../bot/pages/openReferral/routes.ts'
import type { Asset } from '../../../services/directory/asset.ts'
import { uuidOf } from '../../../services/directory/export/openReferral.ts'
import { readFeed } from '../../../services/directory/import/feed.ts'
import { place, weekly } from './place.ts'

const now = Date.parse('2026-11-24T10:00:00Z')
const assets: Asset[] = [
  place({ id: 'toast', name: 'Toast Club', tags: ['food', 'loneliness'], minAge: 16, sessions: [weekly('TU', '10:00', '12:00')], place: { address: 'Old Hall, 1 High Street', postcode: 'ZZ1 1AA', area: 'Mill', latitude: 53.9, longitude: -1 }, note: 'ring Ann at home', toCheck: [{ fact: 'phone', seen: '01632 960555' }], contact: { phone: '01632 960100', text: null, web: null } }),
  place({ id: 'line', name: 'Night Line', tags: ['crisis'], offer: 'Somebody to talk to at night', sessions: [weekly('FR', '22:00', '02:00')] }),
  place({ id: 'hidden', name: 'Hidden House', status: 'hidden' }), place({ id: 'closed', name: 'Closed Club', status: 'closed' }),
  place({ id: 'gone', name: 'Gone Garden', lastChecked: '2025-01-01' }), place({ id: 'stale', name: 'Stale Stitchers', lastChecked: '2025-10-01' })
]
let current = assets
type Served = { address: string; close(): Promise<void> }
const serve = async (perMinute: number): Promise<Served> => {
  const server = makeServer(openReferralRoutes({ assets: () => current, clock: { now: () => now }, perMinute }), makeLog('silent'))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()))
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => new Promise(resolve => { server.server.closeAllConnections(); server.close(() => resolve()) }) }
}
let feed: Served
beforeAll(async () => { feed = await serve(100_000) })
afterAll(async () => { await feed.close() })
beforeEach(() => { current = assets })

const get = async (path: string) => fetch(`${feed.address}/openreferral${path}`)
const json = async (path: string) => (await get(path)).json()
const names = async (path: string): Promise<string[]> => { const { contents } = await json(path); return contents.map((one: { name: string }) => one.name) }

test('anybody may read it from any site, without a key, and nothing can be changed by it', async () => {
  for (const path of ['', '/', '/services', '/services/toast', '/service_at_locations', '/taxonomies', '/taxonomy_terms']) {
    const answer = await get(path)
    expect([path, answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([path, 200, '*'])
  }
  for (const method of ['POST', 'PUT', 'DELETE']) expect((await fetch(`${feed.address}/openreferral/services`, { method })).status).toBe(405)
})

test('it says which profile it speaks', async () => expect(await json('')).toMatchObject({ version: 'HSDS-UK-3.0', openapi_url: expect.stringMatching(/^https:/) }))

test('only what a resident may be shown is in it: nothing hidden, closed or unchecked for 18 months', async () => {
  expect(await names('/services')).toEqual(['Toast Club', 'Night Line', 'Stale Stitchers'])
  const all = JSON.stringify([await json('/services'), await json('/service_at_locations'), await json('/taxonomy_terms')])
  expect(all).not.toMatch(/Hidden|Closed Club|Gone|Ann|960555|toCheck/)
  for (const id of ['hidden', 'closed', 'gone', uuidOf('hidden')]) expect((await get(`/services/${id}`)).status).toBe(404)
})

test('a service is whole, with what the profile requires, by its UUID or by our own id', async () => {
  const service = await json(`/services/${uuidOf('toast')}`)
  expect(service).toMatchObject({
    id: uuidOf('toast'), name: 'Toast Club', status: 'active', minimum_age: 16, assured_date: '2026-11-01', organization: { id: expect.any(String), name: 'Toast Club', description: '' },
    schedules: [{ freq: 'WEEKLY', byday: 'TU', opens_at: '10:00', closes_at: '12:00' }], attributes: [{ taxonomy_term: { name: 'food' } }, { taxonomy_term: { name: 'loneliness' } }]
  })
  expect(await json('/services/toast')).toEqual(service)
})

test('pages hold together: every place once, over as many pages as are said', async () => {
  const first = await json('/services?per_page=2')
  const second = await json('/services?per_page=2&page=2')
  expect(first).toMatchObject({ total_items: 3, total_pages: 2, page_number: 1, size: 2, first_page: true, last_page: false, empty: false })
  expect(second).toMatchObject({ total_items: 3, total_pages: 2, page_number: 2, size: 1, first_page: false, last_page: true, empty: false })
  expect(await json('/services?per_page=2&page=9')).toMatchObject({ size: 0, empty: true, contents: [] })
})

test.each([
  ['search=toast', ['Toast Club']], ['search=nothing+like+it', []], ['day=tu', ['Toast Club']], ['day=FR', ['Night Line']], ['minimum_age=10&maximum_age=12', ['Night Line', 'Stale Stitchers']],
  ['start_time=09:00&end_time=13:00', ['Toast Club']], [`taxonomy_term_id=${uuidOf('term', 'crisis')}`, ['Night Line']], ['postcode=ZZ1', ['Toast Club']], ['postcode=ZZ1%201AA', ['Toast Club']]
])('%s finds what it asks for', async (query, found) => expect(await names(`/services?${query}`)).toEqual(found))

test.each(['page=0', 'page=x', 'per_page=5000', 'day=XX', 'start_time=25:00', 'modified_after=2026-01-01', 'page=1&page_size=3', 'postcode=somewhere'])('%s is refused with what can be asked, never passed over', async (query) => {
  const answer = await get(`/services?${query}`)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ error: expect.any(String), do: expect.stringContaining('per_page') })
})

test('a service at its location carries both', async () => {
  const { contents } = await json('/service_at_locations')
  expect(contents).toHaveLength(1)
  expect(contents[0]).toMatchObject({ id: expect.any(String), service: { name: 'Toast Club' }, location: { location_type: 'physical', latitude: 53.9, addresses: [{ address_1: 'Old Hall, 1 High Street', postal_code: 'ZZ1 1AA', country: 'GB' }] } })
  expect(await json(`/service_at_locations/${contents[0].id}`)).toEqual(contents[0])
  expect((await get('/service_at_locations/x')).status).toBe(404)
})

test('themes are terms of one taxonomy, and a term leads to its services', async () => {
  const { contents: [taxonomy] } = await json('/taxonomies')
  expect(await json(`/taxonomies/${taxonomy.id}`)).toEqual(taxonomy)
  const { contents } = await json('/taxonomy_terms')
  expect(contents.map((term: { name: string }) => term.name)).toEqual(['crisis', 'food', 'loneliness'])
  for (const term of contents) {
    expect(await json(`/taxonomy_terms/${term.id}`)).toEqual(term)
    expect((await json(`/services?taxonomy_term_id=${term.id}`)).total_items).toBeGreaterThan(0)
  }
  expect((await json(`/services?taxonomy_id=${taxonomy.id}`)).total_items).toBe(2)
})

test('it is the directory of this moment', async () => {
  current = [place({ id: 'new', name: 'New Nook' })]
  expect(await names('/services')).toEqual(['New Nook'])
})

test('what a resident is told of a place goes out with it: not checked, checked long ago, found shut', async () => {
  current = [place({ id: 'a', lastChecked: null }), place({ id: 'b', lastChecked: '2025-10-01' }), place({ id: 'c', alert: 'somebody found it shut on Tuesday 24 November' }), place({ id: 'd' })]
  const { contents } = await json('/services')
  expect(contents.map((one: { alert?: string }) => one.alert)).toEqual(['Not checked: ring first', 'Last checked over 12 months ago: ring first', 'somebody found it shut on Tuesday 24 November', undefined])
})

test('our own importer reads it back, page after page, as the same places', async () => {
  current = Array.from({ length: 130 }, (_, i) => place({ id: `p${i}`, name: `Place ${i}`, cost: 'free', sessions: [weekly('MO', '09:00', '10:00')] }))
  const { assets: read, problems } = await readFeed(`${feed.address}/openreferral`, now)
  expect(problems).toEqual([])
  expect(read.map(({ id, name, cost, sessions, lastChecked }) => ({ id, name, cost, sessions, lastChecked }))).toEqual(current.map(({ id, name, cost, sessions, lastChecked }) => ({ id, name, cost, sessions, lastChecked })))
})

test('one address that asks without end is told to wait, and how long', async () => {
  const slow = await serve(3)
  const asked = []
  for (let i = 0; i < 5; i++) asked.push(await fetch(`${slow.address}/openreferral/services`))
  expect(asked.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429])
  expect(Number(asked[4]?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await asked[4]?.json()).toMatchObject({ error: expect.any(String), do: expect.stringContaining('Wait') })
  await slow.close()
})

import fc from 'fast-check'
import { opening } from '../../../services/directory/opening.ts'
import { pageOf, uuidOf } from '../../../services/directory/export/openReferral.ts'
import { readFeed } from '../../../services/directory/import/feed.ts'
import { merge } from '../../../services/directory/import/merge.ts'
import { ImportError } from '../../../services/directory/import/problem.ts'
import type { ReadAssets } from '../../../services/directory/import/readAssets.ts'
import { readAssets } from '../../../services/directory/import/readAssets.ts'
import { everyDay, monthly, place, weekly } from './place.ts'

const today = '2026-11-24'
const at = Date.parse(`${today}T10:00:00Z`)
const read = (value: unknown, file = 'feed.json'): ReadAssets => readAssets(typeof value === 'string' ? value : JSON.stringify(value, null, 2), file, today)
const only = (value: unknown) => { const [asset] = read(value).assets; if (asset === undefined) throw new Error('no asset'); return asset }

const v3 = {
  id: 's1', name: 'Toast Club', status: 'active', fees: 'Free', minimum_age: 16, assured_date: '2026-10-01', url: 'https://toast.example.org',
  description: '<p>Toast &amp; <b>talk</b>.<img src="data:image/png;base64,AAAABBBB"> Mail jo.bloggs@council.example or <a href="https://x.example">us</a></p>',
  organization: { id: 'o1', name: 'Toasters', description: '', phones: [{ number: '01632 960200' }] },
  schedules: [
    { id: 'h1', freq: 'WEEKLY', byday: 'MO,TH', opens_at: '09:00:00Z', closes_at: '11:00:00Z' },
    { id: 'h2', freq: 'MONTHLY', byday: '1SA', opens_at: '10:00', closes_at: '12:00', until: '2024-01-01' },
    { id: 'h3', freq: 'WEEKLY', byday: 'FR', opens_at: '10:00', closes_at: '12:00', valid_to: '2025-01-01' }
  ],
  service_at_locations: [{ id: 'l', location: { id: 'l1', location_type: 'physical', name: 'Old Hall', latitude: 100, longitude: -1, addresses: [{ id: 'a', address_1: '1 High Street', city: 'Wexby', state_province: '', postal_code: 'ZZ1 1ZZ', country: 'GB', address_type: 'physical' }], accessibility: [{ id: 'x', description: 'step-free' }] } }],
  attributes: [{ id: 't', link_type: 'x', taxonomy_term: { id: 'tt', name: 'Debt Advice', description: '' } }]
}
const v1 = {
  id: 77, name: 'Stretch', description: 'Gentle stretching', status: 'active', pc_metadata: { assured_by: 'ann.other@council.example' },
  eligibilitys: [{ eligibility: 'Adults over 50', minimum_age: '50', maximum_age: 120 }], regular_schedules: [{ weekday: 'Tuesday', opens_at: '10:00', closes_at: '11:00' }],
  contacts: [{ id: 'c', name: 'Ann Other', phones: [{ number: '01632 960201' }] }], service_taxonomys: [{ taxonomy: { name: 'Exercise' } }],
  service_at_locations: [{ location: { name: 'Gym', physical_addresses: [{ address_1: '2 Low Road', city: 'Wexby', postal_code: 'ZZ2 2ZZ' }], latitude: '53.9', longitude: '-1.08' } }]
}

describe('an Open Referral UK v3 service', () => {
  test('comes in clean: no HTML, no picture, no staff address', () => {
    expect(only({ contents: [v3] })).toMatchObject({ id: 's1', name: 'Toast Club', offer: 'Toast & talk. Mail or us', minAge: 16, cost: 'Free', lastChecked: '2026-10-01', checkedBy: 'publisher', tags: ['debt advice'], accessibility: ['step-free'] })
  })
  test('brings its phone from wherever the publisher put it', () => expect(only({ contents: [v3] }).contact.phone).toBe('01632 960200'))
  test('keeps local time whatever Z says, drops a series that has ended, keeps one that nobody knows about any more', () => {
    const asset = only({ contents: [v3] })
    expect(asset.sessions.map(({ byday, opens_at, validTo }) => [byday.join(), opens_at, validTo])).toEqual([['MO,TH', '09:00', null], ['FR', '10:00', '2025-01-01']])
  })
  test('keeps its place and drops coordinates that cannot be, and says so', () => {
    const { assets, problems } = read({ contents: [v3] })
    expect(assets[0]?.place).toMatchObject({ address: 'Old Hall, 1 High Street, Wexby', postcode: 'ZZ1 1ZZ', latitude: null, longitude: null })
    expect(problems).toEqual([expect.objectContaining({ file: 'feed.json', line: 4, id: 's1', problem: expect.stringContaining('coordinates') })])
  })
})

describe('an older v1 page', () => {
  test('is read with its own names for things', () => {
    expect(only({ totalPages: 1, content: [v1] })).toMatchObject({
      id: '77', whoFor: 'Adults over 50', minAge: 50, maxAge: null, contact: { phone: '01632 960201' }, tags: ['exercise'], place: { address: 'Gym, 2 Low Road, Wexby', latitude: 53.9 },
      sessions: [{ freq: 'WEEKLY', byday: ['TU'], opens_at: '10:00' }]
    })
    expect(JSON.stringify(read({ content: [v1] }).assets)).not.toMatch(/Ann|council\.example/)
  })
})

describe('an international HSDS 3 record', () => {
  const hsds = {
    id: 'ac148810-d857-441c-9679-408f346de14b', name: 'Community Counselling', alternate_name: 'MyCity Counselling', description: 'Counselling for anybody.', url: 'http://example.com/counselling', email: 'email@example.com', status: 'active',
    eligibility_description: 'Anybody over 12', minimum_age: 12, maximum_age: 100, fees_description: 'Free to all', assured_date: '2026-01-01', assurer_email: 'email@example.com', last_modified: '2026-03-15T10:30:45.123Z',
    phones: [{ id: 'p', number: '01632 960210', extension: 100, type: 'voice', languages: [{ id: 'l', name: 'Urdu' }] }], languages: [{ id: 'l', name: 'Urdu', code: 'ur' }], additional_websites: [{ id: 'w' }],
    schedules: [{ id: 's', valid_from: '2026-01-01', dtstart: '2026-01-05', timezone: 1, freq: 'WEEKLY', interval: 2, byday: 'MO', opens_at: '09:30Z', closes_at: '17:00Z' }, { id: 't', freq: 'MONTHLY', byday: '-1FR', opens_at: '10:00', closes_at: '12:00' }],
    service_at_locations: [{ id: 'x', contacts: [{ id: 'c', name: 'Ann Persona', email: 'ann@example.com', phones: [{ number: '01632 960211' }] }], location: { id: 'y', location_type: 'physical', latitude: 53.95, longitude: -1.09, addresses: [{ address_1: '1 High Street', city: 'Wexby', state_province: '', postal_code: 'ZZ1 1ZZ', country: 'GB', address_type: 'physical' }] } }],
    attributes: [{ id: 'a', taxonomy_term: { id: 'tt', code: 'X', name: 'Counselling', taxonomy_detail: { id: 'd', name: 'Things' } } }], metadata: [{ id: 'm', updated_by: 'staff.name@example.com' }], capacities: [{ id: 'k' }]
  }
  test.each([['in a page', JSON.stringify({ total_items: 1, contents: [hsds] })], ['alone', JSON.stringify(hsds)], ['as a line each', `${JSON.stringify(hsds)}\n${JSON.stringify({ ...hsds, id: 'other' })}\n`]])('is read %s', (_, text) => {
    const { assets: [asset], problems } = readAssets(text, 'hsds.json', today)
    expect(problems).toEqual([])
    expect(asset).toMatchObject({
      id: hsds.id, name: 'Community Counselling', minAge: 12, maxAge: null, cost: 'Free to all', lastChecked: '2026-01-01', contact: { phone: '01632 960210', web: 'http://example.com/counselling' }, tags: ['counselling'],
      place: { address: '1 High Street, Wexby', latitude: 53.95 }, sessions: [{ interval: 2, dtstart: '2026-01-05', byday: ['MO'], opens_at: '09:30' }, { freq: 'MONTHLY', byday: ['-1FR'] }]
    })
    expect(JSON.stringify(asset)).not.toMatch(/Ann Persona|@example/)
  })
})

describe('a list that is partly wrong', () => {
  test('loses only what is wrong, with where and what to do', () => {
    const { assets, problems } = read([v3, { id: 'x' }, 'nonsense', { ...v1, status: 'haunted', regular_schedules: [{ freq: 'YEARLY', byday: 'MO' }] }])
    expect(assets.map(({ id, status }) => [id, status])).toEqual([['s1', 'listed'], ['77', 'check-before-use']])
    expect(problems.map(({ index, problem }) => [index, problem.split(':')[0]])).toEqual([[0, 'its coordinates are not in the United Kingdom and were dropped'], [1, 'left out'], [2, 'left out'], [3, 'a session that repeats YEARLY cannot be read']])
    for (const problem of problems) expect(problem.do.length).toBeGreaterThan(10)
  })
  test('one id many times is one place, the fullest of them', () => {
    const { assets, problems } = read({ total_items: 3, contents: [{ id: 's1', name: 'Toast Club' }, v3, { id: 's1', name: 'Toast Club' }] })
    expect(assets).toHaveLength(1)
    expect(assets[0]?.sessions).toHaveLength(2)
    expect(problems.some(({ problem }) => problem === 'the id is there 3 times; the fullest record was kept')).toBe(true)
  })
  test.each([['not JSON', '{"a": ', /not JSON/], ['an object that lists nothing', '{"hello":1}', /no list/], ['a CSV that is none', '"a\nb', /no list|not JSON|CSV/]])('%s is refused whole, in words', (_what, text, words) => {
    expect(() => read(text)).toThrow(ImportError)
    expect(() => read(text)).toThrow(words)
  })
  test('however it is mangled, it is read or refused, never thrown at', () => {
    const keys = fc.constantFrom('id', 'name', 'schedules', 'contacts', 'service_at_locations', 'offer', 'sessions', 'verified', 'tags', 'phone', 'minimum_age', 'status', 'description', 'candidate')
    fc.assert(fc.property(fc.array(fc.dictionary(keys, fc.jsonValue({ maxDepth: 3 })), { maxLength: 6 }), (records) => {
      const { assets, problems } = read(records)
      expect(assets.length + problems.length).toBeGreaterThanOrEqual(records.length > 0 ? 1 : 0)
    }), { numRuns: 300 })
  })
})

describe('the flat form', () => {
  const flat = {
    id: 'f', name: 'Flat Place', offer: 'Soup', who_for: 'Women in Wexby', phone: '01632 960202', hours: 'Mondays', address: '3 Lane', sessions: [{ freq: 'WEEKLY', byday: 'MO', opens_at: '10:00', closes_at: '11:00', where: 'The Hall, term time' }],
    verified: { phone: false, hours: true, address: true }, candidate: { phone: '01632 960999 (2014)' }, status: 'listed', scope: 'national', tags: ['food']
  }
  test('what it calls unverified is not shown, and waits for a person', () => {
    expect(only([flat])).toMatchObject({
      contact: { phone: null }, place: { address: '3 Lane' }, genderOnly: 'women', scope: 'national', lastChecked: null, sessions: [{ termTime: true, note: 'The Hall, term time' }],
      toCheck: [{ fact: 'phone', seen: '01632 960202' }, { fact: 'phone', seen: '01632 960999 (2014)' }], verified: ['hours', 'address']
    })
  })
  test('unverified hours are gone with their sessions', () => {
    expect(only([{ ...flat, verified: { hours: false } }])).toMatchObject({ hours: null, sessions: [] })
  })
  test('nothing of it is told as open, since nobody has checked it', () => {
    expect(opening(only([flat]), Date.parse('2026-11-23T10:30:00Z')).state).toBe('not sure')
  })
})

describe('a spreadsheet', () => {
  const csv = 'id,Name,offer,who_for,min_age,tags,sessions,last_checked,status\nc1,"Chess, slowly",Chess,Everyone,16,loneliness; learning,"TU,TH 10:00-12:00; 1SA 14:00-16:00",2026-11-01,listed\n,No Id,,,,,,,\nc3,Third,,,,,WE,,\n'
  test('is read row by row, with the line of what is wrong', () => {
    const { assets, problems } = read(csv, 'places.CSV')
    expect(assets.map(({ id }) => id)).toEqual(['c1', 'c3'])
    expect(assets[0]).toMatchObject({ name: 'Chess, slowly', minAge: 16, tags: ['loneliness', 'learning'], lastChecked: '2026-11-01', sessions: [{ byday: ['TU', 'TH'], opens_at: '10:00' }, { freq: 'MONTHLY', byday: ['1SA'], closes_at: '16:00' }] })
    expect(assets[1]?.sessions).toMatchObject([{ byday: ['WE'], opens_at: null }])
    expect(problems).toEqual([expect.objectContaining({ file: 'places.CSV', line: 3, problem: expect.stringContaining('left out') })])
  })
})

describe('a feed on the web', () => {
  const page = (number: number, contents: unknown[], pages = 2) => JSON.stringify({ total_items: 3, total_pages: pages, page_number: number, size: contents.length, contents })
  const feed = (answers: Record<string, string | Error>) => {
    const asked: string[] = []
    const get = async (url: string): Promise<string> => {
      asked.push(url)
      const answer = answers[url]
      if (answer === undefined) throw new Error('it answered 404')
      if (answer instanceof Error) throw answer
      return answer
    }
    return { asked, get }
  }
  const base = 'https://feed.example/services'
  test('is followed over its pages, and details are fetched where the list is shallow', async () => {
    const { get, asked } = feed({ [base]: page(1, [{ id: 'a', name: 'A' }, v3]), [`${base}?page=2`]: page(2, [{ id: 'b', name: 'B' }]), [`${base}/a`]: JSON.stringify({ id: 'a', name: 'A', schedules: [{ freq: 'WEEKLY', byday: 'MO' }] }), [`${base}/b`]: JSON.stringify({ id: 'b', name: 'B', schedules: [] }) })
    const { assets } = await readFeed(base, at, get)
    expect(assets.map(({ id, sessions }) => [id, sessions.length])).toEqual([['a', 1], ['s1', 2], ['b', 0]])
    expect(asked).toEqual([base, `${base}?page=2`, `${base}/a`, `${base}/b`])
  })
  test('a page or a detail that fails costs only itself, and is told', async () => {
    const { get } = feed({ [base]: page(1, [{ id: 'a', name: 'A' }, v3], 3), [`${base}?page=2`]: new Error('it answered 500') })
    const { assets, problems } = await readFeed(base, at, get)
    expect(assets.map(({ id }) => id)).toEqual(['s1'])
    expect(problems.map(({ problem }) => problem)).toEqual(expect.arrayContaining([expect.stringMatching(/page 2 of 3/), expect.stringMatching(/details could not be read/)]))
  })
  test('a feed that gives its first page for ever is read once', async () => {
    const same = page(1, [v3], 400)
    const { assets } = await readFeed(base, at, async () => same)
    expect(assets).toHaveLength(1)
  })
  test.each([['http://feed.example/services', /not https/], ['nowhere', /not a web address/], [base, /could not be read: it answered 404/]])('%s is refused with nothing changed', async (url, words) => {
    const { get } = feed({})
    await expect(readFeed(url, at, get)).rejects.toThrow(words)
    await expect(readFeed(url, at, get)).rejects.toThrow(/Nothing was changed/)
  })
  test('at most four details are fetched at once', async () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ id: `n${index}`, name: `N${index}` }))
    let now = 0
    let most = 0
    await readFeed(base, at, async (url) => {
      if (url === base) return page(1, many, 1)
      now += 1
      most = Math.max(most, now)
      await new Promise((resolve) => setImmediate(resolve))
      now -= 1
      return JSON.stringify({ id: url.split('/').pop(), name: 'N', schedules: [] })
    })
    expect(most).toBe(4)
  })
})

test('a feed that leads on to an address that is not https is not read, and nothing is changed', async () => {
  const real = globalThis.fetch
  globalThis.fetch = async () => Object.defineProperty(new Response(JSON.stringify({ contents: [] })), 'url', { value: 'http://elsewhere.example/services' })
  try {
    await expect(readFeed('https://feed.example/services', at)).rejects.toThrow(/not https.*Nothing was changed/)
  } finally {
    globalThis.fetch = real
  }
})

describe('an import into a directory', () => {
  test('deletes nothing, and the hub\'s own later check, welcome and closing outlive it', () => {
    const ours = place({ id: 's', name: 'Old name', lastChecked: '2026-11-20', checkedBy: 'hub team', welcomer: { name: 'Rosa' }, give: ['wash up'] })
    const shut = place({ id: 't', status: 'closed' })
    const other = place({ id: 'u' })
    const merged = merge([ours, shut, other], [place({ id: 's', name: 'New name', lastChecked: '2026-01-01', checkedBy: 'publisher' }), place({ id: 't' }), place({ id: 'v' })])
    expect(merged).toMatchObject({ added: 1, kept: 1 })
    expect(merged.assets.map(({ id }) => id)).toEqual(['s', 't', 'u', 'v'])
    expect(merged.assets[0]).toMatchObject({ name: 'New name', lastChecked: '2026-11-20', checkedBy: 'hub team', welcomer: { name: 'Rosa' }, give: ['wash up'] })
    expect(merged.assets[1]?.status).toBe('closed')
  })
})

describe('the export', () => {
  const asset = place({ id: 'round', whoFor: 'Everyone', minAge: 16, cost: 'free', access: 'turn up', contact: { phone: '01632 960203' }, tags: ['food'], accessibility: ['toilet'], place: { address: '1 Road, Wexby', postcode: 'ZZ1' }, sessions: [weekly(everyDay, '00:00', '23:59'), monthly('-1FR', '10:00', '12:00'), weekly('TU', '18:00', '20:00', { interval: 2, dtstart: '2026-11-03' })] })
  test('is a v3 page that reads back as the same place', () => {
    const page = pageOf([asset])
    expect(page).toMatchObject({ total_items: 1, total_pages: 1, page_number: 1, size: 1, first_page: true, last_page: true, empty: false })
    const [back] = read(page).assets
    expect(back).toMatchObject({ id: 'round', name: asset.name, offer: asset.offer, whoFor: 'Everyone', minAge: 16, cost: 'free', access: 'turn up', contact: { phone: '01632 960203' }, sessions: asset.sessions, lastChecked: asset.lastChecked, tags: ['food'], accessibility: ['toilet'] })
  })
  test('has UUIDs that stay the same, and keeps one that is there', () => {
    expect(uuidOf('round')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(uuidOf('round')).toBe(uuidOf('round'))
    expect(uuidOf('0f8fad5b-d9cb-469f-a165-70867728950e')).toBe('0f8fad5b-d9cb-469f-a165-70867728950e')
  })
  test('gives away nothing that waits for a check, and nothing hidden', () => {
    const page = JSON.stringify(pageOf([place({ id: 'a', toCheck: [{ fact: 'phone', seen: '01632 960777' }], note: 'private words' }), place({ id: 'b', status: 'hidden' })]))
    expect(page).not.toMatch(/960777|private words|"local_id":"b"/)
  })
  test('pages are whole and a page past the end is empty', () => {
    const many = Array.from({ length: 5 }, (_, index) => place({ id: `p${index}` }))
    expect([1, 2, 3].flatMap((page) => pageOf(many, page, 2).contents.map((service) => service.local_id))).toEqual(['p0', 'p1', 'p2', 'p3', 'p4'])
    expect(pageOf(many, 4, 2)).toMatchObject({ empty: true, contents: [], total_pages: 3 })
  })
})

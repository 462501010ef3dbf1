import fc from 'fast-check'
import { readFeed } from '../../../services/directory/import/feed.ts'
import { merge } from '../../../services/directory/import/merge.ts'
import { ImportError } from '../../../services/directory/import/problem.ts'
import { readAssets } from '../../../services/directory/import/readAssets.ts'
import { place } from './place.ts'

/** Feeds as councils really send them, and worse: every record may be whole, dirty, broken or somebody else's idea of one. */
const at = Date.parse('2026-11-24T10:00:00Z')
const base = 'https://feed.example/services'

const dirty = fc.constantFrom(
  'Tea &amp; talk', '<p>Tea<script>alert(1)</script></p>', '<img src="data:image/png;base64,AAAABBBBCCCC">Tea', `<b>${'long '.repeat(4000)}</b>`, 'Ask jo.bloggs@council.example or (ann@x.example)', '<a href="javascript:alert(1)">go</a>',
  '', '\u0000\u202e', '🙂🙂', 'x'.repeat(5000), '<<<<>>>>', '&lt;script&gt;alert(1)&lt;/script&gt;', 'mailto:jo@x.example', 'https://a.example/?q="><script>'
)
const odd = fc.oneof({ weight: 4, arbitrary: dirty }, fc.jsonValue({ maxDepth: 2 }))
const id = fc.oneof({ weight: 5, arbitrary: fc.constantFrom('a', 'b', 'c', 'd', 'constructor', '__proto__', 'toString') }, fc.uuid(), fc.integer({ min: 0, max: 9 }), odd)
const schedule = fc.record({ freq: fc.oneof(fc.constantFrom('WEEKLY', 'MONTHLY', 'DAILY', 'YEARLY', 'weekly'), odd), byday: fc.oneof(fc.constantFrom('MO', 'MO,TH', '1SA', '-1FR', '9XX', 'Monday'), odd), opens_at: fc.oneof(fc.constantFrom('09:00', '09:00:00Z', '25:99', 'T9:00'), odd), closes_at: fc.oneof(fc.constantFrom('11:00', '00:00'), odd), interval: odd, dtstart: odd, valid_to: fc.oneof(fc.constantFrom('2005-01-01', '2026-02-31'), odd), until: odd }, { requiredKeys: [] })
const location = fc.record({ location: fc.record({ latitude: fc.oneof(fc.constantFrom(100, 53.9, '53.9', 0, -200), odd), longitude: fc.oneof(fc.constantFrom(-1, 0, 500), odd), addresses: fc.oneof(fc.constant([{ address_1: '1 Road', city: 'Wexby', postal_code: 'ABC 1234' }]), odd), physical_addresses: odd, accessibility: odd }, { requiredKeys: [] }) })
const service = fc.record({
  id, name: fc.oneof({ weight: 4, arbitrary: fc.constantFrom('Toast Club', 'Stretch', '<b>Bold</b>') }, odd), description: odd, url: odd, status: odd, fees: odd, minimum_age: odd, maximum_age: odd, assured_date: odd, alert: odd,
  phones: fc.oneof(fc.constant([{ number: '01632 960200' }]), odd), contacts: fc.oneof(fc.constant([{ name: 'Ann Other', email: 'ann@council.example', phones: [{ number: '01632 960201' }] }]), odd), organization: odd,
  schedules: fc.oneof(fc.array(schedule, { maxLength: 3 }), odd), regular_schedules: fc.oneof(fc.array(schedule, { maxLength: 2 }), odd), service_at_locations: fc.oneof(fc.array(location, { maxLength: 2 }), odd),
  attributes: odd, eligibilitys: odd, cost_options: odd, pc_metadata: fc.constant({ assured_by: 'staff.name@council.example' })
}, { requiredKeys: [] })
const record = fc.oneof({ weight: 6, arbitrary: service }, fc.jsonValue({ maxDepth: 2 }))
const envelope = fc.constantFrom('contents', 'content', 'services', 'nothing')
const answer = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(envelope, fc.array(record, { maxLength: 6 }), fc.dictionary(fc.constantFrom('total_pages', 'totalPages', 'last_page', 'last', 'total_items'), fc.jsonValue({ maxDepth: 0 }))).map(([name, contents, more]) => JSON.stringify({ ...more, [name]: contents })) },
  fc.constantFrom('', 'null', '[]', '{"contents":', '<html>Sorry</html>', '{"contents":[[[]]]}'), fc.constant(new Error('it answered 500'))
)

const clean = (text: string): void => {
  expect(text).not.toMatch(/base64,|@council\.example|@x\.example|assured_by|"javascript:|<script>alert|Ann Other/)
}

test('whatever a feed answers, it is read record by record or refused as a whole in words, and what comes in is clean', async () => {
  let read = 0
  await fc.assert(fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 5 }), fc.integer({ min: 0, max: 3 }), async (answers, offset) => {
    let [now, most, asked] = [0, 0, 0]
    const get = async (): Promise<string> => {
      now += 1
      most = Math.max(most, now)
      await Promise.resolve()
      now -= 1
      const one = answers[asked === 0 ? 0 : (asked + offset) % answers.length]
      asked += 1
      if (asked > 600 || one === undefined || one instanceof Error) throw one ?? new Error('it answered 404')
      return one
    }
    try {
      const { assets, problems } = await readFeed(base, at, get)
      read += assets.length
      expect(new Set(assets.map((asset) => asset.id)).size).toBe(assets.length)
      for (const asset of assets) {
        expect(asset.offer.length).toBeLessThanOrEqual(600)
        if (asset.place.latitude !== null) expect(asset.place.latitude > 49 && asset.place.latitude < 61.5).toBe(true)
        if (asset.contact.web !== null) expect(asset.contact.web).toMatch(/^(?:https?:\/\/|[a-z0-9-]+\.)/i)
      }
      clean(JSON.stringify(assets))
      for (const problem of problems) expect([problem.file.startsWith(base), problem.do.length > 10]).toEqual([true, true])
      const ours = place({ id: 'ours' })
      expect(merge([ours], assets).assets).toContainEqual(ours)
    } catch (error) {
      expect(error).toBeInstanceOf(ImportError)
      expect(error).toMatchObject({ message: expect.stringMatching(/Nothing was changed/) })
    }
    expect(most).toBeLessThanOrEqual(4)
  }), { numRuns: 200 })
  expect(read).toBeGreaterThan(100)
})

test('a file of the same is read with the line of each record that was left out', () => {
  fc.assert(fc.property(fc.array(record, { minLength: 1, maxLength: 8 }), (records) => {
    const text = JSON.stringify({ contents: records }, null, 1)
    const { assets, problems } = readAssets(text, 'feed.json', '2026-11-24')
    clean(JSON.stringify(assets))
    const lines = text.split('\n')
    for (const { line, id: named } of problems) if (line !== null && named !== null) expect(lines[line - 1]).toContain(JSON.stringify(named).slice(1, -1))
  }), { numRuns: 300 })
})

test('a spreadsheet of anything is read or refused in words', () => {
  fc.assert(fc.property(fc.array(fc.array(fc.oneof(dirty, fc.string()), { maxLength: 6 }), { maxLength: 6 }), (rows) => {
    const text = ['id,name,offer,sessions,phone,web', ...rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))].join('\n')
    try {
      clean(JSON.stringify(readAssets(text, 'sheet.csv', '2026-11-24').assets.map(({ id: _, ...asset }) => asset)))
    } catch (error) {
      expect(error).toBeInstanceOf(ImportError)
    }
  }), { numRuns: 300 })
})

test('a picture of 200,000 letters without a name does not hold an import up', () => {
  const began = performance.now()
  readAssets(JSON.stringify([{ id: 'a', name: 'A', description: 'x'.repeat(200_000) }, { id: 'b', name: 'B', description: '<p>'.repeat(3000) }]), 'feed.json', '2026-11-24')
  expect(performance.now() - began).toBeLessThan(5000)
})

test('a feed that says only whether a page is the last is followed to it', async () => {
  const pages = [1, 2, 3].map((number) => JSON.stringify({ last_page: number === 3, contents: [{ id: `s${number}`, name: `S${number}`, schedules: [] }] }))
  let asked = 0
  const { assets } = await readFeed(base, at, async () => pages[asked++] ?? '')
  expect([asked, assets.map(({ id: one }) => one)]).toEqual([3, ['s1', 's2', 's3']])
})

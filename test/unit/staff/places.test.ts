import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { readDirectory } from '../../../services/directory/directoryFile.ts'
import { makeKeeper, unmetField } from '../../../services/directory/kept/keeper.ts'
import { liveDirectory, type LiveDirectory } from '../../../services/directory/kept/live.ts'
import { keysOf } from '../../../services/redis/keys.ts'
import { startTestRedis, type TestRedis } from '../../harness/redis.ts'
import { staffServer, type StaffServer } from './staffServer.ts'

const now = Date.parse('2026-11-21T02:14:00Z')
const file = 'deployment/directory/demo.json'
let redis: TestRedis
let client: Redis
let folder: string
let hub = 0
let directory: LiveDirectory
let at: StaffServer
const open: { stop(): void }[] = []

const live = (keys = keysOf(`hub${hub}`), from = folder): LiveDirectory => {
  const made = liveDirectory({ loaded: readDirectory(file, now), reload: () => readDirectory(file, now), file, keeper: makeKeeper(client, keys), folder: from, clock: { now: () => now }, problem: words => { throw new Error(words) } })
  open.push(made)
  return made
}
beforeAll(async () => {
  redis = await startTestRedis()
  client = new Redis(redis.socket)
})
afterAll(async () => {
  client.disconnect()
  await redis.stop()
})
beforeEach(async () => {
  hub += 1
  folder = mkdtempSync(join(tmpdir(), 'places-'))
  directory = live()
  at = await staffServer({ directory })
})
afterEach(async () => {
  for (const one of open.splice(0)) one.stop()
  expect(at.troubles).toEqual([])
  await at.close()
  rmSync(folder, { recursive: true })
})

const page = async (path = '', as: string | null = 'lead') => (await at.ask(`/staff/places${path}`, as)).text()
/** The form as the page holds it, with some fields changed. */
const filled = async (id: string, changes: Record<string, string>): Promise<Record<string, string>> => {
  const html = await page(`/${id}`)
  const values = [...html.matchAll(/<(?:input|textarea)[^>]*name="(\w+)"(?:[^>]*value="([^"]*)")?[^>]*>([^<]*)/g)].map(([, name = '', value, text = '']) => [name, value ?? text])
  const chosen = [...html.matchAll(/<select[^>]*name="(\w+)">(.*?)<\/select>/gs)].map(([, name = '', options = '']) => [name, /value="([^"]*)" selected/.exec(options)?.[1] ?? ''])
  const { checked: _, back: __, ...form } = { ...Object.fromEntries(values), ...Object.fromEntries(chosen) }
  return { ...Object.fromEntries(Object.entries(form).map(([key, value]) => [key, String(value).replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')])), ...changes }
}
const saves = async (id: string, changes: Record<string, string>, as = 'lead') => at.ask(`/staff/places/${id}`, as, { form: await filled(id, changes) })

test('only people on the rota with a role of the team come in, and another site cannot send a form', async () => {
  expect((await at.ask('/staff/places', null)).headers.get('location')).toMatch(/^\/staff\/sign-in/)
  expect((await at.ask('/staff/places', 'op')).status).toBe(403)
  expect((await at.ask('/staff/places/kettle-on/still-right', 'lead', { form: {}, origin: 'https://elsewhere.example' })).status).toBe(403)
  expect(await directory.history(null, 10)).toEqual([])
})

test('a change is in use at once, keeps what the form does not show, and says who made it', async () => {
  const before = directory.entries().find(({ id }) => id === 'kettle-on')
  const answer = await saves('kettle-on', { cost: 'pay as you feel', phone: '01632 960999' })
  expect(answer.headers.get('location')).toBe('/staff/places/kettle-on?told=saved')
  expect(directory.asset('kettle-on')).toEqual({ ...before, cost: 'pay as you feel', contact: { ...before?.contact, phone: '01632 960999' } })
  expect(directory.find('kettle on', { at: now }).results[0]?.how).toMatch(/01632 960999/)
  const html = await page('/kettle-on')
  expect(html).toMatch(/Jo changed it/)
  expect(html).toMatch(/Cost: (&quot;|")free(&quot;|") is now (&quot;|")pay as you feel/)
})

test('opening a form and saving it as it is changes nothing of any place', async () => {
  for (const { id } of directory.entries()) {
    const before = directory.entries().find((asset) => asset.id === id)
    await saves(id, {})
    expect(directory.entries().find((asset) => asset.id === id)).toEqual(before)
  }
})

test('"still right" is one tap: checked today, by role and not by name', async () => {
  await at.ask('/staff/places/kettle-on/still-right', 'sam', { form: {} })
  expect(directory.asset('kettle-on')).toMatchObject({ lastChecked: '2026-11-21', checkedBy: 'hub team' })
  expect(JSON.stringify(directory.asset('kettle-on'))).not.toContain('Sam')
  expect((await directory.history('kettle-on', 10))[0]).toMatchObject({ by: 'sam', did: 'still-right' })
})

test('of two people who save the same form, the second is told and loses nothing of the first', async () => {
  const [first, second] = [await filled('kettle-on', { cost: 'one' }), await filled('kettle-on', { cost: 'two' })]
  await at.ask('/staff/places/kettle-on', 'lead', { form: first })
  const answer = await at.ask('/staff/places/kettle-on', 'sam', { form: second })
  expect(answer.headers.get('location')).toBe('/staff/places/kettle-on?told=changed')
  expect(directory.asset('kettle-on')?.cost).toBe('one')
})

test('the same form sent twice is one change', async () => {
  const form = await filled('kettle-on', { cost: 'one' })
  await at.ask('/staff/places/kettle-on', 'lead', { form })
  await at.ask('/staff/places/kettle-on', 'lead', { form })
  expect(await directory.history('kettle-on', 10)).toHaveLength(1)
})

test('what cannot be right is not saved: each field says why, and nothing typed is lost', async () => {
  const answer = await saves('kettle-on', { name: '', minAge: 'ten', phone: 'ask inside', sessions: 'sometimes', offer: 'Still here' })
  const html = await answer.text()
  expect(answer.status).toBe(400)
  for (const words of ['Give it a name', 'Write an age in digits', 'Write a number with digits', 'These times cannot be read', 'Still here']) expect(html).toContain(words)
  expect(await directory.history(null, 10)).toEqual([])
})

test('markup and staff e-mails in a field are cleaned, and never come back as markup', async () => {
  await saves('kettle-on', { offer: '<script>alert(1)</script>Tea with jo.bloggs@council.example', name: 'Kettle & <b>On</b>' })
  expect(directory.asset('kettle-on')).toMatchObject({ name: 'Kettle & On', offer: 'Tea with' })
  expect(await page('/kettle-on')).not.toMatch(/<script>alert|council\.example|<b>On/)
})

test('times are written as a line each and read back as they were meant', async () => {
  await saves('kettle-on', { sessions: 'TU,TH 10:00-12:00\n1SA 14:00-16:00 closed on bank holidays\nWE 09:00-10:00 every 2 weeks starting 2026-01-07 until 2027-06-30\nMO 18:00-19:30 term time (by the back door)' })
  expect(directory.asset('kettle-on')?.sessions).toMatchObject([
    { freq: 'WEEKLY', byday: ['TU', 'TH'], opens_at: '10:00', closes_at: '12:00' }, { freq: 'MONTHLY', byday: ['1SA'], bankHolidays: 'closed' },
    { byday: ['WE'], interval: 2, dtstart: '2026-01-07', validTo: '2027-06-30' }, { byday: ['MO'], termTime: true, note: 'by the back door, term time' }
  ])
})

test('a new place is found at once, and two of one name are told apart', async () => {
  const form = { name: 'Bread Bench', offer: 'Baking bread together', status: 'listed', scope: 'local', genderOnly: '', tags: 'food', checked: 'yes', phone: '01632 960998' }
  await at.ask('/staff/places', 'lead', { form })
  await at.ask('/staff/places', 'lead', { form })
  expect(directory.find('baking bread', { at: now }).results.map(({ asset }) => asset.id).slice(0, 2).sort()).toEqual(['bread-bench', 'bread-bench-2'])
  expect(directory.asset('bread-bench')).toMatchObject({ lastChecked: '2026-11-21', checkedBy: 'hub team' })
})

describe('many at once', () => {
  test('a row changes the cells that it fills and no others; what cannot be read is told with its line', async () => {
    const before = directory.entries().find(({ id }) => id === 'kettle-on')
    const html = await (await at.ask('/staff/places/csv', 'lead', { file: 'id,name,cost,phone\nkettle-on,Kettle On,50p,\nnew-one,New One,free,01632 960997\n,No Id,,\n' })).text()
    expect(directory.asset('kettle-on')).toEqual({ ...before, cost: '50p' })
    expect(directory.asset('new-one')).toMatchObject({ name: 'New One', contact: { phone: '01632 960997' } })
    expect(html).toMatch(/2 changed, 0 the same, 1 to put right/)
    expect(html).toMatch(/Line 4: left out: id/)
    expect((await directory.history('kettle-on', 5))[0]).toMatchObject({ did: 'imported', by: 'lead' })
  })
  test('the same file a second time changes nothing', async () => {
    const sheet = { file: 'id,name,cost\nkettle-on,Kettle On,50p\n' }
    await at.ask('/staff/places/csv', 'lead', sheet)
    expect(await (await at.ask('/staff/places/csv', 'lead', sheet)).text()).toMatch(/0 changed, 1 the same/)
    expect(await directory.history(null, 10)).toHaveLength(1)
  })
  test.each([['nothing', ''], ['what is no CSV', '"unclosed\n\u0000'], ['more than 256 KB', 'id,name\n'.padEnd(300_000, 'x')]])('%s changes nothing and says what to do', async (_, text) => {
    const answer = await at.ask('/staff/places/csv', 'lead', { file: text })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toMatch(/Nothing was changed/)
    expect(await directory.history(null, 10)).toEqual([])
  })
})

test('what a resident found shut is first on the list, is told as "ring first", and one tap lifts it', async () => {
  await client.hset(keysOf(`hub${hub}`).foundShut, 'kettle-on', String(now - 3_600_000))
  await directory.look()
  expect(directory.place('kettle-on', now)).toMatchObject({ open: 'not sure', when: 'somebody found it shut on Saturday 21 November: ring first' })
  const html = await page()
  expect(html.indexOf('Found shut')).toBeGreaterThan(0)
  expect(html.indexOf('Found shut')).toBeLessThan(html.search(/<b>(?!Found shut)[A-Z]/))
  await at.ask('/staff/places/kettle-on/still-right', 'lead', { form: {} })
  expect(directory.place('kettle-on', now)?.when).not.toMatch(/shut/)
})

test('another front door has the change within moments, and one that starts without Redis has it from its copy', async () => {
  const other = live()
  await saves('kettle-on', { cost: '75p' })
  await other.look()
  expect(other.asset('kettle-on')?.cost).toBe('75p')
  const unreachable = new Redis('/nowhere/redis.sock', { lazyConnect: true, retryStrategy: () => null, enableOfflineQueue: false, maxRetriesPerRequest: 0 })
  unreachable.on('error', () => undefined)
  const alone = liveDirectory({ loaded: readDirectory(file, now), reload: () => readDirectory(file, now), file, keeper: makeKeeper(unreachable, keysOf('x')), folder, clock: { now: () => now }, problem: () => undefined })
  await alone.look()
  alone.stop()
  expect(alone.asset('kettle-on')?.cost).toBe('75p')
})

test('one edit that cannot be read hides itself and no other', async () => {
  await saves('kettle-on', { cost: '75p' })
  await client.hset(keysOf(`hub${hub}`).directoryEdits, 'tuesday-table', '3 {"asset":', 'flood-cafe', 'nonsense')
  await client.incr(keysOf(`hub${hub}`).directoryVersion)
  await directory.look()
  expect(directory.asset('kettle-on')?.cost).toBe('75p')
  expect(directory.asset('tuesday-table')?.name).toBe('The Tuesday Table')
})

test('Redis away is told once, and the last copy stands', async () => {
  const told: string[] = []
  const gone = { ...makeKeeper(client, keysOf('x')), read: async () => { throw new Error('Connection is closed') } }
  const made = liveDirectory({ loaded: readDirectory(file, now), reload: () => readDirectory(file, now), file, keeper: gone, folder, clock: { now: () => now }, problem: words => void told.push(words) })
  for (let i = 0; i < 3; i++) await made.look()
  made.stop()
  expect(told).toEqual([expect.stringMatching(/last copy of them stands/)])
  expect(made.find('kettle on', { at: now }).results.length).toBeGreaterThan(0)
})

test('an import that was checked later than the edit holds over it', async () => {
  await saves('kettle-on', { cost: '75p' })
  const loaded = readDirectory(file, now)
  const later = { ...loaded, assets: loaded.assets.map((asset) => (asset.id === 'kettle-on' ? { ...asset, lastChecked: '2026-11-20', cost: 'a pound' } : asset)) }
  const other = liveDirectory({ loaded: later, reload: () => later, file, keeper: makeKeeper(client, keysOf(`hub${hub}`)), folder, clock: { now: () => now }, problem: () => undefined })
  await other.look()
  other.stop()
  expect(other.asset('kettle-on')?.cost).toBe('a pound')
})

test('what people asked for and nobody offers stands on both pages, as counts', async () => {
  const keys = keysOf(`hub${hub}`)
  await client.hincrby(keys.unmet, unmetField('housing', 'Fenside', now), 7)
  await client.hincrby(keys.unmet, unmetField('arts', 'not said', Date.parse('2025-01-01')), 3)
  for (const html of [await page(), await (await at.ask('/review', 'lead')).text()]) {
    expect(html).toMatch(/<td>housing<\/td><td>Fenside<\/td><td>2026-11<\/td><td>7<\/td>/)
    expect(html).not.toMatch(/2025-01/)
  }
  expect(await (await at.ask('/review/api/unmet', 'lead')).json()).toEqual([{ theme: 'housing', area: 'Fenside', month: '2026-11', times: 7 }, { theme: 'arts', area: 'not said', month: '2025-01', times: 3 }])
})

test('a place that is not there is a page that says so', async () => {
  for (const answer of [await at.ask('/staff/places/nowhere', 'lead'), await at.ask('/staff/places/nowhere', 'lead', { form: {} }), await at.ask('/staff/places/nowhere/still-right', 'lead', { form: {} })]) {
    expect(answer.status).toBe(404)
    expect(await answer.text()).toMatch(/no such place/)
  }
})

import { readAll } from '../../services/conversation/read.ts'
import { openDoor, type TestDoor } from '../harness/frontDoor.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'

let redis: TestRedis
const doors: TestDoor[] = []
beforeAll(async () => { redis = await startTestRedis() })
afterEach(async () => { for (const door of doors.splice(0)) await door.stop() })
afterAll(async () => { await redis.stop() })

const opened = async (more: Omit<Parameters<typeof openDoor>[0], 'redis'> = {}) => {
  const door = await openDoor({ redis, at: '2026-11-24T10:00:00Z', ...more })
  doors.push(door)
  return door
}
let count = 0
/** Writes on web and reads what is said. The same words are sent twice under one id, as a bad connection does. */
const writes = async (door: TestDoor, text: string, who = 'web-dee'): Promise<string> => {
  const before = (await readAll(door.running.store, who)).at(-1)?.id ?? null
  count += 1
  const words = { whence: { channel: 'web' as const, conversation: who, token: 't' }, text, providerId: `p${count}` }
  await door.running.door.personWrites(words)
  await door.running.door.personWrites(words)
  door.clock.ahead(4000)
  await door.running.advance(who)
  await door.running.advance(who)
  return (await readAll(door.running.store, who, before)).flatMap(({ entry }) => (entry.kind === 'say' ? [entry.text] : [])).join('\n')
}
const list = async (door: TestDoor, who?: string) => { await writes(door, 'hello', who); return writes(door, 'is there anything on for company?', who) }

test('"it was shut" is on the team\'s list and in everybody else\'s answer, until one of them says it is still right', async () => {
  const door = await opened()
  await list(door)
  const [first] = (await door.running.directory.find('is there anything on for company?', { at: door.clock.now() })).results
  if (!first) throw new Error('nothing was found')
  expect(await writes(door, 'the first one, i will go')).toContain(first.asset.name)
  door.clock.ahead(24 * 3_600_000)
  expect(await writes(door, 'it was shut')).toContain(`ring ${first.asset.name} first`)
  await door.running.directory.look()
  expect(door.running.directory.place(first.asset.id, door.clock.now())?.when).toMatch(/somebody found it shut on Wednesday 25 November: ring first/)
  expect(door.running.directory.place(first.asset.id, door.clock.now())?.open).toBe('not sure')
  const summaries = await door.running.door.summaries({ since: null, until: null })
  expect(summaries[0]?.offered).toContainEqual({ id: first.asset.id, name: expect.any(String), chosen: true })
})

test('a promise of company is on the morning list once, with who and by when', async () => {
  const door = await opened()
  await list(door)
  await writes(door, 'the first one, i will go')
  expect(await writes(door, 'yes please')).toMatch(/day team's list/)
  const [summary] = await door.running.door.summaries({ since: null, until: null })
  expect(summary?.promises).toMatchObject([{ words: expect.stringMatching(/^a peer supporter to come with them to .*, within a week$/), owner: 'a peer supporter', due: expect.stringMatching(/^2026-12-01/), outcome: null }])
})

test('an edit is in the next answer without a restart, on every front door', async () => {
  const hub = `hub-${Math.random().toString(36).slice(2, 8)}`
  const settings = { ENCRYPTION_KEYS: Buffer.alloc(32, 5).toString('base64') }
  const [one, two] = [await opened({ hub, settings }), await opened({ hub, settings })]
  const before = one.running.directory.entries().find(({ id }) => id === 'kettle-on')
  if (!before) throw new Error('the demo directory has no kettle-on')
  await one.running.directory.keep([{ before, after: { ...before, name: 'Kettle On Again' }, did: 'changed', expected: 0, checked: false }], 'lead')
  expect(await list(one, 'web-a')).toContain('Kettle On Again')
  await two.running.directory.look()
  expect(await list(two, 'web-b')).toContain('Kettle On Again')
})

test('what nobody offers is counted once a wish, by theme and area, and none of their words are with it', async () => {
  const door = await opened()
  await writes(door, 'hello')
  await writes(door, 'where can i learn falconry with zebras in fenside')
  const counts = await door.running.directory.unmet()
  expect(counts).toEqual([{ theme: expect.any(String), area: 'Fenside', month: '2026-11', times: 1 }])
  expect(JSON.stringify(counts)).not.toMatch(/falcon|zebra/)
})

test('the feed of a live front door shows its directory and lets nobody in further', async () => {
  const door = await opened()
  const { contents } = await (await fetch(`${door.url}/openreferral/services?per_page=100`)).json()
  expect(contents.length).toBeGreaterThan(20)
  expect((await fetch(`${door.url}/staff/places`, { redirect: 'manual' })).status).toBe(303)
})

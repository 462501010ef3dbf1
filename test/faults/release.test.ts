import { readFileSync } from 'node:fs'
import { open as unseal, seal } from '../../services/crypto/seal.ts'
import { readAll, readShown } from '../../services/conversation/read.ts'
import { Entry } from '../../services/conversation/entry.ts'
import { fakeTwilio, type FakeTwilio } from '../harness/fakeTwilio.ts'
import { openDoor, type TestDoor } from '../harness/frontDoor.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { waitFor } from '../harness/waitFor.ts'
import { webPage, type WebPage } from './people.ts'

let redis: TestRedis
let twilio: FakeTwilio
let door: TestDoor
let page: WebPage
beforeEach(async () => {
  redis = await startTestRedis()
  twilio = await fakeTwilio()
  door = await openDoor({ redis, twilio })
  page = await webPage(() => door.url)
})
afterEach(async () => {
  await door.stop()
  await twilio.close()
  await redis.stop()
})

type Json = { [name: string]: unknown }
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const key = async () => door.running.store.cache.learn(page.conversation, await door.running.store.redis.hget(door.running.store.keys.conversation(page.conversation), 'key') ?? '').key
async function state(): Promise<Json> {
  const sealed = await door.running.store.redis.hget(door.running.store.keys.conversation(page.conversation), 'state')
  const read: unknown = JSON.parse(unseal(await key(), sealed ?? '', page.conversation))
  return isJson(read) ? read : {}
}
const putState = async (json: Json) => door.running.store.redis.hset(door.running.store.keys.conversation(page.conversation), 'state', seal(await key(), JSON.stringify(json), page.conversation))
const append = async (entry: Json, audience = 'b') => door.running.store.redis.xadd(door.running.store.keys.log(page.conversation), '*', 'a', audience, 'd', seal(await key(), JSON.stringify(entry), page.conversation))
const isAnswered = (words: string) => waitFor(8000, async () => {
  const log = await readAll(door.running.store, page.conversation)
  const id = log.find(({ entry }) => entry.kind === 'words' && entry.text === words)?.id
  return id !== undefined && log.some(({ entry }) => entry.kind === 'say' && entry.answers.includes(id))
}, () => `"${words}" was not answered ${door.logged().slice(-1500)}`)

test('what a later release wrote is carried through this one and back: unknown fields stay, unknown entries are passed over and stay', async () => {
  await page.writes('hello')
  await isAnswered('hello')
  const now = await state()
  await putState({ ...now, release: 9, weather: { tomorrow: 'rain' } })
  const later = await append({ kind: 'later-thing', r: 9, words: 'not for this release' })
  await page.writes("what's on on a tuesday")
  await isAnswered("what's on on a tuesday")
  expect(await state()).toMatchObject({ weather: { tomorrow: 'rain' } })
  const raw = await door.running.store.redis.xrange(door.running.store.keys.log(page.conversation), later ?? '', later ?? '')
  expect(raw).toHaveLength(1)
  expect((await readAll(door.running.store, page.conversation)).find(({ id }) => id === later)?.entry).toEqual({ kind: 'from-later' })
  expect((await page.reads()).map(({ text }) => text).join()).not.toMatch(/not for this release/)
  // Nothing is run round and round for an entry that nobody here can read.
  const { keys, redis: client } = door.running.store
  const before = await client.hget(keys.conversation(page.conversation), 'version')
  await new Promise(resolve => setTimeout(resolve, 500))
  expect(await client.hget(keys.conversation(page.conversation), 'version')).toBe(before)
  expect(door.logged()).not.toMatch(/a turn failed/)
})

test('an entry that nobody could have written is a fault, and is not passed over', async () => {
  await page.writes('hello')
  await isAnswered('hello')
  await append({ kind: 'nonsense' })
  await expect(readShown(door.running.store, page.conversation, null)).rejects.toThrow()
})

test('what the release before wrote is read: its state has only what it knew, its entries no release', async () => {
  const saved: unknown = JSON.parse(readFileSync(new URL('./releaseBefore.json', import.meta.url), 'utf8'))
  if (!isJson(saved) || !isJson(saved['state']) || !Array.isArray(saved['entries'])) throw new Error('the saved release cannot be read')
  for (const entry of saved['entries']) expect(() => Entry.parse(entry)).not.toThrow()
  await page.writes('hello')
  await isAnswered('hello')
  await putState(saved['state'])
  for (const entry of saved['entries']) if (isJson(entry)) await append(entry)
  await page.writes("what's on on a tuesday")
  door.clock.ahead(9000)
  await isAnswered("what's on on a tuesday")
  expect(await state()).toMatchObject({ person: { name: { words: 'Dee' } }, language: 'en' })
  expect(door.logged()).not.toMatch(/a turn failed/)
})

test('a question that only a later release asks is let go; the person is answered', async () => {
  await page.writes('hello')
  await isAnswered('hello')
  const now = await state()
  await putState({ ...now, dialog: { ...(isJson(now['dialog']) ? now['dialog'] : {}), lastAsked: 'a-later-question', asked: ['name', 'a-later-question'] }, staged: { 'later/dialog': '{"id":"no-such-dialog"}' } })
  await page.writes("what's on on a tuesday")
  await isAnswered("what's on on a tuesday")
  expect(door.logged()).not.toMatch(/a turn failed/)
})

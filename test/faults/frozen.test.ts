import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { fakeTwilio, type FakeTwilio } from '../harness/fakeTwilio.ts'
import { doorProcess, type DoorProcess } from '../harness/process.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { storeOf } from '../harness/storeOf.ts'
import { waitFor } from '../harness/waitFor.ts'
import { phoneName } from '../../bot/door/names.ts'
import { readAll } from '../../services/conversation/read.ts'
import type { Store } from '../../services/conversation/store.ts'
import { texts } from './people.ts'

const [DEE, SAM] = ['+447700900101', '+447700900001']
const hub = 'frozen'
/** As long as the issue asks; a lease is three seconds, a delivery's claim ten. */
const FROZEN_MS = 30_000

let redis: TestRedis
let twilio: FakeTwilio
let one: DoorProcess
let two: DoorProcess
let clu: Server
let asked: () => void
let store: Store
let close: () => Promise<void>

/** A CLU that never answers, so that a turn stands in its middle for 800 ms, and tells when it does. */
beforeAll(async () => {
  redis = await startTestRedis()
  twilio = await fakeTwilio()
  asked = () => undefined
  clu = createServer(() => asked())
  await new Promise<void>(resolve => clu.listen(0, '127.0.0.1', () => resolve()))
  const at: AddressInfo | string | null = clu.address()
  const slow = { CLU_ENDPOINT: `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`, CLU_KEY: 'a'.repeat(32), CLU_PROJECT: 'p', CLU_DEPLOYMENT: 'd' }
  one = await doorProcess({ redisUrl: redis.url, twilio, settings: { HUB_ID: hub, ...slow } })
  await one.start()
  two = await doorProcess({ redisUrl: redis.url, twilio, settings: { HUB_ID: hub }, folder: one.folder })
  await two.start()
  ;({ store, close } = await storeOf(one.environment))
}, 180_000)
afterAll(async () => {
  one.thaw()
  await close()
  await two.stop()
  await one.stop()
  clu.close()
  clu.closeAllConnections()
  await twilio.close()
  await redis.stop()
})

const logOf = async (number: string) => readAll(store, phoneName(store.numberKey, number))
const sentTo = (number: string) => twilio.texts.filter(({ to, direction }) => to === number && direction !== 'inbound').map(({ body }) => body)

test('stopped for 30 s in the middle of a turn and woken, a process writes nothing over its successor, and the person is answered once', async () => {
  const inside = new Promise<void>(resolve => { asked = resolve })
  const answer = texts(one, twilio, DEE, "what's on on a tuesday").catch(() => [])
  await inside
  one.freeze()
  await waitFor(20_000, async () => (await logOf(DEE)).some(({ entry }) => entry.kind === 'say'), () => 'the successor did not answer')
  await waitFor(10_000, async () => sentTo(DEE).length > 0 && await store.redis.zcard(store.keys.pending(phoneName(store.numberKey, DEE))) === 0, () => 'the answer did not leave')
  const before = await logOf(DEE)
  const answered = sentTo(DEE)
  await pause(FROZEN_MS - 4000)
  one.thaw()
  await answer
  await pause(3000)
  expect(await logOf(DEE)).toEqual(before)
  expect(sentTo(DEE)).toEqual(answered)
  expect(new Set(answered).size).toBe(answered.length)
}, 90_000)

test('stopped with a page in its hands, a process that wakes after its claim has run out does not send it: whoever claimed it next did', async () => {
  // The network takes the request and answers late: it is stopped while it waits, and the page is there already.
  twilio.is({ kind: 'slow', milliseconds: 1500 }, SAM)
  const person = '+447700900102'
  const answer = texts(one, twilio, person, "i can't do this anymore").catch(() => [])
  await waitFor(10_000, () => twilio.requests.some(({ form }) => form['To'] === SAM), () => 'nobody was paged')
  one.freeze()
  await pause(14_000)
  twilio.is({ kind: 'working' }, SAM)
  one.thaw()
  await answer
  await pause(3000)
  const pages = sentTo(SAM).filter(body => /needs you now/.test(body))
  expect(pages).toHaveLength(1)
  expect(await store.redis.zcard(store.keys.pending(phoneName(store.numberKey, person)))).toBe(0)
}, 60_000)

test('a Redis that was frozen applies nothing that had run out of time: another process does not answer what was answered without it', async () => {
  const person = '+447700900103'
  await texts(one, twilio, person, 'hello')
  await waitFor(10_000, () => sentTo(person).length === 1, () => 'it was not answered')
  redis.freeze()
  const answers = await texts(one, twilio, person, "what's on on a tuesday")
  expect(answers).toHaveLength(1)
  await pause(1000)
  // The one that answered is stopped before it can say so: only the other is there when Redis wakes.
  one.freeze()
  redis.thaw()
  await pause(6000)
  expect((await logOf(person)).flatMap(({ entry }) => (entry.kind === 'words' ? [entry.text] : []))).toEqual(['hello'])
  expect(sentTo(person)).toHaveLength(1)
  one.thaw()
  await waitFor(20_000, async () => (await logOf(person)).some(({ entry }) => entry.kind === 'say' && entry.say === 'degraded'), () => 'what was answered never came into the log')
  await pause(3000)
  expect((await logOf(person)).flatMap(({ entry }) => (entry.kind === 'words' ? [entry.text] : []))).toEqual(['hello', "what's on on a tuesday"])
  expect(sentTo(person)).toHaveLength(1)
}, 90_000)

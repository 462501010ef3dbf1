import { randomBytes } from 'node:crypto'
import { phoneName } from '../../bot/door/names.ts'
import { readAll } from '../../services/conversation/read.ts'
import { fakeTwilio, sid, type FakeTwilio } from '../harness/fakeTwilio.ts'
import { openDoor, PUBLIC_URL, type TestDoor } from '../harness/frontDoor.ts'
import { phones, type Net } from '../harness/phones.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { waitFor } from '../harness/waitFor.ts'
import { texts } from './people.ts'

const [DEE, ALI, SAM] = ['+447700900101', '+447700900102', '+447700900001']
const settings = { ENCRYPTION_KEYS: randomBytes(32).toString('base64') }
const MINUTE = 60_000
let redis: TestRedis
let twilio: FakeTwilio
let door: TestDoor
let net: Net
const open = () => openDoor({ redis, twilio, hub: 'fetched', settings })
beforeEach(async () => {
  redis = await startTestRedis()
  twilio = await fakeTwilio()
  door = await open()
  net = await phones(twilio, { webhook: PUBLIC_URL, via: door.url })
})
afterEach(async () => {
  net.enough()
  await door.stop()
  await twilio.close()
  await redis.stop()
})

/** A text that Twilio has and that never came to us: it met the fallback. */
const missed = (from: string, body: string, at = new Date()): string => {
  const id = sid('SM')
  twilio.texts.push({ sid: id, direction: 'inbound', from, to: twilio.number, body, at, callback: null, validity: null, status: 'received' })
  return id
}
const logOf = async (number: string) => (await readAll(door.running.store, phoneName(door.running.store.numberKey, number))).map(({ entry }) => entry)
const wordsOf = async (number: string) => (await logOf(number)).flatMap(entry => (entry.kind === 'words' ? [entry.text] : []))
const fetchAll = async () => { const { missed: look } = door.running; return look ? look.run() : -1 }

describe('texts that met the fallback', () => {
  test('are fetched after a start and accepted once each, in order; distress in one is paged now', async () => {
    await fetchAll()
    await door.stop('folder')
    missed(DEE, 'hello')
    missed(DEE, "i can't do this anymore")
    missed(ALI, "what's on on a tuesday")
    door = await openDoor({ redis, twilio, hub: 'fetched', settings, folder: door.folder })
    await waitFor(15_000, async () => (await wordsOf(DEE)).length === 2 && (await wordsOf(ALI)).length === 1, () => 'they were not fetched by themselves')
    expect(await wordsOf(DEE)).toEqual(['hello', "i can't do this anymore"])
    await waitFor(10_000, () => twilio.texts.some(({ to, body }) => to === SAM && /needs you now/.test(body)), () => 'Sam was not paged')
    expect(await fetchAll()).toBe(0)
    expect([await wordsOf(DEE), await wordsOf(ALI)].flat()).toHaveLength(3)
  })

  test('one that did reach us, and one that comes by webhook late, are one', async () => {
    await fetchAll()
    await texts(door, twilio, DEE, 'came by itself', missed(DEE, 'came by itself'))
    const late = missed(ALI, 'comes twice')
    expect(await fetchAll()).toBe(1)
    await texts(door, twilio, ALI, 'comes twice', late)
    expect([await wordsOf(DEE), await wordsOf(ALI)]).toEqual([['came by itself'], ['comes twice']])
  })

  test('after a spell without Redis they come by themselves; a network that cannot be asked is asked again', async () => {
    await fetchAll()
    await redis.kill()
    await texts(door, twilio, DEE, 'without the store')
    missed(ALI, 'met the fallback')
    twilio.is({ kind: 'down' })
    await redis.restart()
    await waitFor(25_000, async () => twilio.requests.some(({ method, path }) => method === 'GET' && path.includes('DateSent')), () => 'Twilio was not asked')
    expect(await wordsOf(ALI).catch(() => [])).toEqual([])
    twilio.is({ kind: 'working' })
    await waitFor(20_000, async () => (await wordsOf(ALI).catch(() => [])).length === 1, () => 'it was not fetched')
    expect(await wordsOf(DEE)).toEqual(['without the store'])
  }, 60_000)

  test('STOP among them is honoured, and somebody else\'s number of the same account is none of ours', async () => {
    await fetchAll()
    missed(DEE, 'STOP')
    const other = missed(ALI, 'for another number')
    const [text] = twilio.texts.filter(one => one.sid === other)
    if (text) text.to = '+447700900888'
    expect(await fetchAll()).toBe(1)
    await waitFor(5000, async () => (await logOf(DEE)).some(entry => entry.kind === 'words' && entry.optOut === 'STOP'), () => 'STOP was not read')
    await expect(wordsOf(ALI)).resolves.toEqual([])
  })
})

describe('Twilio\'s own copies', () => {
  const run = async (after: number) => door.running.copies?.run(Date.now() + after)
  const queued = () => door.running.store.redis.zcard(door.running.store.keys.atTwilio)

  test('go after the last receipt, and a person\'s once it is in the log; not before, and not while it may be looked up', async () => {
    const dee = net.phone(DEE, 'Dee')
    await dee.texts('hello')
    await dee.getsText()
    await waitFor(5000, async () => await queued() === 2, () => 'the copies were not noted')
    expect(await run(9 * MINUTE)).toBe(0)
    expect(twilio.texts).toHaveLength(2)
    expect(await run(11 * MINUTE)).toBe(2)
    expect(twilio.texts).toEqual([])
    expect(await queued()).toBe(0)
  })

  test('one whose fate is not known yet stays', async () => {
    twilio.onText = () => undefined
    await texts(door, twilio, DEE, 'hello')
    await waitFor(5000, () => twilio.texts.length === 1, () => 'it was not answered')
    expect(await run(20 * MINUTE)).toBe(1)
    expect(twilio.texts.map(({ to }) => to)).toEqual([DEE])
  })

  test('a Twilio that will not is asked again, and after a week or two an operator is told', async () => {
    twilio.onText = () => undefined
    await texts(door, twilio, DEE, 'hello', missed(DEE, 'hello'))
    await waitFor(5000, async () => await queued() === 1, () => 'the copy was not noted')
    twilio.is({ kind: 'gateway', status: 503 })
    expect(await run(11 * MINUTE)).toBe(0)
    expect(await queued()).toBe(1)
    twilio.is({ kind: 'working' })
    expect(await run(22 * MINUTE)).toBe(1)
    expect(twilio.texts.filter(({ direction }) => direction === 'inbound')).toEqual([])
    await texts(door, twilio, DEE, 'again', missed(DEE, 'again'))
    await waitFor(5000, async () => await queued() === 1, () => 'the copy was not noted')
    twilio.is({ kind: 'gateway', status: 503 })
    expect(await run(13 * 24 * 60 * MINUTE / 2)).toBe(0)
    expect(door.logged()).not.toMatch(/twilio copies/)
    expect(await run(15 * 24 * 60 * MINUTE)).toBe(0)
    expect(door.logged()).toMatch(/twilio copies/)
    expect(await queued()).toBe(0)
  })

  test('two processes delete each once', async () => {
    const second = await open()
    await texts(door, twilio, DEE, 'hello', missed(DEE, 'hello'))
    await waitFor(5000, async () => await queued() === 1, () => 'the copy was not noted')
    await Promise.all([run(11 * MINUTE), second.running.copies?.run(Date.now() + 11 * MINUTE)])
    expect(twilio.requests.filter(({ method }) => method === 'DELETE').length).toBeGreaterThanOrEqual(1)
    expect(await queued()).toBe(0)
    await second.stop()
  })
})

import { connect } from 'node:net'
import { fakeTwilio, type FakeTwilio } from '../harness/fakeTwilio.ts'
import { openDoor, type TestDoor } from '../harness/frontDoor.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { waitFor } from '../harness/waitFor.ts'
import { phoneName } from '../../bot/door/names.ts'
import { robot } from '../../bot/turn/robot.ts'
import { readAll } from '../../services/conversation/read.ts'
import { texts } from './people.ts'

const [DEE, SAM] = ['+447700900101', '+447700900001']
let redis: TestRedis
let twilio: FakeTwilio
let door: TestDoor
beforeAll(async () => {
  redis = await startTestRedis()
  twilio = await fakeTwilio()
})
beforeEach(async () => {
  twilio.texts.length = 0
  door = await openDoor({ redis, twilio })
})
afterEach(() => door.stop())
afterAll(async () => {
  await twilio.close()
  await redis.stop()
})

const sentTo = (number: string) => twilio.texts.filter(({ to, direction }) => to === number && direction !== 'inbound').map(({ body }) => body)
const log = async () => readAll(door.running.store, phoneName(door.running.store.numberKey, DEE))
const allAnswered = () => waitFor(20_000, async () => {
  const all = await log()
  const covered = new Set(all.flatMap(({ entry }) => (entry.kind === 'say' ? entry.answers : [])))
  return all.every(({ id, entry }) => entry.kind !== 'words' || covered.has(id))
}, () => 'a text was never answered')

test('a flood from one number is merged: two answers to 300 texts, none refused, the last one read', async () => {
  for (let i = 0; i < 299; i++) await texts(door, twilio, DEE, `the bus was late again, number ${i}`)
  await texts(door, twilio, DEE, "what's on on a tuesday")
  door.clock.ahead(9000)
  await allAnswered()
  const all = await log()
  expect(all.filter(({ entry }) => entry.kind === 'words')).toHaveLength(300)
  // By real time the flood may last longer than the eight seconds that a text is held.
  expect(sentTo(DEE).length).toBeLessThanOrEqual(6)
  const last = all.filter(({ entry }) => entry.kind === 'words').at(-1)?.id ?? ''
  expect(all.some(({ entry }) => entry.kind === 'say' && entry.answers.includes(last))).toBe(true)
}, 60_000)

test('distress in the middle of a flood passes at once', async () => {
  for (let i = 0; i < 60; i++) await texts(door, twilio, DEE, i === 30 ? "i can't do this anymore" : `the bus was late again, number ${i}`)
  await waitFor(5000, () => sentTo(SAM).some(body => /needs you now/.test(body)), () => 'Sam was not paged')
}, 30_000)

test('a machine that answers us is noticed and answered once; what a person writes after it is answered', async () => {
  const machine = 'Thanks for contacting Harrow Tyres. We are open 9 to 5 Monday to Friday.'
  for (let i = 0; i < 8; i++) {
    await texts(door, twilio, DEE, machine)
    door.clock.ahead(20_000)
    await waitFor(5000, async () => (await door.running.store.redis.zcard(door.running.store.keys.pending(phoneName(door.running.store.numberKey, DEE)))) === 0, () => 'not settled')
  }
  expect(sentTo(DEE).filter(body => /automatic reply/.test(body))).toHaveLength(1)
  const answers = sentTo(DEE).length
  // Two to the first words, one to the second, and the one that notices it at the third; nothing to the five after it.
  expect(sentTo(DEE).at(-1)).toMatch(/automatic reply/)
  expect(answers).toBeLessThanOrEqual(5)
  expect((await log()).filter(({ entry }) => entry.kind === 'words')).toHaveLength(8)
  await texts(door, twilio, DEE, "what's on on a tuesday")
  await waitFor(5000, () => sentTo(DEE).slice(answers).some(body => body.startsWith('These may fit')), () => 'a person was taken for a machine')
  for (let i = 0; i < 3; i++) await texts(door, twilio, DEE, "i can't do this anymore, i really can't do this")
  await waitFor(5000, () => sentTo(SAM).some(body => /needs you now/.test(body)), () => 'Sam was not paged')
}, 60_000)

test('what is no machine: few letters, other words between, long pauses, a page, and anything heavy', () => {
  const said = (text: string, route: 'everyday' | 'human-now' | 'offer-human' = 'everyday') => ({ text, screened: { route, because: [], intent: null, language: 'en', danger: null, found: {}, quiet: false, takesBack: false } })
  const after = (list: ReturnType<typeof said>[], everyMs = 1000, channel = 'sms') => list.reduce((last, one, i) => robot(last.repeated, one, i * everyMs, channel), robot(null, said(''), 0, channel)).is
  const long = 'is there anything on for me this tuesday'
  expect(after([said(long), said(long), said(long)])).toBe('noticed')
  expect(after([said(long), said(long), said(long), said(long)])).toBe('known')
  expect(after([said('hello?'), said('hello?'), said('hello?'), said('hello?')])).toBe('nothing')
  expect(after([said(long), said(long), said('and for my mum, who is 80?'), said(long)])).toBe('nothing')
  expect(after([said(long), said(long), said(long)], 180_000)).toBe('nothing')
  expect(after([said(long), said(long), said(long)], 1000, 'web')).toBe('nothing')
  for (const heavy of ['human-now', 'offer-human'] as const) expect(after([said(long, heavy), said(long, heavy), said(long, heavy), said(long, heavy)])).toBe('nothing')
})

test('a caller who sends a letter at a time is let go, and nobody waits for it', async () => {
  const port = Number(new URL(door.url).port)
  const slow = (first: string) => new Promise<number>(resolve => {
    const began = Date.now()
    const socket = connect(port, '127.0.0.1', () => socket.write(first))
    const drip = setInterval(() => socket.write('a'), 500)
    const end = (): void => {
      clearInterval(drip)
      resolve(Date.now() - began)
    }
    socket.on('error', () => undefined).on('data', () => undefined).on('close', end)
  })
  const both = Promise.all([slow('GET / HTTP/1.1\r\nHost: a\r\nX-Slow: '), slow('POST /api/sms HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 200000\r\n\r\n')])
  expect((await fetch(`${door.url}/healthz`)).status).toBe(200)
  // Looked at every 30 s, so a moment longer than what is allowed.
  for (const took of await both) expect(took).toBeLessThan(65_000)
}, 90_000)

import { fakeTwilio, type FakeTwilio, type Mode } from '../harness/fakeTwilio.ts'
import { openDoor, PUBLIC_URL, type TestDoor } from '../harness/frontDoor.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { waitFor } from '../harness/waitFor.ts'
import { sign } from '../harness/twilioSignature.ts'
import { texts, webPage } from './people.ts'

const SAM = '+447700900001'
const PRIYA = '+447700900002'
const LOU = '+447700900003'
const DEE = '+447700900101'

let redis: TestRedis
let twilio: FakeTwilio
let door: TestDoor
beforeAll(async () => { redis = await startTestRedis() })
afterAll(() => redis.stop())
beforeEach(async () => {
  twilio = await fakeTwilio()
  door = await openDoor({ redis, twilio })
})
afterEach(async () => {
  await door.stop()
  await twilio.close()
})

const sentTo = (number: string) => twilio.texts.filter(text => text.to === number).map(text => text.body)
const asked = (number: string) => twilio.requests.filter(({ method, form }) => method === 'POST' && form['To'] === number).length
const isPage = (body: string) => /^Front door [A-Z]\d: someone needs you now\./.test(body)

const modes: [string, Mode][] = [
  ['is down', { kind: 'down' }], ['takes five seconds', { kind: 'slow', milliseconds: 5000 }], ['accepts and drops the connection', { kind: 'drops' }],
  ['answers 503 from a gateway', { kind: 'gateway', status: 503 }], ['is over its limit', { kind: 'refuses', code: 20429, status: 429 }]
]

test.each(modes)('Twilio %s: the page has everything at once, the turn waits for nobody, and the next step is paged in its time', async (_how, mode) => {
  twilio.is(mode)
  const page = await webPage(() => door.url)
  await page.writes("i can't do this anymore")
  await waitFor(5000, async () => (await page.reads()).some(({ say }) => say === 'human-now'), () => 'the page waits for Twilio')
  // The answer stands before the network has had the page.
  if (mode.kind === 'slow') expect(sentTo(SAM)).toEqual([])
  await waitFor(8000, () => asked(SAM) > 0, () => 'Sam was not even tried')
  door.clock.ahead(61_000)
  await waitFor(10_000, () => asked(PRIYA) > 0, () => 'the next step was not tried')
  expect((await page.reads()).filter(({ say }) => say === 'human-now')).toHaveLength(1)
  // It comes back: what the network did not have goes out, what it may have had is looked up first.
  twilio.is({ kind: 'working' })
  await waitFor(30_000, () => sentTo(SAM).some(isPage) && sentTo(PRIYA).some(isPage), () => 'a page was given up')
  await waitFor(15_000, async () => await door.running.store.redis.zcard(door.running.store.keys.pending(page.conversation)) === 0, () => 'a delivery never came to an end')
  expect([sentTo(SAM).filter(isPage).length, sentTo(PRIYA).filter(isPage).length]).toEqual([1, 1])
}, 240_000)

test('a page that is accepted and then not delivered goes to the next person at once', async () => {
  twilio.is({ kind: 'undelivered', errorCode: '30003' }, SAM)
  twilio.onText = text => {
    if (text.to !== SAM || text.callback === null) return
    const fields = { MessageSid: text.sid, MessageStatus: 'undelivered', ErrorCode: '30003' }
    const url = text.callback
    setTimeout(() => void fetch(door.url + url.slice(PUBLIC_URL.length), { method: 'POST', body: new URLSearchParams(fields), headers: { 'X-Twilio-Signature': sign(twilio.authToken, url, fields) } }), 5)
  }
  await texts(door, twilio, DEE, "i can't do this anymore")
  await waitFor(8000, () => sentTo(PRIYA).some(isPage), () => 'Priya was not paged at once')
  expect(sentTo(SAM).filter(isPage)).toHaveLength(1)
})

test('Twilio is down for half an hour: when it is back each phone has one page and not thirty, and it is one that may still be taken', async () => {
  twilio.is({ kind: 'down' })
  const page = await webPage(() => door.url)
  await page.writes("i can't do this anymore")
  for (let minute = 0; minute < 30; minute++) {
    const said = asked(SAM) + asked(PRIYA) + asked(LOU)
    door.clock.ahead(60_500)
    await waitFor(10_000, () => asked(SAM) + asked(PRIYA) + asked(LOU) > said, () => `nobody was asked in minute ${minute}`)
  }
  twilio.is({ kind: 'working' })
  const { store } = door.running
  await waitFor(60_000, async () => await store.redis.zcard(store.keys.pending(page.conversation)) === 0, () => 'a delivery never came to an end')
  expect([SAM, PRIYA, LOU].map(number => sentTo(number).filter(isPage).length).every(many => many <= 1)).toBe(true)
  door.clock.ahead(60_500)
  await waitFor(10_000, () => [SAM, PRIYA, LOU].some(number => sentTo(number).some(isPage)), () => 'nobody was paged any more')
  const to = [SAM, PRIYA, LOU].find(number => sentTo(number).some(isPage)) ?? ''
  await texts(door, twilio, to, '1')
  await waitFor(10_000, () => sentTo(to).some(body => /is yours/.test(body)), () => 'it could not be taken')
}, 240_000)

test('a take while Twilio is down: what had not left is not sent afterwards, and nobody is woken for somebody who has a worker', async () => {
  twilio.is({ kind: 'down' })
  const page = await webPage(() => door.url)
  await page.writes("i can't do this anymore")
  await waitFor(5000, () => asked(SAM) > 0, () => 'Sam was not tried')
  door.clock.ahead(60_500)
  await waitFor(5000, () => asked(PRIYA) > 0, () => 'Priya was not tried')
  const [card] = await door.running.door.handoffs()
  await door.running.door.workerDoes({ worker: 'lead', code: card?.code ?? '', move: { move: 'take' }, by: 'console', providerId: 'take' })
  twilio.is({ kind: 'working' })
  const { store } = door.running
  await waitFor(60_000, async () => await store.redis.zcard(store.keys.pending(page.conversation)) === 0, () => 'a delivery never came to an end')
  expect([...sentTo(SAM), ...sentTo(PRIYA)].filter(isPage)).toEqual([])
}, 120_000)

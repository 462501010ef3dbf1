import { fakeTwilio, type FakeTwilio } from '../harness/fakeTwilio.ts'
import { openDoor, type TestDoor } from '../harness/frontDoor.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { waitFor } from '../harness/waitFor.ts'
import { readAll } from '../../services/conversation/read.ts'
import { phoneName } from '../../bot/door/names.ts'
import { slowRedis, type SlowRedis } from './slowRedis.ts'
import { status, texts, webPage } from './people.ts'

const DEE = '+447700900101'
const SAM = '+447700900001'

let redis: TestRedis
let slow: SlowRedis
let twilio: FakeTwilio
let door: TestDoor
beforeAll(async () => { redis = await startTestRedis() })
afterAll(() => redis.stop())
beforeEach(async () => {
  slow = await slowRedis(redis)
  twilio = await fakeTwilio()
  door = await openDoor({ redis: slow.redis, twilio })
})
afterEach(async () => {
  slow.delay = 0
  await door.stop()
  await twilio.close()
  await slow.close()
})

const sentTo = (number: string) => twilio.texts.filter(text => text.to === number).map(text => text.body)
const logOf = async (name: string) => (await readAll(door.running.store, name)).map(({ entry }) => entry)

describe('a Redis that takes more than half a second for each answer', () => {
  test('a person on the page has the lines in the same response, and their real answer once, a little later', async () => {
    const page = await webPage(() => door.url)
    slow.delay = 600
    const wrote = await page.writes("what's on near me on a tuesday")
    expect(wrote.status).toBe(200)
    expect(wrote.activities.map(({ say }) => say)).toEqual(['degraded'])
    slow.delay = 0
    await waitFor(10_000, async () => (await logOf(page.conversation)).some(entry => entry.kind === 'say'), () => 'the real answer never came')
    const shown = await page.reads()
    expect(shown.filter(one => one.mine).map(one => one.id)).toEqual(expect.arrayContaining([wrote.id]))
    expect(new Set(shown.filter(one => one.mine).map(one => one.id)).size).toBe(1)
    const said = (await logOf(page.conversation)).flatMap(entry => (entry.kind === 'say' ? [entry.say] : []))
    expect(new Set(said).size).toBe(said.length)
    expect(said).not.toContain('degraded')
    expect(await status(`${door.url}/healthz`)).toBe(200)
  })

  test('somebody in danger is not told the same sentence twice, is paged for at once, and has one handoff, which then pages alone', async () => {
    slow.delay = 600
    const answers = await texts(door, twilio, DEE, 'i have taken all my tablets')
    expect(answers).toHaveLength(2)
    await waitFor(5000, () => sentTo(SAM).some(body => /Ring this number/.test(body)), () => 'nobody was paged directly')
    slow.delay = 0
    const name = phoneName(door.running.store.numberKey, DEE)
    await waitFor(15_000, async () => (await logOf(name)).some(entry => entry.kind === 'handoff'), () => 'the handoff was never raised')
    await waitFor(5000, async () => await door.running.store.redis.zcard(door.running.store.keys.pending(name)) === 0, () => 'a delivery is stuck')
    expect(sentTo(DEE).filter(body => answers.includes(body))).toEqual([])
    expect((await logOf(name)).filter(entry => entry.kind === 'handoff' && entry.event === 'raised')).toHaveLength(1)
    await waitFor(5000, () => sentTo(SAM).some(body => /By text/.test(body)), () => 'the handoff did not page')
    await texts(door, twilio, SAM, '1')
    await waitFor(5000, () => sentTo(SAM).some(body => /is yours/.test(body)), () => 'Sam could not take it')
  })
})

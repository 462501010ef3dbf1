import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { fakeTwilio, type FakeTwilio } from '../harness/fakeTwilio.ts'
import { openDoor, type TestDoor } from '../harness/frontDoor.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { waitFor } from '../harness/waitFor.ts'
import { readAll } from '../../services/conversation/read.ts'
import { phoneName } from '../../bot/door/names.ts'
import { status, texts, webPage } from './people.ts'

const DEE = '+447700900101'
const SAM = '+447700900001'
const PRIYA = '+447700900002'
const LINE = /116 123|85258|111/

let redis: TestRedis
let twilio: FakeTwilio
let door: TestDoor
beforeEach(async () => {
  redis = await startTestRedis()
  twilio = await fakeTwilio()
  door = await openDoor({ redis, twilio })
})
afterEach(async () => {
  await door.stop()
  await twilio.close()
  await redis.stop()
})

const sentTo = (number: string) => twilio.texts.filter(text => text.to === number).map(text => text.body)
const journalOf = () => {
  const folder = join(door.folder, 'journal')
  return readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8')).join('')
}
const logOf = async (name: string) => (await readAll(door.running.store, name)).map(({ entry }) => entry)
const handoffs = async () => (await door.running.door.handoffs()).length

/** A connection that fills it up; `full` again is undone by giving it room. */
const fill = async (room: string): Promise<void> => {
  const control = new Redis(redis.socket)
  await control.config('SET', 'maxmemory', room)
  control.disconnect()
}

const away: [string, { begins(): Promise<void> | void; ends(): Promise<void> | void }][] = [
  ['killed', { begins: () => redis.kill(), ends: () => redis.restart() }],
  ['frozen', { begins: () => redis.freeze(), ends: () => redis.thaw() }],
  ['full', { begins: () => fill('1'), ends: () => fill('0') }]
]

describe.each(away)('while Redis is %s', (how, { begins, ends }) => {
  test('a person on the page is answered in the same response with the lines, and again when they read; afterwards once, by nothing new', async () => {
    const page = await webPage(() => door.url)
    await begins()
    const first = await page.writes("what's on near me on a tuesday", 'same-id')
    expect(first.status).toBe(200)
    expect(first.activities.map(({ say }) => say)).toEqual(['degraded'])
    expect(first.activities[0]?.text).toMatch(LINE)
    expect(await page.writes("what's on near me on a tuesday", 'same-id')).toEqual(first)
    const read = await page.reads()
    expect(read.filter(one => one.mine).map(one => one.text)).toEqual(["what's on near me on a tuesday"])
    expect(read.filter(one => !one.mine)).toEqual(first.activities)
    const tokenAgain = await webPage(() => door.url)
    expect(tokenAgain.conversation).not.toBe(page.conversation)
    expect([await status(`${door.url}/healthz`), await status(`${door.url}/readyz`)]).toEqual([200, 503])

    await ends()
    await waitFor(20_000, async () => (await logOf(page.conversation).catch(() => [])).some(entry => entry.kind === 'say'), () => `${how}: the words never came into the log`)
    await waitFor(10_000, () => status(`${door.url}/readyz`).then(code => code === 200), () => 'it did not become ready again')
    const log = await logOf(page.conversation)
    expect(log.flatMap(entry => (entry.kind === 'words' ? [entry.text] : []))).toEqual(["what's on near me on a tuesday"])
    expect(log.flatMap(entry => (entry.kind === 'say' ? [entry.say] : []))).toEqual(['degraded'])
    // Read from the start it stands there under the same id: a page shows an id once.
    expect(new Set((await page.reads()).filter(one => !one.mine).map(one => one.id)).size).toBe(1)
    await page.writes('hello')
    await waitFor(5000, async () => (await page.reads()).some(one => one.say === 'welcome'), () => 'it is not as it was before')
  })

  test('a text is answered by TwiML; everyone on shift is paged at once with the number to ring; afterwards there is one handoff and no second answer', async () => {
    await begins()
    const answers = await texts(door, twilio, DEE, "i can't do this anymore")
    expect(answers).toHaveLength(1)
    expect(answers[0]).toMatch(LINE)
    expect(await texts(door, twilio, DEE, 'please')).toHaveLength(1)
    await waitFor(5000, () => sentTo(SAM).length > 0 && sentTo(PRIYA).length > 0, () => 'nobody was paged')
    expect(sentTo(SAM)).toEqual([expect.stringMatching(/^Front door [A-Z]\d\d: someone needs you now\.\nRing this number: \+447700900101$/)])
    expect(journalOf()).not.toMatch(/anymore|please|7700/)
    expect(door.logged()).not.toMatch(/anymore|7700/)

    await ends()
    const name = phoneName(door.running.store.numberKey, DEE)
    await waitFor(20_000, async () => await handoffs().catch(() => 0) === 1, () => 'no handoff was raised afterwards')
    await waitFor(5000, async () => (await logOf(name)).filter(entry => entry.kind === 'words').length === 2, () => 'a text never came into the log')
    await waitFor(5000, () => sentTo(SAM).some(body => /By text/.test(body)), () => 'Sam was not paged with a code that the handoff has')
    const log = await logOf(name)
    expect(log.filter(entry => entry.kind === 'handoff' && entry.event === 'raised')).toHaveLength(1)
    expect(log.flatMap(entry => (entry.kind === 'say' ? [entry.say] : []))).toEqual(['degraded', 'degraded'])
    expect(sentTo(DEE)).toEqual([])
    await texts(door, twilio, SAM, '1')
    await waitFor(5000, () => sentTo(SAM).some(body => /is yours/.test(body)), () => 'Sam could not take it')
  })
})

test('somebody in danger is given 999 first, on the page, which says that there is no number; one they leave is paged at once', async () => {
  const page = await webPage(() => door.url)
  await redis.kill()
  const answer = await page.writes('i have taken all my tablets')
  expect(answer.activities.map(({ say }) => say)).toEqual(['emergency-now', 'degraded'])
  expect(answer.activities[0]?.text).toMatch(/999/)
  await waitFor(5000, () => sentTo(SAM).length === 1, () => 'nobody was paged')
  expect(sentTo(SAM)[0]).toMatch(/^Front door [A-Z]\d\d: 999 was given\.\nWeb chat, and we cannot relay/)
  await page.writes('my number is 07700 900177')
  await waitFor(5000, () => sentTo(SAM).length === 2, () => 'the number was not passed on')
  expect(sentTo(SAM)[1]).toMatch(/Ring this number: 07700900177$/)
})

test("a worker's 1 stops the pages and is, once Redis is back, their taking it; what else they text goes to their desk", async () => {
  await redis.kill()
  await texts(door, twilio, DEE, "i can't do this anymore")
  await waitFor(5000, () => sentTo(PRIYA).length === 1, () => 'nobody was paged')
  expect((await texts(door, twilio, PRIYA, '1'))[0]).toMatch(/Thank you/)
  expect((await texts(door, twilio, SAM, 'with someone 20'))[0]).toMatch(/have not gone on yet/)
  await redis.restart()
  await waitFor(20_000, async () => (await door.running.door.handoffs().catch(() => []))[0]?.owner === 'priya', () => 'it is not with Priya')
  await waitFor(5000, () => sentTo(PRIYA).some(body => /is yours/.test(body)), () => 'Priya was not told')
  await waitFor(5000, async () => await door.running.store.redis.hexists(door.running.store.keys.away, 'sam') === 1, () => 'what Sam texted was lost')
})

test('killed in that spell, the next process goes on with the pages, and brings everything in when Redis is back', async () => {
  await redis.kill()
  await texts(door, twilio, DEE, "i can't do this anymore")
  await waitFor(5000, () => sentTo(SAM).length === 1, () => 'nobody was paged')
  const { folder } = door
  // As a kill leaves it: the journal stands, and nothing else of the process does.
  await door.stop('folder')
  const next = await openDoor({ redis, twilio, folder })
  try {
    await waitFor(5000, () => sentTo(SAM).length === 2, () => 'the next process did not page')
    await redis.restart()
    await waitFor(20_000, async () => (await next.running.door.handoffs().catch(() => [])).length === 1, () => 'no handoff was raised afterwards')
    expect(sentTo(DEE)).toEqual([])
    await waitFor(10_000, () => readdirSync(join(folder, 'journal')).length === 0, () => 'the journal stayed')
  } finally {
    await next.stop()
  }
})

test('it goes away while somebody waits and says nothing more: they are paged for all the same, to everyone, by the same code; afterwards the handoff goes on where it stood', async () => {
  await texts(door, twilio, DEE, "i can't do this anymore")
  await waitFor(5000, () => sentTo(SAM).length === 1, () => 'Sam was not paged')
  const page = await webPage(() => door.url)
  await page.writes('person')
  await waitFor(5000, () => sentTo(SAM).length === 2, () => 'Sam was not paged for the page')
  const [dees, pages] = sentTo(SAM).map(body => /Front door ([A-Z]\d):/.exec(body)?.[1] ?? '')
  // a copy of who waits is taken every few seconds
  await new Promise(resolve => setTimeout(resolve, 6500))
  await redis.kill()
  await waitFor(20_000, () => sentTo(PRIYA).length === 2, () => 'nobody was asked any more')
  expect(sentTo(PRIYA)).toContain(`Front door ${dees}: someone needs you now.\nRing this number: ${DEE}`)
  expect(sentTo(PRIYA).join('\n')).toContain(`Front door ${pages}: someone asked for a person.\nWeb chat, and we cannot relay`)
  expect(sentTo(SAM)).toHaveLength(4)
  expect((await texts(door, twilio, PRIYA, `1 ${dees} I am ringing you`))[0]).toMatch(/Thank you/)
  const asked = sentTo(PRIYA).length
  await redis.restart()
  await waitFor(20_000, async () => (await door.running.door.handoffs().catch(() => [])).find(({ code }) => code === dees)?.owner === 'priya', () => 'it is not with Priya')
  expect((await door.running.door.handoffs()).find(({ code }) => code === pages)?.owner).toBeNull()
  door.clock.ahead(61_000)
  await waitFor(10_000, () => sentTo(PRIYA).slice(asked).some(body => body.startsWith(`Front door ${pages}: someone asked`)), () => 'the other handoff did not go on')
  await waitFor(5000, () => sentTo(DEE).includes('I am ringing you'), () => 'what Priya wrote with her 1 did not come')
}, 120_000)

import { fakeTwilio, type FakeTwilio } from '../harness/fakeTwilio.ts'
import { openDoor, type TestDoor } from '../harness/frontDoor.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { steppedClock, type SteppedClock } from '../harness/steppedClock.ts'
import { waitFor } from '../harness/waitFor.ts'
import { phoneName } from '../../bot/door/names.ts'
import { readAll } from '../../services/conversation/read.ts'
import { texts, webPage } from './people.ts'

const [SAM, PRIYA, LOU] = ['+447700900001', '+447700900002', '+447700900003']
const [DEE, ALI, BO] = ['+447700900101', '+447700900102', '+447700900103']

let redis: TestRedis
let twilio: FakeTwilio
let clock: SteppedClock
let door: TestDoor
const hub = 'outage'
beforeEach(async () => {
  redis = await startTestRedis()
  twilio = await fakeTwilio()
  clock = steppedClock('2026-11-24T02:30:00Z')
  door = await openDoor({ redis, twilio, hub, clock })
})
afterEach(async () => {
  await door.stop()
  await twilio.close()
  await redis.stop()
})

const sentTo = (number: string) => twilio.texts.filter(text => text.direction === 'outbound-api' && text.to === number).map(text => text.body)
const settled = () => new Promise(resolve => setTimeout(resolve, 800))

/** Twenty minutes of the product clock in which nobody of us is there. */
async function outage(): Promise<void> {
  const { folder } = door
  await door.stop('folder')
  clock.ahead(20 * 60_000)
  door = await openDoor({ redis, twilio, hub, clock, folder })
}

test('what fell due in a twenty-minute outage is done once and in order, and what is said afterwards is true then', async () => {
  // Dee waits. Ali talks with Sam and is owed an answer. Bo was handed to Priya, who has not written a word.
  await texts(door, twilio, ALI, "i can't do this anymore")
  await waitFor(20_000, () => sentTo(SAM).length === 1, () => 'Sam was not paged for Ali')
  await texts(door, twilio, SAM, "1 hi Ali, it's Sam")
  await waitFor(20_000, () => sentTo(ALI).includes("hi Ali, it's Sam"), () => 'Sam could not take it')
  await texts(door, twilio, ALI, 'are you still there?')
  await texts(door, twilio, BO, 'person')
  await waitFor(20_000, () => sentTo(SAM).some(body => /asked for a person/.test(body)), () => 'Sam was not paged for Bo')
  const bos = /Front door ([A-Z]\d): someone asked/.exec(sentTo(SAM).join('\n'))?.[1] ?? ''
  await texts(door, twilio, PRIYA, `1 ${bos}`)
  await waitFor(20_000, () => sentTo(PRIYA).some(body => /is yours/.test(body)), () => 'Priya could not take it')
  await texts(door, twilio, DEE, "i can't go on")
  await waitFor(20_000, () => sentTo(SAM).some(body => /^Front door [A-Z]\d: someone needs you now/.test(body) && !body.includes(bos)), () => 'Sam was not paged for Dee')
  await settled()
  const before = [DEE, ALI, BO, SAM, PRIYA, LOU].map(number => sentTo(number).length)
  await outage()
  await waitFor(20_000, () => sentTo(DEE).length > (before[0] ?? 0) && sentTo(ALI).length > (before[1] ?? 0) && sentTo(BO).length > (before[2] ?? 0), () => 'somebody was forgotten')
  await settled()
  const since = (number: string, at: number) => sentTo(number).slice(before[at])

  // Dee: one text, and it is the one for somebody who has waited for two minutes and more without a person, with the lines; the next of the rota once.
  expect(since(DEE, 0)).toHaveLength(1)
  expect(since(DEE, 0)[0]).toMatch(/116 123|SHOUT|111/)
  expect(since(DEE, 0)[0]).not.toMatch(/\d+ minutes/)
  // Ali and Bo: told that who had them cannot write just now, once; nobody was reminded of what is over.
  expect(since(ALI, 1)).toEqual([expect.stringMatching(/Sam can't write just now/)])
  expect(since(BO, 2)).toEqual([expect.stringMatching(/Priya can't write just now/)])
  expect(since(SAM, 3).filter(body => /waiting for a word from you/.test(body))).toEqual([])
  expect(since(SAM, 3).filter(body => /no word went to them in time/.test(body))).toHaveLength(1)
  expect(since(PRIYA, 4).filter(body => /no word went to them in time/.test(body))).toHaveLength(1)
  // Each of the three is asked for once, of somebody who did not just fail them.
  const pages = [SAM, PRIYA, LOU].flatMap((number, at) => since(number, at + 3).filter(body => /^Front door [A-Z]\d: (someone|999)/.test(body)).map(body => body.slice(0, 13)))
  expect(pages).toHaveLength(3)
  expect(new Set(pages).size).toBe(3)

  // In order: the person hears of the change before anything that follows from it.
  const log = (await readAll(door.running.store, phoneName(door.running.store.numberKey, ALI))).map(({ entry }) => entry)
  const replaced = log.findIndex(entry => entry.kind === 'handoff' && entry.event === 'replaced')
  expect(log.slice(replaced).flatMap(entry => (entry.kind === 'handoff' ? [entry.event] : entry.kind === 'say' ? [entry.say] : entry.kind === 'worker-text' ? [`${entry.to} ${entry.key}`] : [])))
    .toEqual(['replaced', 'replaced', 'sam handed-on', 'skipped', 'priya page'])
})

test('a second outage of an hour changes nothing of that, and then the night goes on at its own pace', async () => {
  await texts(door, twilio, DEE, "i can't go on")
  await waitFor(20_000, () => sentTo(SAM).length === 1, () => 'Sam was not paged')
  await outage()
  await waitFor(20_000, () => sentTo(PRIYA).length === 1, () => 'the next was not asked')
  // the answer to their first words, and what is true after the outage
  await waitFor(20_000, () => sentTo(DEE).length === 2, () => 'Dee was not told')
  await settled()
  const heard = sentTo(DEE).length
  clock.ahead(40 * 60_000)
  await outage()
  await waitFor(20_000, () => sentTo(LOU).length === 1 && sentTo(DEE).length > heard, () => 'the next after that was not asked, or Dee was not told')
  await settled()
  // Sam, who was asked before it, hears once that they have written nothing since
  expect(sentTo(SAM).filter(body => /last wrote \d+ minutes ago/.test(body))).toHaveLength(1)
  expect([sentTo(SAM).length, sentTo(PRIYA).length, sentTo(LOU).length, sentTo(DEE).length - heard]).toEqual([2, 1, 1, 1])
  expect(new Set(sentTo(DEE)).size).toBe(sentTo(DEE).length)
  clock.ahead(61_000)
  await waitFor(20_000, () => sentTo(SAM).length === 3, () => 'the round did not go on')
})

test('a page on the web is told once, when it is opened again, what is true then', async () => {
  const page = await webPage(() => door.url)
  await page.writes("i can't go on")
  await waitFor(20_000, () => sentTo(SAM).length === 1, () => 'Sam was not paged')
  const before = (await page.reads()).length
  await outage()
  await waitFor(20_000, async () => (await page.reads()).length > before, () => 'the page was told nothing')
  await settled()
  expect((await page.reads()).slice(before).map(({ say }) => say)).toEqual(['unanswered'])
})

import { randomBytes } from 'node:crypto'
import { fakeTwilio, type FakeTwilio } from '../harness/fakeTwilio.ts'
import { openDoor, type TestDoor } from '../harness/frontDoor.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { steppedClock, type SteppedClock } from '../harness/steppedClock.ts'
import { waitFor } from '../harness/waitFor.ts'
import { phoneName } from '../../bot/door/names.ts'
import { StoreAway } from '../../services/redis/connect.ts'
import type { HandoffCard } from '../../bot/frontDoor.ts'
import { readAll } from '../../services/conversation/read.ts'
import { texts, webPage } from './people.ts'

let redis: TestRedis
let twilio: FakeTwilio
let clock: SteppedClock
let one: TestDoor
let two: TestDoor
const hub = 'two'
const settings = { ENCRYPTION_KEYS: randomBytes(32).toString('base64') }
const open = () => openDoor({ redis, twilio, hub, settings, clock })

beforeEach(async () => {
  redis = await startTestRedis()
  twilio = await fakeTwilio()
  clock = steppedClock('2026-11-24T02:30:00Z')
  one = await open()
  two = await open()
})
afterEach(async () => {
  await one.stop()
  await two.stop()
  await twilio.close()
  await redis.stop()
})

const logOf = async (name: string) => (await readAll(one.running.store, name)).map(({ entry }) => entry)

test('one conversation on two processes by turns: each message is answered once, and in order', async () => {
  let turn = 0
  const page = await webPage(() => (turn++ % 2 === 0 ? one.url : two.url))
  for (let i = 0; i < 12; i++) {
    await page.writes(`what's on on a tuesday, ${i}`)
    clock.ahead(4000)
    await waitFor(5000, async () => {
      const log = await readAll(one.running.store, page.conversation)
      const words = log.filter(({ entry }) => entry.kind === 'words').map(({ id }) => id)
      const covered = log.flatMap(({ entry }) => (entry.kind === 'say' ? entry.answers : []))
      return words.length === i + 1 && words.every(id => covered.includes(id))
    }, () => `message ${i} was not answered`)
  }
  const log = await logOf(page.conversation)
  expect(log.flatMap(entry => (entry.kind === 'words' ? [entry.text] : []))).toEqual(Array.from({ length: 12 }, (_, i) => `what's on on a tuesday, ${i}`))
  const answers = log.flatMap(entry => (entry.kind === 'say' ? [`${entry.say} ${entry.answers.join()}`] : []))
  expect(new Set(answers).size).toBe(answers.length)
})

test('a burst that falls on both is answered by at most two messages', async () => {
  const dee = '+447700900101'
  const parts = ['hello', 'so the thing is', "i'd like to know", "what's on", 'on a tuesday', 'near acomb']
  for (const [i, part] of parts.entries()) await texts(i % 2 === 0 ? one : two, twilio, dee, part)
  clock.ahead(9000)
  const name = phoneName(one.running.store.numberKey, dee)
  await waitFor(8000, async () => {
    const log = await readAll(one.running.store, name)
    const covered = new Set(log.flatMap(({ entry }) => (entry.kind === 'say' ? entry.answers : [])))
    return log.filter(({ entry }) => entry.kind === 'words').every(({ id }) => covered.has(id))
  }, () => 'the burst was not answered to its end')
  expect((await logOf(name)).flatMap(entry => (entry.kind === 'words' ? [entry.text] : []))).toEqual(parts)
  expect((await logOf(name)).filter(entry => entry.kind === 'say').length).toBeLessThanOrEqual(2)
})

/** FRONT_DOOR_RACES=10000 for the long run. */
const RACES = Number(process.env['FRONT_DOOR_RACES'] ?? 200)

test(`two workers take at the same instant on different processes, ${RACES} times: one has it each time, and both know who`, async () => {
  for (let done = 0; done < RACES; done += 200) {
    const people = Array.from({ length: Math.min(200, RACES - done) }, (_, i) => `+44770090${String(100 + done % 800 + i).padStart(4, '0')}`)
    await race(people)
  }
}, 120_000 + RACES * 200)

const WAYS = ['console', 'call', 'text'] as const

/** Each of these people is brought a person by a race of two; then all are handed back. */
async function race(people: string[]): Promise<void> {
  const writes = (number: string, { running }: TestDoor) =>
    running.door.personWrites({ whence: { channel: 'sms', number }, text: "i can't do this anymore", providerId: `${number} ${Math.random()}` })
  for (const group of chunks(people, 20)) await Promise.all(group.map((number, i) => writes(number, i % 2 === 0 ? one : two)))
  const cards = one.running.door.handoffs
  await waitFor(30_000, async () => (await cards()).length === people.length, () => 'not every handoff was raised')
  const owned = async () => new Set((await cards()).filter(({ owner }) => owner !== null).map(({ code }) => code))
  for (const group of chunks(await cards(), 10)) {
    await Promise.all(group.map(async ({ code }, i) => {
      const sams = takes(one, 'sam', '+447700900001', code, WAYS[i % 3] ?? 'console')
      const priyas = takes(two, 'priya', '+447700900002', code, WAYS[(i + 1) % 3] ?? 'console')
      await Promise.all((i % 2 === 0 ? [sams, priyas] : [priyas, sams]).map(insist))
    }))
  }
  await waitFor(30_000, async () => (await owned()).size === people.length, () => 'somebody was left with nobody')
  for (const group of chunks(await cards(), 20)) await Promise.all(group.map(oneHasIt))
}

/** One took it, the other heard who; and it is handed back, for whoever comes next. */
async function oneHasIt({ conversation, code, owner }: HandoffCard): Promise<void> {
  // a person of the long run comes again, and may be given the same code again
  const log = async () => {
    const all = await logOf(conversation)
    return all.slice(all.findLastIndex(entry => entry.kind === 'handoff' && entry.event === 'raised'))
  }
  await waitFor(10_000, async () => (await log()).some(entry => entry.kind === 'worker-text' && entry.key === 'other-has-it'), () => 'the second did not hear who has it')
  const all = await log()
  expect(all.flatMap(entry => (entry.kind === 'handoff' && entry.event === 'acknowledged' ? [entry.worker] : []))).toEqual([owner])
  expect(all.flatMap(entry => (entry.kind === 'worker-text' && entry.key === 'other-has-it' ? [entry.to] : []))).not.toContain(owner)
  const providerId = `done ${code} ${Math.random()}`
  await insist(() => one.running.door.workerDoes({ worker: owner ?? '', code, move: { move: 'done' }, by: 'console', providerId }))
  // a code is not given twice within a day, and the long run has more people than a day has
  await one.running.store.redis.del(one.running.store.keys.code(code))
}

/** A machine that is busy for minutes times a command out now and then: asked again, as a console does. */
async function insist(act: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try { return void await act() } catch (error) { if (!(error instanceof StoreAway) || tries > 20) throw error }
  }
}

/** This worker's take, by console, by a key, or by a text with the code. */
function takes(door: TestDoor, worker: string, number: string, code: string, by: (typeof WAYS)[number]): () => Promise<unknown> {
  const providerId = `${worker} ${code} ${Math.random()}`
  if (by === 'text') return () => door.running.door.personWrites({ whence: { channel: 'sms', number }, text: `1 ${code}`, providerId })
  return () => door.running.door.workerDoes({ worker, code, move: { move: 'take' }, by, providerId })
}

test('a rolling restart while messages come in: none refused, none lost, none answered twice', async () => {
  const sent: string[] = []
  let doors = [one.url, two.url]
  let restarting = true
  const page = await webPage(() => doors[0] ?? '')
  const writer = (async () => {
    for (let i = 0; restarting || i < 20; i++) {
      const words = `message ${i}: what's on on a tuesday`
      sent.push(words)
      // A load balancer sends the next request to whoever is there.
      for (let tries = 0; ; tries++) {
        try {
          expect((await page.writes(words, `roll-${i}`)).status).toBe(200)
          break
        } catch (error) {
          if (tries > 20) throw error
          await new Promise(resolve => setTimeout(resolve, 20))
        }
      }
      clock.ahead(4000)
    }
  })()
  for (let round = 0; round < 3; round++) {
    doors = [two.url]
    await one.stop()
    one = await open()
    doors = [one.url]
    await two.stop()
    two = await open()
    doors = [one.url, two.url]
  }
  restarting = false
  await writer
  await waitFor(10_000, async () => {
    const log = await readAll(one.running.store, page.conversation)
    const covered = new Set(log.flatMap(({ entry }) => (entry.kind === 'say' ? entry.answers : [])))
    return log.filter(({ entry }) => entry.kind === 'words').every(({ id }) => covered.has(id))
  }, () => 'a message was never answered')
  const log = await logOf(page.conversation)
  expect(log.flatMap(entry => (entry.kind === 'words' ? [entry.text] : []))).toEqual(sent)
  const answers = log.flatMap(entry => (entry.kind === 'say' ? [`${entry.say} ${entry.answers.join()}`] : []))
  expect(new Set(answers).size).toBe(answers.length)
}, 240_000)

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))
}

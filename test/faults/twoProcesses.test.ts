import { randomBytes } from 'node:crypto'
import { fakeTwilio, type FakeTwilio } from '../harness/fakeTwilio.ts'
import { openDoor, type TestDoor } from '../harness/frontDoor.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { steppedClock, type SteppedClock } from '../harness/steppedClock.ts'
import { waitFor } from '../harness/waitFor.ts'
import { phoneName } from '../../bot/door/names.ts'
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

test('two workers take at the same instant on different processes, 200 times: one has it each time, and both know who', async () => {
  const people = Array.from({ length: 200 }, (_, i) => `+44770090${String(100 + i).padStart(4, '0')}`)
  for (const group of chunks(people, 20)) await Promise.all(group.map((number, i) => texts(i % 2 === 0 ? one : two, twilio, number, "i can't do this anymore")))
  const cards = one.running.door.handoffs
  await waitFor(20_000, async () => (await cards()).length === 200, () => 'not every handoff was raised')
  let doubled = 0
  for (const group of chunks(await cards(), 10)) {
    await Promise.all(group.map(async ({ code }, i) => {
      const take = (door: TestDoor, worker: string) => door.running.door.workerDoes({ worker, code, move: { move: 'take' }, by: 'console', providerId: `${worker} ${code}` })
      const both = i % 2 === 0 ? [take(one, 'sam'), take(two, 'priya')] : [take(one, 'priya'), take(two, 'sam')]
      const results = await Promise.all(both)
      if (results.filter(({ kind }) => kind === 'done').length > 1) doubled++
    }))
  }
  expect(doubled).toBe(0)
  await waitFor(20_000, async () => (await cards()).every(({ owner }) => owner === 'sam' || owner === 'priya'), () => 'somebody was left with nobody')
  for (const { conversation } of await cards()) {
    const log = await logOf(conversation)
    expect(log.filter(entry => entry.kind === 'handoff' && entry.event === 'acknowledged')).toHaveLength(1)
    expect(log.filter(entry => entry.kind === 'worker-text' && entry.key === 'other-has-it').length).toBeGreaterThanOrEqual(1)
  }
}, 120_000)

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

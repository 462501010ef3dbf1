import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { phoneName } from '../../bot/door/names.ts'
import { readAll } from '../../services/conversation/read.ts'
import type { Store } from '../../services/conversation/store.ts'
import { fakeTwilio, type FakeTwilio } from '../harness/fakeTwilio.ts'
import { PUBLIC_URL, rota } from '../harness/frontDoor.ts'
import { doorProcess, type DoorProcess } from '../harness/process.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { storeOf } from '../harness/storeOf.ts'
import { waitFor } from '../harness/waitFor.ts'
import { sign } from '../harness/twilioSignature.ts'

const SAM = '+447700900001'

let redis: TestRedis
let twilio: FakeTwilio
let door: DoorProcess
let store: Store
let closeStore: () => Promise<void>
let folder: string
beforeAll(async () => {
  redis = await startTestRedis()
  folder = mkdtempSync(join(tmpdir(), 'front-door-kill-'))
  // Nobody else is asked for as long as a slow machine may need: what is counted here is what a kill does.
  writeFileSync(join(folder, 'rota.json'), JSON.stringify({ ...rota, escalateAfterSeconds: 600 }))
}, 60_000)
afterAll(async () => {
  await redis.stop()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  twilio = await fakeTwilio()
  door = await doorProcess({ redisUrl: redis.url, twilio, settings: { HUB_ID: `kill-${Math.random().toString(36).slice(2)}`, ROTA_FILE: join(folder, 'rota.json'), FIRST_WORD_SECONDS: '600' } })
  await door.start()
  const opened = await storeOf(door.environment)
  store = opened.store
  closeStore = opened.close
}, 120_000)
afterEach(async () => {
  await closeStore()
  await door.stop()
  await twilio.close()
})

/** As a network does that hears nothing: the same again, until somebody says that they have it. */
async function insist(path: string, fields: Record<string, string>): Promise<void> {
  for (;;) {
    const url = `${PUBLIC_URL}${path}`
    const answer = await fetch(door.url + path, { method: 'POST', body: new URLSearchParams(fields), headers: { 'X-Twilio-Signature': sign(twilio.authToken, url, fields) } }).catch(() => null)
    if (answer?.ok) return
    await pause(25)
  }
}

let ids = 0
const writes = (from: string, body: string) => insist('/api/sms', { From: from, To: twilio.number, Body: body, MessageSid: `SM${String(++ids).padStart(32, '0')}`, NumMedia: '0' })
const got = (number: string, pattern: RegExp) => twilio.texts.filter(text => text.direction === 'outbound-api' && text.to === number && pattern.test(text.body))
const comes = (number: string, pattern: RegExp) => waitFor(40_000, () => got(number, pattern).length > 0, () => `${number} got no ${pattern}`)

/** One person's handoff, from the first word to the hand-back. `acts[i]` is done, and then `effects[i]` is awaited. */
function handoffOf(person: number) {
  const number = `+4477009001${String(person).padStart(2, '0')}`
  const words = `i can't do this anymore ${person}`
  let known: string | null = null
  const code = async (): Promise<string> => known ??= await codeOf(number)
  const acts: (() => Promise<void>)[] = [
    () => writes(number, words),
    async () => receipt(got(SAM, new RegExp(`^Front door ${await code()}: `))[0]?.callback ?? ''),
    async () => writes(SAM, `1 ${await code()}`),
    async () => writes(SAM, `${await code()} hi, it's Sam ${person}`),
    () => writes(number, `thank you ${person}`),
    async () => writes(SAM, `${await code()} I am here ${person}`),
    async () => writes(SAM, `done ${await code()}`)
  ]
  const effects: (() => Promise<void>)[] = [
    async () => {
      await waitFor(40_000, async () => await codeOf(number) !== '', () => 'nothing was raised')
      await comes(SAM, new RegExp(`^Front door ${await code()}: `))
      await comes(number, /getting a person/)
    },
    async () => undefined,
    async () => {
      await comes(SAM, new RegExp(`^${await code()} is yours`))
      await comes(number, /Sam from the hub/)
    },
    () => comes(number, new RegExp(`^hi, it's Sam ${person}$`)),
    () => comes(SAM, new RegExp(`thank you ${person}$`)),
    () => comes(number, new RegExp(`^I am here ${person}$`)),
    async () => {
      await comes(number, /left this talk/)
      await comes(SAM, new RegExp(`^${await code()} is handed back`))
    }
  ]
  return { person, number, words, code, acts, effects }
}
type One = ReturnType<typeof handoffOf>

const codeOf = async (number: string): Promise<string> => (await store.redis.hget(store.keys.conversation(phoneName(store.numberKey, number)), 'code')) ?? ''

async function receipt(callback: string): Promise<void> {
  const path = callback.slice(PUBLIC_URL.length)
  for (const MessageStatus of ['sent', 'delivered']) await insist(path, { MessageSid: 'SM1', MessageStatus })
}

const steps = ['raise', 'receipt', 'acknowledgement', 'first word', "person's words", "worker's words", 'hand-back']
/** As many people as there are steps: when the process dies, each stands at another one. */
const everybody = () => steps.map((_step, at) => handoffOf(at + 10))

async function does(one: One, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at++) {
    await one.acts[at]?.()
    await one.effects[at]?.()
  }
}

async function diesAndComesBack(): Promise<void> {
  await door.kill()
  await door.start()
}

/** Everything once, in order, and nothing missing, for each of them. */
async function wholeAndOnce(one: One): Promise<void> {
  const code = await one.code()
  const log = (await readAll(store, phoneName(store.numberKey, one.number))).map(({ entry }) => entry)
  const events = log.flatMap(entry => (entry.kind === 'handoff' ? [entry.event] : []))
  expect([one.person, events]).toEqual([one.person, ['raised', 'acknowledged', 'live', 'handed-back']])
  expect(log.flatMap(entry => (entry.kind === 'words' || entry.kind === 'worker-words' ? [entry.text] : []))).toEqual(
    [one.words, `hi, it's Sam ${one.person}`, `thank you ${one.person}`, `I am here ${one.person}`])
  const times = (number: string, pattern: RegExp) => [pattern.source, got(number, pattern).length]
  const once: [string, RegExp][] = [
    [SAM, new RegExp(`^Front door ${code}: `)], [one.number, /getting a person/], [SAM, new RegExp(`^${code} is yours`)], [one.number, /Sam from the hub/], [one.number, new RegExp(`^hi, it's Sam ${one.person}$`)],
    [SAM, new RegExp(`thank you ${one.person}$`)], [one.number, new RegExp(`^I am here ${one.person}$`)], [one.number, /left this talk/], [SAM, new RegExp(`^${code} is handed back`)]
  ]
  expect(once.map(([number, pattern]) => times(number, pattern))).toEqual(once.map(([, pattern]) => [pattern.source, 1]))
}

test('killed in quiet between every two steps: each handoff goes on where it stood', async () => {
  const people = everybody()
  await Promise.all(people.map((one, at) => does(one, 0, at + 1)))
  await diesAndComesBack()
  await Promise.all(people.map((one, at) => does(one, at + 1, steps.length)))
  for (const one of people) await wholeAndOnce(one)
}, 240_000)

test('killed the moment each step was accepted, before anything left: it leaves after all, once', async () => {
  const people = everybody()
  await Promise.all(people.map((one, at) => does(one, 0, at)))
  // every step is in the log and in nobody's hands: the network takes nothing while they are accepted
  twilio.is({ kind: 'slow', milliseconds: 3000 })
  await Promise.all(people.map((one, at) => one.acts[at]?.()))
  twilio.is({ kind: 'working' })
  await diesAndComesBack()
  await Promise.all(people.map(async (one, at) => {
    await one.effects[at]?.()
    await does(one, at + 1, steps.length)
  }))
  for (const one of people) await wholeAndOnce(one)
}, 240_000)

test('killed while the network has each step\'s texts in its hands and takes them: they are looked up, and none comes twice', async () => {
  const people = everybody()
  await Promise.all(people.map((one, at) => does(one, 0, at)))
  const before = twilio.texts.length
  twilio.is({ kind: 'drops' })
  await Promise.all(people.map((one, at) => one.acts[at]?.()))
  await waitFor(20_000, () => twilio.texts.length >= before + steps.length - 1, () => 'the texts did not get to the network')
  await door.kill()
  twilio.is({ kind: 'working' })
  await door.start()
  await Promise.all(people.map(async (one, at) => {
    await one.effects[at]?.()
    await does(one, at + 1, steps.length)
  }))
  for (const one of people) await wholeAndOnce(one)
}, 240_000)

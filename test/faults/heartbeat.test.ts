import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings } from '../../bot/config.ts'
import { makeHeartbeat } from '../../bot/wire/heartbeat.ts'
import { upkeep } from '../../bot/wire/upkeep.ts'
import { startDueLoop } from '../../services/conversation/due.ts'
import { makeLog } from '../../services/telemetry/log.ts'
import { fakeTwilio } from '../harness/fakeTwilio.ts'
import { openDoor, type TestDoor } from '../harness/frontDoor.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { waitFor } from '../harness/waitFor.ts'

/** Whoever listens outside the building: counts what it hears, and keeps what came with it. */
type Watcher = { url: string; beats: { method: string; headers: string; body: string }[]; close(): void }
async function watcher(): Promise<Watcher> {
  const beats: Watcher['beats'] = []
  const server: Server = createServer((req, res) => {
    let body = ''
    req.on('data', chunk => { body += String(chunk) })
    req.on('end', () => {
      beats.push({ method: req.method ?? '', headers: JSON.stringify(req.headers), body })
      res.end('ok')
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/beat`, beats, close: () => { server.closeAllConnections(); server.close() } }
}

let redis: TestRedis
let door: TestDoor
let heard: Watcher
let folder: string
const stops: (() => void | Promise<void>)[] = []
beforeAll(async () => {
  redis = await startTestRedis()
  door = await openDoor({ redis })
})
afterAll(async () => {
  await door.stop()
  await redis.stop()
})
beforeEach(async () => {
  heard = await watcher()
  folder = mkdtempSync(join(tmpdir(), 'heartbeat-test-'))
})
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  heard.close()
  rmSync(folder, { recursive: true, force: true })
})

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** A queue of its own on the door's store, whose work is done by `advance`, and a heartbeat over it that beats many times a second. */
async function beating(advance: (name: string) => Promise<void>): Promise<void> {
  const store = { ...door.running.store, keys: { ...door.running.store.keys, due: `${door.running.store.keys.tag}:due-${Math.random()}` } }
  const due = startDueLoop({ store, advance, nudge: () => undefined, onError: () => undefined })
  await store.redis.zadd(store.keys.due, 0, 'somebody')
  // due again at once whenever it is claimed, as a handoff that pages
  const again = setInterval(() => void store.redis.zadd(store.keys.due, 0, 'somebody').catch(() => undefined), 20)
  const kept = upkeep({
    heartbeat: makeHeartbeat(heard.url, makeLog('silent')), settings: readSettings({}, folder), store, carrier: door.running.carrier, due, log: makeLog('silent'), wording: () => '', ids: () => '1', every: { beatMs: 30, stuckMs: 400, failingMs: 400 }
  })
  stops.push(() => clearInterval(again), () => kept.stop(), () => due.stop())
}

/** Is anything heard in the next moments? */
async function hears(): Promise<boolean> {
  const before = heard.beats.length
  await pause(300)
  return heard.beats.length > before
}

test('while what is due gets done, whoever watches hears the heartbeat', async () => {
  await beating(async () => undefined)
  await waitFor(5000, () => heard.beats.length > 5, () => 'no heartbeat came')
  await pause(600)
  expect(await hears()).toBe(true)
})

test('one person\'s work fails again and again: the heartbeat stops, though the loop goes on looking, and comes back when it is mended', async () => {
  let broken = true
  await beating(async () => { if (broken) throw new Error('this conversation cannot be brought up to date') })
  await waitFor(5000, () => heard.beats.length > 0, () => 'no heartbeat came')
  await pause(800)
  expect(await hears()).toBe(false)
  broken = false
  await waitFor(5000, () => heard.beats.length > 0, () => 'it did not come back')
  await pause(200)
  expect(await hears()).toBe(true)
})

test('one failure that passes does not frighten anybody', async () => {
  let times = 0
  await beating(async () => { if (++times === 3) throw new Error('once') })
  await pause(900)
  expect(await hears()).toBe(true)
})

test('work that never ends holds the queue up: the heartbeat stops', async () => {
  let release = (): void => undefined
  await beating(() => new Promise(resolve => { release = resolve }))
  stops.unshift(() => release())
  await pause(900)
  expect(await hears()).toBe(false)
})

test('the front door sends it by itself, and it carries nothing of anybody', async () => {
  const twilio = await fakeTwilio()
  const other = await openDoor({ redis, twilio, settings: { HEARTBEAT_URL: heard.url, OPERATOR_PHONE: '+447700900006' } })
  await waitFor(5000, () => heard.beats.length > 0, () => 'no heartbeat came')
  await other.stop()
  await twilio.close()
  expect(heard.beats.map(({ method, body }) => [method, body])).toEqual([['GET', '']])
  expect(JSON.stringify(heard.beats)).not.toMatch(/0770|\+44/)
})

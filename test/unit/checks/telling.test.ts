import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer as httpServer, type Server } from 'node:http'
import { createServer as httpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { certificate, look } from '../../../services/checks/readings.ts'
import { fakeTwilio, type FakeTwilio } from '../../harness/fakeTwilio.ts'
import { openDoor, type TestDoor } from '../../harness/frontDoor.ts'
import { startTestRedis, type TestRedis } from '../../harness/redis.ts'
import { waitFor } from '../../harness/waitFor.ts'
import { cert, key, until } from './localhostCertificate.ts'

const OPERATOR = '+447700900006'
let redis: TestRedis
let twilio: FakeTwilio
let watcher: { server: Server; url: string; got: { method: string; path: string; body: string }[]; takes: (path: string) => boolean; date: string | null }
let doors: TestDoor[] = []

const portOf = (address: AddressInfo | string | null): number => (typeof address === 'object' && address ? address.port : 0)
beforeEach(async () => {
  redis = await startTestRedis()
  twilio = await fakeTwilio()
  const server = httpServer(async (req, res) => {
    let body = ''
    for await (const chunk of req) body += String(chunk)
    watcher.got.push({ method: req.method ?? '', path: req.url ?? '', body })
    if (watcher.date !== null) res.setHeader('Date', watcher.date)
    res.statusCode = watcher.takes(req.url ?? '') ? 200 : 404
    res.end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()))
  watcher = { server, url: `http://127.0.0.1:${portOf(server.address())}/ping/abc`, got: [], takes: () => true, date: null }
  doors = []
})
afterEach(async () => {
  for (const door of doors) await door.stop()
  watcher.server.close()
  watcher.server.closeAllConnections()
  await twilio.close()
  await redis.stop()
})
async function open(hub = 'checked'): Promise<TestDoor> {
  const door = await openDoor({ redis, twilio, hub, settings: { HEARTBEAT_URL: watcher.url, OPERATOR_PHONE: OPERATOR, ENCRYPTION_KEYS: Buffer.alloc(32, 7).toString('base64') } })
  doors.push(door)
  return door
}
const alarms = () => watcher.got.filter(({ path }) => path === '/ping/abc/fail').map(({ body }) => body)
const texted = () => twilio.texts.filter(({ to }) => to === OPERATOR).map(({ body }) => body)
const alone = (found: string[], of: string) => found.filter(body => body.includes(of))

test('Twilio\'s money, number and token: told by another route than Twilio\'s, and never by text', async () => {
  const door = await open()
  twilio.balance = '3.10'
  expect(await door.running.checks.run()).toContain('twilio-balance')
  expect(alone(alarms(), 'twilio-balance')).toHaveLength(1)
  twilio.balance = '30'
  twilio.number = '+447700900999'
  expect(await door.running.checks.run()).toContain('twilio-number')
  twilio.authToken = 'rotated away'
  expect(await door.running.checks.run()).toContain('twilio-credentials')
  expect(alarms().join()).toMatch(/twilio-number.*twilio-credentials/)
  expect(texted()).toEqual([])
})

test('one cause is told once a day, though it is found each hour and by two processes', async () => {
  const [one, two] = [await open(), await open()]
  twilio.balance = '1'
  for (let i = 0; i < 3; i++) for (const door of [one, two]) expect(await door.running.checks.run()).toContain('twilio-balance')
  expect(alone(alarms(), 'twilio-balance')).toHaveLength(1)
  const client = new Redis(redis.socket)
  expect(await client.ttl('{checked}:once:told-twilio-balance')).toBeGreaterThan(86_000)
  client.disconnect()
})

test('what is not Twilio\'s fault is texted to the operator as well; /readyz has names and nothing else', async () => {
  const door = await open()
  const client = new Redis(redis.socket)
  await client.config('SET', 'maxmemory', '1500000')
  expect(await door.running.checks.run()).toContain('redis-memory')
  await waitFor(5000, () => texted().length > 0, () => 'the operator was not texted')
  expect(texted().join()).toMatch(/redis-memory/)
  expect(alone(alarms(), 'redis-memory')).toHaveLength(1)
  const ready: unknown = await (await fetch(`${door.url}/readyz`)).json()
  expect(ready).toMatchObject({ ready: true, unwell: expect.arrayContaining(['redis-memory']) })
  await client.config('SET', 'maxmemory', '0')
  client.disconnect()
})

test('a watcher that knows no alarms is alarmed by silence: the heartbeat stays away', async () => {
  watcher.takes = path => !path.endsWith('/fail')
  const { makeHeartbeat } = await import('../../../bot/wire/heartbeat.ts')
  const heartbeat = makeHeartbeat(watcher.url, { warn: () => undefined })
  await heartbeat.beat()
  expect(await heartbeat.fail(['disk'])).toBe(false)
  await heartbeat.beat()
  expect(watcher.got.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /ping/abc', 'POST /ping/abc/fail'])
})

test('a clock that is wrong is noticed by the Date of whoever is called', async () => {
  const { makeHeartbeat } = await import('../../../bot/wire/heartbeat.ts')
  const heartbeat = makeHeartbeat(watcher.url, { warn: () => undefined })
  expect(heartbeat.drift()).toBeNull()
  watcher.date = new Date(Date.now() + 120_000).toUTCString()
  await heartbeat.beat()
  expect(Math.round((heartbeat.drift() ?? 0) / 10_000)).toBe(-12)
})

test('the look itself: certificate, disk, journal, clock and memory as they are', async () => {
  const server = httpsServer({ cert, key }, (_req, res) => void res.end())
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()))
  expect(await certificate(`https://localhost:${portOf(server.address())}`)).toBe(Date.parse(until))
  server.close()
  expect(await certificate('https://127.0.0.1:1')).toBe('unreadable')
  expect(await certificate('http://localhost:3978')).toBeNull()

  const dataDir = mkdtempSync(join(tmpdir(), 'fd-looked-'))
  mkdirSync(join(dataDir, 'journal'))
  writeFileSync(join(dataDir, 'journal', '1-a.journal'), 'x'.repeat(700))
  utimesSync(join(dataDir, 'journal', '1-a.journal'), new Date(), new Date())
  const client = new Redis(redis.socket)
  const looked = { twilio: null, hasNumber: false, publicUrl: 'http://localhost', dataDir, redis: client, lines: { lines: [], deaf: [] }, outside: () => 5 }
  const found = await look(looked)
  expect(found).toMatchObject({ twilio: null, certificateUntil: null, journal: { bytes: 700 }, drift: { outside: 5 }, linesChecked: [], redis: { fileWrites: true } })
  expect(Math.abs(found.drift.redis ?? 1e9)).toBeLessThan(500)
  expect(found.disk?.totalBytes).toBeGreaterThan(found.disk?.freeBytes ?? Infinity)
  expect(found.redis?.usedBytes).toBeGreaterThan(100_000)
  client.disconnect()
  rmSync(dataDir, { recursive: true })
})

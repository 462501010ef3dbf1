import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { z } from 'zod'
import { backup } from '../../services/backup/backup.ts'
import { restore } from '../../services/backup/restore.ts'
import { readLedgerFile } from '../../services/conversation/ledger.ts'
import { Keyring } from '../../services/crypto/seal.ts'
import { keysOf } from '../../services/redis/keys.ts'
import { fakeTwilio, type FakeTwilio } from '../harness/fakeTwilio.ts'
import { openDoor, type TestDoor } from '../harness/frontDoor.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { steppedClock, type SteppedClock } from '../harness/steppedClock.ts'
import { waitFor } from '../harness/waitFor.ts'
import { texts, webPage } from '../faults/people.ts'
import { phoneName } from '../../bot/door/names.ts'
import { run } from './run.ts'

const hub = 'backed'
const key = randomBytes(32)
const [DEE, ALI, SAM, PRIYA] = ['+447700900101', '+447700900102', '+447700900001', '+447700900002']
let redis: TestRedis
let other: TestRedis
let twilio: FakeTwilio
let clock: SteppedClock
let folder: string
let doors: TestDoor[]
const files = () => mkdtempSync(join(tmpdir(), 'fd-backup-'))

beforeEach(async () => {
  redis = await startTestRedis()
  other = await startTestRedis()
  twilio = await fakeTwilio()
  clock = steppedClock('2026-11-24T02:30:00Z')
  folder = files()
  doors = []
})
afterEach(async () => {
  for (const door of doors) await door.stop()
  await twilio.close()
  await redis.stop()
  await other.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function open(on: TestRedis): Promise<TestDoor> {
  const door = await openDoor({ redis: on, twilio, hub, clock, settings: { ENCRYPTION_KEYS: key.toString('base64') } })
  doors.push(door)
  return door
}
async function close(door: TestDoor): Promise<void> {
  doors = doors.filter(one => one !== door)
  await door.stop()
}
const environment = (on: TestRedis, more: Record<string, string> = {}) => ({ PATH: process.env['PATH'] ?? '', NODE_ENV: 'test', DATA_DIR: join(folder, 'data'), REDIS_URL: on.url, HUB_ID: hub, ENCRYPTION_KEYS: key.toString('base64'), ...more })
const command = (on: TestRedis, ...argv: string[]) => run(environment(on), argv)
const sentTo = (number: string) => twilio.texts.filter(text => text.direction !== 'inbound' && text.to === number).map(({ body }) => body)
const pagesTo = (number: string) => sentTo(number).filter(body => body.startsWith('Front door') && /needs you now/.test(body))
const handoffs = async (door: TestDoor) => door.running.door.handoffs()

/** A night in the middle: Dee waits and Sam has been paged; Ali only asked something. */
async function night(): Promise<{ door: TestDoor; file: string }> {
  const door = await open(redis)
  await texts(door, twilio, ALI, "what's on near me on a tuesday")
  await texts(door, twilio, DEE, "i can't do this anymore")
  await waitFor(10_000, () => pagesTo(SAM).length === 1, () => 'Sam was not paged')
  await waitFor(5000, async () => await door.running.store.redis.zcard(door.running.store.keys.pending(phoneName(door.running.store.numberKey, DEE))) === 0, () => 'not settled')
  const file = join(folder, 'night.backup')
  const made = await command(redis, 'backup', '--to', file)
  expect([made.status, made.stderr]).toEqual([0, ''])
  z.strictObject({ backup: z.literal(file), at: z.iso.datetime(), conversations: z.literal(2), keys: z.number().min(10), bytes: z.number().min(1000), heldMs: z.number() }).parse(made.lines[0])
  return { door, file }
}

test('in the middle of a handoff: restored into an empty Redis, the next is paged when it is due, nobody twice, and the talk goes on', async () => {
  const { door, file } = await night()
  expect(readFileSync(file, 'latin1')).not.toMatch(/anymore|7700900101/)
  await close(door)
  const done = await command(other, 'restore', '--from', file)
  expect([done.status, done.lines]).toEqual([0, [expect.objectContaining({ restored: file, conversations: 2, stayForgotten: 0 })]])
  const again = await open(other)
  expect((await handoffs(again)).map(({ state, owner }) => [state, owner])).toEqual([[expect.any(String), null]])
  // Nothing is due yet: whoever was paged is not paged for the same.
  await new Promise(resolve => setTimeout(resolve, 500))
  expect([pagesTo(SAM).length, pagesTo(PRIYA).length]).toEqual([1, 0])
  clock.ahead(61_000)
  await waitFor(10_000, () => pagesTo(PRIYA).length === 1, () => 'the next one was never paged')
  expect(pagesTo(SAM)).toHaveLength(1)
  await texts(again, twilio, PRIYA, '1')
  await waitFor(10_000, async () => (await handoffs(again))[0]?.owner === 'priya', () => 'Priya could not take it')
  await texts(again, twilio, PRIYA, "hi, it's Priya, I'm here")
  await waitFor(10_000, () => sentTo(DEE).some(body => body.includes("it's Priya")), () => 'words did not reach Dee')
  await texts(again, twilio, DEE, 'thank you')
  await waitFor(10_000, () => sentTo(PRIYA).some(body => body.includes('thank you')), () => 'words did not reach Priya')
})

test('a page that was about to leave at that instant and did leave is looked up, and not sent again; one that did not is sent', async () => {
  const door = await open(redis)
  twilio.is({ kind: 'refuses', code: 20429, status: 429 }, SAM)
  await texts(door, twilio, DEE, "i can't do this anymore")
  await waitFor(5000, () => twilio.requests.some(({ form }) => form['To'] === SAM), () => 'Sam was not tried')
  const file = join(folder, 'midair.backup')
  expect((await command(redis, 'backup', '--to', file)).status).toBe(0)
  const body = twilio.requests.find(({ form }) => form['To'] === SAM)?.form['Body'] ?? ''
  await close(door)
  for (const had of [true, false]) {
    twilio.texts.length = 0
    twilio.is({ kind: 'working' }, SAM)
    // It went out after the backup, or it never did.
    if (had) twilio.texts.push({ sid: `SM${'7'.repeat(32)}`, direction: 'outbound-api', from: twilio.number, to: SAM, body, at: new Date(), callback: null, validity: null, status: 'delivered' })
    const done = await command(other, 'restore', '--from', file, '--replace')
    expect([done.status, done.lines]).toEqual([0, [expect.objectContaining({ unsure: expect.any(Number) })]])
    const again = await open(other)
    const store = again.running.store
    await waitFor(20_000, async () => await store.redis.zcard(store.keys.pending(phoneName(store.numberKey, DEE))) === 0, () => 'what was pending stayed so')
    expect(pagesTo(SAM)).toHaveLength(1)
    await close(again)
  }
}, 60_000)

test('whoever was forgotten since stays forgotten: by what the Redis there knows, and by DATA_DIR where Redis is lost', async () => {
  const { door, file } = await night()
  const { store } = door.running
  const name = phoneName(store.numberKey, ALI)
  expect((await command(redis, 'forget', '--phone', ALI)).status).toBe(0)
  const later = join(folder, 'later.backup')
  expect((await command(redis, 'backup', '--to', later)).status).toBe(0)
  const destroyed = await store.redis.zrange(store.keys.ledger, 0, '-1')
  await close(door)

  const replaced = await command(redis, 'restore', '--from', file, '--replace')
  expect(replaced.lines).toEqual([expect.objectContaining({ conversations: 1, stayForgotten: 1 })])
  const data = join(folder, 'data')
  const { mkdirSync } = await import('node:fs')
  mkdirSync(data, { recursive: true })
  writeFileSync(join(data, 'forgotten-keys'), destroyed.map(line => `${line}\n`).join(''))
  expect(readLedgerFile(data)).toHaveLength(1)
  expect((await command(other, 'restore', '--from', file)).lines).toEqual([expect.objectContaining({ stayForgotten: 1 })])
  for (const on of [redis, other]) {
    const client = new Redis(on.socket)
    expect((await client.keys('*')).filter(found => found.includes(name) && !found.includes('forgotten'))).toEqual([])
    expect([await client.zscore(`{${hub}}:all`, name), (await client.keys('*restoring*')).length]).toEqual([null, 0])
    client.disconnect()
  }
})

test('a number that no automated text may go to since the backup stays so when it is put back', async () => {
  const { door, file } = await night()
  const { store } = door.running
  await store.redis.hset(store.keys.noContact, phoneName(store.numberKey, ALI), '1')
  await close(door)
  expect((await command(redis, 'restore', '--from', file, '--replace')).status).toBe(0)
  const client = new Redis(redis.socket)
  expect(await client.hkeys(keysOf(hub).noContact)).toEqual([phoneName(store.numberKey, ALI)])
  client.disconnect()
})

test('a backup is of one instant though people write all the while: every restored conversation is whole', async () => {
  const door = await open(redis)
  const pages = await Promise.all(Array.from({ length: 15 }, () => webPage(() => door.url)))
  let writing = true
  const writers = pages.map(async (page, p) => {
    for (let i = 0; writing; i++) await page.writes(`what's on on a tuesday, ${p} ${i}`, `flow-${p}-${i}`)
  })
  await waitFor(10_000, async () => await door.running.store.redis.zcard(door.running.store.keys.all) === 15, () => 'nobody wrote')
  const file = join(folder, 'live.backup')
  const made = await command(redis, 'backup', '--to', file)
  expect(made.status).toBe(0)
  writing = false
  await Promise.all(writers)
  await close(door)
  expect((await command(other, 'restore', '--from', file)).status).toBe(0)
  const client = new Redis(other.socket)
  const names = await client.zrange(`{${hub}}:all`, 0, '-1')
  expect(names).toHaveLength(15)
  for (const name of names) {
    const [last, cursor] = await client.hmget(`{${hub}}:conv:${name}`, 'last', 'cursor')
    const [newest] = (await client.xrevrange(`{${hub}}:log:${name}`, '+', '-', 'COUNT', 1)).map(([id]) => id)
    expect(newest?.split('-')[0]).toBe(last)
    // What was not turned yet is due: it will be.
    if (cursor !== newest) expect(await client.zscore(`{${hub}}:due`, name)).not.toBeNull()
  }
  client.disconnect()
})

test('what was changed, lost or moved while it was being read is as it was at the instant', async () => {
  const client = new Redis(redis.socket)
  const target = new Redis(other.socket)
  const keys = keysOf(hub)
  const keyring = new Keyring([key])
  const born = (name: string) => client.hset(keys.conversation(name), 'key', keyring.newKey(name).wrapped, 'fence', '1')
  for (const name of ['stays', 'changes', 'settles', 'goes']) await born(name)
  await client.zadd(keys.pending('settles'), 1, '1-1')
  await client.xadd(keys.log('changes'), '1-1', 'a', 'b', 'd', 'old')
  // Between the calm reading and the instant.
  const during = Object.assign(Object.create(client), {
    callBuffer: async (verb: string, text: string, ...rest: unknown[]) => {
      if (text.includes('The instant of a backup')) {
        await client.xadd(keys.log('changes'), '2-1', 'a', 'b', 'd', 'new')
        await client.del(keys.pending('settles'))
        await client.hset(keys.conversation('settles'), 'settled', '1')
        await client.del(keys.conversation('goes'))
        await born('comes')
        await client.set(keys.seen('fresh'), '9-9', 'EX', 604800)
        await new Promise(resolve => setTimeout(resolve, 5))
        const answer = await Reflect.apply(client.callBuffer, client, [verb, text, ...rest])
        await new Promise(resolve => setTimeout(resolve, 5))
        // Accepted after the instant: it must be accepted again where it is restored.
        await client.set(keys.seen('later'), '9-9', 'EX', 604800)
        return answer
      }
      return Reflect.apply(client.callBuffer, client, [verb, text, ...rest])
    }
  })
  const file = join(folder, 'moving.backup')
  await backup({ redis: during, keys, keyring, hub }, file)
  await restore({ redis: target, keys, keyring, hub, forgotten: [], replace: false }, file)
  const present = (await target.keys('*')).sort()
  expect(present).toEqual([keys.conversation('changes'), keys.conversation('comes'), keys.conversation('settles'), keys.conversation('stays'), keys.log('changes'), keys.seen('fresh')].sort())
  expect(await target.xlen(keys.log('changes'))).toBe(2)
  expect(await target.ttl(keys.seen('fresh'))).toBeGreaterThan(604_000)
  client.disconnect()
  target.disconnect()
})

describe('refused, with nothing changed', () => {
  test('a file that was damaged, cut off, lengthened, is none, is another hub\'s, or whose key is missing', async () => {
    const { door, file } = await night()
    await close(door)
    const whole = readFileSync(file, 'utf8')
    const lines = whole.trimEnd().split('\n')
    const flipped = [...(lines[1] ?? '')].map((letter, i) => (i === 100 ? (letter === 'A' ? 'B' : 'A') : letter)).join('')
    const bad: [string, string, RegExp][] = [
      ['one letter changed', [lines[0], flipped, ...lines.slice(2)].join('\n'), /damaged/], ['cut off in a line', whole.slice(0, -400), /damaged|cut off/],
      ['without its last line', `${lines.slice(0, -1).join('\n')}\n`, /cut off/], ['without a line of the middle', [lines[0], ...lines.slice(2)].join('\n'), /damaged/],
      ['two lines swapped', [lines[0], lines[2], lines[1], ...lines.slice(3)].join('\n'), /damaged/], ['with more after its end', `${whole}${lines[1]}\n`, /changed/],
      ['another head', [lines[0]?.replace('"begun":"2', '"begun":"3'), ...lines.slice(1)].join('\n'), /damaged/], ['empty', '', /empty/], ['a picture', '\u0089PNG\r\n', /not a backup/],
      ['of another hub', whole.replace(`"hub":"${hub}"`, '"hub":"elsewhere"'), /HUB_ID/]
    ]
    const client = new Redis(other.socket)
    for (const [what, text, says] of bad) {
      writeFileSync(join(folder, 'bad'), text)
      const done = await command(other, 'restore', '--from', join(folder, 'bad'))
      expect([what, done.status, done.stdout, says.test(done.stderr)]).toEqual([what, 2, '', true])
      expect(await client.dbsize()).toBe(0)
    }
    const keyless = await run(environment(other, { ENCRYPTION_KEYS: randomBytes(32).toString('base64') }), ['restore', '--from', file])
    expect([keyless.status, keyless.stderr]).toEqual([2, expect.stringMatching(/ENCRYPTION_KEYS/)])
    expect(await client.dbsize()).toBe(0)
    client.disconnect()
  }, 60_000)

  test('while a front door is open, over conversations without --replace, onto a file that is there', async () => {
    const { door, file } = await night()
    expect((await command(redis, 'restore', '--from', file, '--replace')).stderr).toMatch(/front door is open/)
    copyFileSync(file, `${file}.copy`)
    expect((await command(redis, 'backup', '--to', file)).stderr).toMatch(/there already/)
    expect(readFileSync(file)).toEqual(readFileSync(`${file}.copy`))
    await close(door)
    const refused = await command(redis, 'restore', '--from', file)
    expect([refused.status, refused.stdout, refused.stderr]).toEqual([2, '', expect.stringMatching(/--replace/)])
    for (const argv of [['backup'], ['restore'], ['restore', '--from', join(folder, 'nothing')], ['backup', '--to', join(folder, 'no', 'folder')]]) {
      const wrong = await command(redis, ...argv)
      expect([argv, wrong.status, wrong.stdout]).toEqual([argv, 2, ''])
    }
    expect(existsSync(`${file}.part`)).toBe(false)
  })

  test('a restore that dies half way leaves what was there as it was', async () => {
    const { door, file } = await night()
    await close(door)
    const client = new Redis(redis.socket)
    const keys = keysOf(hub)
    const before = (await client.keys('*')).filter(found => !found.includes(':once:')).sort()
    const dying = Object.assign(Object.create(client), {
      callBuffer: async () => { throw new Error('killed') }
    })
    await expect(restore({ redis: dying, keys, keyring: new Keyring([key]), hub, forgotten: [], replace: true }, file)).rejects.toThrow('killed')
    expect((await client.keys('*')).filter(found => !found.includes(':once:')).sort()).toEqual(before)
    client.disconnect()
  })
})

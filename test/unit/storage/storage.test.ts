import { randomBytes } from 'node:crypto'
import { MemoryStorage, type Storage } from 'botbuilder'
import type { Redis } from 'ioredis'
import { StaleRecord } from '../../../bot/storage/records.ts'
import { RedisStorage } from '../../../bot/storage/redisStorage.ts'
import { StagedStorage } from '../../../bot/storage/stagedStorage.ts'
import { connect } from '../../../services/redis/connect.ts'
import { startTestRedis, type TestRedis } from '../../harness/redis.ts'

let server: TestRedis
let redis: Redis
beforeAll(async () => {
  server = await startTestRedis()
  redis = connect({ socket: server.socket }, () => undefined)
  await redis.connect()
})
afterAll(async () => {
  redis.disconnect()
  await server.stop()
})

const kinds: [string, () => Storage][] = [
  ['botbuilder\'s own MemoryStorage', () => new MemoryStorage()],
  ['StagedStorage', () => new StagedStorage({})],
  ['RedisStorage', () => new RedisStorage({ redis, hub: `h${randomBytes(4).toString('hex')}`, key: randomBytes(32) })]
]

/** What botbuilder expects of any storage (botbuilder-core, storageBaseTests), in our words: the front door's two keep to it as its own does. */
describe.each(kinds)('%s', (_name, make) => {
  test('a record that nobody wrote is absent, not empty', async () => {
    expect(await make().read(['nobody'])).toEqual({})
  })

  test('asking for nothing, writing nothing and deleting nothing are no errors', async () => {
    const storage = make()
    expect(await storage.read([])).toEqual({})
    await storage.write({})
    await storage.delete([])
  })

  test('null is refused, and what stands stays as it is', async () => {
    const storage = make()
    await storage.write({ kept: { words: 'here' } })
    const nothing = JSON.parse('null')
    await expect(storage.read(nothing)).rejects.toThrow()
    await expect(storage.write(nothing)).rejects.toThrow()
    expect((await storage.read(['kept'])).kept).toMatchObject({ words: 'here' })
  })

  test('a record comes back as it was written, with an eTag', async () => {
    const storage = make()
    const record = { count: 3, nested: { list: [1, 'two', null, { deep: true }] }, text: 'zażółć 😊' }
    await storage.write({ one: record })
    const { one } = await storage.read(['one', 'other'])
    expect(one).toMatchObject(record)
    expect(typeof one.eTag).toBe('string')
    expect(one.eTag).not.toBe('')
  })

  test('what was read is a copy: changing it changes nothing until it is written', async () => {
    const storage = make()
    await storage.write({ one: { list: ['a'] } })
    const first = await storage.read(['one'])
    first.one.list.push('b')
    expect((await storage.read(['one'])).one.list).toEqual(['a'])
  })

  test('a key may hold any characters', async () => {
    const storage = make()
    const key = '!@#$%^&*()~/\\><,.?\';"`~ \n{tag}:über 😊'
    await storage.write({ [key]: { count: 1 } })
    expect((await storage.read([key]))[key]).toMatchObject({ count: 1 })
    await storage.delete([key])
    expect(await storage.read([key])).toEqual({})
  })

  test('keys that look like a class\'s own names are keys', async () => {
    const storage = make()
    await storage.write({ constructor: { count: 1 }, toString: { count: 2 } })
    expect((await storage.read(['constructor'])).constructor).toMatchObject({ count: 1 })
  })

  test('a change with the eTag that was read is taken, and the eTag moves on', async () => {
    const storage = make()
    await storage.write({ one: { count: 1 } })
    const { one: before } = await storage.read(['one'])
    await storage.write({ one: { ...before, count: 2 } })
    const { one: after } = await storage.read(['one'])
    expect(after.count).toBe(2)
    expect(after.eTag).not.toBe(before.eTag)
  })

  test('a change with an old eTag is refused, and nothing of that write is kept', async () => {
    const storage = make()
    await storage.write({ one: { count: 1 } })
    const { one: old } = await storage.read(['one'])
    await storage.write({ one: { ...old, count: 2 } })
    await expect(storage.write({ one: { ...old, count: 3 } })).rejects.toThrow(/eTag/)
    expect((await storage.read(['one'])).one.count).toBe(2)
  })

  test('"*" and no eTag at all overwrite', async () => {
    const storage = make()
    await storage.write({ one: { count: 1 } })
    await storage.write({ one: { count: 2, eTag: '*' } })
    expect((await storage.read(['one'])).one.count).toBe(2)
    await storage.write({ one: { count: 3 } })
    expect((await storage.read(['one'])).one.count).toBe(3)
  })

  test('an overwritten record keeps nothing of the one before', async () => {
    const storage = make()
    await storage.write({ one: { a: 1, b: 2 } })
    await storage.write({ one: { b: 3 } })
    expect((await storage.read(['one'])).one).not.toHaveProperty('a')
  })

  test('a deleted record is gone, and deleting one that was never there is no error', async () => {
    const storage = make()
    await storage.write({ one: { count: 1 } })
    await storage.delete(['one', 'never'])
    expect(await storage.read(['one', 'never'])).toEqual({})
  })

  test('several records are written, read and deleted in one call', async () => {
    const storage = make()
    await storage.write({ a: { n: 1 }, b: { n: 2 }, c: { n: 3 } })
    const read = await storage.read(['c', 'a', 'b', 'd'])
    expect([read.a.n, read.b.n, read.c.n, read.d]).toEqual([1, 2, 3, undefined])
    await storage.delete(['a', 'c'])
    expect(Object.keys(await storage.read(['a', 'b', 'c']))).toEqual(['b'])
  })
})

describe('what botbuilder\'s own leaves open and ours do not', () => {
  test.each(kinds.slice(1))('%s: one stale record in a write keeps all of it out', async (_name, make) => {
    const storage = make()
    await storage.write({ a: { n: 1 }, b: { n: 1 } })
    const { b: stale } = await storage.read(['b'])
    await storage.write({ b: { n: 2 } })
    await expect(storage.write({ a: { n: 9 }, b: { ...stale, n: 9 } })).rejects.toThrow(StaleRecord)
    const { a, b } = await storage.read(['a', 'b'])
    expect([a.n, b.n]).toEqual([1, 2])
  })

  test.each(kinds.slice(1))('%s: of two that write at once with the same eTag, one is told', async (_name, make) => {
    const storage = make()
    await storage.write({ one: { n: 0 } })
    const { one } = await storage.read(['one'])
    const ends = await Promise.allSettled([1, 2].map(n => storage.write({ one: { ...one, n } })))
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('StagedStorage gives the commit what the turn left, and the eTag is not part of it', async () => {
    const storage = new StagedStorage({ kept: '{"n":1}', dropped: '{"n":2}' })
    const { kept } = await storage.read(['kept'])
    await storage.write({ kept: { ...kept, n: 5 }, fresh: { n: 6 } })
    await storage.delete(['dropped'])
    expect(storage.staged()).toEqual({ kept: '{"n":5}', fresh: '{"n":6}' })
  })
})

describe('what RedisStorage leaves in Redis', () => {
  test('values are sealed, and keys hashed under the hub\'s tag', async () => {
    const key = randomBytes(32)
    const storage = new RedisStorage({ redis, hub: 'sealed', key })
    await storage.write({ 'sms/conversations/+447700900101': { said: 'i cannot go on' } })
    const names = (await redis.keys('*')).filter(name => name.startsWith('{sealed}'))
    expect(names).toEqual([expect.stringMatching(/^\{sealed\}:bot:[\w-]{22}$/)])
    const raw = JSON.stringify(await redis.hgetall(names[0] ?? ''))
    expect(raw).not.toMatch(/cannot|said|7700/)
  })

  test('a record that was moved to another\'s place does not open', async () => {
    const key = randomBytes(32)
    const storage = new RedisStorage({ redis, hub: 'moved', key })
    await storage.write({ mine: { n: 1 } })
    const [from = ''] = await redis.keys('{moved}*')
    await storage.write({ yours: { n: 2 } })
    const to = (await redis.keys('{moved}*')).find(name => name !== from) ?? ''
    await redis.hset(to, 'json', await redis.hget(from, 'json') ?? '')
    await expect(storage.read(['yours'])).rejects.toThrow(/cannot be opened/)
  })

  test('another key opens nothing', async () => {
    const one = new RedisStorage({ redis, hub: 'other', key: randomBytes(32) })
    await one.write({ mine: { n: 1 } })
    expect(await new RedisStorage({ redis, hub: 'other', key: randomBytes(32) }).read(['mine'])).toEqual({})
  })
})

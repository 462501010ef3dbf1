import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accept } from '../../../services/conversation/accept.ts'
import { commit } from '../../../services/conversation/commit.ts'
import { forget } from '../../../services/conversation/forget.ts'
import { copyLedger, readLedgerFile } from '../../../services/conversation/ledger.ts'
import { readAll } from '../../../services/conversation/read.ts'
import { rewrap } from '../../../services/conversation/rewrap.ts'
import type { Store } from '../../../services/conversation/store.ts'
import { CannotOpen, Keyring } from '../../../services/crypto/seal.ts'
import { rewriteFile } from '../../../services/redis/rewriteFile.ts'
import { nightly, nightOf } from '../../../bot/wire/nightly.ts'
import { bench, loaded, newName, plan, said, words, type Bench } from './testStore.ts'

let on: Bench
const fresh = randomBytes(32)
beforeEach(async () => { on = await bench() })
afterEach(() => on.stop())

const both = () => on.process([fresh, ...on.keys])
const write = (store: Store, name: string, text: string) => accept(store, { name, channel: 'web', audience: 'both', providerId: text, entry: words(text, text) })
const textsOf = async (store: Store, name: string) => (await readAll(store, name)).map(({ entry }) => ('text' in entry ? entry.text : entry.kind))
const keyOf = (name: string) => on.redis.hget(both().keys.conversation(name), 'key')

describe('a new key in front of ENCRYPTION_KEYS', () => {
  test('everything is wrapped with it, no word is changed, and the old one may be taken out', async () => {
    const old = on.process()
    const names = Array.from({ length: 30 }, newName)
    for (const name of names) await write(old, name, `words of ${name}`)
    // Whoever chose to be remembered and whose words have gone stands in no list.
    await on.redis.zrem(old.keys.all, names[0] ?? '')
    await expect(readAll(on.process([fresh]), names[3] ?? '')).rejects.toThrow(CannotOpen)
    expect(await rewrap(both())).toEqual({ rewrapped: 30, current: 0, left: 0, unreadable: 0, numberKey: 'current' })
    const alone = on.process([fresh])
    for (const name of names) expect(await textsOf(alone, name)).toEqual([`words of ${name}`])
    expect(await rewrap(both())).toMatchObject({ rewrapped: 0, current: 30 })
  })

  test('broken off and run by several at once, it comes to the same end', async () => {
    const old = on.process()
    const names = Array.from({ length: 40 }, newName)
    for (const name of names) await write(old, name, 'hello')
    const once = both()
    let steps = 0
    const dying: Store = { ...once, run: { ...once.run, rewrap: (keys, args) => (++steps > 7 ? Promise.reject(new Error('killed')) : once.run.rewrap(keys, args)) } }
    await expect(rewrap(dying)).rejects.toThrow('killed')
    const done = await Promise.all([rewrap(both()), rewrap(both())])
    expect(done.map(({ left, unreadable }) => left + unreadable)).toEqual([0, 0])
    expect((done[0]?.rewrapped ?? 0) + (done[1]?.rewrapped ?? 0)).toBe(33)
    const alone = on.process([fresh])
    for (const name of names) expect(await textsOf(alone, name)).toEqual(['hello'])
  })

  test('a process that is in the middle of a talk goes on: it writes, and what it loaded before can be committed', async () => {
    const name = newName()
    const live = both()
    const old = on.process()
    await write(old, name, 'before')
    const turn = await loaded(live, name)
    await rewrap(both())
    expect(await commit(live, turn, plan(turn, { entries: [{ audience: 'both', entry: said('answer') }] }))).toMatchObject({ kind: 'committed' })
    await write(live, name, 'after')
    expect(await textsOf(on.process([fresh]), name)).toEqual(['before', 'answer', 'after'])
  })

  test('what no key opens is left as it is, and counted', async () => {
    const name = newName()
    await write(on.process([randomBytes(32)]), name, 'a key that was lost')
    const before = await keyOf(name)
    expect(await rewrap(both())).toMatchObject({ rewrapped: 0, unreadable: 1 })
    expect(await keyOf(name)).toBe(before)
  })

  test('the key that numbers are hashed with stays the same: only its wrapping changes', async () => {
    const store = both()
    const [first] = on.keys
    if (!first) throw new Error('no key')
    const { key, wrapped } = new Keyring([first]).newKey('number-key')
    await on.redis.set(store.keys.numberKey, wrapped)
    expect(await rewrap(store)).toMatchObject({ numberKey: 'rewrapped' })
    const kept = await on.redis.get(store.keys.numberKey)
    expect(kept).not.toBe(wrapped)
    expect(new Keyring([fresh]).unwrap(kept ?? '', 'number-key')).toEqual(key)
  })
})

describe('forgotten after the keys were changed', () => {
  test('a process that remembers the key in its old wrapping does not bring it back', async () => {
    const name = newName()
    const remembers = on.process()
    await write(remembers, name, 'old words')
    const first = await keyOf(name)
    await rewrap(both())
    const second = await keyOf(name)
    await forget(both(), name)
    await write(remembers, name, 'new words')
    expect([first, second]).not.toContain(await keyOf(name))
    expect(await textsOf(on.process(), name)).toEqual(['new words'])
  })

  test('forgotten twice within a week: neither key comes back', async () => {
    const name = newName()
    const [first, second] = [on.process(), on.process()]
    await write(first, name, 'the first time')
    await forget(on.process(), name)
    await write(second, name, 'the second time')
    const destroyed = [first.cache.offer(name).wrapped, second.cache.offer(name).wrapped]
    await forget(on.process(), name)
    await write(first, name, 'the third time')
    expect(destroyed).not.toContain(await keyOf(name))
    expect(await textsOf(on.process(), name)).toEqual(['the third time'])
  })

  test('the list of destroyed keys outlives the tombstone, is copied to DATA_DIR, and leads to nobody', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fd-ledger-'))
    const store = on.process()
    const names = [newName(), newName()]
    const copy = copyLedger(store, folder)
    for (const name of names) {
      await write(store, name, 'hello')
      await forget(store, name)
      await copy()
    }
    await copyLedger(store, folder)()
    const kept = readLedgerFile(folder)
    expect(kept).toHaveLength(2)
    expect(await on.redis.zrange(store.keys.ledger, 0, '-1')).toEqual(expect.arrayContaining(kept))
    expect(kept.join()).not.toMatch(new RegExp(names.join('|')))
    expect(await on.redis.ttl(store.keys.ledger)).toBe(-1)
    rmSync(folder, { recursive: true })
  })
})

describe('once a night', () => {
  test('one of several processes wraps anew and has the file written anew, so that neither the old wrapping nor a forgotten key is on the disk', async () => {
    const [kept, gone] = [newName(), newName()]
    const store = on.process()
    for (const name of [kept, gone]) await write(store, name, 'hello')
    const wraps = [await keyOf(kept), await keyOf(gone)]
    await forget(store, gone)
    const done = await Promise.all([nightly(both(), on.clock.now(), { audit: 1 }), nightly(both(), on.clock.now(), { audit: 1 })])
    expect(done.filter(night => night !== null)).toEqual([{ rewritten: true, left: 0, unreadable: 0 }])
    const settled = async () => /aof_rewrite_in_progress:0[\s\S]*aof_rewrite_scheduled:0/.test(await on.redis.info('persistence'))
    while (!(await settled())) await new Promise(resolve => setTimeout(resolve, 20))
    const raw = await fileOf()
    expect(raw).toContain(await keyOf(kept))
    for (const wrapped of wraps) expect(raw).not.toContain(wrapped)
  })

  test('a rewrite that was under way before somebody was forgotten is followed by another', async () => {
    const name = newName()
    const store = on.process()
    await write(store, name, 'hello')
    const wrapped = await keyOf(name)
    // Large enough that the first is still being written when the second is asked for.
    for (let i = 0; i < 40; i++) await on.redis.set(`filler-${i}`, randomBytes(500_000).toString('base64'))
    await on.redis.bgrewriteaof()
    await forget(store, name)
    expect(await rewriteFile(on.redis, 50)).toBe(true)
    const settled = async () => /aof_rewrite_in_progress:0[\s\S]*aof_rewrite_scheduled:0/.test(await on.redis.info('persistence'))
    while (!(await settled())) await new Promise(resolve => setTimeout(resolve, 20))
    expect(await fileOf()).not.toContain(wrapped)
  })

  test('a night belongs to the day on which it began', () => {
    expect([nightOf(Date.parse('2026-11-24T02:59:00Z')), nightOf(Date.parse('2026-11-24T03:00:00Z'))]).toEqual(['2026-11-23', '2026-11-24'])
  })
})

async function fileOf(): Promise<string> {
  const { readdirSync, readFileSync } = await import('node:fs')
  const folder = join(on.server.folder, 'appendonlydir')
  return readdirSync(folder).map(name => readFileSync(join(folder, name), 'latin1')).join('\n')
}

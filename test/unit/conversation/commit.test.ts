import { randomBytes } from 'node:crypto'
import { accept } from '../../../services/conversation/accept.ts'
import { commit } from '../../../services/conversation/commit.ts'
import { forget } from '../../../services/conversation/forget.ts'
import { load } from '../../../services/conversation/load.ts'
import { readAll } from '../../../services/conversation/read.ts'
import type { Store } from '../../../services/conversation/store.ts'
import { CannotOpen } from '../../../services/crypto/seal.ts'
import { waitFor } from '../../harness/waitFor.ts'
import { bench, loaded, newName, plan, said, words, type Bench } from './testStore.ts'

let on: Bench
beforeAll(async () => { on = await bench() })
afterAll(() => on.stop())

const write = (store: Store, name: string, text: string, providerId = text) => accept(store, { name, channel: 'web', audience: 'both', providerId, entry: words(text, providerId) })
const textsOf = async (store: Store, name: string) => (await readAll(store, name)).map(({ entry }) => ('text' in entry ? entry.text : entry.kind))
const fenceExpired = (store: Store, name: string) => on.redis.hset(store.keys.conversation(name), 'lease', '1')

describe('the lease', () => {
  test('keeps others out until the commit gives it back', async () => {
    const name = newName()
    const [one, two] = [on.process(), on.process()]
    await write(one, name, 'hello')
    const mine = await loaded(one, name)
    expect(await load(two, name)).toEqual({ kind: 'busy' })
    expect(await commit(one, mine, plan(mine))).toMatchObject({ kind: 'committed', more: false })
    expect(await load(two, name)).toMatchObject({ kind: 'loaded' })
  })

  test('runs out by itself, so that a process that died holds nobody up', async () => {
    const name = newName()
    const store = on.process()
    await write(store, name, 'hello')
    await loaded(store, name)
    await waitFor(20_000, async () => (await load(store, name)).kind === 'loaded', () => 'the lease never ran out')
  })

  test('whoever comes back after a successor took over writes nothing', async () => {
    const name = newName()
    const [frozen, successor] = [on.process(), on.process()]
    await write(frozen, name, 'hello')
    const old = await loaded(frozen, name)
    await fenceExpired(frozen, name)
    const fresh = await loaded(successor, name)
    const during = plan(old, { entries: [{ audience: 'both', entry: said('too late'), delivery: { to: 'person', way: 'text', state: 'pending', tries: 0, done: 0 } }], ops: [{ op: 'open', code: 'K7', card: '{}' }] })
    expect(await commit(frozen, old, during)).toEqual({ kind: 'lost' })
    expect(await commit(successor, fresh, plan(fresh, { state: '{"by":"successor"}', entries: [{ audience: 'both', entry: said('in time') }] }))).toMatchObject({ kind: 'committed' })
    expect(await commit(frozen, old, during)).toEqual({ kind: 'lost' })
    expect(await textsOf(successor, name)).toEqual(['hello', 'in time'])
    expect((await loaded(successor, name)).state).toBe('{"by":"successor"}')
    expect(await on.redis.hget(frozen.keys.open, 'K7')).toBeNull()
    expect(await on.redis.exists(frozen.keys.out(name), frozen.keys.pending(name))).toBe(0)
  })

  test('whoever loaded before a conversation was forgotten cannot write into the one that began anew', async () => {
    const name = newName()
    const [frozen, other] = [on.process(), on.process()]
    await write(frozen, name, 'old words')
    const old = await loaded(frozen, name)
    await fenceExpired(frozen, name)
    expect(await forget(other, name)).toEqual({ kind: 'forgotten' })
    await write(other, name, 'new words')
    const fresh = await loaded(other, name)
    expect(await commit(frozen, old, plan(old, { state: '{"of":"the old one"}' }))).toEqual({ kind: 'lost' })
    expect(await commit(other, fresh, plan(fresh))).toMatchObject({ kind: 'committed' })
    expect((await loaded(other, name)).state).toBe('{}')
  })
})

describe('a commit', () => {
  test('says that more came meanwhile, and the next turn has exactly that', async () => {
    const name = newName()
    const store = on.process()
    await write(store, name, 'first')
    const turn = await loaded(store, name)
    await write(store, name, 'second')
    expect(await commit(store, turn, plan(turn, { entries: [{ audience: 'both', entry: said('answer') }] }))).toMatchObject({ more: true })
    const next = await loaded(store, name)
    expect(next.entries.map(({ entry }) => ('text' in entry ? entry.text : ''))).toEqual(['second', 'answer'])
    expect(await commit(store, next, plan(next))).toMatchObject({ more: false })
    expect((await loaded(store, name)).entries).toEqual([])
  })

  test('that leaves entries waiting is looked at again though whoever made it dies now', async () => {
    const name = newName()
    const store = on.process()
    await write(store, name, 'first')
    const turn = await loaded(store, name)
    await write(store, name, 'second')
    await commit(store, turn, plan(turn))
    expect(await on.redis.zscore(store.keys.due, name)).not.toBeNull()
  })

  test('with nothing left to do leaves nothing due; with a due instant leaves that one', async () => {
    const name = newName()
    const store = on.process()
    await write(store, name, 'hello')
    const turn = await loaded(store, name)
    await commit(store, turn, plan(turn))
    expect(await on.redis.zscore(store.keys.due, name)).toBeNull()
    const next = await loaded(store, name)
    await commit(store, next, plan(next, { due: on.clock.now() + 60_000.4 }))
    expect(Number(await on.redis.zscore(store.keys.due, name))).toBe(on.clock.now() + 60_001)
  })

  test('one turn may put words into many conversations that this process has never seen', async () => {
    const [theirs, store] = [on.process(), on.process()]
    const people = Array.from({ length: 8 }, () => newName())
    for (const person of people) await write(theirs, person, 'hello')
    const desk = newName()
    await write(store, desk, 'K7 one line for each')
    const turn = await loaded(store, desk)
    const crossings = people.map(conversation => ({ conversation, channel: 'sms' as const, id: `desk sam ${conversation}`, audience: 'staff' as const, entry: said('crossed') }))
    expect(await commit(store, turn, plan(turn, { crossings }))).toMatchObject({ kind: 'committed' })
    for (const person of people) expect(await textsOf(theirs, person)).toEqual(['hello', 'crossed'])
  })

  test('puts an entry into another conversation once, however often it is decided, and wakes it', async () => {
    const [desk, person] = [newName(), newName()]
    const store = on.process()
    await write(store, desk, 'K7 hello')
    const crossing = { conversation: person, channel: 'sms' as const, number: '+447700900101', id: 'desk sam 1', audience: 'staff' as const, entry: said('crossed') }
    for (let i = 0; i < 2; i++) {
      const turn = await loaded(store, desk)
      await commit(store, turn, plan(turn, { crossings: [crossing] }))
    }
    expect(await textsOf(on.process(), person)).toEqual(['crossed'])
    expect(await on.redis.zscore(store.keys.due, person)).not.toBeNull()
    expect((await loaded(on.process(), person)).address).toBe('+447700900101')
    const again = await accept(store, { name: person, channel: 'sms', audience: 'staff', providerId: 'desk sam 1', entry: said('crossed') })
    expect(again).toMatchObject({ duplicate: true, entry: expect.stringMatching(/^\d+-\d+$/) })
  })

  test('moves words, not copies them', async () => {
    const [desk, person] = [newName(), newName()]
    const store = on.process()
    await write(store, desk, 'i am not ok')
    const turn = await loaded(store, desk)
    const [entry] = turn.entries
    if (!entry) throw new Error('no entry')
    await commit(store, turn, plan(turn, { crossings: [{ conversation: person, channel: 'sms', id: 'm1', audience: 'both', entry: entry.entry }], moved: [entry.id] }))
    expect([await textsOf(store, desk), await textsOf(store, person)]).toEqual([[], ['i am not ok']])
    await write(store, desk, 'next')
    expect((await loaded(store, desk)).entries).toHaveLength(1)
  })
})

describe('keys', () => {
  test('what an older ENCRYPTION_KEYS sealed is read after a new one was put in front, and written on', async () => {
    const name = newName()
    await write(on.process(), name, 'before')
    const rotated = on.process([randomBytes(32), ...on.keys])
    await write(rotated, name, 'after')
    expect(await textsOf(rotated, name)).toEqual(['before', 'after'])
    expect(await textsOf(on.process(), name)).toEqual(['before', 'after'])
  })

  test('without the old key nothing opens, and the error says what to put back but none of the words', async () => {
    const name = newName()
    await write(on.process(), name, 'before')
    const reading = readAll(on.process([randomBytes(32)]), name)
    await expect(reading).rejects.toThrow(CannotOpen)
    await expect(reading).rejects.toThrow(/ENCRYPTION_KEYS/)
    await expect(reading).rejects.not.toThrow(/before/)
  })
})

describe('forgetting', () => {
  test('leaves nothing of it but a tombstone without words', async () => {
    const name = newName()
    const store = on.process()
    await write(store, name, 'forget me')
    const turn = await loaded(store, name)
    await commit(store, turn, plan(turn, { due: on.clock.now() + 5000, entries: [{ audience: 'both', entry: said('bye'), delivery: { to: 'person', way: 'text', state: 'pending', tries: 0, done: 0 } }] }))
    expect(await forget(store, name)).toEqual({ kind: 'forgotten' })
    const left = (await on.redis.keys('*')).filter(key => key.includes(name))
    expect(left).toEqual([store.keys.forgotten(name)])
    expect([await on.redis.zscore(store.keys.due, name), await on.redis.zscore(store.keys.all, name)]).toEqual([null, null])
    expect(await forget(store, name)).toEqual({ kind: 'none' })
  })

  test('a held conversation and one with an open handoff stay', async () => {
    const [held, open] = [newName(), newName()]
    const store = on.process()
    await write(store, held, 'keep')
    await write(store, open, 'keep')
    await on.redis.hset(store.keys.held, held, 'coroner')
    const turn = await loaded(store, open)
    await commit(store, turn, plan(turn, { ops: [{ op: 'handoff', is: 'open', code: 'K7' }] }))
    expect([await forget(store, held), await forget(store, open)]).toEqual([{ kind: 'held' }, { kind: 'open' }])
    expect([await textsOf(store, held), await textsOf(store, open)]).toEqual([['keep'], ['keep']])
  })

  test('a process that still holds the destroyed key does not bring it back: not by a message, nor from another conversation', async () => {
    const [byMessage, byCrossing, desk] = [newName(), newName(), newName()]
    const [old, other] = [on.process(), on.process()]
    const keyOf = (name: string) => on.redis.hget(old.keys.conversation(name), 'key')
    for (const name of [byMessage, byCrossing]) await write(old, name, 'old words')
    const destroyed = [await keyOf(byMessage), await keyOf(byCrossing)]
    for (const name of [byMessage, byCrossing]) await forget(other, name)

    await write(old, byMessage, 'new words')
    await write(old, desk, 'to the other')
    const turn = await loaded(old, desk)
    const crossed = await commit(old, turn, plan(turn, { crossings: [{ conversation: byCrossing, channel: 'sms', id: 'x1', audience: 'both', entry: words('new words', 'x1') }] }))
    expect(crossed).toMatchObject({ kind: 'committed' })
    const born = [await keyOf(byMessage), await keyOf(byCrossing)]
    expect(born.every(key => typeof key === 'string')).toBe(true)
    expect(born[0]).not.toBe(destroyed[0])
    expect(born[1]).not.toBe(destroyed[1])
    for (const name of [byMessage, byCrossing]) expect(await textsOf(on.process(), name)).toEqual(['new words'])
  })
})

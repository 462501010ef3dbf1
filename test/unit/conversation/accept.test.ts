import { accept } from '../../../services/conversation/accept.ts'
import { readAll, readEntry, readShown } from '../../../services/conversation/read.ts'
import { connect } from '../../../services/redis/connect.ts'
import { keysOf } from '../../../services/redis/keys.ts'
import { makeStore } from '../../../services/conversation/store.ts'
import { Keyring } from '../../../services/crypto/seal.ts'
import { bench, newName, said, words, type Bench } from './testStore.ts'

let on: Bench
beforeAll(async () => { on = await bench() })
afterAll(() => on.stop())

const taking = (name: string, text: string, providerId: string) => ({ name, channel: 'web' as const, audience: 'both' as const, providerId, entry: words(text, providerId) })

describe('accepting what somebody sent', () => {
  test('the same message twice is one entry, also by two processes at once, and both hear its id', async () => {
    const name = newName()
    const [one, two] = [on.process(), on.process()]
    const answers = await Promise.all([one, two, one, two].map(store => accept(store, taking(name, 'hello', 'm1'))))
    const [first] = answers
    expect(answers.filter(answer => answer.kind === 'accepted' && !answer.duplicate)).toHaveLength(1)
    expect(new Set(answers.map(answer => (answer.kind === 'accepted' ? answer.entry : '')))).toEqual(new Set([first?.kind === 'accepted' ? first.entry : 'none']))
    expect(await readAll(on.process(), name)).toHaveLength(1)
  })

  test('the same id in another conversation is another message', async () => {
    const [a, b] = [newName(), newName()]
    const store = on.process()
    await accept(store, taking(a, 'one', 'same'))
    expect(await accept(store, taking(b, 'two', 'same'))).toMatchObject({ kind: 'accepted', duplicate: false })
  })

  test('two processes that both think the conversation new seal with one key: each reads the other\'s words', async () => {
    const name = newName()
    const [one, two] = [on.process(), on.process()]
    await Promise.all([accept(one, taking(name, 'from one', 'a')), accept(two, taking(name, 'from two', 'b'))])
    for (const reader of [one, two, on.process()]) {
      expect((await readAll(reader, name)).map(({ entry }) => ('text' in entry ? entry.text : '')).sort()).toEqual(['from one', 'from two'])
    }
  })

  test('somebody will look two seconds later even if nobody does before; a later message does not put that off', async () => {
    const name = newName()
    const store = on.process()
    const at = on.clock.now()
    await accept(store, taking(name, 'hello', 'm1'))
    expect(Number(await on.redis.zscore(store.keys.due, name))).toBe(at + 2000)
    on.clock.set(at + 1500)
    await accept(store, taking(name, 'and', 'm2'))
    expect(Number(await on.redis.zscore(store.keys.due, name))).toBe(at + 2000)
  })

  test('entry ids never fall, though the clock jumps back', async () => {
    const name = newName()
    const store = on.process()
    const at = on.clock.now()
    const ids: string[] = []
    for (const [i, moved] of [0, 5000, -3_600_000, -3_599_000, 4000, 6000].entries()) {
      on.clock.set(at + moved)
      const answer = await accept(store, taking(name, `m${i}`, `m${i}`))
      if (answer.kind === 'accepted') ids.push(answer.entry)
    }
    on.clock.set(at)
    const numbers = ids.map(id => id.split('-').map(Number))
    expect(numbers).toHaveLength(6)
    expect(numbers.every(([ms = 0, seq = 0], i) => i === 0 || ms > (numbers[i - 1]?.[0] ?? 0) || (ms === numbers[i - 1]?.[0] && seq > (numbers[i - 1]?.[1] ?? 0)))).toBe(true)
    expect((await readAll(store, name)).map(({ id }) => id)).toEqual(ids)
  })

  test('a token that its owner ended writes nothing', async () => {
    const name = newName()
    const store = on.process()
    await on.redis.set(store.keys.ended('t1'), '1')
    expect(await accept(store, { ...taking(name, 'hello', 'm1'), token: 't1' })).toEqual({ kind: 'ended' })
    expect(await on.redis.exists(store.keys.conversation(name), store.keys.log(name))).toBe(0)
  })

  test('nothing of the words stands in Redis as it was written', async () => {
    const name = newName()
    const store = on.process()
    await accept(store, { ...taking(name, 'my name is Dee Somebody', 'm1'), address: '+447700900101' })
    const raw = JSON.stringify([await on.redis.xrange(store.keys.log(name), '-', '+'), await on.redis.hgetall(store.keys.conversation(name))])
    expect(raw).not.toMatch(/Dee|7700900101/)
  })

  test('with Redis away it says so and nothing is half written', async () => {
    const name = newName()
    const redis = connect({ socket: `${on.server.socket}-nowhere` }, () => undefined)
    await redis.connect().catch(() => undefined)
    const store = makeStore({ redis, keys: keysOf('hub-test'), keyring: new Keyring([Buffer.alloc(32, 1)]), numberKey: Buffer.alloc(32, 9), clock: on.clock })
    await expect(accept(store, taking(name, 'hello', 'm1'))).rejects.toMatchObject({ code: 'STORE_AWAY' })
    redis.disconnect()
    expect(await on.redis.exists(on.process().keys.conversation(name))).toBe(0)
  })
})

describe('what a person\'s screen can read', () => {
  test('a staff entry never comes out of readShown, whatever kind it is and wherever it is read from', async () => {
    const name = newName()
    const store = on.process()
    await accept(store, taking(name, 'hello', 'm1'))
    const staff = [words('staff only', 's1'), said('staff only'), { kind: 'worker-text' as const, key: 'relay' as const, to: 'sam', text: 'staff only', code: 'K7', attempt: 0 }]
    for (const [i, entry] of staff.entries()) await accept(store, { name, channel: 'web', audience: 'staff', providerId: `staff-${i}`, entry })
    await accept(store, { name, channel: 'web', audience: 'resident', providerId: 'r', entry: said('for you') })
    const all = await readAll(store, name)
    expect(all).toHaveLength(5)
    for (const after of [null, '0-0', ...all.map(({ id }) => id)]) expect(JSON.stringify(await readShown(store, name, after))).not.toMatch(/staff only/)
    expect((await readShown(store, name, null)).entries.map(({ audience }) => audience)).toEqual(['both', 'resident'])
  })

  test('an entry whose audience nobody knows is staff\'s', async () => {
    const name = newName()
    const store = on.process()
    await accept(store, taking(name, 'hello', 'm1'))
    const [[, fields = []] = ['', []]] = await on.redis.xrange(store.keys.log(name), '-', '+')
    const sealed = fields[fields.indexOf('d') + 1] ?? ''
    await on.redis.xadd(store.keys.log(name), '*', 'a', 'x', 'd', sealed)
    await on.redis.xadd(store.keys.log(name), '*', 'd', sealed)
    expect((await readShown(store, name, null)).entries).toHaveLength(1)
    expect(await readAll(store, name)).toHaveLength(3)
  })

  test('reading on goes past what is not for a screen, and never stalls', async () => {
    const name = newName()
    const store = on.process()
    for (let i = 0; i < 450; i++) await accept(store, { name, channel: 'web', audience: i === 449 ? 'both' : 'staff', providerId: `p${i}`, entry: said(`entry ${i}`) })
    const seen: string[] = []
    for (let from: string | null = null, rounds = 0; rounds < 5; rounds++) {
      const page: Awaited<ReturnType<typeof readShown>> = await readShown(store, name, from)
      seen.push(...page.entries.map(({ entry }) => ('text' in entry ? entry.text : '')))
      if (page.position === from) break
      from = page.position
    }
    expect(seen).toEqual(['entry 449'])
  })

  test('there is nothing of a conversation that never was', async () => {
    expect(await readShown(on.process(), 'nobody', null)).toEqual({ entries: [], position: null, more: false, ended: false })
    expect(await readEntry(on.process(), 'nobody', '1-0')).toBeNull()
  })
})

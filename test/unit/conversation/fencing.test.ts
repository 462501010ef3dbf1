import { accept } from '../../../services/conversation/accept.ts'
import { makeAdvance } from '../../../services/conversation/advance.ts'
import { commit } from '../../../services/conversation/commit.ts'
import { makeDeliver } from '../../../services/conversation/deliver.ts'
import { load } from '../../../services/conversation/load.ts'
import { readAll } from '../../../services/conversation/read.ts'
import type { Store } from '../../../services/conversation/store.ts'
import type { Sent } from '../../../services/paging/carrier.ts'
import { waitFor } from '../../harness/waitFor.ts'
import { bench, loaded, newName, plan, said, words, type Bench } from './testStore.ts'

let on: Bench
const real = performance.now.bind(performance)
beforeAll(async () => { on = await bench() })
afterAll(() => on.stop())
afterEach(() => { performance.now = real })

const write = (store: Store, name: string, text: string) => accept(store, { name, channel: 'web', audience: 'both', providerId: text, entry: words(text, text) })
const textsOf = async (store: Store, name: string) => (await readAll(store, name)).map(({ entry }) => ('text' in entry ? entry.text : entry.kind))
const watch = { turned: () => undefined, failed: () => undefined }

describe('a turn that takes longer than a lease', () => {
  test('keeps it: nobody else gets in, and it is committed once', async () => {
    const name = newName()
    const [slow, other] = [on.process(), on.process()]
    await write(slow, name, 'hello')
    const advance = makeAdvance({ store: slow, afterCommit: () => undefined, watch, runTurn: async turn => { await new Promise(resolve => setTimeout(resolve, 4500)); return plan(turn, { entries: [{ audience: 'both', entry: said('after a while') }] }) } })
    const done = advance(name)
    await new Promise(resolve => setTimeout(resolve, 3800))
    expect(await load(other, name)).toEqual({ kind: 'busy' })
    await done
    expect(await textsOf(other, name)).toEqual(['hello', 'after a while'])
    expect(await load(other, name)).toMatchObject({ kind: 'loaded' })
  }, 20_000)

  test('one that is stuck is followed by another, and cannot write when it comes to its end', async () => {
    const name = newName()
    const [stuck, other] = [on.process(), on.process()]
    await write(stuck, name, 'hello')
    let go = (): void => undefined
    const standing = new Promise<void>(resolve => { go = resolve })
    let turns = 0
    const advance = makeAdvance({ store: stuck, longestMs: 500, afterCommit: () => undefined, watch, runTurn: async turn => { if (turns++ === 0) await standing; return plan(turn, { entries: turn.entries.some(({ entry }) => entry.kind === 'words') ? [{ audience: 'both', entry: said('too late') }] : [] }) } })
    const done = advance(name)
    await waitFor(10_000, async () => { const got = await load(other, name); if (got.kind !== 'loaded') return false; return (await commit(other, got.loaded, plan(got.loaded, { entries: [{ audience: 'both', entry: said('in time') }] }))).kind === 'committed' }, () => 'nobody could follow')
    go()
    await done
    expect(await textsOf(other, name)).toEqual(['hello', 'in time'])
  }, 20_000)

  test('a lease that was given back, or that a successor has, is not taken up again by a late renewal', async () => {
    const name = newName()
    const store = on.process()
    await write(store, name, 'hello')
    const first = await loaded(store, name)
    const renew = (fence: string) => store.run.renew([store.keys.conversation(name)], [fence, 3000])
    await commit(store, first, plan(first))
    expect(await renew(first.fence)).toBe(0)
    const second = await loaded(store, name)
    expect([await renew(first.fence), await renew(second.fence)]).toEqual([0, 1])
  })
})

describe('a claimed delivery whose time has run out', () => {
  const sending = async (store: Store): Promise<string> => {
    const name = newName()
    await write(store, name, `for ${name}`)
    const turn = await loaded(store, name)
    await commit(store, turn, plan(turn, { entries: [{ audience: 'both', entry: said('hello'), delivery: { to: 'person', way: 'text', state: 'pending', tries: 0, done: 0 } }] }))
    return name
  }
  /** Stopped for half a minute, by the clock that deadlines go by. */
  const stopped = (): void => { const now = performance.now() + 30_000; performance.now = () => now + 0 }
  function deliverer(store: Store, at: 'claim' | 'number' | 'find') {
    const asked: string[] = []
    const carrier = {
      text: async ({ body }: { body: string }): Promise<Sent> => { asked.push(body); return { kind: 'accepted', sid: 'SM1' } }, call: async (): Promise<Sent> => ({ kind: 'accepted', sid: 'CA1' }), hangUp: async () => undefined,
      find: async () => { if (at === 'find') stopped(); return null }
    }
    const claimSends: typeof store.run.claimSends = async (keys, args) => { const got = await store.run.claimSends(keys, args); if (at === 'claim') stopped(); return got }
    const deliver = makeDeliver({
      store: { ...store, run: { ...store.run, claimSends } }, carrier, numberOf: async () => { if (at === 'number') stopped(); return '+447700900101' }, botframework: async () => ({ kind: 'accepted', sid: '' }),
      failed: async () => undefined, splitText: text => [text], wanted: async () => true, watch: { delivered: () => undefined }
    })
    return { deliver, asked }
  }

  test.each(['claim', 'number', 'find'] as const)('is not sent by a process that was stopped after the %s', async at => {
    const store = on.process()
    const name = await sending(store)
    if (at === 'find') {
      await store.run.claimSends([store.keys.out(name), store.keys.pending(name)], [10_000, 50])
      for (const id of await on.redis.zrange(store.keys.pending(name), 0, '-1')) await on.redis.zadd(store.keys.pending(name), 0, id)
    }
    const { deliver, asked } = deliverer(store, at)
    await deliver(name)
    expect(asked).toEqual([])
    performance.now = real
    // It is there for whoever claims it next.
    for (const id of await on.redis.zrange(store.keys.pending(name), 0, '-1')) await on.redis.zadd(store.keys.pending(name), 0, id)
    const next = makeDeliver({ store: on.process(), carrier: { text: async ({ body }) => { asked.push(body); return { kind: 'accepted', sid: 'SM2' } }, call: async () => ({ kind: 'accepted', sid: 'CA' }), hangUp: async () => undefined, find: async () => null }, numberOf: async () => '+447700900101', botframework: async () => ({ kind: 'accepted', sid: '' }), failed: async () => undefined, splitText: text => [text], wanted: async () => true, watch: { delivered: () => undefined } })
    await next(name)
    expect(asked).toEqual(['hello'])
  })
})

describe('an accept that comes too late to Redis', () => {
  test('writes nothing; clocks that are apart are noticed by the answer, and then nothing is lost', async () => {
    const store = on.process()
    const name = newName()
    // As a process thinks whose notion of Redis' clock is an hour behind: it must not refuse people for that.
    store.time.learn(Date.now() - 3600_000)
    const accepted = await write(store, name, 'clocks apart')
    expect(accepted).toMatchObject({ kind: 'accepted', duplicate: false })
    expect(await textsOf(store, name)).toEqual(['clocks apart'])
    const late = await store.run.accept([store.keys.log('late'), store.keys.conversation('late'), store.keys.seen('late'), store.keys.due, store.keys.all, store.keys.seen('late'), store.keys.forgotten('late')],
      ['late', 1, 2, 3, 'w', 'web', '', 'b', 'd', store.keys.hint, '0', String(Date.now() - 5)])
    expect(late).toEqual(['LATE', expect.stringMatching(/^\d+$/)])
    expect(await on.redis.keys('*late*')).toEqual([])
  })
})

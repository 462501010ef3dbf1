import { accept } from '../../../services/conversation/accept.ts'
import { makeAdvance, type TurnWatch } from '../../../services/conversation/advance.ts'
import { startDueLoop } from '../../../services/conversation/due.ts'
import { load } from '../../../services/conversation/load.ts'
import type { RunTurn } from '../../../services/conversation/plan.ts'
import { readAll } from '../../../services/conversation/read.ts'
import type { Store } from '../../../services/conversation/store.ts'
import { waitFor } from '../../harness/waitFor.ts'
import { bench, newName, plan, said, words, type Bench } from './testStore.ts'

let on: Bench
beforeAll(async () => { on = await bench() })
afterAll(() => on.stop())

const write = (store: Store, name: string, text: string) => accept(store, { name, channel: 'web', audience: 'both', providerId: text, entry: words(text, text) })
const textsOf = async (store: Store, name: string) => (await readAll(store, name)).map(({ entry }) => ('text' in entry ? entry.text : entry.kind))
const quiet = { turned: () => undefined, failed: () => undefined }
/** Answers each of a person's messages by itself. */
const echo: RunTurn = async turn => plan(turn, { entries: turn.entries.flatMap(({ entry }) => (entry.kind === 'words' ? [{ audience: 'both' as const, entry: said(`re ${entry.text}`) }] : [])) })
const advanceOn = (store: Store, runTurn: RunTurn, watch: TurnWatch = quiet) => makeAdvance({ store, runTurn, afterCommit: () => undefined, watch })

describe('advance', () => {
  test('answers each message once, though many processes advance at once and more comes meanwhile', async () => {
    const name = newName()
    const processes = [on.process(), on.process(), on.process()]
    const advances = processes.map(store => advanceOn(store, echo))
    const all = Array.from({ length: 30 }, (_, i) => `m${i}`)
    for (const text of all) {
      const at = Math.floor(Math.random() * 3)
      await write(processes[at] ?? on.process(), name, text)
      void advances[at]?.(name)
      void advances[(at + 1) % 3]?.(name)
    }
    for (let i = 0; i < 20; i++) await Promise.all(advances.map(advance => advance(name)))
    const kept = await textsOf(on.process(), name)
    expect(kept.filter(text => !text.startsWith('re '))).toEqual(all)
    expect(kept.filter(text => text.startsWith('re '))).toEqual(all.map(text => `re ${text}`))
  })

  test('a turn that throws is run again, told how often, and gives the lease back each time', async () => {
    const name = newName()
    const store = on.process()
    await write(store, name, 'hello')
    const seen: number[] = []
    await advanceOn(store, async (turn, at, failures) => {
      seen.push(failures)
      if (failures < 2) throw new Error('a dialog threw')
      return echo(turn, at, failures)
    })(name)
    expect(seen).toEqual([0, 1, 2])
    expect(await textsOf(store, name)).toEqual(['hello', 're hello'])
  })

  test('one that never succeeds gives up for now, lets others in, and stays due', async () => {
    const name = newName()
    const store = on.process()
    await write(store, name, 'hello')
    const failed: number[] = []
    const advance = advanceOn(store, async () => { throw new Error('always') }, { ...quiet, failed: ({ failures }) => void failed.push(failures) })
    // Whoever waits for an answer hears that there is none yet.
    await expect(advance(name)).rejects.toThrow(/failed three times/)
    expect(failed).toEqual([0, 1, 2])
    expect(await on.redis.zscore(store.keys.due, name)).not.toBeNull()
    expect(await load(store, name)).toMatchObject({ kind: 'loaded' })
  })

  test('of a conversation that is not there does nothing, and takes it off the list', async () => {
    const store = on.process()
    await on.redis.zadd(store.keys.due, '1', 'nobody')
    await advanceOn(store, echo)('nobody')
    expect(await on.redis.zscore(store.keys.due, 'nobody')).toBeNull()
  })
})

describe('what is due', () => {
  test('is brought up to date by whoever looks, at its product time and not before', async () => {
    const name = newName()
    const store = on.process()
    const at = on.clock.now()
    await write(store, name, 'hello')
    const errors: unknown[] = []
    const loop = startDueLoop({ store, advance: advanceOn(store, echo), nudge: () => undefined, onError: error => void errors.push(error) })
    await new Promise(resolve => setTimeout(resolve, 150))
    expect(await textsOf(store, name)).toEqual(['hello'])
    on.clock.set(at + 2001)
    await waitFor(5000, async () => (await textsOf(store, name)).length === 2, () => 'nobody looked')
    await loop.stop()
    on.clock.set(at)
    expect(errors).toEqual([])
  })

  test('and claimed by somebody who then died is due again', async () => {
    const name = newName()
    const store = on.process()
    await write(store, name, 'hello')
    const now = on.clock.now() + 3000
    expect(await store.run.claimDue([store.keys.due], [now, now + 5000, 100])).toContain(name)
    expect(await store.run.claimDue([store.keys.due], [now, now + 5000, 100])).not.toContain(name)
    expect(await store.run.claimDue([store.keys.due], [now + 5001, now + 9000, 100])).toContain(name)
  })

  test('one that throws does not stop the others', async () => {
    const [bad, good] = [newName(), newName()]
    const store = on.process()
    const at = on.clock.now()
    await write(store, bad, 'bad')
    await write(store, good, 'good')
    const advance = advanceOn(store, echo)
    const errors: unknown[] = []
    const loop = startDueLoop({ store, nudge: () => undefined, onError: error => void errors.push(error), advance: name => (name === bad ? Promise.reject(new Error('broken')) : advance(name)) })
    on.clock.set(at + 2001)
    await waitFor(5000, async () => (await textsOf(store, good)).length === 2, () => 'the other one was held up')
    await loop.stop()
    on.clock.set(at)
    expect(errors.length).toBeGreaterThan(0)
  })
})

import fc from 'fast-check'
import { accept } from '../../../services/conversation/accept.ts'
import { makeAdvance } from '../../../services/conversation/advance.ts'
import { commit } from '../../../services/conversation/commit.ts'
import { load } from '../../../services/conversation/load.ts'
import type { Loaded, RunTurn } from '../../../services/conversation/plan.ts'
import { readAll } from '../../../services/conversation/read.ts'
import type { Store } from '../../../services/conversation/store.ts'
import { bench, handClock, newName, plan, said, words, type Bench } from './testStore.ts'

let on: Bench
beforeAll(async () => { on = await bench() })
afterAll(() => on.stop())

class Killed extends Error {}

/** A process that is killed at its n-th step: before the script ran, or after it ran and before its answer came. From then on nothing it does has an effect. */
function mortal(store: Store, lives: number, when: 'before' | 'after'): Store {
  let left = lives
  const run = Object.fromEntries(Object.entries(store.run).map(([name, send]) => [name, async (...asked: Parameters<typeof send>) => {
    if (left <= 0 && when === 'before') throw new Killed()
    if (left < 0) throw new Killed()
    const answer = await send(...asked)
    if (left-- <= 0) throw new Killed()
    return answer
  }]))
  return { ...store, run: { ...store.run, ...run } }
}

/** Answers each message once, and puts each into another conversation once: what a turn does, at its smallest. */
const echo = (other: string): RunTurn => async turn => {
  const texts = turn.entries.flatMap(({ entry }) => (entry.kind === 'words' ? [entry.text] : []))
  return plan(turn, {
    state: JSON.stringify([...JSON.parse(turn.state ?? '[]'), ...texts]),
    entries: texts.map(text => ({ audience: 'both' as const, entry: said(`re ${text}`) })),
    crossings: turn.name === other ? [] : texts.map(text => ({ conversation: other, channel: 'web' as const, id: `crossed ${text}`, audience: 'staff' as const, entry: said(`from there ${text}`) }))
  })
}

type Step =
  | { do: 'accept'; message: number; lives: number; when: 'before' | 'after' }
  | { do: 'advance'; lives: number; when: 'before' | 'after' }
  | { do: 'due'; lives: number; when: 'before' | 'after' }
  | { do: 'stop' } | { do: 'wake' } | { do: 'lease-ends' } | { do: 'time'; ms: number }

const lives = { lives: fc.integer({ min: 0, max: 5 }), when: fc.constantFrom('before' as const, 'after' as const) }
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('accept' as const), message: fc.integer({ min: 0, max: 9 }), ...lives }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('advance' as const), ...lives }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('due' as const), ...lives }) },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ do: 'stop' }, { do: 'wake' }, { do: 'lease-ends' }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('time' as const), ms: fc.integer({ min: 0, max: 7000 }) }) }
)

/** What may be said of it from outside: which messages somebody was told are kept, and which must be there once. */
type Model = { promised: Set<number>; stopped: Loaded[] }

async function play(steps: readonly Step[]): Promise<void> {
  const name = newName()
  const other = newName()
  const clock = handClock()
  const base = { ...on.process(), clock }
  const model: Model = { promised: new Set(), stopped: [] }
  const advancing = (store: Store) => makeAdvance({ store, runTurn: echo(other), afterCommit: () => undefined, watch: { turned: () => undefined, failed: () => undefined } })
  const write = async (store: Store, message: number) => { await accept(store, { name, channel: 'web', audience: 'both', providerId: `m${message}`, entry: words(`m${message}`, `m${message}`) }) }
  const orKilled = (work: Promise<unknown>) => work.then(() => true, (error: unknown) => { if (error instanceof Killed || (error instanceof Error && error.cause instanceof Killed)) return false; throw error })
  const due = async (store: Store) => {
    const now = clock.now()
    const names = await store.run.claimDue([store.keys.due], [now, now + 5000, 1000])
    for (const one of Array.isArray(names) ? names.map(String) : []) if (one === name || one === other) await advancing(store)(one)
  }
  for (const one of steps) {
    switch (one.do) {
      case 'accept': if (await orKilled(write(mortal(base, one.lives, one.when), one.message))) model.promised.add(one.message); break
      case 'advance': await orKilled(advancing(mortal(base, one.lives, one.when))(name)); break
      case 'due': await orKilled(due(mortal(base, one.lives, one.when))); break
      case 'time': clock.set(clock.now() + one.ms); break
      case 'lease-ends': for (const each of [name, other]) if (await on.redis.hexists(base.keys.conversation(each), 'lease')) await on.redis.hset(base.keys.conversation(each), 'lease', '1'); break
      case 'stop': { const got = await load(base, name); if (got.kind === 'loaded') model.stopped.push(got.loaded); break }
      case 'wake': await wake(base, model, other)
    }
  }
  // Nobody is told any more: only what is due brings it to its end, however the others died.
  for (let round = 0; round < 12; round++) {
    clock.set(clock.now() + 6000)
    for (const each of [name, other]) if (await on.redis.hexists(base.keys.conversation(each), 'lease')) await on.redis.hset(base.keys.conversation(each), 'lease', '1')
    await due(base)
  }
  while (model.stopped.length > 0) await wake(base, model, other)
  await holds(base, name, other, model)
}

/** Whoever was stopped with a lease wakes and commits what it had decided: it may only be so if nobody followed. */
async function wake(store: Store, model: Model, other: string): Promise<void> {
  const loaded = model.stopped.pop()
  if (!loaded) return
  const fence = await store.redis.hget(store.keys.conversation(loaded.name), 'fence')
  const done = await commit(store, loaded, await echo(other)(loaded, store.clock.now(), 0))
  if (fence !== loaded.fence) expect(done).toEqual({ kind: 'lost' })
}

async function holds(store: Store, name: string, other: string, { promised }: Model): Promise<void> {
  const log = (await readAll(store, name)).flatMap(({ entry }) => (entry.kind === 'words' || entry.kind === 'say' ? [entry.text] : []))
  const written = log.filter(text => !text.startsWith('re '))
  // Each once; each that was promised; perhaps one whose promise was cut off.
  expect(new Set(written).size).toBe(written.length)
  for (const message of promised) expect(written).toContain(`m${message}`)
  expect(log.filter(text => text.startsWith('re '))).toEqual(written.map(text => `re ${text}`))
  expect((await readAll(store, other)).flatMap(({ entry }) => (entry.kind === 'say' ? [entry.text] : []))).toEqual(written.map(text => `from there ${text}`))
  if (written.length === 0) return
  const got = await load(store, name)
  expect(got.kind === 'loaded' ? JSON.parse(got.loaded.state ?? '[]') : got.kind).toEqual(written)
  expect([await store.redis.zscore(store.keys.due, name), await store.redis.zscore(store.keys.due, other)]).toEqual([null, null])
}

const RUNS = 250

test('accept, advance, due and commit, killed at any step and stopped in any turn: each message is kept once, answered once, in order, passed on once, and nothing stays due', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), play), { numRuns: RUNS, endOnFailure: false })
}, 300_000)

test('killed after each single step of a whole story, one after the other', async () => {
  for (const when of ['before', 'after'] as const) {
    for (let at = 0; at < 8; at++) {
      await play([
        { do: 'accept', message: 1, lives: at, when }, { do: 'advance', lives: at, when }, { do: 'accept', message: 2, lives: 99, when }, { do: 'stop' }, { do: 'accept', message: 2, lives: at, when },
        { do: 'lease-ends' }, { do: 'advance', lives: at, when }, { do: 'wake' }, { do: 'time', ms: 3000 }, { do: 'due', lives: at, when }, { do: 'accept', message: 1, lives: 99, when }
      ])
    }
  }
}, 120_000)

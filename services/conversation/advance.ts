import { StoreAway } from '../redis/connect.ts'
import { commit } from './commit.ts'
import { LEASE_MS, load } from './load.ts'
import type { Loaded, Plan, RunTurn } from './plan.ts'
import type { Store } from './store.ts'

/** Where the time of a turn went, in ms. */
export type Stages = { load: number; decide: number; commit: number }

/** What is told about turns: no words, no numbers. */
export type TurnWatch = {
  turned(turn: { name: string; entries: number; failures: number; ms: number; stages: Stages }): void
  failed(turn: { name: string; error: unknown; failures: number }): void
}

export type Advance = (name: string) => Promise<void>

/** Nothing was committed, not even without dialogs. What was accepted stays due. */
export class TurnGivenUp extends Error {
  readonly code = 'TURN_GIVEN_UP'
  constructor(cause: unknown) {
    super('A turn failed three times over. The log says why; it is tried again every few seconds.', { cause })
  }
}

/** Real ms. A turn that is still at work after this long is stuck: its lease is kept no longer, and a successor takes over. */
const LONGEST_MS = 20_000

/** A lease lost this often in a row means something holds the conversation: the due instant will bring us back. */
const TRIES = 6

/**
 * Brings a conversation up to date. Callable by anyone, any number of times, at once: the lease lets one in, and whoever
 * commits last sees what came meanwhile. A dialog that throws is answered for (failedTurn); throws StoreAway when Redis cannot be had, and
 * TurnGivenUp where even that answer could not be committed.
 */
export function makeAdvance(parts: { store: Store; runTurn: RunTurn; afterCommit(name: string, plan: Plan): void; watch: TurnWatch; longestMs?: number }): Advance {
  const running = new Map<string, { again: boolean; ended: Promise<void> }>()
  return name => {
    const mine = running.get(name)
    if (mine) {
      mine.again = true
      return mine.ended
    }
    const entry = { again: false, ended: Promise.resolve() }
    entry.ended = (async () => {
      try {
        do {
          entry.again = false
          await untilDone(parts, name)
        } while (entry.again)
      } finally {
        running.delete(name)
      }
    })()
    running.set(name, entry)
    return entry.ended
  }
}

async function untilDone(parts: Parameters<typeof makeAdvance>[0], name: string): Promise<void> {
  for (let failures = 0, lost = 0; lost < TRIES;) {
    const started = performance.now()
    const loading = await load(parts.store, name)
    if (loading.kind === 'busy') return
    if (loading.kind === 'none') return void await parts.store.redis.zrem(parts.store.keys.due, name)
    const { loaded } = loading
    const loadedAt = performance.now()
    try {
      const plan = await leased(parts, loaded, () => parts.runTurn(loaded, parts.store.clock.now(), failures))
      const decidedAt = performance.now()
      const done = await commit(parts.store, loaded, plan)
      if (done.kind === 'lost') {
        lost++
        continue
      }
      const ended = performance.now()
      parts.watch.turned({ name, entries: loaded.entries.length, failures, ms: ended - started, stages: { load: loadedAt - started, decide: decidedAt - loadedAt, commit: ended - decidedAt } })
      parts.afterCommit(name, plan)
      if (!done.more) return
      failures = 0
    } catch (error) {
      if (error instanceof StoreAway) throw error
      parts.watch.failed({ name, error, failures })
      await parts.store.run.release([parts.store.keys.conversation(name)], [loaded.fence])
      // Once more as it was, then without dialogs; if even that throws, the due instant tries later, and whoever waits for an answer is told.
      if (++failures > 2) throw new TurnGivenUp(error)
    }
  }
}

/** Keeps the lease while a turn takes long. Whoever was stopped meanwhile finds it gone, and commits nothing. */
async function leased<T>({ store, longestMs = LONGEST_MS }: Parameters<typeof makeAdvance>[0], { name, fence }: Loaded, work: () => Promise<T>): Promise<T> {
  const until = performance.now() + longestMs
  const timer = setInterval(() => {
    if (performance.now() > until) return clearInterval(timer)
    store.run.renew([store.keys.conversation(name)], [fence, LEASE_MS]).catch(() => undefined)
  }, LEASE_MS / 3)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

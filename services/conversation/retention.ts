import { forget } from './forget.ts'
import type { Store } from './store.ts'

/** What retention needs to know of a conversation, from whoever can read it. */
export type Keeping = { handoff: boolean; unkeptPromise: boolean; unreviewed: boolean; remembered: boolean }
export type Retained = { erased: number; trimmed: number; kept: number }

const DAY_MS = 24 * 3600_000

/**
 * Lets go of what is older than its class may be kept (RETENTION_DAYS), by itself. Spared: an open handoff, an unkept promise, a night that
 * nobody has reviewed, what is held. Where somebody chose to be remembered, their words go and what they chose stays. `at`: product time.
 */
export async function retain(store: Store, days: { everyday: number; handoff: number; audit: number }, at: number, keeping: (name: string) => Promise<Keeping>): Promise<Retained> {
  const { redis, keys } = store
  const done: Retained = { erased: 0, trimmed: 0, kept: 0 }
  const shortest = at - Math.min(days.everyday, days.handoff) * DAY_MS
  for (const name of await redis.zrangebyscore(keys.all, '-inf', shortest)) {
    if (name.startsWith('desk-')) continue
    const last = Number(await redis.zscore(keys.all, name) ?? 0)
    const { handoff, unkeptPromise, unreviewed, remembered } = await keeping(name)
    if (last > at - days[handoff ? 'handoff' : 'everyday'] * DAY_MS || unkeptPromise || unreviewed || await redis.hexists(keys.held, name) === 1) {
      done.kept++
    } else if (remembered) {
      await redis.del(keys.log(name), keys.out(name), keys.pending(name))
      await redis.zrem(keys.all, name)
      done.trimmed++
    } else {
      const { kind } = await forget(store, name)
      if (kind === 'forgotten') done.erased++
      else done.kept++
    }
  }
  // The audit stream's ids are real time.
  await redis.xtrim(keys.audit, 'MINID', Date.now() - days.audit * DAY_MS)
  return done
}

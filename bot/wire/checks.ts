import type { Redis } from 'ioredis'
import { look, type Looked } from '../../services/checks/readings.ts'
import { isTwilios, troubles, type Trouble } from '../../services/checks/troubles.ts'
import type { Keys } from '../../services/redis/keys.ts'
import type { Log } from '../../services/telemetry/log.ts'
import type { Heartbeat } from './heartbeat.ts'

/** Real ms. */
const HOUR_MS = 3_600_000
const DAY_SECONDS = 24 * 3600
/** The first look, when all that a start brings has settled. */
const FIRST_MS = 20_000

export type Checks = {
  /** Looks now. */
  run(): Promise<Trouble[]>
  /** What the last look found. */
  standing(): readonly Trouble[]
  stop(): void
}

type Parts = {
  looked: Looked; redis: Redis; keys: Keys; heartbeat: Heartbeat; log: Pick<Log, 'error'>; at(): number
  /** Counts it, and texts the operator: never used for what may be wrong with Twilio itself. */
  text(trouble: Trouble): void
  counted(trouble: Trouble): void
}

/** Looks each hour at what a night depends on, and tells somebody: once a day for one cause, by a route that is not Twilio's, and by text as well where Twilio is not the cause. */
export function startChecks(parts: Parts): Checks {
  let standing: readonly Trouble[] = []
  const told = new Map<Trouble, number>()
  /** All processes share one telling; without Redis each remembers its own. */
  const mayTell = async (trouble: Trouble): Promise<boolean> => {
    if (Date.now() - (told.get(trouble) ?? 0) < DAY_SECONDS * 1000) return false
    const first = await parts.redis.set(parts.keys.once(`told-${trouble}`), '1', 'EX', DAY_SECONDS, 'NX').catch(() => 'OK')
    told.set(trouble, Date.now())
    return first === 'OK'
  }
  const run = async (): Promise<Trouble[]> => {
    const found = troubles(await look(parts.looked), parts.at())
    standing = found
    const fresh: Trouble[] = []
    for (const trouble of found) if (await mayTell(trouble)) fresh.push(trouble)
    if (fresh.length === 0) return found
    for (const trouble of fresh) {
      parts.counted(trouble)
      parts.log.error({ alarm: trouble }, 'a check found something that an operator must see to: see deployment/runbook.md')
    }
    await parts.heartbeat.fail(fresh)
    for (const trouble of fresh) if (!isTwilios(trouble)) parts.text(trouble)
    return found
  }
  const go = (): void => void run().catch((error: unknown) => parts.log.error({ error }, 'the hourly checks failed'))
  const first = setTimeout(go, FIRST_MS).unref()
  const timer = setInterval(go, HOUR_MS).unref()
  return {
    run, standing: () => standing,
    stop() {
      clearTimeout(first)
      clearInterval(timer)
    }
  }
}

import type { Redis } from 'ioredis'

/** Real ms. Two clocks drift by less than a millisecond in this time. */
const MEASURE_EVERY_MS = 30_000
/** An answer that took longer says too little of when it was made. */
const USEFUL_MS = 200

/** Redis' own clock, as this process knows it. By our monotonic one in between: neither a jump of ours nor a time in which we were stopped matters. */
export type ServerTime = {
  /** The instant of Redis' clock that is so many ms from now, as an argument of a script; '' while it is not known. */
  by(ms: number): string
  /** Redis has just told what time it has. */
  learn(theirs: number): void
}

export function makeServerTime(redis: Redis): ServerTime {
  let known: { theirs: number; mine: number } | null = null
  let asking = false
  const measure = async (): Promise<void> => {
    if (asking || redis.status !== 'ready') return
    asking = true
    const mine = performance.now()
    try {
      const [seconds, micros] = await redis.time()
      if (performance.now() - mine < USEFUL_MS) known = { theirs: Number(seconds) * 1000 + Number(micros) / 1000, mine }
    } catch {
      // away: what was known goes on holding
    } finally {
      asking = false
    }
  }
  return {
    by(ms) {
      if (known === null || performance.now() - known.mine > MEASURE_EVERY_MS) void measure()
      return known === null ? '' : String(Math.ceil(known.theirs + performance.now() - known.mine + ms))
    },
    learn: theirs => { known = { theirs, mine: performance.now() } }
  }
}

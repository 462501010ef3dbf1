import type { Store } from '../../services/conversation/store.ts'
import type { TwilioCarrier } from '../../services/twilio/carrier.ts'

type Parts = {
  store: Pick<Store, 'redis' | 'keys'>; twilio: Pick<TwilioCarrier, 'discard'>
  /** A copy that could not be deleted for days. */
  alarm(what: string): void
  onError(error: unknown): void
}

/** Real ms. A receipt may overtake another, and a text whose acceptance was unknown is looked up by its words within seconds. */
const AFTER_MS = 10 * 60_000
const EVERY_MS = 60_000
const AT_ONCE = 100
/** When a copy was done with is kept by the week, so that a second receipt does not note it twice; given up in the week after the next. */
const WEEK_MS = 7 * 24 * 3600_000

/** Deletes Twilio's own copies of texts, words and numbers: of ours after the last receipt, of a person's once it is in the log. Who is forgotten here is then not still to be read there. */
export function copiesAtTwilio({ store: { redis, keys }, twilio, alarm, onError }: Parts) {
  /** Deletes what is due at an instant of real time. Gives how many. */
  const run = async (now = Date.now()): Promise<number> => {
    let deleted = 0
    for (const member of await redis.zrangebyscore(keys.atTwilio, '-inf', now, 'LIMIT', 0, AT_ONCE)) {
      // Claimed: another process leaves it alone until it is due again. One that is gone was deleted by another.
      if (await redis.zadd(keys.atTwilio, 'XX', 'CH', now + AFTER_MS, member) === 0) continue
      const [sid = '', since = '0'] = member.split(' ')
      const gone = await twilio.discard(sid).then(() => true, (error: unknown) => {
        onError(error)
        return false
      })
      if (gone) deleted++
      else if (now - Number(since) < 2 * WEEK_MS) continue
      else alarm('twilio copies')
      await redis.zrem(keys.atTwilio, member)
    }
    return deleted
  }
  const timer = setInterval(() => void run().catch(onError), EVERY_MS).unref()
  return {
    run,
    done: (sid: string): void => void redis.zadd(keys.atTwilio, 'NX', Date.now() + AFTER_MS, `${sid} ${Math.floor(Date.now() / WEEK_MS) * WEEK_MS}`).catch(onError),
    stop: () => clearInterval(timer)
  }
}

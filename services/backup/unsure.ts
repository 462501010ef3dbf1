import type { Redis } from 'ioredis'
import { Delivery } from '../conversation/delivery.ts'

/** Real ms before the instant of the backup from which the network is asked: its clock may be behind ours. */
const BEFORE_MS = 60_000

/**
 * What was on its way at the instant of the backup may have been sent since. It becomes "not known": the network's list is asked before it is sent
 * again, so that nobody is paged twice with the same words. Gives how many there are.
 */
export async function unsure(redis: Redis, staging: string, at: number): Promise<number> {
  let count = 0
  let cursor = '0'
  do {
    const [next, found] = await redis.scan(cursor, 'MATCH', `${staging}pending:*`, 'COUNT', 1000)
    cursor = next
    for (const pending of found) {
      const out = `${staging}out:${pending.slice(`${staging}pending:`.length)}`
      for (const id of await redis.zrange(pending, 0, '-1')) {
        const raw = await redis.hget(out, id)
        if (raw === null) continue
        const delivery = Delivery.parse(JSON.parse(raw))
        await redis.hset(out, id, JSON.stringify({ ...delivery, state: 'unknown', since: Math.min(delivery.since ?? at, at) - BEFORE_MS }))
        await redis.zadd(pending, 0, id)
        count++
      }
    }
  } while (cursor !== '0')
  return count
}

import { createHash } from 'node:crypto'
import type { Redis } from 'ioredis'
import { z } from 'zod'

const Card = z.object({ conversation: z.string() })
const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex')

/** The one name that a key keeps through all its wrappings: the hash of the first. */
export const firstWrapping = (wraps: string | null, key: string): string => /[0-9a-f]{40}/.exec(wraps ?? '')?.[0] ?? sha1(key)

/** Takes out of what is laid out whoever was forgotten, whenever that was; gives how many. `known`: what DATA_DIR remembers beside Redis. */
export async function withoutForgotten(redis: Redis, staging: string, known: readonly string[]): Promise<number> {
  const ledger = `${staging}forgotten-keys`
  for (const hash of known) await redis.zadd(ledger, 'NX', Date.now(), hash)
  const destroyed = new Set(await redis.zrange(ledger, 0, '-1'))
  const names: string[] = []
  let cursor = '0'
  do {
    const [next, found] = await redis.scan(cursor, 'MATCH', `${staging}conv:*`, 'COUNT', 1000)
    cursor = next
    for (const conversation of found) {
      const [wraps = null, key] = await redis.hmget(conversation, 'wraps', 'key')
      if (key && destroyed.has(firstWrapping(wraps, key))) names.push(conversation.slice(`${staging}conv:`.length))
    }
  } while (cursor !== '0')
  const gone = new Set(names)
  for (const name of gone) {
    await redis.unlink(...['conv', 'log', 'out', 'pending'].map(kind => `${staging}${kind}:${name}`))
    await redis.zrem(`${staging}due`, name)
    await redis.zrem(`${staging}all`, name)
  }
  await withoutCards(redis, staging, gone)
  return gone.size
}

/** Nobody is to be called to somebody whose words are gone. */
async function withoutCards(redis: Redis, staging: string, gone: ReadonlySet<string>): Promise<void> {
  for (const [code, text] of Object.entries(await redis.hgetall(`${staging}open`))) {
    if (!gone.has(Card.parse(JSON.parse(text)).conversation)) continue
    await redis.hdel(`${staging}open`, code)
    await redis.unlink(`${staging}code:${code}`)
    let cursor = '0'
    do {
      const [next, desks] = await redis.scan(cursor, 'MATCH', `${staging}desk:*`, 'COUNT', 1000)
      cursor = next
      for (const desk of desks) await redis.hdel(desk, code)
    } while (cursor !== '0')
  }
}

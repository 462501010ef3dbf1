import { setTimeout as pause } from 'node:timers/promises'
import type { Redis } from 'ioredis'

/** Real ms. A rewrite that was under way when we asked began before what is to leave the file: it is asked for again until one begins after. */
const AGAIN_MS = 1000
const TRIES = 600

/** Those that wait for their turn to ask; whoever comes meanwhile waits with them. */
const waiting = new WeakMap<Redis, Promise<boolean>>()

/**
 * Has Redis rewrite its append-only file, so that what was deleted leaves the disk too. True once one has begun after this call;
 * false where Redis will not (a managed one does it in its own time) or is away for long. Never throws.
 */
export async function rewriteFile(redis: Redis, againMs = AGAIN_MS): Promise<boolean> {
  const standing = waiting.get(redis)
  if (standing) return standing
  const answer = await ask(redis)
  if (answer !== 'later') return answer === 'begun'
  const mine = waiting.get(redis) ?? retry(redis, againMs)
  waiting.set(redis, mine)
  return mine
}

async function retry(redis: Redis, againMs: number): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries++) {
    await pause(againMs, undefined, { ref: false })
    // From here on a newcomer asks for itself: this one may begin before what the newcomer deleted.
    waiting.delete(redis)
    const answer = await ask(redis)
    if (answer !== 'later') return answer === 'begun'
  }
  return false
}

async function ask(redis: Redis): Promise<'begun' | 'later' | 'never'> {
  try {
    await redis.bgrewriteaof()
    return 'begun'
  } catch (error) {
    if (redis.status === 'end') return 'never'
    return error instanceof Error && /unknown command|NOPERM|not allowed/i.test(error.message) ? 'never' : 'later'
  }
}

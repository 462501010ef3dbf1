import { Redis } from 'ioredis'
import type { RedisOptions } from 'ioredis'

/** Redis could not be had, or did not answer in time. Whoever catches it gives the degraded answer: the words are not lost, they are answered another way. */
export class StoreAway extends Error {
  readonly code = 'STORE_AWAY'
  constructor(cause: unknown) {
    super('Redis did not answer. Check that redis-server runs and that REDIS_URL is right.', { cause })
  }
}

/**
 * A command may take this long before a person would notice. A frozen Redis must not hold a turn for ioredis' own
 * default, which is more than a minute. A command that timed out may still be applied: every write is fenced or idempotent.
 */
const COMMAND_MS = 800

/** Connects. Commands fail within 3 ms while Redis is away rather than queue up, and reconnecting goes on for ever: 50 ms, then doubling to 2 s. */
export function connect(where: { url: string } | { socket: string }, onError: (error: Error) => void): Redis {
  const options: RedisOptions = {
    enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: COMMAND_MS, connectTimeout: 2000, lazyConnect: true,
    retryStrategy: attempt => Math.min(50 * 2 ** Math.min(attempt, 10), 2000)
  }
  const socket = 'socket' in where ? where.socket : /^(unix:\/\/)?(\/.+)$/.exec(where.url)?.[2]
  const redis = socket !== undefined ? new Redis({ ...options, path: socket }) : 'url' in where ? new Redis(where.url, options) : new Redis(options)
  redis.on('error', onError)
  return redis
}

/** A connection that only listens. Subscriptions survive a reconnect. */
export function connectListener(redis: Redis, onError: (error: Error) => void): Redis {
  const listener = redis.duplicate({ commandTimeout: undefined, enableOfflineQueue: true, lazyConnect: false })
  listener.on('error', onError)
  return listener
}

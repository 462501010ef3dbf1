import { Redis } from 'ioredis'
import type { RedisOptions } from 'ioredis'
import { startNodes, toNodeOf } from './cluster.ts'

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
/** A connection over a network on which nothing has come back for so long is made anew: what broke it may never say so, and another node may have the hub by now. */
const SILENT_MS = 5000

/**
 * Commands that are sent in one go of the event loop leave in one write. A reply from a Redis that flushes comes with the replies of everybody
 * else in the same flush, and each of them sends its next command: a system call for each would cost more than the commands. Nothing waits for
 * it: the write leaves before anything else is done, and not, as with ioredis' own pipelines, after the answer to the last one.
 */
function inOneWrite(redis: Redis): Redis {
  const send = redis.sendCommand.bind(redis)
  let gathering = false
  redis.sendCommand = (...args) => {
    if (redis.status === 'ready' && !gathering) {
      const { stream } = redis
      gathering = true
      stream.cork()
      process.nextTick(() => {
        gathering = false
        stream.uncork()
      })
    }
    return send(...args)
  }
  return redis
}

/**
 * Connects. Commands fail within 3 ms while Redis is away rather than queue up, and reconnecting goes on for ever: 50 ms, then doubling to 2 s.
 * With `hub`, where the address is a Redis Cluster's, to the node that has this hub.
 */
export function connect(where: { url: string; hub?: string } | { socket: string }, onError: (error: Error) => void): Redis {
  const options: RedisOptions = {
    enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: COMMAND_MS, connectTimeout: 2000, lazyConnect: true,
    retryStrategy: attempt => Math.min(50 * 2 ** Math.min(attempt, 10), 2000)
  }
  const socket = 'socket' in where ? where.socket : /^(unix:\/\/)?(\/.+)$/.exec(where.url)?.[2]
  const redis = inOneWrite(socket !== undefined || !('url' in where) ? new Redis({ ...options, path: socket }) : overNetwork(where, options))
  redis.on('error', onError)
  return redis
}

function overNetwork({ url, hub }: { url: string; hub?: string }, options: RedisOptions): Redis {
  return new Redis(startNodes(url).url.href, { ...options, socketTimeout: SILENT_MS, ...(hub === undefined ? {} : toNodeOf(hub, url)) })
}

/** A connection that only listens. Subscriptions survive a reconnect. */
export function connectListener(redis: Redis, onError: (error: Error) => void): Redis {
  const listener = redis.duplicate({ commandTimeout: undefined, enableOfflineQueue: true, lazyConnect: false })
  listener.on('error', onError)
  return listener
}

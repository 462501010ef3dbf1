import type { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterAbstract } from 'rate-limiter-flexible'
import type { Keys } from '../../services/redis/keys.ts'
import { fromStore } from '../door/reading.ts'
import type { OneTimeStore } from '../pages/signin/oneTimeStore.ts'

/** Short-lived secrets, in Redis so that every process knows them. GETDEL: of any number of callers one gets it. */
export const oneTimeStore = (redis: Redis, keys: Keys): OneTimeStore => ({
  put: (key, value, seconds) => fromStore(async () => void await redis.set(keys.once(key), value, 'EX', Math.max(1, Math.ceil(seconds)))),
  take: key => fromStore(() => redis.getdel(keys.once(key)))
})

/** Flow control that all processes share; while Redis is away each counts for itself. Never used on a person's messages. */
export const limiterOn = (redis: Redis, keys: Keys) => (options: { keyPrefix: string; points: number; duration: number }): RateLimiterAbstract =>
  new RateLimiterRedis({ ...options, storeClient: redis, keyPrefix: keys.once(`limit-${options.keyPrefix}`), insuranceLimiter: new RateLimiterMemory(options) })

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Redis } from 'ioredis'
import { StoreAway } from './connect.ts'

export type Script = (keys: readonly string[], args: readonly (string | number)[]) => Promise<unknown>

const shared = readFileSync(new URL('./scripts/shared.lua', import.meta.url), 'utf8')

/**
 * A Lua script of this folder, as a function. It is sent by hash and, where Redis has it not (restart, SCRIPT FLUSH), once whole.
 * Throws StoreAway when Redis cannot be had; a script's own error stays an error, for it is ours to mend.
 */
export function script(redis: Redis, name: string): Script {
  const source = `${shared}\n${readFileSync(new URL(`./scripts/${name}.lua`, import.meta.url), 'utf8')}`
  const sha = createHash('sha1').update(source).digest('hex')
  return async (keys, args) => {
    try {
      return await redis.evalsha(sha, keys.length, ...keys, ...args)
    } catch (error) {
      if (!isReply(error)) throw new StoreAway(error)
      if (!error.message.startsWith('NOSCRIPT')) throw storeRefuses(error)
    }
    try {
      return await redis.eval(source, keys.length, ...keys, ...args)
    } catch (error) {
      throw isReply(error) ? storeRefuses(error) : new StoreAway(error)
    }
  }
}

/** ioredis names the errors that Redis itself answered with; all others mean that no answer came. */
const isReply = (error: unknown): error is Error => error instanceof Error && error.name === 'ReplyError'

/** Redis answers, but cannot write: full, loading, a replica, an append-only file that fails, a hub on its way to another node. To a person that is the same as away. */
const storeRefuses = (error: Error): Error => (/OOM|LOADING|READONLY|MISCONF|CLUSTERDOWN|MASTERDOWN|MOVED |\bASK |TRYAGAIN/.test(error.message) ? new StoreAway(error) : error)

import type { Redis } from 'ioredis'
import type { Clock } from '../clock.ts'
import type { Keyring } from '../crypto/seal.ts'
import type { Keys } from '../redis/keys.ts'
import { StoreAway } from '../redis/connect.ts'
import { makeServerTime } from '../redis/serverTime.ts'
import { script, type Script } from '../redis/script.ts'
import { KeyCache } from './keyCache.ts'

/** What every part of the conversation engine stands on. One per process. */
export type Store = ReturnType<typeof makeStore>

export const makeStore = (parts: { redis: Redis; keys: Keys; keyring: Keyring; numberKey: Buffer; clock: Clock; known?: () => boolean }) => {
  // Until the number key is known for sure, nothing is written: under another key everybody would be a stranger.
  const { known = () => true } = parts
  const run = (name: string): Script => {
    const send = script(parts.redis, name)
    return (keys, args) => (known() ? send(keys, args) : Promise.reject(new StoreAway(new Error('The number key is not known yet'))))
  }
  return {
    ...parts,
    known,
    cache: new KeyCache(parts.keyring),
    time: makeServerTime(parts.redis),
    run: {
      accept: run('accept'), load: run('load'), commit: run('commit'), release: run('release'), renew: run('renew'),
      claimDue: run('claimDue'), claimSends: run('claimSends'), settle: run('settle'), forget: run('forget'), rewrap: run('rewrap'),
      // They write nothing, so they need not wait for the number key.
      read: script(parts.redis, 'read'), onDesk: script(parts.redis, 'onDesk')
    }
  }
}

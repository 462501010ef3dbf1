import type { Redis } from 'ioredis'
import type { Clock } from '../clock.ts'
import type { Keyring } from '../crypto/seal.ts'
import type { Keys } from '../redis/keys.ts'
import { script } from '../redis/script.ts'
import { KeyCache } from './keyCache.ts'

/** What every part of the conversation engine stands on. One per process. */
export type Store = ReturnType<typeof makeStore>

export const makeStore = (parts: { redis: Redis; keys: Keys; keyring: Keyring; numberKey: Buffer; clock: Clock }) => ({
  ...parts,
  cache: new KeyCache(parts.keyring),
  run: {
    accept: script(parts.redis, 'accept'), load: script(parts.redis, 'load'), commit: script(parts.redis, 'commit'), release: script(parts.redis, 'release'),
    claimDue: script(parts.redis, 'claimDue'), claimSends: script(parts.redis, 'claimSends'), settle: script(parts.redis, 'settle'), forget: script(parts.redis, 'forget')
  }
})

import { CannotOpen, type Keyring } from '../crypto/seal.ts'
import type { Store } from './store.ts'

/** `left`: still under an older key when this ended (somebody wrote them meanwhile). `unreadable`: no key in ENCRYPTION_KEYS opens them, so they stay as they are. */
export type Rewrapped = { rewrapped: number; current: number; left: number; unreadable: number; numberKey: 'rewrapped' | 'current' }

const PAGE = 500
const BOUND = 'number-key'

/**
 * Wraps every conversation's key, and the key for numbers, with the newest of ENCRYPTION_KEYS. The keys themselves stay, so no word is sealed anew and
 * no number has another name. May be broken off and run again at any time, by several at once, beside live front doors: each step is one script.
 */
export async function rewrap(store: Store): Promise<Rewrapped> {
  const { redis, keys, keyring } = store
  const done: Rewrapped = { rewrapped: 0, current: 0, left: 0, unreadable: 0, numberKey: await rewrapNumberKey(store) }
  // By their own keys, not by the list of the living: whoever chose to be remembered stands in no list.
  const prefix = keys.conversation('')
  let cursor = '0'
  do {
    const [next, found] = await redis.scan(cursor, 'MATCH', `${prefix.replace(/[[\]*?\\]/g, '\\$&')}*`, 'COUNT', PAGE)
    cursor = next
    // A scan may give a key twice: the second time it is current.
    for (const name of found.map(key => key.slice(prefix.length))) done[await one(store, keyring, name)]++
  } while (cursor !== '0')
  return done
}

async function one(store: Store, keyring: Keyring, name: string): Promise<'rewrapped' | 'current' | 'left' | 'unreadable'> {
  const wrapped = await store.redis.hget(store.keys.conversation(name), 'key')
  if (wrapped === null || keyring.isNewest(wrapped, name)) return 'current'
  try {
    const fresh = keyring.wrap(keyring.unwrap(wrapped, name), name)
    if (await store.run.rewrap([store.keys.conversation(name)], [wrapped, fresh]) === 1) return 'rewrapped'
    const now = await store.redis.hget(store.keys.conversation(name), 'key')
    return now === null || keyring.isNewest(now, name) ? 'current' : 'left'
  } catch (error) {
    if (error instanceof CannotOpen) return 'unreadable'
    throw error
  }
}

/** The key that numbers are hashed with never rotates: only its wrapping does. */
async function rewrapNumberKey({ redis, keys, keyring }: Store): Promise<'rewrapped' | 'current'> {
  const wrapped = await redis.get(keys.numberKey)
  if (wrapped === null || keyring.isNewest(wrapped, BOUND)) return 'current'
  await redis.set(keys.numberKey, keyring.wrap(keyring.unwrap(wrapped, BOUND), BOUND), 'XX')
  return 'rewrapped'
}

import type { Store } from '../../services/conversation/store.ts'
import { phoneName } from '../door/names.ts'
import type { Whence } from '../frontDoor.ts'

/** Real ms between two looks. */
const LOOK_MS = 60_000

/**
 * Numbers that no automated text may go to, as they were a minute ago: the degraded path answers without the store, and must not answer these. Before
 * the first look at the store nothing is known, and everybody is answered.
 */
export function keepNoContact(store: Store): { silent(whence: Whence): boolean; look(): Promise<void>; stop(): void } {
  let names: ReadonlySet<string> = new Set()
  const look = async (): Promise<void> => { names = new Set(await store.redis.hkeys(store.keys.noContact)) }
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_MS).unref()
  void look().catch(() => undefined)
  return {
    look,
    silent: whence => whence.channel === 'sms' && names.size > 0 && store.known() && names.has(phoneName(store.numberKey, whence.number)),
    stop: () => clearInterval(timer)
  }
}

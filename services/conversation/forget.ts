import { z } from 'zod'
import { rewriteFile } from '../redis/rewriteFile.ts'
import type { Store } from './store.ts'

/** Seven days: a process that still holds the key in memory must not bring it to life again. (A backup is held back by the ledger, which stays.) */
const TOMBSTONE_SECONDS = 7 * 24 * 3600

export type Forgetting = { kind: 'forgotten' } | { kind: 'held' } | { kind: 'open' } | { kind: 'none' }
const kinds = { OK: 'forgotten', HELD: 'held', OPEN: 'open', NONE: 'none' } as const

/** Destroys a conversation's key, and with it every word of it wherever a copy may be. `open`: a handoff is open, so it waits. `held`: a named person keeps it. */
export async function forget(store: Store, name: string): Promise<Forgetting> {
  const { keys } = store
  const answer = z.enum(['OK', 'HELD', 'OPEN', 'NONE']).parse(await store.run.forget(
    [keys.conversation(name), keys.log(name), keys.out(name), keys.pending(name), keys.due, keys.all, keys.forgotten(name), keys.held, keys.ledger], [name, TOMBSTONE_SECONDS]))
  if (answer === 'OK') {
    store.cache.drop(name)
    // The append-only file still holds what was written to it; rewritten, it holds only what is there now.
    void rewriteFile(store.redis)
  }
  return { kind: kinds[answer] }
}

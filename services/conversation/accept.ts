import { z } from 'zod'
import { nameOf, seal } from '../crypto/seal.ts'
import { StoreAway } from '../redis/connect.ts'
import type { Audience, Channel, Entry, EntryId } from './entry.ts'
import { audienceLetter, sealEntry } from './log.ts'
import type { Store } from './store.ts'

export type Accepting = {
  name: string; channel: Channel
  /** The number or reference that answers go to; sealed before it is kept. */
  address?: string
  audience: Audience; entry: Entry
  /** The same id in the same conversation is accepted once. */
  providerId: string
  /** A web token that may have been ended by its owner. */
  token?: string
}

export type Accepted = { kind: 'accepted'; entry: EntryId; duplicate: boolean } | { kind: 'ended' }

const Answer = z.union([z.tuple([z.literal('OK'), z.string()]), z.tuple([z.literal('DUP'), z.string()]), z.tuple([z.literal('KEY'), z.string()]), z.tuple([z.literal('LATE'), z.coerce.number()]), z.tuple([z.literal('ENDED')]), z.tuple([z.literal('FORGOTTEN')])])

/** Provider ids are remembered for a week: Twilio's slowest redelivery is hours. */
export const REMEMBER_SECONDS = 7 * 24 * 3600
/**
 * A command that has run out of time (connect.ts: 800 ms) is answered another way, and a Redis that was frozen would still apply it when it thaws: somebody
 * else would then answer it a second time. So it carries the instant by which it must have begun.
 */
const BY_MS = 600
/** If the process dies right after accepting, another takes the turn this much later. */
const RECOVER_MS = 2000

/**
 * Makes one entry durable, exactly once. When it resolves, Redis has it on disk (appendfsync always) and somebody will act on it
 * even if this process dies now. Throws StoreAway: then nothing is known to be written, and the same call may be made again.
 */
export async function accept(store: Store, what: Accepting): Promise<Accepted> {
  const { keys, clock, cache } = store
  const seen = keys.seen(nameOf(store.numberKey, `${what.name} ${what.providerId}`))
  const now = clock.now()
  // Twice at most: once with the key we guessed, once with the one the store told us.
  for (let tries = 0; tries < 3; tries++) {
    const { key, wrapped } = cache.offer(what.name)
    const answer = Answer.parse(await store.run.accept(
      [keys.log(what.name), keys.conversation(what.name), seen, keys.due, keys.all, what.token ? keys.ended(what.token) : seen, keys.forgotten(what.name)],
      [what.name, now, now + RECOVER_MS, REMEMBER_SECONDS, wrapped, what.channel, what.address ? seal(key, what.address, what.name) : '',
        audienceLetter(what.audience), sealEntry(key, what.name, what.entry), keys.hint, what.token ? '1' : '0', store.time.by(BY_MS)]
    ))
    switch (answer[0]) {
      case 'OK': return { kind: 'accepted', entry: answer[1], duplicate: false }
      case 'DUP': return { kind: 'accepted', entry: answer[1], duplicate: true }
      case 'ENDED': return { kind: 'ended' }
      case 'KEY': cache.learn(what.name, answer[1]); break
      // It came in time to be heard by us, so it is the clocks that are apart: now we know how far.
      case 'LATE': store.time.learn(answer[1]); break
      case 'FORGOTTEN': cache.drop(what.name); break
    }
  }
  throw new StoreAway(new Error('An entry was refused three times in a row'))
}

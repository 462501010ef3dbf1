import type { Store } from '../../services/conversation/store.ts'

/** Kept apart from the conversations: who looked at what, and when. No words and no numbers. */
export const audit = ({ redis, keys, clock }: Store) => async (line: { who: string; did: string; about: string | null }): Promise<void> =>
  void await redis.xadd(keys.audit, '*', 'at', new Date(clock.now()).toISOString(), 'who', line.who, 'did', line.did, 'about', line.about ?? '')

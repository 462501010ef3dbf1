import { open } from '../../services/crypto/seal.ts'
import type { Store } from '../../services/conversation/store.ts'
import type { Handoff } from '../../services/handoff/handoff.ts'
import { ConversationState } from '../turn/state.ts'

/** A conversation's state as it stands, for reading only: changes go through advance(). Null where nothing was said yet. */
export async function stateOf(store: Store, conversation: string): Promise<ConversationState | null> {
  const [wrapped, sealed] = await store.redis.hmget(store.keys.conversation(conversation), 'key', 'state')
  if (!wrapped || !sealed) return null
  const { key } = store.cache.learn(conversation, wrapped)
  return ConversationState.parse(JSON.parse(open(key, sealed, conversation)))
}

export const handoffOf = async (store: Store, conversation: string): Promise<Handoff | null> => (await stateOf(store, conversation))?.handoff ?? null

/** Their number or reference, opened for somebody who is to reach them; null on web. */
export async function addressOf(store: Store, conversation: string): Promise<string | null> {
  const [wrapped, sealed] = await store.redis.hmget(store.keys.conversation(conversation), 'key', 'address')
  if (!wrapped || !sealed) return null
  return open(store.cache.learn(conversation, wrapped).key, sealed, conversation)
}

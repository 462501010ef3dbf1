import { z } from 'zod'
import { Channel, type Audience, type EntryId, type Logged } from './entry.ts'
import { Delivery } from './delivery.ts'
import { readRows, Rows } from './log.ts'
import type { Store } from './store.ts'

const PAGE = 200

async function keyOf(store: Store, name: string): Promise<Buffer | null> {
  const wrapped = await store.redis.hget(store.keys.conversation(name), 'key')
  return wrapped === null ? null : store.cache.learn(name, wrapped).key
}

async function read(store: Store, name: string, after: EntryId | null, limit: number, wanted: (audience: Audience) => boolean) {
  // Both at once: one trip, and a reader waits for nothing but Redis.
  const [key, found] = await Promise.all([keyOf(store, name), store.redis.xrange(store.keys.log(name), after ? `(${after}` : '-', '+', 'COUNT', limit)])
  if (!key) return { entries: [], position: null }
  const rows = Rows.parse(found)
  return { entries: readRows(rows, key, name, wanted), position: rows.at(-1)?.[0] ?? after }
}

/** What the person may see, oldest first. A staff entry is left out by its audience before it is even opened. `position` counts them all, so that reading on never stalls. */
export const readShown = (store: Store, name: string, after: EntryId | null): Promise<{ entries: Logged[]; position: EntryId | null }> =>
  read(store, name, after, PAGE, audience => audience !== 'staff')

/** Everything, for staff, summaries and the operator. */
export async function readAll(store: Store, name: string, after: EntryId | null = null): Promise<Logged[]> {
  const all: Logged[] = []
  for (let from = after; ;) {
    const { entries, position } = await read(store, name, from, 1000, () => true)
    all.push(...entries)
    if (position === from || position === null || entries.length < 1000) return all
    from = position
  }
}

export async function readEntry(store: Store, name: string, id: EntryId): Promise<Logged | null> {
  const key = await keyOf(store, name)
  if (!key) return null
  return readRows(await store.redis.xrange(store.keys.log(name), id, id), key, name, () => true)[0] ?? null
}

export async function readDeliveries(store: Store, name: string): Promise<Map<EntryId, Delivery>> {
  const raw = await store.redis.hgetall(store.keys.out(name))
  return new Map(Object.entries(raw).map(([id, text]) => [id, Delivery.parse(JSON.parse(text))]))
}

export async function channelOf(store: Store, name: string): Promise<Channel | null> {
  const channel = Channel.safeParse(await store.redis.hget(store.keys.conversation(name), 'channel'))
  return channel.success ? channel.data : null
}

/** Conversations with anything in them since `since` (product time), oldest first. Desks are not conversations of a person. */
export async function conversationsSince(store: Store, since: number): Promise<string[]> {
  const names = z.array(z.string()).parse(await store.redis.zrangebyscore(store.keys.all, since, '+inf'))
  return names.filter(name => !name.startsWith('desk-'))
}

/** True once a turn that took this entry in has been committed, or there is no such conversation any more. */
export async function hasTurned(store: Store, name: string, entry: EntryId): Promise<boolean> {
  const [key, cursor] = await store.redis.hmget(store.keys.conversation(name), 'key', 'cursor')
  if (!key) return true
  const [at = 0, sequence = 0] = (cursor || '0-0').split('-').map(Number)
  const [wantedAt = 0, wantedSequence = 0] = entry.split('-').map(Number)
  return at > wantedAt || (at === wantedAt && sequence >= wantedSequence)
}

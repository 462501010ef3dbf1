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

/** A page of a log. `position` is its last entry, whoever may see it, so that reading on never stalls; `more` where a whole page came; `ended` where the token was ended by its owner. */
export type Page = { entries: Logged[]; position: EntryId | null; more: boolean; ended: boolean }

const Answer = z.union([z.tuple([z.literal('OK'), z.string(), Rows]), z.tuple([z.literal('NONE')]), z.tuple([z.literal('ENDED')])])

async function read(store: Store, name: string, after: EntryId | null, limit: number, wanted: (audience: Audience) => boolean, token?: string): Promise<Page> {
  const { keys } = store
  const answer = Answer.parse(await store.run.read(
    [keys.log(name), keys.conversation(name), token === undefined ? keys.conversation(name) : keys.ended(token)], [after ? `(${after}` : '-', limit, token === undefined ? '0' : '1']))
  if (answer[0] !== 'OK') return { entries: [], position: null, more: false, ended: answer[0] === 'ENDED' }
  const [, wrapped, rows] = answer
  return { entries: readRows(rows, store.cache.learn(name, wrapped).key, name, wanted), position: rows.at(-1)?.[0] ?? after, more: rows.length === limit, ended: false }
}

/** What the person may see, oldest first. A staff entry is left out by its audience before it is even opened. With `token`, whether its owner ended it is asked in the same trip. */
export const readShown = (store: Store, name: string, after: EntryId | null, token?: string): Promise<Page> =>
  read(store, name, after, PAGE, audience => audience !== 'staff', token)

/** Everything, for staff, summaries and the operator. */
export async function readAll(store: Store, name: string, after: EntryId | null = null): Promise<Logged[]> {
  const all: Logged[] = []
  for (let from = after; ;) {
    const { entries, position, more } = await read(store, name, from, 1000, () => true)
    all.push(...entries)
    if (!more || position === null) return all
    from = position
  }
}

export async function readEntry(store: Store, name: string, id: EntryId): Promise<Logged | null> {
  const key = await keyOf(store, name)
  if (!key) return null
  return readRows(Rows.parse(await store.redis.xrange(store.keys.log(name), id, id)), key, name, () => true)[0] ?? null
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

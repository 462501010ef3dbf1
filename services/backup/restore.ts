import type { Redis } from 'ioredis'
import type { Keyring } from '../crypto/seal.ts'
import type { Keys } from '../redis/keys.ts'
import { BadBackup, readBackup, type Kept } from './backupFile.ts'
import { bytesScript } from './dumps.ts'
import { withoutForgotten } from './staying.ts'
import { unsure } from './unsure.ts'

export type Restored = { of: string; conversations: number; keys: number; stayForgotten: number; unsure: number }

/** It cannot be restored here and now; nothing was changed. The message says what to do. */
export class NotRestored extends Error {
  readonly code = 'NOT_RESTORED'
}

export type RestoreParts = {
  redis: Redis; keys: Keys; keyring: Keyring; hub: string
  /** Destroyed keys that DATA_DIR knows of. */
  forgotten: readonly string[]
  /** What is there now is put away. */
  replace: boolean
}

/** What the hub has now and a backup must not undo: who is held, who is not to be texted, what was destroyed, who looked at what. */
const outlast = ['held', 'no-contact', 'forgotten-keys', 'audit']

/**
 * Puts a hub back as a backup has it. The whole file is checked before anything is written; then it is laid out beside what is there, and put in its place at
 * one instant: whoever dies before that has changed nothing. Who was forgotten since stays forgotten. What was about to be sent at that time is looked
 * up at the network before it is sent. Throws BadBackup or NotRestored.
 */
export async function restore(parts: RestoreParts, from: string): Promise<Restored> {
  const { redis, keys } = parts
  const prefix = `${keys.tag}:`
  const checked = await check(parts, from)
  await mayGo(parts)
  const staging = `${prefix}restoring:`
  await clear(redis, staging)
  try {
    const put = stager(redis, staging)
    for await (const piece of readBackup(from, parts.keyring, parts.hub)) {
      if (piece.piece === 'kept') for (const kept of piece.kept) await put(kept)
      if (piece.piece !== 'instant') continue
      await put(null)
      await drop(redis, staging, piece.changed.flatMap(name => ['conv', 'log', 'out', 'pending'].map(kind => `${kind}:${name}`)))
    }
    await put(null)
    await keepOver(redis, prefix, staging)
    const stayForgotten = await withoutForgotten(redis, staging, parts.forgotten)
    const lookedUp = await unsure(redis, staging, checked.at)
    const count = Number(await bytesScript(redis, 'putInPlace')([keys.due], [prefix]))
    return { of: new Date(checked.at).toISOString(), conversations: checked.conversations - stayForgotten, keys: count, stayForgotten, unsure: lookedUp }
  } catch (error) {
    await clear(redis, staging).catch(() => undefined)
    throw error
  }
}

/** Reads all of it once: only a file that is whole goes on. */
async function check({ keyring, hub }: RestoreParts, from: string): Promise<{ at: number; conversations: number }> {
  let instant: { at: number; conversations: number } | null = null
  for await (const piece of readBackup(from, keyring, hub)) if (piece.piece === 'instant') instant = piece
  if (instant === null) throw new BadBackup('This backup has no instant. Use another copy.')
  return instant
}

async function mayGo({ redis, keys, replace }: RestoreParts): Promise<void> {
  const listening = await redis.call('PUBSUB', 'NUMSUB', keys.hint)
  if (Array.isArray(listening) && Number(listening[1]) > 0) throw new NotRestored('A front door is open on this Redis. Stop every one of them first: people are answered by Twilio\'s fallback meanwhile. Then run this again.')
  if (replace) return
  if (await anyConversation(redis, keys)) throw new NotRestored('There are conversations in this Redis. Back them up, then run this with --replace to put them away, or point REDIS_URL at an empty one.')
}

async function anyConversation(redis: Redis, keys: Keys): Promise<boolean> {
  let cursor = '0'
  do {
    const [next, found] = await redis.scan(cursor, 'MATCH', `${keys.conversation('')}*`, 'COUNT', 1000)
    if (found.length > 0) return true
    cursor = next
  } while (cursor !== '0')
  return false
}

/** Lays keys out, a hundred at a time; `null` sends what is left. A key that comes again replaces the one before. */
function stager(redis: Redis, staging: string) {
  let waiting: Kept[] = []
  return async (kept: Kept | null): Promise<void> => {
    if (kept !== null) waiting.push(kept)
    if (waiting.length === 0 || (kept !== null && waiting.length < 100)) return
    const pipeline = redis.pipeline()
    const now = Date.now()
    for (const [key, dump, expires] of waiting) {
      if (expires > 0 && expires <= now) continue
      pipeline.call('RESTORE', `${staging}${key}`, expires > 0 ? String(expires) : '0', Buffer.from(dump, 'base64'), 'REPLACE', 'ABSTTL')
    }
    waiting = []
    for (const [error] of await pipeline.exec() ?? []) {
      if (error) throw new NotRestored(`Redis does not take what is in this backup (${error.message.slice(0, 80)}). It must be as new as the Redis that the backup was made from. Nothing was changed.`, { cause: error })
    }
  }
}

async function drop(redis: Redis, staging: string, names: string[]): Promise<void> {
  for (let i = 0; i < names.length; i += 500) await redis.unlink(...names.slice(i, i + 500).map(name => `${staging}${name}`))
}

/** What was decided since the backup stays decided. */
async function keepOver(redis: Redis, prefix: string, staging: string): Promise<void> {
  for (const key of outlast) {
    if (await redis.exists(`${prefix}${key}`) === 0) continue
    if (key === 'audit') await redis.copy(`${prefix}${key}`, `${staging}${key}`, 'REPLACE')
    if (key === 'held' || key === 'no-contact') await redis.hset(`${staging}${key}`, await redis.hgetall(`${prefix}${key}`))
    if (key === 'forgotten-keys') await redis.zunionstore(`${staging}${key}`, 2, `${staging}${key}`, `${prefix}${key}`, 'AGGREGATE', 'MIN')
  }
  for (let cursor = '0'; ;) {
    const [next, found] = await redis.scan(cursor, 'MATCH', `${prefix}forgotten:*`, 'COUNT', 1000)
    for (const key of found) await redis.copy(key, `${staging}${key.slice(prefix.length)}`, 'REPLACE')
    if (next === '0') return
    cursor = next
  }
}

async function clear(redis: Redis, staging: string): Promise<void> {
  let cursor = '0'
  do {
    const [next, found] = await redis.scan(cursor, 'MATCH', `${staging}*`, 'COUNT', 1000)
    cursor = next
    if (found.length > 0) await redis.unlink(...found)
  } while (cursor !== '0')
}

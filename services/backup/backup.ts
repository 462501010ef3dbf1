import { rename, rm } from 'node:fs/promises'
import type { Redis } from 'ioredis'
import { REMEMBER_SECONDS } from '../conversation/accept.ts'
import type { Keyring } from '../crypto/seal.ts'
import type { Keys } from '../redis/keys.ts'
import { backupWriter, readBackup, type Kept } from './backupFile.ts'
import { bytesAt, bytesScript, listAt } from './dumps.ts'

export type Backup = { at: string; conversations: number; keys: number; bytes: number; heldMs: number }

type Parts = { redis: Redis; keys: Keys; keyring: Keyring; hub: string }
type Reading = Pick<Parts, 'redis' | 'keys'> & { put(kept: Kept[]): Promise<void> }

const PAGE = 200

/**
 * Writes all that a hub has in Redis into one sealed file, as it stood at one instant, beside live front doors. What stands still is read first, a conversation
 * at a time; then one script reads, at the instant of the backup, what changed meanwhile; the ids of messages come last, each telling when it came. `heldMs`: how long that script kept Redis from others.
 * The file gets its name only when it is whole and was read back; a file that is there already is refused (EEXIST).
 */
export async function backup({ redis, keys, keyring, hub }: Parts, to: string): Promise<Backup> {
  const part = `${to}.part`
  const begun = Date.now()
  const file = await backupWriter(part, keyring, hub, new Date(begun).toISOString())
  try {
    const prefix = `${keys.tag}:`
    const reading = { redis, keys, put: (kept: Kept[]) => file.put({ piece: 'kept', kept }) }
    const markers = await readCalmly(reading)
    const started = performance.now()
    const answer = await bytesScript(redis, 'snapshot')([keys.due], [prefix, JSON.stringify(markers)])
    const heldMs = performance.now() - started
    const standing = new Set(listAt(answer, 1).map(String))
    const changed = triples(listAt(answer, 2))
    const fresh = changed.filter(([key]) => key.startsWith('conv:')).map(([key]) => key.slice(5))
    const conversations = standing.size + fresh.length
    const at = Number(bytesAt(answer, 0).toString())
    await file.put({ piece: 'instant', at, changed: Object.keys(markers).filter(name => !standing.has(name)), conversations })
    for (let i = 0; i < changed.length; i += PAGE) await reading.put(changed.slice(i, i + PAGE))
    await readSeen(reading, at)
    const bytes = await file.finish()
    const found = await readBack(part, keyring, hub)
    await rename(part, to)
    return { at: new Date(at).toISOString(), conversations, keys: found, bytes, heldMs: Math.round(heldMs * 10) / 10 }
  } catch (error) {
    await file.abandon()
    await rm(part, { force: true })
    throw error
  }
}

/** Conversations, page by page; gives what each looked like when it was read. */
async function readCalmly({ redis, keys, put }: Reading): Promise<Record<string, string>> {
  const dump = bytesScript(redis, 'dumpConversation')
  const markers: Record<string, string> = {}
  for await (const names of scanned(redis, keys.conversation(''))) {
    const kept = await Promise.all(names.map(async (name): Promise<Kept[]> => {
      const answer = await dump([keys.conversation(name), keys.log(name), keys.out(name), keys.pending(name)], [])
      if (!Array.isArray(answer) || answer.length === 0) return []
      markers[name] = bytesAt(answer, 0).toString()
      return ['conv', 'log', 'out', 'pending'].flatMap((kind, i): Kept[] => {
        const bytes = bytesAt(answer, i + 1)
        return bytes.length === 0 ? [] : [[`${kind}:${name}`, bytes.toString('base64'), -1]]
      })
    }))
    await put(kept.flat())
  }
  return markers
}

/** How long a message's id is remembered; so its end tells when it came. */
const SEEN_MS = REMEMBER_SECONDS * 1000

/** The ids of messages that had come by the instant. One that came after it must not count as known: its message is not in the backup. */
async function readSeen({ redis, keys, put }: Reading, at: number): Promise<void> {
  for await (const hashes of scanned(redis, keys.seen(''))) {
    const kept = await Promise.all(hashes.map(async (hash): Promise<Kept[]> => {
      const [bytes, expires] = await Promise.all([redis.dumpBuffer(keys.seen(hash)), redis.pexpiretime(keys.seen(hash))])
      return bytes && expires - SEEN_MS < at ? [[`seen:${hash}`, bytes.toString('base64'), expires]] : []
    }))
    await put(kept.flat())
  }
}

/** What follows a prefix in the names of keys, a page at a time. */
async function* scanned(redis: Redis, prefix: string): AsyncGenerator<string[]> {
  let cursor = '0'
  do {
    const [next, found] = await redis.scan(cursor, 'MATCH', `${prefix}*`, 'COUNT', PAGE)
    cursor = next
    if (found.length > 0) yield found.map(key => key.slice(prefix.length))
  } while (cursor !== '0')
}

const triples = (flat: unknown[]): Kept[] =>
  flat.flatMap((_, i): Kept[] => (i % 3 === 0 ? [[bytesAt(flat, i).toString(), bytesAt(flat, i + 1).toString('base64'), Number(bytesAt(flat, i + 2).toString())]] : []))

async function readBack(path: string, keyring: Keyring, hub: string): Promise<number> {
  let keys = 0
  for await (const piece of readBackup(path, keyring, hub)) if (piece.piece === 'kept') keys += piece.kept.length
  return keys
}

import { rename, rm } from 'node:fs/promises'
import type { Redis } from 'ioredis'
import type { Keyring } from '../crypto/seal.ts'
import type { Keys } from '../redis/keys.ts'
import { backupWriter, readBackup, type Kept } from './backupFile.ts'
import { bytesAt, bytesScript, listAt } from './dumps.ts'

export type Backup = { at: string; conversations: number; keys: number; bytes: number; heldMs: number }

type Parts = { redis: Redis; keys: Keys; keyring: Keyring; hub: string }

const PAGE = 200

/**
 * Writes all that a hub has in Redis into one sealed file, as it stood at one instant, beside live front doors. What stands still is read first, a conversation
 * at a time; then one script reads, at the instant of the backup, what changed meanwhile. `heldMs`: how long that script kept Redis from others.
 * The file gets its name only when it is whole and was read back; a file that is there already is refused (EEXIST).
 */
export async function backup({ redis, keys, keyring, hub }: Parts, to: string): Promise<Backup> {
  const part = `${to}.part`
  const begun = Date.now()
  const file = await backupWriter(part, keyring, hub, new Date(begun).toISOString())
  try {
    const prefix = `${keys.tag}:`
    const markers = await readCalmly({ redis, keys, prefix, put: kept => file.put({ piece: 'kept', kept }) })
    const started = performance.now()
    const answer = await bytesScript(redis, 'snapshot')([keys.due], [prefix, JSON.stringify(markers), String(Date.now() - begun + 1000)])
    const heldMs = performance.now() - started
    const standing = new Set(listAt(answer, 1).map(String))
    const changed = triples(listAt(answer, 2))
    const fresh = changed.filter(([key]) => key.startsWith('conv:')).map(([key]) => key.slice(5))
    const conversations = standing.size + fresh.length
    const at = Number(bytesAt(answer, 0).toString())
    await file.put({ piece: 'instant', at, changed: Object.keys(markers).filter(name => !standing.has(name)), conversations })
    for (let i = 0; i < changed.length; i += PAGE) await file.put({ piece: 'kept', kept: changed.slice(i, i + PAGE) })
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

/** Conversations and the ids of their messages, page by page; gives what each conversation looked like when it was read. */
async function readCalmly({ redis, keys, prefix, put }: { redis: Redis; keys: Keys; prefix: string; put(kept: Kept[]): Promise<void> }): Promise<Record<string, string>> {
  const dump = bytesScript(redis, 'dumpConversation')
  const markers: Record<string, string> = {}
  let cursor = '0'
  do {
    const [next, found] = await redis.scan(cursor, 'MATCH', `${prefix}*`, 'COUNT', 1000)
    cursor = next
    const names = found.filter(key => key.startsWith(`${prefix}conv:`)).map(key => key.slice(prefix.length + 5))
    const kept: Kept[] = []
    for (const name of names) {
      const answer = await dump([keys.conversation(name), keys.log(name), keys.out(name), keys.pending(name)], [])
      if (!Array.isArray(answer) || answer.length === 0) continue
      markers[name] = bytesAt(answer, 0).toString()
      kept.push(...['conv', 'log', 'out', 'pending'].flatMap((kind, i): Kept[] => {
        const bytes = bytesAt(answer, i + 1)
        return bytes.length === 0 ? [] : [[`${kind}:${name}`, bytes.toString('base64'), -1]]
      }))
    }
    for (const key of found.filter(one => one.startsWith(`${prefix}seen:`))) {
      const [bytes, expires] = await Promise.all([redis.dumpBuffer(key), redis.pexpiretime(key)])
      if (bytes) kept.push([key.slice(prefix.length), bytes.toString('base64'), expires])
    }
    if (kept.length > 0) await put(kept)
  } while (cursor !== '0')
  return markers
}

const triples = (flat: unknown[]): Kept[] =>
  flat.flatMap((_, i): Kept[] => (i % 3 === 0 ? [[bytesAt(flat, i).toString(), bytesAt(flat, i + 1).toString('base64'), Number(bytesAt(flat, i + 2).toString())]] : []))

async function readBack(path: string, keyring: Keyring, hub: string): Promise<number> {
  let keys = 0
  for await (const piece of readBackup(path, keyring, hub)) if (piece.piece === 'kept') keys += piece.kept.length
  return keys
}

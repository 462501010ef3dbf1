import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Redis } from 'ioredis'
import { CannotOpen, type Keyring } from '../../services/crypto/seal.ts'
import { StoreAway } from '../../services/redis/connect.ts'
import type { Keys } from '../../services/redis/keys.ts'
import type { Log } from '../../services/telemetry/log.ts'
import { fromStore } from '../door/reading.ts'

/** `known`: false while Redis, which has the last word on it, has not been asked. `key` is the same buffer throughout. */
export type NumberKey = { key: Buffer; known(): boolean; stop(): void }

type Parts = { redis: Redis; keys: Keys; keyring: Keyring; folder: string; log: Pick<Log, 'error' | 'warn'> }

const BOUND = 'number-key'
/** Real ms. Asked this often while Redis is away. */
const AGAIN_MS = 1000

/**
 * The key that numbers are hashed with: made once for a hub and never rotated, for with another everybody would be a stranger. Redis has it, and
 * DATA_DIR a sealed copy, so that a hub whose Redis was lost keeps it. A start without Redis goes on; until Redis has said which key
 * it is, nothing is written under any. Throws only where the key that Redis has cannot be opened.
 */
export async function keepNumberKey(parts: Parts): Promise<NumberKey> {
  const copy = join(parts.folder, 'number-key')
  const own = standingCopy(parts, copy)
  const key = Buffer.from(own.key)
  let known = false
  let timer: NodeJS.Timeout | undefined
  const settle = async (): Promise<void> => {
    const wrapped = await fromStore(() => agreed(parts, own.wrapped))
    parts.keyring.unwrap(wrapped, BOUND).copy(key)
    known = true
    if (wrapped !== own.wrapped || !own.kept) keepCopy(parts, copy, wrapped)
  }
  const later = (): void => {
    timer = setTimeout(() => void settle().catch((error: unknown) => {
      if (!(error instanceof StoreAway)) parts.log.error({ error, alarm: 'number key' }, 'the number key in Redis cannot be used: check ENCRYPTION_KEYS')
      later()
    }), AGAIN_MS).unref()
  }
  try {
    await settle()
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error
    parts.log.warn('Redis is away at the start. People are answered with the lines, and workers are paged directly, until it comes.')
    later()
  }
  return { key, known: () => known, stop: () => clearTimeout(timer) }
}

/** The key that all processes share: Redis' own where it has one, else ours, set once. */
async function agreed({ redis, keys }: Parts, wrapped: string): Promise<string> {
  const standing = await redis.get(keys.numberKey)
  if (standing !== null) return standing
  await redis.set(keys.numberKey, wrapped, 'NX')
  const kept = await redis.get(keys.numberKey)
  if (kept === null) throw new Error('Redis did not keep the number key. Check that it may be written to.')
  return kept
}

function standingCopy({ keyring, log }: Parts, file: string): { key: Buffer; wrapped: string; kept: boolean } {
  if (existsSync(file)) {
    try {
      const wrapped = readFileSync(file, 'utf8').trim()
      return { key: keyring.unwrap(wrapped, BOUND), wrapped, kept: true }
    } catch (error) {
      // Sealed with a key that was taken out since: Redis' copy is the one that counts.
      log.warn({ error }, error instanceof CannotOpen ? 'the copy of the number key in DATA_DIR cannot be opened' : 'the copy of the number key in DATA_DIR cannot be read')
    }
  }
  return { ...keyring.newKey(BOUND), kept: false }
}

function keepCopy({ folder, log }: Parts, file: string, wrapped: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(file, wrapped, { mode: 0o600 })
  } catch (error) {
    log.warn({ error }, 'the number key could not be copied to DATA_DIR; Redis has it')
  }
}

import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Redis } from 'ioredis'
import { Keyring } from '../../services/crypto/seal.ts'
import type { Keys } from '../../services/redis/keys.ts'
import type { Settings } from '../config.ts'

/** ENCRYPTION_KEYS, or on a newcomer's machine one made at the first start and kept under DATA_DIR, readable by its owner alone. */
export function keyringFrom(settings: Settings): Keyring {
  const [first, ...more] = settings.encryptionKeys ?? [madeKey(settings.DATA_DIR)]
  return new Keyring([first ?? madeKey(settings.DATA_DIR), ...more])
}

function madeKey(folder: string): Buffer {
  const file = join(folder, 'encryption-key')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    // 'wx': two starts at once must not end with two keys.
    try {
      writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if (!existsSync(file)) throw error
    }
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
}

/** The key that numbers are hashed with. Made once for a hub and never rotated: with another, everybody would be a stranger. */
export async function numberKeyFrom(redis: Redis, keys: Keys, keyring: Keyring): Promise<Buffer> {
  const standing = await redis.get(keys.numberKey)
  if (standing !== null) return keyring.unwrap(standing, 'number-key')
  await redis.set(keys.numberKey, keyring.newKey('number-key').wrapped, 'NX')
  const kept = await redis.get(keys.numberKey)
  if (kept === null) throw new Error('Redis did not keep the number key. Check that it may be written to.')
  return keyring.unwrap(kept, 'number-key')
}

import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes, randomFillSync, type KeyObject } from 'node:crypto'

/** Words that cannot be opened: another key sealed them, or they were changed. Nothing of the content is in the message. */
export class CannotOpen extends Error {
  readonly code = 'CANNOT_OPEN'
  constructor(what: string, cause?: unknown) {
    super(`${what} cannot be opened with the keys in ENCRYPTION_KEYS. Put back the key that sealed it, after the newest one.`, { cause })
  }
}

/** Node makes a key object of a Buffer anew at each call, which costs more than the cipher itself: one is kept as long as its Buffer lives. */
const objects = new WeakMap<Buffer, KeyObject>()
function objectOf(key: Buffer): KeyObject {
  const known = objects.get(key)
  if (known) return known
  const made = createSecretKey(key)
  objects.set(key, made)
  return made
}

const NONCE = 12
const TAG = 16

/** Random bytes are asked for by the page, since each asking costs as much as sealing a short line. None is ever given twice. */
const random = Buffer.alloc(NONCE * 256)
let used = random.length
function freshNonce(): Buffer {
  if (used === random.length) {
    randomFillSync(random)
    used = 0
  }
  used += NONCE
  return random.subarray(used - NONCE, used)
}

/** AES-256-GCM; the result is base64 of nonce, tag and text. `bound` ties it to its place (a conversation's id): moved elsewhere it does not open. */
export function seal(key: Buffer, plain: string, bound: string): string {
  const nonce = freshNonce()
  const cipher = createCipheriv('aes-256-gcm', objectOf(key), nonce).setAAD(Buffer.from(bound))
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64')
}

export function open(key: Buffer, sealed: string, bound: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', objectOf(key), bytes.subarray(0, NONCE)).setAAD(Buffer.from(bound)).setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8')
  } catch (error) {
    throw new CannotOpen('An entry', error)
  }
}

/**
 * ENCRYPTION_KEYS, newest first. The newest wraps; any of them opens, so that a key can be put in front and the old one taken out
 * once everything is wrapped anew.
 */
export class Keyring {
  private readonly keys: readonly [Buffer, ...Buffer[]]
  constructor(keys: readonly [Buffer, ...Buffer[]]) {
    this.keys = keys
  }

  /** A fresh key for one conversation. Destroying its wrapped form destroys every word sealed with it. */
  newKey(bound: string): { key: Buffer; wrapped: string } {
    const key = randomBytes(32)
    return { key, wrapped: this.wrap(key, bound) }
  }

  wrap(key: Buffer, bound: string): string {
    return seal(this.keys[0], key.toString('base64'), bound)
  }

  /** True where the newest key made this wrapping: nothing needs an older one for it. */
  isNewest(wrapped: string, bound: string): boolean {
    try {
      open(this.keys[0], wrapped, bound)
      return true
    } catch (error) {
      if (error instanceof CannotOpen) return false
      throw error
    }
  }

  /** Throws CannotOpen when no key fits. */
  unwrap(wrapped: string, bound: string): Buffer {
    for (const key of this.keys) {
      try {
        return Buffer.from(open(key, wrapped, bound), 'base64')
      } catch (error) {
        if (!(error instanceof CannotOpen)) throw error
      }
    }
    throw new CannotOpen('A conversation key')
  }

  /** Keys for another use (tokens, local phones), derived so that they never meet. Newest first. */
  derived(use: string): Buffer[] {
    return this.keys.map(key => Buffer.from(hkdfSync('sha256', key, '', `front-door ${use}`, 32)))
  }
}

/** A keyed hash as a short name: the same number always has the same one, and nobody without the key can find the number from it. */
export const nameOf = (key: Buffer, text: string): string => createHmac('sha256', objectOf(key)).update(text).digest('base64url').slice(0, 22)

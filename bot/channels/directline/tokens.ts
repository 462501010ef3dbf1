import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto'
import { decodeJwt, errors, jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'

/** Who holds a token. `user` is the id that Direct Line clients expect (`dl_...`); `id` stays the same through refreshes, so that ending it ends them all. */
export type Bearer = { conversation: string; user: string; id: string; kept: boolean }

/** `expired` still tells whose it was: it opens nothing but a refresh, and that only while `renewable`. */
export type Verified =
  | { kind: 'valid'; bearer: Bearer }
  | { kind: 'expired'; bearer: Bearer; renewable: boolean }
  | { kind: 'not-ours' }

export type Tokens = {
  /** A conversation that nobody has yet. Nothing is stored: the id proves itself. */
  begin(): Bearer
  /** True for an id that this front door made, whoever it belongs to. */
  made(conversation: string): boolean
  /** A token for requests, good for `lifeSeconds`. */
  issue(bearer: Bearer): Promise<string>
  /** A token for one address bar's worth of time: it stands in the stream's URL, where logs may see it. */
  issueForStream(bearer: Bearer): Promise<string>
  verify(token: string): Promise<Verified>
  verifyForStream(token: string): Promise<Verified>
}

/** Seconds. Short, because a phone may be taken out of somebody's hand. */
export const lifeSeconds = 30 * 60
const streamSeconds = 60
/** A phone that slept the night must find its conversation again; one whose owner ticked "remember" may take a month. */
const renewableSeconds = 24 * 60 * 60
const renewableWhenKeptSeconds = 30 * 24 * 60 * 60
/** As long as any token with this id could still be refreshed. */
export const endedForSeconds = lifeSeconds + renewableWhenKeptSeconds

/** About 10 MB of tokens at the most. */
const knownTokens = 10_000

const Claims = z.object({ conv: z.string(), user: z.string(), jti: z.string(), kept: z.boolean().default(false), exp: z.number() })
type Use = 'chat' | 'stream'

/**
 * Signs with the newest key and reads with all of them. `keys`: newest first, at least one, 32 bytes each.
 * `ids` gives unguessable strings. Real time, not the product clock: a token must not live longer because a test moved the night.
 */
export function createTokens(keys: Uint8Array[], ids: () => string, now: () => number = Date.now): Tokens {
  const newest = keys[0]
  if (!newest) throw new Error('Direct Line tokens need a key. Give ENCRYPTION_KEYS at least one.')

  // jose imports a key at each use, unless it is an object that it has met.
  const objects = keys.map(key => createSecretKey(key))
  const signing = createSecretKey(newest)

  const sign = (bearer: Bearer, use: Use, seconds: number) =>
    new SignJWT({ conv: bearer.conversation, user: bearer.user, kept: bearer.kept })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).setJti(bearer.id).setAudience(use)
      .setIssuedAt(Math.floor(now() / 1000)).setExpirationTime(Math.floor(now() / 1000) + seconds).sign(signing)

  // A signature is checked once, not at every read of a page: what was good stays good until it runs out.
  const good = new Map<string, { bearer: Bearer; until: number }>()
  const known = async (token: string, check: () => Promise<Verified>): Promise<Verified> => {
    const found = good.get(token)
    if (found && found.until > now()) return { kind: 'valid', bearer: found.bearer }
    const verified = await check()
    if (verified.kind !== 'valid') return verified
    if (good.size >= knownTokens) good.clear()
    good.set(token, { bearer: verified.bearer, until: expiryOf(token) })
    return verified
  }

  return {
    begin() {
      const random = ids()
      return { conversation: `web-${random}-${proof(newest, random)}`, user: `dl_${ids()}`, id: ids(), kept: false }
    },
    made(conversation) {
      const parts = /^web-(.+)-([0-9a-f]{16})$/.exec(conversation)
      const [random, given] = [parts?.[1], parts?.[2]]
      return random !== undefined && given !== undefined && keys.some(key => timingSafeEqual(Buffer.from(proof(key, random)), Buffer.from(given)))
    },
    issue: bearer => sign(bearer, 'chat', lifeSeconds),
    issueForStream: bearer => sign(bearer, 'stream', streamSeconds),
    verify: token => known(token, () => firstThatReads(objects, key => read(token, key, 'chat', now()))),
    verifyForStream: token => firstThatReads(objects, key => read(token, key, 'stream', now()))
  }
}

/** Ms; read only from a token whose signature has just been checked. */
const expiryOf = (token: string): number => (decodeJwt(token).exp ?? 0) * 1000

const proof = (key: Uint8Array, random: string): string =>
  createHmac('sha256', key).update(`direct line conversation ${random}`).digest('hex').slice(0, 16)

async function firstThatReads(keys: KeyObject[], attempt: (key: KeyObject) => Promise<Verified>): Promise<Verified> {
  for (const key of keys) {
    const verified = await attempt(key)
    if (verified.kind !== 'not-ours') return verified
  }
  return { kind: 'not-ours' }
}

async function read(token: string, key: KeyObject, use: Use, nowMs: number): Promise<Verified> {
  try {
    const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], audience: use, currentDate: new Date(nowMs) })
    const claims = Claims.safeParse(payload)
    return claims.success ? { kind: 'valid', bearer: bearerOf(claims.data) } : { kind: 'not-ours' }
  } catch (error) {
    // jose checks the signature before the time, so an expired token's claims are still ours
    const claims = error instanceof errors.JWTExpired ? Claims.safeParse(error.payload) : null
    if (!claims?.success) return { kind: 'not-ours' }
    const grace = claims.data.kept ? renewableWhenKeptSeconds : renewableSeconds
    return { kind: 'expired', bearer: bearerOf(claims.data), renewable: nowMs / 1000 < claims.data.exp + grace }
  }
}

const bearerOf = (claims: z.infer<typeof Claims>): Bearer => ({ conversation: claims.conv, user: claims.user, id: claims.jti, kept: claims.kept })

import { SignJWT, jwtVerify } from 'jose'
import { z } from 'zod'
import { Role, type Person } from '../../../services/rota/rota.ts'

/** What a token may be used for: one for a cookie is refused as a bearer token, and the other way round. */
export type TokenUse = 'session' | 'bearer'

const Claims = z.object({ sub: z.string(), roles: z.array(Role) })
export type Claims = z.infer<typeof Claims>

const issuer = 'front-door'
export const sessionSeconds = 12 * 60 * 60

/** Signs who somebody is, for so many seconds of real time, with the newest key. */
export async function signToken(person: Pick<Person, 'id' | 'roles'>, use: TokenUse, keys: readonly Uint8Array[], seconds: number, now: number): Promise<string> {
  const [newest] = keys
  if (newest === undefined) throw new Error('No key to sign staff tokens with. Set ENCRYPTION_KEYS.')
  const issued = Math.floor(now / 1000)
  return new SignJWT({ roles: person.roles }).setProtectedHeader({ alg: 'HS256' }).setIssuer(issuer).setAudience(use)
    .setSubject(person.id).setIssuedAt(issued).setExpirationTime(issued + seconds).sign(newest)
}

/** Who a token says somebody is; null when it is not ours, is for another use, or has run out. Older keys are tried too, so that changing keys signs nobody out. */
export async function readToken(token: string, use: TokenUse, keys: readonly Uint8Array[], now: number): Promise<Claims | null> {
  for (const key of keys) {
    try {
      const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], issuer, audience: use, currentDate: new Date(now) })
      const claims = Claims.safeParse(payload)
      return claims.success ? claims.data : null
    } catch { /* Not signed with this key, or run out: the next key decides, and after the last one the answer is null. */ }
  }
  return null
}

/** A bearer token for the staff and review JSON (`npm run staff-token`). */
export const mintStaffToken = (person: Pick<Person, 'id' | 'roles'>, keys: readonly Uint8Array[], minutes = 30, now = Date.now()): Promise<string> =>
  signToken(person, 'bearer', keys, minutes * 60, now)

import type { Request } from 'restify'
import type { Role } from '../../../services/rota/rota.ts'
import type { Allowed, Denied, Guard } from '../../route.ts'
import { cookie, sessionCookie } from './cookies.ts'
import { fromOurPages } from './sameOrigin.ts'
import { readToken, type Claims } from './token.ts'
import type { GuardParts } from './parts.ts'

/** Somebody on the rota who has signed in. `roles` are the rota's of this moment. */
export type Worker = { id: string; name: string; roles: Role[]; by: 'cookie' | 'bearer' }

const notSignedIn: Denied = {
  kind: 'denied', status: 401, error: 'You are not signed in.',
  do: 'Sign in at /staff/sign-in, or send a token from `npm run staff-token` as a bearer token.'
}
const otherSite: Denied = {
  kind: 'denied', status: 403, error: 'This did not come from the front door\'s own page.',
  do: 'Open the page at the address in PUBLIC_URL and press the button again.'
}
const notYourRole = (roles: readonly Role[]): Denied => ({
  kind: 'denied', status: 403, error: `This page is for: ${roles.join(', ')}.`, do: 'Ask whoever keeps the rota to add the role to your name.'
})

async function claimsOf(req: Request, parts: GuardParts): Promise<{ claims: Claims | null; by: Worker['by'] }> {
  const bearer = /^Bearer\s+(\S+)$/i.exec(req.headers.authorization ?? '')?.[1]
  if (bearer !== undefined) return { claims: await readToken(bearer, 'bearer', parts.keys, parts.now()), by: 'bearer' }
  const session = cookie(req, sessionCookie)
  return { claims: session === null ? null : await readToken(session, 'session', parts.keys, parts.now()), by: 'cookie' }
}

async function whoIs(req: Request, parts: GuardParts): Promise<Allowed<Worker> | Denied> {
  const { claims, by } = await claimsOf(req, parts)
  const person = parts.people().find(({ id }) => id === claims?.sub)
  if (claims === null || person === undefined) return notSignedIn
  // A bearer token is never sent by a browser on its own, so another site's form cannot borrow it.
  if (by === 'cookie' && req.method === 'POST' && !fromOurPages(req, parts.publicUrl)) return otherSite
  return { kind: 'allowed', as: { id: person.id, name: person.name, roles: person.roles, by } }
}

/** Anyone on the rota who has signed in, by cookie or bearer token. Not signed in: 401. A form of another site: 403. */
export const signedIn = (parts: GuardParts): Guard<Worker> => ({ name: 'signed in', check: req => whoIs(req, parts) })

/** As `signedIn`, for people with one of these roles: 403 for the others. */
export const withRole = (parts: GuardParts, ...roles: Role[]): Guard<Worker> => ({
  name: `signed in as ${roles.join(' or ')}`,
  async check(req) {
    const who = await whoIs(req, parts)
    if (who.kind === 'denied') return who
    // A bearer token is minted by hand on the machine and audited; in production only an operator gets one (contract.md, staff-token).
    const byToken = who.as.by === 'bearer' && who.as.roles.includes('operator')
    return byToken || who.as.roles.some(role => roles.includes(role)) ? who : notYourRole(roles)
  }
})

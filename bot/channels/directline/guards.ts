import type { Request } from 'restify'
import { z } from 'zod'
import type { Allowed, Denied, Guard } from '../../route.ts'
import type { DirectLineParts } from './parts.ts'
import type { Bearer } from './tokens.ts'

type Needs = Pick<DirectLineParts, 'tokens' | 'frontDoor' | 'nearby'>

/**
 * The token's conversation is the one in the address, and nobody has ended the token. 401 none, 403 not ours, expired (directlinejs then
 * says ExpiredToken) or ended, 404 a conversation never made here, 403 somebody else's. `asksStore` is false for a handler that goes to the store
 * anyway and learns there whether the token was ended, in the same trip: it then answers with `tokenEnded` itself.
 */
export const ownConversation = (parts: Needs, asksStore = true): Guard<Bearer> => ({
  name: 'direct line token of this conversation',
  async check(req) {
    const checked = await holder(parts, tokenOf(req), 'valid only', asksStore)
    if (checked.kind === 'denied') return checked
    const asked = String(req.params.id)
    if (asked === checked.as.conversation) return checked
    if (!parts.tokens.made(asked)) return denied(404, 'unknown conversation', 'Start one with POST /directline/conversations.')
    return denied(403, 'not your conversation', 'Use the token that came with this conversation.')
  }
})

/** For a refresh: a phone that slept through its token's half hour finds its conversation again. */
export const renewableToken = (parts: Needs): Guard<Bearer> => ({
  name: 'direct line token, or one that ran out a while ago',
  check: req => holder(parts, tokenOf(req), 'or renewable')
})

/** No token is a new person; a token that is there must be good. */
export const newOrKnown = (parts: Needs): Guard<Bearer | null> => ({
  name: 'a direct line token, or nobody yet',
  async check(req) {
    const token = tokenOf(req)
    return token === null ? { kind: 'allowed', as: null } : holder(parts, token, 'valid only')
  }
})

const denied = (status: number, error: string, what: string): Denied => ({ kind: 'denied', status, error, do: what })
const again = 'Get a token with POST /directline/tokens/generate and send it as "Authorization: Bearer <token>".'

/** The body of a 403 for a token that its owner ended. */
export const tokenEnded = { error: 'token ended', do: 'Its owner ended it. Start a new conversation.' }

async function holder({ tokens, frontDoor, nearby }: Needs, token: string | null, accept: 'valid only' | 'or renewable', asksStore = true): Promise<Allowed<Bearer> | Denied> {
  if (token === null) return denied(401, 'no token', again)
  const verified = await tokens.verify(token)
  if (verified.kind === 'not-ours') return denied(403, 'not our token', again)
  if (verified.kind === 'expired' && (accept === 'valid only' || !verified.renewable)) {
    return denied(403, 'token expired', 'Refresh it with POST /directline/tokens/refresh.')
  }
  const { bearer } = verified
  if (asksStore ? await isEnded({ frontDoor, nearby }, bearer) : nearby.ended(bearer.id)) return denied(403, tokenEnded.error, tokenEnded.do)
  return { kind: 'allowed', as: bearer }
}

/** While the store is away an ended token is known only to the process that ended it: a person must still be answered. Any other error is heard of. */
export async function isEnded({ frontDoor, nearby }: Pick<Needs, 'frontDoor' | 'nearby'>, bearer: Bearer): Promise<boolean> {
  if (nearby.ended(bearer.id)) return true
  try {
    return await frontDoor.tokenEnded(bearer.id)
  } catch (error) {
    if (storeAway(error)) return false
    throw error
  }
}

/** By its code and not its class, so that any store may stand behind the port. */
export const storeAway = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'STORE_AWAY'

const InBody = z.object({ token: z.string() })

/** A beacon sent while a page goes away cannot carry a header: it has the token in its body. `undefined` is what directlinejs sends for none. */
function tokenOf(req: Request): string | null {
  const header = /^Bearer\s+(\S+)$/i.exec(req.header('authorization') ?? '')?.[1]
  const body = header === undefined ? InBody.safeParse(req.body) : null
  const token = header ?? (body?.success ? body.data.token : undefined)
  return token === undefined || token === '' || token === 'undefined' || token === 'null' ? null : token
}

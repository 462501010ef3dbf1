import * as oidc from 'openid-client'
import { z } from 'zod'
import type { Person } from '../../../services/rota/rota.ts'
import type { OidcSettings, SigninParts } from './parts.ts'

const UnderWay = z.object({ verifier: z.string(), nonce: z.string(), to: z.string() })
const Email = z.object({ email: z.string(), email_verified: z.boolean().optional() })
export const oidcSeconds = 600

export type OidcEnd = { kind: 'signed-in'; person: Person; to: string } | { kind: 'not-on-rota' } | { kind: 'start-again' }

const onThisMachine = (issuer: URL): boolean => issuer.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname)

const discover = (settings: OidcSettings): Promise<oidc.Configuration> => {
  const issuer = new URL(settings.issuer)
  return oidc.discovery(issuer, settings.clientId, settings.clientSecret, undefined, onThisMachine(issuer) ? { execute: [oidc.allowInsecureRequests] } : {})
}

/** OpenID Connect, authorization code with PKCE, state and nonce. A person is matched to the rota by e-mail. */
export function oidcSignIn(settings: OidcSettings, parts: SigninParts) {
  // Found on first use, not at start: the front door must come up, and page, while the sign-in service is away.
  let found: Promise<oidc.Configuration> | null = null
  const configuration = (): Promise<oidc.Configuration> => {
    found ??= discover(settings).catch(error => { found = null; throw error })
    return found
  }
  const back = (): string => new URL('/staff/sign-in/back', parts.publicUrl).href

  return {
    /** Where to send the browser, and the state that its cookie keeps. Throws when the sign-in service is away. */
    async begin(to: string): Promise<{ address: string; state: string }> {
      const config = await configuration()
      const [verifier, state, nonce] = [oidc.randomPKCECodeVerifier(), oidc.randomState(), oidc.randomNonce()]
      await parts.store.put(`oidc:${state}`, JSON.stringify({ verifier, nonce, to }), oidcSeconds)
      const address = oidc.buildAuthorizationUrl(config, {
        redirect_uri: back(), scope: 'openid email', state, nonce, code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256'
      })
      return { address: address.href, state }
    },
    /** `state` is the cookie's: a reply that another browser began is refused. Throws when the sign-in service is away or refuses. */
    async end(query: string, state: string | null): Promise<OidcEnd> {
      const kept = state === null ? null : await parts.store.take(`oidc:${state}`)
      if (state === null || kept === null) return { kind: 'start-again' }
      const begun = UnderWay.parse(JSON.parse(kept))
      const tokens = await oidc.authorizationCodeGrant(await configuration(), new URL(`${back()}${query}`), {
        pkceCodeVerifier: begun.verifier, expectedState: state, expectedNonce: begun.nonce, idTokenExpected: true
      })
      const email = Email.safeParse(tokens.claims())
      // An address that the provider says it has not checked proves nothing about who this is.
      if (!email.success || email.data.email_verified === false) return { kind: 'not-on-rota' }
      const person = parts.people().find(each => each.email?.toLowerCase() === email.data.email.toLowerCase())
      return person === undefined ? { kind: 'not-on-rota' } : { kind: 'signed-in', person, to: begun.to }
    }
  }
}

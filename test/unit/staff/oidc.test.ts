import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { SignJWT, exportJWK, generateKeyPair } from 'jose'
import { staffServer, type StaffServer } from './staffServer.ts'

type Claims = { email: string; email_verified?: boolean }

/** A small OpenID provider: it checks the PKCE verifier and signs whoever it is told to. */
async function provider() {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = { ...await exportJWK(publicKey), kid: 'one', alg: 'RS256', use: 'sig' }
  const state: { claims: Claims; nonce: string; challenge: string } = { claims: { email: 'SAM@hub.example', email_verified: true }, nonce: '', challenge: '' }
  const server: Server = createServer((req, res) => {
    const issuer = `http://127.0.0.1:${port()}`
    const answer = (body: unknown, status = 200) => { res.writeHead(status, { 'content-type': 'application/json' }); res.end(JSON.stringify(body)) }
    if (req.url === '/.well-known/openid-configuration') {
      return answer({ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys`, response_types_supported: ['code'] })
    }
    if (req.url === '/keys') return answer({ keys: [jwk] })
    let body = ''
    req.on('data', chunk => { body += String(chunk) })
    req.on('end', async () => {
      const verifier = new URLSearchParams(body).get('code_verifier') ?? ''
      if (createHash('sha256').update(verifier).digest('base64url') !== state.challenge) return answer({ error: 'invalid_grant' }, 400)
      const idToken = await new SignJWT({ ...state.claims, nonce: state.nonce }).setProtectedHeader({ alg: 'RS256', kid: 'one' }).setIssuer(issuer)
        .setAudience('front-door').setSubject('someone').setIssuedAt().setExpirationTime('5m').sign(privateKey)
      answer({ access_token: 'a', token_type: 'bearer', id_token: idToken })
    })
  })
  const port = () => {
    const where = server.address()
    return where === null || typeof where === 'string' ? 0 : where.port
  }
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { state, issuer: `http://127.0.0.1:${port()}`, close: () => new Promise<void>(resolve => { server.closeAllConnections(); server.close(() => resolve()) }) }
}

let idp: Awaited<ReturnType<typeof provider>>
let at: StaffServer
beforeEach(async () => {
  idp = await provider()
  at = await staffServer({ oidc: { issuer: idp.issuer, clientId: 'front-door', clientSecret: 'kept' } })
})
afterEach(async () => { await at.close(); await idp.close() })

const cookieOf = (answer: Response): string => answer.headers.getSetCookie().find(line => line.startsWith('front-door-oidc='))?.split(';')[0] ?? ''

async function begins() {
  const answer = await at.ask('/staff/sign-in/oidc?to=/review', null)
  const sentTo = new URL(answer.headers.get('location') ?? '')
  idp.state.nonce = sentTo.searchParams.get('nonce') ?? ''
  idp.state.challenge = sentTo.searchParams.get('code_challenge') ?? ''
  return { cookie: cookieOf(answer), state: sentTo.searchParams.get('state') ?? '', sentTo }
}
const comesBack = ({ cookie, state }: { cookie: string; state: string }) => at.ask(`/staff/sign-in/back?code=c&state=${state}`, null, { cookie })

test('a work account whose address is on the rota signs in, and nobody else\'s is asked for', async () => {
  const begun = await begins()
  expect(begun.sentTo.searchParams.get('code_challenge_method')).toBe('S256')
  expect(begun.sentTo.searchParams.get('redirect_uri')).toBe(`${at.url}/staff/sign-in/back`)
  const answer = await comesBack(begun)
  expect(at.troubles).toEqual([])
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/review'])
  expect(at.audited).toContainEqual({ who: 'sam', did: 'signed-in-by-oidc', about: null })
})

test.each([[{ email: 'stranger@hub.example', email_verified: true }], [{ email: 'sam@hub.example', email_verified: false }]])('%j is not let in', async claims => {
  idp.state.claims = claims
  expect((await comesBack(await begins())).status).toBe(403)
})

test('a reply that this browser did not ask for is refused', async () => {
  const begun = await begins()
  expect((await comesBack({ ...begun, cookie: '' })).status).toBe(400)
  expect((await comesBack({ ...begun, state: 'another' })).status).toBe(503)
})

test('a reply works once', async () => {
  const begun = await begins()
  expect((await comesBack(begun)).status).toBe(303)
  expect((await comesBack(begun)).status).toBe(400)
})

test('another sign-in\'s nonce is refused', async () => {
  const begun = await begins()
  idp.state.nonce = 'another'
  expect((await comesBack(begun)).status).toBe(503)
})

test('while the sign-in service is away, the page says what works without it; afterwards it works again', async () => {
  const away = await staffServer({ oidc: { issuer: 'http://127.0.0.1:9', clientId: 'front-door', clientSecret: 'kept' } })
  const answer = await away.ask('/staff/sign-in/oidc', null)
  expect(answer.status).toBe(503)
  expect(await answer.text()).toContain('reply 1 to take a page')
  await away.close()
})

test('codes by text are off where work accounts are on', async () => {
  expect((await at.ask('/staff/sign-in', null, { form: { number: '07700900001' } })).status).toBe(405)
  expect(await (await at.ask('/staff/sign-in', null)).text()).toContain('Sign in with your work account')
})

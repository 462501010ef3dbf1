import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { mintStaffToken, signToken } from '../../bot/pages/signin/token.ts'
import { Keyring } from '../../services/crypto/seal.ts'
import { fakeTwilio, sid, type FakeTwilio } from '../harness/fakeTwilio.ts'
import { openDoor, PUBLIC_URL, type TestDoor } from '../harness/frontDoor.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { sign } from '../harness/twilioSignature.ts'
import { waitFor } from '../harness/waitFor.ts'
import { ask, bearer, opens, post, Refusal, says } from './http.ts'

let redis: TestRedis
let twilio: FakeTwilio
let door: TestDoor
let keys: Buffer[]
beforeAll(async () => {
  redis = await startTestRedis()
  twilio = await fakeTwilio()
  door = await openDoor({ redis, twilio })
  keys = new Keyring([Buffer.from(readFileSync(join(door.folder, 'encryption-key'), 'utf8'), 'base64')]).derived('staff')
})
afterAll(async () => {
  await door.stop()
  await twilio.close()
  await redis.stop()
})

const form = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  ask(door.url + path, { method: 'POST', body: new URLSearchParams(fields), headers })
const session = async (id: string, roles: ('worker' | 'lead')[] = ['worker']) => ({ cookie: `front-door-staff=${await signToken({ id, roles }, 'session', keys, 3600, Date.now())}` })

/** Somebody in distress on web: the code of their handoff. */
async function raised(): Promise<string> {
  const screen = await opens(door.url)
  await says(door.url, screen, 'i cant do this any more')
  return (await door.running.door.handoffs()).find(({ conversation }) => conversation === screen.conversationId)?.code ?? 'none'
}
const owner = async (code: string) => (await door.running.door.handoff(code))?.card.owner

describe('a worker\'s browser, made to act by another site', () => {
  test.each([
    ['another origin', { origin: 'https://evil.example.org' }], ['a name that begins like ours', { origin: `${PUBLIC_URL}.evil.org` }], ['no origin at all', {}], ['"null"', { origin: 'null' }],
    ['another site\'s referer', { referer: `https://evil.example.org/?${PUBLIC_URL}` }], ['our host on another port', { origin: `${PUBLIC_URL}:81` }]
  ])('%s: nothing is taken, said or handed back', async (_what, headers: Record<string, string>) => {
    const code = await raised()
    const signed = await session('sam')
    const answer = await form(`/staff/handoffs/${code}/take`, { firstWord: 'hello' }, { ...signed, ...headers })
    expect(answer.status).toBe(403)
    expect(await owner(code)).toBeNull()
  })

  test('our own page\'s button takes it', async () => {
    const code = await raised()
    const answer = await form(`/staff/handoffs/${code}/take`, {}, { ...await session('sam'), origin: PUBLIC_URL })
    expect(answer.status).toBeLessThan(400)
    expect(await owner(code)).toBe('sam')
  })

  test('a form of another site cannot send JSON by a cookie either', async () => {
    const code = await raised()
    const answer = await ask(`${door.url}/staff/api/handoffs/${code}/take`, { method: 'POST', body: '{"firstWord":"x"}', headers: { ...await session('sam'), 'content-type': 'text/plain', origin: 'https://evil.example.org' } })
    expect(answer.status).toBe(403)
    expect(await owner(code)).toBeNull()
  })

  test('nobody is signed in by another site', async () => {
    for (const path of ['/staff/sign-in', '/staff/sign-in/code', '/staff/t/abc']) expect((await form(path, { number: '+447700900001', code: '1' }, { origin: 'https://evil.example.org' })).status).toBe(403)
  })
})

describe('staff tokens', () => {
  test('a forged, expired or foreign one is 401, and a bearer token is no cookie, nor a cookie a bearer token', async () => {
    const sam = { id: 'sam', roles: ['worker' as const] }
    const bad = [
      await mintStaffToken(sam, [Buffer.alloc(32, 5)]), await mintStaffToken(sam, keys, 30, Date.now() - 3_600_000), await signToken(sam, 'session', keys, 600, Date.now()), await mintStaffToken({ id: 'stranger', roles: ['lead'] }, keys),
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${(await mintStaffToken(sam, keys)).split('.')[1]}.`
    ]
    for (const token of bad) {
      const answer = await ask(`${door.url}/staff/api/handoffs`, { headers: bearer(token) })
      expect(answer.status).toBe(401)
      Refusal.parse(answer.body)
    }
    expect((await ask(`${door.url}/staff/api/handoffs`, { headers: { cookie: `front-door-staff=${await mintStaffToken(sam, keys)}` } })).status).toBe(401)
    expect((await ask(`${door.url}/staff/api/handoffs`, { headers: bearer(await mintStaffToken(sam, keys)) })).status).toBe(200)
  })

  test('the roles are the rota\'s of this moment, not the token\'s', async () => {
    const code = await raised()
    await door.running.door.workerDoes({ worker: 'priya', code, move: { move: 'take' }, by: 'console', providerId: `take ${code}` })
    const asLead = bearer(await mintStaffToken({ id: 'sam', roles: ['lead', 'operator'] }, keys))
    expect((await ask(`${door.url}/staff/api/handoffs/${code}`, { headers: asLead })).text).not.toContain('cant do this')
  })

  test('somebody else\'s handoff is neither spoken in nor handed back, and a code that is not open is 404', async () => {
    const code = await raised()
    await door.running.door.workerDoes({ worker: 'priya', code, move: { move: 'take' }, by: 'console', providerId: `take ${code}` })
    const sam = bearer(await mintStaffToken({ id: 'sam', roles: ['worker'] }, keys))
    for (const [move, body] of [['say', { text: 'x' }], ['done', {}], ['take', {}]] as const) expect((await post(`${door.url}/staff/api/handoffs/${code}/${move}`, body, sam)).status).toBe(409)
    expect(await owner(code)).toBe('priya')
    expect((await post(`${door.url}/staff/api/handoffs/Z9/take`, {}, sam)).status).toBe(404)
    for (const body of ['{"text":', '{"text":7}', '{"text":"  "}', '[]']) {
      const answer = await post(`${door.url}/staff/api/handoffs/${code}/say`, body, sam)
      expect(answer.status).toBe(400)
      Refusal.parse(answer.body)
    }
  })
})

describe('signing in by code', () => {
  const codeOf = (since: number) => /\b(\d{6})\b/.exec(twilio.texts.slice(since).map(({ body }) => body).join(' '))?.[1] ?? ''
  const ours = { origin: PUBLIC_URL }
  const cookieOf = (answer: Awaited<ReturnType<typeof ask>>) => (answer.headers.getSetCookie().find(line => line.startsWith('front-door-code=')) ?? '').split(';')[0] ?? ''

  test('a code is guessed five times and is then nobody\'s, also its owner\'s', async () => {
    const before = twilio.texts.length
    const asked = await form('/staff/sign-in', { number: '07700 900001' }, ours)
    await waitFor(5000, () => codeOf(before) !== '', () => 'no code was sent')
    const cookie = cookieOf(asked)
    const right = codeOf(before)
    const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0')
    for (let i = 0; i < 5; i++) expect((await form('/staff/sign-in/code', { code: wrong }, { ...ours, cookie })).status).toBe(400)
    expect((await form('/staff/sign-in/code', { code: right }, { ...ours, cookie })).status).toBe(400)
  })

  test('five guesses at the same moment are five guesses, not one', async () => {
    const before = twilio.texts.length
    const asked = await form('/staff/sign-in', { number: '07700 900002' }, ours)
    await waitFor(5000, () => codeOf(before) !== '', () => 'no code was sent')
    const cookie = cookieOf(asked)
    const right = codeOf(before)
    await Promise.all(Array.from({ length: 40 }, (_, i) => form('/staff/sign-in/code', { code: String((Number(right) + 1 + i) % 1_000_000).padStart(6, '0') }, { ...ours, cookie })))
    for (let i = 0; i < 5; i++) await form('/staff/sign-in/code', { code: 'x' }, { ...ours, cookie })
    expect((await form('/staff/sign-in/code', { code: right }, { ...ours, cookie })).status).toBe(400)
  })

  test('the right code works once, and only with the browser that asked', async () => {
    const before = twilio.texts.length
    const asked = await form('/staff/sign-in', { number: '07700 900003' }, ours)
    await waitFor(5000, () => codeOf(before) !== '', () => 'no code was sent')
    const code = codeOf(before)
    expect((await form('/staff/sign-in/code', { code }, ours)).status).toBe(400)
    expect((await form('/staff/sign-in/code', { code }, { ...ours, cookie: 'front-door-code=another' })).status).toBe(400)
    const signedIn = await form('/staff/sign-in/code', { code }, { ...ours, cookie: cookieOf(asked) })
    expect(signedIn.headers.getSetCookie().join()).toMatch(/front-door-staff=[^;]+; .*HttpOnly; SameSite=Lax/)
    expect((await form('/staff/sign-in/code', { code }, { ...ours, cookie: cookieOf(asked) })).status).toBe(400)
  })

  test('a number that is not on the rota is answered the same way, and gets nothing', async () => {
    const before = twilio.texts.length
    const [known, unknown] = [await form('/staff/sign-in', { number: '07700 900001' }, ours), await form('/staff/sign-in', { number: '07700 900999' }, ours)]
    expect([unknown.status, unknown.headers.get('location')]).toEqual([known.status, known.headers.get('location')])
    await waitFor(5000, () => twilio.texts.length > before, () => 'the known number got none')
    expect(twilio.texts.slice(before).map(({ to }) => to)).toEqual(['+447700900001'])
  })

  test('asking again and again floods nobody\'s phone', async () => {
    const before = twilio.texts.length
    for (let i = 0; i < 12; i++) await form('/staff/sign-in', { number: '07700 900002' }, ours)
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(twilio.texts.length - before).toBeLessThanOrEqual(5)
  })

  test('the way on from signing in never leaves our pages', async () => {
    for (const to of ['https://evil.example.org', '//evil.example.org', '/\\evil.example.org', '/staff/../../evil', 'javascript:alert(1)']) {
      const answer = await form('/staff/sign-in', { number: 'x', to }, ours)
      expect(decodeURIComponent(answer.headers.get('location') ?? '')).toBe('/staff/sign-in/code?to=/staff')
    }
  })
})

describe('the link in a page', () => {
  test('opened takes nothing and is not used up, however often; pressed takes it, once', async () => {
    const code = await raised()
    const link = new URL(await door.running.world.linkFor('sam', code) ?? 'no link').pathname
    for (let i = 0; i < 3; i++) expect((await ask(door.url + link)).status).toBe(200)
    await ask(door.url + link, { method: 'HEAD' })
    expect(await owner(code)).toBeNull()
    expect((await form(link, { then: 'take' })).status).toBe(403)
    expect(await owner(code)).toBeNull()
    const pressed = await form(link, { then: 'take' }, { origin: PUBLIC_URL })
    expect(pressed.headers.getSetCookie().join()).toMatch(/front-door-staff=/)
    expect(await owner(code)).toBe('sam')
    expect((await form(link, { then: 'take' }, { origin: PUBLIC_URL })).status).toBe(410)
    expect((await form('/staff/t/AAAAAAAAAAAAAAAAAAAAAA', { then: 'take' }, { origin: PUBLIC_URL })).status).toBe(410)
  })
})

describe('Twilio\'s addresses', () => {
  const fields = (more: Record<string, string> = {}) => ({ From: '+447700900101', To: twilio.number, Body: 'forged words', MessageSid: sid('SM'), NumMedia: '0', ...more })
  const posted = (path: string, sent: Record<string, string>, signature: string | null) => form(path, sent, signature === null ? {} : { 'x-twilio-signature': signature })

  test('nothing is taken without Twilio\'s own signature over this address and these fields', async () => {
    const true_ = fields()
    const right = sign(twilio.authToken, `${PUBLIC_URL}/api/sms`, true_)
    const forged: [Record<string, string>, string | null][] = [
      [true_, null], [true_, ''], [true_, 'AAAA'], [true_, sign('another token', `${PUBLIC_URL}/api/sms`, true_)], [true_, sign('', `${PUBLIC_URL}/api/sms`, true_)], [true_, sign(twilio.authToken, `${door.url}/api/sms`, true_)],
      [true_, sign(twilio.authToken, `${PUBLIC_URL}/api/voice`, true_)], [{ ...true_, Body: 'other words' }, right], [{ ...true_, OptOutType: 'STOP' }, right], [{ ...true_, From: '+447700900001' }, right]
    ]
    for (const [sent, signature] of forged) {
      const answer = await posted('/api/sms', sent, signature)
      expect(answer.status).toBe(403)
      Refusal.parse(answer.body)
    }
    expect((await posted('/api/sms?x=1', true_, right)).status).toBe(403)
    const kept = await door.running.door.summaries({ since: null, until: null })
    expect(JSON.stringify(kept)).not.toContain('forged words')
  })

  test('the host that a request names is not believed', async () => {
    const sent = fields()
    const status = await new Promise<number>((resolve, reject) => {
      const { port } = new URL(door.url)
      const signature = sign(twilio.authToken, 'http://evil.example.org/api/sms', sent)
      const req = request({ host: '127.0.0.1', port, path: '/api/sms', method: 'POST', headers: { host: 'evil.example.org', 'x-forwarded-host': 'evil.example.org', 'x-forwarded-proto': 'http', 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature } }, res => {
        res.resume()
        resolve(res.statusCode ?? 0)
      })
      req.on('error', reject)
      req.end(new URLSearchParams(sent).toString())
    })
    expect(status).toBe(403)
  })

  test('nobody but Twilio acknowledges a page, ends a call or says that a text arrived', async () => {
    const code = await raised()
    for (const path of ['/api/sms/status', '/api/voice', '/api/voice/status', `/api/voice/page/${code}/1`, `/api/voice/page/${code}/1/key`]) {
      expect((await posted(path, { Digits: '1', To: '+447700900001', CallSid: sid('CA'), MessageStatus: 'delivered', From: '+447700900001' }, null)).status).toBe(403)
    }
    expect(await owner(code)).toBeNull()
  })
})

describe('requests that no client sends', () => {
  /** Writes bytes to the port; what came back before it was closed, or within a moment. */
  const raw = (bytes: string): Promise<string> => new Promise(resolve => {
    let heard = ''
    const socket = connect(Number(new URL(door.url).port), '127.0.0.1', () => socket.write(bytes))
    const end = setTimeout(() => socket.destroy(), 300)
    socket.on('data', data => { heard += String(data) })
    socket.on('error', () => undefined)
    socket.on('close', () => { clearTimeout(end); resolve(heard) })
  })

  test.each(['/staff/../metrics', '//', '///staff', '/%00', '/directline/../staff/api/handoffs', '/..%5c..%5cpackage.json', '/%c0%ae%c0%ae/', 'http://evil.example.org/staff', '*'])('GET %s as it stands gives nothing away', async path => {
    const heard = await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
    expect(heard).not.toMatch(/HTTP\/1\.1 5\d\d|"dependencies"|\bat .*\.ts:\d+/)
    expect((await ask(`${door.url}/healthz`)).status).toBe(200)
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SignJWT } from 'jose'
import { WebSocket } from 'ws'
import { createTokens } from '../../bot/channels/directline/tokens.ts'
import { mintStaffToken } from '../../bot/pages/signin/token.ts'
import { Keyring } from '../../services/crypto/seal.ts'
import { fakeTwilio, type FakeTwilio } from '../harness/fakeTwilio.ts'
import { openDoor, type TestDoor } from '../harness/frontDoor.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { activities, ask, bearer, opens, post, reads, Refusal, says, type Screen } from './http.ts'

let redis: TestRedis
let twilio: FakeTwilio
let door: TestDoor
let keyring: Keyring
beforeAll(async () => {
  redis = await startTestRedis()
  twilio = await fakeTwilio()
  door = await openDoor({ redis, twilio })
  keyring = new Keyring([Buffer.from(readFileSync(join(door.folder, 'encryption-key'), 'utf8'), 'base64')])
})
afterAll(async () => {
  await door.stop()
  await twilio.close()
  await redis.stop()
})

const json = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')
const claimsOf = (token: string): Record<string, unknown> => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
const wsUrl = (screen: Screen, token: string, watermark = '') => `${door.url.replace('http', 'ws')}/directline/conversations/${screen.conversationId}/stream?t=${encodeURIComponent(token)}&watermark=${encodeURIComponent(watermark)}`
const streamToken = (screen: Screen): string => new URL(screen.streamUrl).searchParams.get('t') ?? ''

/** Every text that a socket gives within a moment; null where it is refused. */
function listens(url: string, ms = 400): Promise<string | null> {
  return new Promise(resolve => {
    let heard = ''
    const socket = new WebSocket(url)
    socket.on('message', data => { heard += String(data) })
    socket.on('open', () => setTimeout(() => {
      socket.terminate()
      resolve(heard)
    }, ms))
    socket.on('error', () => resolve(null))
  })
}

/** A conversation with a worker in it: pages, relays, summaries and moves stand in its log, all of them staff's. */
async function withWorker(): Promise<{ screen: Screen; code: string; staff: Record<string, string> }> {
  const screen = await opens(door.url)
  await says(door.url, screen, 'i cant do this any more')
  const code = (await door.running.door.handoffs()).find(({ conversation }) => conversation === screen.conversationId)?.code ?? ''
  const staff = bearer(await mintStaffToken({ id: 'sam', roles: ['worker'] }, keyring.derived('staff')))
  expect((await post(`${door.url}/staff/api/handoffs/${code}/take`, { firstWord: 'hi it\'s Sam' }, staff)).status).toBe(200)
  await door.running.door.workerDoes({ worker: 'sam', code, move: { move: 'concern', words: 'told the safeguarding lead at nine' }, by: 'console', providerId: `concern ${code}` })
  await says(door.url, screen, 'thank you sam')
  return { screen, code, staff }
}

describe('a conversation that is not yours', () => {
  test('is neither read nor written with another\'s token, on any address, and nothing of it is told', async () => {
    const [mine, yours] = [await opens(door.url), await opens(door.url)]
    await says(door.url, yours, 'my own business entirely')
    const before = await reads(door.url, yours)
    for (const base of ['/directline', '/v3/directline']) {
      const there = `${door.url}${base}/conversations/${yours.conversationId}`
      const answers = [
        await ask(there, { headers: bearer(mine.token) }), await ask(`${there}/activities`, { headers: bearer(mine.token) }), await ask(`${there}/activities?watermark=0-0`, { headers: bearer(mine.token) }),
        await post(`${there}/activities`, { type: 'message', text: 'as if i were you' }, bearer(mine.token)),
        await ask(`${there}/upload`, { method: 'POST', body: new FormData(), headers: bearer(mine.token) }), await post(`${there}/leave`, {}, bearer(mine.token)), await post(`${there}/end`, {}, bearer(mine.token))
      ]
      expect(answers.every(({ status }) => status === 403 || status === 404)).toBe(true)
      expect(answers.map(({ text }) => text).join()).not.toMatch(/own business/)
    }
    expect(await listens(wsUrl(yours, streamToken(mine)))).toBeNull()
    expect(await reads(door.url, yours)).toEqual(before)
  })

  test('is not had by a forged token: another key, no signature, "none", changed claims, another use', async () => {
    const screen = await opens(door.url)
    await says(door.url, screen, 'my own business entirely')
    const claims = claimsOf(screen.token)
    const [head = '', body = '', signature = ''] = screen.token.split('.')
    const other = await opens(door.url)
    const forged = [
      await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.alloc(32, 5)), `${json({ alg: 'none', typ: 'JWT' })}.${body}.`, `${json({ alg: 'None' })}.${body}.${signature}`, `${head}.${body}.`, `${head}.${body}`,
      `${other.token.split('.').slice(0, 1)}.${body}.${other.token.split('.')[2]}`, `${head}.${json({ ...claims, exp: 9_999_999_999 })}.${signature}`, streamToken(screen),
      await mintStaffToken({ id: 'sam', roles: ['worker'] }, keyring.derived('staff')), '..', 'null.null.null', 'a'.repeat(10_000)
    ]
    for (const token of forged) {
      const [read, written, refreshed] = [await ask(activities(door.url, screen), { headers: bearer(token) }), await post(activities(door.url, screen), { type: 'message', text: 'x' }, bearer(token)), await post(`${door.url}/directline/tokens/refresh`, {}, bearer(token))]
      expect([read.status, written.status, refreshed.status]).toEqual([403, 403, 403])
      for (const { body: refusal } of [read, written, refreshed]) Refusal.parse(refusal)
    }
    expect(await listens(wsUrl(screen, screen.token))).toBeNull()
    expect((await reads(door.url, screen)).activities.filter(({ text }) => text === 'x')).toEqual([])
  })

  test('an expired token opens nothing but its own renewal, and a day later not even that', async () => {
    const screen = await opens(door.url)
    const { jti, user } = claimsOf(screen.token)
    const holder = { conversation: screen.conversationId, user: String(user), id: String(jti), kept: false }
    const at = (hoursAgo: number) => createTokens(keyring.derived('direct-line'), () => 'x', () => Date.now() - hoursAgo * 3_600_000).issue(holder)
    const [expired, old] = [await at(1), await at(26)]
    for (const token of [expired, old]) expect((await ask(activities(door.url, screen), { headers: bearer(token) })).status).toBe(403)
    expect((await post(`${door.url}/directline/tokens/refresh`, {}, bearer(expired))).status).toBe(200)
    expect((await post(`${door.url}/directline/tokens/refresh`, {}, bearer(old))).status).toBe(403)
  })

  test('a token that its owner ended is over: for reading, writing, renewing, listening, and so is every token renewed from it', async () => {
    const screen = await opens(door.url)
    await says(door.url, screen, 'my own business entirely')
    const { token: renewed } = JSON.parse((await post(`${door.url}/directline/tokens/refresh`, {}, bearer(screen.token))).text)
    const stream = streamToken(screen)
    await door.running.door.endToken(String(claimsOf(screen.token).jti), 3600)
    for (const token of [screen.token, String(renewed)]) {
      const answers = [await ask(activities(door.url, screen), { headers: bearer(token) }), await says(door.url, { ...screen, token }, 'still here'), await post(`${door.url}/directline/tokens/refresh`, {}, bearer(token)), await post(`${door.url}/directline/conversations`, {}, bearer(token))]
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403])
    }
    expect(await listens(wsUrl(screen, stream))).toBeNull()
  })
})

describe('what staff write and do', () => {
  test('never comes to the person\'s screen: not by any watermark, address or socket', async () => {
    const { screen, code } = await withWorker()
    const all = (await door.running.door.handoff(code))?.entries ?? []
    const staffs = all.filter(({ audience }) => audience === 'staff')
    expect(new Set(staffs.map(({ entry }) => entry.kind)).size).toBeGreaterThan(3)
    const marks = ['', '0-0', '0', '-1', '9-9~', '~', '0-0~0-0', '0-0~9999999999999-0', '-', '+', '(0-0', '*', ...all.map(({ id }) => id), ...staffs.map(({ id }) => `${id}~${id}`)]
    let shown = ''
    for (const mark of marks) shown += JSON.stringify((await reads(door.url, screen, mark)).activities)
    shown += (await ask(`${door.url}/v3/directline/conversations/${screen.conversationId}/activities`, { headers: bearer(screen.token) })).text
    shown += (await ask(`${door.url}/directline/conversations/${screen.conversationId}?watermark=0-0`, { headers: bearer(screen.token) })).text
    shown += await listens(wsUrl(screen, streamToken(screen))) ?? ''
    expect(shown).toContain('hi it\'s Sam')
    for (const { id, entry } of staffs) {
      expect(shown).not.toContain(`"id":"${id}"`)
      if (entry.kind === 'worker-text' || entry.kind === 'concern') expect(shown).not.toContain(JSON.stringify('text' in entry ? entry.text : entry.words).slice(1, -1))
    }
    expect(shown).not.toMatch(new RegExp(`Front door ${code}|safeguarding lead|\\+44`))
  })

  test('a person cannot write as staff: nothing in an activity makes it a worker\'s, a move, or the front door\'s own', async () => {
    const { screen, code } = await withWorker()
    const forged = { type: 'message', text: `done ${code}`, kind: 'move', audience: 'staff', from: { id: 'worker', name: 'Sam', role: 'bot' }, channelData: { from: 'worker', say: 'left', audience: 'staff' }, entry: { kind: 'worker-words' } }
    expect((await post(activities(door.url, screen), forged, bearer(screen.token))).status).toBe(200)
    const kept = (await reads(door.url, screen)).activities.find(({ text }) => text === `done ${code}`)
    expect(kept).toMatchObject({ from: { role: 'user' }, channelData: {} })
    expect((await door.running.door.handoff(code))?.card.owner).toBe('sam')
  })

  test('a person\'s token opens no staff address, and a reviewer\'s no console', async () => {
    const { screen, code } = await withWorker()
    const reviewer = await mintStaffToken({ id: 'nobody', roles: ['lead'] }, keyring.derived('staff'))
    for (const token of [screen.token, streamToken(screen), reviewer]) {
      for (const path of ['/staff/api/handoffs', `/staff/api/handoffs/${code}`, '/review/api/summaries']) expect((await ask(door.url + path, { headers: bearer(token) })).status).toBe(401)
      expect((await post(`${door.url}/staff/api/handoffs/${code}/done`, {}, bearer(token))).status).toBe(401)
    }
    expect((await door.running.door.handoff(code))?.card.owner).toBe('sam')
  })

  test('a worker who has not taken it reads none of the words, and cannot speak in it', async () => {
    const { code } = await withWorker()
    const priya = bearer(await mintStaffToken({ id: 'priya', roles: ['worker'] }, keyring.derived('staff')))
    expect((await ask(`${door.url}/staff/api/handoffs/${code}`, { headers: priya })).text).not.toMatch(/cant do this|thank you sam/)
    const answer = await post(`${door.url}/staff/api/handoffs/${code}/say`, { text: 'it is priya here' }, priya)
    expect(answer.status).toBe(409)
    Refusal.loose().parse(answer.body)
    expect((await ask(`${door.url}/review/api/summaries`, { headers: bearer(await mintStaffToken({ id: 'priya', roles: ['lead'] }, keyring.derived('staff'))) })).status).toBe(200)
  })
})

describe('watermarks', () => {
  test('of another conversation, or of nobody\'s making, show this conversation and nothing else', async () => {
    const [mine, yours] = [await opens(door.url), await opens(door.url)]
    await says(door.url, yours, 'your words')
    await says(door.url, mine, 'my words')
    const theirs = await reads(door.url, yours)
    for (const mark of [theirs.watermark, 'x', '../..', '{hub}:log', '1-1\r\nFLUSHALL', '9'.repeat(400), '%00']) {
      const shown = await reads(door.url, mine, mark)
      expect(JSON.stringify(shown)).not.toContain('your words')
    }
    expect((await reads(door.url, mine)).activities[0]?.text).toBe('my words')
  })
})

describe('bodies and addresses made to trip something', () => {
  test('__proto__ and constructor in a body change nothing for anybody', async () => {
    const screen = await opens(door.url)
    const bodies = [
      '{"type":"message","text":"one","__proto__":{"kept":true,"audience":"staff"}}', '{"type":"message","text":"two","constructor":{"prototype":{"roles":["lead"]}}}',
      '{"type":"message","text":"three","channelData":{"__proto__":{"clientActivityID":"x"},"clientActivityID":"y"}}'
    ]
    for (const body of bodies) expect((await post(activities(door.url, screen), body, bearer(screen.token))).status).toBe(200)
    expect((await post(`${door.url}/directline/tokens/refresh`, '{"__proto__":{"kept":true}}', bearer(screen.token))).status).toBe(200)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(JSON.parse('{}')).toEqual({})
    const form = await ask(`${door.url}/staff/sign-in`, { method: 'POST', body: '__proto__[x]=1&__proto__=2&number=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } })
    expect(form.status).toBeLessThan(500)
  })

  test.each([
    '/directline/conversations/%2e%2e/activities', '/directline/conversations/..%2f..%2fstaff/activities', '/directline/conversations/%E0%A4%A/activities', '/%', '//', '/..;/staff', '/staff/../metrics', '/staff/api/handoffs/%00',
    '/staff/handoffs/%2e%2e%2f%2e%2e', '/assets/..%2f..%2fpackage.json', '/assets/%2e%2e/%2e%2e/package.json', '/staff/assets/..%2f..%2f..%2f.env', '/phone/../staff'
  ])('%s gives nothing away and breaks nothing', async path => {
    const answer = await ask(door.url + path)
    expect(answer.status).toBeLessThan(500)
    expect(answer.text).not.toMatch(/"dependencies"|ENCRYPTION_KEYS|\bat .*\.ts:\d+/)
    expect((await ask(`${door.url}/healthz`)).status).toBe(200)
  })

  test('a conversation\'s name in the address cannot leave the hub\'s keys: only names that the front door made are looked at', async () => {
    const screen = await opens(door.url)
    for (const name of ['desk-sam', 's1234567890123456789012', `${screen.conversationId}%20`, `${screen.conversationId}:x`, '%7Bhub%7D:conv:x', 'web--0000000000000000', '*']) {
      const answer = await ask(`${door.url}/directline/conversations/${name}/activities`, { headers: bearer(screen.token) })
      expect([403, 404]).toContain(answer.status)
    }
  })
})

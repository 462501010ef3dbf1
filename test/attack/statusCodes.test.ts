import { fakeTwilio, type FakeTwilio } from '../harness/fakeTwilio.ts'
import { openDoor, PUBLIC_URL, type TestDoor } from '../harness/frontDoor.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { sign } from '../harness/twilioSignature.ts'
import { activities, ask, bearer, opens, post, reads, Refusal, says } from './http.ts'

let redis: TestRedis
let twilio: FakeTwilio
let door: TestDoor
beforeAll(async () => {
  redis = await startTestRedis()
  twilio = await fakeTwilio()
  door = await openDoor({ redis, twilio })
})
afterAll(async () => {
  await door.stop()
  await twilio.close()
  await redis.stop()
})

const large = 'x'.repeat(300_000)
const signed = (path: string, fields: Record<string, string>) =>
  ask(door.url + path, { method: 'POST', body: new URLSearchParams(fields), headers: { 'x-twilio-signature': sign(twilio.authToken, PUBLIC_URL + path, fields) } })

describe('what is refused, and how', () => {
  test.each([
    ['no JSON', '{"type":'], ['nothing', ''], ['a list', '[]'], ['null', 'null'], ['a word', '"hello"'], ['no type', '{"text":"x"}'], ['another type', '{"type":"shout","text":"x"}'],
    ['no text', '{"type":"message"}'], ['blank text', '{"type":"message","text":"  \\n "}'], ['a number for text', '{"type":"message","text":7}'], ['no attachment either', '{"type":"message","attachments":[]}']
  ])('an activity that holds %s: 400, and nothing is kept', async (_what, body) => {
    const screen = await opens(door.url)
    const answer = await post(activities(door.url, screen), body, bearer(screen.token))
    expect(answer.status).toBe(400)
    Refusal.parse(answer.body)
    expect((await reads(door.url, screen)).activities).toEqual([])
  })

  test('an attachment without text is a message', async () => {
    const screen = await opens(door.url)
    const answer = await post(activities(door.url, screen), { type: 'message', attachments: [{ contentType: 'image/png', contentUrl: 'data:,' }] }, bearer(screen.token))
    expect(answer.status).toBe(200)
    expect((await reads(door.url, screen)).activities.length).toBeGreaterThan(1)
  })

  test('no token: 401; a token that is not ours: 403; a conversation that nobody made: 404; somebody else\'s: 403', async () => {
    const [mine, yours] = [await opens(door.url), await opens(door.url)]
    const statuses = await Promise.all([
      ask(activities(door.url, mine)), ask(activities(door.url, mine), { headers: bearer('nonsense') }),
      ask(activities(door.url, { conversationId: 'web-made-up-0123456789abcdef' }), { headers: bearer(mine.token) }), ask(activities(door.url, yours), { headers: bearer(mine.token) })
    ])
    expect(statuses.map(({ status }) => status)).toEqual([401, 403, 404, 403])
    for (const { body } of statuses) Refusal.parse(body)
  })

  test('an unknown address: 404; a method that it does not take: 405; both say what to do', async () => {
    const answers = [await ask(`${door.url}/nowhere`), await ask(`${door.url}/directline/tokens/generate`), await ask(`${door.url}/healthz`, { method: 'DELETE' })]
    expect(answers.map(({ status }) => status)).toEqual([404, 405, 405])
    for (const { body } of answers) Refusal.parse(body)
  })

  test('more than 256 KB: 413, on every address that takes a body, before anything is read of it', async () => {
    const screen = await opens(door.url)
    const form = new FormData()
    form.set('activity', JSON.stringify({ type: 'message', text: 'x' }))
    form.set('file', new Blob([large]), 'a.png')
    const answers = [
      await post(activities(door.url, screen), { type: 'message', text: large }, bearer(screen.token)),
      await ask(`${door.url}/directline/conversations/${screen.conversationId}/upload`, { method: 'POST', body: form, headers: bearer(screen.token) }),
      await signed('/api/sms', { From: '+447700900101', To: twilio.number, MessageSid: 'SMbig', Body: large }),
      await post(`${door.url}/api/messages`, { type: 'message', text: large }),
      await ask(`${door.url}/staff/sign-in`, { method: 'POST', body: new URLSearchParams({ number: large }), headers: { origin: PUBLIC_URL } }),
      await post(`${door.url}/staff/api/handoffs/K7/say`, { text: large })
    ]
    expect(answers.map(({ status }) => status)).toEqual([413, 413, 413, 413, 413, 413])
    for (const { body } of answers) Refusal.parse(body)
    expect((await reads(door.url, screen)).activities).toEqual([])
  })

  test('just under it, in any alphabet, is taken whole', async () => {
    const screen = await opens(door.url)
    const text = 'ż'.repeat(100_000)
    expect((await says(door.url, screen, text)).status).toBe(200)
    expect((await reads(door.url, screen)).activities[0]?.text).toBe(text)
  })

  test('sixty messages as fast as they come are never 429, and each is kept, once and in order', async () => {
    const screen = await opens(door.url)
    const answers = []
    for (let i = 0; i < 60; i++) answers.push(await says(door.url, screen, `hello ${i}`))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    const mine = (await reads(door.url, screen)).activities.map(({ text }) => text).filter(text => /^hello \d+$/.test(text))
    expect(mine).toEqual(Array.from({ length: 60 }, (_, i) => `hello ${i}`))
  })

  test('a text without a sender or an id, and a state without a state: 400, though Twilio signed it', async () => {
    for (const [path, fields] of [['/api/sms', { Body: 'x' }], ['/api/sms/status', { MessageSid: 'SM1' }]] as const) {
      const answer = await signed(path, fields)
      expect(answer.status).toBe(400)
      Refusal.parse(answer.body)
    }
  })

  test('staff and review addresses without a token: 401 as JSON, and pages lead to signing in', async () => {
    for (const path of ['/staff/api/handoffs', '/staff/api/handoffs/K7', '/review/api/summaries']) {
      const answer = await ask(door.url + path)
      expect(answer.status).toBe(401)
      Refusal.parse(answer.body)
    }
    for (const path of ['/staff', '/review', '/staff/handoffs/K7']) expect((await ask(door.url + path)).headers.get('location')).toMatch(/^\/staff\/sign-in/)
  })
})

describe('what the operator asks', () => {
  test('well: healthz and readyz say so, metrics are Prometheus\' and tell nothing of anybody', async () => {
    const screen = await opens(door.url)
    await says(door.url, screen, 'a secret sentence of mine')
    expect((await ask(`${door.url}/healthz`)).status).toBe(200)
    expect((await ask(`${door.url}/readyz`)).status).toBe(200)
    const metrics = await ask(`${door.url}/metrics`)
    expect(metrics.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(metrics.text).toMatch(/^# HELP /m)
    expect(metrics.text).not.toMatch(/secret sentence|\+44|7700|web-/)
  })

  test('without Redis: readyz is 503 with what to do, healthz stays 200, a message is answered in its own response, and again on the next read', async () => {
    const other = await startTestRedis()
    const alone = await openDoor({ redis: other, twilio })
    try {
      const screen = await opens(alone.url)
      await other.kill()
      const answer = await says(alone.url, screen, 'is anybody there')
      expect(answer.status).toBe(200)
      expect(answer.body).toMatchObject({ id: expect.any(String), activities: [expect.objectContaining({ channelData: expect.objectContaining({ say: 'degraded' }) })] })
      expect(JSON.stringify((await reads(alone.url, screen)).activities)).toContain('"say":"degraded"')
      const ready = await ask(`${alone.url}/readyz`)
      expect(ready.status).toBe(503)
      expect(ready.body).toMatchObject({ do: expect.any(String) })
      expect((await ask(`${alone.url}/healthz`)).status).toBe(200)
      expect((await post(`${alone.url}/directline/tokens/generate`, {})).status).toBe(200)
      const staff = await ask(`${alone.url}/staff/api/handoffs`)
      expect([401, 503]).toContain(staff.status)
    } finally {
      await alone.stop()
      await other.stop()
    }
  })
})

describe('what is only there where it may be', () => {
  test('the local phones are not there with Twilio', async () => {
    expect((await ask(`${door.url}/phone`)).status).toBe(404)
    expect(door.running.routes.filter(({ path }) => path.startsWith('/phone'))).toEqual([])
  })
})

import { WebSocket } from 'ws'
import { createTokens } from '../../bot/channels/directline/tokens.ts'
import { createAllowance } from '../../bot/channels/directline/allowance.ts'
import { key, serve, until } from './serve.ts'

type Started = { conversationId: string; token: string; expires_in: number; streamUrl: string }
let here: Awaited<ReturnType<typeof serve>>
beforeAll(async () => void (here = await serve()))
afterAll(() => here.stop())

async function call(method: string, path: string, token?: string, body?: unknown) {
  const res = await fetch(`${here.url}${path}`, {
    method, headers: { ...(token && { authorization: `Bearer ${token}` }), 'content-type': 'application/json' },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) })
  })
  const text = await res.text()
  return { status: res.status, headers: res.headers, body: text === '' ? null : JSON.parse(text) }
}
const start = async (): Promise<Started> => (await call('POST', '/directline/conversations', undefined, {})).body
const say = (at: Started, text: string, more = {}) => call('POST', `/directline/conversations/${at.conversationId}/activities`, at.token, { type: 'message', text, ...more })
const read = (at: Started, watermark = '') => call('GET', `/directline/conversations/${at.conversationId}/activities?watermark=${watermark}`, at.token)
const texts = (answer: { body: { activities: { text: string }[] } }) => answer.body.activities.map(({ text }) => text)

describe('Direct Line 3.0, as a client without Microsoft\'s library meets it', () => {
  test('a token, a conversation, a message and its answer; nothing is written before the message', async () => {
    const generated = await call('POST', '/directline/tokens/generate')
    expect(generated).toMatchObject({ status: 200, body: { conversationId: expect.any(String), token: expect.any(String), expires_in: 1800 } })
    const started = await call('POST', '/directline/conversations', generated.body.token, {})
    expect(started).toMatchObject({ status: 201, body: { conversationId: generated.body.conversationId, streamUrl: expect.stringMatching(/^ws:/) } })
    expect(here.door.log(generated.body.conversationId)).toHaveLength(0)

    const sent = await say(started.body, 'hello', { channelData: { clientActivityID: 'c1' } })
    expect(sent).toMatchObject({ status: 200, body: { id: expect.stringMatching(/^\d+-\d+$/) } })
    const answer = await read(started.body)
    expect(texts(answer)).toEqual(['hello', 'I read: hello'])
    expect(answer.body.activities[0]).toMatchObject({ id: sent.body.id, channelData: { clientActivityID: 'c1' } })
    expect(answer.body.activities[1].replyToId).toBe(sent.body.id)
    expect(texts(await read(started.body, answer.body.watermark))).toEqual([])
  })

  test('the paths with /v3 before them are the same', async () => {
    const started = await call('POST', '/v3/directline/conversations', undefined, {})
    expect(started.status).toBe(201)
    expect((await call('POST', `/v3/directline/conversations/${started.body.conversationId}/activities`, started.body.token, { type: 'message', text: 'hi' })).status).toBe(200)
  })

  test('the same message sent again is one message', async () => {
    const started = await start()
    const once = await say(started, 'help', { channelData: { clientActivityID: 'same' } })
    const twice = await say(started, 'help', { channelData: { clientActivityID: 'same' } })
    expect(twice.body.id).toBe(once.body.id)
    expect(texts(await read(started))).toEqual(['help', 'I read: help'])
  })

  test('a staff entry never reaches a screen, and what comes after it does', async () => {
    const started = await start()
    here.door.add(started.conversationId, { kind: 'worker-text', key: 'page', to: 'sam', text: 'Front door K7', code: 'K7', attempt: 0 })
    here.door.workerSays(started.conversationId, 'Sam', 'hi, it is Sam')
    const answer = await read(started)
    expect(texts(answer)).toEqual(['hi, it is Sam'])
    expect(answer.body.activities[0]).toMatchObject({ from: { name: 'Sam' }, channelData: { from: 'worker' } })
  })

  test.each([
    ['no body', ''], ['half a body', '{"type":"mess'], ['words that are no JSON', 'help'], ['no text', { type: 'message' }], ['a list', [1]]
  ])('%s is a 400 that says what to do', async (_, body) => {
    const started = await start()
    const answer = await call('POST', `/directline/conversations/${started.conversationId}/activities`, started.token, body)
    expect(answer).toMatchObject({ status: 400, body: { error: expect.any(String), do: expect.any(String) } })
    expect(here.door.log(started.conversationId)).toHaveLength(0)
  })

  test('typing and events get an id and are not kept', async () => {
    const started = await start()
    expect(await call('POST', `/directline/conversations/${started.conversationId}/activities`, started.token, { type: 'typing' })).toMatchObject({ status: 200, body: { id: expect.any(String) } })
    expect(here.door.log(started.conversationId)).toHaveLength(0)
  })

  test('no token is 401; a wrong one, an expired one and somebody else\'s conversation are 403; an unknown conversation is 404', async () => {
    const [mine, theirs] = [await start(), await start()]
    const at = (conversation: string, token?: string) => call('GET', `/directline/conversations/${conversation}/activities`, token)
    const longAgo = createTokens([key], () => 'x', () => Date.now() - 3600_000)
    const mineBefore = await here.parts.tokens.verify(mine.token)
    const expired = mineBefore.kind === 'valid' ? await longAgo.issue(mineBefore.bearer) : ''
    expect(await at(mine.conversationId)).toMatchObject({ status: 401, body: { error: 'no token' } })
    expect(await at(mine.conversationId, 'made.up.token')).toMatchObject({ status: 403 })
    expect(await at(mine.conversationId, expired)).toMatchObject({ status: 403, body: { error: 'token expired' } })
    expect(await at(theirs.conversationId, mine.token)).toMatchObject({ status: 403 })
    expect(await at('never-was', mine.token)).toMatchObject({ status: 404, body: { do: expect.any(String) } })
    const refreshed = await call('POST', '/directline/tokens/refresh', expired)
    expect(refreshed).toMatchObject({ status: 200, body: { conversationId: mine.conversationId } })
    expect((await at(mine.conversationId, refreshed.body.token)).status).toBe(200)
  })

  test('more than 256 KB is 413, by message and by upload', async () => {
    const started = await start()
    expect((await say(started, 'a'.repeat(257 * 1024))).status).toBe(413)
    expect((await upload(started, new Blob(['a'.repeat(257 * 1024)]), 'big.png')).status).toBe(413)
  })

  test('an attachment is noted by kind and name; its bytes are kept nowhere', async () => {
    const started = await start()
    const answer = await upload(started, new Blob(['very private bytes'], { type: 'image/png' }), 'me.png')
    expect(answer.status).toBe(200)
    expect(here.door.wrote.at(-1)).toMatchObject({ text: 'look', attachments: [{ contentType: 'image/png', name: 'me.png' }], providerId: 'c7' })
    expect(JSON.stringify(here.door.wrote.at(-1))).not.toContain('private')
  })

  test('a page on another site may use it, also to be told no', async () => {
    const asked = await fetch(`${here.url}/directline/conversations`, { method: 'OPTIONS', headers: { origin: 'https://example.org', 'access-control-request-headers': 'authorization,content-type,x-ms-bot-agent' } })
    expect(asked.status).toBe(204)
    for (const header of ['authorization', 'content-type', 'x-ms-bot-agent']) expect(asked.headers.get('access-control-allow-headers')).toContain(header)
    const refused = await call('GET', '/directline/conversations/x/activities')
    expect(refused.headers.get('access-control-allow-origin')).toBe('*')
  })

  test('a message is never held back, however many come', async () => {
    const started = await start()
    const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => say(started, `${n}`)))
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
  })

  test('one address may begin many conversations; far too many are told when to come back', async () => {
    const allow = createAllowance(2, 0)
    const answers = []
    for (let n = 0; n < 21; n++) answers.push(await allow('192.0.2.1'))
    expect(answers.slice(0, 20).every(({ kind }) => kind === 'waited')).toBe(true)
    expect(answers.at(-1)).toMatchObject({ kind: 'refused', seconds: expect.any(Number) })
  })
})

describe('with the store away', () => {
  test('the answer comes in the same response, again on the next read and not a third time; what was unread before is not skipped', async () => {
    const started = await start()
    await say(started, 'first')
    const before = await read(started)
    here.door.workerSays(started.conversationId, 'Sam', 'unread words')
    here.door.away = true
    try {
      const sent = await say(started, 'help', { channelData: { clientActivityID: 'c2' } })
      expect(sent).toMatchObject({ status: 200, body: { id: expect.any(String), activities: [{ text: expect.stringContaining('116 123'), channelData: { say: 'degraded' } }] } })
      const next = await read(started, before.body.watermark)
      expect(texts(next)).toEqual(['help', sent.body.activities[0].text])
      expect(texts(await read(started, next.body.watermark))).toEqual([])
      here.door.away = false
      const after = await read(started, next.body.watermark)
      expect(texts(after)).toEqual(['unread words'])
    } finally {
      here.door.away = false
    }
  })

  test('tokens are still given and checked', async () => {
    here.door.away = true
    try {
      expect((await call('POST', '/directline/tokens/generate')).status).toBe(200)
      expect((await call('POST', '/directline/tokens/refresh', 'nobody')).status).toBe(403)
    } finally {
      here.door.away = false
    }
  })
})

describe('quick exit and a page that goes away', () => {
  test('an ended token opens nothing more, nor does one refreshed from it', async () => {
    const started = await start()
    const refreshed = await call('POST', '/directline/tokens/refresh', started.token)
    const beacon = await call('POST', '/directline/tokens/end', undefined, { token: started.token })
    expect(beacon.status).toBe(204)
    expect((await say(started, 'hello')).status).toBe(403)
    expect((await call('POST', '/directline/tokens/refresh', refreshed.body.token)).status).toBe(403)
  })

  test('it is ended on this process even while the store is away', async () => {
    const started = await start()
    here.door.away = true
    try {
      await call('POST', '/directline/tokens/end', started.token)
      expect((await read(started)).status).toBe(403)
    } finally {
      here.door.away = false
    }
  })

  test('an open stream is closed when its token is ended', async () => {
    const started = await start()
    const ws = new WebSocket(started.streamUrl)
    const closed = new Promise<number>(resolve => ws.on('close', resolve))
    await new Promise(resolve => ws.on('open', resolve))
    await call('POST', '/directline/tokens/end', started.token)
    expect(await closed).toBe(4403)
  })

  test('leaving and coming back is told to the front door', async () => {
    const started = await start()
    const path = `/directline/conversations/${started.conversationId}/presence`
    expect((await call('POST', path, undefined, { token: started.token, presence: 'left-page' })).status).toBe(204)
    expect((await call('POST', path, started.token, { presence: 'came-back' })).status).toBe(204)
    expect(here.door.presences.slice(-2).map(({ presence }) => presence)).toEqual(['left-page', 'came-back'])
    expect((await call('POST', path, started.token, { presence: 'dancing' })).status).toBe(400)
  })
})

describe('the stream', () => {
  test('gives everything from the start, then each change, with keep-alives between', async () => {
    const started = await start()
    await say(started, 'one')
    const frames: string[] = []
    const ws = new WebSocket(started.streamUrl)
    ws.on('message', data => frames.push(String(data)))
    await until(() => frames.join().includes('I read: one'))
    here.door.workerSays(started.conversationId, 'Sam', 'two')
    await until(() => frames.join().includes('"two"'))
    await until(() => frames.includes(''))
    ws.close()
    await until(() => here.door.watching(started.conversationId) === 0)
  })

  test('goes on from a watermark, and a log of thousands comes whole and in order', async () => {
    const started = await start()
    for (let n = 0; n < 1500; n++) here.door.workerSays(started.conversationId, 'Sam', `${n}`)
    const first = await read(started)
    expect(texts(first).slice(0, 2)).toEqual(['0', '1'])
    const got: string[] = []
    const resumed = await call('GET', `/directline/conversations/${started.conversationId}?watermark=`, started.token)
    const ws = new WebSocket(resumed.body.streamUrl)
    ws.on('message', data => String(data) !== '' && got.push(...JSON.parse(String(data)).activities.map((one: { text: string }) => one.text)))
    await until(() => got.length >= 1500)
    expect(got).toEqual(Array.from({ length: 1500 }, (_, n) => `${n}`))
    ws.close()
  })

  test('a screen that answers no keep-alive is let go', async () => {
    const started = await start()
    const ws = new WebSocket(started.streamUrl, { autoPong: false })
    await new Promise(resolve => ws.on('open', resolve))
    await new Promise(resolve => ws.on('close', resolve))
    await until(() => here.door.watching(started.conversationId) === 0)
  })

  test('is not opened with a request token, a wrong one or another conversation\'s', async () => {
    const [mine, theirs] = [await start(), await start()]
    const wrong = [
      mine.streamUrl.replace(/t=[^&]+/, `t=${mine.token}`), mine.streamUrl.replace(/t=[^&]+/, 't=no'), mine.streamUrl.replace(mine.conversationId, theirs.conversationId)
    ]
    for (const url of wrong) {
      const ws = new WebSocket(url)
      expect(String(await new Promise(resolve => ws.on('error', resolve)))).toContain('403')
    }
  })

  test('nothing went wrong behind any of these', () => {
    expect(here.errors).toEqual([])
  })
})

async function upload(at: Started, file: Blob, name: string) {
  const form = new FormData()
  form.append('activity', new Blob([JSON.stringify({ type: 'message', text: 'look', channelData: { clientActivityID: 'c7' } })], { type: 'application/vnd.microsoft.activity' }))
  form.append('file', file, name)
  return fetch(`${here.url}/directline/conversations/${at.conversationId}/upload?userId=x`, { method: 'POST', headers: { authorization: `Bearer ${at.token}` }, body: form })
}

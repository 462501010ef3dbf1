import { createRequire } from 'node:module'
import type { Activity, DirectLine as Client } from 'botframework-directlinejs'
import { WebSocket } from 'ws'
import { serve, until } from './serve.ts'

// Microsoft's client is written for a browser: it looks for these among the globals. The published bundle, because Web Chat carries the same.
const require = createRequire(import.meta.url)
Object.assign(globalThis, { self: globalThis, WebSocket, XMLHttpRequest: require('xhr2') })
const { DirectLine }: typeof import('botframework-directlinejs') = require('botframework-directlinejs/dist/directline.js')

type Options = ConstructorParameters<typeof DirectLine>[0]
const clients: Client[] = []

/** Microsoft's own client, listening from now on. */
function client(options: Options) {
  const directLine = new DirectLine({ webSocket: true, ...options })
  clients.push(directLine)
  const got: Activity[] = []
  const statuses: number[] = []
  // its streams end with an error when the conversation is ended, which the last lines of a test do
  directLine.connectionStatus$.subscribe(status => statuses.push(status), () => null)
  directLine.activity$.subscribe(activity => got.push(activity), () => null)
  const post = (text: string) => new Promise<string>((resolve, reject) => {
    directLine.postActivity({ type: 'message', text, from: { id: 'me' }, channelData: { clientActivityID: `c-${text}` } }).subscribe(resolve, reject)
  })
  return { directLine, got, statuses, post, texts: () => got.map(one => ('text' in one ? one.text : one.type)) }
}

let here: Awaited<ReturnType<typeof serve>>
beforeAll(async () => void (here = await serve()))
afterAll(async () => {
  clients.forEach(one => one.end())
  await here.stop()
})
const domain = () => `${here.url}/directline`
const begin = async () => (await fetch(`${domain()}/tokens/generate`, { method: 'POST' })).json()

describe('botframework-directlinejs, as it is published', () => {
  test('with nothing but our address it starts a conversation, writes and is answered', async () => {
    const { post, texts, got } = client({ domain: domain() })
    expect(await post('hello')).toMatch(/^\d+-\d+$/)
    await until(() => texts().length === 2)
    expect(texts()).toEqual(['hello', 'I read: hello'])
    expect(got[0]?.channelData).toMatchObject({ clientActivityID: 'c-hello' })
    expect(got[0]?.from.role).toBe('user')
  })

  test('with a token it takes its name from the token, and reads a worker\'s words as they come', async () => {
    const { token, conversationId } = await begin()
    const { post, texts, got } = client({ domain: domain(), token })
    await post('hi')
    here.door.workerSays(conversationId, 'Sam', 'hi, it is Sam')
    await until(() => texts().includes('hi, it is Sam'))
    expect(got[0]?.from.id).toMatch(/^dl_/)
    expect(texts()).toEqual(['hi', 'I read: hi', 'hi, it is Sam'])
    expect(got.at(-1)).toMatchObject({ from: { name: 'Sam' }, channelData: { from: 'worker' } })
  })

  test('words that come quickly, in many frames, are read in their order', async () => {
    const { token, conversationId } = await begin()
    const { post, texts } = client({ domain: domain(), token })
    here.door.silent = true
    await post('hi')
    for (let n = 0; n < 40; n++) {
      here.door.workerSays(conversationId, 'Sam', `${n}`)
      if (n % 3 === 0) await new Promise(resolve => setImmediate(resolve))
    }
    await until(() => texts().length === 41)
    here.door.silent = false
    expect(texts()).toEqual(['hi', ...Array.from({ length: 40 }, (_, n) => `${n}`)])
  })

  test('a dropped socket is taken up where it was: nothing is missed, nothing comes twice', async () => {
    const { token, conversationId } = await begin()
    const { post, texts } = client({ domain: domain(), token })
    await post('before')
    await until(() => texts().length === 2)
    here.door.add(conversationId, { kind: 'concern', worker: 'sam', code: 'K7', words: 'for staff' })
    dropSockets()
    here.door.workerSays(conversationId, 'Sam', 'while you were away')
    await until(() => texts().includes('while you were away'))
    expect(texts()).toEqual(['before', 'I read: before', 'while you were away'])
  })

  test('after a reload everything is there again, but for what is for staff', async () => {
    const { token, conversationId } = await begin()
    const first = client({ domain: domain(), token })
    await first.post('one')
    here.door.add(conversationId, { kind: 'worker-text', key: 'page', to: 'sam', text: 'someone needs you', code: 'K7', attempt: 0 })
    here.door.workerSays(conversationId, 'Sam', 'two')
    await until(() => first.texts().includes('two'))
    first.directLine.end()
    const second = client({ domain: domain(), token, conversationId })
    await until(() => second.texts().includes('two'))
    expect(second.texts()).toEqual(['one', 'I read: one', 'two'])
  })

  test('an ended token is told as ExpiredToken, so that a page can say so', async () => {
    const { token } = await begin()
    const { post, texts, statuses } = client({ domain: domain(), token })
    await post('one')
    await until(() => texts().length === 2)
    await fetch(`${domain()}/tokens/end`, { method: 'POST', headers: { authorization: `Bearer ${token}` } })
    void post('two').catch(() => null)
    const expiredToken = 3
    await until(() => statuses.includes(expiredToken))
  })

  test('with the store away the words are answered on the open socket', async () => {
    const { token } = await begin()
    const { post, texts } = client({ domain: domain(), token })
    await post('one')
    await until(() => texts().length === 2)
    here.door.away = true
    await post('help')
    await until(() => texts().some(text => text?.includes('116 123')))
    expect(texts()).toContain('help')
    here.door.away = false
  })
})

/** Cuts every open stream as a lost network would: without a closing handshake. */
function dropSockets() {
  for (const socket of here.openSockets) socket.destroy()
}

import { connect, type Socket } from 'node:net'
import { WebSocket } from 'ws'
import { serve, until } from './serve.ts'

let here: Awaited<ReturnType<typeof serve>>
beforeAll(async () => void (here = await serve(() => [], null, { mostSockets: 2 })))
afterAll(() => here.stop())

const LONG = 'x'.repeat(60_000)
const LINES = 500

/** Upgrades, reads nothing from then on, and says twice a second that it is there. */
async function deaf(path: string): Promise<{ socket: Socket; over(): boolean; end(): void }> {
  const socket = connect(here.port, '127.0.0.1')
  let over = false
  socket.on('error', () => { over = true }).on('close', () => { over = true })
  socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`)
  await new Promise(resolve => socket.once('data', resolve))
  socket.pause()
  const pretend = setInterval(() => { if (!over) socket.write(Buffer.from([0x8a, 0x80, 0, 0, 0, 0, 0x81, 0x80, 0, 0, 0, 0])) }, 250)
  return { socket, over: () => over, end: () => { clearInterval(pretend); socket.destroy() } }
}

async function streamOfALongTalk(): Promise<{ path: string; sent: string[] }> {
  const token = here.parts.tokens.begin()
  const sent = Array.from({ length: LINES }, (_, i) => `${i} ${LONG}`)
  for (const text of sent) here.door.says(token.conversation, text)
  return { path: `/directline/conversations/${token.conversation}/stream?t=${await here.parts.tokens.issueForStream(token)}&watermark=`, sent }
}

test('a screen that takes nothing of a long talk, though it says that it is there, holds little memory and is cut off; another beside it has every line in order', async () => {
  const { path, sent } = await streamOfALongTalk()
  const slow = await deaf(path)
  let most = 0
  const watch = setInterval(() => { most = Math.max(most, ...[...here.openSockets].map(socket => socket.writableLength)) }, 5)
  const heard: string[] = []
  const reads = new WebSocket(`ws://127.0.0.1:${here.port}${path}`)
  reads.on('message', data => {
    if (String(data) !== '') heard.push(...JSON.parse(String(data)).activities.map(({ text }: { text: string }) => text))
  })
  try {
    await until(() => heard.length >= LINES)
    expect(heard).toEqual(sent)
    await until(slow.over)
    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThan(512 * 1024)
    expect(reads.readyState).toBe(WebSocket.OPEN)
  } finally {
    clearInterval(watch)
    slow.end()
    reads.terminate()
  }
}, 40_000)

test('beyond the most that may be open at once a stream is answered 503, and has its place once another closes', async () => {
  const { path } = await streamOfALongTalk()
  const open = () => new Promise<WebSocket | number>(resolve => {
    const socket = new WebSocket(`ws://127.0.0.1:${here.port}${path}`)
    socket.once('open', () => resolve(socket)).once('unexpected-response', (_req, res) => resolve(res.statusCode ?? 0)).on('error', () => undefined)
  })
  const two = [await open(), await open()]
  expect(await open()).toBe(503)
  for (const socket of two) if (typeof socket !== 'number') socket.terminate()
  await until(async () => {
    const again = await open()
    if (typeof again === 'number') return false
    again.terminate()
    return true
  })
})

test('nothing went wrong behind these', () => expect(here.errors).toEqual([]))

import { connect, type Socket } from 'node:net'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { createTokens, type Bearer, type Tokens } from '../../bot/channels/directline/tokens.ts'
import { Keyring } from '../../services/crypto/seal.ts'
import type { Ground } from './escalations.ts'
import { frontDoor } from './frontDoor.ts'
import { HttpLine } from './httpLine.ts'
import { openLoop, type OpenLoop } from './load.ts'

export type Held = {
  open: number; beforeMb: number; openMb: number; kbEach: number
  idleCpu: number; turns: OpenLoop
  /** Pages that read nothing, for each of which a long log waits; how long until the last of them was cut off. */
  deaf: number; deafMb: number; cutAfterSeconds: number | null; afterMb: number
  wronglyCut: number; alive: boolean
}

const DEAF = 100
const LONGEST_CUT_MS = 150_000
/** Of one conversation that nobody of the deaf reads: more than the kernel takes for a socket. */
const LINES = 1200
const LINE = 'what is on near me, and when '.repeat(300).slice(0, 8000)

/** `count` pages hold their streams open; people write beside them; then some come that take nothing of a long log. */
export async function sockets({ socket, cores, count, started, say }: Ground): Promise<Held> {
  const door = await frontDoor(socket, cores, { read: 'poll' })
  started.push(door)
  const [target] = door.targets
  if (!target) throw new Error('The front door gave no target')
  const tokens = createTokens(new Keyring([door.key]).derived('direct-line'), randomUUID)
  await openLoop(target, 50, 2000)
  await pause(2000)
  const beforeMb = (await seen(door.url)).mb
  const pages: Page[] = []
  for (let i = 0; i < count; i += 100) {
    pages.push(...await Promise.all(Array.from({ length: Math.min(100, count - i) }, async () => openPage(target.port, tokens, tokens.begin(), 'reads'))))
  }
  say(`${count} pages are open`)
  await pause(5000)
  const idleFrom = await seen(door.url)
  await pause(10_000)
  const idleTo = await seen(door.url)
  const turns = await openLoop(target, 50, 10_000)
  const long = tokens.begin()
  await fill(target.port, tokens, long)
  say('a long log is there')
  const deaf: Page[] = await Promise.all(Array.from({ length: DEAF }, () => openPage(target.port, tokens, long, 'deaf')))
  const deafFrom = performance.now()
  await pause(5000)
  const deafMb = (await seen(door.url)).mb
  const open = (of: readonly Page[]): number => of.filter(page => !page.over()).length
  while (performance.now() - deafFrom < LONGEST_CUT_MS && open(deaf) > 0) {
    for (const page of deaf) page.pretend()
    await pause(1000)
  }
  const cutAfterSeconds = open(deaf) === 0 ? (performance.now() - deafFrom) / 1000 : null
  const after = await seen(door.url)
  const wronglyCut = count - open(pages)
  for (const page of [...pages, ...deaf]) page.close()
  return {
    open: count, beforeMb, openMb: idleTo.mb, kbEach: (idleTo.mb - beforeMb) * 1024 / count, idleCpu: (idleTo.cpuSeconds - idleFrom.cpuSeconds) / 10, turns, deaf: DEAF, deafMb, cutAfterSeconds,
    afterMb: after.mb, wronglyCut, alive: after.mb > 0
  }
}

async function seen(url: string): Promise<{ mb: number; cpuSeconds: number }> {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  const value = (name: string): number => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(metrics)?.[1])
  return { mb: value('process_resident_memory_bytes') / 1024 / 1024, cpuSeconds: value('process_cpu_seconds_total') }
}

type Page = { over(): boolean; pretend(): void; close(): void }

/** Masked with zeros, as a page that says no more than it must: a pong, and an empty message. */
const pong = Buffer.from([0x8a, 0x80, 0, 0, 0, 0])
const empty = Buffer.from([0x81, 0x80, 0, 0, 0, 0])

/** A socket as a browser holds it. A deaf one reads nothing at all, and yet says that it is there. */
async function openPage(port: number, tokens: Tokens, bearer: Bearer, how: 'reads' | 'deaf'): Promise<Page> {
  const token = await tokens.issueForStream(bearer)
  const socket: Socket = connect(port, '127.0.0.1')
  let over = false
  socket.on('error', () => { over = true }).on('close', () => { over = true })
  socket.write(`GET /directline/conversations/${bearer.conversation}/stream?t=${token}&watermark= HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.from(randomUUID().slice(0, 16)).toString('base64')}\r\n\r\n`)
  await new Promise<void>((resolve, reject) => {
    socket.once('data', bytes => (String(bytes).startsWith('HTTP/1.1 101') ? resolve() : reject(new Error(`a page was not let in: ${String(bytes).slice(0, 40)}`))))
    socket.once('close', () => reject(new Error('a page was not let in')))
  })
  if (how === 'deaf') socket.pause()
  // whatever comes is answered as a ping would be
  else socket.on('data', () => void socket.write(pong))
  const pretend = (): void => {
    if (!over) socket.write(Buffer.concat([pong, empty]))
  }
  return { over: () => over, pretend, close: () => socket.destroy() }
}

async function fill(port: number, tokens: Tokens, bearer: Bearer): Promise<void> {
  const token = await tokens.issue(bearer)
  await Promise.all(Array.from({ length: 8 }, async () => {
    const line = await HttpLine.open(port)
    for (let i = 0; i < LINES / 8; i++) {
      const message = { type: 'message', text: LINE, from: { id: 'dl_bench' }, channelData: { clientActivityID: randomUUID() } }
      await line.request('POST', `/directline/conversations/${bearer.conversation}/activities`, JSON.stringify(message), `Authorization: Bearer ${token}\r\n`)
    }
    line.close()
  }))
}

import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { createTokens } from '../../bot/channels/directline/tokens.ts'
import { Keyring } from '../../services/crypto/seal.ts'
import { waitFor } from '../harness/waitFor.ts'
import { startNode } from './children.ts'
import type { Cores } from './cores.ts'
import type { HttpLine } from './httpLine.ts'
import type { Target } from './load.ts'
import type { Started } from './peers.ts'
import { Talks, type Talk } from './talks.ts'

const here = fileURLToPath(new URL('../..', import.meta.url))

/** A reply that has not come after so long is no reply. */
const PATIENCE_MS = 5000

const Posted = z.object({ id: z.string(), activities: z.array(z.unknown()).optional() })
const Read = z.object({ activities: z.array(z.object({ from: z.object({ role: z.string() }), text: z.string() })), watermark: z.string() })

export type How = {
  read: 'poll' | 'socket'
  nodeArgs?: readonly string[]
  environment?: Record<string, string>
  /** Of another process of the same front door. */
  key?: Buffer
  core?: 'server' | 'client'
  /** Another checkout, to be measured beside this one. */
  top?: string
  name?: string
}

/**
 * The real front door: its own process, started as `npm start` does, with its own hub on the shared Redis. It runs in a folder of its own, so that
 * no `.env` of this machine reaches it: nothing here may text a real phone.
 */
export async function frontDoor(socket: string, cores: Cores, how: How): Promise<Started & { key: Buffer; url: string; pid: number }> {
  const top = how.top ?? here
  const folder = mkdtempSync(join(tmpdir(), 'front-door-bench-'))
  const clear = (): void => rmSync(folder, { recursive: true, force: true })
  process.once('exit', clear)
  const key = how.key ?? randomBytes(32)
  const port = await freePort()
  const file = (path: string): string => join(top, 'deployment', path)
  const child = await startNode([...how.nodeArgs ?? [], join(top, 'bot', 'index.ts')], {
    cwd: folder, cores: cores && how.core === 'client' ? { ...cores, server: cores.client } : cores, ipc: false,
    env: {
      PATH: process.env['PATH'] ?? '', NODE_ENV: 'development', PORT: String(port), REDIS_URL: socket, HUB_ID: how.top === undefined ? 'bench' : 'bench-before', DATA_DIR: folder, ENCRYPTION_KEYS: key.toString('base64'),
      ROTA_FILE: file('rota.example.json'), HUB_FILE: file('hub.example.json'), LINES_FILE: file('lines.json'), DIRECTORY_FILE: file('directory/york.json'), ...how.environment
    }
  })
  const url = `http://127.0.0.1:${port}`
  const ready = () => child.exited() || fetch(`${url}/readyz`).then(res => res.ok, () => false)
  await waitFor(60_000, ready, () => `the front door did not become ready:\n${child.lastWords()}`)
  if (child.exited()) throw new Error(`The front door did not start:\n${child.lastWords()}`)
  const target: Target = {
    name: how.name ?? 'front door', port, cpu: () => cpuMicros(url), talks: new Talks(beginner(key, how.read === 'socket' ? port : null)),
    turn: how.read === 'socket' ? turnBySocket : turnByPolling
  }
  return {
    targets: [target], key, url, pid: child.pid,
    async stop() {
      target.talks.end()
      await child.stop()
      process.off('exit', clear)
      clear()
    }
  }
}

/** Conversations with the tokens the front door itself would give, made here with its key: its limit on new conversations from one address is not what is measured. */
function beginner(key: Buffer, streamPort: number | null): () => Promise<Talk> {
  const tokens = createTokens(new Keyring([key]).derived('direct-line'), randomUUID)
  return async () => {
    const bearer = tokens.begin()
    const stream = streamPort === null ? null : await openStream(streamPort, bearer.conversation, await tokens.issueForStream(bearer))
    return { id: bearer.conversation, token: await tokens.issue(bearer), watermark: '', turns: 0, restedAt: 0, stream }
  }
}

const pathOf = (talk: Talk): string => `/directline/conversations/${talk.id}/activities`
const authorization = (talk: Talk): string => `Authorization: Bearer ${talk.token}\r\n`

/** Posts one message. It is accepted durably before this returns. */
async function post(line: HttpLine, talk: Talk, text: string): Promise<void> {
  const message = { type: 'message', text, from: { id: 'dl_bench' }, locale: 'en-GB', channelData: { clientActivityID: randomUUID() } }
  const posted = await line.request('POST', pathOf(talk), JSON.stringify(message), authorization(talk))
  if (posted.status !== 200) throw new Error(`the front door answered ${posted.status}: ${posted.body.slice(0, 200)}`)
  if (Posted.parse(JSON.parse(posted.body)).activities) throw new Error('the front door gave its degraded answer')
}

/** Then reads on from the watermark until the reply is there. */
async function turnByPolling(line: HttpLine, talk: Talk, text: string): Promise<void> {
  await post(line, talk, text)
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await pause(5)) {
    const got = await line.request('GET', `${pathOf(talk)}?watermark=${talk.watermark}`, '', authorization(talk))
    if (got.status !== 200) throw new Error(`the front door answered ${got.status} to a read`)
    const { activities, watermark } = Read.parse(JSON.parse(got.body))
    talk.watermark = watermark
    if (activities.some(({ from }) => from.role === 'bot')) return
  }
  throw new Error(`no reply within ${PATIENCE_MS / 1000} s`)
}

/** Or has it from the stream that its page holds open. */
async function turnBySocket(line: HttpLine, talk: Talk, text: string): Promise<void> {
  const reply = talk.stream?.reply()
  await Promise.all([post(line, talk, text), reply])
}

/** A Direct Line stream, and whoever waits for the next reply on it. */
function openStream(port: number, conversation: string, token: string): Promise<NonNullable<Talk['stream']>> {
  const ws = new WebSocket(`ws://127.0.0.1:${port}/directline/conversations/${conversation}/stream?t=${token}&watermark=`, { perMessageDeflate: false })
  let replied = (): void => undefined
  ws.on('message', data => {
    const frame = String(data)
    if (frame !== '' && Read.parse(JSON.parse(frame)).activities.some(({ from }) => from.role === 'bot')) replied()
  })
  const stream = {
    reply: () => new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no reply within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS)
      replied = () => {
        clearTimeout(late)
        resolve()
      }
    }),
    close: () => ws.terminate()
  }
  return new Promise((resolve, reject) => {
    ws.once('open', () => resolve(stream))
    // once more after it was open: the front door going away ends its streams, and that is no news here
    ws.on('error', reject)
  })
}

async function cpuMicros(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(metrics)?.[1]) * 1e6
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return address !== null && typeof address === 'object' ? address.port : 0
}

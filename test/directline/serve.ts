import { randomUUID } from 'node:crypto'
import { createServer as createNetServer } from 'node:net'
import type { Socket } from 'node:net'
import restify from 'restify'
import type { DirectLineParts } from '../../bot/channels/directline/parts.ts'
import { createNearby } from '../../bot/channels/directline/nearby.ts'
import { directLineRoutes } from '../../bot/channels/directline/routes.ts'
import { attachStream } from '../../bot/channels/directline/stream.ts'
import { createTokens } from '../../bot/channels/directline/tokens.ts'
import type { Route } from '../../bot/route.ts'
import { realClock } from '../../services/clock.ts'
import { FakeDoor } from './fakeDoor.ts'

export const key = new Uint8Array(32).fill(7)

/** A real server on a free port with Direct Line over the fake door, and whatever pages a test adds. `stop` ends all of it. */
export async function serve(pages: (parts: DirectLineParts) => Route[] = () => [], onPort: number | null = null, streams: { mostSockets?: number } = {}) {
  const port = onPort ?? (await freePort())
  const door = new FakeDoor()
  const ids = () => randomUUID().replaceAll('-', '')
  const parts: DirectLineParts = {
    frontDoor: door, tokens: createTokens([key], ids), nearby: createNearby(), clock: realClock,
    publicUrl: `http://localhost:${port}`, hubName: 'The Hub', ids
  }
  const server = restify.createServer({ name: 'test' })
  for (const line of [...directLineRoutes(parts), ...pages(parts)]) mount(server, line)
  const errors: unknown[] = []
  const endStreams = attachStream(server.server, { ...parts, onError: error => errors.push(error), heartbeatMs: 500, ...streams })
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  const openSockets = new Set<Socket>()
  server.server.on('connection', (socket: Socket) => {
    openSockets.add(socket)
    socket.on('close', () => openSockets.delete(socket))
  })
  const stop = async () => {
    endStreams()
    for (const socket of openSockets) socket.destroy()
    await new Promise<void>(resolve => server.close(resolve))
  }
  return { door, parts, port, url: `http://localhost:${port}`, errors, stop, server, openSockets }
}

function mount(server: restify.Server, line: Route) {
  const verb = line.method === 'options' ? 'opts' : line.method
  const run: restify.RequestHandlerType = async (req, res) => line.run(req, res)
  if (line.body === 'none') return void server[verb](line.path, run)
  const unparsed: restify.RequestHandler = (req, _res, next) => {
    if (typeof req.body === 'string') req.body = readJson(req.body)
    next()
  }
  server[verb](line.path, restify.plugins.bodyReader({ maxBodySize: 256 * 1024 }), unparsed, run)
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export async function freePort(): Promise<number> {
  const probe = createNetServer()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise(resolve => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** Waits until something is so; a test's own time limit is the only one. */
export async function until<T>(ask: () => T | null | undefined | false | Promise<T | null | undefined | false>): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

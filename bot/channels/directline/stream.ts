import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import { isEnded } from './guards.ts'
import type { DirectLineParts } from './parts.ts'
import { readWatermark, writeWatermark, type Position } from './position.ts'
import type { Bearer } from './tokens.ts'
import type { Unread } from './unread.ts'
import { readUnread } from './unread.ts'

type StreamParts = DirectLineParts & {
  /** Something went wrong that is no one's absence: a defect. No words are in it. */
  onError: (error: unknown) => void
  /** Real ms between keep-alives; a socket that answered none of the last two is gone, and so is one that took nothing meanwhile of what waits for it. */
  heartbeatMs?: number
  /** Beyond so many open at once an upgrade is answered 503, and that page asks again and again instead: its messages are taken and answered as ever. */
  mostSockets?: number
}

/** About 20 kB each. Fewer than listen.ts lets in: whoever gets no stream must still reach us. */
const MOST_SOCKETS = 20_000

/** Bytes that wait in memory for one slow screen. */
const MOST_WAITING = 128 * 1024

const path = /^(?:\/v3)?\/directline\/conversations\/([^/]+)\/stream$/

/**
 * `GET /directline/conversations/:id/stream?t=&watermark=`: frames `{activities, watermark}`, all from the start when the watermark is empty,
 * one activity each, '' to keep alive. Upgrades to other paths are answered 404: nothing else here takes them. Returns the end of it: every socket is closed with 1001, so that clients reconnect.
 */
export function attachStream(server: Server, parts: StreamParts): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024, clientTracking: true })
  const upgrade = (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Whoever asks may ask anything, and go away in the middle of it: neither may reach the process.
    socket.on('error', () => socket.destroy())
    const asked = readUpgrade(req.url ?? '/')
    if (asked.kind === 'unreadable') return void socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    if (asked.kind === 'elsewhere') return void socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    if (sockets.clients.size >= (parts.mostSockets ?? MOST_SOCKETS)) return void socket.end('HTTP/1.1 503 Service Unavailable\r\nRetry-After: 60\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    admit(parts, asked.conversation, asked.token).then(bearer => {
      if (bearer === null) return void socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      sockets.handleUpgrade(req, socket, head, ws => serve(ws, parts, bearer, asked.watermark))
    }).catch(error => {
      parts.onError(error)
      socket.destroy()
    })
  }
  server.on('upgrade', upgrade)
  return () => {
    server.off('upgrade', upgrade)
    for (const ws of sockets.clients) ws.close(1001)
  }
}

type Upgrade = { kind: 'stream'; conversation: string; token: string; watermark: string | null } | { kind: 'elsewhere' } | { kind: 'unreadable' }

/** What an upgrade asks for. An address that cannot be read is refused: parsing it throws, and here nobody would catch that. */
function readUpgrade(address: string): Upgrade {
  try {
    const url = new URL(address, 'http://here')
    const conversation = path.exec(url.pathname)?.[1]
    if (conversation === undefined) return { kind: 'elsewhere' }
    return { kind: 'stream', conversation: decodeURIComponent(conversation), token: url.searchParams.get('t') ?? '', watermark: url.searchParams.get('watermark') }
  } catch {
    return { kind: 'unreadable' }
  }
}

async function admit(parts: StreamParts, conversation: string, token: string): Promise<Bearer | null> {
  const verified = await parts.tokens.verifyForStream(token)
  if (verified.kind !== 'valid' || verified.bearer.conversation !== conversation) return null
  return (await isEnded(parts, verified.bearer)) ? null : verified.bearer
}

function serve(ws: WebSocket, parts: StreamParts, bearer: Bearer, watermark: string | null) {
  let position = readWatermark(watermark)
  let heard = 2
  const takes = reader(ws)

  const send = (frame: string) => new Promise<void>(sent => (ws.readyState === ws.OPEN ? ws.send(frame, () => sent(takes.took())) : sent()))
  // A slow screen has MOST_WAITING in memory and no more: what comes after is read again from where it got to. One that takes none of it
  // is dropped, whatever it says itself, then comes back and reads from its position, so nothing is lost.
  const push = (unread: Unread): { sent: Promise<void>; more: boolean } | 'ended' => {
    if (unread.ended) return 'ended'
    let sent = Promise.resolve()
    for (const { frame, here } of framesOf(unread)) {
      sent = send(frame)
      position = here
      if (unread.from === 'log' && ws.bufferedAmount > MOST_WAITING) return { sent, more: true }
    }
    position = unread.position
    return { sent, more: unread.more }
  }
  const readOn = async () => {
    for (let more = true; more && ws.readyState === ws.OPEN;) {
      const pushed = push(await readUnread(parts, bearer, position))
      if (pushed === 'ended') return ws.close(4403, 'token ended')
      more = pushed.more
      await pushed.sent
    }
  }
  const hint = oneAtATime(readOn, parts.onError)
  const beat = setInterval(() => {
    if (heard-- <= 0 || !takes.anything()) return ws.terminate()
    ws.ping()
    void send('')
  }, parts.heartbeatMs ?? 20_000)
  const alive = () => void (heard = 2)
  const ends = [parts.frontDoor.onChange(bearer.conversation, hint), parts.nearby.listen({ conversation: bearer.conversation, token: bearer.id }, hint), () => clearInterval(beat)]
  ws.on('pong', alive).on('message', alive)
  ws.on('error', () => ws.terminate())
  ws.on('close', () => ends.forEach(end => end()))
  hint()
}

/** Whether a socket takes what waits for it. `anything` is asked at each heartbeat: false once two went by with nothing taken. */
function reader(ws: WebSocket): { took(): void; anything(): boolean } {
  let missed = 0
  let waited = 0
  return {
    took: () => { missed = 0 },
    anything() {
      missed = ws.bufferedAmount > 0 && ws.bufferedAmount >= waited ? missed + 1 : 0
      waited = ws.bufferedAmount
      return missed < 3
    }
  }
}

/**
 * One activity a frame: directlinejs hands out the activities of one frame tick by tick, so that the next frame's overtake them.
 * Each frame says how far it goes; the last one says where the page ends, past what no screen may see.
 */
function* framesOf({ from, activities, position }: Unread): Generator<{ frame: string; here: Position }> {
  for (const [index, activity] of activities.entries()) {
    const last = index === activities.length - 1
    const here = last || from === 'nearby' ? position : { ...position, entry: activity.id }
    yield { frame: JSON.stringify({ activities: [activity], watermark: writeWatermark(here) }), here }
  }
}

/** Hints may come in a burst: one reader per socket, and one more round when something came while it read. */
function oneAtATime(read: () => Promise<void>, onError: (error: unknown) => void): () => void {
  let running = false
  let again = false
  const run = async () => {
    running = true
    try {
      while (again) {
        again = false
        await read()
      }
    } catch (error) {
      onError(error)
    } finally {
      running = false
    }
  }
  return () => {
    again = true
    if (!running) void run()
  }
}

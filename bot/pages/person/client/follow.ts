import { field, readFrame, text } from './activity.ts'
import type { ReaderParts } from './reader.ts'
import { createReader } from './reader.ts'
import type { Socket } from './socket.ts'
import { openSocket } from './socket.ts'
import { createWait, growing } from './wait.ts'

const pollMs = 3000
/** Where sockets never open (some networks forbid them) reading by request goes on, and a socket is tried again now and then. */
const triesBeforePolling = 3
const everyNthPoll = 20

type Follow = { wake(): void; begun(): void; restart(): void }

/**
 * Reads the conversation for as long as the page lives: first by request, then over a socket, by request again wherever the socket fails.
 * It never gives up. `wake` reads at once (the phone woke up, the network is back); `begun` ends the wait for a first message; `restart`
 * begins at the first entry.
 */
export function follow(parts: ReaderParts): Follow {
  const { session } = parts
  const reader = createReader(parts)
  const wait = createWait()
  let socket: Socket | null = null

  const listen = async (): Promise<boolean> => {
    const answer = await session.ask('GET', `?watermark=${encodeURIComponent(reader.watermark())}`)
    if (answer.kind !== 'ok') return true
    socket = openSocket(text(field(answer.body, 'streamUrl')), {
      onFrame: data => reader.take(readFrame(JSON.parse(data))),
      onPing: () => void reader.refreshIfDue()
    })
    return socket.over
  }
  const run = async () => {
    for (let failed = 0, closed = 0, round = 0; ; round++) {
      const there = session.started() && (await reader.read())
      failed = there || !session.started() ? 0 : failed + 1
      const trySocket = there && (closed < triesBeforePolling || round % everyNthPoll === 0)
      const opened = trySocket && (await listen())
      if (trySocket) closed = opened ? 0 : closed + 1
      await wait.for(opened ? growing(0) : failed > 0 ? growing(failed - 1) : pollMs)
    }
  }
  void run()
  return {
    wake() {
      if (socket?.check() && session.started()) void reader.read()
      wait.cut()
    },
    begun: () => wait.cut(),
    restart() {
      reader.restart()
      socket?.close()
    }
  }
}

const pingMs = 20_000
/** The server speaks every 20 s; two missed is a dead socket, whatever the browser believes. */
const silentMs = 45_000

export type Socket = {
  /** Resolves when it is over: true if it ever opened. */
  over: Promise<boolean>
  /** Closes it unless it spoke a moment ago: a phone that slept may hold a socket that only looks open. True if it is open still. */
  check(): boolean
  close(): void
}

/** A stream with a watchdog of its own: '' goes both ways, and silence ends it. */
export function openSocket(streamUrl: string, on: { onFrame: (data: string) => void; onPing: () => void }): Socket {
  // the same host that the page came from, whatever name the server knows itself by
  const url = new URL(streamUrl)
  url.host = location.host
  url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:'
  const socket = new WebSocket(url)
  let [opened, heard] = [false, Date.now()]
  let end = (_opened: boolean) => {}
  const over = new Promise<boolean>(resolve => void (end = resolve))
  const close = () => {
    clearInterval(watch)
    socket.onclose = socket.onmessage = socket.onopen = null
    socket.close()
    end(opened)
  }
  const watch = setInterval(() => {
    on.onPing()
    if (Date.now() - heard > silentMs) close()
    else if (socket.readyState === WebSocket.OPEN) socket.send('')
  }, pingMs)
  socket.onopen = () => ([opened, heard] = [true, Date.now()])
  socket.onclose = close
  socket.onmessage = ({ data }) => {
    heard = Date.now()
    if (typeof data === 'string' && data !== '') on.onFrame(data)
  }
  const check = () => {
    if (Date.now() - heard > pingMs + 5000) close()
    return socket.readyState === WebSocket.OPEN
  }
  return { over, check, close }
}

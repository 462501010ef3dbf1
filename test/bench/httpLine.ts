import { connect, type Socket } from 'node:net'

export type Answer = { status: number; body: string }

/** So that a server that hangs is told as one, and does not hang the bench. */
const SILENT_MS = 10_000

/**
 * One keep-alive HTTP connection for one request at a time. Written by hand because the load must cost far less than what it measures:
 * it reads a status, a length (or chunks) and a body, and nothing else.
 */
export class HttpLine {
  private readonly socket: Socket
  private readonly port: number
  private held: Buffer = Buffer.alloc(0)
  private waiting: { resolve(answer: Answer): void; reject(error: Error): void } | null = null

  private constructor(socket: Socket, port: number) {
    this.socket = socket
    this.port = port
    socket.setNoDelay(true)
    socket.on('data', chunk => this.take(chunk))
    socket.on('error', error => this.fail(error))
    socket.setTimeout(SILENT_MS, () => {
      if (this.waiting) socket.destroy(new Error(`The server did not answer within ${SILENT_MS / 1000} seconds`))
    })
    socket.on('close', () => this.fail(new Error('The server closed the connection')))
  }

  static open(port: number): Promise<HttpLine> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new HttpLine(socket, port)))
      socket.once('error', reject)
    })
  }

  request(method: 'GET' | 'POST', path: string, body = '', headers = ''): Promise<Answer> {
    if (this.waiting) throw new Error('A line carries one request at a time')
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject }
      const length = body === '' && method === 'GET' ? '' : `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`
      this.socket.write(`${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1:${this.port}\r\n${headers}${length}\r\n${body}`)
    })
  }

  close(): void {
    this.waiting = null
    this.socket.destroy()
  }

  private fail(error: Error): void {
    const waiting = this.waiting
    this.waiting = null
    waiting?.reject(error)
  }

  private take(chunk: Buffer): void {
    this.held = this.held.length === 0 ? chunk : Buffer.concat([this.held, chunk])
    const answer = readAnswer(this.held)
    if (answer === null) return
    this.held = Buffer.alloc(0)
    const waiting = this.waiting
    this.waiting = null
    waiting?.resolve(answer)
  }
}

/** A whole answer, or null while more of it is to come. */
export function readAnswer(bytes: Buffer): Answer | null {
  const end = bytes.indexOf('\r\n\r\n')
  if (end === -1) return null
  const head = bytes.toString('latin1', 0, end)
  const status = Number(head.slice(9, 12))
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  if (length !== undefined) return bytes.length < end + 4 + Number(length) ? null : { status, body: bytes.toString('utf8', end + 4, end + 4 + Number(length)) }
  if (!/\r\ntransfer-encoding: *chunked/i.test(head)) return { status, body: '' }
  const body = unchunk(bytes, end + 4)
  return body === null ? null : { status, body }
}

function unchunk(bytes: Buffer, from: number): string | null {
  const parts: Buffer[] = []
  for (let at = from; ;) {
    const line = bytes.indexOf('\r\n', at)
    if (line === -1) return null
    const size = parseInt(bytes.toString('latin1', at, line), 16)
    if (bytes.length < line + 2 + size + 2) return null
    if (size === 0) return Buffer.concat(parts).toString('utf8')
    parts.push(bytes.subarray(line + 2, line + 2 + size))
    at = line + 2 + size + 2
  }
}

import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export type TestRedis = {
  socket: string
  /** The same server as an address, for what takes REDIS_URL. */
  url: string
  folder: string
  /** Process id of the server that runs now. */
  pid(): number
  /** Ends it as a power cut would: nothing is flushed, nobody is told. */
  kill(): Promise<void>
  /** It stays connected and says nothing. */
  freeze(): void
  thaw(): void
  /** Starts it again on the same files; resolves when it answers. */
  restart(): Promise<void>
  stop(): Promise<void>
}

const binary = (): string => process.env['FRONT_DOOR_REDIS_SERVER'] ?? 'redis-server'

const exited = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

/** True when the server answers PING with PONG: while it still loads its file it answers with an error. */
function pong(socket: string): Promise<boolean> {
  return new Promise(resolve => {
    const connection = connect(socket)
    const done = (answer: boolean) => {
      connection.destroy()
      resolve(answer)
    }
    connection.on('error', () => done(false))
    connection.on('connect', () => connection.write('PING\r\n'))
    connection.on('data', data => done(data.toString().startsWith('+PONG')))
  })
}

async function run(folder: string, socket: string): Promise<ChildProcess> {
  const child = spawn(binary(), [
    '--port', '0', '--unixsocket', socket, '--dir', folder, '--appendonly', 'yes', '--appendfsync', 'always',
    '--maxmemory-policy', 'noeviction', '--save', '', '--logfile', join(folder, 'redis.log'), '--daemonize', 'no'
  ], { stdio: 'ignore' })
  let failed: Error | null = null
  child.on('error', error => { failed = error })
  while (!(await pong(socket))) {
    if (failed !== null || exited(child)) throw new Error('The tests need a real redis-server 7 or later. Run them with npm test, which sees to it, or install redis-server.', { cause: failed })
    await pause(10)
  }
  return child
}

const gone = (child: ChildProcess): Promise<void> => new Promise(resolve => {
  if (exited(child)) return resolve()
  child.once('exit', () => resolve())
})

/** A real redis-server of the test file's own, every write flushed, on a unix socket in a temporary folder. Call `stop` in afterAll. */
export async function startTestRedis(): Promise<TestRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'fd-redis-'))
  const socket = join(folder, 'redis.sock')
  let child = await run(folder, socket)
  const end = () => { child.kill('SIGKILL') }
  // A test file that breaks off must not leave a server behind.
  process.once('exit', end)
  const kill = async () => {
    child.kill('SIGKILL')
    await gone(child)
  }
  return {
    socket, folder, kill,
    url: `unix://${socket}`,
    pid: () => child.pid ?? 0,
    freeze() { child.kill('SIGSTOP') },
    thaw() { child.kill('SIGCONT') },
    async restart() {
      if (!exited(child)) await kill()
      child = await run(folder, socket)
    },
    async stop() {
      process.off('exit', end)
      await kill()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

import { mkdirSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { alive, alone } from './alone.ts'
import { RedisServerFailed, durable, serverHolding, spawnServer } from './serverProcess.ts'
import { socketPath } from './socketPath.ts'

export { RedisServerFailed } from './serverProcess.ts'

export type RunningRedis = {
  socket: string
  /** True when an earlier front door's server was found running and taken over. */
  adopted: boolean
  /** Ends the server once nobody else is connected to it. Close your own connections first: they count. Does nothing the second time. */
  stop(): Promise<void>
}

type Where = { binary: string; folder: string; socket: string; log: (line: string) => void }

// A server that has said nothing for so long is not starting up: loading its file it answers, and says so.
const SILENT_MS = 30000
const STILL_LOADING_MS = 5000
const ANSWER_MS = 2000

// On a connection that has ended already ioredis arms a timer that nothing clears, and a front door that has stopped lingers for it.
const close = (control: Redis): void => {
  if (control.status !== 'close' && control.status !== 'end') control.disconnect()
}

type Answer = { kind: 'ready'; control: Redis } | { kind: 'loading' } | { kind: 'silent' } | { kind: 'nobody' }

/** Asks whoever listens on the socket. A connection that got an answer is kept: it counts as a front door that uses the server. */
async function ask(socket: string): Promise<Answer> {
  const control = new Redis({
    path: socket, lazyConnect: true, enableOfflineQueue: false, enableReadyCheck: false, maxRetriesPerRequest: 0,
    retryStrategy: () => null, commandTimeout: ANSWER_MS, connectTimeout: ANSWER_MS, connectionName: `front-door-${process.pid}`
  })
  control.on('error', () => { /* told by what the calls below throw, and by the close that follows */ })
  try {
    await control.connect()
  } catch {
    close(control)
    return { kind: 'nobody' }
  }
  try {
    await control.ping()
    return { kind: 'ready', control }
  } catch (error) {
    control.disconnect()
    return { kind: error instanceof Error && error.message.startsWith('LOADING') ? 'loading' : 'silent' }
  }
}

/** Waits until the server answers. It may load its file for as long as it needs while it says so. */
async function ready({ socket, log }: Where, running: () => { pid: number | null } | { ended: string }): Promise<Redis> {
  let heard = Date.now()
  let told = Date.now()
  while (true) {
    const answer = await ask(socket)
    if (answer.kind === 'ready') return answer.control
    const state = running()
    if ('ended' in state) throw new RedisServerFailed(`redis-server ended right after its start: ${state.ended}. Mend that, then start again. Its log is in DATA_DIR/redis/redis-server.log.`)
    if (answer.kind === 'loading') {
      heard = Date.now()
      if (Date.now() - told > STILL_LOADING_MS) {
        log('redis-server is reading its append-only file')
        told = Date.now()
      }
    }
    if (Date.now() - heard > SILENT_MS) {
      throw new RedisServerFailed(`redis-server (process ${state.pid}) holds DATA_DIR/redis and does not answer. End that process, then start again: nothing that was accepted is lost by it.`)
    }
    await pause(answer.kind === 'silent' ? 500 : 25)
  }
}

async function startOrAdopt(where: Where): Promise<{ control: Redis; adopted: boolean }> {
  const { binary, folder, socket } = where
  const first = await ask(socket)
  if (first.kind === 'ready') return { control: await adopt(where, first.control), adopted: true }
  const holding = serverHolding(folder, socket)
  if (holding !== null || first.kind !== 'nobody') {
    const control = await ready(where, () => (holding !== null && !alive(holding) ? { ended: 'it stopped while we waited for it' } : { pid: holding }))
    return { control: await adopt(where, control), adopted: true }
  }
  const server = spawnServer(binary, folder, socket)
  try {
    return { control: await ready(where, () => (server.ended() === null ? { pid: server.pid } : { ended: server.ended() ?? '' })), adopted: false }
  } catch (error) {
    server.kill()
    throw error
  }
}

/** Takes over a running server: sees that it keeps this folder, and that it keeps it safely. */
async function adopt({ folder, socket }: Where, control: Redis): Promise<Redis> {
  const [, dir] = await control.config('GET', 'dir').then(pairs)
  if (dir === undefined || realpathSync(dir) !== realpathSync(folder)) {
    control.disconnect()
    throw new RedisServerFailed(`Another Redis, which keeps ${dir ?? 'an unknown folder'}, answers on ${socket}. Stop it, or set DATA_DIR to another folder.`)
  }
  for (const [name, value] of durable) await control.config('SET', name, value)
  return control
}

const pairs = (reply: unknown): string[] => (Array.isArray(reply) ? reply.map(String) : [])

/** True once no connection but ours is left. Those that were just closed take a moment to go. */
async function nobodyElse(control: Redis): Promise<boolean> {
  for (let tries = 0; tries < 5; tries += 1) {
    const list = String(await control.client('LIST')).trim().split('\n')
    if (list.length <= 1) return true
    await pause(100)
  }
  return false
}

/** SHUTDOWN flushes the append-only file. Resolves when the process is gone. */
async function shutDown(control: Redis): Promise<void> {
  const pid = Number(/^process_id:(\d+)/m.exec(await control.info('server'))?.[1])
  await control.shutdown('NOSAVE').catch(() => { /* the connection breaks instead of answering: that is the answer */ })
  while (alive(pid)) await pause(20)
}

/**
 * The redis-server of the embedded default: on a unix socket, every write flushed, its files in `dataDir`/redis. Adopts one that an earlier
 * front door left running there; never starts a second on the same files. It outlives a kill -9 of this process, and is started again
 * if it crashes. Throws RedisServerFailed, saying what to do.
 */
export async function startRedis({ binary, dataDir, log }: { binary: string; dataDir: string; log: (line: string) => void }): Promise<RunningRedis> {
  const folder = join(resolve(dataDir), 'redis')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const where: Where = { binary, folder, socket: socketPath(folder), log }
  const lock = join(folder, 'starting.lock')
  let stopping = false
  let mending = Promise.resolve()

  const watch = (control: Redis): Redis => control.once('close', () => {
    if (!stopping) mending = mend()
  })
  const mend = async (): Promise<void> => {
    for (let wait = 100; !stopping; wait = Math.min(wait * 2, 5000)) {
      try {
        const found = await alone(lock, () => startOrAdopt(where))
        control = watch(found.control)
        return log(found.adopted ? 'the connection to redis-server is back' : 'redis-server had gone and was started again')
      } catch (error) {
        log(`redis-server is away: ${error instanceof Error ? error.message : String(error)}`)
        await pause(wait)
      }
    }
  }

  const first = await alone(lock, () => startOrAdopt(where))
  let control = watch(first.control)
  return {
    socket: where.socket,
    adopted: first.adopted,
    async stop() {
      if (stopping) return
      stopping = true
      await mending
      // Under the lock: whoever starts now waits, and then finds either a server that stays or none.
      await alone(lock, async () => {
        if (control.status !== 'ready') return
        if (await nobodyElse(control)) await shutDown(control)
        else log('redis-server is left running: others are connected to it')
        close(control)
      })
    }
  }
}

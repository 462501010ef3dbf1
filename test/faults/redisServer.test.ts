import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { startRedis } from '../../services/redis/server.ts'
import type { RunningRedis } from '../../services/redis/server.ts'
import { socketPath } from '../../services/redis/socketPath.ts'

const binary = process.env['FRONT_DOOR_REDIS_SERVER'] ?? 'redis-server'
const said: string[] = []
const log = (line: string) => { said.push(line) }

let dataDir: string
const running: RunningRedis[] = []
const open = async (folder = dataDir): Promise<RunningRedis> => {
  const redis = await startRedis({ binary, dataDir: folder, log })
  running.push(redis)
  return redis
}

beforeEach(() => {
  said.length = 0
  dataDir = mkdtempSync(join(tmpdir(), 'fd-server-'))
})
afterEach(async () => {
  for (const redis of running.splice(0)) await redis.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

async function using<Done>(socket: string, work: (redis: Redis) => Promise<Done>): Promise<Done> {
  const redis = new Redis({ path: socket, retryStrategy: () => null })
  try {
    return await work(redis)
  } finally {
    redis.disconnect()
  }
}
const processOf = (socket: string) => using(socket, async redis => Number(/process_id:(\d+)/.exec(await redis.info('server'))?.[1]))
const runs = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
const until = async (holds: () => Promise<boolean> | boolean) => {
  while (!(await holds())) await pause(20)
}

/** A front door of its own, in a process that can be killed. */
async function frontDoorProcess(): Promise<{ socket: string; kill(): Promise<void> }> {
  const source = `import { startRedis } from ${JSON.stringify(new URL('../../services/redis/server.ts', import.meta.url).href)}
const redis = await startRedis({ binary: ${JSON.stringify(binary)}, dataDir: ${JSON.stringify(dataDir)}, log: () => {} })
process.stdout.write(redis.socket)
setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '--eval', source], { stdio: ['ignore', 'pipe', 'inherit'] })
  const socket = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', data => resolve(String(data)))
    child.once('exit', code => reject(new Error(`the other front door ended with ${code}`)))
  })
  return {
    socket,
    kill: () => new Promise(resolve => {
      child.removeAllListeners('exit')
      child.once('exit', () => resolve())
      child.kill('SIGKILL')
    })
  }
}

describe('the redis-server of the embedded default', () => {
  test('keeps every write: append-only file, flushed always, nothing evicted, no port', async () => {
    const { socket, adopted } = await open()
    expect(adopted).toBe(false)
    const setting = (name: string) => using(socket, async redis => redis.config('GET', name).then(String))
    expect(await setting('appendonly')).toBe('appendonly,yes')
    expect(await setting('appendfsync')).toBe('appendfsync,always')
    expect(await setting('maxmemory-policy')).toBe('maxmemory-policy,noeviction')
    expect(await setting('port')).toBe('port,0')
  })

  test('what was written is there after a stop and a start', async () => {
    const first = await open()
    await using(first.socket, redis => redis.set('kept', 'yes'))
    await first.stop()
    const second = await open()
    expect(second.adopted).toBe(false)
    expect(await using(second.socket, redis => redis.get('kept'))).toBe('yes')
  })

  test('a graceful stop of the only front door ends it; a second stop does nothing', async () => {
    const redis = await open()
    const pid = await processOf(redis.socket)
    await redis.stop()
    await redis.stop()
    expect(runs(pid)).toBe(false)
  })

  test('it outlives a kill -9 of the front door, and the next one adopts it and ends it', async () => {
    const killed = await frontDoorProcess()
    const pid = await processOf(killed.socket)
    await killed.kill()
    expect(runs(pid)).toBe(true)
    const next = await open()
    expect(next.adopted).toBe(true)
    expect(await processOf(next.socket)).toBe(pid)
    await next.stop()
    expect(runs(pid)).toBe(false)
  })

  test('a stop leaves it running while another front door uses it', async () => {
    const other = await frontDoorProcess()
    const ours = await open()
    expect(ours.adopted).toBe(true)
    const pid = await processOf(ours.socket)
    await ours.stop()
    expect(runs(pid)).toBe(true)
    expect(said).toContain('redis-server is left running: others are connected to it')
    await other.kill()
    await (await open()).stop()
    expect(runs(pid)).toBe(false)
  })

  test('front doors that start at once share one server', async () => {
    const all = await Promise.all([frontDoorProcess(), frontDoorProcess(), open(), open()])
    const pids = await Promise.all(all.map(({ socket }) => processOf(socket)))
    expect(new Set(pids).size).toBe(1)
    expect(running.filter(({ adopted }) => !adopted).length).toBeLessThanOrEqual(1)
    await Promise.all(all.map(one => ('kill' in one ? one.kill() : undefined)))
  })

  test('a crash of it is mended while the front door runs, with nothing lost', async () => {
    const { socket } = await open()
    await using(socket, redis => redis.set('kept', 'yes'))
    const pid = await processOf(socket)
    process.kill(pid, 'SIGKILL')
    await until(() => said.includes('redis-server had gone and was started again'))
    expect(await processOf(socket)).not.toBe(pid)
    expect(await using(socket, redis => redis.get('kept'))).toBe('yes')
  })

  test('what a killed front door and a restarted machine left behind stops nobody', async () => {
    const folder = join(dataDir, 'redis')
    mkdirSync(folder, { recursive: true })
    // Both ids belong to something else by now: this process.
    writeFileSync(join(folder, 'starting.lock'), String(process.pid))
    writeFileSync(join(folder, 'redis.pid'), String(process.pid))
    expect((await open()).adopted).toBe(false)
  })

  test('a server whose socket was swept away is not doubled: it is named instead', async () => {
    const { socket } = await open()
    const pid = await processOf(socket)
    process.kill(pid, 'SIGSTOP')
    try {
      const { serverHolding } = await import('../../services/redis/serverProcess.ts')
      rmSync(socket)
      expect(serverHolding(join(dataDir, 'redis'), socket)).toBe(pid)
    } finally {
      process.kill(pid, 'SIGCONT')
      process.kill(pid, 'SIGKILL')
    }
    await until(() => said.includes('redis-server had gone and was started again'))
  })

  test('a program that is not there is named, with nothing left behind', async () => {
    await expect(startRedis({ binary: join(dataDir, 'no-such-server'), dataDir, log })).rejects.toThrow(/redis-server ended right after its start: spawn .*ENOENT/)
    expect(existsSync(join(dataDir, 'redis', 'starting.lock'))).toBe(false)
  })

  test('a file that cannot be read is reported in redis-server\'s own words', async () => {
    const first = await open()
    await using(first.socket, redis => redis.set('kept', 'yes'))
    await first.stop()
    const manifest = join(dataDir, 'redis', 'appendonlydir', 'appendonly.aof.manifest')
    writeFileSync(manifest, 'not a manifest\n')
    await expect(open()).rejects.toMatchObject({ code: 'REDIS_SERVER_FAILED', message: expect.stringMatching(/manifest/i) })
    expect(readFileSync(manifest, 'utf8')).toBe('not a manifest\n')
  })

  test('a data folder too deep for a socket gets a short one, which the next front door finds', async () => {
    const deep = join(dataDir, 'a'.repeat(60), 'b'.repeat(60))
    const first = await open(deep)
    expect(Buffer.byteLength(first.socket)).toBeLessThan(104)
    const second = await open(deep)
    expect(second).toMatchObject({ socket: first.socket, adopted: true })
    expect(socketPath(join(deep, 'redis'))).toBe(first.socket)
  })
})

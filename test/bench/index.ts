import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { startTestRedis } from '../harness/redis.ts'
import { ArgumentsWrong, readArguments, type Arguments } from './arguments.ts'
import { compare } from './compare.ts'
import { planCores, tie, type Cores } from './cores.ts'
import { quantile } from './figures.ts'
import { escalations } from './escalations.ts'
import { frontDoor } from './frontDoor.ts'
import { AT_ONCE, closedLoop } from './load.ts'
import { botbuilder, bottender, floor, type Started } from './peers.ts'
import { installPeers, PeersMissing } from './peersInstalled.ts'
import { readProfile, timeByStage } from './profile.ts'
import { asTable, escalationsAsTable, goalsOf, socketsAsTable, stagesAsTable, type Report } from './report.ts'
import { screenCost } from './screenCost.ts'
import { sockets } from './sockets.ts'

const say = (line: string): void => { process.stderr.write(`${line}\n`) }

/** Nothing here takes so long. Should something hang, all that was started is ended with this process. */
const LONGEST_MS = 10 * 60_000

type Ground = { socket: string; cores: Cores; fsyncedSetMicros: number }

/** One Redis for all, every write flushed, on the core that is not the server's. What was started on it is stopped before it. */
async function onRedis<Done>(work: (ground: Ground, started: Started[]) => Promise<Done>): Promise<Done> {
  const cores = await planCores()
  const redis = await startTestRedis()
  const clear = (): void => rmSync(redis.folder, { recursive: true, force: true })
  process.once('exit', clear)
  const started: Started[] = []
  try {
    if (cores) await tie(redis.pid(), cores.redis)
    return await work({ socket: redis.socket, cores, fsyncedSetMicros: await prepared(redis.socket) }, started)
  } finally {
    for (const one of started) await one.stop()
    await redis.stop()
    process.off('exit', clear)
  }
}

/** No rewriting of the file in the middle of a slice. Returns what one flushed write costs on this disk. */
async function prepared(socket: string): Promise<number> {
  const redis = new Redis(socket)
  await redis.config('SET', 'auto-aof-rewrite-percentage', '0')
  const micros: number[] = []
  for (let i = 0; i < 200; i++) {
    const started = performance.now()
    await redis.set('bench-probe', 'x'.repeat(600))
    micros.push((performance.now() - started) * 1000)
  }
  redis.disconnect()
  return quantile(micros, 0.5)
}

async function besidePeers(asked: Arguments): Promise<Report> {
  await installPeers(say)
  const began = performance.now()
  const screen = screenCost()
  return await onRedis(async ({ socket, cores, fsyncedSetMicros }, started) => {
    const start = async (starting: Promise<Started>): Promise<Started['targets']> => {
      const one = await starting
      started.push(one)
      return one.targets
    }
    const [ours] = await start(frontDoor(socket, cores, { read: asked.read }))
    const before = asked.beside === null ? [] : await start(frontDoor(socket, cores, { read: asked.read, top: asked.beside, name: 'front door as it was' }))
    const peers = [...before, ...await start(botbuilder(socket, cores)), ...await start(bottender(socket, cores)), ...await start(floor(socket, cores))]
    if (!ours) throw new Error('The front door gave no target')
    const { served, ratios } = await compare(ours, peers, asked, say)
    return {
      served, ratios, screen, goals: goalsOf({ served, ratios, screen }), node: process.versions.node, cores: cpus().length, tied: cores !== null, read: asked.read,
      pairs: asked.pairs, atOnce: AT_ONCE, fsync: 'always', fsyncedSetMicros, seconds: Math.round((performance.now() - began) / 1000)
    }
  })
}

const monotonicMicros = (): number => Number(process.hrtime.bigint() / 1000n)

/** The front door alone, under Node's own sampling profiler, which slows it a little: the shares are what to read. */
async function profiled(asked: Arguments) {
  const folder = mkdtempSync(join(tmpdir(), 'front-door-profile-'))
  try {
    const measured = await onRedis(async ({ socket, cores }, started) => {
      const door = await frontDoor(socket, cores, { read: asked.read, nodeArgs: ['--cpu-prof', '--cpu-prof-interval', '500', '--cpu-prof-dir', folder] })
      started.push(door)
      const [ours] = door.targets
      if (!ours) throw new Error('The front door gave no target')
      const { turnsPerSecond } = await closedLoop(ours, asked.warmMs * 2, 500)
      // made beforehand, so that the slice is turns and nothing else
      await ours.talks.prepare(Math.ceil(turnsPerSecond * 8 * 1.5))
      const from = monotonicMicros()
      const slice = await closedLoop(ours, 8000, turnsPerSecond * 8)
      return { from, to: monotonicMicros(), slice }
    })
    return { slice: measured.slice, ...timeByStage(readProfile(folder), measured.from, measured.to, measured.slice.turns) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function run(): Promise<number> {
  const asked = readArguments(process.argv.slice(2))
  setTimeout(() => {
    say('The bench took far too long and was ended.')
    process.exit(1)
  }, LONGEST_MS).unref()
  if (asked.what === 'escalations') {
    const runs = []
    for (const processes of [1, 2]) runs.push(await onRedis(({ socket, cores }, started) => escalations({ socket, cores, count: asked.count, processes, started, say })))
    process.stdout.write(asked.json ? `${JSON.stringify(runs)}\n` : escalationsAsTable(runs))
    return runs.some(({ lost, doubled }) => lost + doubled > 0) ? 1 : 0
  }
  if (asked.what === 'sockets') {
    const held = await onRedis(({ socket, cores }, started) => sockets({ socket, cores, count: asked.count, started, say }))
    process.stdout.write(asked.json ? `${JSON.stringify(held)}\n` : socketsAsTable(held))
    return 0
  }
  if (asked.what === 'profile') {
    const { slice, stages, hottest } = await profiled(asked)
    process.stdout.write(asked.json ? `${JSON.stringify({ slice, stages, hottest })}\n` : stagesAsTable(slice, stages, hottest))
    return slice.failed > 0 ? 1 : 0
  }
  const report = await besidePeers(asked)
  process.stdout.write(asked.json ? `${JSON.stringify(report)}\n` : asTable(report))
  const failing = report.served.filter(one => one.failed > 0)
  for (const one of failing) say(`${one.name}: ${one.failed} turns had no full reply. The first: ${one.why ?? 'not known'}`)
  return failing.length > 0 ? 1 : 0
}

// A signal ends us by way of 'exit', where every child is ended too.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1))

try {
  process.exitCode = await run()
} catch (error) {
  const known = error instanceof ArgumentsWrong || error instanceof PeersMissing
  say(known ? error.message : error instanceof Error ? error.stack ?? error.message : String(error))
  process.exitCode = known ? 2 : 1
}

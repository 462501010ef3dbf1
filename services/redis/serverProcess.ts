import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { alive } from './alone.ts'

/** redis-server could not be started or used. The message says what to do. */
export class RedisServerFailed extends Error {
  readonly code = 'REDIS_SERVER_FAILED'
}

/** The settings that keep an accepted message through a crash; the same ones are set again on a server that is adopted. */
export const durable = [['appendonly', 'yes'], ['appendfsync', 'always'], ['maxmemory-policy', 'noeviction'], ['save', '']] as const

const logFile = (folder: string): string => join(folder, 'redis-server.log')
const pidFile = (folder: string): string => join(folder, 'redis.pid')

const settings = (folder: string, socket: string): string[] => [
  ['port', '0'], ['unixsocket', socket], ['unixsocketperm', '700'], ['dir', folder], ['pidfile', pidFile(folder)], ['logfile', logFile(folder)],
  ['daemonize', 'no'], ['aof-use-rdb-preamble', 'yes'], ['always-show-logo', 'no'], ...durable
].flatMap(([name, value]) => [`--${name}`, value ?? ''])

function commandLine(pid: number): string | null {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return null
  }
}

/** The process id of a redis-server that still holds this folder, whether it answers or not; else null. A number that some other program has by now is not it. */
export function serverHolding(folder: string, socket: string): number | null {
  if (!existsSync(pidFile(folder))) return null
  const pid = Number(readFileSync(pidFile(folder), 'utf8'))
  if (!Number.isInteger(pid) || pid <= 1 || !alive(pid)) return null
  const line = commandLine(pid)
  // Where nothing tells what it is, it counts as ours: to refuse is safe, two servers on one file are not.
  return line === null || line.includes(socket) ? pid : null
}

/** `ended()` is null while the server runs, else its own last words on why it ended. */
export type ServerProcess = { pid: number | null; ended(): string | null; kill(): void }

/** Starts redis-server apart from us: it outlives a kill -9 of the front door, so that the next one adopts it. */
export function spawnServer(binary: string, folder: string, socket: string): ServerProcess {
  const from = existsSync(logFile(folder)) ? statSync(logFile(folder)).size : 0
  let ended: string | null = null
  const child = spawn(binary, settings(folder, socket), { cwd: folder, detached: true, stdio: 'ignore' })
  child.on('error', error => { ended = error.message })
  child.on('exit', (code, signal) => { ended = lastWords(folder, from) || `it ended with ${signal ?? code}` })
  child.unref()
  return { pid: child.pid ?? null, ended: () => ended, kill: () => { child.kill('SIGKILL') } }
}

function lastWords(folder: string, from: number): string {
  if (!existsSync(logFile(folder))) return ''
  const lines = readFileSync(logFile(folder)).subarray(from).toString('utf8').split('\n').filter(line => line.trim() !== '')
  // redis-server prefixes each line with its process, role and time, and marks what matters with a #.
  const warnings = lines.filter(line => / # /.test(line)).map(line => line.slice(line.indexOf(' # ') + 3))
  return [...(warnings.length > 0 ? warnings : lines)].slice(-2).join(' ')
}

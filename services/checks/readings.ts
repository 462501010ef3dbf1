import { readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { connect } from 'node:tls'
import type { Redis } from 'ioredis'
import type { Lines } from '../lines/lines.ts'
import { TwilioFailed, type TwilioCarrier } from '../twilio/carrier.ts'
import type { Readings } from './troubles.ts'

/** Real ms. An address that says nothing for so long has no certificate to show. */
const PATIENCE_MS = 10_000

export type Looked = {
  twilio: Pick<TwilioCarrier, 'standing'> | null
  /** Does Twilio have a number of ours to answer for? */
  hasNumber: boolean
  publicUrl: string; dataDir: string; redis: Redis; lines: Lines
  /** How far our clock is from the last address that we called. */
  outside(): number | null
}

/** Looks at everything once. Never throws: what could not be looked at is null, or is itself the trouble. */
export async function look(parts: Looked): Promise<Readings> {
  const [twilio, certificateUntil, disk, redisDrift, journal, redis] = await Promise.all([
    standing(parts), certificate(parts.publicUrl), room(parts.dataDir), drift(parts.redis), journalOf(parts.dataDir), memory(parts.redis)
  ])
  return {
    twilio, certificateUntil, disk, drift: { redis: redisDrift, outside: parts.outside() }, journal, redis,
    linesChecked: [...parts.lines.lines, ...parts.lines.deaf].map(line => Date.parse(line.checkedOn))
  }
}

async function standing({ twilio, hasNumber }: Looked): Promise<Readings['twilio']> {
  if (twilio === null) return null
  try {
    const { balance, currency, numberIsOurs } = await twilio.standing()
    return { kind: 'standing', balance, currency, numberIsOurs: hasNumber ? numberIsOurs : null }
  } catch (error) {
    return { kind: 'failed', code: error instanceof TwilioFailed ? error.code : 'unknown' }
  }
}

/** Until when the certificate holds that people's browsers are shown. It need not be one that this machine trusts: only its end is asked for. */
export function certificate(publicUrl: string): Promise<Readings['certificateUntil']> {
  const url = new URL(publicUrl)
  if (url.protocol !== 'https:') return Promise.resolve(null)
  return new Promise(resolve => {
    const socket = connect({ host: url.hostname, port: Number(url.port) || 443, servername: url.hostname, rejectUnauthorized: false, timeout: PATIENCE_MS })
    const done = (until: number | 'unreadable'): void => {
      socket.destroy()
      resolve(until)
    }
    socket.once('secureConnect', () => {
      const until = Date.parse(socket.getPeerCertificate().valid_to)
      done(Number.isNaN(until) ? 'unreadable' : until)
    })
    socket.once('error', () => done('unreadable'))
    socket.once('timeout', () => done('unreadable'))
  })
}

async function room(dataDir: string): Promise<Readings['disk']> {
  const disk = await statfs(dataDir).catch(() => null)
  return disk === null ? null : { freeBytes: disk.bavail * disk.bsize, totalBytes: disk.blocks * disk.bsize }
}

/** Half of the way there and back is taken off. Null where Redis is away: /readyz says that by itself. */
async function drift(redis: Redis): Promise<number | null> {
  try {
    const asked = Date.now()
    const [seconds, micros] = await redis.time()
    const heard = Date.now()
    return Number(seconds) * 1000 + Number(micros) / 1000 - (asked + heard) / 2
  } catch {
    return null // away
  }
}

async function journalOf(dataDir: string): Promise<Readings['journal']> {
  const folder = join(dataDir, 'journal')
  const files = await Promise.all((await readdir(folder).catch(() => [])).map(name => stat(join(folder, name)).catch(() => null)))
  const there = files.filter(file => file !== null)
  return { bytes: there.reduce((sum, file) => sum + file.size, 0), ageMs: Math.max(0, ...there.map(file => Date.now() - (file.birthtimeMs || file.mtimeMs))) }
}

async function memory(redis: Redis): Promise<Readings['redis']> {
  const info = await redis.info().catch(() => null)
  if (info === null) return null
  const field = (name: string): number => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(info)?.[1] ?? 0)
  // Without a limit of its own it may grow until the machine has no more.
  const limit = field('maxmemory') || field('total_system_memory')
  return { usedBytes: field('used_memory'), limitBytes: limit === 0 ? null : limit, fileWrites: !/^aof_last_(?:write|bgrewrite)_status:err/m.test(info) }
}

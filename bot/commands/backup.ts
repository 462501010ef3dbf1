import { existsSync } from 'node:fs'
import type { Redis } from 'ioredis'
import { backup } from '../../services/backup/backup.ts'
import { BadBackup } from '../../services/backup/backupFile.ts'
import { NotRestored, restore } from '../../services/backup/restore.ts'
import { readLedgerFile } from '../../services/conversation/ledger.ts'
import { keysOf } from '../../services/redis/keys.ts'
import { rewriteFile } from '../../services/redis/rewriteFile.ts'
import type { Settings } from '../config.ts'
import { keyringFrom } from '../wire/keys.ts'
import { besideRedis } from './beside.ts'
import { line, Misused, options, type Io } from './io.ts'

/** One sealed file with all that the hub has in Redis at one instant, beside live front doors. ENCRYPTION_KEYS open it, and are not in it. */
export async function backingUp(argv: string[], io: Io, settings: Settings): Promise<number> {
  const { to } = options(argv, ['to'], 'npm run backup -- --to FILE')
  if (!to) throw new Misused('Say where to: --to FILE, a new one.')
  if (existsSync(to)) throw new Misused(`${to} is there already, and a backup is never written over. Name another file.`)
  return patiently(settings, async redis => {
    const keys = keysOf(settings.HUB_ID)
    const done = await backup({ redis, keys, keyring: keyringFrom(settings), hub: settings.HUB_ID }, to).catch(asMisused)
    await noted(redis, keys.audit, 'backup')
    line(io, { backup: to, ...done })
    return 0
  })
}

/** Puts a hub back as a backup has it: into an empty Redis, or with --replace in the place of what is there. Refused while a front door is open. */
export async function restoring(argv: string[], io: Io, settings: Settings): Promise<number> {
  const replace = argv.includes('--replace')
  const { from } = options(argv.filter(word => word !== '--replace'), ['from'], 'npm run restore -- --from FILE [--replace]')
  if (!from) throw new Misused('Say from where: --from FILE.')
  if (!existsSync(from)) throw new Misused(`${from} is not there.`)
  return patiently(settings, async redis => {
    const keys = keysOf(settings.HUB_ID)
    const forgotten = readLedgerFile(settings.DATA_DIR)
    const done = await restore({ redis, keys, keyring: keyringFrom(settings), hub: settings.HUB_ID, forgotten, replace }, from).catch(asMisused)
    await noted(redis, keys.audit, 'restore')
    // What was put away is to leave the disk too, and so is whoever stays forgotten.
    await rewriteFile(redis)
    line(io, { restored: from, ...done })
    io.stderr.write('Start the front door. What was due meanwhile is done at once: look at npm run handoffs, and tell the workers.\n')
    return 0
  })
}

/** Without the limit that a person's turn has: a backup may take minutes. */
const patiently = (settings: Settings, work: (redis: Redis) => Promise<number>): Promise<number> => besideRedis(settings, async near => {
  const redis = near.duplicate({ commandTimeout: undefined, lazyConnect: true, enableOfflineQueue: false })
  redis.on('error', () => { /* told by the command that fails */ })
  try {
    await redis.connect()
    return await work(redis)
  } finally {
    redis.disconnect()
  }
})

const noted = (redis: Redis, audit: string, did: string): Promise<unknown> => redis.xadd(audit, '*', 'at', new Date().toISOString(), 'who', 'operator', 'did', did, 'about', '')

function asMisused(error: unknown): never {
  if (error instanceof BadBackup || error instanceof NotRestored) throw new Misused(error.message, { cause: error })
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && /^(ENOENT|EACCES|EEXIST|ENOSPC|EISDIR|EROFS)$/.test(error.code)) {
    throw new Misused(`The file cannot be written or read (${error.code}). Check the path, its rights and the room on its disk; a file that ends in .part is left of one that was broken off.`, { cause: error })
  }
  throw error
}

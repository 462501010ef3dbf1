import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Store } from './store.ts'

const DAY_MS = 24 * 3600_000
const FILE = 'forgotten-keys'

/** Lets go of what was destroyed longer ago than any backup may be kept (RETENTION_DAYS, audit). Real time. */
export async function retainLedger({ redis, keys }: Store, days: number): Promise<void> {
  await redis.zremrangebyscore(keys.ledger, '-inf', Date.now() - days * DAY_MS)
}

/** Keys that were destroyed, by the hash of their first wrapping. A line each; nothing of it leads to a person. */
export function readLedgerFile(folder: string): string[] {
  const file = join(folder, FILE)
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(line => /^[0-9a-f]{40}$/.test(line)) : []
}

/**
 * Copies what was destroyed since the last call to DATA_DIR, so that a Redis that is lost whole and restored from a backup does not bring a forgotten
 * person back. Called each minute; throws where it cannot be written.
 */
export function copyLedger(store: Pick<Store, 'redis' | 'keys'>, folder: string): () => Promise<void> {
  let known: Set<string> | null = null
  let since = 0
  return async () => {
    known ??= new Set(readLedgerFile(folder))
    const found = await store.redis.zrangebyscore(store.keys.ledger, since, '+inf', 'WITHSCORES')
    const fresh = found.filter((member, i) => i % 2 === 0 && !known?.has(member))
    if (fresh.length > 0) {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      appendFileSync(join(folder, FILE), fresh.map(line => `${line}\n`).join(''), { mode: 0o600, flush: true })
      fresh.forEach(line => known?.add(line))
    }
    // The same millisecond is read again: another may come in it.
    since = Number(found.at(-1) ?? since)
  }
}

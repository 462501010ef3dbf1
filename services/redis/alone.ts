import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

// A holder shows that it lives this often; one that has not for so long is gone, whoever has its process id by now (a restart of the machine hands ids out again).
const SIGN_OF_LIFE_MS = 2000
const GONE_AFTER_MS = 30000

const held = new Set<string>()

/** Does a process with this id run? One that is somebody else's counts. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function holder(lock: string): { pid: number; silentMs: number } | null {
  try {
    return { pid: Number(readFileSync(lock, 'utf8')), silentMs: Date.now() - statSync(lock).mtimeMs }
  } catch {
    return null // released between two looks
  }
}

function gone(lock: string, by: { pid: number; silentMs: number }): boolean {
  if (by.pid === process.pid) return !held.has(lock)
  return !alive(by.pid) || by.silentMs > GONE_AFTER_MS
}

function take(lock: string, mine: string): boolean {
  const by = holder(lock)
  if (by !== null) {
    if (!gone(lock, by)) return false
    const aside = `${mine}.stale`
    try {
      renameSync(lock, aside)
      // Between the look and the move somebody may have taken it: theirs goes back.
      if (holder(aside)?.pid !== by.pid) renameSync(aside, lock)
    } catch { /* another one moved it first: the next round sees what they made of it */ }
    rmSync(aside, { force: true })
  }
  if (held.has(lock)) return false
  try {
    // A link appears whole or not at all: nobody ever reads half a process id.
    writeFileSync(mine, String(process.pid))
    linkSync(mine, lock)
    held.add(lock)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(mine, { force: true })
  }
}

/** Runs `work` while nobody else, in this process or another on this machine, runs theirs under the same lock file. Waits for its turn. */
export async function alone<Done>(lock: string, work: () => Promise<Done>): Promise<Done> {
  const mine = `${lock}.${process.pid}`
  while (!take(lock, mine)) await pause(50)
  const beat = setInterval(() => { utimesSync(lock, new Date(), new Date()) }, SIGN_OF_LIFE_MS)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    held.delete(lock)
    if (holder(lock)?.pid === process.pid) rmSync(lock, { force: true })
  }
}

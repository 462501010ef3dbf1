import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'

/** Which core does what. Null where processes cannot be tied to cores (no taskset, or one core only). */
export type Cores = { server: number; client: number; redis: number } | null

/** The server under test has a core of its own; the load, and Redis where there are only two, have the other. */
export async function planCores(): Promise<Cores> {
  const count = availableParallelism()
  if (count < 2) return null
  const cores = { server: 0, client: 1, redis: count > 2 ? 2 : 1 }
  return await tie(process.pid, cores.client) ? cores : null
}

/** Ties a process with all its threads to one core. False where that cannot be done. */
export async function tie(pid: number, core: number): Promise<boolean> {
  return await promisify(execFile)('taskset', ['-a', '-p', '-c', String(core), String(pid)]).then(() => true, () => false)
}

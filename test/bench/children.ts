import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { z } from 'zod'
import { tie, type Cores } from './cores.ts'

export type Child = { pid: number; lastWords(): string; exited(): boolean; process: ChildProcess; stop(): Promise<void> }

/** A Node process on the server's core, started with this Node. It ends with us, by its own id. */
export async function startNode(args: readonly string[], how: { cwd: string; env: Record<string, string>; cores: Cores; ipc: boolean }): Promise<Child> {
  const child = spawn(process.execPath, [...args], { cwd: how.cwd, env: how.env, stdio: ['ignore', 'ignore', 'pipe', ...(how.ipc ? ['ipc' as const] : [])] })
  let said = ''
  child.stderr?.on('data', chunk => { said = (said + String(chunk)).slice(-4000) })
  await once(child, 'spawn')
  const exited = (): boolean => child.exitCode !== null || child.signalCode !== null
  const end = (): void => { child.kill('SIGKILL') }
  process.once('exit', end)
  if (how.cores && child.pid) await tie(child.pid, how.cores.server)
  return {
    pid: child.pid ?? 0, lastWords: () => said, exited, process: child,
    async stop() {
      process.off('exit', end)
      if (exited()) return
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      const patience = setTimeout(() => child.kill('SIGKILL'), 5000)
      await gone
      clearTimeout(patience)
    }
  }
}

const Port = z.object({ port: z.number() })
const Cpu = z.object({ cpu: z.object({ user: z.number(), system: z.number() }) })

/** What a peer (test/bench/peers/measured.mjs) says first: where it listens. */
export async function portOf(child: Child): Promise<number> {
  const first = await Promise.race([once(child.process, 'message'), once(child.process, 'exit')])
  const said = Port.safeParse(first[0])
  if (!said.success) throw new Error(`A peer did not start:\n${child.lastWords()}`)
  return said.data.port
}

export async function cpuOf(child: Child): Promise<number> {
  const answer = once(child.process, 'message')
  child.process.send('cpu')
  const { cpu } = Cpu.parse((await answer)[0])
  return cpu.user + cpu.system
}

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FakeTwilio } from './fakeTwilio.ts'
import { PUBLIC_URL, rota } from './frontDoor.ts'
import { waitFor } from './waitFor.ts'

/** The real process, started as in life, on one port through all its deaths. */
export type DoorProcess = {
  url: string; folder: string
  /** What it wrote to stderr in all its lives. */
  logged(): string
  /** Resolves when it is ready; where Redis is away, `healthz` is what there is to wait for. */
  start(until?: 'readyz' | 'healthz'): Promise<void>
  /** SIGKILL: no warning, nothing flushed. */
  kill(): Promise<void>
  /** SIGSTOP: it is there, holds its connections, and does nothing until `thaw`. */
  freeze(): void
  thaw(): void
  /** `folder`: its DATA_DIR stays, for others that share it. */
  stop(keep?: 'folder'): Promise<void>
  environment: Record<string, string>
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return address !== null && typeof address === 'object' ? address.port : 0
}

export async function doorProcess(parts: { redisUrl: string; twilio?: FakeTwilio; settings?: Record<string, string>; folder?: string }): Promise<DoorProcess> {
  // Several processes may share one: a machine's, with its keys and its journal.
  const folder = parts.folder ?? mkdtempSync(join(tmpdir(), 'front-door-process-'))
  writeFileSync(join(folder, 'rota.json'), JSON.stringify(rota))
  const port = await freePort()
  const { twilio } = parts
  const environment: Record<string, string> = {
    PATH: process.env['PATH'] ?? '', NODE_ENV: 'test', PORT: String(port), DATA_DIR: folder, REDIS_URL: parts.redisUrl, ROTA_FILE: join(folder, 'rota.json'),
    DIRECTORY_FILE: 'deployment/directory/demo.json',
    // Compiled once for all the lives of a test.
    NODE_COMPILE_CACHE: join(tmpdir(), 'front-door-compiled'),
    ...(twilio ? {
      PUBLIC_URL, TWILIO_ACCOUNT_SID: twilio.accountSid, TWILIO_AUTH_TOKEN: twilio.authToken, TWILIO_MESSAGING_SERVICE_SID: twilio.messagingServiceSid,
      TWILIO_NUMBER: twilio.number, TWILIO_API_URL: twilio.url
    } : {}),
    ...parts.settings
  }
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | null = null
  let logged = ''
  const gone = async (signal: NodeJS.Signals): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const exit = once(child, 'exit')
    child.kill(signal)
    await exit
  }
  return {
    url, folder, environment, logged: () => logged,
    async start(until = 'readyz') {
      child = spawn(process.execPath, ['bot/index.ts'], { env: environment, stdio: ['ignore', 'ignore', 'pipe'] })
      child.stderr?.on('data', chunk => { logged += String(chunk) })
      await waitFor(90_000, () => fetch(`${url}/${until}`).then(res => res.ok, () => false), () => `the front door did not become ready:\n${logged.slice(-2000)}`)
    },
    kill: () => gone('SIGKILL'),
    freeze() { child?.kill('SIGSTOP') },
    thaw() { child?.kill('SIGCONT') },
    async stop(keep) {
      await gone('SIGTERM')
      if (keep !== 'folder') rmSync(folder, { recursive: true, force: true })
    }
  }
}

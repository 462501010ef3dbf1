import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { EngagementHub } from '../../bot/channels/botframework/handoffEvents.ts'
import { readSettings } from '../../bot/config.ts'
import { listen } from '../../bot/listen.ts'
import { wire, type Running } from '../../bot/wire.ts'
import type { Understanding } from '../../bot/wire/world.ts'
import type { Carrier } from '../../services/paging/carrier.ts'
import { connect, connectListener } from '../../services/redis/connect.ts'
import { makeScreen } from '../../services/understanding/screen.ts'
import { makeLog } from '../../services/telemetry/log.ts'
import type { FakeTwilio } from './fakeTwilio.ts'
import type { TestRedis } from './redis.ts'
import { steppedClock, type SteppedClock } from './steppedClock.ts'

export const rota = {
  timeZone: 'Europe/London', escalateAfterSeconds: 60,
  people: [
    { id: 'sam', name: 'Sam', phone: '+447700900001', voice: false },
    { id: 'priya', name: 'Priya', phone: '+447700900002', voice: false },
    { id: 'lead', name: 'Lou', phone: '+447700900003', voice: false, roles: ['worker', 'lead', 'reviewer', 'operator'], lastResort: true }
  ],
  backstop: ['lead'],
  shifts: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], from: '08:00', to: '07:59', steps: [['sam'], ['priya']] }]
}

export type TestDoor = {
  url: string; clock: SteppedClock; running: Running; folder: string
  /** Everything that was logged, as text: nothing of a person may be in it. */
  logged(): string
  /** `keep`: its DATA_DIR stays, for the next one. */
  stop(keep?: 'folder'): Promise<void>
}

/** What a front door behind this address is set to; requests reach it at its real port all the same. */
export const PUBLIC_URL = 'http://front.test'

const twilioSettings = (twilio: FakeTwilio): Record<string, string> => ({
  PUBLIC_URL, TWILIO_ACCOUNT_SID: twilio.accountSid, TWILIO_AUTH_TOKEN: twilio.authToken, TWILIO_MESSAGING_SERVICE_SID: twilio.messagingServiceSid,
  TWILIO_NUMBER: twilio.number, TWILIO_API_URL: twilio.url
})

let understanding: Understanding | null = null

/** A whole front door in this process, on a port of its own, over a real Redis. Each one has its own HUB_ID, so that stories do not meet. */
export async function openDoor(parts: {
  redis: TestRedis; twilio?: FakeTwilio; hub?: string; at?: string; rota?: object; settings?: Record<string, string>; clock?: SteppedClock; understanding?: Understanding; carrier?: Carrier; engagementHub?: EngagementHub
  /** The DATA_DIR of a front door that has ended, to start again on; else a new one. */
  folder?: string
}): Promise<TestDoor> {
  const folder = parts.folder ?? mkdtempSync(join(tmpdir(), 'front-door-test-'))
  writeFileSync(join(folder, 'rota.json'), JSON.stringify(parts.rota ?? rota))
  const environment: Record<string, string> = {
    NODE_ENV: 'test', PORT: '0', DATA_DIR: folder, ROTA_FILE: join(folder, 'rota.json'), DIRECTORY_FILE: 'deployment/directory/demo.json', HUB_ID: parts.hub ?? `hub-${Math.random().toString(36).slice(2, 10)}`,
    ...(parts.twilio ? twilioSettings(parts.twilio) : {}), ...parts.settings
  }
  const settings = readSettings(environment, folder)
  const lines: string[] = []
  const log = makeLog('debug', new Writable({ write(chunk, _encoding, done) { lines.push(String(chunk)); done() } }))
  const clock = parts.clock ?? steppedClock(parts.at ?? '2026-11-24T02:30:00Z')
  const redis = connect({ socket: parts.redis.socket }, () => undefined)
  // As in life (bot/index.ts): the doors open without Redis too.
  await redis.connect().catch(() => undefined)
  const listener = connectListener(redis, () => undefined)
  understanding ??= { screen: makeScreen(), improve: async (_text, screened) => screened }
  const running = await wire({ settings, clock, log, redis, listener, understanding: parts.understanding ?? understanding, ...(parts.carrier ? { carrier: parts.carrier } : {}), ...(parts.engagementHub ? { engagementHub: parts.engagementHub } : {}) })
  const port = await listen(running, { PORT: 0, publicUrlGiven: false })
  return {
    url: `http://127.0.0.1:${port}`, clock, running, folder, logged: () => lines.join(''),
    async stop(keep) {
      await running.stop()
      listener.disconnect()
      redis.disconnect()
      if (keep !== 'folder') rmSync(folder, { recursive: true, force: true })
    }
  }
}

import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '../../../services/clock.ts'
import { connect, connectListener } from '../../../services/redis/connect.ts'
import { startRedis } from '../../../services/redis/server.ts'
import { makeLog } from '../../../services/telemetry/log.ts'
import type { Settings } from '../../config.ts'
import { loadUnderstanding } from '../../wire/understanding.ts'
import { wire, type Running } from '../../wire.ts'

/** A clock that stands still until it is put on: what happens at one instant of the night happens there, however long the machine takes. */
export type StillClock = Clock & { to(at: number): void }
const stillClock = (start: number): StillClock => {
  let now = start
  return { now: () => now, to: at => { now = Math.max(now, at) } }
}

export type Stage = { running: Running; clock: StillClock; settle(): Promise<void>; nextDue(): Promise<number | null>; close(): Promise<void> }

/** Alone with itself: no Twilio, no CLU, nobody told, no data of the real front door, and a Redis that goes when it is over. */
const apart = (settings: Settings, rotaFile: string, folder: string): Settings => ({
  ...settings, NODE_ENV: 'development', production: false, ROTA_FILE: rotaFile, DATA_DIR: folder, HUB_ID: 'rehearsal', REDIS_URL: undefined, encryptionKeys: [randomBytes(32)], twilio: null,
  TWILIO_ACCOUNT_SID: undefined, CLU_ENDPOINT: undefined, HEARTBEAT_URL: undefined, OPERATOR_PHONE: undefined, MICROSOFT_APP_ID: undefined, OIDC_ISSUER: undefined,
  publicUrl: 'http://localhost:3978', publicUrlGiven: false
})

/** The real front door on a stage of its own: every part of it but the network that texts and calls would leave by. Nothing listens. */
export async function makeStage(given: Settings, rotaFile: string, start: number): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'front-door-rehearsal-'))
  const settings = apart(given, rotaFile, folder)
  const embedded = await startRedis({ binary: settings.FRONT_DOOR_REDIS_SERVER, dataDir: folder, log: () => undefined })
  const redis = connect({ socket: embedded.socket }, () => undefined)
  const listener = connectListener(redis, () => undefined)
  const leave = async (): Promise<void> => {
    listener.disconnect()
    redis.disconnect()
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await redis.connect()
    const clock = stillClock(start)
    const running = await wire({ settings, clock, log: makeLog('silent'), redis, listener, understanding: loadUnderstanding(settings, () => undefined) })
    return {
      running, clock, settle: () => settle(running, clock), nextDue: () => nextDue(running),
      async close() {
        await running.stop()
        await leave()
      }
    }
  } catch (error) {
    await leave()
    throw error
  }
}

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
/** Real ms. Longer than this nothing takes; then the night goes on and what was late is late in it too. */
const PATIENCE_MS = 3000

/** Until everything that is due at this instant has been done and everything that was to leave has left. */
async function settle({ store, advance, lookAtRota }: Running, clock: StillClock): Promise<void> {
  await lookAtRota()
  const end = Date.now() + PATIENCE_MS
  for (let quiet = 0; quiet < 3 && Date.now() < end;) {
    const due = await store.redis.zrangebyscore(store.keys.due, '-inf', clock.now())
    await Promise.all(due.map(name => advance(name)))
    const names = await store.redis.zrangebyscore(store.keys.all, '-inf', '+inf')
    const unsent = await Promise.all(names.map(name => store.redis.zcard(store.keys.pending(name))))
    quiet = due.length === 0 && unsent.every(count => count === 0) ? quiet + 1 : 0
    await pause(quiet === 0 ? 5 : 8)
  }
}

async function nextDue({ store }: Running): Promise<number | null> {
  const [, at] = await store.redis.zrangebyscore(store.keys.due, '-inf', '+inf', 'WITHSCORES', 'LIMIT', 0, 1)
  return at === undefined ? null : Number(at)
}

export const newId = (): string => randomUUID()

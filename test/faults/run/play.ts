import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fakeTwilio } from '../../harness/fakeTwilio.ts'
import { doorProcess, type DoorProcess } from '../../harness/process.ts'
import { startTestRedis } from '../../harness/redis.ts'
import { storeOf } from '../../harness/storeOf.ts'
import { count, type Outcome } from './audit.ts'
import type { Fault, Stage } from './faults.ts'
import { traffic } from './traffic.ts'

export type Size = { messages: number; kills: number; senders?: number; everyMs?: number }

/** Real ms after the last message within which everything must be answered: the longest wait is a claimed delivery's ten seconds. */
const SETTLE_MS = 60_000
const MOST_MS = 45 * 60_000

/** Plays one fault over a real Redis, real processes and a fake Twilio, while people write; then counts. */
export async function play(fault: Fault, size: Size): Promise<Outcome> {
  const began = Date.now()
  const redis = await startTestRedis()
  const twilio = await fakeTwilio()
  const folder = mkdtempSync(join(tmpdir(), 'front-door-faults-'))
  const clock = join(folder, 'clock')
  writeFileSync(clock, new Date().toISOString())
  const all: DoorProcess[] = []
  const another = async (): Promise<DoorProcess> => {
    // A port that was free a moment ago may have been taken since: then another one.
    for (let tries = 0; ; tries++) {
      const door = await doorProcess({ redisUrl: redis.url, twilio, folder, settings: { HUB_ID: 'faults', TEST_CLOCK_FILE: clock } })
      all.push(door)
      const failed: unknown = await door.start().then(() => null, (error: unknown) => error)
      if (failed === null) return door
      if (tries >= 3 || !door.logged().includes('is in use')) throw failed
    }
  }
  const stage: Stage = { redis, twilio, doors: [await another()], another, kills: size.kills, folder }
  try {
    const writing = traffic({ urls: () => stage.doors.map(({ url }) => url), twilio, messages: size.messages, senders: size.senders ?? 10, twice: fault.twice ?? false, everyMs: size.everyMs ?? 20 })
    const limit = setTimeout(writing.stop, MOST_MS)
    await Promise.all([fault.happens(stage), writing.done])
    clearTimeout(limit)
    const { store, close } = await storeOf({ ...stage.doors[0]?.environment })
    try {
      for (const end = Date.now() + SETTLE_MS; ;) {
        const counted = await count(store, writing.sent, twilio)
        const settled = counted.unanswered + counted.lost + counted.handoffsMissing === 0
        if (settled || Date.now() > end) return { fault: fault.name, ...counted, seconds: Math.round((Date.now() - began) / 100) / 10 }
        await pause(250)
      }
    } finally {
      await close()
    }
  } finally {
    for (const door of all) {
      door.thaw()
      await door.kill()
    }
    await twilio.close()
    await redis.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** True where nothing was lost, doubled in effect, turned round or left without an answer. */
export const held = ({ lost, doubled, reordered, unanswered, handoffsMissing, accepted, sent }: Outcome): boolean => lost + doubled + reordered + unanswered + handoffsMissing === 0 && accepted === sent

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Redis } from 'ioredis'
import type { FakeTwilio } from '../../harness/fakeTwilio.ts'
import type { DoorProcess } from '../../harness/process.ts'
import type { TestRedis } from '../../harness/redis.ts'

/** What a fault may lay hands on. `doors`: those who answer now; `another` starts one more beside them. */
export type Stage = { redis: TestRedis; twilio: FakeTwilio; doors: DoorProcess[]; another(): Promise<DoorProcess>; kills: number; folder: string }
export type Fault = { name: string; twice?: boolean; happens(stage: Stage): Promise<void> }

const memory = async ({ redis }: Stage, room: string): Promise<void> => {
  const control = new Redis(redis.socket)
  await control.config('SET', 'maxmemory', room)
  control.disconnect()
}
const during = async (begins: () => unknown, ms: number, ends: () => unknown): Promise<void> => {
  await pause(400)
  await begins()
  await pause(ms)
  await ends()
}

/** kill -9 of the one that answers, at any moment of its work; every fifth time nobody is left to take over until there is again. */
async function kills(stage: Stage): Promise<void> {
  let next = stage.another()
  for (let kill = 0; kill < stage.kills; kill++) {
    const successor = await next
    await pause(Math.random() * 250)
    const [killed] = stage.doors
    const alone = kill % 5 === 4
    if (alone) await successor.kill()
    await killed?.kill()
    if (alone) await successor.start()
    stage.doors.splice(0, stage.doors.length, successor)
    if (kill < stage.kills - 1) next = stage.another()
  }
}

async function rolling(stage: Stage): Promise<void> {
  for (let round = 0; round < 2; round++) {
    const fresh = await stage.another()
    stage.doors.push(fresh)
    const old = stage.doors.shift()
    await old?.stop('folder')
  }
}

export const faults: readonly Fault[] = [
  { name: 'none', happens: async () => undefined },
  { name: 'process killed (-9)', happens: kills },
  { name: 'rolling restart', happens: rolling },
  { name: 'every webhook twice, out of order', twice: true, happens: async () => undefined },
  { name: 'Redis killed and started again', happens: ({ redis }) => during(() => redis.kill(), 1500, () => redis.restart()) },
  { name: 'Redis frozen for 3 s', happens: ({ redis }) => during(() => redis.freeze(), 3000, () => redis.thaw()) },
  { name: 'Redis full for 2 s', happens: stage => during(() => memory(stage, '1'), 2000, () => memory(stage, '0')) },
  { name: 'process frozen for 6 s, another beside it', happens: async stage => {
    stage.doors.push(await stage.another())
    const [frozen] = stage.doors
    await during(() => { frozen?.freeze(); stage.doors.shift() }, 6000, () => { frozen?.thaw(); if (frozen) stage.doors.push(frozen) })
  } },
  { name: 'Twilio down for 3 s', happens: ({ twilio }) => during(() => twilio.is({ kind: 'down' }), 3000, () => twilio.is({ kind: 'working' })) },
  { name: 'Twilio takes texts and its answers are lost', happens: ({ twilio }) => during(() => twilio.is({ kind: 'drops' }), 2000, () => twilio.is({ kind: 'working' })) },
  { name: 'the clock jumps an hour ahead and back', happens: async ({ folder }) => {
    const jump = (ms: number) => writeFileSync(join(folder, 'clock'), new Date(Date.now() + ms).toISOString())
    await during(() => jump(3600_000), 1500, () => jump(0))
  } }
]

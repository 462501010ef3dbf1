import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { fakeTwilio, type NetText } from '../harness/fakeTwilio.ts'
import { waitFor } from '../harness/waitFor.ts'
import type { Cores } from './cores.ts'
import { quantile } from './figures.ts'
import { frontDoor } from './frontDoor.ts'
import { HttpLine } from './httpLine.ts'
import type { Started } from './peers.ts'

/** On what a measurement of the front door alone stands. What it starts is put into `started`, and ended from the front. */
export type Ground = { socket: string; cores: Cores; count: number; started: Started[]; say: (line: string) => void }
export type Lateness = { p50: number; p95: number; p99: number; max: number }
export type Escalations = {
  due: number; processes: number
  /** Real ms from the instant at which all were due until the next page was durable in the log. */
  durable: Lateness
  /** Until the next worker's page was at the phone network, which here is on this machine. */
  left: Lateness
  lost: number; doubled: number
}

const SAM = '+447700900001'
const PRIYA = '+447700900002'
const rota = {
  timeZone: 'Europe/London', escalateAfterSeconds: 60,
  people: [
    { id: 'sam', name: 'Sam', phone: SAM, voice: false }, { id: 'priya', name: 'Priya', phone: PRIYA, voice: false },
    { id: 'lou', name: 'Lou', phone: '+447700900003', voice: false, roles: ['worker', 'lead'], lastResort: true }
  ],
  backstop: ['lou'], shifts: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], from: '08:00', to: '07:59', steps: [['sam'], ['priya']] }]
}

/** `count` people have waited for Sam; then at one instant it is time for Priya, for all of them. `processes` front doors share the work. */
export async function escalations({ socket, cores, count, processes, started, say }: Ground & { processes: number }): Promise<Escalations> {
  const folder = mkdtempSync(join(tmpdir(), 'front-door-escalations-'))
  const twilio = await fakeTwilio()
  const hints = new Redis(socket)
  started.push({ targets: [], async stop() {
    hints.disconnect()
    await twilio.close()
    rmSync(folder, { recursive: true, force: true })
  } })
  const clock = join(folder, 'clock')
  writeFileSync(join(folder, 'rota.json'), JSON.stringify(rota))
  writeFileSync(clock, '2026-11-24T02:30:00.000Z')
  const environment = {
    NODE_ENV: 'test', ROTA_FILE: join(folder, 'rota.json'), TEST_CLOCK_FILE: clock, PUBLIC_URL: 'http://front.test', TWILIO_API_URL: twilio.url, TWILIO_ACCOUNT_SID: twilio.accountSid,
    TWILIO_AUTH_TOKEN: twilio.authToken, TWILIO_MESSAGING_SERVICE_SID: twilio.messagingServiceSid, TWILIO_NUMBER: twilio.number
  }
  const doors = []
  for (let i = 0; i < processes; i++) {
    const door = await frontDoor(socket, cores, { read: 'poll', environment, ...(doors[0]?.key ? { key: doors[0].key } : {}), core: i === 0 ? 'server' : 'client' })
    started.unshift(door)
    doors.push(door)
  }
  const raised = await raise(doors, count)
  say(`${count} people wait for a worker`)
  await waitFor(120_000, () => to(twilio.texts, SAM).length >= count, () => `only ${to(twilio.texts, SAM).length} of ${count} first pages left`)
  const durable = new Map<string, number>()
  const left = new Map<string, number[]>()
  let dueAt = 0
  hints.on('message', (_channel, name) => { if (dueAt > 0 && raised.has(name) && !durable.has(name)) durable.set(name, performance.now() - dueAt) })
  twilio.onText = text => {
    // a page is the text that is not worth delivering late
    const code = text.validity === null ? undefined : /\b[A-Z]\d+\b/.exec(text.body)?.[0]
    if (dueAt === 0 || text.to !== PRIYA || code === undefined) return
    left.set(code, [...left.get(code) ?? [], performance.now() - dueAt])
  }
  await hints.subscribe('{bench}:hint')
  writeFileSync(clock, '2026-11-24T02:32:00.000Z')
  dueAt = performance.now()
  await waitFor(120_000, () => left.size >= count && durable.size >= count, () => `${left.size} of ${count} were paged again, ${durable.size} durably`).catch(error => say(String(error)))
  return {
    due: count, processes, durable: lateness([...durable.values()]), left: lateness([...left.values()].map(([first = NaN]) => first)),
    lost: Math.max(0, count - left.size), doubled: [...left.values()].filter(times => times.length > 1).length
  }
}

const to = (texts: readonly NetText[], number: string): NetText[] => texts.filter(text => text.to === number)
const lateness = (ms: readonly number[]): Lateness => ({ p50: quantile(ms, 0.5), p95: quantile(ms, 0.95), p99: quantile(ms, 0.99), max: Math.max(...ms) })

/** `count` people, each of whom needs somebody now. Returns their conversations. */
async function raise(doors: readonly Started[], count: number): Promise<ReadonlySet<string>> {
  const names = new Set<string>()
  await Promise.all(Array.from({ length: 16 }, async (_, worker) => {
    const target = doors[worker % doors.length]?.targets[0]
    if (!target) throw new Error('The front door gave no target')
    const line = await HttpLine.open(target.port)
    while (names.size < count) {
      const talk = await target.talks.next()
      names.add(talk.id)
      await target.turn(line, talk, "i can't do this anymore")
    }
    line.close()
  }))
  return names
}

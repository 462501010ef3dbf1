import { setTimeout as pause } from 'node:timers/promises'
import { HttpLine } from './httpLine.ts'
import { quantile } from './figures.ts'
import { messages } from './sentences.ts'
import type { Talk, Talks } from './talks.ts'

/** A server as the load knows it. */
export type Target = {
  name: string
  port: number
  talks: Talks
  /** Sends one message and returns once the client has read the reply to it. Throws where there is none. */
  turn(line: HttpLine, talk: Talk, text: string): Promise<void>
  /** CPU time of the server's process so far, in microseconds. */
  cpu(): Promise<number>
}

export type ClosedLoop = { turns: number; failed: number; why: string | null; turnsPerSecond: number; cpuMicrosPerTurn: number }
export type OpenLoop = { rate: number; turns: number; failed: number; why: string | null; p50: number; p95: number; p99: number }

/** Messages under way at once: enough to keep one server's core busy. */
export const AT_ONCE = 32

let said = 0
const nextMessage = (): string => messages[said++ % messages.length] ?? 'hello'

/** One whole turn. Returns the reason where it failed. */
async function turn(target: Target, line: HttpLine): Promise<string | null> {
  const talk = await target.talks.next()
  try {
    await target.turn(line, talk, nextMessage())
    target.talks.giveBack(talk)
    return null
  } catch (error) {
    talk.stream?.close()
    return error instanceof Error ? error.message : String(error)
  }
}

/** As many turns as the server can do, `AT_ONCE` under way at any moment. */
export async function closedLoop(target: Target, ms: number, expected: number): Promise<ClosedLoop> {
  await target.talks.prepare(Math.ceil(expected * 1.3) + AT_ONCE)
  const lines = await Promise.all(Array.from({ length: AT_ONCE }, () => HttpLine.open(target.port)))
  const before = await target.cpu()
  const started = performance.now()
  let turns = 0
  let failed = 0
  let why: string | null = null
  await Promise.all(lines.map(async line => {
    while (performance.now() - started < ms) {
      const failure = await turn(target, line)
      if (failure === null) turns += 1
      else {
        failed += 1
        why ??= failure
        await pause(20)
      }
    }
  }))
  const seconds = (performance.now() - started) / 1000
  const cpu = await target.cpu() - before
  for (const line of lines) line.close()
  return { turns, failed, why, turnsPerSecond: turns / seconds, cpuMicrosPerTurn: turns === 0 ? NaN : cpu / turns }
}

/** Messages at a steady rate, whatever the server does. A latency counts from the moment a message was due, so that a stall is not hidden. */
export async function openLoop(target: Target, rate: number, ms: number): Promise<OpenLoop> {
  const total = Math.round(rate * ms / 1000)
  await target.talks.prepare(total)
  const idle = await Promise.all(Array.from({ length: AT_ONCE }, () => HttpLine.open(target.port)))
  const latencies: number[] = []
  const under: Promise<void>[] = []
  let failed = 0
  let why: string | null = null
  const send = async (dueAt: number): Promise<void> => {
    const line = idle.pop() ?? await HttpLine.open(target.port)
    const failure = await turn(target, line)
    if (failure === null) {
      latencies.push(performance.now() - dueAt)
      idle.push(line)
    } else {
      failed += 1
      why ??= failure
      line.close()
    }
  }
  const started = performance.now()
  for (let sent = 0; sent < total;) {
    const due = Math.min(total, Math.floor((performance.now() - started) * rate / 1000) + 1)
    for (; sent < due; sent++) under.push(send(started + sent * 1000 / rate))
    await pause(1)
  }
  await Promise.all(under)
  for (const line of idle) line.close()
  return { rate, turns: latencies.length, failed, why, p50: quantile(latencies, 0.5), p95: quantile(latencies, 0.95), p99: quantile(latencies, 0.99) }
}

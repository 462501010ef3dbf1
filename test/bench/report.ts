import type { Comparison, Served } from './compare.ts'
import type { Escalations, Lateness } from './escalations.ts'
import type { ClosedLoop } from './load.ts'
import type { Spread } from './figures.ts'
import type { Stage } from './profile.ts'
import type { ScreenCost } from './screenCost.ts'
import type { Held } from './sockets.ts'

export type Goal = { goal: string; measured: string; met: boolean | null }
export type Report = Comparison & {
  node: string; cores: number; tied: boolean; read: 'poll' | 'socket'; pairs: number; atOnce: number; fsync: 'always'; fsyncedSetMicros: number
  screen: ScreenCost; goals: Goal[]; seconds: number
}

/**
 * The goals of the design that this run can tell about. Each framework stands here twice: with its reply sent as on a channel, which is how it is
 * deployed and how the goals were set, and with its reply in the response, which no channel takes and nothing can be cheaper than.
 */
export function goalsOf({ served, ratios, screen }: Pick<Report, 'served' | 'ratios' | 'screen'>): Goal[] {
  const beside = (goal: string, peer: string, atLeast: number): Goal => {
    const times = ratios.find(ratio => ratio.peer === peer)?.turnsPerSecond.median ?? null
    return { goal: `${goal} (${peer})`, measured: times === null ? 'not measured' : `${times.toFixed(2)} times`, met: times === null ? null : times >= atLeast }
  }
  const p99 = (name: string): number | null => served.find(one => one.name.startsWith(name))?.open?.p99 ?? null
  const [ours, floor] = [p99('front door'), p99('floor')]
  const late = ours === null || floor === null ? null : ours / floor
  return [
    beside('at least 3 times the turns per second of a bare bot', 'botbuilder, reply by connector', 3),
    beside('the same', 'botbuilder, reply in the response', 3),
    beside('ahead of bottender with its Redis session', 'bottender, reply by its channel', 1),
    beside('the same', 'bottender, reply in the response', 1),
    { goal: 'p99 at 300/s within 4 times the floor', measured: late === null ? 'not measured' : `${late.toFixed(1)} times`, met: late === null ? null : late <= 4 },
    { goal: 'the screen under 100 us a message', measured: `${screen.medianMicros.toFixed(0)} us`, met: screen.medianMicros < 100 }
  ]
}

const of = ({ median, min, max }: Spread, digits: number): string => `${median.toFixed(digits)} (${min.toFixed(digits)}-${max.toFixed(digits)})`
const open = ({ open: latencies }: Served): string => (latencies === null ? '' : [latencies.p50, latencies.p95, latencies.p99].map(ms => ms.toFixed(1)).join(' / '))

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  return rows.map(row => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n')
}

/** The report as people read it. */
export function asTable(report: Report): string {
  const { screen } = report
  return [
    `A turn: message in, state loaded, reply made, state saved, reply read by the client. Median (min-max) of ${report.pairs} pairs, ${report.atOnce} at once, one server process${report.tied ? ' on one core of its own' : ''}.`,
    `The front door's turn is durable before it is answered, sealed, screened and versioned; its reply is read by ${report.read === 'poll' ? 'a GET from the watermark' : 'the Direct Line stream'}.`,
    `Node ${report.node}, ${report.cores} cores, one Redis for all with appendfsync always (a SET of 600 bytes: ${report.fsyncedSetMicros.toFixed(0)} us).`, '',
    table([
      ['', 'turns/s', 'CPU us/turn', '300/s p50 / p95 / p99 ms', 'failed'],
      ...report.served.map(one => [one.name, of(one.turnsPerSecond, 0), of(one.cpuMicrosPerTurn, 0), open(one), String(one.failed)])
    ]), '',
    table([['the front door beside', 'turns/s', 'CPU per turn'], ...report.ratios.map(ratio => [ratio.peer, `${of(ratio.turnsPerSecond, 2)} times`, `${of(ratio.cpuPerTurn, 2)} times`])]), '',
    `The screen: ${screen.medianMicros.toFixed(0)} us a message at the median, ${screen.p99Micros.toFixed(0)} us at p99 (${screen.messages} messages).`, '',
    table([['goal', 'measured', ''], ...report.goals.map(({ goal, measured, met }) => [goal, measured, met === null ? '' : met ? 'met' : 'not met'])]), ''
  ].join('\n')
}

export function stagesAsTable({ turns, turnsPerSecond, cpuMicrosPerTurn }: ClosedLoop, stages: readonly Stage[], hottest: readonly Stage[]): string {
  const rows = (of: readonly Stage[]) => of.map(({ name, microsPerTurn, share }) => [name, microsPerTurn.toFixed(0), `${(share * 100).toFixed(1)}%`])
  return [`${turns} turns of the front door under the profiler: ${turnsPerSecond.toFixed(0)} turns/s, ${cpuMicrosPerTurn.toFixed(0)} us CPU each.`, '', table([['stage of the front door\'s turn', 'us/turn', 'share'], ...rows(stages)]), '', table([['hottest functions (their own time)', 'us/turn', 'share'], ...rows(hottest)]), ''].join('\n')
}

const late = ({ p50, p95, p99, max }: Lateness): string => [p50, p95, p99, max].map(ms => ms.toFixed(0)).join(' / ')

export const escalationsAsTable = (runs: readonly Escalations[]): string => [
  'All due at one instant. Real ms from then: p50 / p95 / p99 / the last.', '',
  table([['due', 'processes', 'durable in the log', 'at the phone network', 'lost', 'doubled'], ...runs.map(run => [String(run.due), String(run.processes), late(run.durable), late(run.left), String(run.lost), String(run.doubled)])]), ''
].join('\n')

export const socketsAsTable = (held: Held): string => table([
  ['pages open', String(held.open)], ['memory of the process before, MB', held.beforeMb.toFixed(0)], ['with all open, MB', held.openMb.toFixed(0)], ['kB each', held.kbEach.toFixed(1)],
  ['CPU while nobody writes, share of a core', held.idleCpu.toFixed(2)], ['turns beside them at 50/s, p50 / p95 / p99 ms', [held.turns.p50, held.turns.p95, held.turns.p99].map(ms => ms.toFixed(1)).join(' / ')],
  ['turns that failed', String(held.turns.failed)], ['pages that do not read', String(held.deaf)], ['memory with what waits for them, MB', held.deafMb.toFixed(0)], ['cut off after, s', held.cutAfterSeconds === null ? 'not within the time' : held.cutAfterSeconds.toFixed(0)],
  ['memory after, MB', held.afterMb.toFixed(0)], ['pages that do read and were cut', String(held.wronglyCut)], ['the process', held.alive ? 'as ever' : 'gone']
].map(row => row)) + '\n'

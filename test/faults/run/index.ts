import { parseArgs } from 'node:util'
import { faults } from './faults.ts'
import { held, play } from './play.ts'
import type { Outcome } from './audit.ts'

const usage = 'npm run faults -- [--long] [--only WORDS] [--messages N] [--kills N] [--json]\n  --long: 10,000 messages and 100 kills (about half an hour); --only: faults whose name has these words\n'

const columns: [string, (outcome: Outcome) => string | number][] = [
  ['fault', one => one.fault], ['sent', one => one.sent], ['accepted', one => one.accepted], ['answered', one => one.answered], ['lost', one => one.lost], ['doubled', one => one.doubled], ['reordered', one => one.reordered],
  ['no answer', one => one.unanswered], ['texts twice', one => one.textsTwice], ['degraded', one => one.degradedAnswers], ['degraded s', one => one.degradedSeconds], ['took s', one => one.seconds], ['', one => (held(one) ? 'held' : 'NOT HELD')]
]

function table(outcomes: readonly Outcome[]): string {
  const rows = [columns.map(([name]) => name), ...outcomes.map(one => columns.map(([, of]) => String(of(one))))]
  const widths = columns.map((_, i) => Math.max(...rows.map(row => row[i]?.length ?? 0)))
  return rows.map(row => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')).join('\n')
}

/** Every fault, one after the other, on this machine alone. Status 1 where a promise was not kept. */
async function main(): Promise<number> {
  const { values } = parseArgs({ args: process.argv.slice(2).filter(word => word !== '--'), options: { long: { type: 'boolean' }, only: { type: 'string' }, json: { type: 'boolean' }, messages: { type: 'string' }, kills: { type: 'string' } }, strict: true })
  const chosen = faults.filter(({ name }) => (values.long ? name.includes('killed (-9)') : name.toLowerCase().includes((values.only ?? '').toLowerCase())))
  if (chosen.length === 0) throw new Error(`No fault has these words in its name. There are: ${faults.map(({ name }) => name).join('; ')}.`)
  const size = { messages: Number(values.messages ?? (values.long ? 10_000 : 200)), kills: Number(values.kills ?? (values.long ? 100 : 8)) }
  if (!(size.messages >= 1 && size.messages <= 100_000 && size.kills >= 1 && size.kills <= 1000)) throw new Error('--messages is 1 to 100000, --kills 1 to 1000.')
  const outcomes: Outcome[] = []
  for (const fault of chosen) {
    process.stderr.write(`${fault.name} ...\n`)
    outcomes.push(await play(fault, values.long ? { ...size, senders: 20, everyMs: 300 } : size))
  }
  if (values.json) for (const outcome of outcomes) process.stdout.write(`${JSON.stringify({ ...outcome, held: held(outcome) })}\n`)
  else process.stdout.write(`${table(outcomes)}\n`)
  return outcomes.every(held) ? 0 : 1
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'The faults could not be played.'}\n${usage}`)
  process.exitCode = 2
}

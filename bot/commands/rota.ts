import { readFile } from 'node:fs/promises'
import { DateTime } from 'luxon'
import { gaps, onCall } from '../../services/rota/onCall.ts'
import { readRota, rotaWarnings } from '../../services/rota/readRota.ts'
import { notAnswering, type Drill } from '../../services/rota/drill.ts'
import type { Rota } from '../../services/rota/rota.ts'

/** Where a command's lines go: `out` is machine-readable, `err` is for a person. */
export type Io = { out(line: string): void; err(line: string): void }

const USAGE = 'use: npm run --silent rota -- check [--at 2026-12-24T21:00:00Z]'

/**
 * `rota -- check [--at ISO]`: who is on call, gaps in the seven days after it, and numbers not proved, a JSON line each
 * (`{"onCall":...}`, `{"gap":...}`, `{"unproved":...}`, and `{"drill":...}` where a shift's start was drilled). Warnings go to `err`. Resolves to the exit status: 2 for what is wrong, with what to do.
 * `now` in ms; an instant without a zone is the rota's wall clock; `proved`: ids whose number has answered a drill.
 */
export async function run(argv: string[], io: Io, settings: { rotaFile: string; now: number; proved?: ReadonlySet<string>; drills?: ReadonlyMap<string, Drill> }): Promise<number> {
  const [verb, option, written, ...more] = argv
  if (verb !== 'check' || (option !== undefined && (option !== '--at' || written === undefined)) || more.length > 0) return wrong(io, [USAGE])
  const text = await readFile(settings.rotaFile, 'utf8').catch(() => null)
  if (text === null) return wrong(io, ['the rota file cannot be read: set ROTA_FILE to it (deployment/rota.example.json shows the shape)'])
  const read = readRota(text)
  if (read.kind === 'wrong') return wrong(io, read.errors)
  const at = written === undefined ? settings.now : DateTime.fromISO(written, { zone: read.rota.timeZone }).toMillis()
  if (Number.isNaN(at)) return wrong(io, [`--at is not an instant. ${USAGE}`])
  for (const warning of rotaWarnings(read.rota)) io.err(warning)
  for (const line of report(read.rota, at, settings.proved ?? new Set(), settings.drills ?? new Map())) io.out(JSON.stringify(line))
  return 0
}

function report(rota: Rota, at: number, proved: ReadonlySet<string>, drills: ReadonlyMap<string, Drill>): object[] {
  const iso = (instant: number) => new Date(instant).toISOString()
  const { steps, backstop, everyone, until } = onCall(rota, at)
  return [
    { onCall: { at: iso(at), steps, backstop, everyone, until: until === null ? null : iso(until) } },
    ...gaps(rota, at).map(gap => ({ gap: { from: iso(gap.from), until: iso(gap.until) } })),
    // a person by id: a number never stands in output
    ...rota.people.filter(person => !proved.has(person.id)).map(person => ({ unproved: person.id })),
    ...rota.people.flatMap(({ id }) => drillLine(id, drills.get(id), at))
  ]
}

/** The latest text at the start of a shift; `triedLater` while it counts against them. */
function drillLine(person: string, drill: Drill | undefined, at: number): object[] {
  if (!drill) return []
  const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString())
  return [{ drill: { person, shift: iso(drill.shift), asked: iso(drill.asked), answered: iso(drill.answered), outcome: drill.outcome, triedLater: notAnswering(new Map([[person, drill]]), at).has(person) } }]
}

function wrong(io: Io, errors: string[]): number {
  for (const error of errors) io.err(error)
  return 2
}

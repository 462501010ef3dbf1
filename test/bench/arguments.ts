import { parseArgs } from 'node:util'

export type Arguments = {
  /** Pairs of ours and each peer, one right after the other. */
  pairs: number
  /** Length of one closed-loop slice, ms. */
  sliceMs: number
  /** Warm-up of each server before anything counts, ms. */
  warmMs: number
  /** Length of one open-loop slice, ms; 0 leaves it out. */
  openMs: number
  json: boolean
  read: 'poll' | 'socket'
  /** What is measured: turns beside the peers, or one of these alone. */
  what: 'turns' | 'profile' | 'sockets' | 'escalations'
  /** Sockets, or escalations. */
  count: number
  /** Another checkout of the front door, as one more peer. */
  beside: string | null
}

/** What was asked for cannot be done. `message` says what to write instead. */
export class ArgumentsWrong extends Error {
  readonly code = 'ARGUMENTS_WRONG'
}

export const usage = `npm run bench -- [--pairs N] [--quick] [--json] [--read poll|socket] [--beside FOLDER]
npm run bench -- --profile | --sockets [--count N] | --escalations [--count N]
  --pairs N   pairs of the front door and each peer, one right after the other (5; with --quick 2)
  --quick     under a minute: shorter slices, no comparison of latencies
  --json      one JSON object on stdout instead of the table
  --read      how the client reads its replies: poll (GET from its watermark, the default) or socket (the Direct Line stream)
  --profile   the front door alone, with the time of each stage of a turn
  --beside    another checkout of the front door as one more peer: what a change has made of a turn, in one run
  --sockets      10,000 pages open at once, some of which do not read: memory, and a turn's latency beside them
  --escalations  1,000 people for whom the next worker is due at one instant: how late each page is`

/** Reads the command line. Throws ArgumentsWrong. */
export function readArguments(given: readonly string[]): Arguments {
  const values = parsed(given)
  const pairs = Number(values.pairs ?? (values.quick ? 2 : 5))
  if (!Number.isInteger(pairs) || pairs < 1 || pairs > 50) throw new ArgumentsWrong(`--pairs takes a whole number from 1 to 50.\n${usage}`)
  const read = values.read ?? 'poll'
  if (read !== 'poll' && read !== 'socket') throw new ArgumentsWrong(`--read takes poll or socket.\n${usage}`)
  const lengths = values.quick ? { sliceMs: 1500, warmMs: 1500, openMs: 0 } : { sliceMs: 2500, warmMs: 3000, openMs: 5000 }
  const alone = (['profile', 'sockets', 'escalations'] as const).filter(name => values[name])
  if (alone.length > 1) throw new ArgumentsWrong(`One of --${alone.join(', --')} at a time.\n${usage}`)
  const what = alone[0] ?? 'turns'
  const count = Number(values.count ?? (what === 'sockets' ? 10_000 : 1000))
  if (!Number.isInteger(count) || count < 1 || count > 20_000) throw new ArgumentsWrong(`--count takes a whole number from 1 to 20000.\n${usage}`)
  return { pairs, read, ...lengths, json: values.json ?? false, what, count, beside: values.beside ?? null }
}

function parsed(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      options: { pairs: { type: 'string' }, quick: { type: 'boolean' }, json: { type: 'boolean' }, profile: { type: 'boolean' }, read: { type: 'string' },
        sockets: { type: 'boolean' }, escalations: { type: 'boolean' }, count: { type: 'string' }, beside: { type: 'string' } }
    }).values
  } catch (error) {
    throw new ArgumentsWrong(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}

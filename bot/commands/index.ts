import { realClock } from '../../services/clock.ts'
import { clockFromFile } from '../clockFile.ts'
import { settingsHere, SettingsWrong, type Settings } from '../config.ts'
import type { Drill } from '../../services/rota/drill.ts'
import { readDrills } from '../wire/proving.ts'
import { besideStore } from './beside.ts'
import { Misused, type Io } from './io.ts'

type Run = (argv: string[], io: Io, settings: Settings, now: number) => Promise<number>

/** Loaded when wanted: `screen` must not wait for Redis, nor `handoffs` for the recogniser. */
const commands: Record<string, Run> = {
  screen: async (argv, io) => (await import('./screen.ts')).run(argv, io),
  evaluate: async (argv, io) => (await import('./evaluate.ts')).run(argv, io),
  'clu-project': async (argv, io) => (await import('./cluProject.ts')).run(argv, io),
  find: async (argv, io, { DIRECTORY_FILE: directoryFile, DATA_DIR: dataDir }, now) => (await import('./find.ts')).run(argv, { ...io, env: { directoryFile, dataDir, now } }),
  directory: async (argv, io, settings, now) => {
    if (argv.includes('unmet')) return besideStore(settings, io, async ({ redis, keys }) => (await import('./unmet.ts')).run(redis, keys, argv, io))
    const { DIRECTORY_FILE: directoryFile, DATA_DIR: dataDir } = settings
    return (await import('./directory.ts')).run(argv, { ...io, env: { directoryFile, dataDir, now } })
  },
  rota: async (argv, io, settings, now) => {
    const to = (stream: NodeJS.WritableStream) => (words: string) => void stream.write(`${words}\n`)
    return (await import('./rota.ts')).run(argv, { out: to(io.stdout), err: to(io.stderr) }, { rotaFile: settings.ROTA_FILE, now, ...await proof(settings, io) })
  },
  rehearse: async (argv, io, settings) => (await import('./rehearse/index.ts')).run(argv, io, settings),
  summaries: stored(async () => (await import('./conversations.ts')).summaries),
  log: stored(async () => (await import('./conversations.ts')).log),
  'near-misses': stored(async () => (await import('./conversations.ts')).nearMisses),
  handoffs: stored(async () => (await import('./conversations.ts')).handoffs),
  forget: stored(async () => (await import('./conversations.ts')).forget),
  hold: stored(async () => (await import('./conversations.ts')).hold),
  'no-contact': stored(async () => (await import('./noContact.ts')).noContact),
  contact: stored(async () => (await import('./noContact.ts')).contact),
  release: stored(async () => (await import('./conversations.ts')).release),
  export: stored(async () => (await import('./conversations.ts')).exporting),
  rewrap: stored(async () => (await import('./rewrap.ts')).rewrapping),
  backup: async (argv, io, settings) => (await import('./backup.ts')).backingUp(argv, io, settings),
  restore: async (argv, io, settings) => (await import('./backup.ts')).restoring(argv, io, settings),
  'staff-token': async (argv, io, settings) => {
    const { staffToken } = await import('./staffToken.ts')
    return besideStore(settings, io, store => staffToken(store, settings, argv, io))
  }
}

/** Who has answered from their own phone; nobody, where the store cannot be had: the rota file can still be checked. */
async function proof(settings: Settings, io: Io): Promise<{ proved: Set<string>; drills: Map<string, Drill> }> {
  try {
    return await besideStore(settings, io, async store => ({ proved: new Set(await store.redis.hkeys(store.keys.proved)), drills: await readDrills(store) }))
  } catch {
    io.stderr.write('Redis cannot be reached, so no number counts as proved.\n')
    return { proved: new Set(), drills: new Map() }
  }
}

type Stored = typeof import('./conversations.ts').summaries
function stored(command: () => Promise<Stored>): Run {
  return async (argv, io, settings) => {
    const run = await command()
    return besideStore(settings, io, store => run(store, argv, io))
  }
}

async function main(name: string | undefined, argv: string[]): Promise<number> {
  const command = name === undefined ? undefined : commands[name]
  if (!command) throw new Misused(`There is no command "${name ?? ''}". There are: ${Object.keys(commands).join(', ')}.`)
  const settings = settingsHere()
  const clock = settings.TEST_CLOCK_FILE ? clockFromFile(settings.TEST_CLOCK_FILE, words => process.stderr.write(`${words}\n`)) : realClock
  return command(argv, { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr }, settings, clock.now())
}

// A reader that has seen enough (| head) is not an error.
process.stdout.on('error', error => process.exit('code' in error && error.code === 'EPIPE' ? 0 : 1))

const [name, ...argv] = process.argv.slice(2)
try {
  process.exitCode = await main(name, argv)
} catch (error) {
  const ours = error instanceof Misused || error instanceof SettingsWrong
  process.stderr.write(`${error instanceof Error ? error.message : 'The command failed.'}\n`)
  process.exitCode = ours ? 2 : 1
}

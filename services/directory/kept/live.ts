import { statSync } from 'node:fs'
import type { Clock } from '../../clock.ts'
import type { Asset } from '../asset.ts'
import type { LoadedDirectory } from '../directoryFile.ts'
import type { Directory } from '../search.ts'
import type { Changed } from './history.ts'
import type { Kept } from './kept.ts'
import { edited, standing } from './kept.ts'
import type { Keeper, Keeping, Saved, Unmet } from './keeper.ts'
import { readKept, writeKept } from './keptFile.ts'

/** Real ms. Another process's edit is in force here this much later. */
const LOOK_MS = 2000

/** The directory as it stands now, whoever edited it and wherever: what the bot searches and the hub team's page shows. */
export type LiveDirectory = Directory & {
  /** Entries as the team has them, without residents' warnings over them. */
  entries(): readonly Asset[]
  kept(): Kept
  keep(all: readonly Keeping[], by: string): Promise<Saved>
  history(id: string | null, most: number): Promise<Changed[]>
  unmet(): Promise<Unmet[]>
  /** Reads what other processes kept. Never throws: while Redis is away the last copy stands. */
  look(): Promise<void>
  stop(): void
}

export type LiveParts = { loaded: LoadedDirectory; reload(): LoadedDirectory; file: string; keeper: Keeper; folder: string; clock: Clock; problem(words: string): void }

const sameKept = (a: Kept, b: Kept): boolean => a.version === b.version && JSON.stringify(a.shut) === JSON.stringify(b.shut)

/** A directory that follows its file and the hub team's edits without a restart. At once usable: it begins with the file and the last copy of the edits. */
export const liveDirectory = (parts: LiveParts): LiveDirectory => {
  const { keeper, folder, clock } = parts
  let loaded = parts.loaded
  let kept = readKept(folder)
  let directory = loaded.make(standing(loaded.assets, kept))
  let changedAt = mtimeOf(parts.file)
  let away = false

  const put = (next: Kept): void => {
    kept = next
    directory = loaded.make(standing(loaded.assets, kept))
    try {
      writeKept(folder, kept)
    } catch (error) {
      parts.problem(`The copy of the directory's edits could not be written (${error instanceof Error ? error.message : 'unknown'}). The edits themselves are safe in Redis.`)
    }
  }
  const followFile = (): void => {
    const now = mtimeOf(parts.file)
    if (now === changedAt) return
    changedAt = now
    try {
      loaded = parts.reload()
      directory = loaded.make(standing(loaded.assets, kept))
    } catch (error) {
      parts.problem(error instanceof Error ? `${error.message} The directory before this change stays in force.` : 'The directory cannot be read; the one before stays in force.')
    }
  }
  const look = async (): Promise<void> => {
    followFile()
    try {
      const next = await keeper.read()
      away = false
      if (!sameKept(next, kept)) put(next)
    } catch (error) {
      // Told once and not every two seconds: Redis being away is everybody's alarm already.
      if (!away) parts.problem(`The directory's edits cannot be read just now (${error instanceof Error ? error.message : 'unknown'}). The last copy of them stands.`)
      away = true
    }
  }
  const timer = setInterval(() => void look(), LOOK_MS).unref()
  void look()
  return {
    get assets() { return directory.assets },
    find: (query, ask) => directory.find(query, ask),
    goesOn: (words, at) => directory.goesOn(words, at),
    place: (id, at) => directory.place(id, at),
    asset: (id) => directory.asset(id),
    entries: () => edited(loaded.assets, kept),
    kept: () => kept,
    async keep(all, by) {
      const saved = await keeper.keep(all, by, clock.now())
      await look()
      return saved
    },
    history: (id, most) => keeper.history(id, most),
    unmet: () => keeper.unmet(),
    look,
    stop: () => clearInterval(timer)
  }
}

function mtimeOf(file: string): number {
  try {
    return statSync(file).mtimeMs
  } catch {
    // gone for the moment: the directory in memory stands
    return 0
  }
}


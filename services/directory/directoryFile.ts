import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import { Areas } from './areas.ts'
import type { BankHolidays } from './bankHolidays.ts'
import { BankHolidaysFile, bankHolidaysFrom } from './bankHolidays.ts'
import type { Problem } from './import/problem.ts'
import { ImportError } from './import/problem.ts'
import { readAssets } from './import/readAssets.ts'
import type { Asset } from './asset.ts'
import type { Kept } from './kept/kept.ts'
import { nothingKept, standing } from './kept/kept.ts'
import type { Directory } from './search.ts'
import { makeDirectory } from './search.ts'
import { isoOfDay, wallOf } from './wallClock.ts'
import { SynonymsFile } from './words/synonyms.ts'

const shipped = fileURLToPath(new URL('../../deployment/directory/', import.meta.url))

/** The text of a file. Throws ImportError that says what to do when there is none. */
export const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new ImportError(`${file} cannot be read. Check the path (DIRECTORY_FILE, or --directory FILE). Nothing was changed.`, { cause })
  }
}

const parsed = <Schema extends z.ZodType>(schema: Schema, file: string): z.output<Schema> => {
  let json: unknown
  try {
    json = JSON.parse(textOf(file))
  } catch (cause) {
    throw cause instanceof ImportError ? cause : new ImportError(`${file} is not JSON. Mend it, or put back the copy in deployment/directory.`, { cause })
  }
  const read = schema.safeParse(json)
  if (read.success) return read.data
  const where = read.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
  throw new ImportError(`${file} cannot be used: ${where}. Mend it, or put back the copy in deployment/directory.`)
}

/** A file of the hub's own beside its directory, else the shipped one. */
const beside = (directoryFile: string, name: string): string => {
  const own = join(dirname(directoryFile), name)
  return existsSync(own) ? own : join(shipped, name)
}

/** England's bank holidays from the file beside the directory, else the shipped one. */
export const loadHolidays = (directoryFile: string): BankHolidays => bankHolidaysFrom(parsed(BankHolidaysFile, beside(directoryFile, 'bank-holidays.json')))

/** What a directory is made of; `make` readies any entries for searching with the hub's own words, areas and holidays. */
export type LoadedDirectory = { assets: readonly Asset[]; problems: Problem[]; areas: Areas; make(assets: readonly Asset[]): Directory }

/** A directory file with what stands beside it, not yet indexed. Throws ImportError where nothing can be read. `at` says which day it is. */
export const readDirectory = (file: string, at: number): LoadedDirectory => {
  const read = readAssets(textOf(file), file, isoOfDay(wallOf(at).day))
  const areas = read.areas ?? parsed(Areas, beside(file, 'areas.json'))
  const [synonyms, holidays] = [parsed(SynonymsFile, beside(file, 'synonyms.json')), loadHolidays(file)]
  return { assets: read.assets, problems: read.problems, areas, make: (assets) => makeDirectory(assets, synonyms, areas, holidays) }
}

/**
 * The directory of a file in any form that can be imported, with synonyms.json, areas.json and bank-holidays.json from beside it or as shipped.
 * Records that cannot be read are in `problems` and left out. Throws ImportError where nothing can be read. `at` says which day it is.
 */
export const loadDirectory = (file: string, at: number, kept: Kept = nothingKept): { directory: Directory; problems: Problem[] } => {
  const loaded = readDirectory(file, at)
  return { directory: loaded.make(standing(loaded.assets, kept)), problems: loaded.problems }
}

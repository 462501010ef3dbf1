import { readFileSync, statSync } from 'node:fs'
import type { Settings } from '../config.ts'
import { readDirectory, type LoadedDirectory } from '../../services/directory/directoryFile.ts'
import { readHub, type Hub } from '../../services/hub/hub.ts'
import { emergencyLines, linesOpen } from '../../services/lines/linesOpen.ts'
import { readLines, type Lines } from '../../services/lines/lines.ts'
import { readRota, rotaWarnings } from '../../services/rota/readRota.ts'
import type { Rota } from '../../services/rota/rota.ts'
import { SettingsWrong } from '../config.ts'

/** The hub's own files, read at start: all faults at once. The rota is looked at again as it changes; a bad edit keeps the last good one and alarms. */
export type Files = {
  hub: Hub; rota(): Rota
  /** As the file has it, before the hub team's edits. */
  directory: LoadedDirectory
  lines: Lines
  linesNow(at: number): { id: string; name: string; way: string; hours: string }[]
  warnings: string[]
}

const LOOK_MS = 2000

export function readFiles(settings: Settings, now: number, problem: (words: string) => void): Files {
  const wrong: string[] = []
  const keep = <T>(read: () => T): T | null => {
    try {
      return read()
    } catch (error) {
      wrong.push(error instanceof Error ? error.message : 'a file cannot be read')
      return null
    }
  }
  const hub = keep(() => readHub(textOf('HUB_FILE', settings.HUB_FILE)))
  const rota = keep(() => rotaFrom(settings.ROTA_FILE))
  const lines = keep(() => readLines(textOf('LINES_FILE', settings.LINES_FILE), settings.LINES_FILE))
  const directory = keep(() => readDirectory(settings.DIRECTORY_FILE, now))
  const warnings = rota ? rotaWarnings(rota) : []
  if (settings.production) wrong.push(...warnings)
  if (!hub || !rota || !lines || !directory || wrong.length > 0) throw new SettingsWrong(wrong)
  return { hub, lines, directory, warnings, rota: watched(settings.ROTA_FILE, rota, problem), linesNow: at => [...emergencyLines(lines, at), ...linesOpen(lines, at)] }
}

function textOf(setting: string, file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new Error(`${setting} names ${file}, which cannot be read. Check the path; an example is in deployment/.`, { cause })
  }
}

function rotaFrom(file: string): Rota {
  const read = readRota(textOf('ROTA_FILE', file))
  if (read.kind === 'ok') return read.rota
  throw new Error(`The rota (${file}) needs attention: ${read.errors.join(' ')}`)
}

/** A change of rota takes effect within two seconds and without a restart: somebody ill at six must be off it by nine. */
function watched(file: string, first: Rota, problem: (words: string) => void): () => Rota {
  let rota = first
  let looked = Date.now()
  let changed = statSync(file).mtimeMs
  return () => {
    if (Date.now() - looked < LOOK_MS) return rota
    looked = Date.now()
    try {
      const { mtimeMs } = statSync(file)
      if (mtimeMs === changed) return rota
      changed = mtimeMs
      rota = rotaFrom(file)
    } catch (error) {
      problem(error instanceof Error ? `${error.message} The rota before this change stays in force.` : 'The rota cannot be read; the one before stays in force.')
    }
    return rota
  }
}

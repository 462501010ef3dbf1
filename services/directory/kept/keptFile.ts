import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kept, nothingKept } from './kept.ts'

const fileIn = (folder: string): string => join(folder, 'directory-kept.json')

/**
 * A copy of the team's edits beside the made keys: a front door that starts while Redis is away has them, and so have the commands, which need no
 * Redis to search. A copy that is missing or cannot be read is nothing kept.
 */
export const readKept = (folder: string): Kept => {
  try {
    return Kept.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')))
  } catch {
    // no copy yet, or an older form of it: Redis has the truth
    return nothingKept
  }
}

export const writeKept = (folder: string, kept: Kept): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const temporary = `${fileIn(folder)}.${process.pid}.new`
  writeFileSync(temporary, JSON.stringify(kept), { mode: 0o600 })
  renameSync(temporary, fileIn(folder))
}

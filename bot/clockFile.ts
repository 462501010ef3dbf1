import { readFileSync, statSync } from 'node:fs'
import type { Clock } from '../services/clock.ts'

/** How often the file is looked at, in real ms. */
const LOOK_MS = 20

/**
 * The product clock of a rehearsal (TEST_CLOCK_FILE): the file's ISO instant is now at the moment it was last written, and time runs on from there.
 * While the file is missing or unreadable the last good instant runs on; before the first one it is real time.
 */
export function clockFromFile(file: string, problem: (words: string) => void): Clock {
  let looked = 0
  let written = 0
  let told = 0
  let ahead = 0
  const look = (): void => {
    try {
      const { mtimeMs } = statSync(file)
      if (mtimeMs === written) return
      const instant = Date.parse(readFileSync(file, 'utf8').trim())
      if (Number.isNaN(instant)) {
        // Told once a writing, and looked at again: it may be read in the middle of being written.
        if (told !== mtimeMs) {
          told = mtimeMs
          problem('TEST_CLOCK_FILE must hold an ISO instant such as 2026-11-21T03:00:00Z; the clock runs on as it was.')
        }
        return
      }
      written = mtimeMs
      ahead = instant - mtimeMs
    } catch (error) {
      if (looked === 0) problem(`TEST_CLOCK_FILE cannot be read (${error instanceof Error ? error.message : 'unknown reason'}); real time is used until it can.`)
    }
  }
  return {
    now() {
      const real = Date.now()
      if (real - looked >= LOOK_MS) {
        look()
        looked = real
      }
      return Math.floor(real + ahead)
    }
  }
}

import { noYearKnown } from '../directory/bankHolidays.ts'
import { sessionNow } from '../directory/session.ts'
import { dayOfIso, wallOf } from '../directory/wallClock.ts'
import type { Line, Lines } from './lines.ts'

/** Whether a line is surely open: its hours are known and nothing puts them in doubt. */
export const lineIsOpen = (line: Line, at: number): boolean => {
  const now = wallOf(at)
  return (line.sessions ?? []).some((session) => sessionNow(session, now, noYearKnown).state === 'open')
}

/**
 * Lines to talk or text that are surely open at this instant, at most `limit`, in the file's order. `who` puts the lines for a child, or for
 * someone who is being hurt at home, first; without it only lines for anyone are given. 999 is apart: see `emergencyLines`.
 * Never one that is closed or not sure; it may be empty.
 */
export const linesOpen = (lines: Lines, at: number, limit = 3, who: 'child' | 'abuse' | null = null): Line[] => {
  const open = lines.lines.filter((line) => line.kind === 'listening' && lineIsOpen(line, at))
  const first = who === null ? [] : open.filter((line) => line.who === who)
  return [...first, ...open.filter((line) => line.who === 'anyone')].slice(0, limit)
}

/** 999. Always given where a life is in danger; kept apart so that it never takes a listening line's place. */
export const emergencyLines = (lines: Lines, at: number): Line[] => lines.lines.filter((line) => line.kind === 'emergency' && lineIsOpen(line, at))

/** Ways for someone who cannot hear or speak on a phone, open at this instant: 999 in BSL, NHS 111 by text relay. */
export const deafWays = (lines: Lines, at: number): Line[] => lines.deaf.filter((line) => lineIsOpen(line, at))

/** Whole days since the oldest check of any line. The night's checks warn above 90. */
export const linesAge = (lines: Lines, at: number): number =>
  Math.max(...[...lines.lines, ...lines.deaf].map((line) => wallOf(at).day - dayOfIso(line.checkedOn)))

import { voice, type SpokenLine } from '../../../dialogs/copy/voice.ts'

/** Seconds on the line at which a caller hears something, until two minutes; afterwards every minute. */
const moments = [30, 60, 90, 120]

/**
 * What a caller hears after `seconds` on hold, when the moment `told` was the last one spoken: nothing between moments, never one sentence
 * twice, the lines that are open at two minutes and then every ten. The time is the front door's own count, not the number of rounds.
 */
export function waitingWords(seconds: number, told: number, lines: SpokenLine[]): { sentences: string[]; told: number } {
  const moment = latestMoment(seconds)
  if (moment <= told) return { sentences: [], told }
  if (told < 120 && moment >= 120) return { sentences: [voice.linesAfter(lines)], told: moment }
  const early = voice.stillTrying[moments.indexOf(moment)]
  if (early !== undefined) return { sentences: [early], told: moment }
  const minutes = Math.floor(moment / 60)
  return { sentences: [minutes % 10 === 0 ? voice.minutesAndLines(minutes, lines) : voice.minutes(minutes)], told: moment }
}

const latestMoment = (seconds: number): number =>
  seconds >= 120 ? Math.floor(seconds / 60) * 60 : moments.filter(moment => moment <= seconds).at(-1) ?? 0

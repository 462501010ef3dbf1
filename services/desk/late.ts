import { asCode, bareOf, firstToken } from './words.ts'

/** After a hand-back, a worker's text without a code is still about that talk for as long as it can be undone (contract.md). */
const LATE_MS = 10 * 60_000

/** Words that ask for a person whoever writes them. */
const FOR_THEMSELVES = new Set(['help', 'person', 'me'])

/**
 * A worker with nothing waiting or live who writes on about a talk that somebody else has now, or that they have just handed back: the talk that
 * is meant and the words, to be given back to them (P5: bounced, not lost). null where nothing can be meant: then they are a person.
 * `taken`: codes they were paged for and somebody else has.
 */
export function lateWords(text: string, desk: { taken: string[]; recentDone: { code: string; at: number }[]; at: number }): { code: string; text: string } | null {
  if (FOR_THEMSELVES.has(bareOf(text))) return null
  const { token, rest } = firstToken(text.trim())
  const named = asCode(token)
  const done = desk.recentDone.filter(one => named === one.code || desk.at - one.at <= LATE_MS).map(one => one.code)
  const meant = [...new Set([...desk.taken, ...done])]
  if (named !== null && rest !== '' && meant.includes(named)) return { code: named, text: rest }
  const newest = meant.at(-1)
  return newest === undefined ? null : { code: newest, text }
}

import type { Mark } from './features.ts'
import type { Token } from './normalise.ts'

/** What the trained layer reads: the words, and the phrases that were found in them. */
export type Reading = { tokens: readonly Token[]; marks: readonly Mark[] }

/** Texts sent one after another as one: a sentence that was sent in pieces is one sentence. Each but the last is cut to its last `most` words. */
export function joined(readings: readonly Reading[], most: number): Reading {
  const tokens: Token[] = [], marks: Mark[] = []
  for (const [at, reading] of readings.entries()) {
    const from = at === readings.length - 1 ? 0 : Math.max(0, reading.tokens.length - most)
    const offset = tokens.length - from
    for (const mark of reading.marks) if (mark.at >= from) marks.push({ name: mark.name, at: mark.at + offset })
    for (const [place, token] of reading.tokens.slice(from).entries()) tokens.push(place === 0 && tokens.length > 0 ? { ...token, opens: false } : token)
  }
  return { tokens, marks }
}

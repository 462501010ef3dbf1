import { z } from 'zod'
import { bringsHuman } from '../../services/understanding/screened.ts'
import type { Heard } from './hearing.ts'

/** The words that came last, how often they came in a row, and when. */
export const Repeated = z.object({ text: z.string(), times: z.number().int(), at: z.number() })
export type Repeated = z.infer<typeof Repeated>

/** An answering machine sends a sentence. "Hello?", said three times, is a person who waits. */
const LEAST_LETTERS = 20
/** Product ms. It answers within seconds of us, every time. */
const APART_MS = 2 * 60_000
const TIMES = 3

export type Robot = { repeated: Repeated | null; is: 'nothing' | 'noticed' | 'known' }

/**
 * Is something answering our answers by itself? Only by text, only the very same long words three times running, each soon after the last, and never words that
 * bring a person. Noticed once, it is told once how a person gets an answer; then its words are kept and not answered, until others come.
 */
export function robot(before: Repeated | null, heard: Pick<Heard, 'text' | 'screened'>, at: number, channel: string): Robot {
  const text = heard.text.trim().toLowerCase()
  if (channel !== 'sms' || text.length < LEAST_LETTERS || bringsHuman(heard.screened.route) || heard.screened.route === 'offer-human') return { repeated: null, is: 'nothing' }
  const same = before !== null && before.text === text && (at - before.at < APART_MS || before.times >= TIMES)
  const times = same ? before.times + 1 : 1
  return { repeated: { text, times, at }, is: times < TIMES ? 'nothing' : times === TIMES ? 'noticed' : 'known' }
}

import { DateTime } from 'luxon'
import { bare } from './commands.ts'
import { sentence, type SentenceAt } from './copy/sentence.ts'

/** Somebody on the rota whom these words ask for by name: "is Sam in?", "can I talk to Priya", "when is Sam next on". null for nobody, and for a name that two people have. */
export function workerAskedFor(words: string, names: readonly string[]): string | null {
  const line = bare(words)
  const meant = names.filter(name => asksFor(line, escaped(bare(name))))
  return meant.length === 1 ? meant[0] ?? null : null
}

const asksFor = (line: string, name: string): boolean =>
  new RegExp(`\\b(?:is|has) ${name} (?:there|about|around|on|in|available|working|free|back|got)\\b`, 'u').test(line) ||
  new RegExp(`\\b(?:speak|talk|chat)(?:ing)? (?:to|with) ${name}\\b`, 'u').test(line) ||
  new RegExp(`\\b(?:can|could|please|want|need|may|i'?d like)\\b.{0,20}\\b(?:get|see|have) ${name}\\b`, 'u').test(line) ||
  new RegExp(`\\bwhen(?:'?s| is| will) ${name} (?:be )?(?:next )?(?:on|in|back|there|about|around|working)\\b`, 'u').test(line)

/** After a talk: do these words go on speaking to whoever had it? By name, or as one asks after somebody who was just there. */
export function speaksToWorker(words: string, worker: string): boolean {
  const line = bare(words)
  return new RegExp(`\\b${escaped(bare(worker))}\\b`, 'u').test(line) ||
    /\b(?:are|r) (?:you|u|ya) (?:still )?(?:there|here|around|about)\b|^(?:hello )?(?:you|u) (?:still )?(?:there|here)\b|\b(?:please )?(?:come|came) back\b|\b(?:don'?t|dont) (?:go|leave)\b|\bstill need (?:you|u)\b/u.test(line)
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What is said of a worker who was asked for. `next`: when they are next on; null where that is not known. */
export type AskedFor = { worker: string; on: boolean; next: number | null; at: number; timeZone: string; first: boolean }

const DAYS_TOLD = 7

/** No more of the rota than a part of a day: somebody may be asking for a reason that is not kind. */
export function askedForWords({ worker, on, next, at, timeZone, first }: AskedFor, to: SentenceAt): string {
  const when = next === null ? null : partOfDay(next, at, timeZone)
  const words = on ? sentence('asked-for-on', { worker }, to) : when === null ? sentence('asked-for-later', { worker }, to) : sentence('asked-for-next', { worker, when }, to)
  return first ? `${sentence('asked-for-hello', {}, to)} ${words}` : words
}

/** "this evening", "tomorrow morning", "on Friday night"; null for more than a week ahead. */
export function partOfDay(next: number, at: number, timeZone: string): string | null {
  const then = DateTime.fromMillis(next, { zone: timeZone, locale: 'en-GB' })
  const days = Math.round(then.startOf('day').diff(DateTime.fromMillis(at, { zone: timeZone }).startOf('day'), 'days').days)
  const part = then.hour < 5 ? 'night' : then.hour < 12 ? 'morning' : then.hour < 17 ? 'afternoon' : then.hour < 22 ? 'evening' : 'night'
  if (days >= DAYS_TOLD) return null
  if (days === 0) return part === 'night' ? 'tonight' : `this ${part}`
  return days === 1 ? `tomorrow ${part}` : `on ${then.toFormat('cccc')} ${part}`
}

import { bare, lengthOf } from './commands.ts'
import type { Shown } from './dialogRecord.ts'

export type Choice = { kind: 'chosen'; id: string; name: string } | { kind: 'which' }

const ordinals: Readonly<Record<string, number>> = { first: 1, '1st': 1, second: 2, '2nd': 2, third: 3, '3rd': 3, fourth: 4, '4th': 4, fifth: 5, '5th': 5, sixth: 6 }
const intends = /\b(?:i'?m (?:going|up for)|i am going|i'?ll (?:go|try|give|pop)|i will (?:go|try)|i want to go|i'?d like to (?:go|try)|going to (?:go|try)|let'?s try|sounds? (?:good|nice|right|lovely)|that one|like the sound of)\b/
const common = new Set(['york', 'centre', 'center', 'group', 'community', 'mental', 'health', 'support', 'service', 'services', 'social', 'city', 'house', 'hall', 'place', 'club', 'and', 'with', 'the', 'for'])

/** Which of the places that were read out somebody means to go to; null when their words are about something else. */
export function choiceOf(words: string, shown: Shown): Choice | null {
  const line = bare(words)
  const heard = shown.places.slice(0, shown.next)
  if (heard.length === 0 || lengthOf(line) > 20) return null
  const goes = intends.test(line)
  const number = numberIn(line, shown, goes)
  const place = (number !== null ? heard[number - 1] : undefined) ?? (goes ? named(line, heard) : heard.find(({ name }) => bare(name) === line))
  if (place) return { kind: 'chosen', id: place.id, name: place.name }
  if (!goes) return null
  const [only] = heard
  return heard.length === 1 && only ? { kind: 'chosen', id: only.id, name: only.name } : { kind: 'which' }
}

function numberIn(line: string, { from, next, places }: Shown, goes: boolean): number | null {
  const count = Math.min(next, places.length)
  // "I'll go at 2" is a time: inside a sentence only "number 2" is a place.
  const digit = (/^(?:number |no\.? ?|#)?(\d{1,2})$/.exec(line) ?? (goes ? /\bnumber (\d{1,2})\b/.exec(line) : null))?.[1]
  if (digit) return within(Number(digit), count)
  const word = /\b(first|second|third|fourth|fifth|sixth|last|1st|2nd|3rd|4th|5th)\b/.exec(line)?.[1]
  if (!word || !(goes || /\bone\b|^(?:the )?\w+$/.test(line)) || lengthOf(line) > 8) return null
  const nth = ordinals[word] ?? 0
  // After MORE, "the second one" is the second of what was just read out, unless that message itself has a number 2.
  return within(word === 'last' ? count : nth > from ? nth : from + nth, count)
}

const within = (number: number, count: number): number | null => (number >= 1 && number <= count ? number : null)

/** The one place whose own words stand in the line; none where two fit. */
function named(line: string, heard: Shown['places']): Shown['places'][number] | undefined {
  const said = new Set(line.split(/[^\p{L}\p{N}]+/u))
  const fits = heard.filter(({ name }) => bare(name).split(/[^\p{L}\p{N}]+/u).some((word) => word.length >= 4 && !common.has(word) && said.has(word)))
  return fits.length === 1 ? fits[0] : undefined
}

import type { AreaReader, Where } from '../areas.ts'
import type { Wall } from '../wallClock.ts'
import { plain } from '../words/tokens.ts'
import type { AskedAge } from './age.ts'
import { askedAge, exactAge } from './age.ts'
import type { ForWhom } from './forWhom.ts'
import { forWhom } from './forWhom.ts'
import { wantsToGive } from './giving.ts'
import type { AskedWhen } from './when.ts'
import { askedWhen } from './when.ts'

/** A question, read: what is left to search for in `words`, and everything that was assumed about who, where and when. */
export type Ask = {
  words: string
  when: AskedWhen | null
  where: Where | null
  age: AskedAge | null
  gender: 'women' | 'men' | null
  forWhom: ForWhom | null
  free: boolean
  access: 'step-free' | 'quiet' | null
  /** They would like to give something: a skill, an hour, a hand. */
  giving: boolean
  /** A husband or a wife was spoken of: what is for children and the young is not for them. */
  grown: boolean
  /** Only what is near the area that was named. */
  nearer: boolean
  /** What was taken from the words, as it is said back: "on Tuesdays", "for someone who is 80". */
  assumed: string[]
}

const man = /\b(?:(?:i'?m|i am|as) an? (?:\w+ )?(?:man|bloke|lad|guy|fella|dad|father|male)|men'?s (?:group|shed|club|mental health)|men only|new (?:dad|father)|(?:for|other|group of) (?:men|blokes|lads|dads|a bloke|a man)|blokes|^\s*\d{2}\s*m\b)/
const woman = /\b(?:(?:i'?m|i am|as) an? (?:\w+ )?(?:woman|lady|lass|girl|mum|mother|female)|women'?s? (?:group|only|club)|(?:for|other|group of) (?:women|ladies|girls|mums|a woman)|ladies|single mum|new (?:mum|mam|mother)|i'?m (?:\d+ \w+ )?pregnant|^\W*pregnant|no men|^\s*\d{2}\s*f\b)/

const genderOf = (words: string): Ask['gender'] => {
  const [isMan, isWoman] = [man.test(words), woman.test(words)]
  return isMan === isWoman ? null : isMan ? 'men' : 'women'
}

const without = (words: string, found: readonly string[]): string =>
  found.reduce((left, part) => (part === '' ? left : left.replace(part, ' ')), words)

/** Parts of what was assumed that a person can drop, by the word that drops each. */
export type Part = 'where' | 'when' | 'who' | 'free' | 'access'

/** What was taken from the words, part by part, as it is said back. */
const told = (ask: Omit<Ask, 'assumed'>): { part: Part; words: string }[] => {
  const whereWords = ask.where === null ? null : /^[A-Z]{1,2}\d/.test(ask.where.words) ? `near ${ask.where.words}` : `in ${ask.where.words}`
  const whom = ask.forWhom !== null ? `for your ${ask.forWhom.called}` : ask.gender === null ? null : `for ${ask.gender}`
  const parts: [Part, string | null | undefined][] = [
    ['when', ask.when?.words], ['where', whereWords], ['who', ask.age?.words], ['who', whom], ['free', ask.free ? 'free' : null], ['access', ask.access === 'step-free' ? 'step-free' : ask.access === 'quiet' ? 'quiet where that is known' : null]
  ]
  return parts.flatMap(([part, words]) => (words === null || words === undefined ? [] : [{ part, words }]))
}

export const withAssumed = (ask: Omit<Ask, 'assumed'>): Ask => ({ ...ask, assumed: told(ask).map(({ words }) => words) })
/** Which parts stand, each once. */
export const partsOf = (ask: Ask): Part[] => [...new Set(told(ask).map(({ part }) => part))]

const freeWords = /\b(?:free|no cost|cost nothing|without paying|for nowt|skint|no money)\b/
const notFree = /\bfree(?:ze|zing|dom)|step[- ]free|smoke[- ]free|free (?:time|on)\b/
export const saysFree = (text: string): boolean => freeWords.test(text) && !notFree.test(text)

export const saysAccess = (text: string): Ask['access'] =>
  /\b(?:wheelchair|step[- ]free|mobility scooter|cant do stairs|can't do stairs|walking frame)\b/.test(text) ? 'step-free' : /\b(?:quiet(?:er)?|sensory|low[- ]key)\b/.test(text) ? 'quiet' : null

/** Reads a question: "my dad is 80 and on his own in Acomb on a tuesday". `given` is what is already known and wins over the words. */
export const readAsk = (query: string, now: Wall, given: { area?: string | undefined; age?: number | undefined }, readArea: AreaReader): Ask => {
  const text = plain(query)
  const when = askedWhen(query, now)
  const inWords = readArea(query)
  const givenWhere = given.area === undefined ? null : readArea(given.area)
  const where = givenWhere?.where ?? inWords?.where ?? null
  const spoken = askedAge(query)
  const age = given.age === undefined ? spoken : exactAge(given.age)
  const whom = forWhom(text)
  return withAssumed({
    words: without(text, [...(when?.found ?? []), inWords?.found ?? '', spoken?.found ?? '']), when, where, age, gender: genderOf(text) ?? whom?.gender ?? null, forWhom: whom,
    free: saysFree(text), access: saysAccess(text), giving: wantsToGive(text), grown: /\b(?:my|our|me|the) (?:husband|wife|hubby|missus)\b/.test(text), nearer: false
  })
}

import type { AreaReader, Where } from '../areas.ts'
import type { Wall } from '../wallClock.ts'
import { plain } from '../words/tokens.ts'
import type { AskedAge } from './age.ts'
import { askedAge, exactAge } from './age.ts'
import type { AskedWhen } from './when.ts'
import { askedWhen } from './when.ts'

/** A question, read: what is left to search for in `words`, and everything that was assumed about who, where and when. */
export type Ask = {
  words: string
  when: AskedWhen | null
  where: Where | null
  age: AskedAge | null
  gender: 'women' | 'men' | null
  free: boolean
  access: 'step-free' | 'quiet' | null
  /** What was taken from the words, as it is said back: "on Tuesdays", "for someone who is 80". */
  assumed: string[]
}

const man = /\b(?:(?:i'?m|i am|as) an? (?:\w+ )?(?:man|bloke|lad|guy|fella|dad|father|male)|men'?s (?:group|shed|club|mental health)|men only|(?:for|other|group of) (?:men|blokes|lads|dads|a bloke|a man)|blokes|my (?:dad|grandad|granddad|son|brother|uncle|lad|nephew)(?:'s| is|,| has| needs| wants| lives)|^\s*\d{2}\s*m\b)/
const woman = /\b(?:(?:i'?m|i am|as) an? (?:\w+ )?(?:woman|lady|lass|girl|mum|mother|female)|women'?s? (?:group|only|club)|(?:for|other|group of) (?:women|ladies|girls|mums|a woman)|ladies|single mum|no men|my (?:mum|mam|nan|nana|gran|grandma|granny|daughter|sister|aunty?|niece)(?:'s| is|,| has| needs| wants| lives)|^\s*\d{2}\s*f\b)/

const genderOf = (words: string): Ask['gender'] => {
  const [isMan, isWoman] = [man.test(words), woman.test(words)]
  return isMan === isWoman ? null : isMan ? 'men' : 'women'
}

const without = (words: string, found: readonly string[]): string =>
  found.reduce((left, part) => (part === '' ? left : left.replace(part, ' ')), words)

/** Reads a question: "my dad is 80 and on his own in Acomb on a tuesday". `given` is what is already known and wins over the words. */
export const readAsk = (query: string, now: Wall, given: { area?: string | undefined; age?: number | undefined }, readArea: AreaReader): Ask => {
  const text = plain(query)
  const when = askedWhen(query, now)
  const inWords = readArea(query)
  const givenWhere = given.area === undefined ? null : readArea(given.area)
  const where = givenWhere?.where ?? inWords?.where ?? null
  const spoken = askedAge(query)
  const age = given.age === undefined ? spoken : exactAge(given.age)
  const gender = genderOf(text)
  const free = /\b(?:free|no cost|cost nothing|without paying|for nowt|skint|no money)\b/.test(text) && !/\bfree(?:ze|zing|dom)|step[- ]free|smoke[- ]free|free (?:time|on)\b/.test(text)
  const access = /\b(?:wheelchair|step[- ]free|mobility scooter|cant do stairs|can't do stairs|walking frame)\b/.test(text) ? 'step-free' : /\b(?:quiet(?:er)?|sensory|low[- ]key)\b/.test(text) ? 'quiet' : null
  const whereWords = where === null ? null : /^[A-Z]{1,2}\d/.test(where.words) ? `near ${where.words}` : `in ${where.words}`
  const assumed = [when?.words, whereWords, age?.words, gender === null ? null : `for ${gender}`, free ? 'free' : null, access === 'step-free' ? 'step-free' : null]
  return {
    words: without(text, [...(when?.found ?? []), inWords?.found ?? '', spoken?.found ?? '']), when, where, age, gender, free, access,
    assumed: assumed.flatMap((one) => (one === null || one === undefined ? [] : [one]))
  }
}

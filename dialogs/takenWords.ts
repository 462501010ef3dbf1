import type { Channel } from '../services/conversation/entry.ts'
import type { PersonRecord } from '../services/people/person.ts'
import type { HandoffRoute } from '../services/understanding/screened.ts'
import { inEnglish, readsAsEnglish } from './copy/languages.ts'
import { sentence, type SentenceAt } from './copy/sentence.ts'

/** What is known of a person when a worker takes it: only their own words and what was done. */
export type Known = {
  code: string
  route: HandoffRoute
  channel: Channel
  language: string
  person: Pick<PersonRecord, 'name' | 'aroundYou' | 'likes' | 'wants' | 'reach'>
  /** Their messages, oldest first, word for word. */
  words: string[]
  /** Names of places that were offered. */
  offered: string[]
  /** When they put the phone down, where they rang and nobody has talked with them since. */
  rangOff: string | null
}

const at: SentenceAt = { channel: 'sms' }
/** Two segments of 153 septets; words of theirs in another alphabet cost more, and then the network splits further. */
const longest = 306

/**
 * The texts that follow a take (`taken`): what to do, then what is known. `wordsSent`: a first word came with the take. `from`: the worker whose
 * shift ends, and who has it until the first word. Oldest of their words first.
 */
export const takenWords = (known: Known, wordsSent: boolean, from?: string): string[] => {
  const first = from === undefined ? sentence(wordsSent ? 'taken-sent' : 'taken', { code: known.code }, at) : sentence('taken-over', { code: known.code, from }, at)
  return [first, ...summaryWords(known)]
}

/** The texts that answer `summary`. */
export function summaryWords(known: Known): string[] {
  const { person } = known
  const facts = [
    ...(known.route === 'emergency-now' ? [sentence('taken-999', {}, at)] : []),
    person.name ? sentence('taken-name', { name: person.name.words }, at) : sentence('taken-no-name', {}, at),
    sentence(`page-${known.channel}` as const, {}, at),
    ...(known.rangOff === null ? [] : [sentence('taken-rang-off', { time: known.rangOff }, at)]),
    ...(readsAsEnglish(known.language) ? [] : [sentence('page-language', { language: inEnglish(known.language) }, at)]),
    sentence('taken-reach', { texts: sentence(person.reach.texts, {}, at), calls: sentence(person.reach.calls, {}, at) }, at),
    ...(person.reach.safeTimes ? [sentence('taken-safe-times', { words: person.reach.safeTimes }, at)] : []),
    ...(known.words.length === 0 ? [sentence('taken-no-words', {}, at)] : known.words.map((words) => sentence('taken-words', { words }, at))),
    ...person.aroundYou.map(({ words }) => sentence('taken-around', { words }, at)),
    ...person.likes.map(({ words }) => sentence('taken-likes', { words }, at)),
    ...person.wants.map(({ words }) => sentence('taken-wants', { words }, at)),
    ...(known.offered.length > 0 ? [sentence('taken-offered', { names: known.offered.join('; ') }, at)] : [])
  ]
  return packed(facts)
}

/** Facts packed into as few texts as they need, none over two segments; a fact longer than a text is cut between words, and nothing is lost. */
function packed(facts: readonly string[]): string[] {
  const texts: string[] = []
  for (const piece of facts.flatMap(pieces)) {
    const last = texts.at(-1)
    if (last !== undefined && last.length + 1 + piece.length <= longest) texts[texts.length - 1] = `${last}\n${piece}`
    else texts.push(piece)
  }
  return texts
}

function pieces(fact: string): string[] {
  if (fact.length <= longest) return [fact]
  const space = fact.lastIndexOf(' ', longest)
  // A "word" longer than half a text is cut where it stands, but never inside a surrogate pair.
  const cut = space > longest / 2 ? space : longest - (isHighSurrogate(fact.charCodeAt(longest - 1)) ? 1 : 0)
  return [fact.slice(0, cut), ...pieces(fact.slice(cut).trimStart())]
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

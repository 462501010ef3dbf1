import { makeAutomaton, type Automaton } from './automaton.ts'
import { parsePhrase, sayOne, wordsIn, type Phrase } from './grammar.ts'
import { makeNearby } from './nearby.ts'
import { normalise, type Lexicon } from './normalise.ts'
import { asking } from './phrases/asking.ts'
import { body, drinkAndDrugs } from './phrases/body.ts'
import { classes } from './phrases/classes.ts'
import { idioms, settings } from './phrases/everydayTalk.ts'
import type { Family } from './phrases/family.ts'
import { heavy } from './phrases/heavy.ts'
import { intentPhrases } from './phrases/intents.ts'
import { keyWords } from './phrases/keyWords.ts'
import { languageFamilies } from './phrases/languages.ts'
import { moreLanguages } from './phrases/moreLanguages.ts'
import { abuse } from './phrases/others.ts'
import { passive } from './phrases/passive.ts'
import { people } from './phrases/people.ts'
import { mind, selfHarm } from './phrases/selfharm.ts'
import { sayings } from './phrases/sayings.ts'
import { suicide } from './phrases/suicide.ts'
import { wider } from './phrases/wider.ts'
import { routes, type Intent } from './screened.ts'
import { fillers, spellings } from './spelling.ts'

/** What a found phrase means: an act, a setting that bears on one, everyday talk that only sounds heavy, or an intent. */
export type Meaning =
  | { kind: 'signal'; family: Omit<Family, 'phrases'>; sure: boolean } | { kind: 'idiom' }
  | { kind: 'setting'; setting: keyof typeof settings } | { kind: 'intent'; intent: Intent; order: number }

/** Every phrase of the front door, read once. `meanings` is indexed by the automaton's phrase numbers. */
export type PhraseBook = { automaton: Automaton; meanings: readonly Meaning[]; lines: readonly string[]; say: Say; lexicon: Lexicon }
/** One way to say the phrase of that number. */
type Say = (phrase: number, pick: (of: number) => number) => string

const families: readonly Family[] = [...suicide, ...passive, ...body, ...drinkAndDrugs, ...selfHarm, ...mind, ...abuse, ...people, ...languageFamilies, ...moreLanguages, ...wider, ...asking, ...heavy]

const linesOf = (phrases: string): string[] => phrases.split('\n').map((line) => line.trim()).filter((line) => line !== '')
const plainWords = (text: string): string[] => normalise(text, null).flat().map((token) => token.word)

function* lines(unsure: ReadonlySet<string>): Generator<[string, Meaning]> {
  const nearestFirst = [...families].sort((one, two) => routes.indexOf(two.route) - routes.indexOf(one.route))
  for (const { phrases, ...family } of nearestFirst) for (const line of linesOf(phrases)) yield [line, { kind: 'signal', family, sure: !unsure.has(line) }]
  for (const line of [...linesOf(idioms), ...linesOf(sayings)]) yield [line, { kind: 'idiom' }]
  for (const setting of ['past', 'lately', 'well', 'still', 'telling', 'takesBack', 'quiet', 'finality'] as const) {
    for (const line of linesOf(settings[setting])) yield [line, { kind: 'setting', setting }]
  }
  for (const [order, [intent, phrases]] of intentPhrases.entries()) for (const line of linesOf(phrases)) yield [line, { kind: 'intent', intent, order }]
}

/** A class written with several words ("sleeping pills") is an either-or of the one-word class and those. */
function withLongWords(phrase: Phrase, long: ReadonlyMap<string, Phrase[]>): Phrase {
  if (phrase.kind === 'class') return { kind: 'either', of: [phrase, ...(long.get(phrase.name) ?? [])] }
  if (phrase.kind === 'all' || phrase.kind === 'either') return { kind: phrase.kind, of: phrase.of.map((each) => withLongWords(each, long)) }
  return phrase
}

/**
 * Reads every phrase; `known` are further words that are not to be taken for a misspelling, `unsure` the phrases that the corpus has found in everyday
 * talk too: they bring nobody by themselves. Throws PhraseError on a line that cannot be read.
 */
export function readPhrases(known: Iterable<string>, unsure: Iterable<string> = []): PhraseBook {
  const short = new Map<string, string[]>()
  const long = new Map<string, Phrase[]>()
  for (const [name, entries] of classes) {
    const read = entries.map(plainWords)
    short.set(name, [...new Set(read.filter((words) => words.length === 1).flat())])
    long.set(name, read.filter((words) => words.length > 1).map((words) => ({ kind: 'all', of: words.map((word) => ({ kind: 'word', word })) })))
  }
  const names = new Set(classes.keys())
  const all = [...lines(new Set(unsure))]
  const phrases = all.map(([line]) => withLongWords(parsePhrase(line, plainWords, names), long))
  const words = new Set([...phrases.flatMap(wordsIn), ...[...short.values()].flat(), ...fillers, ...known, ...[...spellings.values()].flat()])
  return {
    automaton: makeAutomaton(phrases, short, fillers), meanings: all.map(([, meaning]) => meaning), lines: all.map(([line]) => line),
    say: (phrase, pick) => phrases.slice(phrase, phrase + 1).flatMap((each) => sayOne(each, short, pick)).join(' '),
    lexicon: { words, nearby: makeNearby(keyWords) }
  }
}

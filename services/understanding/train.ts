import { readPart, trainSign, type CorpusLine } from './corpus.ts'
import { exampleOf, intentHeads, learn, pack, routeHeads, vocabularyOf, type Example } from './learn.ts'
import { hear, isExplained, type Heard } from './context.ts'
import { normalise } from './normalise.ts'
import { readPhrases, type PhraseBook } from './phraseBook.ts'
import { joined, type Reading } from './reading.ts'
import { makeRecogniser, type Odds, type Recogniser } from './recogniser.ts'
import { bringsHuman } from './screened.ts'
import { writeWeights, type Cuts, type Weights } from './weights.ts'

/** Lines never seen that the trained layer alone may page: of everyday ones, and of sayings that only sound heavy; and that it may offer a person to. */
const mayPage = 0.01
const mayPageSayings = 0.04
const mayAsk = 0.002
const mayOffer = 0.06
/** The same, where a phrase of distress stands in it. */
const mayOfferMarked = 0.15
/** Distress that may be answered as an emergency where it is none, so that few emergencies are answered as anything less. */
const mayAlarm = 0.08

/** As in the conversation: of an earlier text only the end is joined. */
const joinedTokens = 40

const anyCuts: Cuts = { emergency: 0, now: 0, wanted: 0, heavy: 0, heavyMarked: 0, intent: 0 }
const nothing = { words: [], unsure: [], trained: '' }
/** One line, read as the front door will read it. */
export type Read = { line: CorpusLine; reading: Reading; heard: readonly Heard[]; example: Example }

/** Words that stand in more than one line: one that stands in a single line may be a slip of the finger. */
export function wordsOfCorpus(lines: readonly CorpusLine[]): string[] {
  const often = new Map<string, number>()
  for (const line of lines) {
    if (line.family.startsWith('typos')) continue
    for (const word of new Set(normalise(line.text, null).flat().map((token) => token.word))) often.set(word, (often.get(word) ?? 0) + 1)
  }
  return [...often].flatMap(([word, lines]) => (lines > 1 ? [word] : [])).sort()
}

export function readLines(lines: readonly CorpusLine[], book: PhraseBook): Read[] {
  return lines.map((line) => {
    const each = line.messages.map((text) => {
      const tokens = normalise(text, book.lexicon).at(-1) ?? []
      return { tokens, heard: hear(book, tokens) }
    })
    const reading = joined(each.map(({ tokens, heard }) => ({ tokens, marks: heard.marks })), joinedTokens)
    return { line, reading, heard: each.map(({ heard }) => heard), example: exampleOf(line, reading) }
  })
}

/** A phrase is sure of itself where the corpus has it in no everyday line, or in no more than this share of the lines it stands in (half a line more counted). */
const everydayShare = 0.05
/** Where somebody says outright that they want to die more is borne: not one of those may be taken for talk. */
const everydayShareOutright = 0.12

/** The phrases that stand in everyday lines too often to bring a person by themselves. What they give is for the trained layer to weigh. */
export function unsurePhrases(reads: readonly Read[], book: PhraseBook): string[] {
  const counts = new Map<number, { everyday: number; all: number }>()
  for (const { line, heard } of reads) {
    for (const phrase of new Set(heard.flatMap(({ signals }) => signals).flatMap((signal) => (signal.lowered ? [] : [signal.phrase])))) {
      const count = counts.get(phrase) ?? { everyday: 0, all: 0 }
      counts.set(phrase, { everyday: count.everyday + (line.expect === 'everyday' ? 1 : 0), all: count.all + 1 })
    }
  }
  return book.meanings.flatMap((meaning, phrase) => {
    if (meaning.kind !== 'signal' || !bringsHuman(meaning.family.route)) return []
    const { everyday, all } = counts.get(phrase) ?? { everyday: 0, all: 0 }
    const borne = meaning.family.family === 'explicit' ? everydayShareOutright : everydayShare
    return everyday > 0 && (everyday + 0.5) / (all + 1) > borne ? [book.lines[phrase] ?? ''] : []
  }).sort()
}

/** What the layer makes of lines that it has not learnt from: each part is left out of the training once. */
function withheld(reads: readonly Read[], parts: number, partOf: (read: Read, at: number) => number): { read: Read; odds: Odds }[] {
  const vocabulary = vocabularyOf(reads.map(({ example }) => example))
  return Array.from({ length: parts }, (_, part) => part).flatMap((part) => {
    const left = reads.filter((read, at) => partOf(read, at) === part)
    if (left.length === 0) return []
    const gone = new Set(left)
    const recogniser = makeRecogniser(pack(learn(reads.filter((read) => !gone.has(read)).map(({ example }) => example), vocabulary, routeHeads), vocabulary, anyCuts, nothing))
    return left.map((read) => ({ read, odds: recogniser.odds(read.reading) }))
  })
}

/** Distress is left out whole families at a time, because what hurts is the unseen kind; everyday lines, whose kinds can be written down, a part at a time. */
export function unseenFamilies(reads: readonly Read[], parts = 12): { read: Read; odds: Odds }[] {
  const families = [...new Set(reads.filter(({ line }) => bringsHuman(line.expect)).map(({ line }) => line.family))].sort()
  return withheld(reads, parts, ({ line }, at) => (bringsHuman(line.expect) ? families.indexOf(line.family) : at) % parts)
}

/** The lowest value that at most `share` of these exceed. */
function cutAt(values: readonly number[], share: number): number {
  const high = [...values].sort((one, two) => two - one)
  return Math.round(((high[Math.floor(high.length * share)] ?? 0) + 0.001) * 1e3) / 1e3
}

const isPlain = ({ family }: CorpusLine): boolean => family.startsWith('everyday-')
const isSaying = ({ family }: CorpusLine): boolean => family.startsWith('idiom') || family === 'sarcasm'

/** Cuts from lines that were not learnt from: an everyday one is paged or offered no more often than is written above. */
export function cutsFrom(recogniser: Recogniser, reads: readonly Read[]): Cuts {
  const answers = reads.filter(({ heard }) => !heard.every(isExplained)).map(({ line, reading }) => ({ line, odds: recogniser.odds(reading) }))
  const of = (so: (line: CorpusLine) => boolean): Odds[] => answers.filter(({ line }) => so(line)).map(({ odds }) => odds)
  const plain = of((line) => line.expect === 'everyday' && isPlain(line)), sayings = of((line) => line.expect === 'everyday' && isSaying(line))
  return {
    now: Math.max(cutAt(plain.map(({ now }) => now), mayPage), cutAt(sayings.map(({ now }) => now), mayPageSayings)), wanted: cutAt(plain.map(({ wanted }) => wanted), mayAsk),
    heavy: cutAt(plain.map(({ heavy }) => heavy), mayOffer), heavyMarked: cutAt(plain.map(({ heavy }) => heavy), mayOfferMarked),
    emergency: cutAt(of((line) => line.expect === 'human-now').map(({ emergency }) => emergency), mayAlarm), intent: -99
  }
}

const ways = 4

/** Phrases are lines of the corpus too, each in a few of the ways it can be said: so that the layer knows what was written by hand as well as what was met. */
export function linesOfPhrases(book: PhraseBook): CorpusLine[] {
  let turn = 1
  const pick = (of: number): number => {
    turn = Math.imul(turn, 1103515245) + 12345 >>> 0
    return (turn >>> 8) % Math.max(1, of)
  }
  return book.meanings.flatMap((meaning, phrase): CorpusLine[] => {
    if (meaning.kind === 'setting') return []
    const texts = [...new Set(Array.from({ length: ways }, () => book.say(phrase, pick)))].filter((text) => text !== '')
    const told = meaning.kind === 'signal' ? { expect: meaning.family.route, intent: undefined, danger: meaning.family.danger, language: meaning.family.language ?? 'en' }
      : { expect: 'everyday' as const, intent: meaning.kind === 'intent' ? meaning.intent : 'other' as const, danger: undefined, language: 'en' }
    return texts.map((text) => ({ text, messages: [text], family: `phrase-${meaning.kind}`, why: 'a phrase, said one way', ...told }))
  })
}

/** The weights of the committed corpus: the same corpus gives the same weights. Takes about two minutes. */
export function trained(): Weights {
  const lines = readPart('train')
  const words = wordsOfCorpus(lines)
  const plain = readPhrases(words)
  const unsure = unsurePhrases(readLines(lines, plain), plain)
  const book = readPhrases(words, unsure)
  const examples = readLines([...lines, ...linesOfPhrases(book)], book).map(({ example }) => example)
  const vocabulary = vocabularyOf(examples)
  const learnt = learn(examples, vocabulary, [...routeHeads, 'somebody', ...intentHeads])
  const cuts = cutsFrom(makeRecogniser(pack(learnt, vocabulary, anyCuts, nothing)), readLines(readPart('development'), book))
  return pack(learnt, vocabulary, cuts, { words, unsure, trained: trainSign() })
}

if (import.meta.main) {
  const weights = trained()
  writeWeights(weights)
  process.stdout.write(`${JSON.stringify({ ...weights.cuts, features: weights.features, words: weights.words.length, unsure: weights.unsure.length })}\n`)
}

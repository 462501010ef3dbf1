import { readPart, trainSign, type CorpusLine } from './corpus.ts'
import { exampleOf, intentHeads, learn, pack, routeHeads, vocabularyOf, type Example } from './learn.ts'
import { hear, isExplained, type Heard } from './context.ts'
import { normalise } from './normalise.ts'
import { readPhrases, type PhraseBook } from './phraseBook.ts'
import { joined, type Reading } from './reading.ts'
import { makeRecogniser, type Odds } from './recogniser.ts'
import { bringsHuman } from './screened.ts'
import { writeWeights, type Cuts, type Weights } from './weights.ts'

/** Lines never seen that the trained layer alone may page: of everyday ones, and of sayings that only sound heavy; and that it may offer a person to. */
const mayPage = 0.008
const mayAsk = 0.004
const mayPageSayings = 0.03
const mayOffer = 0.05
/** The same, where a phrase of distress stands in it. */
const mayOfferMarked = 0.2
/** Distress that may be answered as an emergency where it is none, so that few emergencies are answered as anything less. */
const mayAlarm = 0.15

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

/** A phrase is sure of itself where, by the corpus, no more than this share of what it stands in is everyday talk (with half a line more on each side). */
const everydayShare = 0.03

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
    return (everyday + 0.5) / (all + 1) > everydayShare ? [book.lines[phrase] ?? ''] : []
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

/** Lines of kinds that were learnt, in words that were not. */
export const unseenLines = (reads: readonly Read[], parts = 6): { read: Read; odds: Odds }[] => withheld(reads, parts, (_, at) => (at * 7919) % parts)

/** The lowest value that at most `share` of these exceed. */
function cutAt(values: readonly number[], share: number): number {
  const high = [...values].sort((one, two) => two - one)
  return Math.round(((high[Math.floor(high.length * share)] ?? 0) + 0.001) * 1e3) / 1e3
}

const isPlain = ({ family }: CorpusLine): boolean => family.startsWith('everyday-')
const isSaying = ({ family }: CorpusLine): boolean => family.startsWith('idiom') || family === 'sarcasm'

/** Cuts from lines never seen: an everyday line is paged or offered no more often than is written above. */
export function cutsFrom(answers: readonly { read: Read; odds: Odds }[]): Cuts {
  const of = (so: (line: CorpusLine) => boolean): Odds[] => answers.filter(({ read }) => read.line.expect === 'everyday' && so(read.line)).map(({ odds }) => odds)
  const plain = of(isPlain)
  const notDying = answers.filter(({ read }) => read.line.expect === 'human-now').map(({ odds }) => odds.emergency)
  return {
    now: Math.max(cutAt(plain.map((odds) => odds.now), mayPage), cutAt(of(isSaying).map((odds) => odds.now), mayPageSayings)), wanted: cutAt(plain.map((odds) => odds.wanted), mayAsk),
    heavy: cutAt(plain.map((odds) => odds.heavy), mayOffer), heavyMarked: cutAt(plain.map((odds) => odds.heavy), mayOfferMarked), emergency: cutAt(notDying, mayAlarm), intent: -99
  }
}

/** The weights of the committed corpus: the same corpus gives the same weights. Takes some minutes, most of them for the cuts. */
export function trained(): Weights {
  const lines = readPart('train')
  const words = wordsOfCorpus(lines)
  const plain = readPhrases(words)
  const unsure = unsurePhrases(readLines(lines, plain), plain)
  const reads = readLines(lines, readPhrases(words, unsure))
  const cuts = cutsFrom(unseenLines(reads).filter(({ read }) => !read.heard.every(isExplained)))
  const examples = reads.map(({ example }) => example)
  const vocabulary = vocabularyOf(examples)
  return pack(learn(examples, vocabulary, [...routeHeads, 'somebody', ...intentHeads]), vocabulary, cuts, { words, unsure, trained: trainSign() })
}

if (import.meta.main) {
  const weights = trained()
  writeWeights(weights)
  process.stdout.write(`${JSON.stringify({ ...weights.cuts, features: weights.features, words: weights.words.length, unsure: weights.unsure.length })}\n`)
}

import { writeFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { readPart, trainSign, type CorpusLine } from './corpus.ts'
import { exampleOf, intentHeads, learn, pack, routeHeads, type Example } from './learn.ts'
import { hear, unexplained } from './context.ts'
import { normalise, type Token } from './normalise.ts'
import { readPhrases, type PhraseBook } from './phraseBook.ts'
import { makeRecogniser, type Odds } from './recogniser.ts'
import { bringsHuman } from './screened.ts'
import { weightsFile, type Cuts, type Head, type Weights } from './weights.ts'

/** Lines never seen that the trained layer alone may page: of everyday ones, and of sayings that only sound heavy; and that it may offer a person to. */
const mayPage = 0.008
const mayPageSayings = 0.025
const mayOffer = 0.05
/** The same, where the phrases have already found heavy words: few everyday lines have any. */
const mayPageHeavy = 0.06

const anyCuts: Cuts = { emergency: 0, now: 0, nowHeavy: 0, wanted: 0, heavy: 0, intent: 0 }
/** One line, read as the front door will read it; `left` is what everyday talk and plain denials do not explain. */
export type Read = { line: CorpusLine; tokens: readonly Token[]; left: readonly Token[]; example: Example }

/** Words of the corpus, but for the family that is misspelt on purpose: those are to be put right, not learnt. */
export const wordsOfCorpus = (lines: readonly CorpusLine[]): string[] =>
  [...new Set(lines.filter((line) => line.language === 'en' && line.family !== 'typos').flatMap((line) => normalise(line.text, null).flat().map((token) => token.word)))].sort()

export function readLines(lines: readonly CorpusLine[], book: PhraseBook): Read[] {
  return lines.filter((line) => line.language === 'en').map((line) => {
    const tokens = normalise(line.text, book.lexicon).at(-1) ?? []
    return { line, tokens, left: unexplained(tokens, hear(book, tokens)), example: exampleOf(line, tokens) }
  })
}

/**
 * What the layer makes of lines it has not learnt from. Distress is left out a whole family at a time, because what hurts is the unseen kind;
 * everyday lines, whose kinds can be written down, a part at a time.
 */
export function unseen(reads: readonly Read[], only: readonly Head[] = routeHeads, everyNth = 1): { read: Read; odds: Odds }[] {
  const families = [...new Set(reads.filter(({ line }) => bringsHuman(line.expect)).map(({ line }) => line.family))]
  return families.flatMap((family, fold) => {
    if (fold % everyNth !== 0) return []
    const left = reads.filter(({ line }, at) => (bringsHuman(line.expect) ? line.family === family : at % families.length === fold))
    const gone = new Set(left)
    const recogniser = makeRecogniser(pack(learn(reads.filter((read) => !gone.has(read)).map(({ example }) => example), only), anyCuts, [], ''))
    return left.map((read) => ({ read, odds: recogniser.odds(read.left) }))
  })
}

/** The lowest value that at most `share` of these exceed. */
function cutAt(values: readonly number[], share: number): number {
  const high = [...values].sort((one, two) => two - one)
  return Math.round(((high[Math.floor(high.length * share)] ?? 0) + 0.001) * 1e3) / 1e3
}

/** Cuts from lines never seen: an everyday line is paged or offered no more often than is written above. */
export function cutsFrom(answers: readonly { read: Read; odds: Odds }[]): Cuts {
  const of = (so: (line: CorpusLine) => boolean): Odds[] => answers.filter(({ read }) => read.line.expect === 'everyday' && so(read.line)).map(({ odds }) => odds)
  const everyday = of(() => true)
  const notDying = answers.filter(({ read }) => read.line.expect === 'human-now').map(({ odds }) => odds.emergency)
  return {
    now: Math.max(cutAt(of((line) => line.family !== 'idiom').map((odds) => odds.now), mayPage), cutAt(of((line) => line.family === 'idiom').map((odds) => odds.now), mayPageSayings)), nowHeavy: cutAt(everyday.map((odds) => odds.now), mayPageHeavy), wanted: cutAt(everyday.map((odds) => odds.wanted), 0.003),
    heavy: cutAt(everyday.map((odds) => odds.heavy), mayOffer), emergency: cutAt(notDying, 0.04), intent: -0.6
  }
}

/** The weights of the committed corpus: the same corpus gives the same weights. Takes some minutes, most of them for the cuts. */
export function trained(): Weights {
  const lines = readPart('train')
  const words = wordsOfCorpus(lines)
  const reads = readLines(lines, readPhrases(words))
  const cuts = cutsFrom(unseen(reads))
  return pack(learn(reads.map(({ example }) => example), [...routeHeads, 'somebody', ...intentHeads]), cuts, words, trainSign())
}

if (import.meta.main) {
  const { rows, ...header } = trained()
  writeFileSync(weightsFile, deflateSync(Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), Buffer.from(rows.buffer)])))
  process.stdout.write(`${JSON.stringify(header.cuts)}\n`)
}

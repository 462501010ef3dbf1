import { countsOf, falseWakes, interval, share } from '../../../services/understanding/counts.ts'
import { readPart, trainSign, type CorpusLine, type Part } from '../../../services/understanding/corpus.ts'
import { makeScreen } from '../../../services/understanding/screen.ts'
import { bringsHuman } from '../../../services/understanding/screened.ts'
import { readWeights } from '../../../services/understanding/weights.ts'
import { screenAll } from '../../../bot/commands/screen.ts'

const screen = makeScreen()
const counted = (part: Part) => countsOf(readPart(part).map((line) => ({ line, screened: screenAll(screen, line.messages) })))
const rate = (found: number, of: number): number => found / Math.max(1, of)

/**
 * What was reached when this was written, and so what no later change may lose. The development part is read while phrases are written, and the
 * train part teaches: neither is evidence of how the front door does on words it has not seen. That is what `npm run evaluate` says of the test part.
 */
describe.each<[Part, number, number, number, number]>([['development', 0.9, 0.9, 0.05, 0.84], ['train', 0.89, 0.92, 0.03, 0.84]])('the %s part', (part, paged, asked, falsely, named) => {
  const counts = counted(part)
  test('distress and emergencies bring a person', () => expect(rate(counts.distress.paged, counts.distress.of)).toBeGreaterThanOrEqual(paged))
  test('emergencies are answered as such', () => expect(rate(counts.emergency.asEmergency, counts.emergency.of)).toBeGreaterThanOrEqual(0.82))
  test('asking for a person brings one', () => expect(rate(counts.wanted.paged, counts.wanted.of)).toBeGreaterThanOrEqual(asked))
  test('heavy words are offered a person, at least', () => expect(rate(counts.heavy.offered, counts.heavy.of)).toBeGreaterThanOrEqual(0.9))
  test('everyday messages wake nobody', () => expect(rate(counts.everyday.paged + counts.sayings.paged, counts.everyday.of + counts.sayings.of)).toBeLessThanOrEqual(falsely))
  test('intents are named', () => expect(rate(counts.intents.right, counts.intents.of)).toBeGreaterThanOrEqual(named))
})

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().replace(/['’]/g, '').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''))
function alike(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  let both = 0
  for (const word of one) if (two.has(word)) both += 1
  return both / (one.size + two.size - both)
}
const fewWords = 3
const listed = (part: Part): { line: CorpusLine; words: Set<string> }[] => readPart(part).map((line) => ({ line, words: wordsOf(line.text) })).filter(({ words }) => words.size > fewWords)

test.each<[Part, Part]>([['train', 'development'], ['train', 'test'], ['development', 'test']])('no line of the %s part stands, or nearly, in the %s part', (one, two) => {
  // A message of a few words ("can i speak to someone") has no other wording. Of two alike only how many there are is told: the test part is not to be read.
  const others = listed(two)
  const holding = new Map<string, Set<string>[]>()
  for (const { words } of others) for (const word of words) holding.set(word, [...(holding.get(word) ?? []), words])
  // Of two alike at more than four words in five, at most one word in five is missing from the other: one of so many rarest ones, and one more, is not.
  const near = listed(one).filter(({ words }) => {
    const rarest = [...words].map((word) => holding.get(word) ?? []).sort((a, b) => a.length - b.length).slice(0, Math.floor(words.size * 0.2) + 1)
    return new Set(rarest.flat()).values().some((other) => alike(words, other) > 0.8)
  })
  expect(near).toHaveLength(0)
})

test('the corpus is thousands of lines, each with what it is for', () => {
  const lines = readPart('train')
  expect(lines.filter((line) => line.expect !== 'everyday').length).toBeGreaterThan(2500)
  expect(lines.filter((line) => line.expect === 'everyday').length).toBeGreaterThan(2000)
  expect(lines.filter((line) => line.why === '' || (line.expect === 'everyday' && line.intent === undefined))).toEqual([])
})

test('the committed weights are those of the committed corpus', () => {
  // Where this fails: node services/understanding/train.ts
  expect(readWeights().trained).toBe(trainSign())
})

test('the trained layer finds distress that no phrase knows, and wakes nobody for a saying', () => {
  const withoutPhrases = makeScreen({ phrases: false, trained: true, conversation: true })
  expect(bringsHuman(withoutPhrases('honest i lie here every night hoping my heart gives out before the alarm').route)).toBe(true)
  expect(bringsHuman(withoutPhrases('we are having the neighbours round for a barbecue on saturday').route)).toBe(false)
})

test('intervals are those of Wilson, and a false wake is counted for each worker', () => {
  expect(interval(0, 42).map((each) => each.toFixed(3))).toEqual(['0.000', '0.084'])
  expect(interval(0, 0)).toEqual([0, 1])
  expect(share(3, 4)).toBe('3/4 75.0% (30.1-95.4)')
  const none = { of: 100, paged: 0, offered: 0 }
  const counts = { ...counted('development'), everyday: { of: 100, paged: 1, offered: 1 }, sayings: none }
  expect(falseWakes(counts, 400, 2)).toBeCloseTo(1.9)
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CorpusLine, makeRecogniser, readCorpus } from '../../../services/understanding/recogniser.ts'
import { makeScreen } from '../../../services/understanding/screen.ts'
import { bringsHuman } from '../../../services/understanding/screened.ts'

const screen = makeScreen()
const part = (file: string): CorpusLine[] => readFileSync(join(import.meta.dirname, file), 'utf8').trim().split('\n').map((line) => CorpusLine.parse(JSON.parse(line)))
const share = (lines: readonly CorpusLine[], so: (line: CorpusLine) => boolean): number => lines.filter(so).length / Math.max(1, lines.length)
const isPaged = (line: CorpusLine): boolean => bringsHuman(screen(line.text).route)

/**
 * `development.jsonl` was read while the phrases were written. `heldout.jsonl` was written afterwards, by the same hand:
 * at its first reading 40 of 55 lines of distress were paged and none of 42 everyday ones. One change was made after it (names of common medicines). Its bar is what
 * was reached, so that a change which loses ground is seen; it is not the bar of the product, which a part written by others must show.
 */
describe.each([['development.jsonl', 0.98, 0.98, 0.02], ['heldout.jsonl', 0.7, 0.98, 0.02]])('%s', (file, paged, asked, falsely) => {
  const lines = part(file)
  test('distress and emergencies bring a person', () => {
    expect(share(lines.filter((line) => line.route === 'human-now' || line.route === 'emergency-now'), isPaged)).toBeGreaterThanOrEqual(paged)
  })
  test('asking for a person brings one', () => {
    expect(share(lines.filter((line) => line.route === 'human-wanted'), isPaged)).toBeGreaterThanOrEqual(asked)
  })
  test('heavy words are offered a person, at least', () => {
    expect(share(lines.filter((line) => line.route === 'offer-human'), (line) => screen(line.text).route !== 'everyday')).toBeGreaterThanOrEqual(0.9)
  })
  test('everyday messages wake nobody', () => {
    expect(share(lines.filter((line) => line.route === 'everyday'), isPaged)).toBeLessThanOrEqual(falsely)
  })
})

test('no line of the corpus is also a line of another part', () => {
  const learnt = new Set(readCorpus().map((line) => line.text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')))
  // Words of one or two syllables ("stop", "ta") are in every part: a message of one word has no other wording.
  const shared = [...part('development.jsonl'), ...part('heldout.jsonl')].filter((line) => line.text.split(' ').length > 3 && learnt.has(line.text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')))
  expect(shared.map((line) => line.text)).toEqual([])
})

test('the trained layer alone pages under one in a hundred everyday lines that it has not seen', () => {
  const all = readCorpus()
  let everyday = 0, paged = 0
  for (let fold = 0; fold < 5; fold += 1) {
    const recogniser = makeRecogniser(all.filter((_, at) => at % 5 !== fold))
    for (const line of all.filter((each, at) => at % 5 === fold && each.route === 'everyday')) {
      everyday += 1
      if (bringsHuman(recogniser.route(line.text.toLowerCase().split(' ').map((word) => ({ word, start: 0, end: 0, opens: false, comma: false, quoted: false }))))) paged += 1
    }
  }
  expect(everyday).toBeGreaterThan(300)
  expect(paged / everyday).toBeLessThan(0.01)
})

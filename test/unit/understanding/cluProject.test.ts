import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cluProject, CluProject } from '../../../services/understanding/cluProject.ts'
import { CorpusLine, readPart } from '../../../services/understanding/corpus.ts'

const committed: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', '..', 'deployment', 'clu', 'project.json'), 'utf8'))
const line = (text: string, expect: string, intent?: string): CorpusLine => CorpusLine.parse({ text, expect, intent, family: 'x', language: 'en', why: 'x' })

test('the committed import file is of the published shape, and is what the corpus makes', () => {
  expect(CluProject.safeParse(committed).success).toBe(true)
  // Where this fails: node deployment/setup.cjs command clu-project
  expect(committed).toEqual(cluProject(readPart('train')))
})

test('an act is the category of words that bring or offer a person, an intent that of all others', () => {
  const project = cluProject([line('i want to die', 'human-now'), line('any choirs', 'everyday', 'find_support')])
  expect(project.assets.utterances.map(({ intent }) => intent)).toEqual(['human-now', 'find_support'])
  expect(project.assets.intents.map(({ category }) => category)).toEqual(['None', 'find_support', 'human-now'])
})

test('a name is marked where it stands, counted in UTF-16 units', () => {
  const [utterance] = cluProject([line('🙂 my name is Olu', 'everyday', 'introduce_self')]).assets.utterances
  expect(utterance?.entities).toContainEqual({ category: 'name', offset: 14, length: 3 })
})

test.each([
  ['an entity outside its text', (text: string) => ({ text, intent: 'None', entities: [{ category: 'name', offset: 3, length: 40 }] })],
  ['an intent that is not declared', (text: string) => ({ text, intent: 'sing', entities: [] })],
  ['an entity that is not declared', (text: string) => ({ text, intent: 'None', entities: [{ category: 'shoe', offset: 0, length: 2 }] })]
])('%s is refused', (_name, wrong) => {
  const project = cluProject([line('any choirs', 'everyday', 'find_support')])
  const assets = { ...project.assets, utterances: [{ language: 'en-gb', dataset: 'Train', ...wrong('any choirs') }] }
  expect(CluProject.safeParse({ ...project, assets }).success).toBe(false)
})

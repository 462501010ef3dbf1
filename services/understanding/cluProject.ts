import { z } from 'zod'
import type { CorpusLine } from './corpus.ts'
import { foundIn } from './entities.ts'

const Entity = z.object({ category: z.string().min(1).max(50), offset: z.int().min(0), length: z.int().min(1) })
const Utterance = z.object({
  text: z.string().min(1).max(500), language: z.literal('en-gb'), dataset: z.enum(['Train', 'Test']), intent: z.string().min(1), entities: z.array(Entity)
})

/**
 * The import file of a CLU project as Microsoft publishes it (azure-rest-api-specs, Language authoring 2023-04-01, SuccessfulImportProject.json).
 * Offsets count UTF-16 code units and lie inside their text; every intent and entity used is declared; no text stands twice.
 */
export const CluProject = z.object({
  projectFileVersion: z.literal('2022-05-01'),
  stringIndexType: z.literal('Utf16CodeUnit'),
  metadata: z.object({
    projectKind: z.literal('Conversation'), settings: z.object({ confidenceThreshold: z.number().min(0).max(1) }), projectName: z.string().min(1),
    multilingual: z.boolean(), description: z.string(), language: z.literal('en-gb')
  }),
  assets: z.object({
    projectKind: z.literal('Conversation'), intents: z.array(z.object({ category: z.string().min(1).max(50) })).min(1).max(500),
    entities: z.array(z.object({ category: z.string().min(1).max(50) })), utterances: z.array(Utterance).min(1).max(25_000)
  })
}).superRefine(({ assets }, refuse) => {
  const intents = new Set(assets.intents.map(({ category }) => category)), entities = new Set(assets.entities.map(({ category }) => category))
  const seen = new Set<string>()
  for (const { text, intent, entities: marked } of assets.utterances) {
    if (!intents.has(intent)) refuse.addIssue({ code: 'custom', message: `intent ${intent} is not declared` })
    if (seen.has(text.toLowerCase())) refuse.addIssue({ code: 'custom', message: 'a text stands twice' })
    seen.add(text.toLowerCase())
    for (const { category, offset, length } of marked) {
      if (!entities.has(category)) refuse.addIssue({ code: 'custom', message: `entity ${category} is not declared` })
      if (offset + length > text.length || text.slice(offset, offset + length).trim() === '') refuse.addIssue({ code: 'custom', message: 'an entity lies outside its text' })
    }
  }
})
export type CluProject = z.infer<typeof CluProject>

/** What a line is called in CLU: the act for one that brings or offers a person, else its intent. clu.ts reads both kinds of name. */
const categoryOf = (line: CorpusLine): string => (line.expect === 'everyday' ? line.intent ?? 'other' : line.expect)

type Marked = z.infer<typeof Entity>
function entitiesOf(text: string): Marked[] {
  const found = foundIn(text)
  return ([['name', found.name], ['area', found.area], ['when', found.when], ['forWhom', found.forWhom], ['worker', found.worker]] as const).flatMap(([category, words]) => {
    const offset = words === undefined ? -1 : text.toLowerCase().indexOf(words.toLowerCase())
    return words === undefined || words === '' || offset < 0 ? [] : [{ category, offset, length: words.length }]
  })
}

/** CLU takes 25,000 lines; these many, taken evenly, keep the import file of a size that a portal reads. */
const most = 12_000

/** The project that a corpus makes: the same lines that train the front door's own reading. Throws where the outcome is not of the published shape. */
export function cluProject(lines: readonly CorpusLine[]): CluProject {
  const once = new Map(lines.filter((line) => line.messages.length === 1 && line.language === 'en' && line.text.trim() !== '' && line.text.length <= 500).map((line) => [line.text.toLowerCase(), line]))
  const all = [...once.values()]
  const utterances = all.filter((_, at) => all.length <= most || Math.floor((at * most) / all.length) !== Math.floor(((at - 1) * most) / all.length)).map((line) => ({ text: line.text, language: 'en-gb' as const, dataset: 'Train' as const, intent: categoryOf(line), entities: entitiesOf(line.text) }))
  return CluProject.parse({
    projectFileVersion: '2022-05-01', stringIndexType: 'Utf16CodeUnit',
    metadata: {
      projectKind: 'Conversation', settings: { confidenceThreshold: 0.7 }, projectName: 'front-door', multilingual: true,
      description: 'What the front door does with a message, and what it is about. Made from services/understanding/corpus/train.', language: 'en-gb'
    },
    assets: {
      projectKind: 'Conversation', intents: [...new Set(['None', ...utterances.map(({ intent }) => intent)])].sort().map((category) => ({ category })),
      entities: ['name', 'area', 'when', 'forWhom', 'worker'].map((category) => ({ category })), utterances
    }
  })
}

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Danger, Intent, Route } from './screened.ts'

const folder = join(import.meta.dirname, 'corpus')
const optional = <T extends z.ZodType>(of: T) => of.nullish().transform((value) => value ?? undefined)
const rest = {
  expect: Route, intent: optional(Intent), danger: optional(Danger), family: z.string(), language: z.string().default('en'), why: z.string().default('')
}

/** A line of the corpus: words of our own, one message or several sent one after another, and the least the bot should do with them. */
export const CorpusLine = z.union([
  z.object({ text: z.string(), ...rest }).transform((line) => ({ ...line, messages: [line.text] })),
  z.object({ messages: z.array(z.string()).min(1), ...rest }).transform((line) => ({ ...line, text: line.messages.join('\n') }))
])
export type CorpusLine = z.infer<typeof CorpusLine>

/** `train` teaches; `development` is read while phrases are written; `test` is written apart and only ever measured. */
export type Part = 'train' | 'development' | 'test'

const filesOf = (part: Part): string[] => {
  if (part === 'test') return ['test.jsonl']
  return readdirSync(join(folder, part)).filter((file) => file.endsWith('.txt') || file.endsWith('.jsonl')).sort().map((file) => join(part, file))
}

type Heading = { family: string; language: string; why: string }

/** `## family (pl): why it is there` */
function headingOf(line: string): Heading {
  const [, family, language, why] = /^## ([a-z0-9-]+)(?: \(([a-z]{2,3})\))?: (\S.*)$/.exec(line) ?? []
  if (family === undefined || why === undefined) throw new Error('A heading is written "## family: why it is there", or "## family (pl): why" for another language.')
  return { family, language: language ?? 'en', why }
}

/** `human-now words as they are sent // and the next text`, `everyday:find_support words`, `emergency-now:somebody words` */
function plainLine(line: string, heading: Heading | null): CorpusLine {
  if (heading === null) throw new Error('A line comes under a heading: "## family: why it is there".')
  const [, expect, more, words] = /^([a-z-]+)(?::([a-z_]+))? (\S.*)$/.exec(line) ?? []
  if (words === undefined) throw new Error('A line is written "what to do", a space, "the words": "human-now i cant do this".')
  const kind = expect === 'emergency-now' ? { danger: more } : { intent: more }
  return CorpusLine.parse({ messages: words.split(' // '), expect, ...kind, ...heading })
}

function linesOf(file: string): CorpusLine[] {
  let heading: Heading | null = null
  return readFileSync(join(folder, file), 'utf8').split('\n').flatMap((line, at) => {
    if (line.trim() === '' || line.startsWith('#!')) return []
    try {
      if (file.endsWith('.jsonl')) return [CorpusLine.parse(JSON.parse(line))]
      if (!line.startsWith('## ')) return [plainLine(line, heading)]
      heading = headingOf(line)
      return []
    } catch (cause) { throw new Error(`corpus/${file} line ${at + 1} cannot be read. ${cause instanceof Error && !(cause instanceof z.ZodError) ? cause.message : 'It names no act, intent or danger that we know.'}`, { cause }) }
  })
}

/** Every line of a part. Throws with the file and line of one that cannot be read. */
export const readPart = (part: Part): CorpusLine[] => filesOf(part).flatMap(linesOf)

/** What the train part is at this moment, in one short sign: the committed weights carry that of the corpus they came from. */
export function trainSign(): string {
  const hash = createHash('sha256')
  for (const file of filesOf('train')) hash.update(file).update(readFileSync(join(folder, file)))
  return hash.digest('hex').slice(0, 24)
}

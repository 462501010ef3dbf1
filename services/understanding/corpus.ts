import { readdirSync, readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { Intent, Route } from './screened.ts'

const folder = join(import.meta.dirname, 'corpus')
const rest = { expect: Route, intent: Intent.nullish().transform((intent) => intent ?? undefined), family: z.string(), language: z.string().default('en'), why: z.string().default('') }

/** A line of the corpus: words of our own, one message or several sent one after another, and the least the bot should do with them. */
export const CorpusLine = z.union([
  z.object({ text: z.string(), ...rest }).transform((line) => ({ ...line, messages: [line.text] })),
  z.object({ messages: z.array(z.string()).min(1), ...rest }).transform((line) => ({ ...line, text: line.messages.join('\n') }))
])
export type CorpusLine = z.infer<typeof CorpusLine>

/** `train` teaches; `development` is read while phrases are written; `test` is written apart and only ever measured. */
export type Part = 'train' | 'development' | 'test'

const filesOf = (part: Part): string[] => {
  if (part === 'train') return readdirSync(join(folder, 'train')).filter((file) => file.endsWith('.jsonl')).sort().map((file) => join('train', file))
  return part === 'development' ? ['development.jsonl', 'development-everyday.jsonl'] : [`${part}.jsonl`]
}

function linesOf(file: string): CorpusLine[] {
  return readFileSync(join(folder, file), 'utf8').split('\n').flatMap((line, at) => {
    if (line.trim() === '') return []
    try { return [CorpusLine.parse(JSON.parse(line))] } catch (cause) { throw new Error(`corpus/${file} line ${at + 1} cannot be read.`, { cause }) }
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

import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Found } from '../../../services/directory/found.ts'
import { isHub, isLine } from '../../../services/directory/fits.ts'
import { loadDirectory } from '../../../services/directory/directoryFile.ts'

const Question = z.object({
  directory: z.enum(['york', 'demo']), q: z.string(), at: z.string(), area: z.string().optional(), age: z.number().optional(),
  want: z.array(z.string()), never: z.array(z.string()), why: z.string()
})
/** A question in a person's own words, with every place that answers it (`want`) and those that would be wrong for them (`never`). */
export type AskedQuestion = z.infer<typeof Question>

/** Written by people who had not seen the search. Odd lines were used to better it; even lines only ever measured it. */
export const questions: { line: number; asked: AskedQuestion }[] = readFileSync('test/unit/directory/questions.jsonl', 'utf8').trim().split('\n')
  .map((text, index) => ({ line: index + 1, asked: Question.parse(JSON.parse(text)) }))

export const fileOf = (asked: AskedQuestion): string => `deployment/directory/${asked.directory}.json`
const directories = {
  york: loadDirectory('deployment/directory/york.json', Date.parse('2026-11-23T10:00:00Z')).directory,
  demo: loadDirectory('deployment/directory/demo.json', Date.parse('2026-11-23T10:00:00Z')).directory
}

export const answered = (asked: AskedQuestion): Found[] => directories[asked.directory].find(asked.q, {
  at: Date.parse(asked.at), ...(asked.area === undefined ? {} : { area: asked.area }), ...(asked.age === undefined ? {} : { age: asked.age })
}).results

/** Among the first three, or, where nothing here answers it, nothing but the hub and the lines that anybody may ring. */
export const hits = (asked: AskedQuestion, results: readonly Found[]): boolean => (asked.want.length === 0
  ? results.every(({ asset }) => isHub(asset) || isLine(asset))
  : results.slice(0, 3).some(({ asset }) => asked.want.includes(asset.id)))

/** Places among the first three that are wrong for them. One that would suit and is only shut at that hour is not wrong where it says so. */
export const wrong = (asked: AskedQuestion, results: readonly Found[]): string[] => results.slice(0, 3).filter(({ asset, open }) =>
  asked.never.includes(asset.id) && !(open === 'closed' && asset.status === 'listed' && asset.minAge === null && asset.maxAge === null && asset.genderOnly === null)).map(({ asset }) => asset.id)

import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { sessionsFromWords } from './sessions.ts'

const Row = z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.number() }) })

const listOf = (words: string | undefined): string[] => (words ?? '').split(/[;|]/).map((part) => part.trim()).filter((part) => part !== '')

/**
 * Rows of a spreadsheet saved as CSV, as flat records with the line each ends on. Columns are named as in the flat form; `tags`, `give` and
 * `accessibility` are lists parted by `;`, `sessions` is "TU,TH 10:00-12:00; 1SA 14:00-16:00". Throws csv-parse's own error where it is no CSV.
 */
export const csvRows = (text: string): { line: number; record: unknown }[] => {
  const rows: unknown = parse(text, { columns: (names: string[]) => names.map((name) => name.trim().toLowerCase().replace(/\s+/g, '_')), bom: true, info: true, skip_empty_lines: true, relax_column_count: true, trim: true })
  return z.array(Row).parse(rows).map(({ record, info }) => {
    const filled = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ''))
    return {
      line: info.lines,
      record: {
        ...filled, tags: listOf(filled.tags), give: listOf(filled.give), accessibility: listOf(filled.accessibility),
        sessions: sessionsFromWords(filled.sessions ?? ''), verified: undefined, candidate: undefined
      }
    }
  })
}

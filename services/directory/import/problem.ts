/** One thing wrong with one record. `do` says what a person does about it; `line` is null where the record cannot be placed in the file. */
export type Problem = { file: string; line: number | null; index: number | null; id: string | null; problem: string; do: string }

/** A file or feed that cannot be read at all. The directory is left as it was. */
export class ImportError extends Error {
  readonly code = 'IMPORT'
}

/** Line numbers (from 1) of each `"id": "..."` in a JSON text, in order of appearance. */
export const linesOfIds = (text: string): Map<string, number[]> => {
  const found = new Map<string, number[]>()
  let line = 1
  let from = 0
  for (const match of text.matchAll(/"id"\s*:\s*"((?:[^"\\]|\\.)*)"/g)) {
    for (let index = text.indexOf('\n', from); index !== -1 && index < match.index; index = text.indexOf('\n', index + 1)) line += 1
    from = match.index
    const id = match[1] ?? ''
    found.set(id, [...(found.get(id) ?? []), line])
  }
  return found
}

import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { loadDirectory } from '../../services/directory/directoryFile.ts'
import type { Kept } from '../../services/directory/kept/kept.ts'
import { nothingKept } from '../../services/directory/kept/kept.ts'
import { readKept } from '../../services/directory/kept/keptFile.ts'
import { ImportError } from '../../services/directory/import/problem.ts'
import type { Directory, FindAsk } from '../../services/directory/search.ts'

/** What a directory command is given. `now` is the product clock in ms, `directoryFile` is DIRECTORY_FILE; what the hub team edited lies in `dataDir`. */
export type DirectoryIo = {
  stdin: NodeJS.ReadableStream; stdout: NodeJS.WritableStream; stderr: NodeJS.WritableStream
  env: { directoryFile: string; now: number; dataDir?: string }
}

const instant = z.union([z.number(), z.string().transform((text) => Date.parse(text))]).refine((at) => Number.isFinite(at), 'not a time such as 2026-11-24T10:00:00Z')
const Query = z.object({
  id: z.union([z.string(), z.number()]).optional(), q: z.string(), at: instant.nullish(), area: z.string().nullish(), age: z.number().min(0).max(120).nullish(),
  limit: z.number().int().min(1).max(50).nullish()
})
type Query = z.infer<typeof Query>

const answer = (directory: Directory, query: Query, now: number): string => {
  const ask: FindAsk = {
    at: query.at ?? now, ...(query.area == null ? {} : { area: query.area }), ...(query.age == null ? {} : { age: query.age }), ...(query.limit == null ? {} : { limit: query.limit })
  }
  const { results, assumed } = directory.find(query.q, ask)
  const shown = results.map(({ asset, open, when, why, how, fresh }) => ({ id: asset.id, name: asset.name, open, when, why, how, fresh }))
  return JSON.stringify({ ...(query.id === undefined ? {} : { id: query.id }), q: query.q, results: shown, assumed })
}

const readQuery = (line: string): Query | { error: string } => {
  if (!line.trimStart().startsWith('{')) return { q: line }
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return { error: 'it begins with { but is not JSON' }
  }
  const read = Query.safeParse(json)
  return read.success ? read.data : { error: read.error.issues.map((issue) => `${issue.path.join('.') || 'q'}: ${issue.message}`).join('; ') }
}

const toDo = 'write plain words, or {"q":"words","at":"2026-11-24T10:00:00Z","area":"Acomb","age":80}; only q is needed'

const answerLines = async (directory: Directory, given: Query, io: DirectoryIo): Promise<number> => {
  let status = 0
  let number = 0
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Infinity })) {
    number += 1
    if (line.trim() === '') continue
    const query = readQuery(line)
    if ('error' in query) {
      status = 2
      io.stderr.write(`Line ${number} cannot be read: ${query.error}. Do: ${toDo}.\n`)
    }
    // A line that cannot be read still has its line in the answer, so that the others keep their places.
    const said = 'error' in query ? JSON.stringify({ q: null, results: [], assumed: [], error: query.error, line: number, do: toDo }) : answer(directory, { ...given, ...query }, io.env.now)
    if (!io.stdout.write(`${said}\n`)) await once(io.stdout, 'drain')
  }
  return status
}

type Options = { words: string[]; file: string; given: Record<string, string> }

/** Splits `--directory FILE`, `--at ISO`, `--area NAME`, `--age N` from the words. Throws where an option has no value or is not known. */
const readOptions = (argv: readonly string[], directoryFile: string): Options => {
  const options: Options = { words: [], file: directoryFile, given: {} }
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? ''
    if (word === '--') continue
    if (!word.startsWith('--')) { options.words.push(word); continue }
    const [name = '', inline] = word.split(/=(.*)/s)
    const value = inline ?? argv[index += 1]
    if (!['--directory', '--at', '--area', '--age', '--limit'].includes(name)) throw new ImportError(`${name} is not an option. There are --directory FILE, --at ISO, --area NAME, --age N and --limit N.`)
    if (value === undefined) throw new ImportError(`${name} needs a value after it.`)
    if (name === '--directory') options.file = value
    else options.given[name.slice(2)] = value
  }
  return options
}

const givenQuery = ({ words, given }: Options): Query => {
  const read = Query.safeParse({ q: words.join(' '), at: given.at, area: given.area, age: given.age === undefined ? undefined : Number(given.age), limit: given.limit === undefined ? undefined : Number(given.limit) })
  if (!read.success) throw new ImportError(read.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`).join('; '))
  return read.data
}

/** The hub team's edits stand over the hub's own directory, and over no other. */
export const keptFor = (file: string, { env }: DirectoryIo): Kept => (file === env.directoryFile && env.dataDir !== undefined ? readKept(env.dataDir) : nothingKept)

/** `find -- "words"`, or a query a line on stdin: the directory's answers as JSON lines (contract.md). 0, or 2 with what to do on stderr. */
export const run = async (argv: string[], io: DirectoryIo): Promise<number> => {
  try {
    const options = readOptions(argv, io.env.directoryFile)
    const query = givenQuery(options)
    const { directory, problems } = loadDirectory(options.file, io.env.now, keptFor(options.file, io))
    if (problems.length > 0) io.stderr.write(`${problems.length} things in ${options.file} could not be read as written. Do: npm run directory -- check ${options.file}\n`)
    if (query.q.trim() === '' && options.words.length === 0) return await answerLines(directory, query, io)
    io.stdout.write(`${answer(directory, query, io.env.now)}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    io.stderr.write(`${error.message}\n`)
    return 2
  }
}

import { existsSync } from 'node:fs'
import type { Areas } from '../../services/directory/areas.ts'
import type { Asset } from '../../services/directory/asset.ts'
import { check } from '../../services/directory/check.ts'
import { textOf } from '../../services/directory/directoryFile.ts'
import { pageOf } from '../../services/directory/export/openReferral.ts'
import { readFeed } from '../../services/directory/import/feed.ts'
import type { Get } from '../../services/directory/import/feed.ts'
import { edited } from '../../services/directory/kept/kept.ts'
import { merge } from '../../services/directory/import/merge.ts'
import { ImportError, linesOfIds } from '../../services/directory/import/problem.ts'
import type { ReadAssets } from '../../services/directory/import/readAssets.ts'
import { readAssets } from '../../services/directory/import/readAssets.ts'
import { isoOfDay, wallOf } from '../../services/directory/wallClock.ts'
import { writeDirectory } from '../../services/directory/writeDirectory.ts'
import type { DirectoryIo } from './find.ts'
import { keptFor } from './find.ts'

const usage = 'Say what to do: directory -- import FILE|URL, directory -- export, directory -- check, or directory -- unmet. Add --directory FILE for another directory.'

const readFile = (file: string, now: number): ReadAssets => readAssets(textOf(file), file, isoOfDay(wallOf(now).day))

/** The directory as it stands; a first import may begin an empty one. A record that cannot be read back would be lost by writing, so it stops the import. */
const standing = (file: string, now: number): { assets: Asset[]; areas: Areas | null } => {
  if (!existsSync(file)) return { assets: [], areas: null }
  const read = readFile(file, now)
  const lost = read.problems.find(({ problem }) => problem.startsWith('left out'))
  if (lost !== undefined) throw new ImportError(`${file}${lost.line === null ? '' : `:${lost.line}`} holds an entry that cannot be read (${lost.id ?? 'no id'}: ${lost.problem}). Mend it first, or it would be lost. Nothing was changed.`)
  return read
}

const importInto = async (from: string, io: DirectoryIo, file: string, get?: Get): Promise<number> => {
  const before = standing(file, io.env.now)
  const read = /^[a-z]+:\/\//i.test(from) ? await readFeed(from, io.env.now, get) : readFile(from, io.env.now)
  if (read.assets.length === 0) throw new ImportError(`${from} holds no place that can be read${read.problems[0] === undefined ? '' : ` (first: ${read.problems[0].problem})`}. Nothing was changed.`)
  const merged = merge(before.assets, read.assets)
  writeDirectory(file, merged.assets, before.areas ?? read.areas)
  for (const problem of read.problems) io.stdout.write(`${JSON.stringify(problem)}\n`)
  const { added, updated, same, kept } = merged
  io.stdout.write(`${JSON.stringify({ imported: read.assets.length, added, updated, same, kept, problems: read.problems.length, directory: file })}\n`)
  io.stderr.write(`${read.assets.length} places read: ${added} new, ${updated} changed, ${same} the same; ${kept} others kept. ${read.problems.length} things to look at.\n`)
  return 0
}

const checkOf = (file: string, io: DirectoryIo): number => {
  const text = textOf(file)
  const read = readAssets(text, file, isoOfDay(wallOf(io.env.now).day))
  const lines = linesOfIds(text)
  const kept = keptFor(file, io)
  const todo = check(edited(read.assets, kept), read.problems, file, (id) => lines.get(id)?.[0] ?? null, io.env.now, kept.shut)
  for (const one of todo) io.stdout.write(`${JSON.stringify(one)}\n`)
  io.stderr.write(todo.length === 0 ? `${file}: all is well.\n` : `${file}: ${todo.length} things to look at in ${read.assets.length} places, what is broken first.\n`)
  return 0
}

/** `import FILE|URL`, `export`, `check [FILE]` (contract.md). Results on stdout as JSON, words on stderr; 0, or 2 with what to do and nothing changed. `get` is how a feed is fetched. */
export const run = async (argv: string[], io: DirectoryIo, get?: Get): Promise<number> => {
  try {
    const at = argv.indexOf('--directory')
    const named = at === -1 ? undefined : argv[at + 1]
    if (at !== -1 && named === undefined) throw new ImportError('--directory needs a file after it.')
    const file = named ?? io.env.directoryFile
    const [what, from] = argv.filter((word, index) => word !== '--' && (at === -1 || (index !== at && index !== at + 1)))
    if (what === 'import' && from !== undefined) return await importInto(from, io, file, get)
    if (what === 'export') {
      io.stdout.write(`${JSON.stringify(pageOf(edited(readFile(file, io.env.now).assets, keptFor(file, io))))}\n`)
      return 0
    }
    if (what === 'check') return checkOf(from ?? file, io)
    throw new ImportError(what === 'import' ? 'import needs a file or an address: directory -- import FILE|URL.' : usage)
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    io.stderr.write(`${error.message}\n`)
    return 2
  }
}

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cluProject } from '../../services/understanding/cluProject.ts'
import { readPart } from '../../services/understanding/corpus.ts'
import type { Streams } from './screen.ts'

const file = join(import.meta.dirname, '..', '..', 'deployment', 'clu', 'project.json')

/** `clu-project`: writes deployment/clu/project.json, the import file of a CLU project, from the train part. Resolves with 0, or 2 for arguments it does not take. */
export async function run(argv: string[], io: Streams): Promise<number> {
  if (argv.length > 0) {
    io.stderr.write('node deployment/setup.cjs command clu-project: writes deployment/clu/project.json from the corpus. It takes no arguments.\n')
    return argv.includes('--help') ? 0 : 2
  }
  const project = cluProject(readPart('train'))
  await writeFile(file, `${JSON.stringify(project).replaceAll('{"text"', '\n{"text"')}\n`)
  io.stdout.write(`deployment/clu/project.json: ${project.assets.utterances.length} utterances, ${project.assets.intents.length} intents.\n`)
  return 0
}

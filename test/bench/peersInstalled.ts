import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export const peersFolder = fileURLToPath(new URL('./peers', import.meta.url))

/** The peers could not be installed. The message says what to do. */
export class PeersMissing extends Error {
  readonly code = 'PEERS_MISSING'
}

/** Makes the peers' own packages match their own lock file. They are in none of the product's; done already, it reads one stamp. */
export async function installPeers(say: (line: string) => void): Promise<void> {
  const stamp = join(peersFolder, 'node_modules', '.bench-lock')
  const wanted = createHash('sha256').update(readFileSync(join(peersFolder, 'package-lock.json'))).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('Installing the peers that we are measured beside (on the first run only; a minute or two).')
  const script = process.env['npm_execpath']
  const [file, first] = script && basename(script) === 'npm-cli.js' ? [process.execPath, [script]] : ['npm', []]
  // Their install steps are for browsers and terminals: nothing that runs here needs them.
  const args = [...first, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  await promisify(execFile)(file, args, { cwd: peersFolder, maxBuffer: 16 * 1024 * 1024 }).catch((error: unknown) => {
    // without addresses: such lines are pasted into public issues
    const words = (error instanceof Error ? error.message : String(error)).replace(/\b[a-z+]+:\/\/[^\s'"]+/gi, '(address)').split('\n').slice(-12).join('\n')
    throw new PeersMissing(`The peers could not be installed in test/bench/peers. See that npm can reach its registry, then run this again.\n${words}`, { cause: error })
  })
  writeFileSync(stamp, wanted)
}

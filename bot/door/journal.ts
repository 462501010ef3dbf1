import { randomUUID } from 'node:crypto'
import { mkdir, open as openFile, readdir, readFile, rename, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AnsweredBefore, Attachment } from '../../services/conversation/entry.ts'
import { CannotOpen, open, seal } from '../../services/crypto/seal.ts'
import { alive } from '../../services/redis/alone.ts'
import { Screened } from '../../services/understanding/screened.ts'

const From = z.discriminatedUnion('channel', [
  z.object({ channel: z.literal('web'), conversation: z.string(), token: z.string() }),
  z.object({ channel: z.literal('sms'), number: z.string() }), z.object({ channel: z.literal('voice'), number: z.string() }),
  z.object({ channel: z.literal('botframework'), conversation: z.string(), reference: z.unknown() })
])

/** What happened without the store, enough to bring the log up to date afterwards. `at`: product time. */
export const Journalled = z.discriminatedUnion('kind', [
  /** A person's words, already answered and, where they brought a person, already paged for. */
  z.object({
    kind: z.literal('answered'), whence: From, text: z.string(), screened: Screened, providerId: z.string(), at: z.number(), says: AnsweredBefore.shape.says,
    attachments: z.array(Attachment).default([]), clientActivityId: z.string().optional(), optOut: z.enum(['STOP', 'START', 'HELP']).optional()
  }),
  /** A worker answered the page for this person with 1. */
  z.object({ kind: z.literal('took'), worker: z.string(), firstWord: z.string().optional(), whence: From, providerId: z.string(), at: z.number() }),
  /** A worker's other words, for their desk. */
  z.object({ kind: z.literal('worker'), whence: From, text: z.string(), screened: Screened, providerId: z.string(), at: z.number() })
])
export type Journalled = z.infer<typeof Journalled>

export type Journal = {
  /** On disk when it resolves (fsync). Never throws: there is nothing behind it; what could not be written is told to `problem`, and kept in memory. */
  write(line: Journalled): Promise<void>
  /** Everything that earlier processes and this one left, oldest first; `done` removes exactly what was given. Without it, the next take gives it again. */
  take(): Promise<{ lines: Journalled[]; done(): Promise<void> }>
}

const BOUND = 'journal'
const UNWRITTEN = 1000
/** Tries at a file that another process takes from under our hands. */
const TRIES = 5
/** Real ms. A running process brings in its own file; after this long the number in its name counts as somebody else's by now. */
const OWNER_MS = 3_600_000

/** One file a process, a sealed line each. */
export function makeJournal(folder: string, keys: readonly Buffer[], problem: (error: unknown) => void): Journal {
  const mine = () => join(folder, `${process.pid}-${randomUUID()}.journal`)
  let current = mine()
  let unwritten: Journalled[] = []
  return {
    async write(line) {
      const [key] = keys
      if (!key) return
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        const sealed = `${seal(key, JSON.stringify(line), BOUND)}\n`
        // A file that was taken while we wrote may have been read before our line: it is written again, and the same line twice is one message.
        for (let tries = 0; tries < TRIES && !(await append(current, sealed)); tries++);
      } catch (error) {
        // A full disk: as long as this process lives, it still knows.
        unwritten = [...unwritten, line].slice(-UNWRITTEN)
        problem(error)
      }
    },
    async take() {
      // What is written from here on goes to a new file, so that `done` removes only what was read.
      current = mine()
      const claimed: string[] = []
      const kept = unwritten
      const lines: Journalled[] = [...kept]
      for (const name of await readdir(folder).catch(() => [])) {
        const file = await claim(join(folder, name))
        if (file === null) continue
        const text = await readFile(file, 'utf8').catch(() => null)
        if (text === null) continue
        claimed.push(file)
        for (const line of text.split('\n').filter(Boolean)) lines.push(...readLine(keys, line, problem))
      }
      const done = async (): Promise<void> => {
        unwritten = unwritten.filter(line => !kept.includes(line))
        await Promise.all(claimed.map(file => unlink(file).catch(() => undefined)))
      }
      return { lines: lines.sort((a, b) => a.at - b.at), done }
    }
  }
}

/** True when the line is on disk in a file that still has its name. */
async function append(path: string, line: string): Promise<boolean> {
  const file = await openFile(path, 'a', 0o600)
  try {
    await file.write(line)
    await file.sync()
    const [written, named] = await Promise.all([file.stat(), stat(path).catch(() => null)])
    return named !== null && named.ino === written.ino
  } finally {
    await file.close()
  }
}

/** Renaming is the claim: of two processes that start at once, one gets the file. Null: not ours to take. */
async function claim(path: string): Promise<string | null> {
  if (path.endsWith('.taken')) return path
  if (!path.endsWith('.journal')) return null
  const pid = Number(/(\d+)-[^/\\]+\.journal$/.exec(path)?.[1])
  const age = Date.now() - (await stat(path).catch(() => ({ mtimeMs: 0 }))).mtimeMs
  if (pid !== process.pid && age < OWNER_MS && pid > 0 && alive(pid)) return null
  const taken = path.replace(/\.journal$/, '.taken')
  return rename(path, taken).then(() => taken, () => null)
}

function readLine(keys: readonly Buffer[], line: string, problem: (error: unknown) => void): Journalled[] {
  for (const key of keys) {
    try {
      return [Journalled.parse(JSON.parse(open(key, line, BOUND)))]
    } catch (error) {
      // A line that a power cut tore opens with no key: it was never answered for.
      if (!(error instanceof CannotOpen)) problem(error)
    }
  }
  problem(new CannotOpen('A line of the journal'))
  return []
}

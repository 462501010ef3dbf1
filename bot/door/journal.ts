import { randomUUID } from 'node:crypto'
import { mkdir, open as openFile, readdir, readFile, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { CannotOpen, open, seal } from '../../services/crypto/seal.ts'
import { Screened } from '../../services/understanding/screened.ts'

/** What the degraded path answered: enough to bring the log up to date afterwards, as already answered and already paged. */
export const Journalled = z.object({
  whence: z.discriminatedUnion('channel', [
    z.object({ channel: z.literal('web'), conversation: z.string(), token: z.string() }),
    z.object({ channel: z.literal('sms'), number: z.string() }), z.object({ channel: z.literal('voice'), number: z.string() }),
    z.object({ channel: z.literal('botframework'), conversation: z.string(), reference: z.unknown() })
  ]),
  text: z.string(), screened: Screened, providerId: z.string(), at: z.number(), paged: z.boolean()
})
export type Journalled = z.infer<typeof Journalled>

export type Journal = {
  /** On disk when it resolves (fsync). Never throws: there is nothing behind it; what could not be written is told to `problem`. */
  write(line: Journalled): Promise<void>
  /** Everything that earlier processes and this one left, oldest first; `done` removes exactly what was given. */
  take(): Promise<{ lines: Journalled[]; done(): Promise<void> }>
}

const BOUND = 'journal'

/** One file a process, a sealed line an answer. */
export function makeJournal(folder: string, keys: readonly Buffer[], problem: (error: unknown) => void): Journal {
  const mine = () => join(folder, `${process.pid}-${randomUUID()}.journal`)
  let current = mine()
  const readLine = (line: string): Journalled[] => {
    for (const key of keys) {
      try {
        return [Journalled.parse(JSON.parse(open(key, line, BOUND)))]
      } catch (error) {
        if (!(error instanceof CannotOpen)) problem(error)
      }
    }
    return []
  }
  return {
    async write(line) {
      try {
        const [key] = keys
        if (!key) return
        await mkdir(folder, { recursive: true, mode: 0o700 })
        const file = await openFile(current, 'a', 0o600)
        try {
          await file.write(`${seal(key, JSON.stringify(line), BOUND)}\n`)
          await file.sync()
        } finally {
          await file.close()
        }
      } catch (error) {
        problem(error)
      }
    },
    async take() {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      // What is written from here on goes to a new file, so that `done` removes only what was read.
      current = mine()
      const claimed: string[] = []
      const lines: Journalled[] = []
      for (const name of (await readdir(folder)).filter(file => file.endsWith('.journal') || file.endsWith('.taken'))) {
        const from = join(folder, name)
        if (from === current) continue
        const to = from.replace(/\.journal$/, '.taken')
        // Renaming is the claim: of two processes that start at once, one gets the file.
        if (from !== to && !await rename(from, to).then(() => true, () => false)) continue
        claimed.push(to)
        for (const line of (await readFile(to, 'utf8')).split('\n').filter(Boolean)) lines.push(...readLine(line))
      }
      return { lines: lines.sort((a, b) => a.at - b.at), done: async () => void await Promise.all(claimed.map(file => unlink(file).catch(problem))) }
    }
  }
}

import { z } from 'zod'
import { Briefly } from '../briefly.ts'
import { open, seal } from '../crypto/seal.ts'
import { Entry, RELEASE, type Audience, type EntryId, type Logged } from './entry.ts'

const letters = { both: 'b', staff: 's', resident: 'r' } as const
const audiences: ReadonlyMap<string, Audience> = new Map([['b', 'both'], ['s', 'staff'], ['r', 'resident']])

/** What Redis returns for a stream range: [id, [field, value, ...]]. */
const Row = z.tuple([z.string(), z.array(z.string())])
export const Rows = z.array(Row)
export type Rows = z.infer<typeof Rows>

export const audienceLetter = (audience: Audience): string => letters[audience]

export const timeOf = (id: EntryId): number => Number(id.split('-')[0])

/**
 * What this process itself sealed a moment ago: its turn and the reader's next look would open and check each entry again, three times over in
 * a turn. Found by the sealed text, which is never the same twice, in its own place and under its own key.
 */
const justSealed = new Briefly<{ key: Buffer; entry: Entry }>({ ms: 2000, most: 4000 })

export function sealEntry(key: Buffer, conversation: string, entry: Entry): string {
  const sealed = seal(key, JSON.stringify({ ...entry, r: RELEASE }), conversation)
  justSealed.set(`${conversation} ${sealed}`, { key, entry })
  return sealed
}

function openEntry(key: Buffer, conversation: string, sealed: string): Entry {
  const own = justSealed.get(`${conversation} ${sealed}`)
  return own?.key === key ? own.entry : readEntry(JSON.parse(open(key, sealed, conversation)))
}

const Release = z.object({ r: z.number().int().default(1) })

/** What this release cannot read it passes over, where a later one wrote it; where none did, it is a fault and throws. */
function readEntry(json: unknown): Entry {
  const entry = Entry.safeParse(json)
  if (entry.success) return entry.data
  const release = Release.safeParse(json)
  if (release.success && release.data.r > RELEASE) return { kind: 'from-later' }
  throw entry.error
}

/** Reads rows back. An unknown audience is staff's: what is not plainly the person's own is never shown to them. */
export function readRows(rows: Rows, key: Buffer, conversation: string, wanted: (audience: Audience) => boolean): Logged[] {
  const read: Logged[] = []
  for (const [id, fields] of rows) {
    const audience = audiences.get(fields[fields.indexOf('a') + 1] ?? '') ?? 'staff'
    const sealed = fields[fields.indexOf('d') + 1]
    if (!wanted(audience) || sealed === undefined) continue
    read.push({ id, at: timeOf(id), audience, entry: openEntry(key, conversation, sealed) })
  }
  return read
}

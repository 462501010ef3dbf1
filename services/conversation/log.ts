import { z } from 'zod'
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

export const sealEntry = (key: Buffer, conversation: string, entry: Entry): string => seal(key, JSON.stringify({ ...entry, r: RELEASE }), conversation)

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
    read.push({ id, at: timeOf(id), audience, entry: readEntry(JSON.parse(open(key, sealed, conversation))) })
  }
  return read
}

import { createReadStream } from 'node:fs'
import { open as openFile, type FileHandle } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { CannotOpen, open, seal, type Keyring } from '../crypto/seal.ts'

/** The file is not a backup that can be used. The message says why and what to do; nothing was changed. */
export class BadBackup extends Error {
  readonly code = 'BAD_BACKUP'
}

/** One key of Redis: its name after the hub's tag, its DUMP in base64, and the real ms at which it expires, or -1. */
export const Kept = z.tuple([z.string(), z.string(), z.number()])
export type Kept = z.infer<typeof Kept>

/**
 * `kept`: keys as they were read. `instant` (real ms): what came before it was read earlier; of it, the conversations in `changed` do not hold:
 * where they are still there, they come anew after it. `end`: how many pieces came before it.
 */
export const Piece = z.discriminatedUnion('piece', [
  z.object({ piece: z.literal('kept'), kept: z.array(Kept) }),
  z.object({ piece: z.literal('instant'), at: z.number(), changed: z.array(z.string()), conversations: z.number().int() }),
  z.object({ piece: z.literal('end'), pieces: z.number().int() })
])
export type Piece = z.infer<typeof Piece>

const Head = z.object({ frontDoorBackup: z.literal(1), hub: z.string(), begun: z.string(), key: z.string() })
export type Head = z.infer<typeof Head>

const BOUND = 'backup'
const placed = (head: string, number: number): string => `${BOUND} ${number} ${head}`

/** Writes a backup piece by piece, sealed under a key of its own that ENCRYPTION_KEYS wrap. Each piece is bound to its place: none can be left out, moved or taken from another file. */
export async function backupWriter(path: string, keyring: Keyring, hub: string, begun: string) {
  // 'wx': a backup that is there already is never written over.
  const file: FileHandle = await openFile(path, 'wx', 0o600)
  const { key, wrapped } = keyring.newKey(BOUND)
  const head = JSON.stringify({ frontDoorBackup: 1, hub, begun, key: wrapped } satisfies Head)
  let pieces = 0
  const put = async (piece: Piece): Promise<void> => {
    await file.write(`${seal(key, gzipSync(JSON.stringify(piece)).toString('base64'), placed(head, pieces))}\n`)
    pieces++
  }
  await file.write(`${head}\n`)
  return {
    put,
    async finish(): Promise<number> {
      await put({ piece: 'end', pieces })
      await file.sync()
      const { size } = await file.stat()
      await file.close()
      return size
    },
    abandon: () => file.close().catch(() => undefined)
  }
}

/** Reads a backup from its start, each piece checked before it is given. Throws BadBackup where it is none, was changed, was cut off, or is another hub's. */
export async function* readBackup(path: string, keyring: Keyring, hub: string): AsyncGenerator<Piece> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity })
  let head: string | null = null
  let key: Buffer | null = null
  let pieces = 0
  let ended = false
  for await (const line of lines) {
    if (ended) throw new BadBackup('There is more in this file after the end of the backup. It was changed: use another copy.')
    if (head === null || key === null) {
      head = line
      key = keyOf(line, keyring, hub)
      continue
    }
    const piece = pieceOf(key, line, placed(head, pieces))
    if (piece.piece === 'end') {
      if (piece.pieces !== pieces) throw new BadBackup('Pieces of this backup are missing. Use another copy.')
      ended = true
    } else {
      pieces++
    }
    yield piece
  }
  if (head === null) throw new BadBackup('This file is empty. Use another copy.')
  if (!ended) throw new BadBackup('This backup was cut off before its end. Use another copy.')
}

function keyOf(line: string, keyring: Keyring, hub: string): Buffer {
  let json: unknown
  try { json = JSON.parse(line) } catch { json = null }
  const head = Head.safeParse(json)
  if (!head.success) throw new BadBackup('This file is not a backup of a front door, or was made by a later release.')
  if (head.data.hub !== hub) throw new BadBackup(`This is a backup of the hub "${head.data.hub}", and HUB_ID is "${hub}". Set HUB_ID, or use another file.`)
  try {
    return keyring.unwrap(head.data.key, BOUND)
  } catch (error) {
    if (!(error instanceof CannotOpen)) throw error
    throw new BadBackup('This backup cannot be opened with the keys in ENCRYPTION_KEYS. Add the key it was made with, after the newest.', { cause: error })
  }
}

function pieceOf(key: Buffer, line: string, bound: string): Piece {
  try {
    return Piece.parse(JSON.parse(gunzipSync(Buffer.from(open(key, line, bound), 'base64')).toString('utf8')))
  } catch (cause) {
    throw new BadBackup('This backup was damaged, cut off or changed. Nothing of it was used: use another copy.', { cause })
  }
}

import type { Move } from '../../../services/conversation/entry.ts'
import type { MoveResult } from '../../frontDoor.ts'
import type { Worker } from '../signin/guard.ts'
import type { StaffParts } from './parts.ts'

/** A worker's act from the console. The same `id` twice with the same move (a second press, a retry) is one act; the forms of one page share an id. */
export const act = (parts: StaffParts, worker: Worker, code: string, move: Move, id: string): Promise<MoveResult> =>
  parts.door.workerDoes({ worker: worker.id, code, move, by: 'console', providerId: `console:${worker.id}:${move.move}:${id}` })

/** Codes are upper case; an address that a tired hand typed may not be. */
export const asCode = (written: string): string => written.trim().toUpperCase()

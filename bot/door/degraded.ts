import type { EntryId, Said } from '../../services/conversation/entry.ts'
import type { Screened } from '../../services/understanding/screened.ts'
import type { Whence } from '../frontDoor.ts'

/**
 * The path without Redis: the words have been read, the answer goes back in the same response, and everyone on shift is paged straight
 * through the network. It never throws: there is nothing behind it.
 */
export interface Degraded {
  answer(words: { whence: Whence; text: string; screened: Screened; providerId: string; because: unknown }): Promise<{ entry: EntryId; says: { say: Said['say']; text: string }[] }>
  /** Seconds spent answering this way since the start, and whether we are at it now. */
  state(): { now: boolean; seconds: number }
}

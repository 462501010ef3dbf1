import type { AnsweredBefore, EntryId, Said, Words } from '../../services/conversation/entry.ts'
import type { HandoffRoute, Screened } from '../../services/understanding/screened.ts'
import type { PersonWrites, Whence } from '../frontDoor.ts'
import type { Journalled } from './journal.ts'

/** Where the words stand in the log. */
export type InLog = { name: string; entry: EntryId }

export type WithoutStore = Omit<PersonWrites, 'whence'> & {
  whence: Whence; screened: Screened; because: unknown
  /** The second door: they are in the log, and their turn is late. Its real answer still comes, so nothing is journalled. */
  late?: InLog
}

/**
 * The path without Redis: the words have been read, the answer goes back in the same response, and everyone on shift is paged straight
 * through the network. It never throws: there is nothing behind it.
 */
export interface Degraded {
  /** The same message twice gets the same answer, and pages nobody anew. */
  answer(words: WithoutStore): Promise<{ entry: EntryId; says: { say: Said['say']; text: string }[] }>
  /** What this process answered to a message; `late` where a turn's own answer follows. */
  given(message: Pick<Words, 'channel' | 'providerId'>, conversation: string): (AnsweredBefore & { late: boolean }) | null
  /** True while words of theirs that this process answered are not in the log yet: what they write next would stand before them. */
  owes(whence: Whence): boolean
  /** A line of theirs is in the log, or cannot be brought there. */
  paid(whence: Whence): void
  /** True where this text is a worker's `1` to a page that left straight through the network. */
  takes(number: string, text: string): boolean
  /** They wait for a person by a handoff that nobody can see now, and are paged for by its code until the store is back. */
  waits(whence: Whence, route: HandoffRoute, where: InLog, code: string): void
  /** Their words are in the log from here on; they are paged for until the turn that raises their handoff is committed. */
  inLog(whence: Whence, where: InLog): void
  /** Whoever is still paged for and is in the log. */
  standing(): { whence: Whence; where: InLog }[]
  /** A handoff pages for them now, so this path need not. */
  relieved(whence: Whence): void
  /** Pages again for those whom a process that is gone was paging for. */
  resume(lines: readonly Journalled[]): void
  /** Seconds spent answering this way since the start, and whether we are at it now. */
  state(): { now: boolean; seconds: number }
}

import { accept } from '../../services/conversation/accept.ts'
import type { Advance } from '../../services/conversation/advance.ts'
import type { Store } from '../../services/conversation/store.ts'
import { StoreAway } from '../../services/redis/connect.ts'
import type { Rota } from '../../services/rota/rota.ts'
import type { Journal, Journalled } from './journal.ts'
import { homeOf } from './names.ts'

/**
 * Puts what the degraded path answered into the log, once, when the store is back: the words are read and answered by a turn of their own,
 * and somebody who was paged for is brought a person in full (joining a handoff that is open). The same provider id twice is one message.
 */
export function replay(parts: { store: Store; journal: Journal; advance: Advance; rota(): Rota; everyMs: number; onError(error: unknown): void }): { stop(): void; now(): Promise<void> } {
  const { store } = parts
  const one = async (line: Journalled): Promise<void> => {
    const { whence, text, screened, providerId } = line
    const home = homeOf(whence, { numberKey: store.numberKey, rota: parts.rota() })
    await accept(store, {
      name: home.name, channel: home.channel, audience: 'both', providerId, ...(home.address ? { address: home.address } : {}),
      entry: { kind: 'words', text, providerId, channel: whence.channel, screened, attachments: [] }
    })
    await parts.advance(home.name)
  }
  const now = async (): Promise<void> => {
    try {
      await store.redis.ping()
    } catch {
      // still away: the lines stay where they are
      return
    }
    try {
      const { lines, done } = await parts.journal.take()
      for (const line of lines) await one(line)
      await done()
    } catch (error) {
      if (!(error instanceof StoreAway)) parts.onError(error)
    }
  }
  const timer = setInterval(() => void now(), parts.everyMs)
  timer.unref()
  void now()
  return { stop: () => clearInterval(timer), now }
}

import { channelOf } from '../../services/conversation/read.ts'
import type { Store } from '../../services/conversation/store.ts'
import { StoreAway } from '../../services/redis/connect.ts'
import type { HandoffCard, Whence } from '../frontDoor.ts'
import type { Degraded } from './degraded.ts'
import { addressOf } from './handoffOf.ts'
import { fromStore } from './reading.ts'
import { openCards } from './staffing.ts'

/** Real ms. How old the copy of who waits may be, and how long the store may be away before it is gone by: less than a step of the paging. */
const COPY_MS = 5000
const AWAY_MS = 10_000

/**
 * Whoever waits for a person when the store goes away is paged for all the same, straight through the network and to everyone on shift: the paging
 * must not stop because nobody writes. With their handoff's own code, so that several processes that page name the same person by the same code.
 * Once the store is back the handoff pages again, and this ends (`replay`).
 */
export function stillWaiting(parts: { store: Store; degraded: Pick<Degraded, 'waits'>; lastLook(): number; onError(error: unknown): void }): { stop(): void } {
  const { store, degraded } = parts
  let waiting: { card: HandoffCard; whence: Whence }[] = []
  let copiedAt = 0
  const copy = async (): Promise<void> => {
    const cards = await fromStore(() => openCards(parts))
    const found = await Promise.all(cards.filter(card => card.owner === null).map(async card => ({
      card, whence: waiting.find(one => one.card.code === card.code)?.whence ?? await fromStore(() => whenceOf(store, card.conversation))
    })))
    waiting = found
  }
  const look = async (): Promise<void> => {
    if (Date.now() - parts.lastLook() > AWAY_MS) {
      for (const { card, whence } of waiting) degraded.waits(whence, card.route, { name: card.conversation, entry: '0-0' }, card.code)
      return
    }
    if (Date.now() - copiedAt < COPY_MS) return
    copiedAt = Date.now()
    await copy()
  }
  const timer = setInterval(() => void look().catch((error: unknown) => {
    if (!(error instanceof StoreAway)) parts.onError(error)
  }), 1000)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

/** A caller whose number is withheld has none to ring, like somebody on a page. */
async function whenceOf(store: Store, conversation: string): Promise<Whence> {
  const [channel, number] = await Promise.all([channelOf(store, conversation), addressOf(store, conversation)])
  if ((channel === 'sms' || channel === 'voice') && number !== null) return { channel, number }
  return { channel: 'web', conversation, token: '' }
}

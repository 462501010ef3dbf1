import type { EntryId } from '../../../services/conversation/entry.ts'
import type { Activity } from './activities.ts'
import { isLater } from './position.ts'

/** What this process alone knows while the store is away: answers that are not in the log yet, and tokens that were just ended. */
export type Nearby = {
  /** Keeps a degraded answer for this process's next reads. Bounded: the oldest are let go. */
  hold(conversation: string, entry: EntryId, activities: Activity[]): void
  held(conversation: string, after: EntryId | null): { activities: Activity[]; last: EntryId | null }
  end(token: string): void
  ended(token: string): boolean
  /** Calls back whenever either of the above may have changed what this open stream owes: thousands of others are not woken for it. Returns the end of it. */
  listen(stream: { conversation: string; token: string }, listener: () => void): () => void
}

const perConversation = 20
const conversations = 2000
const endedTokens = 10_000

export function createNearby(): Nearby {
  const answers = new Map<string, { entry: EntryId; activities: Activity[] }[]>()
  const gone = new Set<string>()
  const listeners = new Map<string, Set<() => void>>()
  const tell = (of: string) => listeners.get(of)?.forEach(listener => listener())
  return {
    hold(conversation, entry, activities) {
      const known = answers.get(conversation) ?? []
      answers.delete(conversation)
      answers.set(conversation, [...known.filter(one => one.entry !== entry), { entry, activities }].slice(-perConversation))
      dropOldest(answers, conversations)
      tell(`answer ${conversation}`)
    },
    held(conversation, after) {
      const unread = (answers.get(conversation) ?? []).filter(one => after === null || isLater(one.entry, after))
      return { activities: unread.flatMap(one => one.activities), last: unread.at(-1)?.entry ?? after }
    },
    end(token) {
      gone.add(token)
      dropOldest(gone, endedTokens)
      tell(`end ${token}`)
    },
    ended: token => gone.has(token),
    listen({ conversation, token }, listener) {
      const of = [`answer ${conversation}`, `end ${token}`]
      for (const one of of) listeners.set(one, (listeners.get(one) ?? new Set()).add(listener))
      return () => {
        for (const one of of) {
          listeners.get(one)?.delete(listener)
          if (listeners.get(one)?.size === 0) listeners.delete(one)
        }
      }
    }
  }
}

/** Maps and sets give their oldest key first. */
function dropOldest(kept: Map<string, unknown> | Set<string>, limit: number) {
  for (const key of kept.keys()) {
    if (kept.size <= limit) return
    kept.delete(key)
  }
}

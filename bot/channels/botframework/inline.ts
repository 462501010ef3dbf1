import type { Entry } from '../../../services/conversation/entry.ts'

/** Real ms. A reply that left in a response leaves as a delivery within this or not at all. */
const KEPT_MS = 30_000

/**
 * Replies that a caller asked to have in the response itself (`deliveryMode: expectReplies`). They stand in the log with a delivery like any
 * other, so that a response that is lost loses nothing once another process sends them; this process does not send them twice.
 */
export type Inline = {
  /** Somebody is being answered inline in this conversation; `done` says with what (nothing, where it failed). */
  begin(conversation: string): { done(given: readonly Entry[]): void }
  /** True for an entry that a response carried. Waits for responses that are being made. */
  carried(conversation: string, entry: Entry): Promise<boolean>
}

export function makeInline(): Inline {
  const under = new Map<string, Set<Promise<readonly string[]>>>()
  return {
    begin(conversation) {
      const { promise, resolve } = Promise.withResolvers<readonly string[]>()
      under.set(conversation, (under.get(conversation) ?? new Set()).add(promise))
      return {
        done(given) {
          resolve(given.map(entry => JSON.stringify(entry)))
          setTimeout(() => {
            const all = under.get(conversation)
            all?.delete(promise)
            if (all?.size === 0) under.delete(conversation)
          }, KEPT_MS).unref()
        }
      }
    },
    async carried(conversation, entry) {
      const given = await Promise.all(under.get(conversation) ?? [])
      return given.flat().includes(JSON.stringify(entry))
    }
  }
}

import type { Keyring } from '../crypto/seal.ts'

export type ConversationKey = { key: Buffer; wrapped: string }

/** Kept in memory for the busiest conversations, so that a turn need not unwrap. 20,000 keys are about 6 MB. */
const KEPT = 20_000

/** The keys of conversations this process has met. The store has the last word: `learn` replaces what was guessed. */
export class KeyCache {
  private readonly kept = new Map<string, ConversationKey>()
  private readonly keyring: Keyring
  constructor(keyring: Keyring) {
    this.keyring = keyring
  }

  /** The known key, or a fresh one to offer for a conversation that may be new. */
  offer(name: string): ConversationKey {
    const known = this.kept.get(name)
    if (known) return known
    const fresh = this.keyring.newKey(name)
    this.keep(name, fresh)
    return fresh
  }

  learn(name: string, wrapped: string): ConversationKey {
    const known = this.kept.get(name)
    if (known?.wrapped === wrapped) return known
    const learned = { key: this.keyring.unwrap(wrapped, name), wrapped }
    this.keep(name, learned)
    return learned
  }

  drop(name: string): void {
    this.kept.delete(name)
  }

  private keep(name: string, key: ConversationKey): void {
    this.kept.delete(name)
    this.kept.set(name, key)
    if (this.kept.size <= KEPT) return
    const [oldest] = this.kept.keys()
    if (oldest !== undefined) this.kept.delete(oldest)
  }
}

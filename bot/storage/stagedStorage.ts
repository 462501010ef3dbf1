import type { Storage, StoreItems } from 'botbuilder'
import { decode, encode, entriesOf, mayWrite, StaleRecord, type Kept } from './records.ts'

/**
 * botbuilder state for one turn: preloaded with what the conversation's state holds, and read back by the commit.
 * BotState writes at the end of a turn, before anything is known to be durable and always with eTag '*'; here that write only stages,
 * and the commit, which checks the lease, makes it true together with the replies.
 */
export class StagedStorage implements Storage {
  private readonly records: Map<string, Kept>
  constructor(preloaded: Record<string, string>) {
    this.records = new Map(Object.entries(preloaded).map(([key, json]) => [key, { json, version: 1 }]))
  }

  async read(keys: string[]): Promise<StoreItems> {
    return Object.fromEntries(keys.flatMap(key => {
      const kept = this.records.get(key)
      return kept ? [[key, decode(kept)]] : []
    }))
  }

  async write(changes: StoreItems): Promise<void> {
    const items = entriesOf(changes)
    for (const [key, item] of items) if (!mayWrite(item, this.records.get(key))) throw new StaleRecord(key)
    for (const [key, item] of items) this.records.set(key, { json: encode(item), version: (this.records.get(key)?.version ?? 0) + 1 })
  }

  async delete(keys: string[]): Promise<void> {
    for (const key of keys) this.records.delete(key)
  }

  /** What the commit writes. */
  staged(): Record<string, string> {
    return Object.fromEntries([...this.records].map(([key, kept]) => [key, kept.json]))
  }
}

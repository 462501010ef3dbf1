import type { Storage, StoreItems } from 'botbuilder'
import type { Redis } from 'ioredis'
import { nameOf, open, seal } from '../../services/crypto/seal.ts'
import { keysOf } from '../../services/redis/keys.ts'
import { script } from '../../services/redis/script.ts'
import { decode, encode, entriesOf, StaleRecord } from './records.ts'

/**
 * botbuilder's Storage on Redis, for a hub that adds a bot of its own beside the front door. Records are sealed; keys, which hold
 * conversation and channel ids, are hashed. Passes the equivalents of botbuilder's own storage tests. The front door's turns use
 * StagedStorage instead, since a write outside the commit could be lost or doubled.
 */
export class RedisStorage implements Storage {
  private readonly parts: { redis: Redis; hub: string; key: Buffer }
  private readonly writing: ReturnType<typeof script>
  constructor(parts: { redis: Redis; hub: string; key: Buffer }) {
    this.parts = parts
    this.writing = script(parts.redis, 'botWrite')
  }

  private name(key: string): string {
    return keysOf(this.parts.hub).botState(nameOf(this.parts.key, key))
  }

  async read(keys: string[]): Promise<StoreItems> {
    const found = await Promise.all(keys.map(key => this.parts.redis.hmget(this.name(key), 'json', 'version')))
    return Object.fromEntries(keys.flatMap((key, i) => {
      const [sealed, version] = found[i] ?? []
      return sealed && version ? [[key, decode({ json: open(this.parts.key, sealed, key), version: Number(version) })]] : []
    }))
  }

  async write(changes: StoreItems): Promise<void> {
    const items = entriesOf(changes)
    if (items.length === 0) return
    const expected = (eTag: unknown): string => (eTag === undefined || eTag === null ? '*' : String(eTag))
    const stale = await this.writing(
      items.map(([key]) => this.name(key)),
      items.flatMap(([key, item]) => [expected(item.eTag), seal(this.parts.key, encode(item), key)])
    )
    if (typeof stale === 'number' && stale > 0) throw new StaleRecord(items[stale - 1]?.[0] ?? '')
  }

  async delete(keys: string[]): Promise<void> {
    await Promise.all(keys.map(key => this.parts.redis.del(this.name(key))))
  }
}

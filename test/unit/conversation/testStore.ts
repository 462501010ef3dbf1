import { randomBytes } from 'node:crypto'
import type { Redis } from 'ioredis'
import type { Clock } from '../../../services/clock.ts'
import type { Loaded, Plan } from '../../../services/conversation/plan.ts'
import type { Said, Words } from '../../../services/conversation/entry.ts'
import { load } from '../../../services/conversation/load.ts'
import { makeStore, type Store } from '../../../services/conversation/store.ts'
import { Keyring } from '../../../services/crypto/seal.ts'
import { connect } from '../../../services/redis/connect.ts'
import { keysOf } from '../../../services/redis/keys.ts'
import { startTestRedis, type TestRedis } from '../../harness/redis.ts'

export type HandClock = Clock & { set(at: number): void }

/** Stands still until a test moves it. */
export function handClock(at = Date.parse('2026-11-24T02:30:00Z')): HandClock {
  let now = at
  return { now: () => now, set: to => { now = to } }
}

export type Bench = {
  redis: Redis; server: TestRedis; clock: HandClock; keys: Buffer[]
  /** A process of its own over the same Redis: its own memory of keys. `keys`: its ENCRYPTION_KEYS. */
  process(keys?: Buffer[]): Store
  stop(): Promise<void>
}

const numberKey = Buffer.alloc(32, 9)

export async function bench(): Promise<Bench> {
  const server = await startTestRedis()
  const redis = connect({ socket: server.socket }, () => undefined)
  await redis.connect()
  const clock = handClock()
  const keys = [randomBytes(32)]
  return {
    redis, server, clock, keys,
    process(given = keys) {
      const [first, ...more] = given
      if (!first) throw new Error('a process needs a key')
      return makeStore({ redis, keys: keysOf('hub-test'), keyring: new Keyring([first, ...more]), numberKey, clock })
    },
    async stop() {
      redis.disconnect()
      await server.stop()
    }
  }
}

let count = 0
/** A conversation that no other test has. */
export const newName = (): string => `web-test-${++count}`

export const words = (text: string, providerId: string): Words => ({
  kind: 'words', text, providerId, channel: 'web', attachments: [],
  screened: { route: 'everyday', because: [], intent: 'other', language: 'en', danger: null, found: {}, quiet: false, takesBack: false }
})
export const said = (text: string): Said => ({ kind: 'say', say: 'other', text, answers: [], cards: [], suggested: [] })

export const plan = (loaded: Loaded, more: Partial<Plan> = {}): Plan => ({
  state: '{}', cursor: loaded.entries.at(-1)?.id ?? loaded.cursor, holds: false, entries: [], crossings: [], moved: [], ops: [], due: null, withdraw: null, forget: false, ...more
})

/** What one who gets the lease has; fails where somebody else has it. */
export async function loaded(store: Store, name: string): Promise<Loaded> {
  const answer = await load(store, name)
  if (answer.kind !== 'loaded') throw new Error(`the lease is not to be had: ${answer.kind}`)
  return answer.loaded
}

import type { Redis } from 'ioredis'
import type { Advance } from '../../services/conversation/advance.ts'
import type { Store } from '../../services/conversation/store.ts'
import type { Rota } from '../../services/rota/rota.ts'
import type { Screened } from '../../services/understanding/screened.ts'
import type { Degraded } from './degraded.ts'

/** What the front door's own methods stand on. */
export type DoorParts = {
  store: Store
  advance: Advance
  listener: Redis
  rota(): Rota
  screen(text: string, before: readonly string[]): Screened
  degraded: Degraded
  /** Brings into the log what was answered without it, now. Never throws. */
  bringIn(): Promise<void>
  /** Counted, by channel; nothing else of it. */
  accepted(channel: string): void
  /** Real ids for what has none of its own. */
  ids(): string
  lines(at: number): { id: string; name: string; way: string; hours: string }[]
  log: { error(what: object, words: string): void; warn(what: object, words: string): void }
}

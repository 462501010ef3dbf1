import { z } from 'zod'
import { StoreAway } from '../redis/connect.ts'
import type { Advance } from './advance.ts'
import type { Store } from './store.ts'

/** How often the loop looks. A page is at most this late; 1,000 at once do not wait for each other. */
const LOOK_MS = 50
const AT_ONCE = 100
/** Claimed but not brought up to date (the claimer died): due again this much later (product time). */
const AGAIN_MS = 5000

export type DueLoop = {
  /** Real time of the last complete look: `/healthz` fails when it stops moving. */
  lastLook(): number
  stop(): Promise<void>
}

/** Timer, retry, sweeper and crash recovery in one: whatever is due is claimed and advanced. Follows the product clock, so the test clock drives it. */
export function startDueLoop(parts: { store: Store; advance: Advance; nudge(name: string): void; onError(error: unknown): void; /** How late, in product ms. */ late?(ms: number): void }): DueLoop {
  const { store } = parts
  let stopped = false
  let looked = Date.now()
  let timer: NodeJS.Timeout | undefined
  let wake = (): void => undefined
  const loop = (async () => {
    while (!stopped) {
      try {
        const now = store.clock.now()
        const claimed = z.array(z.string()).parse(await store.run.claimDue([store.keys.due], [now, now + AGAIN_MS, AT_ONCE]))
        looked = Date.now()
        const names = claimed.filter((_, i) => i % 2 === 0)
        for (const [i, at] of claimed.entries()) if (i % 2 === 1) parts.late?.(now - Number(at))
        await Promise.all(names.map(name => parts.advance(name).then(() => parts.nudge(name)).catch(parts.onError)))
        if (names.length === AT_ONCE) continue
      } catch (error) {
        if (!(error instanceof StoreAway)) parts.onError(error)
      }
      await new Promise<void>(resolve => {
        wake = resolve
        timer = setTimeout(resolve, LOOK_MS)
      })
    }
  })()
  return {
    lastLook: () => looked,
    async stop() {
      stopped = true
      clearTimeout(timer)
      wake()
      await loop
    }
  }
}

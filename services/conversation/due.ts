import { z } from 'zod'
import { StoreAway } from '../redis/connect.ts'
import type { Advance } from './advance.ts'
import type { Store } from './store.ts'

/** How often the loop looks. A page is at most this late; 1,000 at once do not wait for each other. */
const LOOK_MS = 50
const AT_ONCE = 100
/** Claimed but not brought up to date (the claimer died): due again this much later (product time). */
const AGAIN_MS = 5000
/** Real ms. What fails is tried every few seconds: not for so long, and it fails no more. */
const FORGET_MS = 30_000

export type DueLoop = {
  /** Real time of the last complete look: `/healthz` fails when it stops moving. */
  lastLook(): number
  /** Real time since which the same work has been due and has failed each time; null while all that is due gets done. */
  stuckSince(): number | null
  stop(): Promise<void>
}

/** Timer, retry, sweeper and crash recovery in one: whatever is due is claimed and advanced. Follows the product clock, so the test clock drives it. */
export function startDueLoop(parts: { store: Store; advance: Advance; nudge(name: string): void; onError(error: unknown): void; /** How late, in product ms. */ late?(ms: number): void }): DueLoop {
  const { store } = parts
  let stopped = false
  let looked = Date.now()
  /** Conversation -> since when it fails. One that fails once is tried again in seconds; one that goes on failing is somebody who is not answered. */
  const failing = new Map<string, { since: number; last: number }>()
  const bring = async (name: string): Promise<void> => {
    try {
      await parts.advance(name)
      failing.delete(name)
      parts.nudge(name)
    } catch (error) {
      failing.set(name, { since: failing.get(name)?.since ?? Date.now(), last: Date.now() })
      parts.onError(error)
    }
  }
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
        await Promise.all(names.map(bring))
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
    stuckSince() {
      // not tried here for a while: another process has it, or it is done
      for (const [name, { last }] of failing) if (Date.now() - last > FORGET_MS) failing.delete(name)
      return failing.size === 0 ? null : Math.min(...[...failing.values()].map(({ since }) => since))
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      wake()
      await loop
    }
  }
}

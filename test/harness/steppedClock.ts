import type { Clock } from '../../services/clock.ts'

/** A product clock that runs on by itself and can be moved ahead: nights and escalations are played in moments. */
export type SteppedClock = Clock & { ahead(ms: number): void; set(iso: string): void }

export function steppedClock(iso: string): SteppedClock {
  let ahead = Date.parse(iso) - Date.now()
  return {
    now: () => Date.now() + ahead,
    ahead: ms => { ahead += ms },
    set: to => { ahead = Date.parse(to) - Date.now() }
  }
}

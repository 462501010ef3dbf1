/**
 * The product clock: due instants, `at`, rota, opening, retention follow it, and TEST_CLOCK_FILE moves it.
 * Leases, TTLs, tokens and deadlines follow real time instead and never take one of these.
 */
export interface Clock {
  /** Milliseconds since 1970, as Date.now(). */
  now(): number
}
export const realClock: Clock = { now: () => Date.now() }

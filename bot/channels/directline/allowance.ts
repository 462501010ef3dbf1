import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** `waited`: go on. `refused`: try again after so many seconds. */
export type Allowance = { kind: 'waited' } | { kind: 'refused'; seconds: number }

/**
 * Flow control for new conversations only, never for a message. Many people may share one address (a phone network, a hostel), so an address is
 * first slowed and refused only at ten times that: `perMinute` is what one address starts without any wait.
 */
export function createAllowance(perMinute = 300, slowMs = 1000): (address: string) => Promise<Allowance> {
  const limiter = new RateLimiterMemory({ points: perMinute * 10, duration: 60 })
  return async address => {
    try {
      const used = await limiter.consume(address)
      if (used.consumedPoints > perMinute) await new Promise(resolve => setTimeout(resolve, slowMs))
      return { kind: 'waited' }
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return { kind: 'refused', seconds: Math.ceil(refused.msBeforeNext / 1000) }
      throw refused
    }
  }
}

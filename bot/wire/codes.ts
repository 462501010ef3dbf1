import { codesOf, newCode } from '../../services/desk/code.ts'
import type { Store } from '../../services/conversation/store.ts'

/** A code stands for its conversation for a day (real time), so that it is not given twice within it. */
const DAY_SECONDS = 24 * 3600
/** Real ms. What was taken is asked about again after this, so that codes that ran out are given again. */
const KNOWN_MS = 3_600_000
/** All codes of up to three signs are asked about in one trip; there are ten thousand of four, and they do not run out. */
const LONGEST_ASKED = 3

/**
 * Claims a code that nobody has: whoever sets the key first has it. Where one is found taken, all of its length are asked about at once: on a day
 * with more handoffs than short codes a page would else wait for a trip to Redis for each of them.
 */
export function claimCode({ redis, keys }: Pick<Store, 'redis' | 'keys'>, random: () => number): (conversation: string) => Promise<string> {
  let taken = new Set<string>()
  let since = 0
  return async conversation => {
    if (Date.now() - since > KNOWN_MS) [taken, since] = [new Set(), Date.now()]
    for (;;) {
      const code = newCode(taken, random)
      const free = await redis.set(keys.code(code), conversation, 'EX', DAY_SECONDS, 'NX') === 'OK'
      taken.add(code)
      if (free) return code
      if (code.length > LONGEST_ASKED) continue
      const all = codesOf(code.length)
      const values = await redis.mget(all.map(one => keys.code(one)))
      all.forEach((one, i) => { if (values[i] != null) taken.add(one) })
    }
  }
}

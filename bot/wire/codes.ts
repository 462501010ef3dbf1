import { newCode } from '../../services/desk/code.ts'
import type { Store } from '../../services/conversation/store.ts'

/** A code stands for its conversation for a day (real time), so that it is not given twice within it. */
const DAY_SECONDS = 24 * 3600

/** Claims a code that nobody has: whoever sets the key first has it. */
export const claimCode = ({ redis, keys }: Store, random: () => number) => async (conversation: string): Promise<string> => {
  const tried = new Set<string>()
  for (;;) {
    const code = newCode(tried, random)
    if (await redis.set(keys.code(code), conversation, 'EX', DAY_SECONDS, 'NX') === 'OK') return code
    tried.add(code)
  }
}

import type { Unmet } from './keeper.ts'

/** Below this a count is not shared outside the hub: one person's evening must not be read from it. */
export const leastShared = 5

/** The counts as they may leave the hub: small ones are put together by theme, and what is still small is only said to be so. Pure. */
export const shareable = (all: readonly Unmet[]): { theme: string; area: string; month: string; times: string }[] => {
  const large = all.filter(({ times }) => times >= leastShared).map((one) => ({ ...one, times: String(one.times) }))
  const together = new Map<string, Unmet>()
  for (const one of all.filter(({ times }) => times < leastShared)) {
    const key = `${one.theme}|${one.month}`
    together.set(key, { ...one, area: 'other areas', times: (together.get(key)?.times ?? 0) + one.times })
  }
  return [...large, ...[...together.values()].map((one) => ({ ...one, times: one.times >= leastShared ? String(one.times) : `fewer than ${leastShared}` }))]
}

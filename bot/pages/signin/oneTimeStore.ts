/**
 * Keeps short-lived secrets: sent codes, page links, sign-ins under way. Seconds are of real time. A value is taken once: of any number of callers
 * that take a key at the same moment, one gets it. Methods throw `StoreAway` when the store cannot be had.
 */
export interface OneTimeStore {
  put(key: string, value: string, seconds: number): Promise<void>
  take(key: string): Promise<string | null>
}

/** For one process and for tests. `now` is real time in ms. */
export function inMemoryOneTimeStore(now: () => number): OneTimeStore {
  const kept = new Map<string, { value: string; until: number }>()
  return {
    async put(key, value, seconds) {
      for (const [old, { until }] of kept) if (until <= now()) kept.delete(old)
      kept.set(key, { value, until: now() + seconds * 1000 })
    },
    async take(key) {
      const found = kept.get(key)
      kept.delete(key)
      return found !== undefined && found.until > now() ? found.value : null
    }
  }
}

/** Ms before the next try: one second, doubling to half a minute, never two pages in step. */
export const growing = (tries: number, random = Math.random()): number => Math.min(30_000, 1000 * 2 ** Math.min(tries, 5)) * (0.75 + random / 2)

/** A wait that can be cut short. */
export function createWait(): { for(ms: number): Promise<void>; cut(): void } {
  let wake = () => {}
  return {
    for: ms => new Promise(resolve => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    }),
    cut: () => wake()
  }
}

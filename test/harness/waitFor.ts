/** Waits in real time until `ready`; throws what `why` says once `limit` milliseconds have gone by. */
export async function waitFor(limit: number, ready: () => boolean | Promise<boolean>, why: () => string): Promise<void> {
  const end = Date.now() + limit
  while (!(await ready())) {
    if (Date.now() > end) throw new Error(why())
    await new Promise(resolve => setTimeout(resolve, 10))
  }
}

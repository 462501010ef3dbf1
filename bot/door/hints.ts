import type { Redis } from 'ioredis'

/** Sockets hear of a change by a hint without content, and look for themselves every 10 s in case a hint was lost. */
const LOOK_ANYWAY_MS = 10_000
/** A part of them at a time: ten thousand that all look at once would keep everybody else's turn waiting for a second. */
const PARTS = 100
/** After a reconnect everyone looks, within this time. */
const LOOK_AGAIN_MS = 2000

export type Hints = { on(conversation: string, hint: () => void): () => void; stop(): void }

/** One subscription a process, however many sockets. */
export function listenForHints(listener: Redis, channel: string): Hints {
  const waiting = new Map<string, Set<() => void>>()
  const ring = (conversation: string): void => waiting.get(conversation)?.forEach(hint => hint())
  listener.on('message', (_channel: string, conversation: string) => ring(conversation))
  const lookAgain = (): void => {
    const names = [...waiting.keys()]
    for (let part = 0; part < Math.min(PARTS, names.length); part++) {
      const some = names.filter((_, i) => i % PARTS === part)
      const later = setTimeout(() => {
        timers.delete(later)
        some.forEach(ring)
      }, part * LOOK_AGAIN_MS / PARTS)
      timers.add(later.unref())
    }
  }
  // Asked again with each connection: one that was refused while Redis was away at the start is not repeated by itself.
  const subscribe = (): void => void listener.subscribe(channel).catch(() => undefined)
  // After a reconnect anything may have been missed.
  listener.on('ready', () => {
    subscribe()
    lookAgain()
  })
  subscribe()
  const timers = new Set<NodeJS.Timeout>()
  let round = waiting.keys()
  let owed = 0
  const timer = setInterval(() => {
    for (owed += waiting.size / PARTS; owed >= 1; owed--) {
      let next = round.next()
      if (next.done) {
        round = waiting.keys()
        next = round.next()
      }
      if (!next.done) ring(next.value)
    }
  }, LOOK_ANYWAY_MS / PARTS)
  timer.unref()
  return {
    on(conversation, hint) {
      const hints = waiting.get(conversation) ?? new Set()
      waiting.set(conversation, hints.add(hint))
      return () => {
        hints.delete(hint)
        if (hints.size === 0) waiting.delete(conversation)
      }
    },
    stop() {
      clearInterval(timer)
      timers.forEach(later => clearTimeout(later))
    }
  }
}

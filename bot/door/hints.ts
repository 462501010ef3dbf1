import type { Redis } from 'ioredis'

/** Sockets hear of a change by a hint without content, and look for themselves every 10 s in case a hint was lost. */
const LOOK_ANYWAY_MS = 10_000

export type Hints = { on(conversation: string, hint: () => void): () => void; stop(): void }

/** One subscription a process, however many sockets. */
export function listenForHints(listener: Redis, channel: string): Hints {
  const waiting = new Map<string, Set<() => void>>()
  const ring = (conversation: string): void => waiting.get(conversation)?.forEach(hint => hint())
  listener.on('message', (_channel: string, conversation: string) => ring(conversation))
  // Asked again with each connection: one that was refused while Redis was away at the start is not repeated by itself.
  const subscribe = (): void => void listener.subscribe(channel).catch(() => undefined)
  // After a reconnect anything may have been missed.
  listener.on('ready', () => {
    subscribe()
    waiting.forEach(hints => hints.forEach(hint => hint()))
  })
  subscribe()
  const timer = setInterval(() => waiting.forEach(hints => hints.forEach(hint => hint())), LOOK_ANYWAY_MS)
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
    stop: () => clearInterval(timer)
  }
}

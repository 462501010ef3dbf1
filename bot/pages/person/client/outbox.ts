import type { Memory, Pending } from './memory.ts'
import type { Answer, Session } from './session.ts'
import { createWait, growing } from './wait.ts'

export type Delivery = 'sending' | 'sent' | 'not-sent' | 'not-taken' | 'too-long'
export type Outbox = {
  add(pending: Pending): void
  /** Tries at once, whatever the wait. */
  now(): void
  /** The echo of a message is proof that it arrived, even where the answer to it was lost. */
  arrived(clientId: string): void
}

/**
 * Sends what was written, in order, one at a time, until it is accepted: a failed one is tried again with the same id, so that it arrives once.
 * What waits is kept in memory, so that a reload loses nothing.
 */
export function createOutbox(parts: {
  memory: Memory; session: Session
  onDelivery: (clientId: string, delivery: Delivery) => void
  /** An accepted message's answer: with the store away the reply is in it. */
  onAnswer: (body: unknown) => void
  /** The old conversation opens no more; the words go into a new one. */
  onNewChat: () => void
}): Outbox {
  const { memory, session } = parts
  const wait = createWait()
  let running = false

  const drop = (clientId: string) => memory.write({ ...memory.read(), pending: memory.read().pending.filter(one => one.clientId !== clientId) })
  const post = async (next: Pending): Promise<Answer> => {
    if (!session.started()) {
      const started = await session.start()
      if (started.kind !== 'ok') return started.kind === 'gone' ? { kind: 'away' } : started
    }
    return session.ask('POST', '/activities', { type: 'message', text: next.text, locale: navigator.language, channelData: { clientActivityID: next.clientId } })
  }
  const settle = (next: Pending, answer: Answer, tries: number): number => {
    if (answer.kind === 'away') {
      if (!memory.read().pending.some(one => one.clientId === next.clientId)) return 0
      parts.onDelivery(next.clientId, 'not-sent')
      return tries + 1
    }
    if (answer.kind === 'gone') {
      session.forget()
      parts.onNewChat()
      return tries + 1
    }
    drop(next.clientId)
    parts.onDelivery(next.clientId, answer.kind === 'ok' ? 'sent' : answer.status === 413 ? 'too-long' : 'not-taken')
    if (answer.kind === 'ok') parts.onAnswer(answer.body)
    return 0
  }
  const run = async () => {
    if (running) return
    running = true
    let tries = 0
    for (let next = memory.read().pending[0]; next; next = memory.read().pending[0]) {
      parts.onDelivery(next.clientId, tries === 0 ? 'sending' : 'not-sent')
      tries = settle(next, await post(next), tries)
      if (tries > 0) await wait.for(growing(tries - 1))
    }
    running = false
  }
  void run()
  return {
    add(pending) {
      memory.write({ ...memory.read(), pending: [...memory.read().pending, pending] })
      parts.onDelivery(pending.clientId, 'sending')
      void run()
    },
    now: () => wait.cut(),
    arrived: drop
  }
}

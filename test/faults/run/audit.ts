import type { Entry, Logged } from '../../../services/conversation/entry.ts'
import { readAll } from '../../../services/conversation/read.ts'
import type { Store } from '../../../services/conversation/store.ts'
import type { FakeTwilio } from '../../harness/fakeTwilio.ts'
import type { Sent } from './traffic.ts'

/** What a fault did, counted from the log and from what the network was asked to send. `textsTwice`: words that left twice, the one thing that may happen (decision 0024). */
export type Outcome = {
  fault: string; sent: number; accepted: number; answered: number; lost: number; doubled: number; reordered: number; unanswered: number
  handoffsMissing: number; textsTwice: number; degradedAnswers: number; degradedSeconds: number; seconds: number
}

type Counted = Omit<Outcome, 'fault' | 'seconds'>

const isWords = (logged: Logged): logged is Logged & { entry: Extract<Entry, { kind: 'words' }> } => logged.entry.kind === 'words'

/** Reads every log whole. Nothing of it is a sample. */
export async function count(store: Store, sent: readonly Sent[], twilio: FakeTwilio): Promise<Counted> {
  const names = (await store.redis.zrange(store.keys.all, 0, '-1')).filter(name => !name.startsWith('desk-'))
  // One after the other: all at once would take longer than the store's own patience.
  const logs: Logged[][] = []
  for (const name of names) logs.push(await readAll(store, name))
  const places = new Map<string, number>()
  const found = { answered: 0, doubled: 0, reordered: 0, unanswered: 0, handoffsMissing: 0, textsExpected: new Map<string, number>() }
  for (const log of logs) countOne(log, places, found)
  const accepted = sent.filter(({ acceptedAt }) => acceptedAt !== null)
  const without = sent.flatMap(({ degraded, acceptedAt }) => (degraded && acceptedAt !== null ? [acceptedAt] : []))
  return {
    sent: sent.length, accepted: accepted.length, answered: found.answered, lost: accepted.filter(({ words }) => !places.has(words)).length, doubled: found.doubled + [...places.values()].filter(times => times > 1).length,
    reordered: found.reordered, unanswered: found.unanswered, handoffsMissing: found.handoffsMissing, textsTwice: twice(twilio, found.textsExpected),
    degradedAnswers: without.length, degradedSeconds: without.length === 0 ? 0 : Math.round((Math.max(...without) - Math.min(...without)) / 100) / 10
  }
}

type Found = { answered: number; doubled: number; reordered: number; unanswered: number; handoffsMissing: number; textsExpected: Map<string, number> }

function countOne(log: readonly Logged[], places: Map<string, number>, found: Found): void {
  const words = log.filter(isWords)
  for (const { entry } of words) places.set(entry.text, (places.get(entry.text) ?? 0) + 1)
  // Each sender waits for its 200 before it writes the next.
  const order = words.map(({ entry }) => Number(/^message (\d+)/.exec(entry.text)?.[1] ?? -1))
  found.reordered += order.filter((n, i) => i > 0 && n < (order[i - 1] ?? 0)).length
  const answers = log.flatMap(({ entry }) => (entry.kind === 'say' ? [entry] : []))
  const covered = new Set(answers.flatMap(({ answers: ids }) => ids))
  found.answered += words.filter(({ id }) => covered.has(id)).length
  found.unanswered += words.filter(({ id }) => !covered.has(id)).length
  // In effect: no handoff, no page and no answer of one kind twice for the same words.
  const effects = log.flatMap(({ entry }): string[] => {
    if (entry.kind === 'handoff') return entry.event === 'raised' ? ['raised'] : []
    if (entry.kind === 'worker-text') return entry.key === 'page' ? [`page ${entry.to} ${entry.attempt}`] : []
    return entry.kind === 'say' && entry.answers.length > 0 ? [`${entry.say} ${entry.answers.join()}`] : []
  })
  found.doubled += effects.length - new Set(effects).size
  if (words.some(({ entry }) => entry.text.includes("can't do this")) && !effects.includes('raised')) found.handoffsMissing++
  for (const { entry } of log) if (entry.kind === 'say' || entry.kind === 'worker-text') found.textsExpected.set(entry.text, (found.textsExpected.get(entry.text) ?? 0) + 1)
}

/** Texts that the network was asked to send more often than the log has them. Pages of the path without the store are in no log, and are told again on purpose. */
function twice({ texts }: FakeTwilio, expected: ReadonlyMap<string, number>): number {
  const left = new Map<string, number>()
  for (const { direction, body } of texts) if (direction !== 'inbound' && expected.has(body)) left.set(body, (left.get(body) ?? 0) + 1)
  return [...left].reduce((sum, [body, times]) => sum + Math.max(0, times - (expected.get(body) ?? 0)), 0)
}

import { z } from 'zod'
import { accept } from '../../services/conversation/accept.ts'
import { referenceOf } from '../../services/conversation/delivery.ts'
import type { Entry, Move } from '../../services/conversation/entry.ts'
import { channelOf, conversationsSince, readAll, readDeliveries, readEntry } from '../../services/conversation/read.ts'
import { HandoffRoute } from '../../services/understanding/screened.ts'
import { incoming } from '../../services/handoff/shiftChange.ts'
import type { FrontDoor, HandoffCard } from '../frontDoor.ts'
import { notTextable } from '../turn/reachable.ts'
import { addressOf, handoffOf, stateOf } from './handoffOf.ts'
import type { DoorParts } from './parts.ts'
import { fromStore } from './reading.ts'
import { summaryOf } from './summaryOf.ts'

export const Card = z.object({
  code: z.string(), conversation: z.string(), state: z.string(), route: HandoffRoute, step: z.string().nullable(), raisedAt: z.string(), nextAction: z.string(),
  nextDueAt: z.string().nullable(), owner: z.string().nullable()
})

/** Open handoffs, waiting longest first. */
export async function openCards({ store }: Pick<DoorParts, 'store'>): Promise<HandoffCard[]> {
  const cards = Object.values(await store.redis.hgetall(store.keys.open)).map(text => Card.parse(JSON.parse(text)))
  return cards.sort((a, b) => a.raisedAt.localeCompare(b.raisedAt))
}

type Staffing = 'handoffs' | 'handoff' | 'workerDoes' | 'summaries' | 'reviewed' | 'promiseOutcome' | 'page'

/** What workers and the hub team do. Each act is an entry first; only advance() changes a handoff. */
export const staffing = (parts: DoorParts): Pick<FrontDoor, Staffing> => {
  const { store } = parts
  const enter = async (conversation: string, providerId: string, entry: Entry): Promise<void> => {
    const channel = await channelOf(store, conversation)
    if (channel === null) return
    await accept(store, { name: conversation, channel, audience: 'staff', entry, providerId })
    await parts.advance(conversation)
  }
  /** With the promise's own name, so that nobody is reminded of what the morning list has closed. */
  const enterOutcome = async (conversation: string, promise: string, outcome: 'kept' | 'tried' | 'could-not', by: string): Promise<void> => {
    const made = (await readEntry(store, conversation, promise))?.entry
    const key = made?.kind === 'promise' && made.key !== undefined ? { key: made.key } : {}
    await enter(conversation, `outcome ${referenceOf(conversation, promise)} ${outcome}`, { kind: 'promise-outcome', promise, ...key, outcome, worker: by })
  }
  /** Asked after the act, so that a STOP that came in the same moment counts. */
  const refusesTexts = async (conversation: string): Promise<'opted-out' | 'landline' | null> => {
    const [channel, state, address] = await Promise.all([channelOf(store, conversation), stateOf(store, conversation), addressOf(store, conversation)])
    return channel === null || state === null ? null : notTextable({ state, loaded: { channel, address } })
  }
  const cardFor = async (code: string) => (await openCards(parts)).find(card => card.code === code) ?? null
  return {
    handoffs: () => fromStore(() => openCards(parts)),
    handoff: code => fromStore(async () => {
      const conversation = await store.redis.get(store.keys.code(code))
      if (conversation === null) return null
      const entries = await readAll(store, conversation)
      const deliveries = await readDeliveries(store, conversation)
      const state = await stateOf(store, conversation)
      const handoff = state?.handoff ?? null
      if (handoff === null || handoff.code !== code) return null
      const card = await cardFor(code) ?? closedCard(conversation, handoff)
      return { card, handoff, conversation, noContact: state?.noContact?.reason ?? null, entries: entries.filter(({ at }) => at >= (state?.newSince ?? 0)).map(logged => ({ ...logged, delivery: deliveries.get(logged.id)?.state ?? null })) }
    }),
    workerDoes: act => fromStore(async () => {
      const conversation = await store.redis.get(store.keys.code(act.code))
      const before = conversation === null ? null : await handoffOf(store, conversation)
      if (conversation === null || before?.code !== act.code) return { kind: 'unknown-code' }
      await enter(conversation, act.providerId, { kind: 'move', ...act })
      const after = await cardFor(act.code)
      // at a change of shift the owner keeps it until the next one's first word
      const now = await handoffOf(store, conversation)
      const relieves = now !== null && now.code === act.code && incoming(now) === act.worker
      const why = (relieves || after?.owner === act.worker) && withWords(act.move) ? await refusesTexts(conversation) : null
      if (why !== null) return { kind: 'not-sent', why }
      const needsOwner = !forAnybody.has(act.move.move)
      if (act.move.move === 'done' && after !== null) return after.owner === null ? { kind: 'not-yours' } : other(after.owner, parts)
      if (needsOwner && relieves) return { kind: 'done' }
      if (needsOwner && after?.owner !== act.worker) return after?.owner ? other(after.owner, parts) : { kind: 'not-yours' }
      return { kind: 'done' }
    }),
    summaries: ({ since, until }) => fromStore(async () => {
      const names = await conversationsSince(store, since?.getTime() ?? 0)
      const summaries = await Promise.all(names.map(name => summaryOf(store, name, until?.getTime() ?? null)))
      return summaries.filter(summary => summary !== null)
    }),
    reviewed: (conversation, by) => fromStore(() => enter(conversation, `reviewed ${by} ${store.clock.now()}`, { kind: 'reviewed', by })),
    promiseOutcome: (conversation, promise, outcome, by) => fromStore(() =>
      enterOutcome(conversation, promise, outcome, by)),
    page: (conversation, presence) => fromStore(() => enter(conversation, `${presence} ${parts.ids()}`, { kind: 'presence', presence, providerId: parts.ids() }))
  }
}

/** Moves that need not be the owner's. */
const forAnybody: ReadonlySet<Move['move']> = new Set(['pass', 'done', 'summary', 'concern', 'note', 'no-contact', 'promise'])
const withWords = (move: Move): boolean => move.move === 'say' || (move.move === 'take' && move.firstWord !== undefined)

const other = (owner: string, { rota }: DoorParts) => ({ kind: 'other-has-it' as const, by: rota().people.find(person => person.id === owner)?.name ?? owner })

const closedCard = (conversation: string, handoff: NonNullable<Awaited<ReturnType<typeof handoffOf>>>): HandoffCard => ({
  code: handoff.code, conversation, state: handoff.phase.kind, route: handoff.route, step: null, raisedAt: new Date(handoff.raisedAt).toISOString(),
  nextAction: '', nextDueAt: null, owner: null
})

import { accept } from '../../services/conversation/accept.ts'
import { Delivery, readReference } from '../../services/conversation/delivery.ts'
import type { Entry, EntryId } from '../../services/conversation/entry.ts'
import { channelOf, readEntry } from '../../services/conversation/read.ts'
import type { Store } from '../../services/conversation/store.ts'
import { personByPhone } from '../../services/rota/phone.ts'
import { nameOf } from '../../services/crypto/seal.ts'
import type { FrontDoor } from '../frontDoor.ts'
import { ownerOf, stillToLeave } from '../../services/handoff/pages.ts'
import { addressOf, handoffOf } from './handoffOf.ts'
import { phoneName } from './names.ts'
import type { DoorParts } from './parts.ts'
import { fromStore } from './reading.ts'
import { openCards } from './staffing.ts'

/** Twilio's states that move a delivery on; `undelivered` and `failed` both mean: not reached. */
const steps: ReadonlyMap<string, string> = new Map([['sent', 'sent'], ['delivered', 'delivered'], ['read', 'delivered'], ['undelivered', 'failed'], ['failed', 'failed'], ['canceled', 'failed']])

/** Tells the conversation that something will not arrive, once for each delivery, whoever notices it and however often. */
export async function notReached(parts: Pick<DoorParts, 'store' | 'advance'>, name: string, id: EntryId, why: string): Promise<void> {
  const { store } = parts
  const [logged, channel] = await Promise.all([readEntry(store, name, id), channelOf(store, name)])
  if (!logged || channel === null) return
  const { entry } = logged
  const worker = entry.kind === 'worker-text' || entry.kind === 'worker-call' ? entry : null
  await accept(store, {
    name, channel, audience: 'staff', providerId: `not-reached ${id}`,
    entry: { kind: 'not-reached', delivery: id, why, worker: worker?.to ?? null, attempt: worker?.attempt ?? 0, key: worker?.key ?? (entry.kind === 'worker-words' ? 'words' : null) }
  })
  await parts.advance(name)
}

/** Is somebody still asked for by this page? Read only: what a page is worth changes in advance() alone. */
export async function stillWanted(store: Store, name: string, entry: Entry): Promise<boolean> {
  if ((entry.kind !== 'worker-text' && entry.kind !== 'worker-call') || entry.key !== 'page') return true
  const handoff = await handoffOf(store, name)
  return handoff !== null && handoff.code === entry.code && stillToLeave(handoff, { to: entry.to, by: entry.kind === 'worker-call' ? 'call' : 'text', attempt: entry.attempt })
}

async function answered(store: Store, name: string, id: EntryId): Promise<boolean> {
  const entry = (await readEntry(store, name, id))?.entry
  if (entry?.kind !== 'worker-call') return true
  if (entry.key !== 'page') return entry.key === 'connect'
  // read only here: a call for help stands on a desk, which has no handoff
  const handoff = await handoffOf(store, name)
  return handoff?.pages.some(page => page.to === entry.to && page.attempt === entry.attempt && (page.outcome === 'took' || page.outcome === 'passed')) ?? true
}

async function settle(store: Store, name: string, id: EntryId, state: string, why: string): Promise<void> {
  const { keys } = store
  await store.run.settle([keys.out(name), keys.pending(name), keys.due, keys.conversation(name), keys.log(name)], [id, state, '', why, '', name])
}

/** The conversation of somebody who rings: their number's, or where it is withheld one of this call alone. */
const callerName = (store: Store, number: string | null, callSid: string): string =>
  (number === null ? `v${nameOf(store.numberKey, `call ${callSid}`)}` : phoneName(store.numberKey, number))

type Network = 'receipt' | 'callEnded' | 'somebodyRings' | 'callerHungUp' | 'callState' | 'workerByNumber' | 'numberBehind' | 'linesNow'

/** What the phone network tells and asks. */
export const network = (parts: DoorParts): Pick<FrontDoor, Network> => {
  const { store } = parts
  return {
    receipt: (reference, state, errorCode) => fromStore(async () => {
      const place = readReference(reference)
      const step = steps.get(state)
      if (!place || !step) return
      await settle(store, place.conversation, place.entry, step, errorCode ?? '')
      if (step === 'failed') await notReached(parts, place.conversation, place.entry, errorCode ?? state)
    }),
    callEnded: (reference, status) => fromStore(async () => {
      const place = readReference(reference)
      if (!place || ['initiated', 'queued', 'ringing', 'in-progress', 'answered'].includes(status)) return
      const raw = await store.redis.hget(store.keys.out(place.conversation), place.entry)
      if (raw === null) return
      if (Delivery.parse(JSON.parse(raw)).state === 'delivered') return
      // A keypress that took or passed it has answered this call; what ends without one was not answered by a person.
      if (await answered(store, place.conversation, place.entry)) return settle(store, place.conversation, place.entry, 'delivered', '')
      await settle(store, place.conversation, place.entry, 'failed', status)
      await notReached(parts, place.conversation, place.entry, status === 'completed' ? 'no-digit' : status)
    }),
    somebodyRings: async ({ number, callSid }) => {
      const name = callerName(store, number, callSid)
      try {
        await accept(store, {
          name, channel: 'voice', audience: 'staff', providerId: callSid, ...(number === null ? {} : { address: number }),
          entry: { kind: 'presence', presence: 'rang', providerId: callSid }
        })
        await parts.advance(name)
        return { conversation: name }
      } catch (error) {
        await parts.degraded.answer({
          whence: { channel: 'voice', number: number ?? '' }, text: '', providerId: callSid, because: error,
          screened: { ...parts.screen('', []), route: 'human-wanted', intent: null }
        })
        return { kind: 'degraded' }
      }
    },
    callerHungUp: ({ number, callSid }) => fromStore(async () => {
      const name = callerName(store, number, callSid)
      // a worker who rang to hear what waits is no caller
      if (await store.redis.exists(store.keys.seen(nameOf(store.numberKey, `${name} ${callSid}`))) === 0) return
      await accept(store, { name, channel: 'voice', audience: 'staff', providerId: `${callSid} ended`, entry: { kind: 'presence', presence: 'hung-up', providerId: callSid } })
      await parts.advance(name)
    }),
    callState: conversation => fromStore(async () => {
      const handoff = await handoffOf(store, conversation)
      const owner = handoff === null ? null : ownerOf(handoff)
      const worker = parts.rota().people.find(person => person.id === owner)
      if (worker) return { kind: 'taken', worker: worker.name, phone: worker.phone }
      if (handoff?.phase.kind === 'handed-back') return { kind: 'over', code: handoff.code }
      return { kind: 'waiting', seconds: handoff ? Math.max(0, Math.round((store.clock.now() - handoff.raisedAt) / 1000)) : 0 }
    }),
    workerByNumber: number => fromStore(async () => {
      const person = personByPhone(parts.rota(), number)
      if (!person) return null
      // their own conversation, where they wrote or rang as a person, is no page for them
      const own = phoneName(store.numberKey, person.phone)
      const cards = (await openCards(parts)).filter(card => card.conversation !== own)
      return {
        id: person.id, name: person.name, live: cards.filter(card => card.owner === person.id).map(card => card.code),
        waiting: cards.filter(card => card.owner === null).map(({ code, route }) => ({ code, route })),
        promised: Object.entries(await store.redis.hgetall(store.keys.desk(person.id))).flatMap(([code, is]) => (is === 'promised' ? [code] : []))
      }
    }),
    numberBehind: code => fromStore(async () => {
      const conversation = await store.redis.get(store.keys.code(code))
      if (conversation === null) return null
      const channel = await channelOf(store, conversation)
      return channel === 'sms' || channel === 'voice' ? addressOf(store, conversation) : null
    }),
    linesNow: () => parts.lines(store.clock.now())
  }
}

import { z } from 'zod'
import type { Carrier, Sent } from '../paging/carrier.ts'
import { Delivery, referenceOf } from './delivery.ts'
import type { Entry, EntryId, WorkerCall } from './entry.ts'
import { readDeliveries, readEntry } from './read.ts'
import type { Store } from './store.ts'

/** Real time. A claimed delivery is sent within it or not at all; after it, whoever claims next looks it up first. */
const DEADLINE_MS = 10_000
/** Product ms. A page that was decided this long ago and not tried yet was left by somebody who died. */
const FRESH_MS = 2000
/** The request itself takes its time to leave. */
const MARGIN_MS = 1000
/** Waits before trying again, in ms: a network that says "later" is asked five times over about two minutes. */
const WAITS = [2000, 5000, 15_000, 30_000, 60_000]

export type Deliver = (name: string) => Promise<void>

export type Delivering = {
  store: Store
  carrier: Carrier
  /** A number to send to, or null when there is none (a worker who left the rota, an address that is gone). */
  numberOf(name: string, to: string): Promise<string | null>
  botframework(name: string, entry: Entry): Promise<Sent>
  /** The network has a page: what waits for that may now be said. */
  pageLeft?(name: string): void
  /** A delivery that will not come: told to whoever waits for it. */
  failed(name: string, entry: EntryId, why: string): Promise<void>
  splitText(text: string): string[]
  /** Is this page still to leave? Asked just before it is sent, and for a call once more when the network has it; where it cannot be told, it is. */
  wanted(name: string, entry: Entry): Promise<boolean>
  watch: { delivered(delivery: { name: string; entry: EntryId; to: string; way: string; outcome: string; ms: number }): void }
}

/** Sends what the log says is to be sent and has not been. Callable by anyone, any number of times. */
export const makeDeliver = (parts: Delivering): Deliver => async name => {
  // Again until nothing more may go: what was committed while we sent stood behind it, and whoever committed it could not claim it.
  while (await round(parts, name)) continue
}

/** Sends what may go now; false when there was nothing. */
async function round(parts: Delivering, name: string): Promise<boolean> {
  const { store } = parts
  // From before the asking: a process that was stopped in between must not think that it has the whole time. Our own monotonic clock, which no one sets.
  const deadline = performance.now() + DEADLINE_MS
  const claimed = z.array(z.string()).parse(await store.run.claimSends([store.keys.out(name), store.keys.pending(name)], [DEADLINE_MS, 50]))
  const byReceiver = new Map<string, { id: EntryId; delivery: Delivery }[]>()
  for (let i = 0; i + 1 < claimed.length; i += 2) {
    const delivery = Delivery.parse(JSON.parse(claimed[i + 1] ?? ''))
    // A page is in nobody's order: it never waits behind another text.
    const line = `${delivery.to} ${delivery.way}${delivery.key === 'page' ? ` ${claimed[i]}` : ''}`
    byReceiver.set(line, [...(byReceiver.get(line) ?? []), { id: claimed[i] ?? '', delivery }])
  }
  // One receiver's texts go in order; receivers do not wait for each other, nor a call for a text.
  await Promise.all([...byReceiver.values()].map(async line => {
    for (const [i, { id, delivery }] of line.entries()) {
      if (await one(parts, name, id, delivery, deadline)) continue
      // Order is kept: what stands behind a text that did not go is given back, not sent past it.
      for (const behind of line.slice(i + 1)) await giveBack(store, name, behind.id, behind.delivery)
      return
    }
  }))
  return claimed.length > 0
}

/** As it was before it was claimed: it has not been tried, and what was not known of it is still not known. */
const giveBack = (store: Store, name: string, id: EntryId, { state }: Delivery) => store.run.settle(settling(store, name), [id, state, '', '', 0, name, '0'])

const settling = ({ keys }: Store, name: string) => [keys.out(name), keys.pending(name), keys.due, keys.conversation(name), keys.log(name)]

/** True when the next one for the same receiver may go. */
async function one(parts: Delivering, name: string, id: EntryId, delivery: Delivery, deadline: number): Promise<boolean> {
  const started = performance.now()
  const logged = await readEntry(parts.store, name, id)
  const number = logged ? await parts.numberOf(name, delivery.to) : null
  if (!logged || (number === null && delivery.way !== 'botframework')) {
    await settled(parts, name, id, delivery, { kind: 'refused', code: 'no-number', again: false })
    return true
  }
  const inTime = () => performance.now() < deadline - MARGIN_MS
  if (!inTime()) return false
  const late = delivery.validSeconds !== undefined && parts.store.clock.now() - logged.at > delivery.validSeconds * 1000
  if (late) return settled(parts, name, id, delivery, { kind: 'refused', code: 'expired', again: false })
  // what was decided a moment ago is as it was decided; asking would let the texts that follow a page overtake it
  const fresh = delivery.state === 'pending' && delivery.tries === 0 && parts.store.clock.now() - logged.at < FRESH_MS
  if (delivery.key === 'page' && !fresh && !await wanted(parts, name, logged.entry)) {
    await parts.store.run.settle(settling(parts.store, name), [id, 'failed', '', 'withdrawn', '', name])
    return true
  }
  const sent = await send(parts, { name, id, entry: logged.entry, delivery, number: number ?? '', inTime }).catch((error: unknown): Sent => ({ kind: 'unknown', why: error instanceof Error ? error.name : 'unknown' }))
  parts.watch.delivered({ name, entry: id, to: delivery.to === 'person' ? 'person' : 'worker', way: delivery.way, outcome: sent.kind === 'refused' ? `refused ${sent.code}` : sent.kind, ms: performance.now() - started })
  const further = await settled(parts, name, id, delivery, sent)
  // Somebody took it while the network was being asked: whoever stopped the other phones could not know of this one.
  if (sent.kind === 'accepted' && delivery.way === 'call' && delivery.key === 'page' && await tooLate(parts, name, id, logged.entry)) await parts.carrier.hangUp(sent.sid).catch(() => undefined)
  return further
}

/** Taken back while the network was being asked, or not wanted any more for another reason. */
const tooLate = async (parts: Delivering, name: string, id: EntryId, entry: Entry): Promise<boolean> =>
  await isWithdrawn(parts.store, name, id).catch(() => false) || !await wanted(parts, name, entry)

/** A page too many is better than one too few. */
const wanted = (parts: Delivering, name: string, entry: Entry): Promise<boolean> => parts.wanted(name, entry).catch(() => true)

/** Not sent: whoever claims it next, after its deadline, looks it up first. */
const outOfTime: Sent = { kind: 'unknown', why: 'deadline' }

async function send(parts: Delivering, what: { name: string; id: EntryId; entry: Entry; delivery: Delivery; number: string; inTime(): boolean }): Promise<Sent> {
  const { name, id, entry, delivery, number } = what
  const reference = referenceOf(name, id)
  if (!what.inTime()) return outOfTime
  if (delivery.way === 'botframework') return parts.botframework(name, entry)
  if (entry.kind === 'worker-call') {
    return parts.carrier.call({ to: number, path: callPaths[entry.key](entry), reference })
  }
  return texts(parts, what, parts.splitText('text' in entry ? entry.text : ''), reference)
}

/** A long text goes in parts, in order. How many have gone is kept after each, so that trying again sends none twice and none never. */
async function texts(parts: Delivering, what: { name: string; id: EntryId; delivery: Delivery; number: string; inTime(): boolean }, bodies: string[], reference: string): Promise<Sent> {
  const { name, id, delivery, number } = what
  let unsure = delivery.state === 'unknown' || delivery.state === 'sending'
  let sent: Sent = { kind: 'refused', code: 'nothing-to-send', again: false }
  const gone = (parted: number) => parts.store.run.settle(settling(parts.store, name), [id, 'part', '', '', '', name, '', parted, bodies.length])
  // Known before the first leaves: its receipt may come at once.
  if (bodies.length > 1) await gone(delivery.done)
  for (const [i, body] of bodies.entries()) {
    if (i < delivery.done) continue
    const found = unsure ? await parts.carrier.find({ to: number, body, since: delivery.since ?? 0 }) : null
    // The same words may have been sent just before by another entry ("ok", "ok"): that one is not this one.
    const standing = found !== null && await isAnothers(parts.store, name, id, found) ? null : found
    unsure = false
    // Looking it up may have taken all the time there was.
    if (standing === null && !what.inTime()) return outOfTime
    sent = standing === null ? await parts.carrier.text({ to: number, body, reference, validSeconds: delivery.validSeconds ?? null }) : { kind: 'accepted', sid: standing }
    if (sent.kind !== 'accepted') return sent
    if (bodies.length > 1) await gone(i + 1)
  }
  return sent
}

async function isAnothers(store: Store, name: string, id: EntryId, sid: string): Promise<boolean> {
  return [...await readDeliveries(store, name)].some(([other, delivery]) => other !== id && delivery.sid === sid)
}

const callPaths = {
  page: ({ code, attempt }: WorkerCall) => `/api/voice/page/${code}/${attempt}`, connect: ({ code }: WorkerCall) => `/api/voice/connect/${code}`, sos: ({ code }: WorkerCall) => `/api/voice/sos/${code}`
}

async function isWithdrawn(store: Store, name: string, id: EntryId): Promise<boolean> {
  const raw = await store.redis.hget(store.keys.out(name), id)
  return raw !== null && Delivery.parse(JSON.parse(raw)).why === 'withdrawn'
}

async function settled(parts: Delivering, name: string, id: EntryId, delivery: Delivery, sent: Sent): Promise<boolean> {
  const { store } = parts
  const write = (state: string, sid: string, why: string, wait: number | '') => store.run.settle(settling(store, name), [id, state, sid, why, wait, name])
  if (sent.kind === 'accepted') {
    await write('accepted', sent.sid, '', '')
    if (delivery.awaited) parts.pageLeft?.(name)
    return true
  }
  // Unknown: it stays claimed until its deadline, and is looked up then.
  if (sent.kind === 'unknown') return false
  const wait = WAITS[delivery.tries]
  if (sent.again && wait !== undefined) {
    await write('pending', '', '', wait)
    return false
  }
  await write('failed', '', sent.code, '')
  await parts.failed(name, id, sent.code)
  return true
}

/** Stops phones that still ring for a handoff somebody has taken, and takes back pages that have not left. One phone that cannot be stopped does not keep the others ringing; a page too many is better than one too few. */
export async function withdraw(parts: Pick<Delivering, 'store' | 'carrier'>, name: string, except: string | null): Promise<void> {
  const { store } = parts
  for (const [id, delivery] of await readDeliveries(store, name)) {
    if (delivery.to === 'person' || delivery.to === except || delivery.key !== 'page') continue
    if (delivery.way === 'call' && delivery.sid && delivery.state !== 'delivered' && delivery.state !== 'failed') await parts.carrier.hangUp(delivery.sid).catch(() => undefined)
    // One that may have left is not sent again, and its state stays what is known of it: the network may have it, and its worker hears who has the person.
    if (delivery.state === 'sending' || delivery.state === 'unknown') await store.run.settle(settling(store, name), [id, 'unknown', '', 'withdrawn', '', name])
    if (delivery.state === 'pending') {
      await store.run.settle(settling(store, name), [id, 'failed', '', 'withdrawn', '', name])
    }
  }
}

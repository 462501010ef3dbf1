import type { Store } from '../../services/conversation/store.ts'
import type { InboundText, TwilioCarrier } from '../../services/twilio/carrier.ts'
import type { Degraded } from '../door/degraded.ts'
import type { FrontDoor, PersonWrites } from '../frontDoor.ts'

type Parts = {
  store: Store; twilio: Pick<TwilioCarrier, 'inbound'>; door: Pick<FrontDoor, 'personWrites'>; degraded: Pick<Degraded, 'state'>
  log: { info(what: object, words: string): void }
  onError(error: unknown): void
}

/** Real ms. Looked at this often whether or not anything was wrong: a webhook can be lost without our knowing. */
const EVERY_MS = 10 * 60_000
/** How soon after a start, or after a spell without Redis, it is noticed. */
const NOTICE_MS = 5000
/** Listed again from before the last look: Twilio's list may lag, and the same text twice is one. */
const OVERLAP_MS = 15 * 60_000
/** A text's id is known for seven days; one listed after that would be taken for a new one. */
const BACK_MS = 6 * 24 * 3600_000
const TURN_SECONDS = 120

/**
 * Fetches the texts that met Twilio's fallback instead of us, and accepts each once, as if it had just come: distress in one is paged now. After a start, after a spell
 * without Redis, and every ten minutes, by one process at a time.
 */
export function missedTexts(parts: Parts): { run(): Promise<number>; stop(): void } {
  const { store, degraded } = parts
  let wasDegraded = true
  let last = 0
  const run = async (): Promise<number> => {
    const { redis, keys } = store
    const turn = keys.once('inbound')
    if (await redis.set(turn, '1', 'EX', TURN_SECONDS, 'NX') !== 'OK') return 0
    try {
      const began = Date.now()
      const seen = await redis.get(keys.inboundSeen)
      // A hub that has never looked has missed nothing.
      const came = seen === null ? 0 : await acceptAll(parts, await parts.twilio.inbound(Math.max(Number(seen) - OVERLAP_MS, began - BACK_MS)))
      await redis.set(keys.inboundSeen, began)
      if (came > 0) parts.log.info({ came }, 'texts that had not reached us were fetched from Twilio')
      return came
    } finally {
      await redis.del(turn).catch(() => undefined)
    }
  }
  const look = (): void => {
    const now = degraded.state().now || !store.known()
    const due = (wasDegraded && !now) || Date.now() - last > EVERY_MS
    if (now || !due) {
      wasDegraded ||= now
      return
    }
    wasDegraded = false
    last = Date.now()
    void run().catch((error: unknown) => {
      wasDegraded = true
      parts.onError(error)
    })
  }
  const timer = setInterval(look, NOTICE_MS).unref()
  return { run, stop: () => clearInterval(timer) }
}

/** Oldest first. Throws where one could only be answered and not kept: the list is then gone through again. */
async function acceptAll({ door }: Parts, texts: readonly InboundText[]): Promise<number> {
  let came = 0
  for (const text of texts) {
    const written = await door.personWrites(asWritten(text))
    if (written.kind === 'degraded') throw new NotKept('A text that was fetched from Twilio could not be kept')
    if (written.kind === 'accepted' && !written.duplicate) came++
  }
  return came
}

/** The store was away while texts were fetched. They are fetched again. */
export class NotKept extends Error {
  readonly code = 'NOT_KEPT'
}

/** Twilio's list has no OptOutType: a lone word that its own list takes is told by itself. */
function asWritten({ from, body, sid, media }: InboundText): PersonWrites {
  const word = body.trim().toUpperCase()
  const optOut = word === 'STOP' ? 'STOP' as const : word === 'START' ? 'START' as const : null
  return {
    whence: { channel: 'sms', number: from }, text: body, providerId: sid, ...(optOut ? { optOut } : {}),
    ...(media > 0 ? { attachments: Array.from({ length: media }, () => ({ contentType: 'application/octet-stream' })) } : {})
  }
}

import { accept } from '../../services/conversation/accept.ts'
import type { FrontDoor, PersonWrites, Written } from '../frontDoor.ts'
import type { InLog } from './degraded.ts'
import { homeOf } from './names.ts'
import type { DoorParts } from './parts.ts'

/** After this the answer goes back in the same response, whatever becomes of the turn (design: the second door). Real ms. */
const PATIENCE_MS = 1000

/** Real ms. A store that is back takes what was journalled in this time; one that is not, does not. */
const BRING_IN_MS = 300

/** Accepts a person's words and has them answered. Never throws: where the store fails, the degraded answer is the answer. */
export const writing = (parts: DoorParts): FrontDoor['personWrites'] => async words => {
  const screened = parts.screen(words.text, [])
  const without = async (because: unknown, late?: InLog): Promise<Written> =>
    ({ kind: 'degraded', ...await parts.degraded.answer({ ...words, screened, because, ...(late ? { late } : {}) }) })
  try {
    // A 1 to a page that left without the store: the desk knows of no such page. It goes by the journal to whom it was for.
    if (words.whence.channel === 'sms' && parts.degraded.takes(words.whence.number, words.text)) return await without('a page of the degraded path was answered')
    // In order: what they wrote while the store was away goes into the log before this does.
    if (parts.degraded.owes(words.whence)) {
      await within(parts.bringIn(), BRING_IN_MS)
      if (parts.degraded.owes(words.whence)) return await without('what they wrote before is not in the log yet')
    }
    const home = homeOf(words.whence, { numberKey: parts.store.numberKey, rota: parts.rota() })
    const accepted = await accept(parts.store, {
      name: home.name, channel: home.channel, audience: 'both', providerId: words.providerId, entry: entryOf(words, screened),
      ...(home.address ? { address: home.address } : {}), ...(home.token ? { token: home.token } : {})
    })
    if (accepted.kind === 'ended') return { kind: 'ended' }
    const written: Written = { kind: 'accepted', conversation: home.name, entry: accepted.entry, duplicate: accepted.duplicate }
    if (accepted.duplicate) return written
    parts.accepted(home.channel)
    const turned = await within(parts.advance(home.name), PATIENCE_MS)
    if (turned.kind === 'done') return written
    // Accepted, and so answered later whatever happens; but nobody is to look at an empty screen meanwhile.
    return await without(turned.why, { name: home.name, entry: accepted.entry })
  } catch (error) {
    return await without(error)
  }
}

const entryOf = (words: PersonWrites, screened: ReturnType<DoorParts['screen']>) => ({
  kind: 'words' as const, text: words.text, providerId: words.providerId, channel: words.whence.channel, screened, attachments: words.attachments ?? [],
  ...(words.clientActivityId ? { clientActivityId: words.clientActivityId } : {}), ...(words.optOut ? { optOut: words.optOut } : {})
})

type Within = { kind: 'done' } | { kind: 'not-done'; why: unknown }

/** A turn that is still running after `ms` goes on: the due instant brings it to its end. */
async function within(work: Promise<void>, ms: number): Promise<Within> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Within>(resolve => { timer = setTimeout(() => resolve({ kind: 'not-done', why: 'the turn took longer than a second' }), ms) })
  const done = work.then((): Within => ({ kind: 'done' }), (why: unknown): Within => ({ kind: 'not-done', why }))
  const first = await Promise.race([done, late])
  clearTimeout(timer)
  return first
}

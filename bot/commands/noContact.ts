import { accept } from '../../services/conversation/accept.ts'
import { channelOf } from '../../services/conversation/read.ts'
import type { Store } from '../../services/conversation/store.ts'
import { asE164 } from '../../services/rota/phone.ts'
import { phoneName } from '../door/names.ts'
import { audit } from '../wire/audit.ts'
import { named } from './beside.ts'
import { line, Misused, options, type Io } from './io.ts'

/**
 * No automated text to this person from now on: danger at home, a death. Paging goes on, and a worker may still write. A number that never wrote to
 * us can be named as well. It is an entry like any other: a running front door acts on it within seconds, one that is down at its next start.
 */
export async function noContact(store: Store, argv: readonly string[], io: Io): Promise<number> {
  const given = options(argv, ['phone', 'conversation', 'reason'], 'npm run no-contact -- --phone E164 | --conversation ID --reason TEXT')
  const reason = given.reason?.trim()
  if (!reason) throw new Misused('Say why, for whoever reads it at night: --reason "danger at home" or "has died".')
  const number = given.phone === undefined ? null : asE164(given.phone)
  const name = number !== null && given.conversation === undefined ? phoneName(store.numberKey, number) : await named(store, given)
  await enter(store, name, number, reason)
  line(io, { noContact: name, reason })
  return 0
}

/** Takes it back. */
export async function contact(store: Store, argv: readonly string[], io: Io): Promise<number> {
  const name = await named(store, options(argv, ['phone', 'conversation'], 'npm run contact -- --phone E164 | --conversation ID'))
  await enter(store, name, null, null)
  line(io, { contact: name })
  return 0
}

async function enter(store: Store, name: string, number: string | null, reason: string | null): Promise<void> {
  const channel = await channelOf(store, name) ?? 'sms'
  await accept(store, {
    name, channel, audience: 'staff', providerId: `no-contact ${reason === null ? 'off' : 'on'} ${store.clock.now()}`, ...(number === null ? {} : { address: number }),
    entry: { kind: 'no-contact', reason, by: 'operator' }
  })
  await audit(store)({ who: 'operator', did: reason === null ? 'contact' : 'no-contact', about: name })
}

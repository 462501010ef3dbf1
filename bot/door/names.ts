import { nameOf } from '../../services/crypto/seal.ts'
import { deskName } from '../../services/conversation/load.ts'
import { personByPhone } from '../../services/rota/phone.ts'
import type { Rota } from '../../services/rota/rota.ts'
import type { Channel } from '../../services/conversation/entry.ts'
import type { Whence } from '../frontDoor.ts'

/** Where words are kept, and what answers go to. A number is only ever a keyed hash in a name. */
export type Home = { name: string; channel: Channel; address?: string; token?: string }

/** The conversation of a number: the same for its texts and its calls, whoever asks. */
export const phoneName = (numberKey: Buffer, number: string): string => `s${nameOf(numberKey, `number ${number}`)}`

export function homeOf(whence: Whence, parts: { numberKey: Buffer; rota: Rota }): Home {
  switch (whence.channel) {
    case 'web': return { name: whence.conversation, channel: 'web', token: whence.token }
    case 'botframework': return { name: `b${nameOf(parts.numberKey, `botframework ${whence.conversation}`)}`, channel: 'botframework', address: JSON.stringify(whence.reference) }
    case 'sms': {
      const worker = personByPhone(parts.rota, whence.number)
      if (worker) return { name: deskName(worker.id), channel: 'sms', address: whence.number }
      return { name: phoneName(parts.numberKey, whence.number), channel: 'sms', address: whence.number }
    }
    case 'voice': return { name: phoneName(parts.numberKey, whence.number), channel: 'voice', address: whence.number }
  }
}

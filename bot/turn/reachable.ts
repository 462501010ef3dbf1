import { looksLikeLandline, saysLandline } from '../../services/people/landline.ts'
import type { Loaded } from '../../services/conversation/plan.ts'
import type { Words } from '../../services/conversation/entry.ts'
import type { ConversationState } from './state.ts'
import type { Turning } from './perform.ts'
import { say } from './wording.ts'

type Known = { loaded: Pick<Loaded, 'channel' | 'address'>; state: Pick<ConversationState, 'landline' | 'optedOut'> }

const byPhone = (channel: string): boolean => channel === 'sms' || channel === 'voice'

/** A landline reads texts aloud to whoever picks up, or takes none: no word of theirs or ours goes there. */
export const onLandline = ({ loaded, state }: Known): boolean =>
  byPhone(loaded.channel) && loaded.address !== null && (state.landline || looksLikeLandline(loaded.address))

/** Why no text can go to them, or null. After STOP the network refuses every one. A worker hears it at once, and not from a receipt. */
export function notTextable(known: Known): 'opted-out' | 'landline' | null {
  if (onLandline(known)) return 'landline'
  return known.state.optedOut && known.loaded.channel === 'sms' ? 'opted-out' : null
}

/** The network's word on a text to them: true where it means a landline. */
export function hearsLandline({ state }: Turning, code: string): boolean {
  if (!saysLandline(code)) return false
  state.landline = true
  return true
}

/** A text from a number that the network called a landline once, and that has the shape of a mobile: tried again, or one bad night of a network would cut it off for good. */
export function writesFrom({ loaded, state }: Turning, words: readonly { entry: Words }[]): void {
  if (loaded.address !== null && !looksLikeLandline(loaded.address) && words.some(({ entry }) => entry.channel === 'sms')) state.landline = false
}

/** Real people read it once a day at most. */
const OFFER_AGAIN = 24 * 3_600_000

/** What a landline gets in place of an answer: that this number can be rung, and nothing of who we are or what was said. */
export function offerCall(turning: Turning): void {
  const { state, loaded, at, draft, answers } = turning
  if (loaded.channel !== 'sms' || loaded.address === null || !looksLikeLandline(loaded.address) || at - (state.callOfferedAt ?? -Infinity) < OFFER_AGAIN) return
  state.callOfferedAt = at
  draft.say({ ...say(turning, { say: 'landline' }), answers: [...answers] })
}

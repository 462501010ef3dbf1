import { withReach } from '../../dialogs/reachSaid.ts'
import { bringsHuman } from '../../services/understanding/screened.ts'
import type { LoggedWords } from './burst.ts'
import { hear, remember } from './hearing.ts'
import { wrote } from './middleware.ts'
import { hand, type Turning } from './perform.ts'
import { isOpen } from './state.ts'

/**
 * Words that the degraded path answered while the store was away. What it said goes into the log and nowhere else: an answer now, to a question
 * of some time ago, would come on top of the one that asked them to write again. Nobody who needs a person is left at that: they join the open
 * handoff or raise one, paged in full and with a code, because a page too many is better than a page too few.
 */
export async function answeredBefore(turning: Turning, logged: LoggedWords): Promise<void> {
  const { state, draft, world, at, loaded } = turning
  for (const { id, say, text } of logged.entry.answeredBefore?.says ?? []) {
    draft.keep({ kind: 'say', say, text, answers: [logged.id], cards: [], suggested: [], shownAs: id }, 'both')
  }
  const heard = hear(world, state, [logged], at)
  const { route, danger, because, language } = heard.screened
  state.recent = remember(state.recent, heard)
  if (language !== 'und') state.language = language
  if (isOpen(state.handoff)) return hand(turning, wrote(logged.id, logged.entry.text, heard))
  if (!bringsHuman(route)) return
  state.person = withReach(state.person, logged.entry.text)
  const code = await world.newCode(loaded.name)
  await hand(turning, {
    kind: 'raise', code, route, danger, language: state.language, channel: loaded.channel,
    because: because.length > 0 ? because : heard.text === '' ? [] : [heard.text.slice(0, 500)]
  })
  draft.ops.push({ op: 'handoff', is: 'open', code })
}

import { newDialog } from '../../dialogs/dialogRecord.ts'
import { bringsHuman } from '../../services/understanding/screened.ts'
import type { LoggedWords } from './burst.ts'
import { hear, remember } from './hearing.ts'
import { raise } from './middleware.ts'
import { hand, type Turning } from './perform.ts'
import { isOpen } from './state.ts'
import { say } from './wording.ts'

/**
 * A dialog threw, and threw again when the turn was run once more. The dialog stack is dropped, what they told is kept, a person is brought
 * and the lines are given: nobody may be left with silence because our code is wrong.
 */
export async function failedTurn(turning: Turning, words: LoggedWords[]): Promise<void> {
  const { state, draft, world, at, loaded } = turning
  turning.answers = words.map(({ id }) => id)
  state.staged = {}
  state.dialog = newDialog()
  draft.keep({ kind: 'turn-failed', error: 'a dialog failed twice' })
  const heard = hear(world, state, words, at)
  state.recent = remember(state.recent, heard)
  if (isOpen(state.handoff)) {
    for (const word of words) {
      await hand(turning, { kind: 'wrote', entry: word.id, text: word.entry.text, route: bringsHuman(heard.screened.route) ? heard.screened.route : null, danger: heard.screened.danger, because: heard.screened.because, takesBack: false, quiet: false, wants: false })
    }
    return
  }
  if (bringsHuman(heard.screened.route)) return raise(turning, heard.screened.route, heard)
  draft.say({ ...say(turning, { say: 'degraded', lines: world.lines(at, 3), distress: false, failed: true }), answers: turning.answers })
  const code = await world.newCode(loaded.name)
  await hand(turning, { kind: 'raise', code, route: 'human-wanted', danger: null, because: [], language: state.language, channel: loaded.channel })
  draft.ops.push({ op: 'handoff', is: 'open', code })
}

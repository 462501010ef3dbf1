import { lengthOf } from './commands.ts'
import { sentence } from './copy/sentence.ts'
import { shownName } from './listWords.ts'
import { wordsOf, type Move, type TurnView } from './turn.ts'

/** A place's name as it may stand in a message now; as it was where it is not shown any more. */
export const nameOf = (turn: TurnView, { id, name }: { id: string; name: string }): string => {
  const place = turn.directory.place(id, turn.at)
  return place === null ? name : shownName(place, turn)
}

/** Product ms. Sooner than this nobody has been there and back. */
const beenMs = 12 * 60 * 60 * 1000

/** When they next write, how it was: once, beside the answer, and never in words of our own sent unasked. */
export function withHowItWas(move: Move, turn: TurnView): Move {
  const { going: to } = turn.dialog
  const busy = move.says.length !== 1 || move.forget || move.askForPerson || turn.screened.route !== 'everyday' || lengthOf(wordsOf(turn)) === 0
  if (to === null || to.asked || busy || move.dialog?.going !== undefined || turn.at - to.at < beenMs) return move
  const open = move.asks === undefined || move.asks === null
  return {
    ...move, says: [...move.says, { say: 'follow-up', text: sentence('how-it-was', { name: nameOf(turn, to) }, turn) }], ...(open ? { asks: 'how-it-was' as const } : {}),
    dialog: { ...move.dialog, going: { ...to, asked: true } }
  }
}

import { workerAskedFor } from './askedFor.ts'
import { commandOf } from './commands.ts'
import { sentence } from './copy/sentence.ts'
import { recordedAnswer, skips } from './introduction.ts'
import { PartDialog } from './part.ts'
import { introductionAsks } from './questions.ts'
import { wordsOf, type Move, type TurnView } from './turn.ts'
import { nextOf } from './variants.ts'

/** Offering a person to somebody whose words are heavy, and taking a yes or a no to it. */
export class OfferDialog extends PartDialog {
  static readonly id = 'offer'
  constructor() {
    super(OfferDialog.id, offer)
  }
}

/** True for PERSON, "yes" to an offered person, and a worker asked for by name. */
export const asksForPerson = (turn: TurnView): boolean =>
  commandOf(wordsOf(turn)) === 'person' || namesWorker(turn) ||
  (turn.dialog.lastAsked === 'person' && saysYes(turn))

/** A yes to the offer: in words, or the 1 that somebody who reads no English was given. "MORE" and "PLACES" are wishes of their own. */
function saysYes(turn: TurnView): boolean {
  const command = commandOf(wordsOf(turn))
  return command === 'one' || (command === null && turn.screened.intent === 'yes')
}

/** "Is Sam there?", where Sam is on the rota: a person is brought, Sam first where Sam is on. */
const namesWorker = (turn: TurnView): boolean => workerAskedFor(wordsOf(turn), turn.rotaNames) !== null

/** Decides a turn in which a person is offered, accepted or declined. */
export function offer(turn: TurnView): Move {
  if (asksForPerson(turn)) return { says: [], asks: null, askForPerson: true }
  if (turn.dialog.lastAsked === 'person' && turn.screened.route === 'everyday' && skips(turn)) {
    return { says: [{ say: 'still-here', text: sentence('no-person-is-fine', {}, turn), suggested: ['PERSON', 'PLACES'] }], asks: null }
  }
  const { lastAsked } = turn.dialog
  const kept = introductionAsks(lastAsked) ? recordedAnswer(turn, lastAsked) : { person: turn.person, notes: [] }
  const next = nextOf('offer-human', ['offer-human', 'offer-human-2', 'offer-human-3'], turn.dialog)
  const text = sentence(turn.first ? 'offer-human-first' : next.key, {}, turn)
  return {
    says: [{ say: 'offer-human', text, suggested: ['PERSON', 'PLACES'] }], welcomed: true, asks: 'person',
    person: kept.person, notes: kept.notes, dialog: { turns: next.turns }
  }
}

import { Dialog, type DialogTurnResult } from 'botbuilder-dialogs/lib/dialog.js'
import type { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js'
import { choiceOf } from './choice.ts'
import { commandOf, lengthOf } from './commands.ts'
import { readsAsEnglish } from './copy/languages.ts'
import { asksTheWay } from './door.ts'
import { asksAboutSomebody } from './fishing.ts'
import { EverydayDialog, isGreeting } from './everyday.ts'
import { IntroductionDialog, shrugs } from './introduction.ts'
import { comesBack } from './nameToUse.ts'
import { asksForPerson, OfferDialog } from './offer.ts'
import { ofGoing } from './going.ts'
import { introductionAsks } from './questions.ts'
import { dropsName, readsAsName, renamedTo } from './readsAsName.ts'
import { RememberingDialog, wishOf } from './remembering.ts'
import { asksForMore, asksForPlace, goesOnFromList, offersToGive, onlyArea, SignpostDialog } from './signpost.ts'
import { turnOf, wordsOf, type TurnView } from './turn.ts'
import { UnreadDialog } from './unread.ts'

export type Part = 'introduction' | 'signpost' | 'offer' | 'everyday' | 'remembering' | 'unread'

/** Always at the bottom of the stack: hands each turn to one part, whatever the last turn was about. */
export class RootDialog extends Dialog {
  static readonly id = 'root'
  constructor() {
    super(RootDialog.id)
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return dc.beginDialog(pick(turnOf(dc.context)))
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.beginDialog(dc)
  }

  override async resumeDialog(): Promise<DialogTurnResult> {
    return Dialog.EndOfTurn
  }
}

/**
 * Which part answers. In this order: asking for a person, words that cannot be read, their own memory, heavy words, a question of theirs,
 * and only then what was last asked: nobody is held to a question of ours.
 */
export function pick(turn: TurnView): Part {
  const words = wordsOf(turn)
  if (asksForPerson(turn)) return OfferDialog.id
  if (!/[\p{L}\p{N}]/u.test(words)) return UnreadDialog.id
  const command = commandOf(words)
  if (!command && !readsAsEnglish(turn.screened.language) && !justAName(turn)) return UnreadDialog.id
  // "Delete everything, me included" may be heavy: only a plain wish about memory, or an answer to our own question, goes before that.
  const plain = turn.screened.route === 'everyday' || command !== null || turn.dialog.lastAsked === 'forget'
  if (plain && wishOf(turn)) return RememberingDialog.id
  if (asksAboutSomebody(words)) return EverydayDialog.id
  return wentInVain(turn) ?? heavy(turn) ?? aboutPlaces(turn, command) ?? aboutThem(turn) ?? byIntent(turn)
}

/** A name from any country, given where one was asked for, is a name and not a language that cannot be read. */
const justAName = (turn: TurnView): boolean => turn.dialog.lastAsked === 'name' && lengthOf(wordsOf(turn)) <= 3 && readsAsName(wordsOf(turn)) !== null

/** Where they were going, and it was shut: told so, a person is offered beside it, and the place is not told of as open again. */
const wentInVain = (turn: TurnView): Part | null =>
  turn.screened.route === 'offer-human' && turn.dialog.going !== null && ofGoing(turn)?.kind === 'shut' ? SignpostDialog.id : null

/** Heavy words are met with a person, unless they ask for a place: then the place, and the person beside it. */
function heavy(turn: TurnView): Part | null {
  if (turn.screened.route !== 'everyday') return turn.screened.intent === 'find_support' ? SignpostDialog.id : OfferDialog.id
  return turn.dialog.lastAsked === 'person' && (turn.screened.intent === 'no' || turn.screened.intent === 'skip') ? OfferDialog.id : null
}

function aboutPlaces(turn: TurnView, command: ReturnType<typeof commandOf>): Part | null {
  const { shown } = turn.dialog
  if (command === 'places' || command === 'more' || asksForMore(turn) || goesOnFromList(turn)) return SignpostDialog.id
  if (shown && (choiceOf(wordsOf(turn), shown) || (onlyArea(turn) && turn.dialog.lastAsked === 'which-place'))) return SignpostDialog.id
  return asksForPlace(turn) || asksTheWay(turn) || offersToGive(turn) ? SignpostDialog.id : null
}

/** Their name, and answers that read as answers. Questions of theirs (a place, privacy, what this is) come first. */
function aboutThem(turn: TurnView): Part | null {
  const words = wordsOf(turn)
  const { lastAsked } = turn.dialog
  if (dropsName(words) || (renamedTo(words) && !asksSomething(turn))) return IntroductionDialog.id
  if (!introductionAsks(lastAsked) || (asksSomething(turn) && !shrugs(words))) return null
  if (lastAsked === 'name' && readsAsName(words)) return isGreeting(words) ? null : IntroductionDialog.id
  if (comesBack(turn) && isGreeting(words)) return null
  if (turn.screened.intent === 'small_talk' && isGreeting(words)) return null
  return lastAsked === 'wants' ? SignpostDialog.id : IntroductionDialog.id
}

const questions = ['find_support', 'opening_times', 'what_is_this', 'is_this_human', 'privacy', 'stop_or_forget_me', 'complaint', 'follow_up', 'thanks', 'goodbye'] as const
const asksSomething = (turn: TurnView): boolean => questions.some((one) => one === turn.screened.intent)

function byIntent(turn: TurnView): Part {
  const { intent } = turn.screened
  if (intent === 'find_support' || intent === 'opening_times') return SignpostDialog.id
  if (intent === 'introduce_self') return IntroductionDialog.id
  // Nothing was said to them yet, and they ask for nothing: they are welcomed, whatever the words.
  return turn.first && !asksSomething(turn) ? IntroductionDialog.id : EverydayDialog.id
}

import { Dialog, type DialogTurnResult } from 'botbuilder-dialogs/lib/dialog.js'
import type { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js'
import { withHowItWas } from './howItWas.ts'
import { introductionAsks } from './questions.ts'
import { sentence } from './copy/sentence.ts'
import { withReach } from './reachSaid.ts'
import { act, turnOf, wordsOf, type Move, type TurnView } from './turn.ts'

/**
 * A part of the conversation: decides (pure), says, saves, and is over within the turn. What carries over is `lastAsked` and nothing else,
 * so a person may answer, ignore or change any question at any time.
 */
export class PartDialog extends Dialog {
  readonly #decide: (turn: TurnView) => Move

  constructor(id: string, decide: (turn: TurnView) => Move) {
    super(id)
    this.#decide = decide
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context)
    act(settled(withHowItWas(this.#decide(turn), turn), turn), turn)
    return dc.endDialog()
  }
}

/** What every part shares: a welcome where nothing was said before, a word on what could not be seen, and questions that lapse. */
export function settled(move: Move, turn: TurnView): Move {
  const lapses = turn.dialog.lastAsked !== null && !introductionAsks(turn.dialog.lastAsked)
  return {
    ...move,
    // "yes" to a question about forgetting or a person must answer that question, not one of three turns ago.
    ...(move.asks === undefined && lapses ? { asks: null } : {}),
    person: move.forget ? move.person ?? turn.person : withReach(move.person ?? turn.person, wordsOf(turn)),
    says: withAttachmentTold(withWelcome(move, turn), turn),
    dialog: { unclear: 0, ...move.dialog }
  }
}

function withWelcome(move: Move, turn: TurnView): Move['says'] {
  if (!turn.first || move.welcomed || move.says.length === 0) return move.says
  return [{ say: 'welcome', text: sentence('welcome-short', { hub: turn.hub.name }, turn) }, ...move.says]
}

function withAttachmentTold(says: Move['says'], turn: TurnView): Move['says'] {
  const told = says.some(({ say }) => say === 'attachment')
  if (turn.attachments.length === 0 || wordsOf(turn) === '' || told || says.length !== 1) return says
  return [...says, { say: 'attachment', text: sentence('also-attachment', {}, turn) }]
}

import type { StatePropertyAccessor, TurnContext } from 'botbuilder'
// By file, and not the package whole: its index loads every prompt and a recogniser of dates in a dozen languages, a sixth of a second at each start.
import { DialogTurnStatus } from 'botbuilder-dialogs/lib/dialog.js'
import { DialogContext, type DialogState } from 'botbuilder-dialogs/lib/dialogContext.js'
import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js'
import { EverydayDialog } from './everyday.ts'
import { IntroductionDialog } from './introduction.ts'
import { OfferDialog } from './offer.ts'
import { RememberingDialog } from './remembering.ts'
import { RootDialog } from './root.ts'
import { SignpostDialog } from './signpost.ts'
import { UnreadDialog } from './unread.ts'

/**
 * Answers one turn: at most two messages. Expects a `Turn` under `turnKey`. Run it where no worker is live with the person and the
 * screened route brings nobody by itself (the handoff speaks there). A throw is the caller's: drop the stack, keep the memory.
 */
export async function runDialogs(context: TurnContext, dialogState: StatePropertyAccessor<DialogState>): Promise<void> {
  if (scopes) context.turnState.set(scopesKey, scopes)
  const dialogContext = new DialogContext(dialogs, context, await dialogState.get(context, { dialogStack: [] }))
  scopes ??= dialogContext.state.configuration
  // A turn that was cut off may have left a part on the stack; only the root ever waits for words.
  if (dialogContext.activeDialog && dialogContext.activeDialog.id !== RootDialog.id) await dialogContext.cancelAllDialogs()
  const result = await dialogContext.continueDialog()
  if (result.status === DialogTurnStatus.empty) await dialogContext.beginDialog(RootDialog.id)
}

// Dialogs hold nothing between turns, so one of each serves every conversation, in one set: what a conversation has of its own is its stack.
const dialogs = new DialogSet()
for (const dialog of [
  new RootDialog(), new IntroductionDialog(), new SignpostDialog(), new OfferDialog(), new EverydayDialog(), new RememberingDialog(), new UnreadDialog()
]) dialogs.add(dialog)

// botbuilder makes its memory scopes and path resolvers anew for each turn, unless the turn has them: they hold nothing either.
const scopesKey = 'DialogStateManagerConfiguration'
let scopes: DialogContext['state']['configuration'] | undefined

import type { StatePropertyAccessor, TurnContext } from 'botbuilder'
import { DialogSet, DialogTurnStatus, type DialogState } from 'botbuilder-dialogs'
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
  const dialogs = new DialogSet(dialogState)
  for (const dialog of parts) dialogs.add(dialog)
  const dialogContext = await dialogs.createContext(context)
  // A turn that was cut off may have left a part on the stack; only the root ever waits for words.
  if (dialogContext.activeDialog && dialogContext.activeDialog.id !== RootDialog.id) await dialogContext.cancelAllDialogs()
  const result = await dialogContext.continueDialog()
  if (result.status === DialogTurnStatus.empty) await dialogContext.beginDialog(RootDialog.id)
}

// Dialogs hold nothing between turns, so one of each serves every conversation.
const parts = [
  new RootDialog(), new IntroductionDialog(), new SignpostDialog(), new OfferDialog(), new EverydayDialog(), new RememberingDialog(), new UnreadDialog()
]

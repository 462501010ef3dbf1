import { describe } from '../../services/handoff/describe.ts'
import type { Handoff } from '../../services/handoff/handoff.ts'
import type { HandoffCard } from '../frontDoor.ts'
import { ownerOf } from '../../services/handoff/pages.ts'

/** An open handoff as the index and `npm run handoffs` show it: what the front door does, and no words of the person. */
export function cardOf(conversation: string, handoff: Handoff, due: number | null): HandoffCard {
  return {
    code: handoff.code, conversation, ...describe(handoff), route: handoff.route, raisedAt: new Date(handoff.raisedAt).toISOString(),
    nextDueAt: due === null ? null : new Date(due).toISOString(), owner: ownerOf(handoff)
  }
}

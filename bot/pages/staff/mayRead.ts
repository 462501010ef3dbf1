import type { Handoff } from '../../../services/handoff/handoff.ts'
import { incoming } from '../../../services/handoff/shiftChange.ts'
import type { Worker } from '../signin/guard.ts'

/** Who has a handoff, or had it last; null while it is paged. */
export const ownerOf = ({ phase }: Handoff): string | null => (phase.kind === 'paging' ? null : phase.worker)

/**
 * A person's words are for whoever took the handoff, and for the lead once somebody has. Everybody else on the rota sees that it is taken care of
 * and by whom: two people reading along were never agreed to by the person.
 */
export function mayRead(handoff: Handoff, worker: Worker): boolean {
  const owner = ownerOf(handoff)
  return owner !== null && (owner === worker.id || incoming(handoff) === worker.id || worker.roles.includes('lead'))
}

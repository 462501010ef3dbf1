import type { Handoff } from './handoff.ts'

/** A handoff in words for `npm run handoffs` and the console: ids, counts and acts, none of the person's words. `state` is the phase. */
export function describe(handoff: Handoff): { state: string; step: string | null; nextAction: string } {
  const { phase, colleague } = handoff
  const next = colleague?.change?.taken?.worker
  const asking = colleague === null ? '' : next !== undefined ? `; ${next} takes over with their first word` : colleague.change ? '; the next shift is being asked' : '; a colleague is being asked'
  switch (phase.kind) {
    case 'paging': return { state: 'paging', step: `step ${phase.step + 1}, round ${phase.round}`, nextAction: 'page the next step' }
    case 'acknowledged': return { state: 'acknowledged', step: null, nextAction: `page another unless ${phase.worker} writes${asking}` }
    case 'live': return { state: 'live', step: null, nextAction: `${handoff.owed ? `page another unless ${phase.worker} answers` : 'look again'}${asking}` }
    case 'standing-by': return { state: 'standing-by', step: null, nextAction: `${phase.worker} stays close; look again${asking}` }
    case 'handed-back': return { state: 'handed-back', step: null, nextAction: 'none' }
  }
}

import { ActivityTypes, TurnContext } from 'botbuilder'
import type { Plan } from '../../services/conversation/plan.ts'
import { handoffEvents, type EngagementHub } from '../channels/botframework/handoffEvents.ts'
import { TurnAdapter } from '../turn/turnAdapter.ts'

/** Tells a plugged-in hub what a commit did to a handoff, in order. Paging never waits for it, and a hub that throws is only told of. */
export function engagement(hub: EngagementHub | undefined, failed: (error: unknown) => void): (name: string, plan: Pick<Plan, 'entries'>) => void {
  const adapter = new TurnAdapter()
  let last = Promise.resolve()
  return (name, { entries }) => {
    if (hub === undefined) return
    const context = new TurnContext(adapter, {
      type: ActivityTypes.Event, id: name, channelId: 'front-door', serviceUrl: '', from: { id: 'person', name: '' }, recipient: { id: 'front-door', name: '' },
      conversation: { id: name, isGroup: false, conversationType: 'personal', name: '' }
    })
    for (const event of entries.flatMap(({ entry }) => (entry.kind === 'handoff' ? handoffEvents(context, entry) : []))) last = last.then(() => hub(event)).catch(failed)
  }
}

import { EventFactory, type Activity, type TurnContext } from 'botbuilder'
import type { Entry } from '../../../services/conversation/entry.ts'

type HandoffEntry = Extract<Entry, { kind: 'handoff' }>

/**
 * What happened to a handoff as Bot Framework's own events (`handoff.initiate`, `handoff.status`), so that an engagement hub can be plugged in.
 * They carry the code, the route and the state: no words, no number, no transcript, for those go to the worker who takes it and to nobody else.
 * Empty where the protocol has no word for it. Who is replaced gives one back as failed and begins one anew.
 */
export function handoffEvents(context: TurnContext, { code, route, event, why }: HandoffEntry): Partial<Activity>[] {
  const status = (state: 'accepted' | 'failed' | 'completed') => EventFactory.createHandoffStatus(context.activity.conversation, state, state === 'failed' ? why : undefined)
  const initiate = () => EventFactory.createHandoffInitiation(context, { code, ...(route === undefined ? {} : { route }) })
  switch (event) {
    case 'raised': return [initiate()]
    case 'acknowledged': case 'reopened': return [status('accepted')]
    case 'unanswered': return [status('failed')]
    case 'replaced': return [status('failed'), initiate()]
    case 'handed-back': return [status('completed')]
    case 'raised-higher': case 'live': case 'standing-by': case 'skipped': return []
  }
}

/** Handoffs of any channel, told to whoever a hub plugs in. `conversation` is the front door's own opaque name. */
export type EngagementHub = (event: Partial<Activity>) => Promise<void>

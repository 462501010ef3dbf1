import { BotAdapter, TurnContext } from 'botbuilder'
import type { Activity, ConversationReference, ResourceResponse } from 'botbuilder'

/**
 * Gives the dialogs a TurnContext and nothing that leaves the process. What the front door says goes into the turn's own outbox, whose
 * entries the commit makes durable before anybody sees them; an activity sent through the context is collected the same way.
 */
export class TurnAdapter extends BotAdapter {
  async run(
    activity: Partial<Activity>, sent: (activity: Partial<Activity>) => void, logic: (context: TurnContext) => Promise<void>,
    prepare: (context: TurnContext) => void = () => undefined
  ): Promise<void> {
    const context = new TurnContext(this, activity)
    prepare(context)
    context.turnState.set(sentKey, sent)
    await this.runMiddleware(context, logic)
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const sent = context.turnState.get<(activity: Partial<Activity>) => void>(sentKey)
    return activities.map((activity, i) => {
      sent?.(activity)
      return { id: `staged-${i}` }
    })
  }

  override async updateActivity(): Promise<void> {
    throw new Error('What was said stands: the log is append-only. Say something new instead.')
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('What was said stands: the log is append-only. Say something new instead.')
  }

  override async continueConversation(_reference: Partial<ConversationReference>, _logic: (context: TurnContext) => Promise<void>): Promise<void> {
    throw new Error('A turn begins with an entry in the log: accept one, and advance() will run it.')
  }
}

const sentKey = Symbol('sent')

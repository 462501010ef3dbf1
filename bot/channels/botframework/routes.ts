import { ActivityTypes, CloudAdapter, ConfigurationBotFrameworkAuthentication, TurnContext } from 'botbuilder'
import type { Activity, ConversationReference } from 'botbuilder'
import type { Entry } from '../../../services/conversation/entry.ts'
import type { Sent } from '../../../services/paging/carrier.ts'
import type { Settings } from '../../config.ts'
import type { FrontDoor } from '../../frontDoor.ts'
import { anyone, route, type Route } from '../../route.ts'

export type BotFramework = { routes: Route[]; send(reference: unknown, entry: Entry): Promise<Sent> }

const appId = (settings: Settings): string => settings.MICROSOFT_APP_ID ?? ''

/**
 * Azure Bot Service, Teams and the Emulator, by botbuilder's own CloudAdapter, which checks the Bot Framework JWT.
 * Without an app id that check is off (botbuilder-js does so), so in production the route is not there at all.
 * The turn is not run in the request: a slow one would be sent again and answered twice. The log has it, and replies leave as deliveries.
 */
export function botFramework(settings: Settings, frontDoor: Pick<FrontDoor, 'personWrites' | 'shown'>, failed: (error: unknown) => void): BotFramework {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: appId(settings), MicrosoftAppPassword: settings.MICROSOFT_APP_PASSWORD ?? '', MicrosoftAppTenantId: settings.MICROSOFT_APP_TENANT_ID ?? '',
    MicrosoftAppType: settings.MICROSOFT_APP_TYPE ?? 'MultiTenant'
  }))
  adapter.onTurnError = async (_context, error) => failed(error)
  const guard = settings.production && !settings.MICROSOFT_APP_ID
    ? null : { ...anyone('CloudAdapter checks the Bot Framework JWT'), name: 'bot framework jwt' }
  return {
    routes: guard === null ? [] : [route({
      method: 'post', path: '/api/messages', guard, body: 'json',
      handle: (req, res) => adapter.process(req, res, context => take(context, frontDoor))
    })],
    send: (reference, entry) => send(adapter, appId(settings), reference, entry, failed)
  }
}

async function take(context: TurnContext, frontDoor: Pick<FrontDoor, 'personWrites' | 'shown'>): Promise<void> {
  const { activity } = context
  const hasWords = activity.type === ActivityTypes.Message && (Boolean(activity.text?.trim()) || Boolean(activity.attachments?.length))
  if (!hasWords) return
  const reference = TurnContext.getConversationReference(activity)
  const written = await frontDoor.personWrites({
    whence: { channel: 'botframework', conversation: `${activity.channelId} ${activity.conversation.id}`, reference }, text: activity.text ?? '', providerId: activity.id ?? String(activity.timestamp ?? ''),
    attachments: (activity.attachments ?? []).map(({ contentType, name }) => ({ contentType, ...(name ? { name } : {}) }))
  })
  if (written.kind === 'degraded') await context.sendActivities(written.says.map(({ say, text }) => ({ type: ActivityTypes.Message, text, channelData: { say } })))
  // A caller that wants the replies in the response gets them there (Agents and tests); they leave as deliveries too.
  if (written.kind === 'accepted' && activity.deliveryMode === 'expectReplies') {
    const { entries } = await frontDoor.shown(written.conversation, written.entry)
    await context.sendActivities(entries.flatMap(({ entry }) => (entry.kind === 'words' ? [] : [toActivity(entry)])))
  }
}

const toActivity = (entry: Entry): Partial<Activity> => ({
  type: ActivityTypes.Message, text: 'text' in entry ? entry.text : '',
  channelData: entry.kind === 'worker-words' ? { from: 'worker' } : entry.kind === 'say' ? { say: entry.say } : {},
  ...(entry.kind === 'worker-words' ? { from: { id: 'worker', name: entry.name } } : {})
})

const isReference = (value: unknown): value is Partial<ConversationReference> => typeof value === 'object' && value !== null && 'conversation' in value && 'serviceUrl' in value

async function send(adapter: CloudAdapter, app: string, reference: unknown, entry: Entry, failed: (error: unknown) => void): Promise<Sent> {
  if (!isReference(reference)) return { kind: 'refused', code: 'no-reference', again: false }
  let sid = ''
  let trouble: unknown = null
  try {
    await adapter.continueConversationAsync(app, reference, async context => {
      try {
        sid = (await context.sendActivity(toActivity(entry)))?.id ?? 'sent'
      } catch (error) {
        trouble = error
      }
    })
  } catch (error) {
    trouble = error
  }
  if (sid !== '' && trouble === null) return { kind: 'accepted', sid }
  failed(trouble)
  return { kind: 'refused', code: 'botframework', again: true }
}

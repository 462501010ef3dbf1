import { randomUUID } from 'node:crypto'
import { ActivityTypes, CloudAdapter, ConfigurationBotFrameworkAuthentication, TurnContext } from 'botbuilder'
import type { Activity, ConversationReference } from 'botbuilder'
import type { Request, Response } from 'restify'
import { z } from 'zod'
import type { Entry } from '../../../services/conversation/entry.ts'
import type { Sent } from '../../../services/paging/carrier.ts'
import type { Settings } from '../../config.ts'
import type { FrontDoor } from '../../frontDoor.ts'
import { anyone, route, type Route } from '../../route.ts'
import { handoffEvents } from './handoffEvents.ts'
import { makeInline, type Inline } from './inline.ts'

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
  const inline = makeInline()
  const guard = settings.production && !settings.MICROSOFT_APP_ID
    ? null : { ...anyone('CloudAdapter checks the Bot Framework JWT'), name: 'bot framework jwt' }
  return {
    routes: guard === null ? [] : [route({
      method: 'post', path: '/api/messages', guard, body: 'json',
      handle: (req, res) => answer(adapter, req, res, { ...frontDoor, inline })
    })],
    send: async (reference, entry) =>
      isReference(reference) && await inline.carried(placeOf(reference), entry) ? { kind: 'accepted', sid: 'inline' } : send(adapter, appId(settings), reference, entry, failed)
  }
}

const Readable = z.looseObject({ type: z.string().min(1), channelId: z.string().min(1), conversation: z.looseObject({ id: z.string().min(1) }) })
const unreadable = { error: 'This activity cannot be read.', do: 'Send a Bot Framework activity as JSON, with type, channelId and conversation.id.' }
const refusals: ReadonlyMap<number, { error: string; do: string }> = new Map([
  [400, unreadable], [401, { error: 'This request has no valid Bot Framework token.', do: 'Send it by Azure Bot Service, and check MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD and MICROSOFT_APP_TENANT_ID.' }]
])

type Taking = Pick<FrontDoor, 'personWrites' | 'shown'> & { inline: Inline }

/** The adapter answers into a record of ours: its own words for a refusal are not the contract's. */
async function answer(adapter: CloudAdapter, req: Request, res: Response, parts: Taking): Promise<void> {
  if (!Readable.safeParse(req.body).success) return void res.send(400, unreadable)
  const told: { status: number; body: unknown } = { status: 200, body: undefined }
  let empty = false
  const record = {
    socket: req.socket, header: () => undefined, end: () => undefined,
    status: (code: number) => { told.status = code },
    send: (body: unknown) => { told.body = body }
  }
  try {
    await adapter.process(req, record, async context => { empty = !await take(context, parts) })
  } catch (error) {
    // botbuilder checks the rest of an activity's shape by a zod of its own, which is not ours to compare by class.
    if (!(error instanceof Error) || error.name !== 'ZodError') throw error
    return void res.send(400, unreadable)
  }
  if (empty) return void res.send(400, { error: 'This message has no text and no attachment.', do: 'Give it a text or an attachment.' })
  const refusal = refusals.get(told.status)
  if (refusal) return void res.send(told.status, refusal)
  if (told.status >= 500) return void res.send(500, { error: 'Something failed on our side.', do: 'Send it again: the same activity twice is one message.' })
  res.send(told.status, told.body)
}

/** False for a message that says nothing. What is no message (typing, somebody joined) is taken note of by nobody. */
async function take(context: TurnContext, parts: Taking): Promise<boolean> {
  const { activity } = context
  if (activity.type !== ActivityTypes.Message) return true
  if (!activity.text?.trim() && !activity.attachments?.length) return false
  const reference = { ...TurnContext.getConversationReference(activity), ...(asksForEvents(activity) ? { handoffEvents: true } : {}) }
  const answering = activity.deliveryMode === 'expectReplies' ? parts.inline.begin(placeOf(reference)) : null
  const given: Entry[] = []
  try {
    await write(context, reference, parts, given)
  } finally {
    answering?.done(given)
  }
  return true
}

const Asking = z.looseObject({ handoffEvents: z.literal(true) })
/** A client that has an engagement hub behind it asks for Bot Framework's handoff events with each message; others, who would show or refuse them, get none. */
const asksForEvents = ({ channelData }: Activity): boolean => Asking.safeParse(channelData).success

/** `given`: what goes back in the response itself. */
async function write(context: TurnContext, reference: Partial<ConversationReference>, parts: Taking, given: Entry[]): Promise<void> {
  const { activity } = context
  const written = await parts.personWrites({
    // Without an id of its own each is a message of its own: said twice is better than lost.
    whence: { channel: 'botframework', conversation: placeOf(reference), reference }, text: activity.text ?? '', providerId: activity.id || randomUUID(),
    attachments: (activity.attachments ?? []).map(({ contentType, name }) => ({ contentType, ...(name ? { name } : {}) }))
  })
  if (written.kind === 'degraded') await context.sendActivities(written.says.map(({ say, text }) => ({ type: ActivityTypes.Message, text, channelData: { say } })))
  // A caller that wants the replies in the response gets them there (Agents and tests), and what comes later as a delivery.
  if (written.kind === 'accepted' && activity.deliveryMode === 'expectReplies') {
    const { entries } = await parts.shown(written.conversation, written.entry)
    const replies = entries.flatMap(({ entry }) => (entry.kind === 'words' ? [] : [entry]))
    await context.sendActivities(replies.map(toActivity))
    given.push(...replies)
  }
}

/** A conversation's name is its channel's own affair: two channels may use the same one. */
const placeOf = ({ channelId, conversation }: Partial<ConversationReference>): string => `${channelId} ${conversation?.id}`

const toActivity = (entry: Entry): Partial<Activity> => ({
  type: ActivityTypes.Message, text: 'text' in entry ? entry.text : '',
  channelData: entry.kind === 'worker-words' ? { from: 'worker' } : entry.kind === 'say' ? { say: entry.say } : {},
  ...(entry.kind === 'worker-words' ? { from: { id: 'worker', name: entry.name } } : {})
})

const isReference = (value: unknown): value is Partial<ConversationReference> => typeof value === 'object' && value !== null && 'conversation' in value && 'serviceUrl' in value

const activitiesOf = (context: TurnContext, entry: Entry): Partial<Activity>[] => (entry.kind === 'handoff' ? handoffEvents(context, entry) : [toActivity(entry)])

async function send(adapter: CloudAdapter, app: string, reference: unknown, entry: Entry, failed: (error: unknown) => void): Promise<Sent> {
  if (!isReference(reference)) return { kind: 'refused', code: 'no-reference', again: false }
  if (entry.kind === 'handoff' && !Asking.safeParse(reference).success) return { kind: 'accepted', sid: 'not-asked' }
  let sid = ''
  let trouble: unknown = null
  try {
    await adapter.continueConversationAsync(app, reference, async context => {
      try {
        const activities = activitiesOf(context, entry)
        // the adapter takes no empty list, and the protocol has no event for this one
        sid = activities.length === 0 ? 'nothing-to-send' : (await context.sendActivities(activities)).at(-1)?.id ?? 'sent'
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

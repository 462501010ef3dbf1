import { PUBLIC_URL } from '../harness/frontDoor.ts'
import type { FakeTwilio } from '../harness/fakeTwilio.ts'
import { sign } from '../harness/twilioSignature.ts'
import { readTwiml } from '../../services/paging/twiml.ts'

/** What a page shows of a conversation: enough of an activity to tell who said what. */
export type Seen = { id: string; text: string; say: string | undefined; mine: boolean }
export type WebPage = {
  conversation: string
  /** Posts as a page does; `activities` is what came back in the same response. */
  writes(text: string, clientId?: string): Promise<{ status: number; id: string; activities: Seen[] }>
  /** Everything from the start, as after a reload. */
  reads(): Promise<Seen[]>
  /** What is new since the last call of `hears`. */
  hears(): Promise<Seen[]>
}

type Json = { [name: string]: unknown }
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null
const json = async (answer: Response): Promise<Json> => {
  const body: unknown = await answer.json()
  return isJson(body) ? body : {}
}
const field = (value: unknown, name: string): unknown => (isJson(value) ? value[name] : undefined)

const seen = (activity: unknown): Seen => {
  const say = field(field(activity, 'channelData'), 'say')
  return { id: String(field(activity, 'id')), text: String(field(activity, 'text')), say: typeof say === 'string' ? say : undefined, mine: field(field(activity, 'from'), 'role') === 'user' }
}
const activitiesOf = (body: Json): Seen[] => (Array.isArray(body['activities']) ? body['activities'].map(seen) : [])

let ids = 0

/** A person's page on a front door; `url` may be another process at each request. */
export async function webPage(url: () => string): Promise<WebPage> {
  const given = await fetch(`${url()}/directline/tokens/generate`, { method: 'POST' })
  if (given.status !== 200) throw new Error(`no token: ${given.status}`)
  const { conversationId, token } = await json(given)
  const conversation = String(conversationId)
  const headers = { authorization: `Bearer ${String(token)}`, 'content-type': 'application/json' }
  const at = () => `${url()}/directline/conversations/${conversation}/activities`
  let watermark = ''
  return {
    conversation,
    async writes(text, clientId = `client-${++ids}`) {
      const answer = await fetch(at(), { method: 'POST', headers, body: JSON.stringify({ type: 'message', from: { id: 'me' }, text, channelData: { clientActivityID: clientId } }) })
      const body = await json(answer)
      return { status: answer.status, id: String(body['id']), activities: activitiesOf(body) }
    },
    reads: async () => activitiesOf(await json(await fetch(at(), { headers }))),
    async hears() {
      const body = await json(await fetch(`${at()}?watermark=${encodeURIComponent(watermark)}`, { headers }))
      watermark = String(body['watermark'] ?? watermark)
      return activitiesOf(body)
    }
  }
}

/** Texts the hub as Twilio posts it; gives what the TwiML in the answer says. */
export async function texts(door: { url: string }, twilio: FakeTwilio, from: string, body: string, sid = `SM${String(++ids).padStart(32, '0')}`): Promise<string[]> {
  const fields = { From: from, To: twilio.number, Body: body, MessageSid: sid, NumMedia: '0' }
  const answer = await fetch(`${door.url}/api/sms`, {
    method: 'POST', body: new URLSearchParams(fields), headers: { 'X-Twilio-Signature': sign(twilio.authToken, `${PUBLIC_URL}/api/sms`, fields) }
  })
  if (answer.status !== 200) throw new Error(`a text was answered ${answer.status}`)
  return readTwiml(await answer.text()).flatMap(verb => (verb.kind === 'message' ? [verb.text] : []))
}

export const status = async (url: string): Promise<number> => (await fetch(url)).status

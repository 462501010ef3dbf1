import twilio from 'twilio'
import type { Carrier, Sent } from '../paging/carrier.ts'
import { RequestsAt } from './atAddress.ts'
import { refusal } from './outcomes.ts'
import { gsmSafe, longestText } from './texts.ts'

export type TwilioSettings = {
  accountSid: string
  /** The first is tried first; the next only where Twilio does not know it, so that a rotation drops nothing. */
  authTokens: readonly string[]
  from: { messagingServiceSid: string } | { number: string }
  /** The one number that rings people: one number, so that it can pass Do Not Disturb. null: nobody can be rung, and each call is refused. */
  voiceNumber: string | null
  apiUrl: string
  publicUrl: string
  /** Until an answer counts as lost; 6 s, so that a page can be looked up and sent again within its 10 s. */
  timeoutMs?: number
}

/** A text that people sent us, as Twilio lists it. `at` is Twilio's own time in ms. */
export type InboundText = { sid: string; from: string; to: string; body: string; at: number; media: number }

export interface TwilioCarrier extends Carrier {
  /** Texts that came in at or after `since` (ms of real time), oldest first: what a spell without us may have missed. Throws TwilioFailed. */
  inbound(since: number): Promise<InboundText[]>
  /** Deletes one text at Twilio, words and number; nothing happens where it is gone already. Throws TwilioFailed. */
  discard(sid: string): Promise<void>
  /** The money left and whether our voice number is still ours, for the check before the night. Throws TwilioFailed. */
  standing(): Promise<{ balance: number; currency: string; numberIsOurs: boolean }>
}

/** Twilio could not be asked. `code` is Twilio's or the network's; never its words, which may quote a number. */
export class TwilioFailed extends Error {
  readonly code: string
  constructor(code: string) {
    super(`Twilio did not answer as asked (${code}). See https://www.twilio.com/docs/api/errors`)
    this.name = 'TwilioFailed'
    this.code = code
  }
}

type Client = ReturnType<typeof twilio>

/** The phone network by Twilio. Sends once per call: what to do about a refusal or an unknown outcome is the caller's. */
export function makeTwilioCarrier(settings: TwilioSettings): TwilioCarrier {
  const publicUrl = settings.publicUrl.replace(/\/+$/, '')
  const httpClient = new RequestsAt(settings.apiUrl, settings.timeoutMs ?? 6000)
  const clients = settings.authTokens.map(token => twilio(settings.accountSid, token, { httpClient, autoRetry: false }))
  const withToken = <T>(ask: (client: Client) => Promise<T>): Promise<T> => firstKnown(clients, ask)
  const callback = (path: string, reference: string): string => `${publicUrl}${path}?d=${encodeURIComponent(reference)}`

  return {
    async text({ to, body, reference, validSeconds }) {
      // Twilio would refuse it too, a round trip later. The caller splits: it alone knows whose words they are.
      if (body.length > longestText || body === '') return { kind: 'refused', code: body === '' ? '21602' : '21617', again: false }
      return sent(() => withToken(client => client.messages.create({
        to, body, ...sender(settings.from), statusCallback: callback('/api/sms/status', reference), smartEncoded: true,
        ...(validSeconds === null ? {} : { validityPeriod: Math.min(36000, Math.max(1, Math.round(validSeconds))) })
      })))
    },
    async call({ to, path, reference }) {
      const from = settings.voiceNumber
      if (from === null) return { kind: 'refused', code: 'no-voice-number', again: false }
      // Machine detection stays off: it guesses, costs seconds, and only a pressed key proves that a person heard.
      return sent(() => withToken(client => client.calls.create({
        to, from, url: `${publicUrl}${path}`, method: 'POST',
        statusCallback: callback('/api/voice/status', reference), statusCallbackMethod: 'POST', timeout: 25
      })))
    },
    async hangUp(sid) {
      await unlessGone(() => withToken(client => client.calls(sid).update({ status: 'completed' })), ['20404', '21220'])
    },
    find: looked => find(withToken, looked),
    inbound: since => inbound(withToken, since, settings),
    async discard(sid) {
      await unlessGone(() => withToken(client => client.messages(sid).remove()), ['20404'])
    },
    standing: () => standing(withToken, settings.voiceNumber)
  }
}

type Ask = <T>(ask: (client: Client) => Promise<T>) => Promise<T>

const sender = (from: TwilioSettings['from']): { messagingServiceSid: string } | { from: string } =>
  'number' in from ? { from: from.number } : from

/** Asks with each token until one is known. A 401 is certain not to have been accepted, so asking again cannot send twice. */
async function firstKnown<T>(clients: Client[], ask: (client: Client) => Promise<T>): Promise<T> {
  for (const client of clients.slice(0, -1)) {
    try {
      return await ask(client)
    } catch (error) {
      const why = refusal(error)
      if (why.kind !== 'refused' || (why.code !== '20003' && why.code !== '401')) throw error
    }
  }
  const last = clients.at(-1)
  if (!last) throw new TwilioFailed('no-auth-token')
  return ask(last)
}

async function sent(request: () => Promise<{ sid: string }>): Promise<Sent> {
  try {
    const { sid } = await request()
    return sid ? { kind: 'accepted', sid } : { kind: 'unknown', why: 'no-sid' }
  } catch (error) {
    return refusal(error)
  }
}

function failure(error: unknown): TwilioFailed {
  const why = refusal(error)
  return new TwilioFailed(why.kind === 'refused' ? why.code : why.kind === 'unknown' ? why.why : 'unknown')
}

async function unlessGone(request: () => Promise<unknown>, gone: string[]): Promise<void> {
  try {
    await request()
  } catch (error) {
    const failed = failure(error)
    if (!gone.includes(failed.code)) throw failed
  }
}

/**
 * Listed by recipient alone: a text that is still queued has no DateSent, and a filter on it would hide the very one that is looked for.
 * Twilio's times are whole seconds, newest first. An earlier equal text is not taken for this one: sending twice is better than never.
 */
async function find(withToken: Ask, looked: { to: string; body: string; since: number }): Promise<string | null> {
  const since = Math.floor(looked.since / 1000) * 1000
  const wanted = comparable(looked.body)
  try {
    const listed = await withToken(client => client.messages.list({ to: looked.to, pageSize: 50, limit: 50 }))
    const mine = listed.filter(message => message.direction !== 'inbound' && message.dateCreated.getTime() >= since)
    return mine.find(message => comparable(message.body) === wanted)?.sid ?? null
  } catch (error) {
    throw failure(error)
  }
}

/** SmartEncoded may have made marks plain at Twilio, and the network drops spaces at the end. */
const comparable = (body: string): string => gsmSafe(body).trimEnd()

async function inbound(withToken: Ask, since: number, { from: ours, voiceNumber }: TwilioSettings): Promise<InboundText[]> {
  const to = 'number' in ours ? { to: ours.number } : {}
  try {
    const listed = await withToken(client => client.messages.list({ ...to, dateSentAfter: new Date(since), pageSize: 1000 }))
    // An account may have other numbers, whose texts are none of ours.
    const isOurs = (number: string, service: string) => 'number' in ours || voiceNumber === null || number === voiceNumber || service === ours.messagingServiceSid
    return listed.filter(message => message.direction === 'inbound' && isOurs(message.to, message.messagingServiceSid) && message.dateCreated.getTime() >= Math.floor(since / 1000) * 1000)
      .map(({ sid, from, to: number, body, dateCreated, numMedia }) =>
        ({ sid, from, to: number, body, at: dateCreated.getTime(), media: Number(numMedia) || 0 }))
      // Newest first as listed, with whole seconds: those of one second keep their order by being turned round first.
      .reverse().sort((a, b) => a.at - b.at)
  } catch (error) {
    throw failure(error)
  }
}

async function standing(withToken: Ask, voiceNumber: string | null): Promise<{ balance: number; currency: string; numberIsOurs: boolean }> {
  try {
    const [money, numbers] = await Promise.all([
      withToken(client => client.balance.fetch()),
      voiceNumber === null ? [] : withToken(client => client.incomingPhoneNumbers.list({ phoneNumber: voiceNumber, limit: 1 }))
    ])
    return { balance: Number(money.balance), currency: money.currency, numberIsOurs: numbers.length > 0 }
  } catch (error) {
    throw failure(error)
  }
}

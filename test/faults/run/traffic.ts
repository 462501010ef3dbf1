import { setTimeout as pause } from 'node:timers/promises'
import { readTwiml } from '../../../services/paging/twiml.ts'
import type { FakeTwilio } from '../../harness/fakeTwilio.ts'
import { PUBLIC_URL } from '../../harness/frontDoor.ts'
import { sign } from '../../harness/twilioSignature.ts'

/** One message as its sender knows it: when somebody said 200, and whether that answer was the one without the store. */
export type Sent = { sender: string; channel: 'sms' | 'web'; words: string; acceptedAt: number | null; degraded: boolean }

export type Traffic = { sent: Sent[]; done: Promise<void>; stop(): void }

type How = { urls(): string[]; twilio: FakeTwilio; messages: number; senders: number; twice: boolean; everyMs: number }

const isObject = (value: unknown): value is { [name: string]: unknown } => typeof value === 'object' && value !== null

/**
 * People who write one message after the other, half by text and half on the page, each with its id until somebody says 200, as Twilio and the page do. Every tenth is in distress.
 * `twice`: each is posted a second time later, in another order.
 */
export function traffic(how: How): Traffic {
  const sent: Sent[] = []
  let stopped = false
  const each = Math.ceil(how.messages / how.senders)
  const people = Array.from({ length: how.senders }, async (_, p) => {
    const post = p % 2 === 0 ? byText(how, p) : await byPage(how, () => stopped)
    const again: (() => Promise<unknown>)[] = []
    for (let i = 0; i < each && !stopped; i++) {
      const n = p * each + i
      const one: Sent = { sender: `${p}`, channel: p % 2 === 0 ? 'sms' : 'web', words: n % 10 === 7 ? `message ${n}: i can't do this anymore` : `message ${n}: what's on near me on a tuesday`, acceptedAt: null, degraded: false }
      sent.push(one)
      const degraded = await insist(how, () => stopped, url => post(url, n, one.words))
      if (degraded !== null) Object.assign(one, { acceptedAt: Date.now(), degraded })
      if (how.twice) again.push(() => insist(how, () => stopped, url => post(url, n, one.words)))
      if (again.length > 3) await Promise.all(again.splice(0).reverse().map(send => send()))
      await pause(how.everyMs)
    }
  })
  return { sent, done: Promise.all(people).then(() => undefined), stop: () => { stopped = true } }
}

/** Until somebody says 200; null where it was given up. */
async function insist(how: How, stopped: () => boolean, send: (url: string) => Promise<boolean | null>): Promise<boolean | null> {
  for (let tries = 0; !stopped(); tries++) {
    const urls = how.urls()
    const answer = await send(urls[tries % Math.max(1, urls.length)] ?? '').catch(() => null)
    if (answer !== null) return answer
    await pause(25)
  }
  return null
}

/** Twilio waits 15 s for an answer, and so does a page. */
const limit = (): AbortSignal => AbortSignal.timeout(15_000)
export const numberOf = (person: number): string => `+44770090${String(100 + person).padStart(4, '0')}`

const byText = ({ twilio }: How, person: number) => async (url: string, n: number, words: string): Promise<boolean | null> => {
  const fields = { From: numberOf(person), To: twilio.number, Body: words, MessageSid: `SM${String(n).padStart(32, '0')}`, NumMedia: '0' }
  const answer = await fetch(`${url}/api/sms`, { method: 'POST', signal: limit(), body: new URLSearchParams(fields), headers: { 'X-Twilio-Signature': sign(twilio.authToken, `${PUBLIC_URL}/api/sms`, fields) } })
  return answer.ok ? readTwiml(await answer.text()).some(verb => verb.kind === 'message') : null
}

async function byPage(how: How, stopped: () => boolean) {
  const given: unknown = await (async () => {
    for (;;) {
      const got: unknown = await fetch(`${how.urls()[0] ?? ''}/directline/tokens/generate`, { method: 'POST', signal: limit() }).then(answer => answer.json(), () => null)
      if (isObject(got) || stopped()) return got
      await pause(25)
    }
  })()
  const { conversationId, token } = isObject(given) ? given : {}
  return async (url: string, n: number, words: string): Promise<boolean | null> => {
    const answer = await fetch(`${url}/directline/conversations/${String(conversationId)}/activities`, {
      method: 'POST', signal: limit(), headers: { authorization: `Bearer ${String(token)}`, 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', from: { id: 'me' }, text: words, channelData: { clientActivityID: `client-${n}` } })
    })
    if (!answer.ok) return null
    const body: unknown = await answer.json()
    return isObject(body) && Array.isArray(body['activities']) && body['activities'].length > 0
  }
}

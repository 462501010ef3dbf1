import { readTwiml } from '../../services/paging/twiml.ts'
import { sid, type FakeTwilio, type NetText } from './fakeTwilio.ts'
import { PhoneCall, type CallNet } from './phoneCall.ts'
import { waitFor } from './waitFor.ts'
import { webhooks, type Webhooks } from './webhooks.ts'

/**
 * The phones of a story, on the fake network. Written as it is told:
 *
 *   const net = await phones(twilio, { webhook: 'http://127.0.0.1:3978' })
 *   const sam = net.phone('+447700900001', 'Sam'), dee = net.phone('+447700900101', 'Dee')
 *   await dee.texts('i cant do this any more')
 *   await sam.getsText(/someone needs you now/).replies('1')
 *   await net.close()
 *
 * Texts and calls are taken in the order in which they came. One that no step took fails the story at `nothingElse()` and at `close()`.
 */
export type Net = {
  phone(number: string, label?: string): Phone
  /** Posts each webhook twice, as a network that is unsure does. */
  everythingTwice: boolean
  /** Posts the receipts of a text in any order. */
  receiptsInAnyOrder: boolean
  /** Fails where a text or call was not taken, a webhook was refused, or something was asked of Twilio that it would not accept. */
  nothingElse(): Promise<void>
  /** Takes all that is left on every phone without a word: for the end of a story that is about something else. */
  enough(): void
  /** nothingElse, then the end. */
  close(): Promise<void>
}

/** A text that was taken; `replies` texts back from the same phone. */
export type Taken<T> = Promise<T> & { replies(body: string): Promise<void> }
export type TakenCall = Promise<PhoneCall> & Pick<PhoneCall, 'answers' | 'presses' | 'letsItRing' | 'voicemail' | 'isBusy' | 'hangsUp' | 'fails'>

export type Phone = {
  number: string
  label: string
  /** The next text, which must match. */
  getsText(pattern?: RegExp): Taken<NetText>
  /** Nothing comes within `milliseconds` of real time. */
  getsNoText(milliseconds?: number): Promise<void>
  /** The next call, still ringing. */
  getsCall(): TakenCall
  getsNoCall(milliseconds?: number): Promise<void>
  /** Texts the hub. Resolves with the MessageSid when the front door has answered. */
  texts(body: string, more?: { sid?: string; optOut?: 'STOP' | 'START' | 'HELP'; media?: string[] }): Promise<string>
  /** The same as `texts`, as an answer. */
  replies(body: string): Promise<string>
  /** Rings the hub; withheld where said. */
  rings(how?: { withheld?: boolean }): Promise<PhoneCall>
  /** Texts that match are nobody's business in this story. */
  ignores(pattern: RegExp): void
  /** Switched off: texts come back undelivered (30003), calls are not answered. */
  isOff(): void
  isOn(): void
}

type Options = { webhook: string; via?: string; limitMs?: number; settleMs?: number; pauseMs?: number; random?: () => number }
type Handset = { phone: Phone; inbox: NetText[]; ringing: PhoneCall[]; ignored: RegExp[]; off: boolean }
type Inside = { twilio: FakeTwilio; hooks: Webhooks; net: CallNet; options: Required<Options>; handsets: Map<string, Handset>; problems: string[]; calls: PhoneCall[]; self: Net }

export async function phones(twilio: FakeTwilio, given: Options): Promise<Net> {
  const publicUrl = given.webhook.replace(/\/+$/, '')
  const options = { via: publicUrl, limitMs: 10_000, settleMs: 300, pauseMs: 50, random: Math.random, ...given }
  const problems: string[] = []
  const handsets = new Map<string, Handset>()
  const self: Net = {
    everythingTwice: false, receiptsInAnyOrder: false,
    phone: (number, label) => handsetOf(inside, number, label).phone,
    nothingElse: () => nothingElse(inside),
    enough: () => { for (const handset of handsets.values()) handset.inbox.length = handset.ringing.length = 0 },
    async close() {
      try { await nothingElse(inside) } finally { await twilio.close() }
    }
  }
  const hooks = webhooks({ publicUrl, via: options.via, authToken: twilio.authToken, twice: () => self.everythingTwice })
  const net: CallNet = {
    webhooks: hooks, publicUrl, hub: twilio.number, pause: options.pauseMs, limit: options.limitMs,
    problem: text => void problems.push(text), rings: call => rings(inside, call)
  }
  const inside: Inside = { twilio, hooks, net, options, handsets, problems, calls: [], self }
  twilio.onText = text => void arrives(inside, text).catch(error => problems.push(String(error)))
  twilio.onCall = call => rings(inside, new PhoneCall(net, { sid: call.sid, number: call.to, direction: 'outbound-api', url: call.url, callback: call.callback, partner: null }))
  twilio.onHangUp = call => void inside.calls.find(one => one.start.sid === call.sid)?.stopped().catch(error => problems.push(String(error)))
  return self
}

function handsetOf(inside: Inside, number: string, label?: string): Handset {
  const there = inside.handsets.get(number)
  if (there) return Object.assign(there, label ? { phone: Object.assign(there.phone, { label }) } : {})
  const handset: Handset = { inbox: [], ringing: [], ignored: [], off: false, phone: makePhone(inside, number, label ?? number, () => handset) }
  inside.handsets.set(number, handset)
  return handset
}

function makePhone(inside: Inside, number: string, label: string, own: () => Handset): Phone {
  const { options } = inside
  const texts: Phone['texts'] = (body, more = {}) => textsHub(inside, number, body, more)
  const phone: Phone = {
    number, label, texts, replies: body => texts(body),
    getsText(pattern = /(?:)/) {
      const taken = takeText(inside, own(), pattern)
      return Object.assign(taken, { replies: async (body: string) => { await taken; await texts(body) } })
    },
    async getsNoText(milliseconds = options.settleMs) {
      await new Promise(resolve => setTimeout(resolve, milliseconds))
      const [text] = own().inbox
      if (text) throw new Error(`${phone.label} should have had no text and got: "${text.body}"`)
    },
    getsCall() {
      return inOneBreath(takeCall(inside, own()))
    },
    async getsNoCall(milliseconds = options.settleMs) {
      await new Promise(resolve => setTimeout(resolve, milliseconds))
      if (stillRinging(own()).length > 0) throw new Error(`${phone.label} should have had no call, and is being rung`)
    },
    rings: ({ withheld = false } = {}) => ringsHub(inside, withheld ? '+266696687' : number),
    ignores: pattern => void own().ignored.push(pattern),
    isOff: () => { own().off = true },
    isOn: () => { own().off = false }
  }
  return phone
}

/** A call that is still awaited, with what is done about it said in the same line. */
const inOneBreath = (taken: Promise<PhoneCall>): TakenCall => Object.assign(taken, {
  answers: async () => (await taken).answers(), presses: async (digit: string) => (await taken).presses(digit),
  letsItRing: async () => (await taken).letsItRing(), voicemail: async () => (await taken).voicemail(),
  isBusy: async () => (await taken).isBusy(), hangsUp: async () => (await taken).hangsUp(), fails: async () => (await taken).fails()
})

async function takeText(inside: Inside, handset: Handset, pattern: RegExp): Promise<NetText> {
  await waitFor(inside.options.limitMs, () => handset.inbox.length > 0, () => `${handset.phone.label} got no text, and should have had one like ${pattern}`)
  const [text] = handset.inbox
  if (!text || !pattern.test(text.body)) throw new Error(`${handset.phone.label} should have had a text like ${pattern} next and got: "${text?.body}"`)
  handset.inbox.shift()
  return text
}

const stillRinging = (handset: Handset): PhoneCall[] => handset.ringing.filter(call => call.state === 'ringing')

async function takeCall(inside: Inside, handset: Handset): Promise<PhoneCall> {
  await waitFor(inside.options.limitMs, () => handset.ringing.length > 0, () => `${handset.phone.label} was not rung, and should have been`)
  const call = handset.ringing.shift()
  if (!call) throw new Error(`${handset.phone.label} was not rung, and should have been`)
  return call
}

/** A text from the hub reaches its phone, and the receipts go back, unless it is switched off or the network says otherwise. */
async function arrives(inside: Inside, text: NetText): Promise<void> {
  const handset = handsetOf(inside, text.to)
  const mode = inside.twilio.modeOf(text.to)
  const lost = mode.kind === 'undelivered' ? { state: mode.state ?? 'undelivered', code: mode.errorCode } : handset.off ? { state: 'undelivered', code: '30003' } : null
  // After the answer to our request, as a real receipt nearly always is.
  await new Promise(resolve => setTimeout(resolve, 5))
  if (!lost && !handset.ignored.some(pattern => pattern.test(text.body))) handset.inbox.push(text)
  text.status = lost?.state ?? 'delivered'
  const states = ['sent', text.status]
  if (inside.self.receiptsInAnyOrder && inside.options.random() < 0.5) states.reverse()
  for (const MessageStatus of text.callback ? states : []) {
    const failed: Record<string, string> = lost && MessageStatus === lost.state ? { ErrorCode: lost.code } : {}
    await inside.hooks.post(text.callback ?? '', { MessageSid: text.sid, SmsSid: text.sid, AccountSid: inside.twilio.accountSid, From: text.from, To: text.to, MessageStatus, SmsStatus: MessageStatus, ...failed })
  }
}

async function ringsHub(inside: Inside, number: string): Promise<PhoneCall> {
  const { publicUrl } = inside.net
  const call = new PhoneCall(inside.net, {
    sid: sid('CA'), number, direction: 'inbound', url: `${publicUrl}/api/voice`, callback: `${publicUrl}/api/voice/status`, partner: null
  })
  inside.calls.push(call)
  return call.answers()
}

function rings(inside: Inside, call: PhoneCall): void {
  const handset = handsetOf(inside, call.start.number)
  inside.calls.push(call)
  if (handset.off) setTimeout(() => void call.letsItRing().catch(error => inside.problems.push(String(error))), 5)
  else handset.ringing.push(call)
}

/** Twilio's own handling of the opt-out words stands before the front door: STOP blocks, START opens, and both are still posted. */
async function textsHub(inside: Inside, number: string, body: string, more: { sid?: string; optOut?: string; media?: string[] }): Promise<string> {
  const { twilio } = inside
  const id = more.sid ?? sid('SM')
  const word = body.trim().toUpperCase()
  const optOut = more.optOut ?? (word === 'STOP' || word === 'START' ? word : null)
  if (optOut === 'STOP') twilio.stopped.add(number)
  if (optOut === 'START') twilio.stopped.delete(number)
  if (!twilio.texts.some(text => text.sid === id)) twilio.texts.push({ sid: id, direction: 'inbound', from: number, to: twilio.number, body, at: new Date(), callback: null, validity: null, status: 'received' })
  const media = Object.fromEntries((more.media ?? []).map((type, at) => [`MediaContentType${at}`, type]))
  const answer = await inside.hooks.post(`${inside.net.publicUrl}/api/sms`, {
    MessageSid: id, SmsMessageSid: id, SmsSid: id, AccountSid: twilio.accountSid, From: number, To: twilio.number, Body: body, NumSegments: '1', NumMedia: String(more.media?.length ?? 0),
    ...media, ...(optOut ? { OptOutType: optOut } : {})
  })
  for (const verb of readTwiml(answer)) {
    if (verb.kind === 'message') handsetOf(inside, number).inbox.push({ sid: sid('SM'), direction: 'outbound-api', from: twilio.number, to: number, body: verb.text, at: new Date(), callback: null, validity: null, status: 'sent' })
  }
  return id
}

async function nothingElse(inside: Inside): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, inside.options.settleMs))
  const left = [...inside.handsets.values()].flatMap(({ phone, inbox, ringing }) => [
    ...inbox.map(text => `${phone.label} got a text that nobody expected: "${text.body}"`),
    ...ringing.map(call => `${phone.label} was rung and nobody expected it (${call.state}, ${new URL(call.start.url || 'http://a/').pathname})`)
  ])
  const wrong = [...left, ...inside.problems, ...inside.twilio.problems]
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
}

import { makeTwilioCarrier, TwilioFailed, type TwilioSettings } from '../../../services/twilio/carrier.ts'
import { fakeTwilio, type FakeTwilio } from '../../harness/fakeTwilio.ts'

let net: FakeTwilio
beforeEach(async () => { net = await fakeTwilio() })
afterEach(() => net.close())

const carrier = (more: Partial<TwilioSettings> = {}) => makeTwilioCarrier({
  accountSid: net.accountSid, authTokens: [net.authToken], from: { messagingServiceSid: net.messagingServiceSid }, voiceNumber: net.number,
  apiUrl: net.url, publicUrl: 'https://door.example.org/', timeoutMs: 400, ...more
})
const page = { to: '+447700900001', body: 'Front door K7: someone needs you now.', reference: '1780000000000-0:sam', validSeconds: 300 }

describe('a text', () => {
  test('goes to Twilio with its reference in the receipt address and a short life', async () => {
    const sent = await carrier().text(page)
    expect(sent).toEqual({ kind: 'accepted', sid: net.texts[0]?.sid })
    expect(net.requests).toEqual([{ method: 'POST', path: `/2010-04-01/Accounts/${net.accountSid}/Messages.json`, form: {
      To: page.to, Body: page.body, MessagingServiceSid: net.messagingServiceSid, SmartEncoded: 'true', ValidityPeriod: '300',
      StatusCallback: 'https://door.example.org/api/sms/status?d=1780000000000-0%3Asam'
    } }])
    expect(net.problems).toEqual([])
  })

  test('leaves from the number where there is no Messaging Service, and lives as long as the network likes where nothing is said', async () => {
    await carrier({ from: { number: net.number } }).text({ ...page, validSeconds: null })
    expect(net.requests[0]?.form).toMatchObject({ From: net.number })
    expect(net.requests[0]?.form).not.toHaveProperty('ValidityPeriod')
  })

  test('keeps every letter of every alphabet', async () => {
    const body = 'Zażółć & كيف = 你好 + \u{1F600} 100% "ok"\n<b>'
    await carrier().text({ ...page, body })
    expect(net.texts[0]?.body).toBe(body)
  })

  test('longer than Twilio takes is refused here, and nothing is asked', async () => {
    expect(await carrier().text({ ...page, body: 'a'.repeat(1601) })).toEqual({ kind: 'refused', code: '21617', again: false })
    expect(net.requests).toEqual([])
  })

  test('to a person who texted STOP is refused for good', async () => {
    net.stopped.add(page.to)
    expect(await carrier().text(page)).toEqual({ kind: 'refused', code: '21610', again: false })
  })

  test('to a busy network is refused for now, and asked once only', async () => {
    net.is({ kind: 'refuses', code: 20429, status: 429 })
    expect(await carrier().text(page)).toEqual({ kind: 'refused', code: '20429', again: true })
    expect(net.requests).toHaveLength(1)
  })

  test('whose answer is lost is unknown, and is found again by its words', async () => {
    net.is({ kind: 'drops' })
    const since = Date.now()
    expect(await carrier().text(page)).toMatchObject({ kind: 'unknown' })
    net.is({ kind: 'working' })
    expect(await carrier().find({ to: page.to, body: page.body, since })).toBe(net.texts[0]?.sid)
  })

  test('whose answer is late is unknown', async () => {
    net.is({ kind: 'slow', milliseconds: 900 })
    expect(await carrier().text(page)).toEqual({ kind: 'unknown', why: 'timeout' })
  })

  test('that a gateway turned away is unknown', async () => {
    net.is({ kind: 'gateway', status: 502 })
    expect(await carrier().text(page)).toMatchObject({ kind: 'unknown' })
  })

  test('with the network gone is not sent, and may be tried again', async () => {
    const gone = carrier({ apiUrl: 'http://127.0.0.1:9' })
    expect(await gone.text(page)).toEqual({ kind: 'refused', code: 'ECONNREFUSED', again: true })
  })

  test('goes with the second token while tokens are changed', async () => {
    expect(await carrier({ authTokens: ['the-old-one', net.authToken] }).text(page)).toMatchObject({ kind: 'accepted' })
    expect(net.texts).toHaveLength(1)
  })

  test('with no token that Twilio knows is refused', async () => {
    expect(await carrier({ authTokens: ['a', 'b'] }).text(page)).toEqual({ kind: 'refused', code: '20003', again: false })
  })
})

describe('looking a text up', () => {
  const since = () => Date.now() - 1000

  test('a text that is still queued is found', async () => {
    await carrier().text(page)
    expect(net.texts[0]?.status).toBe('queued')
    expect(await carrier().find({ ...page, since: since() })).toBe(net.texts[0]?.sid)
  })

  test('other words, another phone, an older text and what the person wrote are not it', async () => {
    await carrier().text(page)
    expect(await carrier().find({ to: page.to, body: 'Front door K8: someone needs you now.', since: since() })).toBeNull()
    expect(await carrier().find({ to: '+447700900002', body: page.body, since: since() })).toBeNull()
    expect(await carrier().find({ ...page, since: Date.now() + 5000 })).toBeNull()
    const inbound = net.texts[0]
    if (inbound) inbound.direction = 'inbound'
    expect(await carrier().find({ ...page, since: since() })).toBeNull()
  })

  test('a network that cannot be asked is not "it has it not"', async () => {
    net.is({ kind: 'down' })
    await expect(carrier().find({ ...page, since: since() })).rejects.toThrow(TwilioFailed)
  })
})

describe('a call', () => {
  const ring = { to: '+447700900001', path: '/api/voice/page/K7/1', reference: '1780000000000-1' }

  test('fetches its words from the front door, rings 25 seconds, and leaves guessing at machines alone', async () => {
    const sent = await carrier().call(ring)
    expect(sent).toEqual({ kind: 'accepted', sid: net.calls[0]?.sid })
    expect(net.requests[0]?.form).toEqual({
      To: ring.to, From: net.number, Url: 'https://door.example.org/api/voice/page/K7/1', Method: 'POST', Timeout: '25',
      StatusCallback: 'https://door.example.org/api/voice/status?d=1780000000000-1', StatusCallbackMethod: 'POST'
    })
    expect(net.problems).toEqual([])
  })

  test('is stopped, and stopping it again does nothing', async () => {
    const sent = await carrier().call(ring)
    const sid = sent.kind === 'accepted' ? sent.sid : ''
    await carrier().hangUp(sid)
    expect(net.calls[0]?.over).toBe(true)
    await expect(carrier().hangUp(sid)).resolves.toBeUndefined()
    await expect(carrier().hangUp('CAunknown')).resolves.toBeUndefined()
  })

  test('without a voice number is refused', async () => {
    expect(await carrier({ voiceNumber: null }).call(ring)).toEqual({ kind: 'refused', code: 'no-voice-number', again: false })
  })
})

describe('what else is asked of Twilio', () => {
  test('texts that came in while we were away are listed, oldest first, without our own', async () => {
    const at = (seconds: number) => new Date(Date.now() - seconds * 1000)
    const text = { to: net.number, callback: null, validity: null, status: 'received', direction: 'inbound' as const }
    net.texts.push({ ...text, sid: 'SM1', from: '+447700900101', body: 'old', at: at(3600) }, { ...text, sid: 'SM2', from: '+447700900101', body: 'hi', at: at(60) }, { ...text, sid: 'SM3', from: '+447700900102', body: 'hello', at: at(10) })
    await carrier().text(page)
    const missed = await carrier().inbound(Date.now() - 120_000)
    expect(missed.map(({ sid, from, body }) => ({ sid, from, body }))).toEqual([{ sid: 'SM2', from: '+447700900101', body: 'hi' }, { sid: 'SM3', from: '+447700900102', body: 'hello' }])
  })

  test('a text is deleted there, once', async () => {
    const sent = await carrier().text(page)
    await carrier().discard(sent.kind === 'accepted' ? sent.sid : '')
    expect(net.texts).toEqual([])
    await expect(carrier().discard('SMgone')).resolves.toBeUndefined()
  })

  test('the money left and the number are known', async () => {
    expect(await carrier().standing()).toEqual({ balance: 42.5, currency: 'GBP', numberIsOurs: true })
    expect(await carrier({ voiceNumber: '+447700900999' }).standing()).toMatchObject({ numberIsOurs: false })
  })

  test('an error names a code and no number', async () => {
    net.is({ kind: 'down' })
    const error = await carrier().discard('SM1').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(TwilioFailed)
    expect(JSON.stringify(error) + String(error)).not.toMatch(/7700|fake-auth/)
  })
})

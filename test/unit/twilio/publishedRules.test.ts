import { fakeTwilio } from '../../harness/fakeTwilio.ts'
import { breaches, operations } from '../../harness/twilioApi.ts'
import { makeTwilioCarrier } from '../../../services/twilio/carrier.ts'

const account = `/2010-04-01/Accounts/AC${'1'.repeat(32)}`
const message = { To: '+447700900001', From: '+447700900000', Body: 'hello' }
const call = { To: '+447700900001', From: '+447700900000', Url: 'http://front.test/api/voice/page/K7/1' }
const broken = (path: string, form: Record<string, string>, method = 'POST') => breaches(method, `${account}/${path}`, new URLSearchParams(form))

describe('what Twilio publishes of its requests', () => {
  test('a text and a call as they should be break nothing', () => {
    expect(broken('Messages.json', { ...message, ValidityPeriod: '300', SmartEncoded: 'true', StatusCallback: 'http://front.test/api/sms/status?d=c~1-0' })).toEqual([])
    expect(broken('Calls.json', { ...call, Timeout: '25', Method: 'POST', StatusCallbackMethod: 'POST' })).toEqual([])
    expect(broken(`Calls/CA${'a'.repeat(32)}.json`, { Status: 'completed' })).toEqual([])
  })

  test.each([
    ['Messages.json', { ...message, ValidityPeriods: '300' }, /knows no ValidityPeriods/], ['Messages.json', { ...message, ValidityPeriod: '36001' }, /no such ValidityPeriod/],
    ['Messages.json', { ...message, ValidityPeriod: '4.5' }, /no such ValidityPeriod/], ['Messages.json', { From: message.From, Body: 'hello' }, /needs To/], ['Messages.json', { ...message, Body: 'x'.repeat(1601) }, /no such Body/],
    ['Messages.json', { ...message, To: '07700900001' }, /no such To/], ['Messages.json', { ...message, MessagingServiceSid: 'MG1' }, /no such MessagingServiceSid/],
    ['Messages.json', { ...message, SmartEncoded: 'yes' }, /no such SmartEncoded/], ['Messages.json', { ...message, StatusCallback: '/api/sms/status' }, /no such StatusCallback/],
    ['Messages.json', { ...message, ContentRetention: 'never' }, /no such ContentRetention/],
    ['Calls.json', { ...call, Timeout: '601' }, /no such Timeout/], ['Calls.json', { To: call.To, Url: call.Url }, /needs From/], ['Calls.json', { ...call, Method: 'PUT' }, /no such Method/],
    ['Calls.json', { ...call, ValidityPeriod: '300' }, /knows no ValidityPeriod/], [`Calls/CA${'a'.repeat(32)}.json`, { Status: 'stopped' }, /no such Status/], ['Texts.json', message, /no such path/]
  ])('%s with %j is not as published', (path, form: Record<string, string>, told) => {
    expect(broken(path, form)).toEqual([expect.stringMatching(told)])
  })

  test('one that may be given once is given once; what may be given often, often', () => {
    const twice = (name: string, values: string[]) => breaches('POST', `${account}/Calls.json`, new URLSearchParams([...Object.entries(call), ...values.map(value => [name, value])]))
    expect(twice('Timeout', ['25', '25'])).toHaveLength(2)
    expect(twice('StatusCallbackEvent', ['answered', 'completed'])).toEqual([])
    expect(twice('StatusCallbackEvent', ['picked-up'])).toHaveLength(1)
  })
})

test('every request that the front door can make of Twilio is as published', async () => {
  const twilio = await fakeTwilio()
  const carrier = makeTwilioCarrier({
    accountSid: twilio.accountSid, authTokens: [twilio.authToken], from: { messagingServiceSid: twilio.messagingServiceSid }, voiceNumber: twilio.number, apiUrl: twilio.url, publicUrl: 'http://front.test'
  })
  try {
    const text = await carrier.text({ to: '+447700900001', body: 'hello', reference: 'c~1-0', validSeconds: 300 })
    const rung = await carrier.call({ to: '+447700900001', path: '/api/voice/page/K7/1', reference: 'c~2-0' })
    if (text.kind !== 'accepted' || rung.kind !== 'accepted') throw new Error('not accepted')
    await carrier.hangUp(rung.sid)
    await carrier.find({ to: '+447700900001', body: 'hello', since: Date.now() - 1000 })
    await carrier.inbound(Date.now() - 60_000)
    await carrier.standing()
    await carrier.discard(text.sid)
    expect(twilio.problems).toEqual([])
    const made = (method: string, path: RegExp) => twilio.requests.some(request => request.method === method && path.test(request.path.split('?')[0] ?? ''))
    expect(operations.filter(one => !made(one.method, one.path)).map(one => `${one.method} ${one.path}`)).toEqual([])
  } finally {
    await twilio.close()
  }
})

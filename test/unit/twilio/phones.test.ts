import { fakeTwilio, type FakeTwilio } from '../../harness/fakeTwilio.ts'
import { phones, type Net } from '../../harness/phones.ts'
import { toyHub, type Toy } from '../../harness/toyHub.ts'
import { waitFor } from '../../harness/waitFor.ts'

const samNumber = '+447700900001'
const deeNumber = '+447700900101'
let twilio: FakeTwilio
let hub: Toy
let net: Net

/** Pages Sam when Dee writes; tells Dee when Sam takes it. */
async function begin(limitMs = 2000) {
  twilio = await fakeTwilio()
  hub = await toyHub(twilio, async ({ whence, text }, carrier) => {
    const number = 'number' in whence ? whence.number : ''
    if (number === samNumber && text === '1') await carrier.text({ to: deeNumber, body: 'Sam is here.', reference: 'r2', validSeconds: null })
    else if (number === deeNumber) await carrier.text({ to: samNumber, body: 'Front door K7: someone needs you now.', reference: 'r1', validSeconds: 300 })
  }, { workers: { [samNumber]: { id: 'sam', name: 'Sam', waiting: [{ code: 'K7', route: 'human-now' }], live: [] } } })
  net = await phones(twilio, { webhook: hub.address, limitMs, settleMs: 60, pauseMs: 20 })
}
async function end() {
  await hub.close()
  await twilio.close()
}
beforeEach(() => begin())
afterEach(end)
const call = () => hub.carrier.call({ to: samNumber, path: '/api/voice/page/K7/1', reference: 'r9' })

describe('a story on the fake network', () => {
  test('reads as it is told', async () => {
    const sam = net.phone(samNumber, 'Sam')
    const dee = net.phone(deeNumber, 'Dee')
    await dee.texts('i cant do this anymore')
    await sam.getsText(/someone needs you now/).replies('1')
    await dee.getsText(/Sam is here/)
    await net.nothingElse()
    expect(hub.wrote.map(({ text }) => text)).toEqual(['i cant do this anymore', '1'])
    await waitFor(1000, () => hub.receipts.length === 4, () => 'receipts did not come')
    expect(hub.receipts).toEqual(expect.arrayContaining([['r1', 'sent', ''], ['r1', 'delivered', ''], ['r2', 'sent', ''], ['r2', 'delivered', '']]))
    expect(hub.bad).toEqual([])
  })

  test('fails on a text that nobody expected, naming the phone and the words', async () => {
    net.phone(samNumber, 'Sam')
    await net.phone(deeNumber, 'Dee').texts('hello')
    await expect(net.nothingElse()).rejects.toThrow('Sam got a text that nobody expected: "Front door K7: someone needs you now."')
  })

  test('fails on a call that nobody expected', async () => {
    net.phone(samNumber, 'Sam')
    await call()
    await expect(net.nothingElse()).rejects.toThrow('Sam was rung and nobody expected it')
  })

  test('fails on a text to a phone that the story does not know', async () => {
    await hub.carrier.text({ to: '+447700900777', body: 'Lost', reference: 'r', validSeconds: null })
    await expect(net.nothingElse()).rejects.toThrow('+447700900777 got a text that nobody expected: "Lost"')
  })

  test('fails where the words are other ones, and where none come', async () => {
    await end()
    await begin(80)
    await net.phone(deeNumber, 'Dee').texts('hello')
    await expect(net.phone(samNumber, 'Sam').getsText(/taken/)).rejects.toThrow('Sam should have had a text like /taken/ next and got: "Front door K7: someone needs you now."')
    await expect(net.phone(deeNumber, 'Dee').getsText()).rejects.toThrow('Dee got no text')
    await expect(net.phone(deeNumber, 'Dee').getsCall()).rejects.toThrow('Dee was not rung')
    await expect(net.phone(samNumber, 'Sam').getsNoText(1)).rejects.toThrow('Sam should have had no text')
  })

  test('fails at the close as well', async () => {
    await net.phone(deeNumber, 'Dee').texts('hello')
    await expect(net.close()).rejects.toThrow('nobody expected')
  })

  test('says everything twice, and in any order, where it is told to', async () => {
    net.everythingTwice = true
    net.phone(samNumber, 'Sam').ignores(/needs you/)
    await net.phone(deeNumber, 'Dee').texts('hello')
    expect(hub.wrote.map(({ providerId }) => providerId)).toEqual(Array(2).fill(hub.wrote[0]?.providerId))
    await waitFor(1000, () => hub.receipts.length === 8, () => 'receipts did not come')
    const other = await phones(twilio, { webhook: hub.address, settleMs: 60, random: () => 0 })
    other.receiptsInAnyOrder = true
    hub.receipts.length = 0
    await hub.carrier.text({ to: samNumber, body: 'hi', reference: 'r3', validSeconds: null })
    await waitFor(1000, () => hub.receipts.length === 2, () => 'receipts did not come')
    expect(hub.receipts).toEqual([['r3', 'delivered', ''], ['r3', 'sent', '']])
  })

  test('a phone that is off gets nothing, and its receipt says so', async () => {
    net.phone(samNumber, 'Sam').isOff()
    await net.phone(deeNumber, 'Dee').texts('hello')
    await waitFor(1000, () => hub.receipts.length === 2, () => 'receipts did not come')
    expect(hub.receipts).toEqual([['r1', 'sent', ''], ['r1', 'undelivered', '30003']])
    await net.nothingElse()
  })

  test('the network can take a text and lose it', async () => {
    twilio.is({ kind: 'undelivered', errorCode: '30005', state: 'failed' }, samNumber)
    await net.phone(deeNumber, 'Dee').texts('hello')
    await waitFor(1000, () => hub.receipts.length === 2, () => 'receipts did not come')
    expect(hub.receipts[1]).toEqual(['r1', 'failed', '30005'])
    await net.nothingElse()
  })

  test('STOP blocks every text to that phone until START, and both reach the front door', async () => {
    const dee = net.phone(deeNumber, 'Dee')
    net.phone(samNumber, 'Sam').ignores(/needs you/)
    await dee.texts('STOP')
    expect(hub.wrote[0]).toMatchObject({ text: 'STOP', optOut: 'STOP' })
    const text = { to: deeNumber, body: 'hi', reference: 'r', validSeconds: null }
    expect(await hub.carrier.text(text)).toEqual({ kind: 'refused', code: '21610', again: false })
    await dee.texts('start')
    expect(await hub.carrier.text(text)).toMatchObject({ kind: 'accepted' })
    await dee.getsText(/hi/)
    await net.nothingElse()
  })

  test('what Twilio would refuse, or would silently drop, fails the story', async () => {
    await fetch(`${twilio.url}/2010-04-01/Accounts/${twilio.accountSid}/Messages.json`, {
      method: 'POST', body: new URLSearchParams({ To: samNumber, From: twilio.number, Body: 'x'.repeat(1601), Validityperiod: '3' }),
      headers: { authorization: `Basic ${Buffer.from(`${twilio.accountSid}:${twilio.authToken}`).toString('base64')}` }
    })
    await expect(net.nothingElse()).rejects.toThrow(/knows no Validityperiod[\s\S]*21617/)
  })

  test('a wrong signature is refused by the front door, and the story hears of it', async () => {
    twilio.authToken = 'another'
    const stranger = await phones(twilio, { webhook: hub.address, settleMs: 20 })
    await expect(stranger.phone(deeNumber, 'Dee').texts('hello')).rejects.toThrow('/api/sms answered 403')
    expect(hub.wrote).toEqual([])
    expect(hub.bad).toEqual(['/api/sms'])
  })
})

describe('calls on the fake network', () => {
  test('a page is heard and taken with 1; its end is told', async () => {
    await call()
    const heard = await net.phone(samNumber, 'Sam').getsCall().presses('1')
    expect(heard.heard.join(' ')).toMatch(/K, 7: someone needs you now.*is yours/)
    expect(hub.told.moves).toMatchObject([{ worker: 'sam', code: 'K7', move: { move: 'take' } }])
    expect(hub.told.ended).toEqual([['r9', 'completed']])
    await net.nothingElse()
  })

  test.each([['letsItRing', 'no-answer'], ['isBusy', 'busy'], ['voicemail', 'completed'], ['fails', 'failed']] as const)('%s ends as %s with no key', async (what, status) => {
    await call()
    await net.phone(samNumber, 'Sam').getsCall()[what]()
    expect(hub.told.ended).toEqual([['r9', status]])
    expect(hub.told.moves).toEqual([])
    await net.nothingElse()
  })

  test('a phone that is off is not answered', async () => {
    net.phone(samNumber, 'Sam').isOff()
    await call()
    await waitFor(1000, () => hub.told.ended.length === 1, () => 'the end was not told')
    expect(hub.told.ended).toEqual([['r9', 'no-answer']])
  })

  test('the front door stops a call that rings', async () => {
    const sent = await call()
    await hub.carrier.hangUp(sent.kind === 'accepted' ? sent.sid : '')
    await waitFor(1000, () => hub.told.ended.length === 1, () => 'the end was not told')
    expect(hub.told.ended).toEqual([['r9', 'canceled']])
    expect((await net.phone(samNumber, 'Sam').getsCall()).state).toBe('over')
    await net.nothingElse()
  })

  test('Dee rings the hub, waits, and is put through to Sam, who must press a key', async () => {
    const dee = await net.phone(deeNumber, 'Dee').rings()
    await dee.hears(/getting a person/)
    hub.world.hold = { kind: 'waiting', seconds: 31 }
    await dee.hears(/still on the line/)
    hub.world.hold = { kind: 'taken', worker: 'Sam', phone: samNumber }
    await dee.hears(/ringing Sam now/)
    await net.phone(samNumber, 'Sam').getsCall().voicemail()
    await dee.hears(/could not put you through/)
    const sam = await net.phone(samNumber, 'Sam').getsCall()
    await sam.presses('1')
    await dee.isThrough()
    expect(hub.told.talking).toEqual([{ conversation: 'c1', worker: 'sam', callSid: dee.start.sid }])
    await sam.hangsUp()
    await dee.hears(/call has ended/)
    expect(hub.told.hungUp).toEqual([{ number: dee.start.number, callSid: dee.start.sid }])
    await net.nothingElse()
  })

  test('Sam is connected to Dee by the hub\'s number', async () => {
    hub.world.workers = { [samNumber]: { id: 'sam', name: 'Sam', waiting: [], live: ['K7'] } }
    hub.world.behind = deeNumber
    await hub.carrier.call({ to: samNumber, path: '/api/voice/connect/K7', reference: 'r5' })
    const sam = await net.phone(samNumber, 'Sam').getsCall().presses('1')
    const dee = await net.phone(deeNumber, 'Dee').getsCall()
    await dee.presses('1')
    await sam.isThrough()
    await dee.hangsUp()
    await sam.hears(/still with you/)
    await net.nothingElse()
  })

  test('a withheld number rings too', async () => {
    const call = await net.phone(deeNumber, 'Dee').rings({ withheld: true })
    expect(hub.told.rang).toEqual([{ number: null, callSid: call.start.sid }])
    await call.hangsUp()
    expect(hub.told.hungUp).toEqual([{ number: null, callSid: call.start.sid }])
  })

  test('voice addresses are closed to all but Twilio', async () => {
    for (const path of ['', '/wait?c=c1', '/page/K7/1', '/page/K7/1/key', '/connect/K7/key', '/status?d=r', '/whisper', '/sos/K7']) {
      const answer = await fetch(`${hub.address}/api/voice${path}`, { method: 'POST', body: new URLSearchParams({ CallSid: 'CA1', From: samNumber, Digits: '1', CallStatus: 'completed' }) })
      expect([path, answer.status]).toEqual([path, 403])
    }
    expect(hub.told.moves).toEqual([])
    expect(hub.told.ended).toEqual([])
  })
})

import { voiceAnswer } from '../../../bot/channels/voice/voice.ts'
import { makeLocalPhones } from '../../../services/paging/localPhones.ts'
import { inMemory, inRedis } from '../../../services/paging/localPhoneStore.ts'
import { readTwiml } from '../../../services/paging/twiml.ts'
import { voiceDoor, type World } from '../../harness/voiceDoor.ts'

const sam = '+447700900001'
const dee = '+447700900101'

function begin(world: Partial<World> = {}) {
  const made = voiceDoor({ workers: { [sam]: { id: 'sam', name: 'Sam', waiting: [{ code: 'K7', route: 'human-now' }], live: [] } }, ...world })
  const receipts: unknown[] = []
  const soon: { milliseconds: number; run: () => void }[] = []
  let ids = 0
  const phones = makeLocalPhones({
    store: inMemory(), hubNumber: '+447700900000', now: () => 1_780_000_000_000 + ids, newId: () => String(++ids),
    twiml: async (path, form) => (await voiceAnswer(made.parts, path, form)) ?? '',
    callEnded: (reference, status) => made.parts.frontDoor.callEnded(reference, status), callerHungUp: call => made.parts.frontDoor.callerHungUp(call),
    receipt: async (...receipt) => void receipts.push(receipt),
    later: (milliseconds, run) => void soon.push({ milliseconds, run })
  })
  /** Lets everything that waits `milliseconds` or less happen. */
  const after = async (milliseconds: number) => {
    const due = soon.splice(0).filter(one => (one.milliseconds <= milliseconds ? true : void soon.push(one)))
    for (const one of due) one.run()
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  const call = async (id: string) => (await phones.calls()).find(one => one.id === id)
  return { ...made, phones, receipts, after, call }
}

async function paged(given: ReturnType<typeof begin>) {
  const sent = await given.phones.call({ to: sam, path: '/api/voice/page/K7/1', reference: 'r1' })
  return sent.kind === 'accepted' ? sent.sid : ''
}

describe('the phones of a machine without Twilio', () => {
  test('a text stands on its phone, is delivered, and can be looked up', async () => {
    const { phones, receipts, after } = begin()
    const sent = await phones.text({ to: dee, body: 'hello', reference: 'r1', validSeconds: null })
    await after(0)
    expect(await phones.texts()).toEqual([{ id: sent.kind === 'accepted' ? sent.sid : '', at: expect.any(Number), from: 'hub', number: dee, body: 'hello' }])
    expect(receipts).toEqual([['r1', 'delivered', null]])
    expect(await phones.find({ to: dee, body: 'hello', since: 0 })).not.toBeNull()
    expect(await phones.find({ to: dee, body: 'hello', since: 1_780_000_001_000 })).toBeNull()
    expect(await phones.find({ to: sam, body: 'hello', since: 0 })).toBeNull()
  })

  test('a page rings; pressing 1 goes the way a real key goes', async () => {
    const given = begin()
    const id = await paged(given)
    expect((await given.call(id))?.state).toEqual({ kind: 'ringing' })
    await given.phones.press(id, '1')
    expect(given.told.moves).toMatchObject([{ worker: 'sam', code: 'K7', move: { move: 'take' }, by: 'call' }])
    expect((await given.call(id))?.heard.at(-1)).toMatch(/is yours/)
    expect(given.told.ended).toEqual([['r1', 'completed']])
  })

  test('answering hears the page and is asked for a key', async () => {
    const given = begin()
    const id = await paged(given)
    await given.phones.answer(id)
    expect(await given.call(id)).toMatchObject({ state: { kind: 'asked' }, heard: [expect.stringContaining('K, 7: someone needs you now')] })
    expect(given.told.ended).toEqual([])
  })

  test.each([['ringOut', 'no-answer'], ['voicemail', 'completed'], ['putDown', 'busy']] as const)('%s is told as %s, and nobody took it', async (what, status) => {
    const given = begin()
    const id = await paged(given)
    await given.phones[what](id)
    expect(given.told.ended).toEqual([['r1', status]])
    expect(given.told.moves).toEqual([])
  })

  test('a call that nobody touches stops ringing by itself', async () => {
    const given = begin()
    await paged(given)
    await given.after(25_000)
    expect(given.told.ended).toEqual([['r1', 'no-answer']])
  })

  test('the front door stops a call that rings, once', async () => {
    const given = begin()
    const id = await paged(given)
    await given.phones.hangUp(id)
    await given.phones.hangUp(id)
    await given.phones.hangUp('none')
    expect(given.told.ended).toEqual([['r1', 'canceled']])
  })

  test('a resident rings the hub, waits, and is put through once the worker presses 1', async () => {
    const given = begin()
    const id = await given.phones.ring(dee)
    expect(given.told.rang).toEqual([{ number: dee, callSid: id }])
    expect(await given.call(id)).toMatchObject({ state: { kind: 'listening' }, heard: [expect.stringContaining('getting a person')] })
    given.world.hold = { kind: 'taken', worker: 'Sam', phone: sam }
    await given.after(10_000)
    const ringing = (await given.phones.calls()).find(call => call.number === sam)
    expect(ringing?.state.kind).toBe('ringing')
    await given.phones.press(ringing?.id ?? '', '1')
    expect((await given.phones.calls()).map(call => call.state.kind)).toEqual(['together', 'together'])
    await given.phones.putDown(ringing?.id ?? '')
    expect((await given.call(id))?.heard.at(-1)).toMatch(/call has ended/)
    expect(given.told.hungUp).toEqual([{ number: dee, callSid: id }])
  })

  test('the resident puts the phone down: the other stops too', async () => {
    const given = begin({ hold: { kind: 'taken', worker: 'Sam', phone: sam } })
    const id = await given.phones.ring(dee)
    await given.after(10_000)
    await given.phones.putDown(id)
    expect((await given.phones.calls()).map(call => call.state.kind)).toEqual(['over', 'over'])
  })

  test('call K7 rings the person, who presses a key, and the two are together', async () => {
    const given = begin({ workers: { [sam]: { id: 'sam', name: 'Sam', waiting: [], live: ['K7'] } }, behind: dee, owner: 'sam' })
    const sent = await given.phones.call({ to: sam, path: '/api/voice/connect/K7', reference: 'r2' })
    await given.phones.press(sent.kind === 'accepted' ? sent.sid : '', '1')
    const other = (await given.phones.calls()).find(call => call.number === dee)
    await given.phones.answer(other?.id ?? '')
    expect(given.told.talking).toEqual([])
    await given.phones.press(other?.id ?? '', '5')
    expect(given.told.talking).toHaveLength(1)
    expect((await given.phones.calls()).map(call => call.state.kind)).toEqual(['together', 'together'])
  })

  test('call K7 rings the person and says how it ended', async () => {
    const given = begin({ workers: { [sam]: { id: 'sam', name: 'Sam', waiting: [], live: ['K7'] } }, behind: dee })
    const sent = await given.phones.call({ to: sam, path: '/api/voice/connect/K7', reference: 'r2' })
    const id = sent.kind === 'accepted' ? sent.sid : ''
    await given.phones.press(id, '1')
    const other = (await given.phones.calls()).find(call => call.number === dee)
    await given.phones.ringOut(other?.id ?? '')
    expect((await given.call(id))?.heard.at(-1)).toMatch(/did not answer/)
  })
})

describe('what the local phones keep in Redis', () => {
  function list() {
    const kept: string[] = []
    return {
      kept,
      async lpush(_key: string, value: string) { return kept.unshift(value) },
      async ltrim(_key: string, start: number, stop: number) { kept.splice(0, kept.length, ...kept.slice(start, stop + 1)) },
      async lrange(_key: string, start: number, stop: number) { return kept.slice(start, stop + 1) }
    }
  }
  const seal = (plain: string) => Buffer.from(plain).toString('base64')
  const open = (sealed: string) => Buffer.from(sealed, 'base64').toString()
  const text = { id: 'SM1', at: 1, from: 'hub' as const, number: dee, body: 'hello' }
  const ringing = { id: 'CA1', at: 2, number: sam, direction: 'to-phone' as const, reference: 'r', path: '/p', heard: [], other: null, state: { kind: 'ringing' as const } }

  test('texts and calls come back oldest first, a call as it stands now; words and numbers are sealed', async () => {
    const redis = list()
    const store = inRedis(redis, '{hub}:local-phones', seal, open)
    await store.addText(text)
    await store.putCall(ringing)
    await store.addText({ ...text, id: 'SM2' })
    await store.putCall({ ...ringing, state: { kind: 'over', why: 'completed' } })
    expect((await store.texts()).map(({ id }) => id)).toEqual(['SM1', 'SM2'])
    expect(await store.calls()).toEqual([{ ...ringing, state: { kind: 'over', why: 'completed' } }])
    expect(redis.kept.join()).not.toMatch(/hello|7700/)
  })

  test('it is capped, and what cannot be opened is left out', async () => {
    const redis = list()
    const store = inRedis(redis, 'k', seal, open)
    for (let at = 0; at < 1010; at++) await store.addText({ ...text, id: `SM${at}` })
    redis.kept[0] = 'not sealed by us'
    const texts = await store.texts()
    expect(texts).toHaveLength(999)
    expect(texts[0]?.id).toBe('SM10')
  })
})

describe('TwiML as a phone reads it', () => {
  test('all that we write is read', () => {
    expect(readTwiml('<?xml version="1.0" encoding="UTF-8"?><Response><Say voice="x">A &amp; B &lt;c&gt;</Say><Gather numDigits="1" action="/k?a=1&amp;b=2" timeout="8"><Say>one</Say></Gather><Pause length="5"/>'
      + '<Redirect method="POST">/w?c=1&amp;t=2</Redirect><Dial callerId="+1" timeout="25" action="/e"><Number url="/x">+2</Number></Dial><Hangup/><Message>m</Message></Response>')).toEqual([
      { kind: 'say', text: 'A & B <c>' }, { kind: 'gather', action: '/k?a=1&b=2', digits: 1, timeout: 8, says: ['one'] }, { kind: 'pause', seconds: 5 }, { kind: 'redirect', to: '/w?c=1&t=2' },
      { kind: 'dial', number: '+2', whisper: '/x', action: '/e', callerId: '+1', timeout: 25 }, { kind: 'hangup' }, { kind: 'message', text: 'm' }
    ])
    expect(readTwiml('<Response/>')).toEqual([])
  })

  test.each(['', '<Response>', '<Say>hi</Say>', '<Response><Record/></Response>', '<Response><Say></Response></Say>'])('%s is an error, not silence', xml => {
    expect(() => readTwiml(xml)).toThrow('TwiML')
  })
})

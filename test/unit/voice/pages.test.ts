import { voiceAnswer } from '../../../bot/channels/voice/voice.ts'
import { voice } from '../../../dialogs/copy/voice.ts'
import { voiceDoor, type World } from '../../harness/voiceDoor.ts'

const sam = '+447700900001'
const hub = '+447700900000'
const waiting: Partial<World> = { workers: { [sam]: { id: 'sam', name: 'Sam', waiting: [{ code: 'K7', route: 'human-now' }], live: [] } } }
const live: Partial<World> = { workers: { [sam]: { id: 'sam', name: 'Sam', waiting: [], live: ['K7'] } }, behind: '+447700900101' }
/** A step of a call that the front door placed to Sam. */
const step = (fields: Record<string, string> = {}) => ({ CallSid: 'CA1', From: hub, To: sam, Direction: 'outbound-api', CallStatus: 'in-progress', ...fields })
const say = (sentence: string) => `<Say voice="Polly.Amy" language="en-GB">${sentence}</Say>`
const twiml = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?><Response>${inside}</Response>`
const ends = (sentence: string) => twiml(`${say(sentence)}<Hangup/>`)

describe('a page by call', () => {
  test('says who is needed twice inside the question, and without a key says so and ends: nobody was reached', async () => {
    const page = say("Front door. K, 7: someone needs you now. Press 1 to take it. Press 2 if you can't.")
    expect(await voiceAnswer(voiceDoor(waiting).parts, '/api/voice/page/K7/2', step())).toBe(twiml(
      `<Gather input="dtmf" numDigits="1" timeout="8" action="/api/voice/page/K7/2/key" method="POST">${page}${page}</Gather>${say("I heard no key, so I'm trying someone else. Goodbye.")}<Hangup/>`))
  })

  test.each([['human-wanted', 'someone asked for a person'], ['emergency-now', 'someone was told to call 9 9 9 and needs you now']] as const)('%s says what was done', async (route, words) => {
    const made = voiceDoor({ workers: { [sam]: { id: 'sam', name: 'Sam', waiting: [{ code: 'B42', route }], live: [] } } })
    expect(await voiceAnswer(made.parts, '/api/voice/page/B42/1', step())).toContain(`Front door. B, 4, 2: ${words}. Press 1`)
  })

  test('1 takes it, by call, once for this call however often it is posted', async () => {
    const made = voiceDoor(waiting)
    expect(await voiceAnswer(made.parts, '/api/voice/page/K7/2/key', step({ Digits: '1' }))).toBe(ends(voice.taken('K7')))
    await voiceAnswer(made.parts, '/api/voice/page/K7/2/key', step({ Digits: '1' }))
    expect(made.told.moves).toEqual(Array(2).fill({ worker: 'sam', code: 'K7', move: { move: 'take' }, by: 'call', providerId: 'CA1:K7:1' }))
  })

  test('2 passes it on', async () => {
    const made = voiceDoor(waiting)
    expect(await voiceAnswer(made.parts, '/api/voice/page/K7/2/key', step({ Digits: '2' }))).toBe(ends(voice.passed))
    expect(made.told.moves).toMatchObject([{ move: { move: 'pass' } }])
  })

  test('any other key asks once more, then counts as none', async () => {
    const made = voiceDoor(waiting)
    const again = await voiceAnswer(made.parts, '/api/voice/page/K7/2/key', step({ Digits: '5' }))
    expect(again).toContain(`<Response>${say('That key does nothing here.')}<Gather`)
    expect(again).toContain('action="/api/voice/page/K7/2/key?again=1"')
    expect(await voiceAnswer(made.parts, '/api/voice/page/K7/2/key?again=1', step({ Digits: '5' }))).toBe(ends(voice.noKey))
    expect(made.told.moves).toEqual([])
  })

  test('a wrong key and then the right one takes it', async () => {
    const made = voiceDoor(waiting)
    await voiceAnswer(made.parts, '/api/voice/page/K7/2/key?again=1', step({ Digits: '1' }))
    expect(made.told.moves).toHaveLength(1)
  })

  test('who presses second hears who has it', async () => {
    const made = voiceDoor({ ...waiting, result: { kind: 'other-has-it', by: 'Priya' } })
    expect(await voiceAnswer(made.parts, '/api/voice/page/K7/2/key', step({ Digits: '1' }))).toBe(ends('Priya has K, 7. You can rest. Goodbye.'))
  })

  test('who picks up after it was taken hears who has it, and is asked nothing', async () => {
    const made = voiceDoor({ workers: { [sam]: { id: 'sam', name: 'Sam', waiting: [], live: [] } }, owner: 'Priya' })
    expect(await voiceAnswer(made.parts, '/api/voice/page/K7/2', step())).toBe(ends(voice.otherHasIt('K7', 'Priya')))
  })

  test('a code that is over is said to be', async () => {
    const made = voiceDoor({ workers: { [sam]: { id: 'sam', name: 'Sam', waiting: [], live: [] } } })
    expect(await voiceAnswer(made.parts, '/api/voice/page/K7/2', step())).toBe(ends(voice.over('K7')))
    expect(await voiceAnswer(voiceDoor({ ...waiting, result: { kind: 'unknown-code' } }).parts, '/api/voice/page/K7/2/key', step({ Digits: '1' }))).toBe(ends(voice.over('K7')))
  })

  test('a number that has left the rota can take nothing', async () => {
    const made = voiceDoor()
    expect(await voiceAnswer(made.parts, '/api/voice/page/K7/2/key', step({ Digits: '1' }))).toBe(ends(voice.notOnRota))
    expect(made.told.moves).toEqual([])
  })

  test('with the store away the page is said all the same, and the key says what to text instead', async () => {
    const made = voiceDoor({ ...waiting, away: true })
    expect(await voiceAnswer(made.parts, '/api/voice/page/K7/2', step())).toContain('someone needs you now')
    expect(await voiceAnswer(made.parts, '/api/voice/page/K7/2/key', step({ Digits: '1' }))).toBe(ends('I could not note that. Please text 1 K7 to this number now. Goodbye.'))
  })
})

describe('connecting a worker and a person by the hub\'s number', () => {
  test('the worker presses 1 first; then the person is rung from the hub\'s number, unrecorded', async () => {
    const made = voiceDoor(live)
    expect(await voiceAnswer(made.parts, '/api/voice/connect/K7', step())).toContain('action="/api/voice/connect/K7/key"')
    expect(await voiceAnswer(made.parts, '/api/voice/connect/K7/key', step({ Digits: '1' }))).toBe(twiml(
      `${say('Ringing K, 7 now.')}<Dial callerId="${hub}" answerOnBridge="true" timeout="30" action="/api/voice/connect/K7/ended" method="POST"><Number url="/api/voice/connect/K7/answered?by=%2B447700900001&amp;call=CA1" method="POST">+447700900101</Number></Dial>`))
  })

  test('voicemail presses nothing, so nobody is rung', async () => {
    expect(await voiceAnswer(voiceDoor(live).parts, '/api/voice/connect/K7/key', step({ Digits: '' }))).toBe(ends(voice.noKeyConnect('K7')))
  })

  test('a worker who no longer has it is not connected, not even at the key', async () => {
    const made = voiceDoor({ ...waiting, behind: '+447700900101' })
    expect(await voiceAnswer(made.parts, '/api/voice/connect/K7', step())).toBe(ends(voice.notYours('K7')))
    expect(await voiceAnswer(made.parts, '/api/voice/connect/K7/key', step({ Digits: '1' }))).toBe(ends(voice.notYours('K7')))
  })

  test('a web chat has no number', async () => {
    expect(await voiceAnswer(voiceDoor({ ...live, behind: null }).parts, '/api/voice/connect/K7/key', step({ Digits: '1' }))).toBe(ends(voice.noNumber('K7')))
  })

  test('whoever picks up must press a key: a machine presses none, hears no name, and is no word of anybody\'s', async () => {
    const made = voiceDoor({ ...live, owner: 'sam' })
    const address = '/api/voice/connect/K7/answered?by=%2B447700900001&call=CA1'
    const asked = await voiceAnswer(made.parts, address, step())
    expect(asked).toContain('action="/api/voice/connect/K7/joins?by=%2B447700900001&amp;call=CA1"')
    expect(asked).not.toMatch(/hub|front door|Sam|K, 7/i)
    expect(await voiceAnswer(made.parts, address.replace('answered', 'joins'), step({ Digits: '' }))).toBe(ends(voice.forThemNoKey))
    expect(made.told.talking).toEqual([])
    expect(await voiceAnswer(made.parts, address.replace('answered', 'joins'), step({ Digits: '7' }))).toBe('<?xml version="1.0" encoding="UTF-8"?><Response/>')
    expect(made.told.talking).toEqual([{ conversation: 'c1', worker: 'sam', callSid: 'CA1' }])
  })

  test.each([[{ DialCallStatus: 'no-answer', DialBridged: 'false' }, voice.theyDidNotAnswer('K7')], [{ DialCallStatus: 'busy' }, voice.theyDidNotAnswer('K7')], [{ DialCallStatus: 'completed', DialBridged: 'true' }, voice.connectEnded('K7')]])('how it ended is said: %j', async (fields, sentence) => {
    expect(await voiceAnswer(voiceDoor(live).parts, '/api/voice/connect/K7/ended', step(fields))).toBe(ends(sentence))
  })
})

describe('a worker asks for help', () => {
  test('the call names who, and a key says that it was heard', async () => {
    const made = voiceDoor({ owner: 'Priya' })
    expect(await voiceAnswer(made.parts, '/api/voice/sos/K7', step())).toContain('Front door. Priya needs help now. Ring Priya at once. Press 1')
    expect(await voiceAnswer(made.parts, '/api/voice/sos/K7/key', step({ Digits: '1' }))).toBe(ends(voice.sosHeard('Priya')))
    expect(made.told.sos).toEqual([{ code: 'K7', number: sam, callSid: 'CA1' }])
  })

  test('with the store away it is said all the same', async () => {
    expect(await voiceAnswer(voiceDoor({ away: true }).parts, '/api/voice/sos/K7', step())).toContain('A worker needs help now')
  })
})

test('an address that is none gives none', async () => {
  for (const url of ['/api/voice/page', '/api/voice/page/K7', '/api/voice/nothing', '/api/voice/page/K7/1/keys']) expect(await voiceAnswer(voiceDoor().parts, url, step())).toBeNull()
})

test('nothing that stands in an address or a name becomes part of the TwiML', async () => {
  const made = voiceDoor({ workers: { [sam]: { id: 'sam', name: 'Sam', waiting: [], live: [] } }, owner: '<Dial>&"' })
  expect(await voiceAnswer(made.parts, '/api/voice/page/K7/2', step())).toBe(ends('&lt;Dial&gt;&amp;" has K, 7. You can rest. Goodbye.'))
})

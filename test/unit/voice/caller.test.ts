import { voiceAnswer } from '../../../bot/channels/voice/voice.ts'
import { waitingWords } from '../../../bot/channels/voice/waitingWords.ts'
import { digits, voice } from '../../../dialogs/copy/voice.ts'
import { lines, voiceDoor, type World } from '../../harness/voiceDoor.ts'

const sam = '+447700900001'
const dee = '+447700900101'
const hub = '+447700900000'
const step = (fields: Record<string, string> = {}) => ({ CallSid: 'CA1', From: dee, To: hub, Direction: 'inbound', CallStatus: 'ringing', ...fields })
const say = (sentence: string) => `<Say voice="Polly.Amy" language="en-GB">${sentence}</Say>`
const twiml = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?><Response>${inside}</Response>`
const ends = (sentence: string) => twiml(`${say(sentence)}<Hangup/>`)
const holds = (sentences: string, seconds: number, told: number) => twiml(`${sentences}<Pause length="${seconds}"/><Redirect method="POST">/api/voice/wait?c=c1&amp;told=${told}</Redirect>`)
const worker = (waiting: World['workers'][string]['waiting'], live: string[] = []): Partial<World> => ({ workers: { [sam]: { id: 'sam', name: 'Sam', waiting, live } } })

describe('somebody rings the number they text', () => {
  test('one sentence and no menu; a person is asked for', async () => {
    const made = voiceDoor()
    expect(await voiceAnswer(made.parts, '/api/voice', step())).toBe(holds(say("Thank you for ringing. I'm automated. I'm getting a person from the hub now. Please stay on the line."), 5, 0))
    expect(made.told.rang).toEqual([{ number: dee, callSid: 'CA1' }])
  })

  test.each(['+266696687', 'Anonymous', '', 'Restricted', '+7378742833', 'unavailable'])('a withheld number (%s) is met as well', async from => {
    const made = voiceDoor()
    await voiceAnswer(made.parts, '/api/voice', step({ From: from }))
    expect(made.told.rang).toEqual([{ number: null, callSid: 'CA1' }])
  })

  test('with the store away the caller hears who can be rung', async () => {
    const answer = await voiceAnswer(voiceDoor({ degraded: true }).parts, '/api/voice', step())
    expect(answer).toBe(ends(voice.degraded(lines)))
    expect(answer).toContain('call 9 9 9. Samaritans: 1 1 6, 1 2 3. NHS 111: 1 1 1, option 2.')
    expect(answer).not.toMatch(/SHOUT/)
  })

  test('whatever throws, the caller hears who can be rung', async () => {
    const made = voiceDoor({ away: true })
    expect(await voiceAnswer(made.parts, '/api/voice', step())).toBe(ends(voice.somethingFailed(lines)))
    expect(await voiceAnswer(made.parts, '/api/voice/wait?c=c1&told=0', step())).toBe(ends(voice.somethingFailed(lines)))
    expect(made.told.errors).toHaveLength(2)
  })
})

describe('a worker rings', () => {
  test('hears what waits, how much more, and takes it with 1', async () => {
    const made = voiceDoor(worker([{ code: 'K7', route: 'human-now' }, { code: 'B4', route: 'human-wanted' }]))
    const answer = await voiceAnswer(made.parts, '/api/voice', step({ From: sam }))
    expect(answer).toContain(`${say(voice.page('K7', 'human-now'))}${say('One more waits after this.')}`)
    expect(answer).toContain('action="/api/voice/page/K7/0/key"')
    await voiceAnswer(made.parts, '/api/voice/page/K7/0/key', step({ From: sam, Digits: '1' }))
    expect(made.told.moves).toMatchObject([{ worker: 'sam', code: 'K7', move: { move: 'take' } }])
    expect(made.told.rang).toEqual([])
  })

  test('with one live hears that, and is not taken for a resident', async () => {
    const made = voiceDoor(worker([], ['K7', 'B4']))
    expect(await voiceAnswer(made.parts, '/api/voice', step({ From: sam }))).toBe(ends(voice.liveWithYou(['K7', 'B4'])))
    expect(made.told.rang).toEqual([])
  })

  test('with nothing waiting or live is a person', async () => {
    const made = voiceDoor(worker([]))
    await voiceAnswer(made.parts, '/api/voice', step({ From: sam }))
    expect(made.told.rang).toEqual([{ number: sam, callSid: 'CA1' }])
  })
})

describe('on hold', () => {
  const wait = (world: Partial<World>, told = 0, fields: Record<string, string> = {}) => voiceAnswer(voiceDoor(world).parts, `/api/voice/wait?c=c1&told=${told}`, step(fields))

  test('comes round every ten seconds, quietly in between', async () => {
    expect(await wait({ hold: { kind: 'waiting', seconds: 12 } })).toBe(holds('', 10, 0))
    expect(await wait({ hold: { kind: 'waiting', seconds: 31 } })).toBe(holds(say("You're still on the line. I'm still trying to reach a person for you."), 10, 30))
  })

  test('once somebody takes it, they are rung from the hub\'s number and must press a key', async () => {
    expect(await wait({ hold: { kind: 'taken', worker: 'Sam', phone: sam } }, 30)).toBe(twiml(
      `${say("Sam from the hub has it. I'm ringing Sam now to put you through.")}<Dial callerId="${hub}" answerOnBridge="true" timeout="25" action="/api/voice/wait?c=c1&amp;told=30" method="POST">`
      + `<Number url="/api/voice/whisper?c=c1&amp;call=CA1" method="POST">${sam}</Number></Dial>`))
  })

  test('a worker who does not pick up, or whose voicemail does, is tried again after a breath', async () => {
    for (const fields of [{ DialCallStatus: 'no-answer', DialBridged: 'false' }, { DialCallStatus: 'completed', DialBridged: 'false' }]) {
      expect(await wait({ hold: { kind: 'taken', worker: 'Sam', phone: sam } }, 30, fields)).toBe(
        twiml(`${say("I could not put you through just then. I'm trying again.")}<Pause length="5"/><Redirect method="POST">/api/voice/wait?c=c1&amp;told=30&amp;tried=1</Redirect>`))
    }
  })

  test('the third try says nothing that was said before: the caller hears it ring', async () => {
    const made = voiceDoor({ hold: { kind: 'taken', worker: 'Sam', phone: sam } })
    const again = await voiceAnswer(made.parts, '/api/voice/wait?c=c1&told=30&tried=1', step())
    expect(again).toContain('<Response><Dial')
    expect(await voiceAnswer(made.parts, '/api/voice/wait?c=c1&told=30&tried=1', step({ DialCallStatus: 'busy', DialBridged: 'false' }))).toBe(
      twiml('<Pause length="5"/><Redirect method="POST">/api/voice/wait?c=c1&amp;told=30&amp;tried=2</Redirect>'))
  })

  test('after they have talked the call ends', async () => {
    expect(await wait({}, 30, { DialCallStatus: 'completed', DialBridged: 'true' })).toBe(ends(voice.talkEnded))
  })

  test("the worker's 1 puts both together and counts as their word; voicemail does not", async () => {
    const made = voiceDoor({ ...worker([], ['K7']), hold: { kind: 'taken', worker: 'Sam', phone: sam } })
    const whisper = { CallSid: 'CA2', From: hub, To: sam, Direction: 'outbound-dial' }
    expect(await voiceAnswer(made.parts, '/api/voice/whisper?c=c1&call=CA1', whisper)).toContain('action="/api/voice/whisper/key?c=c1&amp;call=CA1"')
    expect(await voiceAnswer(made.parts, '/api/voice/whisper/key?c=c1&call=CA1', { ...whisper, Digits: '' })).toBe(ends(voice.noKeyWhisper))
    expect(made.told.talking).toEqual([])
    expect(await voiceAnswer(made.parts, '/api/voice/whisper/key?c=c1&call=CA1', { ...whisper, Digits: '1' })).toBe('<?xml version="1.0" encoding="UTF-8"?><Response/>')
    expect(made.told.talking).toEqual([{ conversation: 'c1', worker: 'sam', callSid: 'CA1' }])
  })

  test('they are put together even where it cannot be noted', async () => {
    const made = voiceDoor({ away: true })
    expect(await voiceAnswer(made.parts, '/api/voice/whisper/key?c=c1&call=CA1', { CallSid: 'CA2', Digits: '1' })).toBe('<?xml version="1.0" encoding="UTF-8"?><Response/>')
  })
})

describe('the words on hold', () => {
  test('an hour on hold: never one sentence twice, the lines at two minutes and every ten, nothing longer than a minute and a half apart', () => {
    const heard: { at: number; sentence: string }[] = []
    let told = 0
    for (let seconds = 5; seconds <= 3600; seconds += 11) {
      const words = waitingWords(seconds, told, lines)
      told = words.told
      heard.push(...words.sentences.map(sentence => ({ at: seconds, sentence })))
    }
    expect(new Set(heard.map(({ sentence }) => sentence)).size).toBe(heard.length)
    const gaps = heard.map(({ at }, index) => at - (heard[index - 1]?.at ?? 0))
    expect(Math.max(...gaps)).toBeLessThan(90)
    expect(heard.filter(({ sentence }) => sentence.includes('Samaritans')).map(({ at }) => Math.floor(at / 60))).toEqual([2, 10, 20, 30, 40, 50, 60].filter(minute => minute * 60 <= 3598))
  })

  test('a clock that jumps says where it stands now, not all that was missed', () => {
    expect(waitingWords(1205, 30, lines)).toEqual({ sentences: [voice.linesAfter(lines)], told: 1200 })
    expect(waitingWords(300, 240, lines)).toEqual({ sentences: [voice.minutes(5)], told: 300 })
  })

  test('no time is said that is not so: nothing before half a minute', () => {
    expect(waitingWords(29, 0, lines)).toEqual({ sentences: [], told: 0 })
  })
})

test.each([['116 123', '1 1 6, 1 2 3'], ['0800 1111', '0 8 0 0, 1 1 1 1'], ['111, option 2', '1 1 1, option 2'], ['+447700900123', '0 7 7 0 0 9 0 0 1 2 3']])('%s is said digit by digit', (way, said) => {
  expect(digits(way)).toBe(said)
})

test('no exclamation marks, and no sentence of another channel, in anything that is said', () => {
  const all = JSON.stringify([...Object.values(voice).flatMap(one => (typeof one === 'string' ? [one] : [])), ...voice.stillTrying])
  expect(all).not.toMatch(/!|click|tap |reply /i)
})

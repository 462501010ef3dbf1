import type { Asked, Desk, DeskReading } from '../../../services/desk/desk.ts'
import { readText } from '../../../services/desk/read.ts'

const NOW = Date.parse('2026-11-21T03:00:00Z')
const MINUTE = 60_000
const desk = (parts: Partial<Desk>): Desk => ({ waiting: [], live: [], recentDone: [], asked: null, openCodes: [...(parts.waiting ?? []), ...(parts.live ?? [])], at: NOW, ...parts })

const nothing = desk({ openCodes: ['R6'] })
const waits = desk({ waiting: ['K7'], openCodes: ['K7', 'R6'] })
const twoWait = desk({ waiting: ['K7', 'M4'] })
const live = desk({ live: ['K7'], openCodes: ['K7', 'R6'] })
const twoLive = desk({ live: ['K7', 'M4'] })
const liveAndWaits = desk({ live: ['K7'], waiting: ['M4'] })

const take = (code = 'K7', firstWord: string | null = null): DeskReading => ({ kind: 'take', code, firstWord })
const pass = (code = 'K7'): DeskReading => ({ kind: 'pass', code })
const say = (text: string, code = 'K7'): DeskReading => ({ kind: 'say', code, text })
const done = (line: string | null = null, code = 'K7'): DeskReading => ({ kind: 'done', code, line })
const whichOne = (wanted: 'take' | 'pass' | 'say' | 'done' | 'colleague', text = ''): DeskReading => ({ kind: 'ask', asked: { kind: 'which-one', wanted, text } })
const handBack = (line: string, text: string, code = 'K7'): DeskReading => ({ kind: 'ask', asked: { kind: 'hand-back', code, line, text } })
const firstWord = (text: string, code = 'K7'): DeskReading => ({ kind: 'ask', asked: { kind: 'first-word', code, text } })
const unknown = (code: string, text: string): DeskReading => ({ kind: 'unknown-code', code, text })
const skip = (why: 'with someone' | 'break' | 'ill tonight', minutes: number | null = null): DeskReading => ({ kind: 'skip', why, minutes })
const person: DeskReading = { kind: 'person' }
const help: DeskReading = { kind: 'help' }

type Row = [typed: string, on: Desk, reading: DeskReading]
const read = (typed: string, on: Desk, reading: DeskReading) => expect(readText(typed, on)).toEqual(reading)

describe('a page waits and nothing is live', () => {
  test.each<Row>([
    ['1', waits, take()], ['yes', waits, take()], ['ok', waits, take()], ['OK', waits, take()], ['Yes.', waits, take()], [' 1 ', waits, take()],
    ['"1"', waits, take()], ['“1”', waits, take()], ["'yes'", waits, take()], ['1!', waits, take()], ['Okay', waits, take()], ['take', waits, take()],
    ['1 K7', waits, take()], ['1 k7', waits, take()], ['k7 1', waits, take()], ['K7 yes', waits, take()], ['"1  K7 "', waits, take()], ['1, K7.', waits, take()], ['yes k7', waits, take()],
    ["1 hi it's Sam, I'm here", waits, take('K7', "hi it's Sam, I'm here")], ["1, hi it's Sam, I'm here", waits, take('K7', "hi it's Sam, I'm here")],
    ["1 K7 hi it's Sam, I'm here", waits, take('K7', "hi it's Sam, I'm here")], ["K7 1 hi it's Sam", waits, take('K7', "hi it's Sam")], ['1\nDzień dobry, tu Sam', waits, take('K7', 'Dzień dobry, tu Sam')],
    ['2', waits, pass()], ['pass', waits, pass()], ['Pass.', waits, pass()], ['pass K7', waits, pass()], ['2 k7', waits, pass()], ['K7 pass', waits, pass()],
    // nothing reaches a person from somebody who has not taken it
    ["hi it's Sam, I'm here", waits, firstWord("hi it's Sam, I'm here")], ['yes who is it', waits, firstWord('yes who is it')], ['ok coming', waits, firstWord('ok coming')],
    ['K7 who is this', waits, firstWord('who is this')], ['pass me the number', waits, firstWord('pass me the number')],
    ['help', waits, help], ['done', waits, help], ['', waits, help], ['summary', waits, { kind: 'summary', code: null }],
    // anyone on the rota may take one by its code
    ['1 R6', waits, take('R6')], ['r6 1', waits, take('R6')], ['1 X9', waits, unknown('X9', '1 X9')], ['ok x9', waits, unknown('X9', 'ok x9')]
  ])('%j', read)

  test.each<Row>([
    ['1', twoWait, whichOne('take')], ["1 hi it's Sam", twoWait, whichOne('take', "hi it's Sam")], ['1 M4', twoWait, take('M4')], ['m4 1', twoWait, take('M4')],
    ['pass', twoWait, whichOne('pass')], ['pass M4', twoWait, pass('M4')], ["hi it's Sam", twoWait, whichOne('take', "hi it's Sam")]
  ])('two wait: %j', read)
})

describe('one is live', () => {
  test.each<Row>([
    ['ok', live, say('ok')], ['yes', live, say('yes')], ['1', live, say('1')], ['2', live, say('2')], ['Yes.', live, say('Yes.')], ['okay x', live, say('okay x')],
    ['done that before', live, say('done that before')], ['pass me the number', live, say('pass me the number')], ['help me understand', live, say('help me understand')],
    ['help is on its way', live, say('help is on its way')], ['back in a minute', live, say('back in a minute')], ['break it down for me', live, say('break it down for me')],
    ['with someone you trust?', live, say('with someone you trust?')], ['summary of what we said', live, say('summary of what we said')], ['1 thing at a time', live, say('1 thing at a time')],
    ['ok m8', live, say('ok m8')], ['b4 you go', live, say('b4 you go')], ['done?', live, say('done?')], ['call me any time', live, say('call me any time')], ['concern is natural', live, say('concern is natural')],
    ['"hello"', live, say('"hello"')], ['  two  spaces ', live, say('  two  spaces ')], ['مرحبا Zoë', live, say('مرحبا Zoë')], ['K7 are you there', live, say('are you there')], ['k7: still here', live, say('still here')],
    ['R6 are you there', live, say('R6 are you there')], ['K7 ok', live, say('ok')], ['K7 1', live, say('1')],
    ['done', live, done()], ['Done.', live, done()], ['done K7', live, done()], ['K7 done', live, done()], ['done K7 Sam will ring at 10', live, done('Sam will ring at 10')],
    ['done Sam will ring at 10', live, handBack('Sam will ring at 10', 'done Sam will ring at 10')], ['Done - she is asleep now', live, handBack('she is asleep now', 'Done - she is asleep now')],
    ['K7 done Sam will ring', live, handBack('Sam will ring', 'done Sam will ring')],
    ['pass', live, pass()], ['pass K7', live, pass()], ['help', live, help], ['Help!', live, help], ['summary', live, { kind: 'summary', code: 'K7' }], ['summary k7', live, { kind: 'summary', code: 'K7' }],
    ['colleague K7', live, { kind: 'colleague', code: 'K7' }], ['colleague', live, { kind: 'colleague', code: 'K7' }], ['call K7', live, { kind: 'call', code: 'K7', sure: false }],
    ['concern K7 told Ash at 03:10', live, { kind: 'concern', code: 'K7', words: 'told Ash at 03:10' }], ['concern k9 told Ash', live, unknown('K9', 'concern k9 told Ash')],
    ['1 X9', live, unknown('X9', '1 X9')], ['done X9', live, unknown('X9', 'done X9')], ['1 R6', live, take('R6')], ['sos', live, { kind: 'sos' }], ['me', live, { kind: 'me' }]
  ])('%j', read)
})

describe('two are live, or one is live and another waits', () => {
  test.each<Row>([
    ['hello', twoLive, whichOne('say', 'hello')], ['ok', twoLive, whichOne('say', 'ok')], ['K7 hello', twoLive, say('hello')], ['m4 hello', twoLive, say('hello', 'M4')],
    ['done', twoLive, whichOne('done')], ['done she is asleep', twoLive, whichOne('done', 'she is asleep')], ['done M4', twoLive, done(null, 'M4')], ['done that before', twoLive, whichOne('say', 'done that before')],
    ['summary', twoLive, { kind: 'summary', code: null }], ['pass', twoLive, whichOne('pass')], ['2', twoLive, whichOne('say', '2')], ['colleague', twoLive, whichOne('colleague')],
    ['1', liveAndWaits, say('1')], ['yes', liveAndWaits, say('yes')], ['m4 1', liveAndWaits, take('M4')], ['1 M4', liveAndWaits, take('M4')], ['hello', liveAndWaits, say('hello')],
    ['2', liveAndWaits, whichOne('pass')], ['pass M4', liveAndWaits, pass('M4')], ['M4 hello', liveAndWaits, firstWord('hello', 'M4')]
  ])('%j', read)
})

describe('nothing waits and nothing is live: the words are a person\'s', () => {
  test.each<Row>([
    ['1', nothing, person], ['ok', nothing, person], ['done', nothing, person], ['help', nothing, person], ['I cannot cope', nothing, person], ['pass', nothing, person], ['ok m8', nothing, person], ['K7 hello', nothing, person],
    ['1 R6', nothing, take('R6')], ['r6 1', nothing, take('R6')], ['1 X9', nothing, unknown('X9', '1 X9')],
    ['sos', nothing, { kind: 'sos' }], ['SOS!', nothing, { kind: 'sos' }], ['me', nothing, { kind: 'me' }], ['back', nothing, { kind: 'back' }],
    ['with someone', nothing, skip('with someone')], ['With someone 20', nothing, skip('with someone', 20)], ['with someone for 45 mins', nothing, skip('with someone', 45)],
    ['break', nothing, skip('break')], ['break 15', nothing, skip('break', 15)], ['break 15m.', nothing, skip('break', 15)], ['Ill tonight', nothing, skip('ill tonight')]
  ])('%j', read)

  test('1 and the code within ten minutes of handing back undoes it; later it does not', () => {
    const after = (minutes: number) => desk({ recentDone: [{ code: 'K7', at: NOW - minutes * MINUTE }] })
    read('1 K7', after(9), { kind: 'undo', code: 'K7' })
    read('k7 1', after(10), { kind: 'undo', code: 'K7' })
    read('1 K7 back again', after(9), take('K7', 'back again'))
    read('1 K7', after(11), unknown('K7', '1 K7'))
    read('concern K7 told Ash', after(300), { kind: 'concern', code: 'K7', words: 'told Ash' })
  })
})

describe('what was asked is answered', () => {
  const asked = (parts: Partial<Desk>, question: Asked) => desk({ ...parts, asked: question })
  const whichSay = asked({ live: ['K7', 'M4'] }, { kind: 'which-one', wanted: 'say', text: 'I am here' })
  const leaving = asked({ live: ['K7'] }, { kind: 'hand-back', code: 'K7', line: 'Sam will ring', text: 'done Sam will ring' })
  const holding = asked({ waiting: ['K7'] }, { kind: 'first-word', code: 'K7', text: "hi it's Sam" })
  const ringing = asked({ live: ['K7'] }, { kind: 'call', code: 'K7' })

  test.each<Row>([
    ['M4', whichSay, say('I am here', 'M4')], ['k7.', whichSay, say('I am here')], ['K7 hello', whichSay, say('hello')], ['no', whichSay, { kind: 'dropped', text: 'I am here' }],
    ['still here', whichSay, whichOne('say', 'I am here\nstill here')], ['X9', whichSay, unknown('X9', 'I am here')], ['sos', whichSay, { kind: 'sos' }],
    ['M4', asked({ waiting: ['K7', 'M4'] }, { kind: 'which-one', wanted: 'take', text: '' }), take('M4')],
    ['M4', asked({ waiting: ['K7', 'M4'] }, { kind: 'which-one', wanted: 'take', text: 'hi' }), take('M4', 'hi')],
    ['M4', asked({ live: ['K7', 'M4'] }, { kind: 'which-one', wanted: 'done', text: 'asleep' }), done('asleep', 'M4')],
    ['M4', asked({ live: ['K7'], waiting: ['M4'] }, { kind: 'which-one', wanted: 'pass', text: '' }), pass('M4')],
    ['yes', leaving, done('Sam will ring')], ['Yes.', leaving, done('Sam will ring')], ['no', leaving, say('done Sam will ring')],
    ['wait', leaving, handBack('Sam will ring', 'done Sam will ring\nwait')], ['done', leaving, done()],
    ['1', asked({ waiting: ['K7', 'M4'] }, { kind: 'first-word', code: 'K7', text: "hi it's Sam" }), whichOne('take')],
    ['1', holding, take('K7', "hi it's Sam")], ['ok', holding, take('K7', "hi it's Sam")], ["1 hi, it's only me", holding, take('K7', "hi, it's only me")], ['2', holding, pass()], ['no', holding, { kind: 'dropped', text: "hi it's Sam" }],
    ['are you there', holding, firstWord("hi it's Sam\nare you there")],
    ['yes', ringing, { kind: 'call', code: 'K7', sure: true }], ['no', ringing, { kind: 'dropped', text: '' }], ['one moment', ringing, say('one moment')],
    // what was asked about is no longer theirs: the question has gone
    ['yes', asked({}, { kind: 'hand-back', code: 'K7', line: 'x', text: 'done x' }), person], ['yes', asked({ live: ['M4'] }, { kind: 'hand-back', code: 'K7', line: 'x', text: 'done x' }), say('yes', 'M4')]
  ])('%j', read)
})

describe('a worker who asked to speak as a person', () => {
  const me = (parts: Partial<Desk>, minutes = 10) => desk({ ...parts, asked: { kind: 'me', until: NOW + minutes * MINUTE } })
  test.each<Row>([
    ['I am not ok', me({ live: ['K7'] }), person], ['1', me({ waiting: ['K7'] }), person], ['help', me({ live: ['K7'] }), person], ['K7 hello', me({ live: ['K7'] }), person],
    ['1 K7', me({ waiting: ['K7'] }), take()], ['back', me({}), { kind: 'back' }], ['sos', me({}), { kind: 'sos' }], ['ok', me({ live: ['K7'] }, -1), say('ok')]
  ])('%j', read)
})

describe('as thumbs type it', () => {
  const asked = (code = 'K7') => desk({ live: ['K7'], asked: { kind: 'hand-back', code, line: 'ring at 10', text: 'done ring at 10' } })
  test.each<Row>([
    ['1K7', waits, take()], ['1k7 hello', waits, take('K7', 'hello')], ['1 k 7', waits, take()], ['1 (K7)', waits, take()], ['1 <K7>', waits, take()], ['2K7', waits, pass()], ['1M4', liveAndWaits, take('M4')],
    ['1R6', nothing, take('R6')], ['1m8', live, say('1m8')], ['1 a 5', live, say('1 a 5')], ['done (K7)', live, done()], ['1 thing (K7)', live, say('1 thing (K7)')]
  ])('a space too few or too many round a code: %j', read)

  test.each<Row>([
    ['SOS help', live, { kind: 'sos' }], ['S.O.S.', live, { kind: 'sos' }], ['s o s', live, { kind: 'sos' }], ['sos K7', live, { kind: 'sos' }], ['Sos, please help me', live, { kind: 'sos' }], ['sos sos', waits, { kind: 'sos' }],
    ['help sos!', live, { kind: 'sos' }], ['sos is what they call it', live, say('sos is what they call it')], ['sos I got your text late', live, say('sos I got your text late')], ['so so', live, say('so so')]
  ])('a worker in danger is heard, and words about it are not: %j', read)

  test.each<Row>([
    ["I'll tonight", live, skip('ill tonight')], ['I’ll tonight', waits, skip('ill tonight')], ['break 1 hour', live, skip('break', 60)], ['break 2h', live, skip('break', 120)],
    ['with someone for half an hour', live, skip('with someone', 30)], ['break 20 please', live, skip('break', 20)], ["I'll tonight if you like", live, say("I'll tonight if you like")]
  ])('what a phone makes of it: %j', read)

  test.each<Row>([
    ['K7 concern told Lou at 2', live, { kind: 'concern', code: 'K7', words: 'told Lou at 2' }], ['K7 note likes dogs', live, { kind: 'note', code: 'K7', words: 'likes dogs' }],
    ['k7: no-contact her brother reads it', live, { kind: 'no-contact', code: 'K7', reason: 'her brother reads it' }], ['K7 call', live, { kind: 'call', code: 'K7', sure: false }], ['K7 call me', live, say('call me')]
  ])('words about a person never go to them because the code came first: %j', read)

  test.each<Row>([['yes K7', asked(), done('ring at 10')], ['K7 yes', asked(), done('ring at 10')], ['Yes k7.', asked(), done('ring at 10')]])('a yes with its code is still the yes: %j', read)
})

import type { Desk } from '../../../services/desk/desk.ts'
import { afterMove, readAfterTake, stillOnItsWay } from '../../../services/desk/justTaken.ts'

const NOW = Date.parse('2026-11-21T03:00:00Z')
const desk = (parts: Partial<Desk>): Desk => ({ waiting: [], live: [], recentDone: [], asked: null, openCodes: ['K7', 'M4'], at: NOW, ...parts })
const waits = desk({ waiting: ['K7'] })
const twoWait = desk({ waiting: ['K7', 'M4'] })
const never = desk({})

describe('a text on the heels of a take', () => {
  test.each([
    ["hi it's Sam", waits, { kind: 'say', code: 'K7', text: "hi it's Sam" }], ["hi it's Sam", twoWait, { kind: 'say', code: 'K7', text: "hi it's Sam" }],
    ['K7 still here', waits, { kind: 'say', code: 'K7', text: 'still here' }], ["hi it's Sam", never, { kind: 'say', code: 'K7', text: "hi it's Sam" }],
    ['done', waits, { kind: 'done', code: 'K7', line: null }], ['summary', waits, { kind: 'summary', code: 'K7' }], ['help', waits, { kind: 'help' }],
    ['done Sam will ring at 10', waits, { kind: 'ask', asked: { kind: 'hand-back', code: 'K7', line: 'Sam will ring at 10', text: 'done Sam will ring at 10' } }],
    // impatient thumbs: no 1 of theirs reaches a person
    ['1', waits, { kind: 'take', code: 'K7', firstWord: null }], ['1', never, { kind: 'take', code: 'K7', firstWord: null }],
    ['1', twoWait, { kind: 'ask', asked: { kind: 'which-one', wanted: 'take', text: '' } }], ['2', waits, { kind: 'pass', code: 'K7' }],
    // the other one has not been taken
    ['M4 hello', twoWait, { kind: 'ask', asked: { kind: 'first-word', code: 'M4', text: 'hello' } }]
  ])('%j', (typed, on, reading) => { expect(readAfterTake(typed, on, ['K7'])).toEqual(reading) })

  test('with no take on its way words are asked about, and a rota number with nothing is a person', () => {
    expect(readAfterTake("hi it's Sam", waits, [])).toEqual({ kind: 'ask', asked: { kind: 'first-word', code: 'K7', text: "hi it's Sam" } })
    expect(readAfterTake("hi it's Sam", never, [])).toEqual({ kind: 'person' })
  })

  test('who speaks for themselves does', () => {
    expect(readAfterTake('yes', desk({ asked: { kind: 'me', until: NOW + 1 } }), ['K7'])).toEqual({ kind: 'person' })
  })
})

test('a take is on its way until the desk has its mark, and not for ever', () => {
  const taking = [{ code: 'K7', at: NOW }]
  const marks = (...on: [string, string][]) => new Map(on)
  expect(stillOnItsWay(taking, marks(['K7', 'waiting']), NOW + 3000)).toEqual(['K7'])
  expect(stillOnItsWay(taking, marks(['K7', 'live']), NOW + 3000)).toEqual([])
  expect(stillOnItsWay(taking, marks(['K7', 'taken']), NOW + 3000)).toEqual([])
  expect(stillOnItsWay(taking, marks(['K7', 'waiting']), NOW + 60_000)).toEqual([])
  expect([3000, 5000].map(after => stillOnItsWay(taking, marks(), NOW + after))).toEqual([['K7'], []])
})

test('who passes, or hands back, takes nothing any more', () => {
  const taking = afterMove([], 'K7', { move: 'take' }, NOW)
  expect(taking).toEqual([{ code: 'K7', at: NOW }])
  expect(afterMove(taking, 'K7', { move: 'pass' }, NOW)).toEqual([])
  expect(afterMove(taking, 'K7', { move: 'done' }, NOW)).toEqual([])
  expect(afterMove(taking, 'M4', { move: 'pass' }, NOW)).toEqual(taking)
  expect(afterMove(taking, 'K7', { move: 'say', text: 'hi' }, NOW)).toEqual(taking)
})

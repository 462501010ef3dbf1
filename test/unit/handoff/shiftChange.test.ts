import fc from 'fast-check'
import { nextDue } from '../../../services/handoff/due.ts'
import type { Handoff, HandoffInput } from '../../../services/handoff/handoff.ts'
import { ownerOf, stillToLeave } from '../../../services/handoff/pages.ts'
import { transition } from '../../../services/handoff/transition.ts'
import type { Rota } from '../../../services/rota/rota.ts'
import { presentShift, shiftChanges } from '../../../services/rota/shiftChange.ts'
import { by, done, play, raise, say, setting, START, take, wrote } from './play.ts'

const MINUTE = 60_000
/** The shift ends twenty minutes after the start; Priya and Jo come on. */
const ends = START + 20 * MINUTE
const world = setting({ onCall: { steps: [['sam']], backstop: ['lead'], everyone: ['sam', 'lead'] }, shift: { last: null, next: { at: ends, from: ['sam'], to: ['priya', 'jo'] } } })
const talking: [number, HandoffInput][] = [[0, raise()], [10, take('sam', 'hello')]]
const from = (lines: string[], second: number) => lines.filter(line => Number(line.split(' ')[0]) >= second)

test('who comes next is asked ten minutes before the end, one after another, then the backstop; the owner hears it once, and keeps it', () => {
  const { lines, handoff } = play(talking, 900, world)
  expect(from(lines, 600)).toEqual([
    '600 page priya text', '600 text sam shift asking about priya', '660 page jo text', '720 page lead text', '780 text sam shift nobody'
  ])
  expect(ownerOf(handoff)).toBe('sam')
})

test('who comes next hears what the owner would hear: that they texted STOP, and that it got worse', () => {
  const { lines } = play([...talking, [20, { kind: 'opted-out' }], [610, take('priya')], [620, wrote('I took them all', { route: 'emergency-now' })]], 630, world)
  expect(from(lines, 610)).toEqual(expect.arrayContaining(['610 text priya opted-out', '620 text sam worse', '620 text priya worse', '620 text priya relay "I took them all"']))
})

test('a take that comes twice, or from two, is one take: the second hears who is there', () => {
  const { lines, handoff } = play([...talking, [610, take('priya')], [611, take('priya')], [612, take('jo', 'hi')], [620, say('priya', 'hello')]], 640, world)
  expect(from(lines, 611)).toEqual(['612 text jo other-has-it about priya "hi"', '620 tell joined priya', '620 text sam shift over about priya', '620 log live priya', '620 words priya "hello"'])
  expect(ownerOf(handoff)).toBe('priya')
})

test('who comes next is rung where the text has no answer; the first to say yes stops the other phones, and no page of theirs leaves any more', () => {
  const voiced = { ...world, voice: new Set(['priya', 'jo']) }
  const { lines } = play(talking, 700, voiced)
  expect(from(lines, 600).filter(line => line.includes('page'))).toEqual(['600 page priya text', '630 page priya call', '660 page jo text', '690 page jo call'])
  const both = play([...talking, [695, take('priya')]], 700, voiced)
  expect(from(both.lines, 695)).toEqual(expect.arrayContaining(['695 hang up except priya', '695 text jo other-has-it about priya']))
  expect(both.handoff.pages.some(page => stillToLeave(both.handoff, page))).toBe(false)
  expect(from(play([...talking, [695, take('priya')]], 800, voiced).lines, 696)).toEqual([])
})

test('who stands by at a person\'s wish is relieved by the take, and the next stands by from their first line on', () => {
  const quiet: typeof talking = [...talking, [20, wrote('please just be there', { quiet: true })], [610, take('priya')]]
  expect(play(quiet, 620, world).handoff.phase).toMatchObject({ kind: 'acknowledged', worker: 'priya' })
  expect(play([...quiet, [630, say('priya', 'Priya here')]], 900, world).handoff.phase).toEqual({ kind: 'standing-by', worker: 'priya', since: START + 630_000 })
})

test('the owner falls silent while the next is there already: it is theirs, and nobody else is woken', () => {
  const { lines, handoff } = play([...talking, [595, wrote('are you there?')], [620, take('priya')]], 900, world)
  expect(from(lines, 770)).toEqual(['775 tell joined priya', '775 text sam shift over about priya'])
  expect(handoff.phase).toMatchObject({ kind: 'acknowledged', worker: 'priya' })
})

/** Whatever workers and people do around a change of shift, in any order: the person has an owner or is being paged for, and something is due. */
test('around a change of shift nobody is ever left with no owner and no page', () => {
  const worker = fc.constantFrom('sam', 'priya', 'jo', 'lead')
  const input: fc.Arbitrary<HandoffInput> = fc.oneof(
    worker.map(id => take(id)), worker.map(id => take(id, 'hi')), worker.map(id => say(id, 'words')), worker.map(id => by('pass', id)), worker.map(id => by('colleague', id)),
    worker.map((id): HandoffInput => ({ kind: 'note', worker: id, words: 'a note' })), fc.constant(wrote('hello?')), fc.constant(wrote('please just be there', { quiet: true })), fc.constant<HandoffInput>({ kind: 'time' })
  )
  fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), input), { maxLength: 25 }), inputs => {
    let at = START + 500_000
    let handoff: Handoff = transition(transition(null, raise(), world, START).handoff, take('sam', 'hello'), world, START + 10_000).handoff
    for (const [seconds, given] of inputs) {
      at += seconds * 1000
      const now = at < ends ? world : setting({ onCall: { steps: [['priya'], ['jo']], backstop: ['lead'], everyone: ['priya', 'jo', 'lead'] }, shift: { last: { at: ends, from: ['sam'], to: ['priya', 'jo'] }, next: null } })
      handoff = transition(transition(handoff, { kind: 'time' }, now, at).handoff, given, now, at).handoff
      expect(handoff.phase.kind).not.toBe('handed-back')
      expect(ownerOf(handoff) !== null || handoff.phase.kind === 'paging').toBe(true)
      expect(nextDue(handoff, now)).not.toBeNull()
    }
  }), { numRuns: 500 })
})

test('"done" at a change of shift hands the person over, and only with nobody there hands them back', () => {
  expect(play([...talking, [610, take('priya')], [620, done('sam')]], 625, world).handoff.phase).toMatchObject({ kind: 'acknowledged', worker: 'priya' })
  expect(play([...talking, [620, done('sam')]], 625, world).handoff.phase).toMatchObject({ kind: 'handed-back', worker: 'sam' })
})

describe('the changes of shift', () => {
  const rota = (shifts: Rota['shifts']): Rota => ({ timeZone: 'Europe/London', escalateAfterSeconds: 60, people: [], backstop: [], shifts })
  const every = (from: number, to: number, id: string): Rota['shifts'][number] => ({ kind: 'weekly', days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], from: from * 60, to: to * 60, steps: [[id]] })
  const at = (iso: string) => Date.parse(iso)

  test.each([['2026-03-28T23:00:00Z', '2026-03-29T07:00:00.000Z'], ['2026-10-24T23:00:00Z', '2026-10-25T08:00:00.000Z'], ['2026-11-24T23:00:00Z', '2026-11-25T08:00:00.000Z']])(
    'seen from %s the night ends at eight by the clock on the wall', (now, change) => {
      const { next } = shiftChanges(rota([every(21, 8, 'sam'), every(8, 21, 'priya')]), at(now))
      expect(next && [new Date(next.at).toISOString(), next.from, next.to]).toEqual([change, ['sam'], ['priya']])
    })

  test('a gap is nobody\'s shift: none is asked into it, and after it the one before it is still known', () => {
    const gappy = rota([every(21, 8, 'sam'), every(10, 20, 'priya')])
    expect(shiftChanges(gappy, at('2026-11-25T07:00:00Z')).next).toBeNull()
    expect(shiftChanges(gappy, at('2026-11-25T09:00:00Z'))).toEqual({ last: null, next: null })
    expect(shiftChanges(gappy, at('2026-11-25T11:00:00Z')).last).toEqual({ at: at('2026-11-25T10:00:00Z'), from: ['sam'], to: ['priya'] })
    expect([presentShift(gappy, at('2026-11-25T09:00:00Z')), presentShift(gappy, at('2026-11-25T11:00:00Z'))?.from]).toEqual([null, at('2026-11-25T10:00:00Z')])
  })
})

import { checkDue, told, toPutRight } from '../../../services/rota/dailyCheck.ts'
import { drillsDue, notAnswering, triedLater, type Drill } from '../../../services/rota/drill.ts'
import { onCall } from '../../../services/rota/onCall.ts'
import { rotaWith } from './rotaFor.ts'

const at = (iso: string): number => Date.parse(iso)
const missed: Drill = { shift: at('2026-11-24T21:00:00Z'), until: at('2026-11-25T08:00:00Z'), asked: at('2026-11-24T21:00:00Z'), by: at('2026-11-24T21:15:00Z'), answered: null, outcome: 'not-answered' }

describe('the drill at the start of a shift', () => {
  const rota = rotaWith({ drill: { minutesBefore: 60 } })
  test.each([
    ['not before its time', '2026-11-24T19:59:59Z', null],
    ['an hour before the night, for everybody on a step of it', '2026-11-24T20:00:00Z', ['sam', 'priya', 'lead']],
    ['for a while after, where the front door was away', '2026-11-24T20:30:00Z', ['sam', 'priya', 'lead']],
    ['not in the middle of the night', '2026-11-24T23:00:00Z', null],
    ['for the day team before the day', '2026-11-25T07:00:00Z', ['priya']],
    ['by the clock on the wall on the night that is shorter', '2026-03-29T06:00:00Z', ['priya']],
    ['by the clock on the wall on the night that is longer', '2026-10-25T07:00:00Z', ['priya']]
  ])('%s', (_when, now, people) => {
    expect(drillsDue(rota, at(now))?.people ?? null).toEqual(people)
  })

  test('has one and the same shift for as long as it is due, so that nobody is asked twice', () => {
    expect(drillsDue(rota, at('2026-11-24T20:00:00Z'))?.shift).toBe(drillsDue(rota, at('2026-11-24T20:29:00Z'))?.shift)
  })

  test('is off where the rota does not ask for it', () => {
    expect(drillsDue(rotaWith({}), at('2026-11-24T21:00:00Z'))).toBeNull()
  })
})

describe('who did not answer', () => {
  const night = onCall(rotaWith({ shifts: [{ days: ['TU'], from: '21:00', to: '08:00', steps: [['sam', 'priya'], ['lead']] }] }), at('2026-11-24T22:00:00Z'))
  test.each([
    ['one of a step', ['sam'], [['priya'], ['lead'], ['sam']]], ['a whole step', ['sam', 'priya'], [['lead'], ['sam', 'priya']]], ['everybody', ['sam', 'priya', 'lead'], [['sam', 'priya'], ['lead']]], ['nobody', [], [['sam', 'priya'], ['lead']]]
  ])('%s: asked after the others, and nobody is left out', (_who, late, steps) => {
    const order = triedLater(night, new Set(late))
    expect(order.steps).toEqual(steps)
    expect([order.backstop, order.everyone]).toEqual([night.backstop, night.everyone])
  })

  test('counts for that shift only', () => {
    const drills = new Map([['sam', missed], ['priya', { ...missed, outcome: 'answered' as const }]])
    expect([...notAnswering(drills, at('2026-11-25T07:59:00Z'))]).toEqual(['sam'])
    expect([...notAnswering(drills, at('2026-11-25T08:00:00Z'))]).toEqual([])
  })
})

describe('the daily check', () => {
  test.each([
    ['before its hour', '2026-11-24T09:59:00Z', null], ['at its hour', '2026-11-24T10:00:00Z', '2026-11-24'], ['in the afternoon no more', '2026-11-24T15:00:00Z', null],
    ['at its hour in summer', '2026-07-01T09:00:00Z', '2026-07-01'], ['on the morning after the clocks went back', '2026-10-25T10:00:00Z', '2026-10-25']
  ])('%s', (_when, now, day) => {
    expect(checkDue(rotaWith({ check: { at: '10:00' } }), at(now))).toBe(day)
  })

  test('goes to those named, else to leads and operators, else to the backstop', () => {
    expect(told(rotaWith({ check: { at: '10:00', to: ['sam'] } }))).toEqual(['sam'])
    expect(told(rotaWith({ check: { at: '10:00' } }))).toEqual(['lead'])
    expect(told(rotaWith({ check: { at: '10:00' }, people: [{ id: 'sam', name: 'Sam', phone: '+447700900001' }], shifts: [], backstop: ['sam'] }))).toEqual(['sam'])
  })

  test('says nothing where there is nothing to put right', () => {
    const all = new Set(['sam', 'priya', 'lead'])
    expect(toPutRight(rotaWith({}), at('2026-11-24T10:00:00Z'), all, new Set())).toBeNull()
    expect(toPutRight(rotaWith({}), at('2026-11-24T10:00:00Z'), new Set(['sam', 'lead']), new Set(['sam']))).toEqual({ gaps: [], unproved: ['priya'], notAnswered: ['sam'] })
  })
})

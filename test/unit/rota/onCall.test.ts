import { gaps, nextOn, onCall } from '../../../services/rota/onCall.ts'
import { core, night, rotaWith } from './rotaFor.ts'

const at = (iso: string) => Date.parse(iso)
const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString())
const stepsAt = (rota: ReturnType<typeof rotaWith>, when: string) => onCall(rota, at(when)).steps
const NIGHT = [['sam'], ['priya'], ['lead']]
const CORE = [['priya']]

describe('who is on call', () => {
  const rota = rotaWith({})

  test.each([
    ['2026-11-21T20:59:59Z', CORE], ['2026-11-21T21:00:00Z', NIGHT], ['2026-11-21T23:59:59Z', NIGHT], ['2026-11-22T00:00:00Z', NIGHT],
    ['2026-11-22T07:59:59Z', NIGHT], ['2026-11-22T08:00:00Z', CORE],
    // summer: nine in the evening in York is eight UTC
    ['2026-07-21T19:59:59Z', CORE], ['2026-07-21T20:00:00Z', NIGHT], ['2026-07-22T06:59:59Z', NIGHT], ['2026-07-22T07:00:00Z', CORE]
  ])('at %s', (when, steps) => expect(stepsAt(rota, when)).toEqual(steps))

  test('the shift ends when its wall clock says, and everyone is this shift and those of last resort', () => {
    const tonight = onCall(rota, at('2026-11-21T22:00:00Z'))
    expect(iso(tonight.until)).toBe('2026-11-22T08:00:00.000Z')
    expect(onCall(rota, at('2026-11-21T12:00:00Z')).everyone).toEqual(['priya', 'sam'])
    expect(tonight.everyone).toEqual(['sam', 'priya', 'lead'])
    expect(tonight.backstop).toEqual(['lead'])
  })

  test('a shift of one evening runs into the next day and no further', () => {
    const fridays = rotaWith({ shifts: [{ ...night, days: ['FR'] }] })
    expect(stepsAt(fridays, '2026-11-21T03:00:00Z')).toEqual(NIGHT)
    expect(stepsAt(fridays, '2026-11-21T21:30:00Z')).toEqual([])
    expect(stepsAt(fridays, '2026-11-20T20:30:00Z')).toEqual([])
    expect(onCall(fridays, at('2026-11-21T21:30:00Z')).until).toBeNull()
  })

  test('a whole day may end at 24:00', () => {
    const sunday = rotaWith({ shifts: [{ days: ['SU'], from: '00:00', to: '24:00', steps: [['sam']] }] })
    expect(stepsAt(sunday, '2026-11-22T23:59:59Z')).toEqual([['sam']])
    expect(stepsAt(sunday, '2026-11-23T00:00:00Z')).toEqual([])
  })

  test('shifts that overlap give the steps of all, in the order of the file', () => {
    const both = rotaWith({ shifts: [{ ...core, to: '22:00' }, { ...night, steps: [['sam']] }] })
    expect(stepsAt(both, '2026-11-21T21:30:00Z')).toEqual([['priya'], ['sam']])
    expect(iso(onCall(both, at('2026-11-21T21:30:00Z')).until)).toBe('2026-11-21T22:00:00.000Z')
  })
})

describe('a dated shift', () => {
  const rota = rotaWith({ shifts: [core, night, { from: '2026-12-24T21:00', to: '2026-12-25T06:00', steps: [['priya']] }] })

  test('overrides the weekly one while it holds, and the weekly one takes up again after it', () => {
    expect(stepsAt(rota, '2026-12-24T20:59:00Z')).toEqual(CORE)
    expect(stepsAt(rota, '2026-12-24T21:00:00Z')).toEqual([['priya']])
    expect(stepsAt(rota, '2026-12-25T05:59:59Z')).toEqual([['priya']])
    expect(stepsAt(rota, '2026-12-25T06:00:00Z')).toEqual(NIGHT)
  })

  test('cuts the weekly shift that it begins inside', () => {
    const cut = rotaWith({ shifts: [core, night, { from: '2026-12-24T23:00', to: '2026-12-25T06:00', steps: [['priya']] }] })
    expect(iso(onCall(cut, at('2026-12-24T22:00:00Z')).until)).toBe('2026-12-24T23:00:00.000Z')
  })

  test('without anybody on it is a gap, not a fall back to the weekly one', () => {
    const empty = rotaWith({ shifts: [core, night, { from: '2026-12-24T21:00', to: '2026-12-25T06:00', steps: [[]] }] })
    expect(gaps(empty, at('2026-12-24T12:00:00Z')).map(gap => [iso(gap.from), iso(gap.until)])).toEqual([['2026-12-24T21:00:00.000Z', '2026-12-25T06:00:00.000Z']])
  })
})

describe('the two nights on which the clocks change', () => {
  test('in spring the night is an hour shorter and nobody is left out of it', () => {
    const rota = rotaWith({})
    expect(stepsAt(rota, '2026-03-29T00:59:59Z')).toEqual(NIGHT)
    expect(stepsAt(rota, '2026-03-29T01:00:00Z')).toEqual(NIGHT)
    expect(stepsAt(rota, '2026-03-29T06:59:59Z')).toEqual(NIGHT)
    expect(stepsAt(rota, '2026-03-29T07:00:00Z')).toEqual(CORE)
    expect(gaps(rota, at('2026-03-28T12:00:00Z'))).toEqual([])
  })

  test('in autumn the night is an hour longer and nobody is left out of it', () => {
    const rota = rotaWith({})
    expect(stepsAt(rota, '2026-10-24T20:00:00Z')).toEqual(NIGHT)
    expect(stepsAt(rota, '2026-10-25T07:59:59Z')).toEqual(NIGHT)
    expect(stepsAt(rota, '2026-10-25T08:00:00Z')).toEqual(CORE)
    expect(gaps(rota, at('2026-10-24T12:00:00Z'))).toEqual([])
  })

  test.each([['2026-03-28T12:00:00Z'], ['2026-10-24T12:00:00Z']])('shifts that meet at half past one leave no gap and no overlap after %s', from => {
    const meeting = rotaWith({ shifts: [core, { ...night, to: '01:30', steps: [['sam']] }, { ...night, from: '01:30', steps: [['priya']] }] })
    expect(gaps(meeting, at(from))).toEqual([])
    for (let minute = 0; minute < 24 * 60; minute += 30) expect(onCall(meeting, at(from) + minute * 60_000).steps).toHaveLength(1)
  })
})

describe('gaps in the week ahead', () => {
  test('are told by instant, joined where one runs into the next', () => {
    const rota = rotaWith({ shifts: [{ ...core, days: ['MO', 'TU', 'WE', 'TH', 'FR'] }, night, { ...core, days: ['SU'], steps: [[]] }] })
    expect(gaps(rota, at('2026-11-16T00:00:00Z')).map(gap => [iso(gap.from), iso(gap.until)])).toEqual([
      ['2026-11-21T08:00:00.000Z', '2026-11-21T21:00:00.000Z'], ['2026-11-22T08:00:00.000Z', '2026-11-22T21:00:00.000Z']
    ])
  })

  test('a rota without shifts is one gap of the whole span', () => {
    const from = at('2026-11-16T00:00:00Z')
    expect(gaps(rotaWith({ shifts: [] }), from, 2)).toEqual([{ from, until: from + 2 * 86_400_000 }])
  })
})

describe('when somebody is next on', () => {
  const rota = rotaWith({ shifts: [{ ...core, days: ['TU'] }, night, { from: '2027-03-01T09:00', to: '2027-03-01T17:00', steps: [['lead']] }] })

  test.each([
    ['sam', '2026-11-21T22:00:00Z', '2026-11-21T22:00:00.000Z'],
    ['sam', '2026-11-21T12:00:00Z', '2026-11-21T21:00:00.000Z'],
    ['sam', '2026-06-21T12:00:00Z', '2026-06-21T20:00:00.000Z'],
    ['nobody', '2026-11-21T12:00:00Z', null]
  ])('%s, asked at %s', (who, when, expected) => expect(iso(nextOn(rota, who, at(when)))).toBe(expected))

  test('a dated shift months ahead is found', () => {
    const far = rotaWith({ shifts: [{ from: '2027-03-01T09:00', to: '2027-03-01T17:00', steps: [['lead']] }] })
    expect(iso(nextOn(far, 'lead', at('2026-11-21T12:00:00Z')))).toBe('2027-03-01T09:00:00.000Z')
  })
})

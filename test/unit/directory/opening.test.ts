import { readFileSync } from 'node:fs'
import type { Asset } from '../../../services/directory/asset.ts'
import { BankHolidaysFile, bankHolidaysFrom } from '../../../services/directory/bankHolidays.ts'
import { opening } from '../../../services/directory/opening.ts'
import { everyDay, monthly, place, weekly } from './place.ts'

const holidays = bankHolidaysFrom(BankHolidaysFile.parse(JSON.parse(readFileSync('deployment/directory/bank-holidays.json', 'utf8'))))
const at = (iso: string): number => Date.parse(iso)
const state = (asset: Asset, iso: string): string => opening(asset, at(iso), holidays).state
const words = (asset: Asset, iso: string): string => opening(asset, at(iso), holidays).words

describe('a weekly session', () => {
  const cafe = place({ sessions: [weekly('WE', '11:00', '12:00')] })
  test('is open from its first minute and closed at its last', () => {
    expect(state(cafe, '2026-11-25T10:59:59Z')).toBe('closed')
    expect(state(cafe, '2026-11-25T11:00:00Z')).toBe('open')
    expect(state(cafe, '2026-11-25T11:59:59Z')).toBe('open')
    expect(state(cafe, '2026-11-25T12:00:00Z')).toBe('closed')
  })
  test('says when it opens: in minutes, today, tomorrow, by the day', () => {
    expect(words(cafe, '2026-11-25T10:20:00Z')).toBe('closed now, opens in 40 minutes')
    expect(words(cafe, '2026-11-25T08:00:00Z')).toBe('closed now, opens at 11am today')
    expect(words(cafe, '2026-11-24T20:00:00Z')).toBe('closed now, opens tomorrow 11am')
    expect(words(cafe, '2026-11-22T20:00:00Z')).toBe('closed now, opens Wednesday 11am')
    expect(words(cafe, '2026-11-25T11:30:00Z')).toBe('open now until midday')
  })
  test('is told by the clock in York in summer, whatever the server thinks', () => {
    const summer = { ...cafe, lastChecked: '2026-06-01' }
    expect(state(summer, '2026-07-01T09:59:00Z')).toBe('closed')
    expect(state(summer, '2026-07-01T10:00:00Z')).toBe('open')
  })
})

describe('past midnight', () => {
  const night = place({ sessions: [weekly('FR', '21:00', '02:00')] })
  test('Friday night is still Friday night at one on Saturday', () => {
    expect(state(night, '2026-11-28T01:59:00Z')).toBe('open')
    expect(state(night, '2026-11-28T02:00:00Z')).toBe('closed')
    expect(state(night, '2026-11-27T01:00:00Z')).toBe('closed')
    expect(words(night, '2026-11-27T22:00:00Z')).toBe('open now until 2am tomorrow')
    expect(words(night, '2026-11-28T01:00:00Z')).toBe('open now until 2am')
  })
  test('00:00 to 23:59 is all day, to the last second', () => {
    const always = place({ sessions: [weekly(everyDay, '00:00', '23:59')] })
    expect(state(always, '2026-11-25T23:59:30Z')).toBe('open')
    expect(words(always, '2026-11-25T23:59:30Z')).toBe('open now, 24 hours a day')
  })
})

describe('the nights on which the clocks change', () => {
  const early = place({ sessions: [weekly('SU', '00:30', '03:00')], lastChecked: '2026-10-01' })
  test('in October the hour from one to two happens twice and it is open in both', () => {
    for (const iso of ['2026-10-24T23:30:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-10-25T02:59:00Z']) expect(state(early, iso)).toBe('open')
    expect(state(early, '2026-10-25T03:00:00Z')).toBe('closed')
  })
  test('in March an hour is missing and it closes an hour sooner', () => {
    const spring = { ...early, lastChecked: '2027-03-01' }
    expect(state(spring, '2027-03-28T00:30:00Z')).toBe('open')
    expect(state(spring, '2027-03-28T01:59:00Z')).toBe('open')
    expect(state(spring, '2027-03-28T02:00:00Z')).toBe('closed')
  })
  test('waiting time is real time: from 00:30 to 03:00 on that March night is an hour and a half', () => {
    const soon = place({ sessions: [weekly('SU', '03:00', '04:00')], lastChecked: '2027-03-01' })
    expect(words(soon, '2027-03-28T01:15:00Z')).toBe('closed now, opens in 45 minutes')
  })
})

describe('the day of the month', () => {
  test('first Saturday, last Friday, and a fifth week that some months lack', () => {
    const first = place({ sessions: [monthly('1SA', '10:00', '12:00')] })
    expect(state(first, '2026-12-05T10:30:00Z')).toBe('open')
    expect(state(first, '2026-12-12T10:30:00Z')).toBe('closed')
    const last = place({ sessions: [monthly('-1FR', '10:00', '12:00')] })
    expect(state(last, '2026-11-27T10:30:00Z')).toBe('open')
    expect(state(last, '2026-11-20T10:30:00Z')).toBe('closed')
    expect(words(first, '2026-11-25T10:30:00Z')).toBe('closed now, opens Saturday 5 December 10am (first Saturday of the month 10am to midday)')
  })
  test('29 February is a day like any other in a leap year', () => {
    const tuesday = place({ sessions: [weekly('TU', '10:00', '12:00'), { freq: 'MONTHLY', bymonthday: [-1], opens_at: '14:00', closes_at: '15:00' }], lastChecked: '2028-02-01' })
    expect(state(tuesday, '2028-02-29T11:00:00Z')).toBe('open')
    expect(state(tuesday, '2028-02-29T14:30:00Z')).toBe('open')
    expect(state(tuesday, '2028-02-28T14:30:00Z')).toBe('closed')
  })
  test('fortnightly goes by its first date, and is not sure without one', () => {
    const known = place({ sessions: [weekly('TH', '18:30', '21:00', { interval: 2, dtstart: '2026-11-05' })] })
    expect(state(known, '2026-11-19T19:00:00Z')).toBe('open')
    expect(state(known, '2026-11-26T19:00:00Z')).toBe('closed')
    const unknown = place({ sessions: [weekly('TH', '18:30', '21:00', { interval: 2 })] })
    expect(state(unknown, '2026-11-19T19:00:00Z')).toBe('not sure')
    expect(words(unknown, '2026-11-19T19:00:00Z')).toBe('usually every other Thursday 6.30pm to 9pm, ring first')
  })
})

describe('what is not known is never told as open', () => {
  const times = { sessions: [weekly('WE', '11:00', '12:00')] }
  test.each([
    ['nobody has checked it', place({ ...times, lastChecked: null })],
    ['the check is over a year old', place({ ...times, lastChecked: '2025-11-01' })],
    ['the check is dated in the future', place({ ...times, lastChecked: '2027-01-01' })],
    ['it is to be checked before use', place({ ...times, status: 'check-before-use' })],
    ['a warning stands', place({ ...times, alert: 'May close in floods' })],
    ['its times ran out', place({ sessions: [weekly('WE', '11:00', '12:00', { validTo: '2026-10-31' })] })],
    ['it keeps to school terms', place({ sessions: [weekly('WE', '11:00', '12:00', { termTime: true })] })],
    ['its end is not known', place({ sessions: [weekly('WE', '11:00', null)] })],
    ['its start is not known', place({ sessions: [weekly('WE', null, null)] })],
    ['no time is known at all', place({ sessions: [] })]
  ])('%s', (_why, asset) => expect(state(asset, '2026-11-25T11:30:00Z')).toBe('not sure'))

  test('and says what is usual, ring first', () => {
    expect(words(place({ ...times, lastChecked: null }), '2026-11-25T11:30:00Z')).toBe('usually Wednesdays 11am to midday, ring first')
    expect(words(place({ sessions: [], lastChecked: null }), '2026-11-25T11:30:00Z')).toBe('times not checked: ring first')
    expect(words(place({ sessions: [], hours: 'first Tuesday afternoon of the month.' }), '2026-11-25T11:30:00Z')).toBe('listed as: first Tuesday afternoon of the month, ring first')
  })
  test('a check exactly 12 months old still holds, a day later it does not', () => {
    const checked = place({ ...times, lastChecked: '2025-11-25' })
    expect(state(checked, '2026-11-25T11:30:00Z')).toBe('open')
    expect(state({ ...checked, lastChecked: '2025-11-24' }, '2026-11-25T11:30:00Z')).toBe('not sure')
  })
  test('a season that has not begun is closed, and a new one makes an old one harmless', () => {
    const seasons = place({ sessions: [weekly('WE', '11:00', '12:00', { validTo: '2026-10-31' }), weekly('TH', '11:00', '12:00', { validFrom: '2026-11-01' })] })
    expect(state(seasons, '2026-11-26T11:30:00Z')).toBe('open')
    expect(state(seasons, '2026-11-25T11:30:00Z')).toBe('not sure')
    expect(state(seasons, '2026-11-27T11:30:00Z')).toBe('closed')
    expect(state(place({ sessions: [weekly('WE', '11:00', '12:00', { validFrom: '2027-01-01' })] }), '2026-11-25T11:30:00Z')).toBe('closed')
  })
})

describe('bank holidays', () => {
  const monday = place({ sessions: [weekly('MO', '19:00', '21:00')], lastChecked: '2026-12-01' })
  test('usual times are not sure on the Monday after a Boxing Day Saturday', () => {
    expect(state(monday, '2026-12-28T19:30:00Z')).toBe('not sure')
    expect(words(monday, '2026-12-28T19:30:00Z')).toBe('may differ today, a bank holiday: usually Mondays 7pm to 9pm, ring first')
    expect(state(monday, '2026-12-21T19:30:00Z')).toBe('open')
  })
  test('a place that told us is believed', () => {
    expect(state(place({ sessions: [weekly('MO', '19:00', '21:00', { bankHolidays: 'closed' })], lastChecked: '2026-12-01' }), '2026-12-28T19:30:00Z')).toBe('closed')
    expect(state(place({ sessions: [weekly('MO', '19:00', '21:00', { bankHolidays: 'open' })], lastChecked: '2026-12-01' }), '2026-12-28T19:30:00Z')).toBe('open')
  })
  test('a night that runs into one is not sure after midnight', () => {
    const night = place({ sessions: [weekly('TH', '22:00', '04:00')], lastChecked: '2026-12-01' })
    expect(state(night, '2026-12-24T23:30:00Z')).toBe('open')
    expect(state(night, '2026-12-25T01:00:00Z')).toBe('not sure')
  })
  test('in a year that nobody has listed only what never closes is open', () => {
    const later = '2030-11-06T11:30:00Z'
    expect(state(place({ sessions: [weekly('WE', '11:00', '12:00')], lastChecked: '2030-10-01' }), later)).toBe('not sure')
    expect(state(place({ sessions: [weekly(everyDay, '00:00', '23:59')], lastChecked: '2030-10-01' }), later)).toBe('open')
  })
  test('the list has the days that England\'s rules give', () => {
    const monthDays = (year: number, month: number) => Array.from({ length: 31 }, (_, index) => new Date(Date.UTC(year, month - 1, index + 1))).filter((date) => date.getUTCMonth() === month - 1 && date.getUTCDay() === 1).map((date) => date.toISOString().slice(0, 10))
    for (const year of holidays.years) {
      for (const monday of [monthDays(year, 5)[0], monthDays(year, 5).at(-1), monthDays(year, 8).at(-1)]) expect([...holidays.days]).toContain(monday)
      const listed = [...holidays.days].filter((day) => day.startsWith(String(year)))
      const good = listed.find((day) => new Date(day).getUTCDay() === 5 && /-0[34]-/.test(day))
      expect(listed).toContain(new Date(Date.parse(good ?? '') + 3 * 86_400_000).toISOString().slice(0, 10))
      expect(listed.length).toBeGreaterThanOrEqual(8)
    }
  })
})

describe('a place that has shut', () => {
  test('is closed, in its own words where it gave some', () => {
    expect(opening(place({ status: 'closed' }), at('2026-11-25T11:30:00Z'), holidays)).toEqual({ state: 'closed', words: 'closed' })
    expect(words(place({ status: 'paused', alert: 'Closed until the roof is mended' }), '2026-11-25T11:30:00Z')).toBe('Closed until the roof is mended')
  })
})

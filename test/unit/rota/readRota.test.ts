import { readFileSync } from 'node:fs'
import { personByPhone } from '../../../services/rota/phone.ts'
import { readRota, rotaWarnings } from '../../../services/rota/readRota.ts'
import { fileWith, night, rotaWith } from './rotaFor.ts'

const errorsOf = (text: string): string[] => {
  const read = readRota(text)
  return read.kind === 'wrong' ? read.errors : []
}
const shift = (parts: object) => ({ shifts: [{ ...night, ...parts }] })

describe('a rota file', () => {
  test('the example in deployment is read as it stands, and warns of nothing', () => {
    const read = readRota(readFileSync(new URL('../../../deployment/rota.example.json', import.meta.url), 'utf8'))
    expect(read.kind).toBe('ok')
    expect(read.kind === 'ok' && rotaWarnings(read.rota)).toEqual([])
  })

  test('voice, roles, last resort and backstop may be left out', () => {
    const rota = rotaWith({ people: [{ id: 'sam', name: 'Sam', phone: '+447700900001' }], backstop: undefined, shifts: [{ ...night, steps: [['sam']] }] })
    expect(rota.people).toEqual([{ id: 'sam', name: 'Sam', phone: '+447700900001', voice: false, roles: ['worker'], lastResort: false, email: null }])
    expect(rota.backstop).toEqual([])
  })

  test('a drill and a daily check are off unless they are asked for, and have sensible times where none are given', () => {
    expect([rotaWith({}).drill, rotaWith({}).check]).toEqual([undefined, undefined])
    expect([rotaWith({ drill: {} }).drill, rotaWith({ check: { at: '10:30' } }).check]).toEqual([{ minutesBefore: 0, answerWithinMinutes: 15 }, { at: 630, to: [] }])
  })

  test('numbers written with spaces, dashes or (0) become E.164', () => {
    const rota = rotaWith({ people: [{ id: 'sam', name: 'Sam', phone: '+44 (0)7700 900-001' }], backstop: [], shifts: [] })
    expect(rota.people[0]?.phone).toBe('+447700900001')
  })

  test.each([
    ['from equal to to', shift({ from: '21:00', to: '21:00' }), /shifts\[0\]: from and to are the same; for a whole day write/],
    ['a step with an unknown id', shift({ steps: [['sam'], ['sma']] }), /shifts\[0\]\.steps: nobody in "people" has the id "sma"/],
    ['a backstop with an unknown id', { backstop: ['nobody'] }, /backstop: nobody in "people" has the id "nobody"/],
    ['an unknown day', shift({ days: ['MO', 'MONDAY'] }), /shifts\[0\]\.days\[1\]: a day is one of MO/],
    ['no days', shift({ days: [] }), /days: name at least one day/],
    ['weekly times without days', { shifts: [{ from: '21:00', to: '08:00', steps: [['sam']] }] }, /shifts\[0\]\.days: is a list of days/],
    ['a time that is none', shift({ from: '25:00' }), /shifts\[0\]\.from: write a time such as "21:00"/],
    ['an escalation of no time', { escalateAfterSeconds: 0 }, /escalateAfterSeconds: must be at least 1 second/],
    ['an escalation as a word', { escalateAfterSeconds: '60' }, /escalateAfterSeconds: give the seconds/],
    ['an unknown time zone', { timeZone: 'York' }, /timeZone: is not a time zone/],
    ['nobody at all', { people: [], backstop: [], shifts: [] }, /people: name at least one person/],
    ['a role that is none', { people: [{ id: 'sam', name: 'Sam', phone: '+447700900001', roles: ['boss'] }], backstop: [], shifts: [] }, /people\[0\] \(sam\)\.roles\[0\]: a role is one of worker, reviewer, lead, operator/],
    ['a dated shift that ends first', { shifts: [{ from: '2026-12-25T08:00', to: '2026-12-24T21:00', steps: [['sam']] }] }, /shifts\[0\]: it ends before it begins/],
    ['a dated shift on a day that is none', { shifts: [{ from: '2026-02-30T08:00', to: '2026-03-01T08:00', steps: [['sam']] }] }, /shifts\[0\]: there is no such date/],
    ['a drill without a time to answer in', { drill: { answerWithinMinutes: 0 } }, /drill\.answerWithinMinutes: is at least a minute/],
    ['a drill with a word that is none', { drill: { before: 60 } }, /drill: is \{ "minutesBefore": 60/],
    ['a daily check in the night', { check: { at: '03:00' } }, /check\.at: write a time of the day from "08:00" to "17:59"/],
    ['a daily check for nobody known', { check: { at: '10:00', to: ['boss'] } }, /check\.to: nobody in "people" has the id "boss"/],
    ['a dated shift of no length', { shifts: [{ from: '2026-12-25T08:00', to: '2026-12-25T08:00', steps: [['sam']] }] }, /shifts\[0\]: from and to are the same/]
  ])('%s is refused with what to do', (_what, parts, expected) => {
    expect(errorsOf(fileWith(parts))).toEqual([expect.stringMatching(expected)])
  })

  test('a number without its country is refused, and the number is not repeated', () => {
    const errors = errorsOf(fileWith({ people: [{ id: 'sam', name: 'Sam', phone: '07700 900001' }], backstop: [], shifts: [] }))
    expect(errors).toEqual(['people[0] (sam).phone: write the number with + and its country, such as "+447700900001"'])
    expect(errorsOf('{ "phone": "07700900444" oops')).toEqual([expect.not.stringContaining('900444')])
  })

  test('two people with one number are refused, by id', () => {
    const two = [{ id: 'sam', name: 'Sam', phone: '+447700900001' }, { id: 'priya', name: 'Priya', phone: '+44 7700 900001' }]
    expect(errorsOf(fileWith({ people: two, backstop: [], shifts: [] }))).toEqual(['people: "sam" and "priya" have one number; each person needs their own'])
  })

  test('two people with one id are refused', () => {
    const two = [{ id: 'sam', name: 'Sam', phone: '+447700900001' }, { id: 'sam', name: 'Sam', phone: '+447700900002' }]
    expect(errorsOf(fileWith({ people: two, backstop: [], shifts: [] }))).toEqual([expect.stringMatching(/two people have the id "sam"/)])
  })

  test('everything wrong is told at once, in people, shifts, steps and settings', () => {
    const errors = errorsOf(JSON.stringify({ timeZone: 'York', escalateAfterSeconds: 0, people: [{ id: 'sam', name: '', phone: '123' }], backstop: ['x'], shifts: [{ ...night, from: '9pm', steps: [['y']] }, { ...night, steps: [['z']] }] }))
    const told = errors.join('\n')
    for (const part of ['timeZone', 'escalateAfterSeconds', 'people[0] (sam).name', 'people[0] (sam).phone', 'backstop', 'shifts[0].from', 'shifts[1].steps']) expect(told).toContain(part)
  })

  test('a bad number does not also make every step of that person an error', () => {
    expect(errorsOf(fileWith({ people: [{ id: 'sam', name: 'Sam', phone: 'none' }], backstop: [], shifts: [{ ...night, steps: [['sam']] }] }))).toHaveLength(1)
  })

  test.each(['', 'null', '[]', '3', '"rota"', '{}', '{"people":3,"shifts":{"a":1}}'])('%s is refused and nothing is thrown', text => {
    expect(errorsOf(text).length).toBeGreaterThan(0)
  })

  test('a rota without a backstop is read, and told so', () => {
    expect(rotaWarnings(rotaWith({ backstop: [] }))).toEqual([expect.stringMatching(/backstop: nobody is named.*refused in production/)])
  })
})

test('a text from a number on the rota is told from a resident', () => {
  const rota = rotaWith({})
  expect(personByPhone(rota, '+447700900002')?.id).toBe('priya')
  expect(personByPhone(rota, '+447700900999')).toBeNull()
  expect(personByPhone(rota, 'anonymous')).toBeNull()
})

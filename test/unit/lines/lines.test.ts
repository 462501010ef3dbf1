import { readFileSync } from 'node:fs'
import { LinesFileError, readLines } from '../../../services/lines/lines.ts'
import { deafWays, emergencyLines, linesAge, linesOpen } from '../../../services/lines/linesOpen.ts'

const file = 'deployment/lines.json'
const lines = readLines(readFileSync(file, 'utf8'), file)
const at = (iso: string): number => Date.parse(iso)
const ids = (iso: string, limit?: number, who?: 'child' | 'abuse'): string[] => linesOpen(lines, at(iso), limit, who ?? null).map((line) => line.id)

describe('the lines a person is given', () => {
  test('at three in the morning are only those that answer then', () => {
    expect(ids('2026-11-22T03:00:00Z', 10)).toEqual(['nhs-111-mh', 'samaritans', 'shout'])
  })
  test('take in CALM from 5pm until midnight, and not a minute longer', () => {
    expect(ids('2026-11-22T16:59:59Z', 10)).not.toContain('calm')
    expect(ids('2026-11-22T17:00:00Z', 10)).toContain('calm')
    expect(ids('2026-11-22T23:59:59Z', 10)).toContain('calm')
    expect(ids('2026-11-23T00:00:00Z', 10)).not.toContain('calm')
  })
  test('follow the clock in York in summer too', () => {
    expect(ids('2026-07-01T14:59:00Z', 10)).not.toContain('saneline')
    expect(ids('2026-07-01T15:00:00Z', 10)).toContain('saneline')
    expect(ids('2026-07-01T21:00:00Z', 10)).not.toContain('saneline')
  })
  test('are open on Christmas Day and in a year whose bank holidays nobody has listed', () => {
    expect(ids('2026-12-25T18:00:00Z', 10)).toContain('calm')
    expect(ids('2041-12-25T18:00:00Z', 10)).toContain('calm')
  })
  test('are three at most, and 999 is never one of them', () => {
    expect(ids('2026-11-22T18:00:00Z')).toHaveLength(3)
    expect(ids('2026-11-22T18:00:00Z', 10)).not.toContain('emergency-999')
    expect(emergencyLines(lines, at('2026-11-22T18:00:00Z')).map((line) => line.way)).toEqual([expect.stringContaining('999')])
  })
  test('begin with Childline for a child and with Refuge for someone hurt at home', () => {
    expect(ids('2026-11-22T03:00:00Z', 3, 'child')).toEqual(['childline', 'nhs-111-mh', 'samaritans'])
    expect(ids('2026-11-22T03:00:00Z', 3, 'abuse')).toEqual(['refuge', 'nhs-111-mh', 'samaritans'])
  })
  test('never include one whose hours are not known', () => {
    const unsure = { ...lines, lines: lines.lines.map((line) => (line.id === 'samaritans' ? { ...line, sessions: null } : line)) }
    expect(linesOpen(unsure, at('2026-11-22T12:00:00Z'), 10).map((line) => line.id)).not.toContain('samaritans')
  })
  test('have a way for someone who cannot hear or speak', () => {
    expect(deafWays(lines, at('2026-11-22T03:00:00Z')).map((line) => line.way).join(' ')).toMatch(/999bsl\.co\.uk.*18001 111/)
  })
})

describe('the lines file', () => {
  test('says how old its oldest check is, in days', () => {
    expect(linesAge(lines, at('2026-11-21T12:00:00Z'))).toBe(0)
    const older = { ...lines, deaf: lines.deaf.map((line, index) => (index === 0 ? { ...line, checkedOn: '2026-08-01' } : line)) }
    expect(linesAge(older, at('2026-11-21T12:00:00Z'))).toBe(112)
  })
  test('never lists the crisis number that is being retired, or a number nobody verified', () => {
    const said = JSON.stringify(lines.lines.map((line) => line.way))
    expect(said).not.toMatch(/0800 ?0516|88247|07860|0808 ?800 ?5000/)
  })
  test.each([
    ['no JSON', '{', /not JSON/],
    ['no emergency line', JSON.stringify({ ...lines, lines: lines.lines.filter((line) => line.kind !== 'emergency') }), /999/],
    ['the same id twice', JSON.stringify({ ...lines, deaf: [...lines.deaf, ...lines.deaf] }), /twice/],
    ['a line without its source', JSON.stringify({ ...lines, lines: lines.lines.map(({ source: _, ...line }) => line) }), /lines\.0\.source/]
  ])('with %s is refused with what to do', (_what, text, words) => {
    expect(() => readLines(text, file)).toThrow(words)
    expect(() => readLines(text, file)).toThrow(LinesFileError)
  })
})

import { PassThrough, Readable } from 'node:stream'
import { run as find } from '../../../bot/commands/find.ts'
import type { Asset } from '../../../services/directory/asset.ts'
import type { AskedQuestion } from './asked.ts'
import { answered, fileOf, hits, questions, wrong } from './asked.ts'

const all = questions.map(({ line, asked }) => ({ line, asked, results: answered(asked) }))
const share = (some: typeof all): number => some.filter(({ asked, results }) => hits(asked, results)).length / some.length
const said = ({ line, asked }: { line: number; asked: AskedQuestion }): string => `${line}: ${asked.q}`

/** The clock on a wall in York, read apart from the search's own reading of it. */
const wall = (at: string): { day: string; time: string } => {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(Date.parse(at))
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? ''
  return { day: part('weekday').slice(0, 2).toUpperCase(), time: `${part('hour')}:${part('minute')}` }
}
const dayBefore: Record<string, string> = { MO: 'SU', TU: 'MO', WE: 'TU', TH: 'WE', FR: 'TH', SA: 'FR', SU: 'SA' }

/** Whether a session in the listing covers that moment by its day and clock, in a listing that somebody checked in the last 12 months. */
const listedOpen = (asset: Asset, at: string): boolean => {
  const { day, time } = wall(at)
  const checked = asset.lastChecked !== null && Date.parse(at) - Date.parse(asset.lastChecked) < 367 * 86_400_000
  return checked && asset.status === 'listed' && asset.alert === null && asset.sessions.some(({ byday, opens_at, closes_at }) => {
    if (opens_at === null || closes_at === null) return false
    const on = (code: string): boolean => byday.some((one) => one.endsWith(code))
    const late = closes_at <= opens_at
    return (on(day) && time >= opens_at && (late || time < closes_at || closes_at === '23:59')) || (late && on(dayBefore[day] ?? '') && time < closes_at)
  })
}

describe('170 questions by people who had not seen the search', () => {
  test('at least 150 are asked, of a real town and a made-up one', () => {
    expect(all.length).toBeGreaterThanOrEqual(150)
    expect(new Set(all.map(({ asked }) => asked.directory)).size).toBe(2)
  })
  test('nine in ten are answered among the first three', () => expect(share(all)).toBeGreaterThanOrEqual(0.94))
  test('those that nobody used to better the search are answered nearly as often', () => {
    expect(share(all.filter(({ line }) => line % 2 === 0))).toBeGreaterThanOrEqual(0.88)
  })
  test('nobody is sent to what is wrong for them', () => {
    expect(all.flatMap((one) => wrong(one.asked, one.results).map((id) => `${said(one)}: ${id}`))).toEqual([])
  })
  test('nobody is told that a shut place is open', () => {
    const open = all.flatMap((one) => one.results.filter((result) => result.open === 'open').map(({ asset }) => ({ ...one, asset })))
    expect(open.length).toBeGreaterThan(20)
    expect(open.filter(({ asset, asked }) => !listedOpen(asset, asked.at)).map((one) => `${said(one)}: ${one.asset.id}`)).toEqual([])
  })
  test('nobody is left with nothing where something fits', () => {
    expect(all.filter(({ asked, results }) => asked.want.length > 0 && results.length === 0).map(said)).toEqual([])
  })
  // Four are still answered by a chance word ("lessons", "swimming") or by the nearest thing for their age.
  test('most of what is not here is not made up', () => {
    expect(all.filter(({ asked, results }) => asked.want.length === 0 && !hits(asked, results)).length).toBeLessThanOrEqual(4)
  })
})

test.each(['york', 'demo'] as const)('find prints the same for every question about %s', async (directory) => {
  const mine = all.filter(({ asked }) => asked.directory === directory)
  const stdout = new PassThrough()
  let out = ''
  stdout.on('data', (chunk) => { out += String(chunk) })
  const lines = mine.map(({ line, asked: { q, at, area, age } }) => JSON.stringify({ id: line, q, at, area, age }))
  const first = mine[0]?.asked
  expect(first).toBeDefined()
  const io = { stdin: Readable.from([lines.join('\n')]), stdout, stderr: new PassThrough(), env: { directoryFile: first === undefined ? '' : fileOf(first), now: Date.parse('2026-11-23T10:00:00Z') } }
  expect(await find([], io)).toBe(0)
  const printed = out.trim().split('\n').map((text) => JSON.parse(text))
  expect(printed.map(({ id, results }) => [id, results.map((one: { id: string; open: string; when: string }) => [one.id, one.open, one.when])]))
    .toEqual(mine.map(({ line, results }) => [line, results.map(({ asset, open, when }) => [asset.id, open, when])]))
})

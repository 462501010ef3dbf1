import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { z } from 'zod'
import { run } from '../../bot/commands/rehearse/index.ts'
import { readSettings } from '../../bot/config.ts'

const everyDay = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const nights = {
  timeZone: 'Europe/London', escalateAfterSeconds: 60,
  people: [
    { id: 'sam', name: 'Sam', phone: '+447700900001', voice: true }, { id: 'priya', name: 'Priya', phone: '+447700900002' },
    { id: 'lead', name: 'Lou', phone: '+447700900003', voice: true, roles: ['worker', 'lead'], lastResort: true }
  ],
  backstop: ['lead'],
  shifts: [{ days: everyDay, from: '21:00', to: '08:00', steps: [['sam'], ['lead']] }, { days: everyDay, from: '08:00', to: '20:30', steps: [['priya']] }]
}

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'rehearse-test-')) })
afterEach(() => rmSync(folder, { recursive: true, force: true }))

type Line = { at: string; who: string; what: string }
const Happened = z.object({ at: z.string(), who: z.string(), what: z.string() })
const Waited = z.object({ waited: z.object({ who: z.string(), secondsToFirstPage: z.number().nullable(), secondsToTake: z.number().nullable(), secondsToFirstWord: z.number().nullable() }) })
const Cost = z.object({ cost: z.object({ outgoingTexts: z.number(), outgoingSegments: z.number(), incomingTexts: z.number(), calls: z.number(), total: z.number() }) })

/** Plays a night on this rota and gives what was printed. */
async function played(rota: object, ...argv: string[]): Promise<string> {
  writeFileSync(join(folder, 'rota.json'), JSON.stringify(rota))
  let out = ''
  const stdout = new Writable({ write(chunk, _encoding, done) { out += String(chunk); done() } })
  const stderr = new Writable({ write(_chunk, _encoding, done) { done() } })
  const settings = readSettings({ DATA_DIR: join(folder, 'data'), DIRECTORY_FILE: 'deployment/directory/demo.json' }, folder)
  expect(await run(['--rota', join(folder, 'rota.json'), ...argv], { stdin: Readable.from([]), stdout, stderr }, settings)).toBe(0)
  return out
}

const parsed = (text: string): unknown[] => text.trim().split('\n').map(line => JSON.parse(line))
const happened = (lines: unknown[]): Line[] => lines.flatMap(line => { const read = Happened.safeParse(line); return read.success ? [read.data] : [] })
const about = (lines: unknown[], who: string): string[] => happened(lines).filter(line => line.who === who).map(({ what }) => what)

test('the night the clocks go back is played through the real front door: pages, a shift change, a sleeper, an hour twice, and what it cost', async () => {
  const before = readdirSync(tmpdir()).filter(name => name.startsWith('front-door-rehearsal-'))
  const lines = parsed(await played({ ...nights, drill: { answerWithinMinutes: 15 } }, '--night', '2026-10-24', '--json'))
  expect(lines[0]).toEqual({ night: { from: '2026-10-24T19:00:00.000Z', until: '2026-10-25T10:00:00.000Z', zone: 'Europe/London', clocksChange: '2026-10-25T01:00:00.000Z', shiftChange: '2026-10-25T08:00:00.000Z' } })
  expect(lines).toContainEqual({ gap: { from: '2026-10-24T19:30:00.000Z', until: '2026-10-24T20:00:00.000Z' } })
  // everyday words page nobody; the first page of a night is left alone, and the call that follows it is answered
  expect(about(lines, 'Rowan').some(what => what.startsWith('page'))).toBe(false)
  expect(about(lines, 'Ash')).toEqual(expect.arrayContaining(['page by text to Sam', 'page by call to Sam', expect.stringMatching(/^Sam takes/), 'promised by Sam: "I will text you at 10"']))
  expect(about(lines, 'Cal')).toEqual(expect.arrayContaining(['page by text to Sam', 'page by call to Sam', expect.stringMatching(/^hears \(where\)/), 'page by text to Lou', 'page by call to Lou']))
  expect(about(lines, 'Erin')).toEqual(expect.arrayContaining(['Sam is replaced (no first word)', expect.stringMatching(/^hears \(replaced\)/)]))
  expect(about(lines, 'Fern')).toEqual(expect.arrayContaining(['page by text to Priya', expect.stringMatching(/^hears \(handover\)/), 'Priya and they are talking', expect.stringMatching(/^Priya hands .* back$/)]))
  expect(happened(lines).find(({ who, what }) => who === 'Fern' && what === 'page by text to Priya')?.at).toBe('2026-10-25T07:50:00.000Z')
  expect(about(lines, 'Sam').filter(what => what.includes('(drill)'))).toHaveLength(2)
  const waited = lines.flatMap(line => { const read = Waited.safeParse(line); return read.success ? [read.data.waited] : [] })
  expect(waited.map(({ who }) => who)).toEqual(['Ash', 'Bryn', 'Cal', 'Dylan', 'Gwen', 'Erin', 'Fern'])
  for (const one of waited) expect([one.who, one.secondsToFirstPage, (one.secondsToFirstWord ?? Infinity) <= 300]).toEqual([one.who, 0, true])
  expect(waited.find(({ who }) => who === 'Erin')?.secondsToFirstWord).toBeGreaterThan(180)
  const { cost } = Cost.parse(lines.at(-1))
  expect(cost.total).toBeCloseTo(cost.outgoingSegments * 0.05 + cost.incomingTexts * 0.0075 + cost.calls * 0.03, 3)
  expect(cost.calls).toBe(happened(lines).filter(({ what }) => what.startsWith('page by call')).length)
  // nothing stays, and nothing of the real front door was touched
  expect(readdirSync(tmpdir()).filter(name => name.startsWith('front-door-rehearsal-'))).toEqual(before)
  expect(existsSync(join(folder, 'data'))).toBe(false)
  expect(JSON.stringify(lines)).not.toMatch(/0770|\+44/)
}, 120_000)

test('the night the clocks go forward, told plainly, with prices of one\'s own', async () => {
  const told = await played(nights, '--night', '2026-03-28', '--segment-price', '1', '--call-price', '0', '--incoming-price', '0')
  expect(told).toMatch(/^A dry night, Sat 28 Mar 2026 20:00 to Sun 29 Mar 2026 10:00 \(Europe\/London\)\.\n/)
  expect(told).toMatch(/The clocks go forward in this night, to 02:00\./)
  expect(told).toMatch(/GAP: nobody is on from Sat 28 Mar 2026 20:30 to Sat 28 Mar 2026 21:00\./)
  expect(told).toMatch(/Gwen +[A-Z]\d: first page after 0, taken after \d+, human word after \d+ \((Sam|Lou)\)/)
  const [, total, sent] = /about (\d+)\.00 USD\. An estimate[\s\S]* texts sent, (\d+) segments/.exec(told) ?? []
  expect(total).toBe(sent)
}, 120_000)

test('a night with a hole in the rota: who is brought then, and that nobody was on shift', async () => {
  const told = await played({ ...nights, shifts: [{ days: everyDay, from: '21:00', to: '23:00', steps: [['sam']] }] }, '--night', '2026-11-24')
  expect(told).toMatch(/GAP: nobody is on from Tue 24 Nov 2026 23:00 to Wed 25 Nov 2026 10:00\./)
  expect(told).toMatch(/Bryn +[A-Z]\d: first page after 0, .*\(Lou\), .*with nobody on shift/)
}, 120_000)

test('a date that is none, a rota that cannot be read and a price that is none are refused with what to do', async () => {
  await expect(played(nights, '--night', 'tomorrow')).rejects.toThrow(/--night is the date of an evening/)
  await expect(played(nights)).rejects.toThrow(/--night is the date of an evening/)
  await expect(played({ ...nights, people: [] }, '--night', '2026-11-24')).rejects.toThrow(/needs attention: people/)
  await expect(played(nights, '--night', '2026-11-24', '--call-price', 'much')).rejects.toThrow(/A price is a number/)
  await expect(played(nights, '--night', '2026-11-24', '--nights', '3')).rejects.toThrow(/use: npm run rehearse/)
})

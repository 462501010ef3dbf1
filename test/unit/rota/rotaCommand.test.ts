import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../../../bot/commands/rota.ts'
import { fileWith, night } from './rotaFor.ts'

const folder = mkdtempSync(join(tmpdir(), 'rota-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function check(argv: string[], file: string, proved?: ReadonlySet<string>) {
  const rotaFile = join(folder, 'rota.json')
  writeFileSync(rotaFile, file)
  const out: string[] = []
  const err: string[] = []
  const io = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) }
  const status = await run(argv, io, { rotaFile, now: Date.parse('2026-11-21T22:00:00Z'), proved })
  return { status, out: out.map(line => JSON.parse(line)), err }
}

test('who is on call now, where the gaps are and whose number is unproved, a JSON line each', async () => {
  const said = await check(['check'], fileWith({ shifts: [{ ...night, days: ['SA', 'SU', 'MO', 'TU', 'WE', 'TH', 'FR'], to: '20:00' }] }), new Set(['sam']))
  expect(said.status).toBe(0)
  expect(said.out[0]).toEqual({ onCall: { at: '2026-11-21T22:00:00.000Z', steps: [['sam'], ['priya'], ['lead']], backstop: ['lead'], everyone: ['sam', 'priya', 'lead'], until: '2026-11-22T20:00:00.000Z' } })
  expect(said.out[1]).toEqual({ gap: { from: '2026-11-22T20:00:00.000Z', until: '2026-11-22T21:00:00.000Z' } })
  expect(said.out.filter(line => 'gap' in line)).toHaveLength(7)
  expect(said.out.filter(line => 'unproved' in line)).toEqual([{ unproved: 'priya' }, { unproved: 'lead' }])
  expect(JSON.stringify(said.out)).not.toContain('7700')
})

test('another instant may be asked about, as an instant or by the clock on the wall', async () => {
  const expected = { onCall: expect.objectContaining({ at: '2026-07-01T20:30:00.000Z', steps: [['sam'], ['priya'], ['lead']] }) }
  expect((await check(['check', '--at', '2026-07-01T20:30:00Z'], fileWith({}))).out[0]).toEqual(expected)
  expect((await check(['check', '--at', '2026-07-01T21:30'], fileWith({}))).out[0]).toEqual(expected)
})

test.each([[['check', '--at', 'tonight']], [['check', '--at']], [[]], [['prove']], [['check', 'now']]])('%j is refused with status 2 and prints nothing else', async argv => {
  const said = await check(argv, fileWith({}))
  expect(said).toEqual({ status: 2, out: [], err: [expect.stringMatching(/rota -- check/)] })
})

test('a wrong file is refused with status 2 and all that is wrong with it', async () => {
  const said = await check(['check'], fileWith({ timeZone: 'York', backstop: ['x'] }))
  expect(said).toEqual({ status: 2, out: [], err: [expect.stringMatching(/timeZone/), expect.stringMatching(/backstop/)] })
})

test('a file that is not there is told with what to set', async () => {
  const err: string[] = []
  const status = await run(['check'], { out: () => undefined, err: line => void err.push(line) }, { rotaFile: join(folder, 'none.json'), now: 0 })
  expect([status, err]).toEqual([2, [expect.stringMatching(/ROTA_FILE/)]])
})

test('no backstop is told on the way', async () => {
  const said = await check(['check'], fileWith({ backstop: [] }))
  expect(said.status).toBe(0)
  expect(said.err).toEqual([expect.stringMatching(/backstop: nobody is named/)])
})

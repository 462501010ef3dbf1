import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { Redis } from 'ioredis'
import { run as directory } from '../../../bot/commands/directory.ts'
import { run as find } from '../../../bot/commands/find.ts'
import { run as unmet } from '../../../bot/commands/unmet.ts'
import { loadDirectory, readDirectory } from '../../../services/directory/directoryFile.ts'
import { ofId, standing, type Kept } from '../../../services/directory/kept/kept.ts'
import { unmetField } from '../../../services/directory/kept/keeper.ts'
import { readKept, writeKept } from '../../../services/directory/kept/keptFile.ts'
import { shareable } from '../../../services/directory/kept/unmet.ts'
import { keysOf } from '../../../services/redis/keys.ts'
import { startTestRedis } from '../../harness/redis.ts'
import { place } from './place.ts'

const now = Date.parse('2026-11-24T10:00:00Z')
const demo = 'deployment/directory/demo.json'
let folder = ''
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'kept-')) })
afterEach(() => rmSync(folder, { recursive: true }))

const heard = () => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const text = { out: '' }
  stdout.on('data', (chunk) => { text.out += String(chunk) })
  stderr.resume()
  return { io: { stdin: Readable.from(['']), stdout, stderr }, lines: () => text.out.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line)) }
}
const call = async (command: typeof find, argv: string[]) => {
  const { io, lines } = heard()
  await command(argv, { ...io, env: { directoryFile: demo, dataDir: folder, now } })
  return lines()
}
const keeps = (more: Partial<Kept>): void => {
  const before = readDirectory(demo, now).assets.find(({ id }) => id === 'kettle-on') ?? place()
  writeKept(folder, { version: 1, edits: { 'kettle-on': { asset: { ...before, name: 'Kettle On Again' }, version: 1, by: 'lead', at: now } }, shut: {}, ...more })
}

test('find, check and export give what the bot gives: the team\'s edits over the file', async () => {
  keeps({ shut: { 'kettle-on': now - 1000 } })
  const [{ results }] = await call(find, ['kettle on again'])
  expect(results[0]).toMatchObject({ id: 'kettle-on', name: 'Kettle On Again', open: 'not sure', when: 'somebody found it shut on Tuesday 24 November: ring first' })
  expect((await call(directory, ['check']))[0]).toMatchObject({ kind: 'shut', id: 'kettle-on', name: 'Kettle On Again', do: expect.stringMatching(/ring 01632 960102/) })
  expect(JSON.stringify(await call(directory, ['export']))).toContain('Kettle On Again')
})

test('another directory than the hub\'s own has none of that over it', async () => {
  keeps({})
  writeFileSync(join(folder, 'other.json'), JSON.stringify({ assets: [place({ id: 'kettle-on', name: 'Some Other Kettle' })] }))
  const [{ results }] = await call(find, ['kettle', '--directory', join(folder, 'other.json')])
  expect(results[0].name).toBe('Some Other Kettle')
})

test('a copy that is missing or broken is nothing kept, and never stops a search', async () => {
  expect(readKept(join(folder, 'nowhere'))).toMatchObject({ edits: {}, shut: {} })
  writeFileSync(join(folder, 'directory-kept.json'), '{"edits": 7')
  expect((await call(find, ['kettle on']))[0].results[0].name).toBe('Kettle On')
})

test('a place called "constructor" is a place', () => {
  const odd = [place({ id: 'constructor' }), place({ id: '__proto__' })]
  expect(standing(odd, { version: 0, edits: {}, shut: {} })).toEqual(odd)
  expect(ofId({}, 'toString')).toBeUndefined()
})

test('a warning of the team\'s own is not written over by a resident\'s', () => {
  const [asset] = standing([place({ alert: 'Moved to the library' })], { version: 0, edits: {}, shut: { 'a-place': now } })
  expect(asset?.alert).toBe('Moved to the library')
})

test('what nobody offers: exact for the hub, and small numbers never leave it', async () => {
  const redis = await startTestRedis()
  const client = new Redis(redis.socket)
  const keys = keysOf('counts')
  for (const [theme, area, times] of [['housing', 'Fenside', 7], ['housing', 'Millgate', 2], ['housing', 'not said', 4], ['domestic abuse', 'Fenside', 1]] as const) await client.hincrby(keys.unmet, unmetField(theme, area, now), times)
  const [exact, shared] = [heard(), heard()]
  await unmet(client, keys, ['unmet'], exact.io)
  await unmet(client, keys, ['unmet', '--share'], shared.io)
  client.disconnect()
  await redis.stop()
  expect(exact.lines()).toHaveLength(4)
  expect(shared.lines()).toEqual([
    { theme: 'housing', area: 'Fenside', month: '2026-11', times: '7' }, { theme: 'housing', area: 'other areas', month: '2026-11', times: '6' }, { theme: 'domestic abuse', area: 'other areas', month: '2026-11', times: 'fewer than 5' }
  ])
})

test('nothing small is shared, whatever the counts', () => {
  const all = Array.from({ length: 40 }, (_, i) => ({ theme: `t${i % 6}`, area: `a${i % 9}`, month: '2026-11', times: 1 + (i * 7) % 8 }))
  for (const { times } of shareable(all)) expect(times === 'fewer than 5' || Number(times) >= 5).toBe(true)
})

test('the shipped directories are whole with nothing kept over them', () => {
  for (const file of [demo, 'deployment/directory/york.json']) {
    const { directory: loaded, problems } = loadDirectory(file, now)
    expect(problems).toEqual([])
    expect(loaded.assets.length).toBeGreaterThan(20)
  }
})

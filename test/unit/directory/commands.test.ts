import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { run as directory } from '../../../bot/commands/directory.ts'
import { run as find } from '../../../bot/commands/find.ts'

const now = Date.parse('2026-11-24T10:00:00Z')
const demo = 'deployment/directory/demo.json'
let folder = ''
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'directory-')) })
afterEach(() => rmSync(folder, { recursive: true }))

const call = async (command: typeof find, argv: string[], stdin = '', directoryFile = demo) => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const heard = { out: '', err: '' }
  stdout.on('data', (chunk) => { heard.out += String(chunk) })
  stderr.on('data', (chunk) => { heard.err += String(chunk) })
  const status = await command(argv, { stdin: Readable.from([stdin]), stdout, stderr, env: { directoryFile, now } })
  const lines = heard.out.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line))
  return { status, lines, err: heard.err }
}
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

describe('find', () => {
  test('answers words with one line, in the shape that others read', async () => {
    const { status, lines } = await call(find, ['--', 'lonely', 'on a tuesday'])
    expect(status).toBe(0)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({ q: 'lonely on a tuesday', assumed: ['on Tuesdays'] })
    expect(lines[0].results[0]).toEqual({ id: expect.any(String), name: expect.any(String), open: expect.stringMatching(/^(open|closed|not sure)$/), when: expect.any(String), why: expect.any(String), how: expect.any(String), fresh: expect.any(String) })
  })
  test('answers a line each from stdin, plain or JSON, in order', async () => {
    const { status, lines } = await call(find, [], 'choir\n\n{"id":"q2","q":"company","at":"2026-11-27T22:00:00Z","area":"Fenside","age":80}\nasdfgh\n')
    expect(status).toBe(0)
    expect(lines.map(({ id, q }) => [id, q])).toEqual([[undefined, 'choir'], ['q2', 'company'], [undefined, 'asdfgh']])
    expect(lines[1].assumed).toEqual(['in Fenside', 'for someone who is 80'])
    expect(lines[2].results).toEqual([])
  })
  test('a line that cannot be read says so in its place, and the others are answered', async () => {
    const { status, lines, err } = await call(find, [], '{"q":\nchoir\n{"q":"x","at":"never"}\n')
    expect(status).toBe(2)
    expect(lines.map((line) => [line.q, 'error' in line])).toEqual([[null, true], ['choir', false], [null, true]])
    expect(err).toMatch(/Line 1 cannot be read.*Line 3 cannot be read: at: not a time/s)
  })
  test('reads another directory, flat or CSV, and tells what it could not read', async () => {
    const flat = file('flat.json', JSON.stringify([{ id: 'one', name: 'Knitting Nook', offer: 'Knitting', verified: {} }, { id: 'bad' }]))
    const { status, lines, err } = await call(find, ['knitting', '--directory', flat])
    expect(status).toBe(0)
    expect(lines[0].results).toMatchObject([{ id: 'one', open: 'not sure', when: 'times not checked: ring first' }])
    expect(err).toMatch(/1 things .* could not be read/)
  })
  test.each([
    [['x', '--directory', '/nowhere/at-all.json'], /cannot be read. Check the path/], [['x', '--directory'], /needs a value/], [['x', '--loud'], /not an option/], [['x', '--at', 'soon'], /--at: not a time/]
  ])('%j is answered with what to do and status 2', async (argv, words) => {
    const { status, lines, err } = await call(find, argv)
    expect([status, lines]).toEqual([2, []])
    expect(err).toMatch(words)
  })
  test('thousands of lines are all answered', async () => {
    const { lines } = await call(find, [], Array.from({ length: 2000 }, (_, index) => JSON.stringify({ id: index, q: index % 2 === 0 ? 'knitting' : 'zzzz' })).join('\n'))
    expect(lines.map(({ id }) => id)).toEqual(Array.from({ length: 2000 }, (_, index) => index))
  })
})

describe('directory import', () => {
  const one = { id: 'new', name: 'New Place', schedules: [{ freq: 'WEEKLY', byday: 'MO', opens_at: '10:00', closes_at: '11:00' }] }
  test('adds to the directory, keeps the rest, and a second time changes nothing', async () => {
    const into = file('mine.json', readFileSync(demo, 'utf8'))
    const from = file('feed.json', JSON.stringify({ contents: [one] }))
    expect((await call(directory, ['import', from], '', into)).lines.at(-1)).toMatchObject({ imported: 1, added: 1, updated: 0, kept: 35 })
    const after = readFileSync(into, 'utf8')
    expect((await call(directory, ['import', from], '', into)).lines.at(-1)).toMatchObject({ added: 0, same: 1 })
    expect(readFileSync(into, 'utf8')).toBe(after)
    expect((await call(find, ['in fenside lonely'], '', into)).lines[0].assumed).toContain('in Fenside')
  })
  test('prints what was wrong, a line each, with file and line', async () => {
    const from = file('feed.json', JSON.stringify([one, { id: 'broken' }], null, 1))
    const { status, lines } = await call(directory, ['import', from], '', join(folder, 'fresh.json'))
    expect(status).toBe(0)
    expect(lines[0]).toMatchObject({ file: from, line: 15, id: 'broken', do: expect.any(String) })
  })
  test.each([['not JSON', 'feed.json', '{'], ['nothing that can be read', 'feed.json', '[{"id":"x"}]'], ['an empty list', 'feed.json', '[]']])('%s leaves the directory as it was, with status 2 and no scraps', async (_what, name, text) => {
    const into = file('mine.json', readFileSync(demo, 'utf8'))
    const { status, err } = await call(directory, ['import', file(name, text)], '', into)
    expect(status).toBe(2)
    expect(err).toMatch(/Nothing was changed/)
    expect(readFileSync(into, 'utf8')).toBe(readFileSync(demo, 'utf8'))
    expect(readdirSync(folder).sort()).toEqual([name, 'mine.json'].sort())
  })
  test('a feed that is down leaves the directory as it was', async () => {
    const into = file('mine.json', readFileSync(demo, 'utf8'))
    const { status, err } = await call((argv, io) => directory(argv, io, async () => { throw new Error('it answered 503') }), ['import', 'https://feed.example/services'], '', into)
    expect(status).toBe(2)
    expect(err).toMatch(/503.*Nothing was changed/)
    expect(readFileSync(into, 'utf8')).toBe(readFileSync(demo, 'utf8'))
  })
  test('a directory with an entry that cannot be read back is never written over', async () => {
    const into = file('mine.json', JSON.stringify({ assets: [{ id: 'good', name: 'Good', whoFor: null }, { id: 'typo', name: 'Typo', whoFor: null, minAge: 'twelve' }] }))
    const before = readFileSync(into, 'utf8')
    const { status, err } = await call(directory, ['import', file('feed.json', JSON.stringify([one]))], '', into)
    expect([status, readFileSync(into, 'utf8')]).toEqual([2, before])
    expect(err).toMatch(/typo.*Mend it first/)
  })
})

describe('directory export and check', () => {
  test('export is an Open Referral UK v3 page that imports again', async () => {
    const { lines } = await call(directory, ['export'])
    expect(lines[0]).toMatchObject({ total_items: 35, contents: expect.any(Array) })
    const again = await call(directory, ['import', file('page.json', JSON.stringify(lines[0]))], '', join(folder, 'again.json'))
    expect(again.lines.at(-1)).toMatchObject({ imported: 35, problems: 0 })
  })
  test('check lists what a person should look at, with file, line and what to do', async () => {
    const { status, lines } = await call(directory, ['check'])
    expect(status).toBe(0)
    const of = (id: string) => lines.filter((line) => line.id === id).map(({ kind }) => kind)
    expect(of('old-times-club')).toEqual(['stale'])
    expect(of('rumoured-lunch')).toEqual(['broken', 'unchecked'])
    expect(of('tuesday-table')).toEqual([])
    const text = readFileSync(demo, 'utf8').split('\n')
    for (const { id, line, file: named } of lines) expect([named, text[line - 1]?.includes(`"id": "${id}"`)]).toEqual([demo, true])
  })
  test('the York starter list gives the hub team a list to work through', async () => {
    const { lines } = await call(directory, ['check', 'deployment/directory/york.json'])
    expect(lines.some(({ id, kind, problem }) => id === 'calm' && kind === 'confirm' && problem.includes('0800 58 58 58'))).toBe(true)
    expect(lines.filter(({ kind }) => kind === 'hidden').length).toBeGreaterThan(3)
  })
  test.each([[[]], [['dance']], [['import']], [['export', '--directory', '/nowhere.json']]])('%j says what to do, with status 2', async (argv) => {
    const { status, err } = await call(directory, argv)
    expect(status).toBe(2)
    expect(err.length).toBeGreaterThan(20)
  })
})

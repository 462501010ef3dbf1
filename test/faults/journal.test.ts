import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeJournal, type Journalled } from '../../bot/door/journal.ts'

let folder: string
let problems: unknown[]
const keys = [randomBytes(32)]
const journal = (with_ = keys) => makeJournal(folder, with_, error => problems.push(error))
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'front-door-journal-'))
  problems = []
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const line = (i: number): Journalled => ({
  kind: 'answered', whence: { channel: 'sms', number: '+447700900101' }, text: `i cannot go on ${i}`, providerId: `SM${i}`, at: 1000 + i, says: [], attachments: [],
  screened: { route: 'human-now', because: [], intent: null, language: 'en', danger: null, found: {}, quiet: false, takesBack: false }
})
const ids = (lines: Journalled[]) => lines.map(({ providerId }) => providerId)
const raw = () => readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8')).join('')

test('holds no word and no number that anybody could read', async () => {
  await journal().write(line(1))
  expect(raw()).not.toBe('')
  expect(raw()).not.toMatch(/cannot|7700|human/)
})

test('is given again until it is done with, and never after', async () => {
  const one = journal()
  await one.write(line(2))
  await one.write(line(1))
  expect(ids((await one.take()).lines)).toEqual(['SM1', 'SM2'])
  const again = await journal().take()
  expect(ids(again.lines)).toEqual(['SM1', 'SM2'])
  await one.write(line(3))
  await again.done()
  const last = await one.take()
  expect(ids(last.lines)).toEqual(['SM3'])
  await last.done()
  expect(readdirSync(folder)).toEqual([])
})

test('a thousand lines written while it is taken again and again: each comes once at least', async () => {
  const one = journal()
  const got = new Set<string>()
  let writing = true
  const taker = (async () => {
    while (writing) {
      const { lines, done } = await journal().take()
      for (const id of ids(lines)) got.add(id)
      await done()
    }
  })()
  for (let i = 0; i < 1000; i += 20) await Promise.all(Array.from({ length: 20 }, (_, n) => one.write(line(i + n))))
  writing = false
  await taker
  for (const id of ids((await one.take()).lines)) got.add(id)
  expect(got.size).toBe(1000)
  expect(problems).toEqual([])
}, 30_000)

test('a line that a power cut tore, or that another key sealed, is told and keeps no other line out', async () => {
  const one = journal()
  await one.write(line(1))
  await one.write(line(2))
  await journal([randomBytes(32)]).write(line(3))
  const own = readdirSync(folder).map(name => join(folder, name)).find(path => readFileSync(path, 'utf8').trim().split('\n').length === 2)
  if (own === undefined) throw new Error('the two lines are not in one file')
  truncateSync(own, readFileSync(own).length - 20)
  appendFileSync(own, '\n')
  expect(ids((await journal().take()).lines)).toEqual(['SM1'])
  expect(problems.length).toBe(2)
})

test('a newer key in front opens what the older one sealed', async () => {
  await journal().write(line(1))
  expect(ids((await journal([randomBytes(32), ...keys]).take()).lines)).toEqual(['SM1'])
})

test("a running process's own file is left to it; one whose process is gone is taken", async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  try {
    await journal().write(line(1))
    const [name = ''] = readdirSync(folder)
    renameSync(join(folder, name), join(folder, `${other.pid}-someone.journal`))
    expect(ids((await journal().take()).lines)).toEqual([])
    const gone = new Promise(resolve => other.once('exit', resolve))
    other.kill('SIGKILL')
    await gone
    expect(ids((await journal().take()).lines)).toEqual(['SM1'])
  } finally {
    other.kill('SIGKILL')
  }
})

test('where nothing can be written, nothing throws, and the process remembers as long as it lives', async () => {
  rmSync(folder, { recursive: true })
  writeFileSync(folder, '')
  const one = journal()
  await one.write(line(1))
  expect(problems.length).toBe(1)
  const { lines, done } = await one.take()
  expect(ids(lines)).toEqual(['SM1'])
  await done()
  expect(ids((await one.take()).lines)).toEqual([])
})

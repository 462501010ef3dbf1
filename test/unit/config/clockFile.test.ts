import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clockFromFile } from '../../../bot/clockFile.ts'
import { waitFor } from '../../harness/waitFor.ts'

let folder: string
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'front-door-clock-')) })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const night = Date.parse('2026-11-21T03:00:00Z')
const until = (ready: () => boolean) => waitFor(5000, ready, () => 'the clock did not follow its file')

describe('the clock of a rehearsal', () => {
  test('runs on from the instant in the file, from when the file was last written', () => {
    const file = join(folder, 'written-ten-minutes-ago')
    writeFileSync(file, '2026-11-21T03:00:00Z\n')
    const written = new Date(Date.now() - 600_000)
    utimesSync(file, written, written)
    const before = Date.now()
    const now = clockFromFile(file, () => undefined).now()
    expect(now).toBeGreaterThanOrEqual(Math.floor(night + before - written.getTime()) - 1)
    expect(now).toBeLessThanOrEqual(night + Date.now() - written.getTime() + 1)
  })

  test('goes where the file says when it is written again, back as well as on', async () => {
    const file = join(folder, 'moved')
    writeFileSync(file, '2026-11-21T03:00:00Z')
    const clock = clockFromFile(file, () => undefined)
    expect(clock.now()).toBeLessThan(night + 3_600_000)
    writeFileSync(file, '2026-12-24T22:00:00Z')
    await until(() => clock.now() >= Date.parse('2026-12-24T22:00:00Z'))
    writeFileSync(file, '2026-11-20T12:00:00Z')
    await until(() => clock.now() < Date.parse('2026-11-20T13:00:00Z'))
  })

  test('is real time before there is a file, says so once, and follows the file when it comes', async () => {
    const file = join(folder, 'later')
    const said: string[] = []
    const clock = clockFromFile(file, words => void said.push(words))
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(60_000)
    writeFileSync(file, '2026-11-21T03:00:00Z')
    await until(() => Math.abs(clock.now() - night) < 60_000)
    expect(said).toEqual([expect.stringMatching(/cannot be read/)])
  })

  test('runs on as it was while the file holds no instant, and says what it must hold, once', async () => {
    const file = join(folder, 'spoilt')
    writeFileSync(file, '2026-11-21T03:00:00Z')
    const said: string[] = []
    const clock = clockFromFile(file, words => void said.push(words))
    clock.now()
    writeFileSync(file, 'three in the morning')
    await until(() => { clock.now(); return said.length > 0 })
    expect(Math.abs(clock.now() - night)).toBeLessThan(60_000)
    await new Promise(resolve => setTimeout(resolve, 80))
    clock.now()
    expect(said).toEqual([expect.stringMatching(/must hold an ISO instant/)])
  })
})

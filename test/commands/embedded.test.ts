import { spawnSync } from 'node:child_process'
import { opens, says } from '../attack/http.ts'
import { doorProcess, type DoorProcess } from '../harness/process.ts'
import { run } from './run.ts'
import { top } from '../structure/sources.ts'

let door: DoorProcess
beforeAll(async () => {
  door = await doorProcess({ redisUrl: '' })
  await door.start()
}, 180_000)
afterAll(() => door.stop())

/** A newcomer's machine: no REDIS_URL, so the front door started a redis-server of its own, and a command must not end it. */
test('a command beside an embedded Redis reads what is there and leaves it running', async () => {
  const screen = await opens(door.url)
  await says(door.url, screen, 'i want to talk to a person')
  for (let i = 0; i < 2; i++) {
    const { status, lines } = await run(door.environment, ['handoffs'])
    expect([status, lines.length]).toEqual([0, 1])
  }
  expect((await fetch(`${door.url}/readyz`)).status).toBe(200)
  expect((await says(door.url, screen, 'are you there')).status).toBe(200)
})

test('npm run --silent gives nothing on stdout but the answer', () => {
  const { status, stdout } = spawnSync('npm', ['run', '--silent', 'handoffs'], { cwd: top, env: { ...process.env, ...door.environment }, encoding: 'utf8' })
  expect(status).toBe(0)
  expect(stdout.trim().split('\n').map(line => JSON.parse(line))).toEqual([expect.objectContaining({ route: 'human-wanted' })])
})

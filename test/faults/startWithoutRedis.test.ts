import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { phoneName } from '../../bot/door/names.ts'
import { fakeTwilio, type FakeTwilio } from '../harness/fakeTwilio.ts'
import { openDoor } from '../harness/frontDoor.ts'
import { doorProcess, type DoorProcess } from '../harness/process.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { storeOf } from '../harness/storeOf.ts'
import { waitFor } from '../harness/waitFor.ts'
import { readAll } from '../../services/conversation/read.ts'
import { status, texts, webPage } from './people.ts'

const DEE = '+447700900101'
const SAM = '+447700900001'

let redis: TestRedis
let twilio: FakeTwilio
beforeEach(async () => {
  redis = await startTestRedis()
  twilio = await fakeTwilio()
})
afterEach(async () => {
  await twilio.close()
  await redis.stop()
})

describe('a front door that is started while Redis is away', () => {
  let door: DoorProcess
  beforeEach(async () => {
    await redis.kill()
    door = await doorProcess({ redisUrl: redis.url, twilio, settings: { HUB_ID: 'dark' } })
    await door.start('healthz')
  }, 30_000)
  afterEach(() => door.stop())

  test('opens its doors, answers on both channels and pages; and is a whole one by itself when Redis comes, with nothing lost', async () => {
    expect([await status(`${door.url}/`), await status(`${door.url}/readyz`)]).toEqual([200, 503])
    const page = await webPage(() => door.url)
    expect((await page.writes('hello there')).activities.map(({ say }) => say)).toEqual(['degraded'])
    expect(await texts(door, twilio, DEE, "i can't do this anymore")).toHaveLength(1)
    await waitFor(5000, () => twilio.texts.some(text => text.to === SAM), () => 'nobody was paged')

    await redis.restart()
    await waitFor(20_000, () => status(`${door.url}/readyz`).then(code => code === 200), () => 'it did not become ready')
    await page.writes('hello again')
    const { store, close } = await storeOf(door.environment)
    try {
      const logOf = async (name: string) => (await readAll(store, name)).map(({ entry }) => entry)
      await waitFor(10_000, async () => (await logOf(page.conversation)).filter(entry => entry.kind === 'words').length === 2, () => 'words were lost')
      // The name under which Redis' own number key keeps Dee: what came in the dark is where she writes from now on.
      const dee = phoneName(store.numberKey, DEE)
      await waitFor(10_000, async () => (await logOf(dee)).some(entry => entry.kind === 'handoff'), () => 'no handoff was raised')
      await texts(door, twilio, DEE, 'are you there')
      await waitFor(10_000, async () => (await logOf(dee)).filter(entry => entry.kind === 'words').length === 2, () => 'Dee has become a stranger')
    } finally {
      await close()
    }
    expect((await webPage(() => door.url)).conversation).toMatch(/^web-/)
    expect(door.logged()).not.toMatch(/anymore|7700/)
  }, 180_000)
})

test('the number key is kept sealed beside the data too: a hub whose Redis was lost knows its people again, and Redis has the last word', async () => {
  const first = await openDoor({ redis, twilio, hub: 'kept' })
  const { folder } = first
  const copy = join(folder, 'number-key')
  const key = Buffer.from(first.running.store.numberKey)
  expect(statSync(copy).mode & 0o077).toBe(0)
  expect(readFileSync(copy, 'utf8')).not.toContain(key.toString('base64'))
  await first.running.store.redis.flushall()
  await first.stop('folder')

  const second = await openDoor({ redis, twilio, hub: 'kept', folder })
  expect(second.running.store.numberKey.equals(key)).toBe(true)
  await second.stop('folder')

  rmSync(copy)
  const other = await openDoor({ redis, twilio, hub: 'other', folder })
  expect(existsSync(copy)).toBe(true)
  expect(other.running.store.numberKey.equals(key)).toBe(false)
  await other.stop('folder')
  const third = await openDoor({ redis, twilio, hub: 'kept', folder })
  try {
    expect(third.running.store.numberKey.equals(key)).toBe(true)
  } finally {
    await third.stop()
  }
})

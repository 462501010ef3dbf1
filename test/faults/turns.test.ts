import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { loadUnderstanding } from '../../bot/wire/understanding.ts'
import { readSettings } from '../../bot/config.ts'
import type { Understanding } from '../../bot/wire/world.ts'
import { readAll } from '../../services/conversation/read.ts'
import { makeScreen } from '../../services/understanding/screen.ts'
import { fakeTwilio, type FakeTwilio } from '../harness/fakeTwilio.ts'
import { openDoor } from '../harness/frontDoor.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { waitFor } from '../harness/waitFor.ts'
import { status, texts, webPage, type Seen } from './people.ts'

const DEE = '+447700900101'
const SAM = '+447700900001'

let redis: TestRedis
let twilio: FakeTwilio
const screen = makeScreen()
beforeAll(async () => { redis = await startTestRedis() })
afterAll(() => redis.stop())
beforeEach(async () => { twilio = await fakeTwilio() })
afterEach(() => twilio.close())

const saysOf = (shown: Seen[]) => shown.flatMap(({ say }) => (say ? [say] : []))
const sentTo = (number: string) => twilio.texts.filter(text => text.to === number).map(text => text.body)

test('a dialog that throws: the lines and a person, once; what they told is kept, and the next message is answered as ever', async () => {
  let throws = 0
  const understanding: Understanding = {
    screen,
    async improve(text, screened) {
      if (/tuesday/.test(text)) throw new Error(`broken on purpose, ${++throws}`)
      return screened
    }
  }
  const door = await openDoor({ redis, twilio, understanding })
  try {
    const page = await webPage(() => door.url)
    await page.writes('hello')
    await page.writes('my name is Dee')
    await page.writes("what's on on a tuesday")
    await waitFor(8000, async () => saysOf(await page.reads()).includes('degraded'), () => 'the broken turn was not answered')
    expect((await page.reads()).find(one => one.say === 'degraded')?.text).toMatch(/lost my thread/)
    await waitFor(5000, () => sentTo(SAM).length === 1, () => 'nobody was paged for the broken turn')
    const before = throws
    expect(before).toBeGreaterThan(0)
    door.clock.ahead(10_000)
    await page.writes('are you still there')
    await waitFor(8000, async () => (await page.reads()).filter(one => one.mine).length === 4 && saysOf(await page.reads()).at(-1) !== 'degraded', () => 'the next message was not answered')
    expect(throws).toBe(before)
    const log = (await readAll(door.running.store, page.conversation)).map(({ entry }) => entry)
    expect(log.filter(entry => entry.kind === 'turn-failed')).toHaveLength(1)
    expect(log.filter(entry => entry.kind === 'handoff' && entry.event === 'raised')).toHaveLength(1)
    expect(door.logged()).not.toMatch(/tuesday|broken on purpose/)
  } finally {
    await door.stop()
  }
})

test('our own recogniser throws: nobody can tell that it was not a cry for help, so a person is brought', async () => {
  const understanding: Understanding = {
    screen(text, before) {
      if (/zebra/.test(text)) throw new Error('broken on purpose')
      return screen(text, before)
    },
    improve: async (_text, screened) => screened
  }
  const door = await openDoor({ redis, twilio, understanding })
  try {
    const page = await webPage(() => door.url)
    expect((await page.writes('zebra')).status).toBe(200)
    await waitFor(8000, () => sentTo(SAM).length === 1, () => 'nobody was paged')
    await texts(door, twilio, DEE, 'zebra')
    await waitFor(8000, () => sentTo(DEE).length === 1, () => 'the text was not answered')
  } finally {
    await door.stop()
  }
})

test('a turn that cannot even be committed is answered in the same response, and paged for; the process goes on', async () => {
  const door = await openDoor({ redis, twilio })
  try {
    const page = await webPage(() => door.url)
    const { store } = door.running
    // Its state is of a shape that no release ever wrote.
    await page.writes('hello')
    await store.redis.hset(store.keys.conversation(page.conversation), 'state', 'not a state')
    const wrote = await page.writes("i can't do this anymore")
    expect(saysOf(wrote.activities)).toEqual(['degraded'])
    await waitFor(5000, () => sentTo(SAM).length === 1, () => 'nobody was paged')
    const other = await webPage(() => door.url)
    await other.writes('hello')
    await waitFor(5000, async () => saysOf(await other.reads()).includes('welcome'), () => 'others are not answered')
  } finally {
    await door.stop()
  }
})

describe('CLU', () => {
  let clu: Server
  beforeEach(async () => {
    // It takes the words and never answers.
    clu = createServer(() => undefined).listen(0, '127.0.0.1')
    await once(clu, 'listening')
  })
  afterEach(() => {
    clu.close()
    clu.closeAllConnections()
  })

  test('hangs: the same answers as without it, and distress is not asked about at all', async () => {
    const address = clu.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    let asked = 0
    clu.on('request', () => { asked++ })
    const settings = { CLU_ENDPOINT: `http://127.0.0.1:${port}`, CLU_KEY: 'k', CLU_PROJECT: 'front-door', CLU_DEPLOYMENT: 'live' }
    const heard: unknown[] = []
    const door = await openDoor({ redis, twilio, settings, understanding: loadUnderstanding(readSettings({ NODE_ENV: 'test', ...settings }, tmpdir()), error => heard.push(error)) })
    const without = await openDoor({ redis, twilio })
    try {
      const [page, plain] = [await webPage(() => door.url), await webPage(() => without.url)]
      for (const one of [page, plain]) await one.writes("what's on near me on a tuesday")
      const real = async (one: typeof page) => saysOf(await one.reads()).filter(say => say !== 'degraded')
      await waitFor(8000, async () => (await real(page)).length > 0, () => 'there was no answer')
      expect(await real(page)).toEqual(await real(plain))
      expect(asked).toBe(1)
      expect(heard).toHaveLength(1)
      const distressed = await webPage(() => door.url)
      await distressed.writes("i can't do this anymore")
      await waitFor(5000, async () => saysOf(await distressed.reads()).includes('human-now'), () => 'distress was not answered')
      expect(asked).toBe(1)
    } finally {
      await door.stop()
      await without.stop()
    }
  })
})

test('a disk that takes no journal: people are answered and paged for all the same', async () => {
  const own = await startTestRedis()
  const folder = mkdtempSync(join(tmpdir(), 'front-door-full-'))
  mkdirSync(folder, { recursive: true })
  // A file where the journal's folder would be: nothing can be written there, whoever we are.
  writeFileSync(join(folder, 'journal'), '')
  const door = await openDoor({ redis: own, twilio, folder, settings: { ENCRYPTION_KEYS: randomBytes(32).toString('base64') } })
  try {
    await own.kill()
    expect(await texts(door, twilio, DEE, "i can't do this anymore")).toHaveLength(1)
    await waitFor(5000, () => sentTo(SAM).length === 1, () => 'nobody was paged')
    const page = await webPage(() => door.url)
    expect(saysOf((await page.writes('hello')).activities)).toEqual(['degraded'])
    expect(door.logged()).toMatch(/the journal could not be written/)
    await own.restart()
    await waitFor(10_000, () => status(`${door.url}/readyz`).then(code => code === 200), () => 'it did not become ready')
    await waitFor(10_000, async () => (await door.running.door.handoffs()).length === 1, () => 'what no disk took was forgotten in memory too')
    await page.writes('hello again')
    await waitFor(10_000, async () => saysOf(await page.reads()).includes('welcome'), () => 'it did not come back by itself')
  } finally {
    await door.stop()
    await own.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})

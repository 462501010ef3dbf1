import { randomBytes, randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTokens } from '../../bot/channels/directline/tokens.ts'
import { readAll } from '../../services/conversation/read.ts'
import { Keyring } from '../../services/crypto/seal.ts'
import { fakeTwilio, type FakeTwilio, type NetText } from '../harness/fakeTwilio.ts'
import { doorProcess, type DoorProcess } from '../harness/process.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { storeOf } from '../harness/storeOf.ts'
import { waitFor } from '../harness/waitFor.ts'

const PEOPLE = 1000
const SAM = '+447700900001'
const PRIYA = '+447700900002'

let redis: TestRedis
let twilio: FakeTwilio
let door: DoorProcess
let next: DoorProcess
const key = randomBytes(32)
beforeAll(async () => {
  redis = await startTestRedis()
  twilio = await fakeTwilio()
  const settings = { HUB_ID: 'thousand', ENCRYPTION_KEYS: key.toString('base64'), TEST_CLOCK_FILE: '' }
  door = await doorProcess({ redisUrl: redis.url, twilio, settings })
  next = await doorProcess({ redisUrl: redis.url, twilio, settings, folder: door.folder })
  for (const one of [door, next]) one.environment['TEST_CLOCK_FILE'] = join(door.folder, 'clock')
  isNow('2026-11-24T02:30:00Z')
  await door.start()
}, 120_000)
afterAll(async () => {
  await next.stop()
  await door.stop()
  await twilio.close()
  await redis.stop()
})

const isNow = (at: string): void => writeFileSync(join(door.folder, 'clock'), at)
const codeOf = ({ body }: NetText): string => /\b[A-Z]\d+\b/.exec(body)?.[0] ?? body
/** A page is the text that is not worth delivering late. */
const pagesTo = (number: string): string[] => twilio.texts.filter(({ to, validity }) => to === number && validity !== null).map(codeOf)

/** With the tokens that the front door itself would give: how many new conversations one address may begin is not what is tested. */
async function needSomebody(): Promise<string[]> {
  const tokens = createTokens(new Keyring([key]).derived('direct-line'), randomUUID)
  const people = Array.from({ length: PEOPLE }, () => tokens.begin())
  const left = [...people]
  await Promise.all(Array.from({ length: 12 }, async () => {
    for (let one = left.pop(); one !== undefined; one = left.pop()) {
      const answer = await fetch(`${door.url}/directline/conversations/${one.conversation}/activities`, {
        method: 'POST', headers: { authorization: `Bearer ${await tokens.issue(one)}`, 'content-type': 'application/json' },
        body: JSON.stringify({ type: 'message', from: { id: 'me' }, text: "i can't do this anymore", channelData: { clientActivityID: one.id } })
      })
      expect(answer.status).toBe(200)
    }
  }))
  return people.map(({ conversation }) => conversation)
}

test(`${PEOPLE} people for whom the next worker is due at one instant, the front door killed in the middle: each is paged for again, once`, async () => {
  const people = await needSomebody()
  await waitFor(60_000, () => new Set(pagesTo(SAM)).size >= PEOPLE, () => `${new Set(pagesTo(SAM)).size} of ${PEOPLE} first pages left`)
  isNow('2026-11-24T02:32:00Z')
  await waitFor(60_000, () => pagesTo(PRIYA).length > PEOPLE / 5, () => 'nothing was paged')
  await door.kill()
  const before = new Set(pagesTo(PRIYA)).size
  expect(before).toBeLessThan(PEOPLE)
  await next.start()
  await waitFor(90_000, () => new Set(pagesTo(PRIYA)).size >= PEOPLE, () => `${new Set(pagesTo(PRIYA)).size} of ${PEOPLE} were paged for again, ${before} of them before the kill`)
  const { store, close } = await storeOf(next.environment)
  try {
    for (const name of people) {
      const pages = (await readAll(store, name)).flatMap(({ entry }) => (entry.kind === 'worker-text' && entry.key === 'page' && entry.to === 'priya' ? [entry.attempt] : []))
      expect([name, pages.length, new Set(pages).size]).toEqual([name, 1, 1])
    }
  } finally {
    await close()
  }
}, 300_000)

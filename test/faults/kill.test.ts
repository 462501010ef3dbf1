import { setTimeout as pause } from 'node:timers/promises'
import { fakeTwilio, type FakeTwilio } from '../harness/fakeTwilio.ts'
import { PUBLIC_URL } from '../harness/frontDoor.ts'
import { doorProcess, type DoorProcess } from '../harness/process.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { storeOf } from '../harness/storeOf.ts'
import { waitFor } from '../harness/waitFor.ts'
import { sign } from '../harness/twilioSignature.ts'
import { readAll } from '../../services/conversation/read.ts'

const MESSAGES = 200
const KILLS = 20

let redis: TestRedis
let twilio: FakeTwilio
let door: DoorProcess
let next: Promise<DoorProcess>
beforeAll(async () => {
  redis = await startTestRedis()
  twilio = await fakeTwilio()
  door = await doorProcess({ redisUrl: redis.url, twilio, settings: { HUB_ID: 'kill' } })
  await door.start()
  next = another()
}, 180_000)
afterAll(async () => {
  await (await next).stop()
  await door.stop()
  await twilio.close()
  await redis.stop()
})

/** One more process of the same front door (its keys and journal too), on a port of its own: started while the one before still answers. */
async function another(): Promise<DoorProcess> {
  const process = await doorProcess({ redisUrl: redis.url, twilio, settings: { HUB_ID: 'kill' }, folder: door.folder })
  await process.start()
  return process
}

/** A client that does not give up: the same message with the same id until somebody says 200, as Twilio and a page do. */
async function insist(send: () => Promise<Response>): Promise<unknown> {
  for (;;) {
    try {
      const answer = await send()
      if (answer.ok) return answer.headers.get('content-type')?.includes('json') ? await answer.json() : await answer.text()
    } catch {
      // refused or cut off: the process is down, or died with the request in its hands
    }
    await pause(25)
  }
}

const number = (i: number) => `+44770090${String(100 + i).padStart(4, '0')}`
const text = (i: number, body: string) => insist(() => {
  const fields = { From: number(i % 20), To: twilio.number, Body: body, MessageSid: `SM${String(i).padStart(32, '0')}`, NumMedia: '0' }
  return fetch(`${door.url}/api/sms`, { method: 'POST', body: new URLSearchParams(fields), headers: { 'X-Twilio-Signature': sign(twilio.authToken, `${PUBLIC_URL}/api/sms`, fields) } })
})

type Token = { conversationId: string; token: string }
const isToken = (value: unknown): value is Token => typeof value === 'object' && value !== null && 'conversationId' in value && 'token' in value
async function begin(): Promise<Token> {
  const given = await insist(() => fetch(`${door.url}/directline/tokens/generate`, { method: 'POST' }))
  if (!isToken(given)) throw new Error('no token was given')
  return given
}
const post = ({ conversationId, token }: Token, i: number, body: string) => insist(() => fetch(`${door.url}/directline/conversations/${conversationId}/activities`, {
  method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  body: JSON.stringify({ type: 'message', from: { id: 'me' }, text: body, channelData: { clientActivityID: `client-${i}` } })
}))

test(`killed at random ${KILLS} times while ${MESSAGES} messages come in on both channels: none lost, none doubled in effect`, async () => {
  const pages = await Promise.all(Array.from({ length: 20 }, begin))
  const sent = new Map<string, string>()
  const words = (i: number) => (i % 10 === 7 ? `message ${i}: i can't do this anymore` : `message ${i}: what's on near me on a tuesday`)
  let kills = 0
  const killer = (async () => {
    for (let kill = 0; kill < KILLS; kill++) {
      const successor = await next
      await pause(Math.random() * 250)
      const killed = door
      // Every fifth time nobody is left to take over, and the clients meet a closed door until there is.
      const alone = kill % 5 === 4
      if (alone) await successor.kill()
      await killed.kill()
      if (alone) await successor.start()
      door = successor
      kills++
      if (kill < KILLS - 1) next = another()
    }
  })()
  const writer = (async () => {
    for (let i = 0; i < MESSAGES; i += 4) {
      // Four at once, and no more than their share ahead of the killing: so that every kill has something in flight.
      while (kills < KILLS && i > (kills + 1) * MESSAGES / KILLS) await pause(5)
      await Promise.all([i, i + 1, i + 2, i + 3].map(async n => {
        const page = pages[n % 20]
        sent.set(words(n), n % 2 === 0 ? 'sms' : 'web')
        if (n % 2 === 0 || !page) await text(n, words(n))
        else await post(page, n, words(n))
      }))
    }
  })()
  await Promise.all([killer, writer])
  const { store, close } = await storeOf(door.environment)
  try {
    const names = (await store.redis.zrange(store.keys.all, 0, '-1')).filter(name => !name.startsWith('desk-'))
    const answered = async (): Promise<boolean> => {
      const all = (await Promise.all(names.map(name => readAll(store, name)))).flat().map(({ entry }) => entry)
      const covered = new Set(all.flatMap(entry => (entry.kind === 'say' ? entry.answers : [])))
      const logged = (await Promise.all(names.map(name => readAll(store, name)))).flat().filter(({ entry }) => entry.kind === 'words')
      return logged.every(({ id }) => covered.has(id))
    }
    await waitFor(30_000, answered, () => 'a message was accepted and never answered')
    for (const name of names) {
      const log = await readAll(store, name)
      const texts = log.flatMap(({ entry }) => (entry.kind === 'words' ? [entry.text] : []))
      expect(new Set(texts).size).toBe(texts.length)
      for (const one of texts) sent.delete(one)
      const raised = log.flatMap(({ entry }) => (entry.kind === 'handoff' && entry.event === 'raised' ? [entry.code] : []))
      expect(raised.length).toBe(texts.some(one => one.includes("can't do this")) ? 1 : 0)
      const pagesOut = log.flatMap(({ entry }) => (entry.kind === 'worker-text' && entry.key === 'page' ? [`${entry.to} ${entry.attempt}`] : []))
      expect(new Set(pagesOut).size).toBe(pagesOut.length)
      // A list has quick replies; the word that may go before it, about people they already have, has none.
      const answers = log.flatMap(({ entry }) => (entry.kind === 'say' && entry.say === 'signpost' && entry.suggested.length > 0 ? entry.answers : []))
      expect(new Set(answers).size).toBe(answers.length)
    }
    expect([...sent.keys()]).toEqual([])
  } finally {
    await close()
  }
}, 600_000)

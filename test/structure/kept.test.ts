import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Redis } from 'ioredis'
import { z } from 'zod'
import { Journalled } from '../../bot/door/journal.ts'
import { Card } from '../../bot/door/staffing.ts'
import { ConversationState, DeskState } from '../../bot/turn/state.ts'
import { Delivery } from '../../services/conversation/delivery.ts'
import { Entry } from '../../services/conversation/entry.ts'
import { connect } from '../../services/redis/connect.ts'
import { Summary } from '../../services/summary/summary.ts'
import { bearer, opens, post, says } from '../attack/http.ts'
import { fakeTwilio, sid, type FakeTwilio } from '../harness/fakeTwilio.ts'
import { openDoor, PUBLIC_URL, type TestDoor } from '../harness/frontDoor.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { sign } from '../harness/twilioSignature.ts'
import { waitFor } from '../harness/waitFor.ts'

let redis: TestRedis
let twilio: FakeTwilio
let door: TestDoor
let client: Redis
const hub = 'kept-hub'
const people = ['+447700900101', '+447700900102', '+447700900103', '+447700900001', '+447700900002', '+447700900003']
/** What was said in it, by everybody: nothing of it may stand anywhere as it was written. */
const sentences = ['i cant do this any more since Marmaduke went', 'my name is Wilhelmina', 'hello Wilhelmina, Sam here', 'told the safeguarding lead about the neighbour', 'is there a sewing group in Acomb', 'i want to talk to a person about Ferdinand']
const telling = /Marmaduke|Wilhelmina|neighbour|sewing|Ferdinand|safeguarding lead/i

async function text(from: string, Body: string): Promise<void> {
  const fields = { From: from, To: twilio.number, Body, MessageSid: sid('SM'), NumMedia: '0' }
  await fetch(`${door.url}/api/sms`, { method: 'POST', body: new URLSearchParams(fields), headers: { 'x-twilio-signature': sign(twilio.authToken, `${PUBLIC_URL}/api/sms`, fields) } })
}

/** A night: a text, a chat, a worker who takes, speaks, records a concern; signing in; STOP; and a spell without Redis. */
beforeAll(async () => {
  redis = await startTestRedis()
  twilio = await fakeTwilio()
  door = await openDoor({ redis, twilio, hub })
  client = connect({ socket: redis.socket }, () => undefined)
  await client.connect()
  await text('+447700900101', sentences[0] ?? '')
  const paged = () => /^Front door ([A-Z]\d+)/.exec(twilio.texts.find(({ to, body }) => to === '+447700900001' && body.startsWith('Front door'))?.body ?? '')?.[1]
  await waitFor(10_000, () => paged() !== undefined, () => 'nobody was paged')
  await text('+447700900001', '1')
  await text('+447700900001', sentences[2] ?? '')
  await text('+447700900001', `concern ${paged()} ${sentences[3]}`)
  await text('+447700900101', sentences[1] ?? '')
  await waitFor(10_000, () => twilio.texts.some(({ body }) => body === sentences[2]) && twilio.texts.some(({ to, body }) => to === '+447700900001' && body === sentences[1]), () => 'words were not relayed')
  const screen = await opens(door.url)
  await says(door.url, screen, sentences[4] ?? '')
  await post(`${door.url}/directline/conversations/${screen.conversationId}/presence`, { presence: 'left-page' }, bearer(screen.token))
  await fetch(`${door.url}/staff/sign-in`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ number: '+447700900002' }), headers: { origin: PUBLIC_URL } })
  await text('+447700900102', 'hello')
  await text('+447700900102', 'STOP')
  await redis.kill()
  await text('+447700900103', sentences[5] ?? '')
  await says(door.url, screen, sentences[0] ?? '')
}, 60_000)
afterAll(async () => {
  client.disconnect()
  await door.stop()
  await twilio.close()
  await redis.stop()
})

async function valueOf(key: string): Promise<unknown> {
  switch (await client.type(key)) {
    case 'string': return client.get(key)
    case 'hash': return client.hgetall(key)
    case 'list': return client.lrange(key, 0, -1)
    case 'set': return client.smembers(key)
    case 'zset': return client.zrange(key, '0', '-1', 'WITHSCORES')
    case 'stream': return client.xrange(key, '-', '+')
    // gone since it was listed: a lease or a delivery that was settled meanwhile
    case 'none': return ''
    default: throw new Error(`${key} is of a kind that nobody looked at`)
  }
}

/** The text itself, and what its base64 pieces hold: coding is not sealing. */
const unfolded = (raw: string): string => [raw, ...(raw.match(/[A-Za-z0-9+/_-]{16,}={0,2}/g) ?? []).map(piece => Buffer.from(piece, 'base64').toString('latin1'))].join('\n')
const numbers = new RegExp(people.map(number => number.slice(-9)).join('|'))

describe('what a night leaves behind', () => {
  test('without Redis: a journal on disk that gives nothing away', () => {
    const folder = join(door.folder, 'journal')
    const files = readdirSync(folder)
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) {
      const raw = readFileSync(join(folder, file), 'utf8')
      expect(raw.length).toBeGreaterThan(100)
      expect(unfolded(raw)).not.toMatch(telling)
      expect(unfolded(raw)).not.toMatch(numbers)
    }
  })

  test('in Redis: every key carries the hub\'s tag, and no value or key holds words or numbers of anybody', async () => {
    await redis.restart()
    await waitFor(20_000, () => client.ping().then(() => true, () => false), () => 'Redis did not come back')
    const conversations = () => client.zcard(`{${hub}}:all`).catch(() => 0)
    await waitFor(20_000, async () => await conversations() >= 5, () => 'the journal was not replayed')
    const keys = await client.keys('*')
    expect(keys.length).toBeGreaterThan(20)
    expect(keys.filter(key => !key.startsWith(`{${hub}}:`))).toEqual([])
    for (const key of keys) {
      const raw = unfolded(`${key}\n${JSON.stringify(await valueOf(key))}`)
      expect([key, telling.exec(raw)?.[0] ?? null, numbers.exec(raw)?.[0] ?? null]).toEqual([key, null, null])
    }
  })

  test('and yet it is all there for whoever may read it', async () => {
    const summaries = JSON.stringify(await door.running.door.summaries({ since: null, until: null }))
    expect(summaries).toMatch(/Marmaduke|Ferdinand/)
  })

  test('in Redis\' own files neither', () => {
    const raw = readdirSync(redis.folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => readFileSync(join(entry.parentPath, entry.name), 'latin1')).join('\n')
    expect(raw.length).toBeGreaterThan(1000)
    expect(raw).not.toMatch(telling)
    expect(raw).not.toMatch(numbers)
  })

  test('in the log: no words, no numbers, no tokens, though it tells of turns and of the store being away', () => {
    const logged = door.logged()
    expect(logged).toMatch(/answered without the store/)
    expect(logged).not.toMatch(telling)
    expect(logged).not.toMatch(numbers)
    expect(logged).not.toMatch(/eyJ[\w-]{10,}\./)
    for (const sentence of sentences) expect(logged).not.toContain(sentence)
  })
})

describe('what can be kept at all', () => {
  const rating = /risk|score|level|severity|category|diagnos|rating|(?<!de)grade|probability|confidence/i
  /** Every name of a field, and every fixed word, in a schema. */
  function named(schema: unknown): string[] {
    if (Array.isArray(schema)) return schema.flatMap(named)
    if (typeof schema !== 'object' || schema === null) return []
    return Object.entries(schema).flatMap(([key, value]) => {
      if (key === 'properties' && typeof value === 'object' && value !== null) return [...Object.keys(value), ...Object.values(value).flatMap(named)]
      if (key === 'enum' && Array.isArray(value)) return value.map(String)
      return key === 'const' ? [String(value)] : named(value)
    })
  }
  const schemas: [string, z.ZodType][] = [
    ['a conversation\'s state', ConversationState], ['a desk', DeskState], ['an entry of the log', Entry], ['a delivery', Delivery], ['a summary', Summary], ['an open handoff\'s card', Card], ['the journal', Journalled]
  ]

  test.each(schemas)('%s has no field and no word that rates a person', (_what, schema) => {
    const names = named(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }))
    expect(names.length).toBeGreaterThan(5)
    expect(names.filter(name => rating.test(name))).toEqual([])
  })

  test('the look into a schema finds what is deep in it', () => {
    expect(named(z.toJSONSchema(z.object({ a: z.array(z.union([z.object({ riskScore: z.number() }), z.literal('high')])) })))).toEqual(expect.arrayContaining(['a', 'riskScore', 'high']))
  })
})

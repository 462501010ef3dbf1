import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { Activity } from 'botbuilder'
import { z } from 'zod'
import { post } from '../attack/http.ts'
import { texts, webPage } from '../faults/people.ts'
import { fakeTwilio } from '../harness/fakeTwilio.ts'
import { openDoor, type TestDoor } from '../harness/frontDoor.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { waitFor } from '../harness/waitFor.ts'

const Sent = z.looseObject({ type: z.string(), name: z.string().optional(), text: z.string().optional(), value: z.unknown().optional(), channelData: z.looseObject({ say: z.string() }).optional() })
type Sent = z.infer<typeof Sent>

let redis: TestRedis
let door: TestDoor
/** The Bot Framework's connector. `refuses`: it takes no events, as some channels do. */
let connector: Server
let serviceUrl: string
let refuses = false
const sent: { path: string; body: Sent }[] = []
beforeAll(async () => {
  redis = await startTestRedis()
  door = await openDoor({ redis })
  connector = createServer((req, res) => {
    let text = ''
    req.on('data', chunk => { text += String(chunk) })
    req.on('end', () => {
      const body = Sent.parse(JSON.parse(text))
      const refused = refuses && body.type === 'event'
      if (!refused) sent.push({ path: req.url ?? '', body })
      // restify changes writeHead for every server of the process: it gives nothing back.
      res.writeHead(refused ? 400 : 200, { 'content-type': 'application/json' })
      res.end(JSON.stringify(refused ? { error: { code: 'BadArgument', message: 'unknown activity type' } } : { id: `r${sent.length}` }))
    })
  }).listen(0, '127.0.0.1')
  await once(connector, 'listening')
  const address = connector.address()
  serviceUrl = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`
})
afterAll(async () => {
  await door.stop()
  connector.closeAllConnections()
  connector.close()
  await redis.stop()
})
beforeEach(() => { refuses = false })

let count = 0
const writes = (conversation: string, text: string, channelData: object = { handoffEvents: true }) => post(`${door.url}/api/messages`, {
  type: 'message', id: `h${++count}`, channelId: 'emulator', serviceUrl, timestamp: new Date().toISOString(), from: { id: 'dee', name: 'Dee' }, recipient: { id: 'bot', name: 'Front door' },
  conversation: { id: conversation }, text, channelData
})
const to = (conversation: string) => sent.filter(({ path }) => path.includes(`/conversations/${conversation}/`)).map(({ body }) => body)
const told = (conversation: string) => to(conversation).filter(({ type }) => type === 'event').map(({ name, value }) => [name, value])
const codeOf = async () => (await door.running.door.handoffs()).at(-1)?.code ?? ''
const does = async (code: string, worker: string, move: { move: 'take' } | { move: 'pass' } | { move: 'done' }) =>
  void await door.running.door.workerDoes({ worker, code, move, by: 'console', providerId: `${worker} ${code} ${move.move} ${++count}` })
const seen = (conversation: string, many: number) => waitFor(10_000, () => told(conversation).length >= many, () => `only ${JSON.stringify(told(conversation))} came`)

test('a client that asks for them is told when a handoff begins, is taken, handed on, and over; with no word and no name in any of it', async () => {
  await writes('asks', "i cant do this any more, my name is Dee and it's 07700 900123")
  await seen('asks', 1)
  const code = await codeOf()
  await does(code, 'sam', { move: 'take' })
  await does(code, 'sam', { move: 'pass' })
  await does(code, 'priya', { move: 'take' })
  await does(code, 'priya', { move: 'done' })
  await seen('asks', 6)
  expect(told('asks')).toEqual([
    ['handoff.initiate', { code, route: 'human-now' }], ['handoff.status', { state: 'accepted' }], ['handoff.status', { state: 'failed', message: 'passed' }],
    ['handoff.initiate', { code, route: 'human-now' }], ['handoff.status', { state: 'accepted' }], ['handoff.status', { state: 'completed' }]
  ])
  const events = JSON.stringify(to('asks').filter(({ type }) => type === 'event'))
  expect(events).not.toMatch(/any more|900123|Sam|Priya/)
})

test('a client that did not ask has messages and nothing else', async () => {
  await writes('plain', 'i cant do this any more', {})
  await waitFor(10_000, () => to('plain').length > 0, () => 'there was no answer')
  await does(await codeOf(), 'sam', { move: 'take' })
  await waitFor(10_000, () => to('plain').some(({ channelData }) => channelData?.say === 'joined'), () => 'they did not hear who came')
  expect(told('plain')).toEqual([])
})

test('a channel that refuses events holds up none of the words', async () => {
  refuses = true
  await writes('refused', 'i cant do this any more')
  await waitFor(10_000, () => to('refused').some(({ channelData }) => channelData?.say === 'human-now'), () => 'there was no answer')
  await does(await codeOf(), 'sam', { move: 'take' })
  await waitFor(10_000, () => to('refused').some(({ channelData }) => channelData?.say === 'joined'), () => 'an event stood in the way of words')
})

test('nothing of it comes to a resident\'s page', async () => {
  const page = await webPage(() => door.url)
  await page.writes('i cant do this any more')
  await waitFor(5000, async () => (await page.reads()).some(({ say }) => say === 'human-now'), () => 'there was no answer')
  await does(await codeOf(), 'sam', { move: 'take' })
  await waitFor(5000, async () => (await page.reads()).some(({ say }) => say === 'joined'), () => 'they did not hear who came')
  expect((await page.reads()).map(({ mine, say }) => (mine ? 'mine' : say))).toEqual(['mine', 'human-now', 'joined'])
})

test('a hub that is plugged in hears of handoffs on every channel, in order, by names that lead to nobody; one that throws stops nothing', async () => {
  const twilio = await fakeTwilio()
  const heard: Partial<Activity>[] = []
  const plugged = await openDoor({ redis, twilio, engagementHub: async event => {
    heard.push(event)
    throw new Error('broken on purpose')
  } })
  try {
    await texts(plugged, twilio, '+447700900101', "i can't do this anymore")
    await waitFor(5000, () => heard.length === 1, () => 'it was not told')
    const [card] = await plugged.running.door.handoffs()
    await plugged.running.door.workerDoes({ worker: 'sam', code: card?.code ?? '', move: { move: 'take', firstWord: 'hello there' }, by: 'console', providerId: 'take' })
    await waitFor(5000, () => heard.length === 2, () => 'it was not told of the take')
    expect(heard.map(({ type, name, value }) => [type, name, value])).toEqual([
      ['event', 'handoff.initiate', { code: card?.code, route: 'human-now' }], ['event', 'handoff.status', { state: 'accepted', message: undefined }]
    ])
    expect(heard[0]?.relatesTo?.conversation.id).toBe(heard[1]?.conversation?.id)
    expect(JSON.stringify(heard)).not.toMatch(/7700|anymore|hello there|Sam/)
    await waitFor(5000, () => twilio.texts.some(({ body }) => body === 'hello there'), () => 'a hub that throws stood in the way of words')
  } finally {
    await plugged.stop()
    await twilio.close()
  }
})

import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { botFramework } from '../../bot/channels/botframework/routes.ts'
import { readSettings } from '../../bot/config.ts'
import { ask, post, Refusal } from '../attack/http.ts'
import { openDoor, type TestDoor } from '../harness/frontDoor.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { waitFor } from '../harness/waitFor.ts'
import { z } from 'zod'

type Sent = { path: string; body: Record<string, unknown> }

let redis: TestRedis
let door: TestDoor
/** The Bot Framework's connector: replies that are not asked for inline go to it. */
let connector: Server
let serviceUrl: string
const sent: Sent[] = []
beforeAll(async () => {
  redis = await startTestRedis()
  door = await openDoor({ redis })
  connector = createServer((req, res) => {
    let text = ''
    req.on('data', chunk => { text += String(chunk) })
    req.on('end', () => {
      sent.push({ path: req.url ?? '', body: JSON.parse(text || '{}') })
      // restify changes writeHead for every server of the process: it gives nothing back.
      res.writeHead(200, { 'content-type': 'application/json' })
      res.end(JSON.stringify({ id: `r${sent.length}` }))
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

let count = 0
const activity = (conversation: string, text: string, more: object = {}) => ({
  type: 'message', id: `a${++count}`, channelId: 'emulator', serviceUrl, timestamp: new Date().toISOString(), from: { id: 'dee', name: 'Dee' }, recipient: { id: 'bot', name: 'Front door' },
  conversation: { id: conversation }, text, ...more
})
const toUs = (body: unknown) => post(`${door.url}/api/messages`, body)
const Inline = z.object({ activities: z.array(z.looseObject({ text: z.string(), channelData: z.looseObject({ say: z.string() }) })) })
const repliesTo = (conversation: string) => sent.filter(({ path }) => path.includes(`/conversations/${conversation}/`)).map(({ body }) => body)

describe('/api/messages, by botbuilder\'s own adapter', () => {
  test('with expectReplies the replies come in the response, each with what kind of moment it is', async () => {
    const answer = await toUs(activity('inline', 'hello', { deliveryMode: 'expectReplies' }))
    expect(answer.status).toBe(200)
    const { activities } = Inline.parse(answer.body)
    expect(activities.map(({ channelData }) => channelData.say)).toEqual(['welcome'])
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(repliesTo('inline')).toEqual([])
  })

  test('what comes after the response goes to the service: here the reply to the rest of a burst', async () => {
    await toUs(activity('held', 'hello', { deliveryMode: 'expectReplies' }))
    const second = await toUs(activity('held', 'when are you open', { deliveryMode: 'expectReplies' }))
    expect(Inline.parse(second.body).activities).toEqual([])
    door.clock.ahead(10_000)
    await waitFor(10_000, () => repliesTo('held').length > 0, () => 'the reply to the rest of the burst did not come')
    expect(repliesTo('held')).toHaveLength(1)
  })

  test('distress is answered with a person being brought, inline as elsewhere', async () => {
    const answer = await toUs(activity('inline-distress', 'i cant do this any more', { deliveryMode: 'expectReplies' }))
    expect(Inline.parse(answer.body).activities.map(({ channelData }) => channelData.say)).toContain('human-now')
    expect((await door.running.door.handoffs()).length).toBeGreaterThan(0)
  })

  test('without it the reply goes to the channel\'s service, once', async () => {
    expect((await toUs(activity('by-service', 'hello'))).status).toBe(200)
    await waitFor(10_000, () => repliesTo('by-service').length > 0, () => 'no reply came to the connector')
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(repliesTo('by-service')).toEqual([expect.objectContaining({ type: 'message', channelData: expect.objectContaining({ say: 'welcome' }) })])
  })

  test('the same activity twice, as a channel sends it that heard nothing, is one message', async () => {
    const twice = activity('twice', 'hello')
    await toUs(twice)
    await toUs(twice)
    await waitFor(10_000, () => repliesTo('twice').length > 0, () => 'no reply came to the connector')
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(repliesTo('twice')).toHaveLength(1)
  })

  test('two messages of a channel that gives no ids are two messages', async () => {
    for (const text of ['hello', 'i cant do this any more']) await toUs(activity('no-ids', text, { id: undefined }))
    await waitFor(10_000, () => repliesTo('no-ids').length > 1, () => 'the second was not answered')
  })

  test('two channels with the same conversation id are two conversations', async () => {
    await toUs(activity('same', 'hello', { deliveryMode: 'expectReplies' }))
    const other = await toUs(activity('same', 'hello', { channelId: 'msteams', deliveryMode: 'expectReplies' }))
    expect(Inline.parse(other.body).activities.map(({ channelData }) => channelData.say)).toEqual(['welcome'])
  })

  test.each([['an update of the conversation', { type: 'conversationUpdate', membersAdded: [{ id: 'dee' }] }], ['typing', { type: 'typing' }]])('%s is taken and answered by nobody', async (what, more) => {
    expect((await toUs(activity(`quiet-${what.length}`, '', more))).status).toBe(200)
    await new Promise(resolve => setTimeout(resolve, 200))
    expect(repliesTo(`quiet-${what.length}`)).toEqual([])
  })

  test.each([
    ['no JSON', '{"type":'], ['nothing', ''], ['a list', '[]'], ['null', 'null'], ['no type', '{"text":"x"}'], ['no conversation', '{"type":"message","text":"x","channelId":"emulator","serviceUrl":"http://127.0.0.1:1"}'],
    ['no text and no attachment', JSON.stringify({ type: 'message', channelId: 'emulator', serviceUrl: 'http://127.0.0.1:1', conversation: { id: 'empty' }, from: { id: 'dee' }, recipient: { id: 'bot' } })],
    ['a blank text', JSON.stringify({ type: 'message', text: '  ', channelId: 'emulator', serviceUrl: 'http://127.0.0.1:1', conversation: { id: 'blank' }, from: { id: 'dee' }, recipient: { id: 'bot' } })]
  ])('a body that holds %s: 400 with what to do, and nothing is kept', async (_what, body) => {
    const answer = await toUs(body)
    expect(answer.status).toBe(400)
    Refusal.parse(answer.body)
  })
})

describe('where it may not be open', () => {
  const none = { personWrites: async () => { throw new Error('never asked') }, shown: async () => ({ entries: [], position: null, more: false, ended: false }) }
  const routesWith = (environment: Record<string, string>) => botFramework({ ...readSettings({}, '/nowhere'), ...environment, production: true }, none, () => undefined).routes

  test('in production without an app id there is no such address', () => {
    expect(routesWith({})).toEqual([])
    expect(routesWith({ MICROSOFT_APP_ID: 'app', MICROSOFT_APP_PASSWORD: 'secret' }).map(({ path, guard }) => [path, guard])).toEqual([['/api/messages', 'bot framework jwt']])
  })

  test('with an app id nobody is let in without the Bot Framework\'s token', async () => {
    const closed = await openDoor({ redis, settings: { MICROSOFT_APP_ID: '00000000-0000-0000-0000-000000000001', MICROSOFT_APP_PASSWORD: 'secret' } })
    try {
      // Nothing that would ask Microsoft for its keys: these are refused before.
      const attempts: Record<string, string>[] = [{}, { authorization: 'Bearer nonsense' }, { authorization: 'Basic ZGVlOmRlZQ==' }]
      for (const headers of attempts) {
        const answer = await ask(`${closed.url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(activity('closed', 'hello', { deliveryMode: 'expectReplies' })) })
        expect([401, 403]).toContain(answer.status)
        Refusal.parse(answer.body)
      }
    } finally {
      await closed.stop()
    }
  })
})

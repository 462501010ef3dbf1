import { createServer, type Server, type ServerResponse } from 'node:http'
import { makeClu, raise, type CluSettings } from '../../../services/understanding/clu.ts'
import { makeScreen } from '../../../services/understanding/screen.ts'

type Seen = { url: string; key: string; body: string }
const seen: Seen[] = []
let answer: (res: ServerResponse) => void = () => undefined
let server: Server
let settings: CluSettings

const predicts = (topIntent: string, confidenceScore: number) => (res: ServerResponse): void => {
  res.writeHead(200, { 'content-type': 'application/json' })
  res.end(JSON.stringify({ kind: 'ConversationResult', result: { query: 'x', prediction: { projectKind: 'Conversation', topIntent, intents: [{ category: topIntent, confidenceScore }, { category: 'None', confidenceScore: 0 }], entities: [] } } }))
}
const status = (code: number) => (res: ServerResponse): void => {
  res.writeHead(code, { 'content-type': 'application/json', 'retry-after': '1' })
  res.end(JSON.stringify({ error: { code: 'X', message: 'no' } }))
}

beforeAll(async () => {
  server = createServer((req, res) => {
    let body = ''
    req.on('data', (chunk: Buffer) => { body += chunk.toString() })
    req.on('end', () => { seen.push({ url: req.url ?? '', key: String(req.headers['ocp-apim-subscription-key']), body }); answer(res) })
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  settings = { endpoint: `http://127.0.0.1:${port}`, key: 'test-key', project: 'front-door', deployment: 'live' }
})
beforeEach(() => { seen.length = 0 })
afterAll(async () => { server.closeAllConnections(); await new Promise<void>((resolve) => { server.close(() => resolve()) }) })

test('CLU is asked in the shape the service documents, with logging off', async () => {
  answer = predicts('find_support', 0.93)
  expect(await makeClu(settings)('anything on for dads?')).toEqual({ intent: 'find_support', route: null, confidence: 0.93 })
  expect(seen[0]?.url).toContain('api-version=2023-04-01')
  expect(seen[0]?.key).toBe('test-key')
  expect(JSON.parse(seen[0]?.body ?? '{}')).toMatchObject({ kind: 'Conversation', parameters: { projectName: 'front-door', deploymentName: 'live', isLoggingEnabled: false, stringIndexType: 'Utf16CodeUnit' } })
})

test('a route may be what CLU names', async () => {
  answer = predicts('human-now', 0.9)
  expect(await makeClu(settings)('x')).toEqual({ intent: null, route: 'human-now', confidence: 0.9 })
})

test.each([
  ['a page of HTML with status 200', (res: ServerResponse) => { res.writeHead(200, { 'content-type': 'text/html' }); res.end('<html>hello</html>') }],
  ['a body of another shape', (res: ServerResponse) => { res.writeHead(200, { 'content-type': 'application/json' }); res.end('{"kind":"ConversationResult","result":{}}') }],
  ['500', status(500)], ['429 with a wait', status(429)], ['401', status(401)],
  ['a closed connection', (res: ServerResponse) => { res.destroy() }]
])('%s is no answer, is asked once, and is told without the words', async (_name, failing) => {
  answer = failing
  const told: string[] = []
  expect(await makeClu({ ...settings, unwell: (error) => told.push(error.message) })('my secret words')).toBeNull()
  expect(seen).toHaveLength(1)
  expect(told).toHaveLength(1)
  expect(told.join()).not.toContain('secret')
})

test('a service that hangs is left for our own reading', async () => {
  answer = () => undefined
  expect(await makeClu({ ...settings, timeoutMs: 50 })('x')).toBeNull()
})

test('after five failures it is left alone, and asked again after a rest', async () => {
  answer = status(500)
  const clu = makeClu({ ...settings, restMs: 30 })
  for (let turn = 0; turn < 8; turn += 1) await clu('x')
  expect(seen).toHaveLength(5)
  await new Promise((resolve) => { setTimeout(resolve, 60) })
  answer = predicts('thanks', 0.9)
  expect(await clu('x')).toEqual({ intent: 'thanks', route: null, confidence: 0.9 })
})

test('words are never sent in the clear to anywhere but this machine', () => {
  expect(() => makeClu({ ...settings, endpoint: 'http://clu.example.org' })).toThrow('https://')
  expect(() => makeClu({ ...settings, endpoint: 'https://clu.example.org' })).not.toThrow()
})

test('CLU may bring a human nearer or name an unknown intent, and takes nothing away', () => {
  const screen = makeScreen()
  const heavy = screen('i want to die'), plain = screen('flibble wotsit')
  expect(raise(heavy, { intent: 'thanks', route: 'everyday', confidence: 0.99 })).toEqual(heavy)
  expect(raise(plain, { intent: null, route: 'human-now', confidence: 0.9 })).toMatchObject({ route: 'human-now', intent: null })
  expect(raise({ ...plain, intent: 'other' }, { intent: 'find_support', route: null, confidence: 0.9 }).intent).toBe('find_support')
  expect(raise(screen('thanks'), { intent: 'goodbye', route: null, confidence: 0.9 }).intent).toBe('thanks')
  expect(raise(plain, { intent: null, route: 'human-now', confidence: 0.3 })).toEqual(plain)
  expect(raise(plain, null)).toEqual(plain)
})

import { connect } from 'node:net'
import { doorProcess, type DoorProcess } from '../harness/process.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'

let redis: TestRedis
let door: DoorProcess
beforeAll(async () => {
  redis = await startTestRedis()
  door = await doorProcess({ redisUrl: redis.url })
  await door.start()
})
afterAll(async () => {
  await door.stop()
  await redis.stop()
})

/** A real process, since an error that nobody catches ends it: with it every conversation of the night. */
test.each(['//', '/directline/conversations/%E0%A4%A/stream', '/directline/conversations/%/stream?t=x', '/nowhere', '/directline/conversations/x/stream?t=%00', 'http://[/stream'])('a request to upgrade %s does not end the front door', async path => {
  await new Promise<void>(resolve => {
    const socket = connect(Number(new URL(door.url).port), '127.0.0.1', () => socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`))
    const end = setTimeout(() => socket.destroy(), 300)
    socket.on('error', () => undefined)
    socket.on('close', () => { clearTimeout(end); resolve() })
    socket.on('data', () => undefined)
  })
  expect(await fetch(`${door.url}/healthz`).then(({ status }) => status, () => 'it is gone')).toBe(200)
})

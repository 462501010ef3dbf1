import { fakeTwilio, type FakeTwilio } from '../harness/fakeTwilio.ts'
import { openDoor, PUBLIC_URL, type TestDoor } from '../harness/frontDoor.ts'
import { phones, type Net } from '../harness/phones.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import type { Screened } from '../../services/understanding/screened.ts'

const base: Screened = { route: 'everyday', because: [], intent: 'other', language: 'en', danger: null, found: {}, quiet: false, takesBack: false }
const simple = {
  screen: (text: string, before: readonly string[]): Screened => {
    const all = [...before, text].join(' ')
    if (/can'?t do this|end it/.test(all)) return { ...base, route: 'human-now', intent: null, because: [text] }
    if (/^person$|^help$/i.test(text)) return { ...base, route: 'human-wanted', intent: null }
    if (/anything on/.test(text)) return { ...base, intent: 'find_support' }
    return base
  },
  improve: async (_: string, s: Screened) => s
}

let redis: TestRedis
let twilio: FakeTwilio
let door: TestDoor
let net: Net
beforeAll(async () => { redis = await startTestRedis() })
afterAll(async () => { await redis.stop() })
beforeEach(async () => {
  twilio = await fakeTwilio()
  door = await openDoor({ redis, twilio, ...(process.argv.includes('--real') ? {} : { understanding: simple }) })
  net = await phones(twilio, { webhook: PUBLIC_URL, via: door.url })
})
afterEach(async () => {
  try { await net.close() } finally {
    await door.stop()
    await twilio.close()
  }
})

test('somebody who cannot go on is brought a person, and words go both ways', async () => {
  const dee = net.phone('+447700900101', 'Dee')
  const sam = net.phone('+447700900001', 'Sam')
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/).replies('1')
  await sam.getsText(/is yours/)
  await sam.getsText(/Wrote/)
  await dee.getsText(/Sam/)
  await sam.texts("hi it's Sam, I'm here")
  await dee.getsText(/^hi it's Sam, I'm here$/)
  await dee.texts('thank you')
  await sam.getsText(/^thank you$/)
  await sam.texts('done')
  await dee.getsText(/left/)
  await sam.getsText(/handed back/)
})

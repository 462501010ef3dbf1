import { fakeTwilio, type FakeTwilio } from './fakeTwilio.ts'
import { openDoor, PUBLIC_URL, type TestDoor } from './frontDoor.ts'
import { phones, type Net, type Phone } from './phones.ts'
import { startTestRedis, type TestRedis } from './redis.ts'

/** What a story has: the phones of the people in it, the front door, the clock to move. */
export type Story = {
  net: Net; twilio: FakeTwilio; door: TestDoor; redis: TestRedis
  dee: Phone; ali: Phone; sam: Phone; priya: Phone; lou: Phone
  /** Moves the product clock on. */
  later(seconds: number): void
}

/**
 * Stories over one real Redis a file, each with a front door and a phone network of its own. At the end of each, any text or call that nobody
 * in it expected fails it, and so does any word or number of theirs in what was logged.
 */
export function stories(): (name: string, tell: (story: Story) => Promise<void>, how?: Omit<Parameters<typeof openDoor>[0], 'redis' | 'twilio'>) => void {
  let redis: TestRedis
  beforeAll(async () => { redis = await startTestRedis() })
  afterAll(async () => { await redis.stop() })
  return (name, tell, how = {}) => test(name, async () => {
    const twilio = await fakeTwilio()
    const door = await openDoor({ redis, twilio, ...how })
    const net = await phones(twilio, { webhook: PUBLIC_URL, via: door.url })
    const phone = (number: string, label: string) => net.phone(number, label)
    try {
      await tell({
        net, twilio, door, redis, later: seconds => door.clock.ahead(seconds * 1000), dee: phone('+447700900101', 'Dee'), ali: phone('+447700900102', 'Ali'),
        sam: phone('+447700900001', 'Sam'), priya: phone('+447700900002', 'Priya'), lou: phone('+447700900003', 'Lou')
      })
      await net.close()
      expect(door.logged()).not.toMatch(/\+44|07700/)
      expect(leaks(door.logged(), twilio)).toEqual([])
    } finally {
      await door.stop()
      await twilio.close()
    }
  })
}

/** Sentences of this story that stand in the log. One-word texts are left out: "done" is a word of ours too. */
const leaks = (logged: string, twilio: FakeTwilio): string[] =>
  twilio.texts.map(text => text.body).filter(body => body.split(/\s+/).length > 2 && logged.includes(JSON.stringify(body).slice(1, -1)))

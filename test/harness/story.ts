import { fakeTwilio, type FakeTwilio } from './fakeTwilio.ts'
import { openDoor, PUBLIC_URL, rota, type TestDoor } from './frontDoor.ts'
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

/** The rota of `frontDoor.ts` with everybody willing to be rung. */
export const voiced = { ...rota, people: rota.people.map(person => ({ ...person, voice: true })) }

/** The code that a text to a worker is about. */
export function codeIn({ body }: { body: string }): string {
  const [code] = /\b[A-Z]\d{1,3}\b/.exec(body) ?? []
  if (!code) throw new Error(`there is no code in "${body}"`)
  return code
}

/** The next page on this phone is answered, and what is known of the person comes. Resolves with the code. */
export async function takes(worker: Phone, answer: string | ((code: string) => string) = '1'): Promise<string> {
  const code = codeIn(await worker.getsText(/^Front door [A-Z]\d: /))
  await worker.replies(typeof answer === 'string' ? answer : answer(code))
  await worker.getsText(/is yours/)
  await worker.getsText(/Wrote|No words/)
  return code
}

/** Somebody cannot go on, the worker takes it with a first word, and the two are talking. Resolves with the code. */
export async function talking(person: Phone, worker: Phone, words = "i can't do this anymore"): Promise<string> {
  await person.texts(words)
  await person.getsText(/getting a person/)
  const code = await takes(worker, code => `1 ${code} hi, it's ${worker.label}`)
  await person.getsText(new RegExp(`${worker.label} from the hub`))
  await person.getsText(new RegExp(`^hi, it's ${worker.label}$`))
  return code
}

/** Two phones talk: words arrive as they were written. */
export async function passesOn(from: Phone, to: Phone, words: string, arrivesAs = words): Promise<void> {
  await from.texts(words)
  const { body } = await to.getsText()
  if (body !== arrivesAs) throw new Error(`${to.label} should have had "${arrivesAs}" word for word and got "${body}"`)
}

import { randomBytes } from 'node:crypto'
import { run } from '../../bot/commands/rota.ts'
import { readDrills } from '../../bot/wire/proving.ts'
import { openDoor, rota } from '../harness/frontDoor.ts'
import { codeIn, passesOn, stories, takes, talking, type Story } from '../harness/story.ts'
import { join } from 'node:path'

const tell = stories()
const everyDay = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
/** Lou has the day, Sam and then Priya the night; each night is drilled as it begins. */
const nights = {
  ...rota, drill: { answerWithinMinutes: 15 },
  shifts: [{ days: everyDay, from: '08:00', to: '21:00', steps: [['lead']] }, { days: everyDay, from: '21:00', to: '08:00', steps: [['sam'], ['priya']] }]
}
const story = (name: string, told: (story: Story) => Promise<void>, how: object = {}) => tell(name, told, { rota: nights, at: '2026-11-24T20:59:00Z', ...how })

const asks = /^Front door test: nobody is waiting\. Your shift starts at 21:00\. Please reply HERE within 15 minutes/

/** What `rota check` prints, a value a line. */
async function checked({ door }: Story): Promise<object[]> {
  const lines: string[] = []
  const drills = await readDrills(door.running.store)
  await run(['check'], { out: line => lines.push(line), err: () => undefined }, { rotaFile: join(door.folder, 'rota.json'), now: door.clock.now(), drills })
  return lines.map(line => JSON.parse(line))
}

story('a shift begins: each handset is asked for a word, and whoever answers is thanked and shown as proved', async told => {
  const { sam, priya, later } = told
  await sam.getsNoText(1300)
  later(61)
  await sam.getsText(asks).replies('here')
  await sam.getsText(/this phone works/)
  await priya.getsText(asks).replies(' "HERE" ')
  await priya.getsText(/this phone works/)
  later(20 * 60)
  await sam.getsNoText(1300)
  expect(await checked(told)).toEqual(expect.arrayContaining([expect.objectContaining({ drill: expect.objectContaining({ person: 'sam', outcome: 'answered', triedLater: false }) })]))
})

story('a handset does not answer: the lead hears it, that worker is asked after the others, and from their first word on in their place again', async told => {
  const { dee, ali, sam, priya, lou, later, door } = told
  later(61)
  await sam.getsText(asks)
  await priya.getsText(asks).replies('here')
  await priya.getsText(/this phone works/)
  later(15 * 60 + 1)
  await lou.getsText(/Sam has not answered the test text for the shift at 21:00.*Please ring Sam/)
  expect(await checked(told)).toEqual(expect.arrayContaining([expect.objectContaining({ drill: expect.objectContaining({ person: 'sam', outcome: 'not-answered', triedLater: true }) })]))
  await new Promise(resolve => setTimeout(resolve, 1200))
  expect(await (await fetch(`${door.url}/readyz`)).text()).toContain('sam has not answered')
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await priya.getsText(/someone needs you now/)
  dee.ignores(/./)
  later(61)
  await takes(sam)
  await priya.getsText(/Sam has/)
  await new Promise(resolve => setTimeout(resolve, 1200))
  await ali.texts("i can't do this anymore")
  await ali.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/)
})

story('nobody answers the test: everybody is asked all the same, in their order', async ({ dee, sam, priya, lou, later }) => {
  later(61)
  await sam.getsText(asks)
  await priya.getsText(asks)
  later(15 * 60 + 1)
  await lou.getsText(/(Sam|Priya) has not answered/)
  await lou.getsText(/(Sam|Priya) has not answered/)
  await new Promise(resolve => setTimeout(resolve, 1200))
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await takes(sam)
  await dee.getsText(/Sam from the hub/)
})

story('the test text cannot be delivered: the lead hears it at once, not at the end of the time', async ({ sam, priya, lou, later }) => {
  sam.isOff()
  later(61)
  await priya.getsText(asks)
  await lou.getsText(/Sam has not answered/)
})

story('"here" from a worker who has somebody live is for that person, and proves the handset all the same', async told => {
  const { dee, sam, priya, later } = told
  priya.ignores(/./)
  later(61)
  await sam.getsText(asks)
  await talking(dee, sam)
  await passesOn(sam, dee, 'here')
  later(15 * 60 + 1)
  expect(await checked(told)).toEqual(expect.arrayContaining([expect.objectContaining({ drill: expect.objectContaining({ person: 'sam', outcome: 'answered' }) })]))
  await sam.getsText(/last wrote/)
}, { rota: { ...nights, backstop: ['priya'], people: nights.people.map(person => ({ ...person, roles: ['worker'] })) } })

story('any other word proves the handset too: "ill tonight" is heard as what it is', async ({ sam, priya, later }) => {
  priya.ignores(/./)
  later(61)
  await sam.getsText(asks).replies('ill tonight')
  await sam.getsText(/skipping you until 08:00/)
  later(15 * 60 + 1)
}, { rota: { ...nights, backstop: [], people: nights.people.map(person => ({ ...person, roles: ['worker'] })) } })

story('the test may come an hour before the shift, so that there is time to find somebody', async ({ sam, priya, later }) => {
  await sam.getsText(asks).replies('here')
  await sam.getsText(/this phone works/)
  await priya.getsText(asks).replies('here')
  await priya.getsText(/this phone works/)
  later(59 * 60)
  await sam.getsNoText(1300)
}, { rota: { ...nights, drill: { minutesBefore: 60, answerWithinMinutes: 15 } }, at: '2026-11-24T20:01:00Z' })

story('a rota that asks for no test sends none', async ({ sam, later }) => {
  later(61)
  await sam.getsNoText(1500)
}, { rota: { ...nights, drill: undefined } })

for (const [night, at] of [['spring', '2026-03-29T20:59:00+01:00'], ['autumn', '2026-10-25T20:59:00Z']]) {
  story(`on the night of the ${night} clock change the test comes at nine by the clock on the wall`, async ({ sam, priya, later }) => {
    await sam.getsNoText(1300)
    later(61)
    await sam.getsText(asks).replies('here')
    await sam.getsText(/this phone works/)
    await priya.getsText(asks)
  }, { at: new Date(at ?? '').toISOString() })
}

const gappy = { ...nights, drill: undefined, check: { at: '10:00', to: ['lead'] }, shifts: [
  { days: everyDay, from: '08:00', to: '21:00', steps: [['lead']] }, { days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SU'], from: '21:00', to: '08:00', steps: [['sam'], ['priya']] }
] }

story('a night with nobody on it is told in the daytime, once a day, with whoever was never heard from', async ({ lou, later }) => {
  await lou.getsNoText(1300)
  later(61)
  await lou.getsText(/^Front door rota, the next 7 days\. Nobody is on from Sat,? 28 Nov,? (at )?21:00 to Sun,? 29 Nov,? (at )?08:00\. Never heard from: Sam, Priya and Lou/)
  later(3600)
  await lou.getsNoText(1300)
  later(23 * 3600)
  await lou.getsText(/^Front door rota/)
}, { rota: gappy, at: '2026-11-24T09:59:00Z' })

story('in the evening nobody is told of next week\'s gaps', async ({ lou }) => {
  await lou.getsNoText(1500)
}, { rota: gappy, at: '2026-11-24T20:00:00Z' })

story('core hours reach the day team, nights the on-call team', async ({ dee, ali, sam, lou, later }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await takes(lou)
  await dee.getsText(/Lou from the hub/)
  later(2 * 3600)
  lou.ignores(/./)
  dee.ignores(/./)
  await ali.texts("i can't do this anymore")
  await ali.getsText(/getting a person/)
  expect(codeIn(await sam.getsText(/someone needs you now/))).toMatch(/[A-Z]\d/)
}, { rota: { ...nights, drill: undefined }, at: '2026-11-24T19:30:00Z' })

const shared = { ENCRYPTION_KEYS: randomBytes(32).toString('base64') }

story('two processes, and a network that says everything twice: each handset is asked once, and thanked once', async ({ net, redis, twilio, door, sam, priya, later }) => {
  net.everythingTwice = true
  const second = await openDoor({ redis, twilio, hub: 'two-that-drill', rota: nights, settings: shared, clock: door.clock })
  try {
    later(61)
    await sam.getsText(asks).replies('here')
    await sam.getsText(/this phone works/)
    await priya.getsText(asks)
    await sam.getsNoText(2200)
    await priya.getsNoText(0)
  } finally {
    await second.stop()
  }
}, { hub: 'two-that-drill', settings: shared })

import { fakeTwilio, type FakeTwilio } from '../harness/fakeTwilio.ts'
import { openDoor, type TestDoor } from '../harness/frontDoor.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import type { Route } from '../../bot/route.ts'

let redis: TestRedis
let twilio: FakeTwilio
/** One front door of a newcomer, with the local phones; one with Twilio. Together they have every address there is. */
let doors: TestDoor[]
let routes: Route[]
beforeAll(async () => {
  redis = await startTestRedis()
  twilio = await fakeTwilio()
  doors = [await openDoor({ redis }), await openDoor({ redis, twilio })]
  routes = doors.flatMap(({ running }) => running.routes)
})
afterAll(async () => {
  for (const door of doors) await door.stop()
  await twilio.close()
  await redis.stop()
})

/** Who may come, by where the address begins. The first that fits holds. */
const guards: { path: RegExp; guard: RegExp }[] = [
  { path: /^(\/v3)?\/directline\/tokens\/generate$/, guard: /^anyone: ./ },
  { path: /^(\/v3)?\/directline\//, guard: /direct line token/ },
  { path: /^\/api\/messages$/, guard: /^bot framework jwt$/ },
  { path: /^\/api\/(sms|voice)/, guard: /^twilio-signature$/ },
  { path: /^\/(staff|review)\/api\//, guard: /^signed in as ./ },
  { path: /^\/staff\/(sign-in|sign-out|t\/|oidc|assets)/, guard: /^(anyone: .|anyone, from our own pages|signed in)/ },
  { path: /^\/staff\/look\//, guard: /^anyone: styles and scripts/ },
  { path: /^\/(staff|review)/, guard: /^signed in as ./ },
  { path: /^\/phone/, guard: /^local phones: only without Twilio and not in production$/ },
  { path: /^\//, guard: /^anyone: ./ }
]

test('every address names its guard, and it is the one that its place asks for', () => {
  expect(routes.length).toBeGreaterThan(60)
  const wrong = routes.filter(({ method, path, guard }) => method !== 'options' && !guards.find(rule => rule.path.test(path))?.guard.test(guard))
  expect(wrong.map(({ method, path, guard }) => `${method} ${path}: ${guard}`)).toEqual([])
})

test('whatever changes something is open to anyone only where it says why', () => {
  const open = routes.filter(({ method, guard }) => method === 'post' && guard.startsWith('anyone:')).map(({ path }) => path.replace('/v3', ''))
  expect(new Set(open)).toEqual(new Set(['/directline/tokens/generate']))
})

test('no address stands twice in one table: the second would never be reached', () => {
  for (const { running } of doors) {
    const lines = running.routes.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`)
    expect(lines.filter((line, at) => lines.indexOf(line) !== at)).toEqual([])
  }
})

test('the guard of each line is the guard that is asked: without anything in hand, only what is open to anyone answers', async () => {
  const [, door] = doors
  if (!door) throw new Error('no door')
  const closed = door.running.routes.filter(({ guard, method }) => !guard.startsWith('anyone') && method !== 'options' && !guard.includes('or nobody yet') && guard !== 'bot framework jwt')
  expect(closed.length).toBeGreaterThan(30)
  const let_in: string[] = []
  for (const { method, path } of closed) {
    const answer = await fetch(door.url + path.replace(/:\w+/g, 'x'), { method: method === 'get' ? 'GET' : 'POST', redirect: 'manual' })
    const toSignIn = answer.status === 302 || answer.status === 303
    if (![401, 403].includes(answer.status) && !(toSignIn && (answer.headers.get('location') ?? '').startsWith('/staff/sign-in'))) let_in.push(`${method} ${path}: ${answer.status}`)
  }
  expect(let_in).toEqual([])
})

import { nearMissesOf } from '../../bot/door/nearMissesOf.ts'
import { conversationsSince } from '../../services/conversation/read.ts'
import { stories, takes, type Story } from '../harness/story.ts'

const story = stories()

const recorded = async ({ door: { running: { store } } }: Story) =>
  (await Promise.all((await conversationsSince(store, 0)).map(name => nearMissesOf(store, name)))).flat()
const told = (steps: { second: number; what: string; who: string | null; why: string | null }[]) => steps.map(({ second, what, who, why }) => [second, what, who, why].filter(part => part !== null).join(' '))

story('each second of a wait is on record: who was skipped and why, who was asked, whose phone failed, who came', async all => {
  const { dee, sam, priya, lou, later } = all
  await sam.texts('break 30')
  await sam.getsText(/skipping you/)
  priya.isOff()
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await lou.getsText(/someone needs you now/)
  later(40)
  await lou.replies('1')
  await lou.getsText(/is yours/)
  await lou.getsText(/Wrote/)
  await dee.getsText(/Lou from the hub/)
  later(20)
  await lou.texts('hello Dee')
  await dee.getsText(/^hello Dee$/)
  const [one, ...more] = await recorded(all)
  expect(more).toEqual([])
  expect(one?.waits).toHaveLength(1)
  expect(told(one?.waits[0]?.steps ?? [])).toEqual([
    '0 raised', '0 skipped sam break', '0 page priya', expect.stringMatching(/^\d not-reached priya 30003$/), expect.stringMatching(/^\d page lead$/), expect.stringMatching(/^[45]\d taken lead$/), expect.stringMatching(/^[678]\d human-word lead$/)
  ])
  expect(one?.secondsToFirstPage).toBe(0)
  expect(one?.secondsToTake).toBeGreaterThanOrEqual(40)
  expect(one?.secondsToFirstWord).toBe(one?.waits[0]?.seconds)
})

story('a worker who has to be replaced leaves a second wait on record; nothing on record holds a word or a number, or counts by worker', async all => {
  const { dee, sam, priya, later } = all
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await takes(sam, code => `1 ${code} hi Dee`)
  await dee.getsText(/Sam from the hub/)
  await dee.getsText(/^hi Dee$/)
  await sam.texts('pass')
  await sam.getsText(/asking the next/)
  await dee.getsText(/Sam can't write just now/)
  later(30)
  await takes(priya, code => `1 ${code} Priya here`)
  await dee.getsText(/Priya from the hub/)
  await dee.getsText(/^Priya here$/)
  const [one] = await recorded(all)
  expect(one?.waits.map(({ because }) => because)).toEqual(['their words', 'their worker was replaced'])
  expect(one?.waits[1]?.seconds).toBeGreaterThanOrEqual(30)
  const text = JSON.stringify(one)
  for (const words of ["can't do this", 'hi Dee', 'Priya here', '0770', '+44']) expect(text).not.toContain(words)
})

story('somebody who still waits is on record as waiting', async all => {
  const { dee, sam } = all
  await dee.texts('person')
  await dee.getsText(/getting a person/)
  await sam.getsText(/asked for a person/)
  const [one] = await recorded(all)
  expect([one?.secondsToFirstWord, one?.waits[0]?.to]).toEqual([null, null])
})

import { fakeTwilio, type FakeTwilio } from '../harness/fakeTwilio.ts'
import { doorProcess, type DoorProcess } from '../harness/process.ts'
import { startTestCluster, type ClusterNode, type TestCluster } from '../harness/redisCluster.ts'
import { storeOf } from '../harness/storeOf.ts'
import { waitFor } from '../harness/waitFor.ts'
import { readAll } from '../../services/conversation/read.ts'
import { forget } from '../../services/conversation/forget.ts'
import { phoneName } from '../../bot/door/names.ts'
import { texts, webPage } from './people.ts'

let cluster: TestCluster
let twilio: FakeTwilio
const doors: DoorProcess[] = []
beforeAll(async () => {
  cluster = await startTestCluster()
  twilio = await fakeTwilio()
}, 60_000)
afterAll(async () => {
  for (const door of doors) await door.stop()
  await twilio.close()
  await cluster.stop()
})

/** A hub whose front door is given the address of a master that does not have it. */
async function open(hub: string): Promise<{ door: DoorProcess; holder: ClusterNode }> {
  const holder = await cluster.holderOf(hub)
  const other = cluster.nodes.find(node => node !== holder)
  const door = await doorProcess({ redisUrl: `redis://127.0.0.1:${other?.port ?? 0}`, twilio, settings: { HUB_ID: hub } })
  doors.push(door)
  await door.start()
  return { door, holder }
}

const keysOn = async ({ client }: ClusterNode): Promise<string[]> => client.keys('*')

test('two hubs on a Redis Cluster of three masters: people are answered, paged for, relayed and forgotten, each hub whole on one node under its own tag', async () => {
  // by their slots on two different masters
  const hubs = ['york', 'leeds']
  const opened = await Promise.all(hubs.map(open))
  expect(new Set(opened.map(({ holder }) => holder.port)).size).toBe(2)
  for (const [i, { door }] of opened.entries()) {
    const dee = `+44770090020${i}`
    const page = await webPage(() => door.url)
    expect(await page.writes("what's on on a tuesday")).toMatchObject({ status: 200, activities: [] })
    expect((await page.reads()).filter(({ mine }) => !mine).length).toBeGreaterThan(0)
    expect(await texts(door, twilio, dee, "i can't do this anymore")).toEqual([])
    const { store, close } = await storeOf(door.environment)
    try {
      const name = phoneName(store.numberKey, dee)
      const kinds = async () => (await readAll(store, name)).map(({ entry }) => (entry.kind === 'worker-text' ? `${entry.kind} ${entry.key}` : entry.kind))
      await waitFor(10_000, async () => (await kinds()).includes('worker-text page'), () => 'nobody was paged')
      await waitFor(10_000, async () => Object.values(await store.redis.hgetall(store.keys.out(name))).some(out => JSON.parse(out).key === 'page' && JSON.parse(out).sid), () => 'the page did not leave')
      expect(await kinds()).toEqual(expect.arrayContaining(['words', 'say', 'handoff']))
      expect(await forget(store, page.conversation)).toEqual({ kind: 'forgotten' })
      expect(await page.reads()).toEqual([])
    } finally {
      await close()
    }
  }
  for (const node of cluster.nodes) {
    const here = hubs.filter((_, i) => opened[i]?.holder === node)
    const keys = await keysOn(node)
    expect(keys.filter(key => !here.some(hub => key.startsWith(`{${hub}}:`)))).toEqual([])
    expect(keys.length > 10).toBe(here.length > 0)
  }
}, 120_000)

test('a hub that an operator moves to another node in the middle of a talk: every message is answered and none is lost or doubled', async () => {
  const { door, holder } = await open('selby')
  const page = await webPage(() => door.url)
  const sent: string[] = []
  const write = async (i: number) => {
    const words = `message ${i}: what's on on a tuesday`
    sent.push(words)
    expect((await page.writes(words, `move-${i}`)).status).toBe(200)
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  for (let i = 0; i < 5; i++) await write(i)
  const target = cluster.nodes.find(node => node !== holder)
  if (!target) throw new Error('no other node')
  await Promise.all([cluster.move('selby', target), ...[5, 6, 7, 8, 9].map(write)])
  for (let i = 10; i < 15; i++) await write(i)
  expect(await cluster.holderOf('selby')).toBe(target)
  const { store, close } = await storeOf(door.environment)
  try {
    const log = () => readAll(store, page.conversation)
    const words = async () => (await log()).flatMap(({ entry }) => (entry.kind === 'words' ? [entry.text] : []))
    await waitFor(20_000, async () => (await words()).length === sent.length, () => 'a message was lost')
    expect((await words()).toSorted()).toEqual(sent.toSorted())
    await waitFor(20_000, async () => {
      const all = await log()
      const covered = new Set(all.flatMap(({ entry }) => (entry.kind === 'say' ? entry.answers : [])))
      return all.every(({ id, entry }) => entry.kind !== 'words' || covered.has(id))
    }, () => 'a message was not answered')
    expect((await keysOn(holder)).filter(key => key.startsWith('{selby}:'))).toEqual([])
  } finally {
    await close()
  }
}, 120_000)

import type { Carrier } from '../../services/paging/carrier.ts'
import { readAll } from '../../services/conversation/read.ts'
import type { Logged } from '../../services/conversation/entry.ts'
import { phoneName } from '../../bot/door/names.ts'
import { openDoor, type TestDoor } from '../harness/frontDoor.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { tables } from './tables/index.ts'
import type { Step, Table } from './tables/table.ts'

/** Everything is accepted and nothing is answered: what the log holds is what the tables look at. */
const silentNetwork: Carrier = {
  text: async () => ({ kind: 'accepted', sid: 'SM0' }), call: async () => ({ kind: 'accepted', sid: 'CA0' }), hangUp: async () => undefined, find: async () => null
}
const numbers: Record<string, string> = { person: '+447700900101', other: '+447700900102', sam: '+447700900001', priya: '+447700900002' }
const units: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
const span = (text: string): number => Number(text.slice(1, -1)) * (units[text.slice(-1)] ?? 0)

let redis: TestRedis
beforeAll(async () => { redis = await startTestRedis() })
afterAll(async () => { await redis.stop() })

/** One conversation being played: who is where, and what each log held before the step. */
class Play {
  readonly door: TestDoor
  readonly table: Table
  private readonly read = new Map<string, string | null>()
  private count = 0
  constructor(door: TestDoor, table: Table) {
    this.door = door
    this.table = table
  }

  name(who: string): string {
    if (who === 'sam' || who === 'priya') return `desk-${who}`
    return this.table.channel === 'sms' ? phoneName(this.door.running.store.numberKey, numbers[who] ?? '') : `web-${who}`
  }

  async news(who: string): Promise<Logged[]> {
    const name = this.name(who)
    const entries = await readAll(this.door.running.store, name, this.read.get(name) ?? null)
    this.read.set(name, entries.at(-1)?.id ?? this.read.get(name) ?? null)
    return entries
  }

  /** Until nothing is left to do: a worker's text passes through their desk into the conversation and back to their phone. */
  async settle(): Promise<void> {
    for (let i = 0; i < 3; i++) for (const who of ['sam', 'priya', 'person', 'other']) await this.door.running.advance(this.name(who))
  }

  async code(who: string): Promise<string> {
    return await this.door.running.store.redis.hget(this.door.running.store.keys.conversation(this.name(who)), 'code') ?? ''
  }

  async write(step: Step): Promise<void> {
    const who = step.who ?? 'person'
    const text = step.said.replace('{code}', await this.code('person')).replace('{other}', await this.code('other'))
    const worker = who === 'sam' || who === 'priya'
    const providerId = `m${this.count++}`
    await this.door.running.door.personWrites({
      whence: worker || this.table.channel === 'sms' ? { channel: 'sms', number: numbers[who] ?? '' } : { channel: 'web', conversation: this.name(who), token: 't' },
      text, providerId, ...(step.attachments ? { attachments: step.attachments } : {}), ...(step.optOut ? { optOut: step.optOut } : {})
    })
  }
}

async function step(play: Play, one: Step): Promise<void> {
  const { door } = play
  door.clock.ahead(span(one.at ?? '+10s'))
  await play.settle()
  for (const who of ['person', 'other', 'sam', 'priya']) await play.news(who)
  await play.write(one)
  await play.settle()
  if (one.then) {
    door.clock.ahead(span(one.then))
    await play.settle()
  }
  const news = new Map<string, Logged[]>()
  for (const who of ['person', 'other', 'sam', 'priya']) news.set(who, await play.news(who))
  check(one, news)
  if (one.expect.open !== undefined) expect({ open: await isOpen(play, one) }).toEqual({ open: one.expect.open })
}

const isOpen = async (play: Play, one: Step): Promise<boolean> => {
  const { redis: client, keys } = play.door.running.store
  return await client.hget(keys.conversation(play.name(one.who === 'other' ? 'other' : 'person')), 'handoff') === 'open'
}

function check({ said, who = 'person', expect: wanted }: Step, news: Map<string, Logged[]>): void {
  const all = [...news.values()].flat().map(({ entry }) => entry)
  const own = (news.get(who) ?? []).map(({ entry }) => entry)
  const says = own.flatMap(entry => (entry.kind === 'say' ? [entry] : []))
  const heard = who === 'sam' || who === 'priya' ? [] : says.map(({ say }) => say).filter(say => wanted.say.includes(say) || (say !== 'waiting' && say !== 'where'))
  const texts = all.flatMap(entry => (entry.kind === 'worker-text' ? [entry] : []))
  const short = said.slice(0, 60)
  expect({ said: short, says: heard, paged: texts.some(text => text.key === 'page') }).toEqual({ said: short, says: wanted.say, paged: wanted.paged })
  const words = says.map(({ text }) => text).join('\n')
  if (wanted.textMatches) expect(words).toMatch(wanted.textMatches)
  if (wanted.textLacks) expect(words).not.toMatch(wanted.textLacks)
  for (const { id, key, matches } of wanted.worker ?? []) {
    const theirs = texts.filter(text => text.to === id && text.key === key)
    expect({ said: short, to: id, key, texts: theirs.length > 0 }).toEqual({ said: short, to: id, key, texts: true })
    if (matches) expect(theirs.map(({ text }) => text).join('\n')).toMatch(matches)
  }
  for (const { who: hearer, words: line } of wanted.hears ?? []) {
    const spoken = (news.get(hearer) ?? []).flatMap(({ entry }) => (entry.kind === 'worker-words' ? [entry.text] : []))
    expect(spoken).toContain(line)
  }
}

describe.each(['web', 'sms'] as const)('conversations on %s', channel => {
  test.each(tables.filter(table => table.channel === channel).map(table => [table.name, table] as const))('%s', async (_name, table) => {
    const door = await openDoor({ redis, settings: { DIRECTORY_FILE: 'deployment/directory/york.json' }, carrier: silentNetwork, at: '2026-11-24T10:00:00Z' })
    try {
      const play = new Play(door, table)
      for (const one of table.steps) await step(play, one)
    } finally {
      await door.stop()
    }
  })
})

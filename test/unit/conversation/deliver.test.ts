import { accept } from '../../../services/conversation/accept.ts'
import { commit } from '../../../services/conversation/commit.ts'
import { makeDeliver, withdraw, type Delivering } from '../../../services/conversation/deliver.ts'
import type { Delivery } from '../../../services/conversation/delivery.ts'
import type { NewEntry } from '../../../services/conversation/plan.ts'
import { readDeliveries } from '../../../services/conversation/read.ts'
import type { Store } from '../../../services/conversation/store.ts'
import type { Carrier, Sent } from '../../../services/paging/carrier.ts'
import { bench, loaded, newName, plan, said, words, type Bench } from './testStore.ts'

let on: Bench
beforeAll(async () => { on = await bench() })
afterAll(() => on.stop())

/** A network that does what a test says for each text, and accepts the rest. `has`: what it accepted, newest last. */
function network(answers: (Sent | 'accepted and the answer lost')[] = []) {
  const has: { sid: string; to: string; body: string; reference: string }[] = []
  const asked: string[] = []
  const stopped: string[] = []
  const take = (to: string, body: string, reference: string): Sent => {
    asked.push(body)
    const answer = answers.shift() ?? { kind: 'accepted' as const, sid: '' }
    if (answer !== 'accepted and the answer lost' && answer.kind !== 'accepted') return answer
    const sid = `SM${has.length + 1}`
    has.push({ sid, to, body, reference })
    return answer === 'accepted and the answer lost' ? { kind: 'unknown', why: 'time-out' } : { kind: 'accepted', sid }
  }
  const carrier: Carrier = {
    text: async ({ to, body, reference }) => take(to, body, reference),
    call: async ({ to, path, reference }) => take(to, path, reference),
    hangUp: async sid => void stopped.push(sid),
    find: async ({ to, body }) => has.toReversed().find(text => text.to === to && text.body === body)?.sid ?? null
  }
  return { has, asked, stopped, carrier }
}

type Told = { entry: string; why: string }[]
function deliverer(store: Store, carrier: Carrier, told: Told = [], more: Partial<Delivering> = {}) {
  return makeDeliver({
    store, carrier, splitText: text => text.split('|'), numberOf: async (_name, to) => `number of ${to}`, botframework: async () => ({ kind: 'accepted', sid: 'b' }),
    failed: async (_name, entry, why) => void told.push({ entry, why }), wanted: async () => true, watch: { delivered: () => undefined }, ...more
  })
}

const waits = (to = 'person', more: Partial<Delivery> = {}): Delivery => ({ to, way: 'text', state: 'pending', tries: 0, done: 0, ...more })
const text = (body: string, to = 'person', more: Partial<Delivery> = {}): NewEntry => ({ audience: 'both', entry: said(body), delivery: waits(to, more) })

/** A conversation whose turn has just decided to send these. */
async function sending(store: Store, entries: NewEntry[], name = newName()): Promise<{ name: string; ids: string[] }> {
  await accept(store, { name, channel: 'sms', audience: 'both', providerId: `m${entries.length}${Math.random()}`, entry: words('hello', 'm') })
  const turn = await loaded(store, name)
  const done = await commit(store, turn, plan(turn, { entries }))
  if (done.kind !== 'committed') throw new Error('lost')
  return { name, ids: done.entries }
}

/** As if the wait of everything unsettled were over. */
async function waited(store: Store, name: string): Promise<void> {
  for (const id of await on.redis.zrange(store.keys.pending(name), '0', '-1')) await on.redis.zadd(store.keys.pending(name), '0', id)
}
/** As if only this one's were. */
const waitedFor = (store: Store, name: string, id = '') => on.redis.zadd(store.keys.pending(name), '0', id)
const stateOf = async (store: Store, name: string, id = '') => (await readDeliveries(store, name)).get(id)?.state
const receipt = (store: Store, name: string, id: string, state: string) =>
  store.run.settle([store.keys.out(name), store.keys.pending(name), store.keys.due, store.keys.conversation(name), store.keys.log(name)], [id, state, '', '', '', name])
const later: Sent = { kind: 'refused', code: '429', again: true }

describe('sending', () => {
  test('each text goes once, though many deliver at once', async () => {
    const store = on.process()
    const net = network()
    const { name } = await sending(store, [text('one'), text('two'), text('three')])
    await Promise.all([1, 2, 3, 4].map(() => deliverer(on.process(), net.carrier)(name)))
    expect(net.asked).toEqual(['one', 'two', 'three'])
  })

  test('twelve texts of one moment go in the order in which they were written', async () => {
    const store = on.process()
    const net = network()
    const bodies = Array.from({ length: 12 }, (_, i) => `text ${i}`)
    const { name } = await sending(store, bodies.map(body => text(body)))
    await deliverer(store, net.carrier)(name)
    expect(net.asked).toEqual(bodies)
  })

  test('an unknown outcome is looked up before it is sent again: what the network has is not sent twice', async () => {
    const store = on.process()
    const net = network(['accepted and the answer lost'])
    const { name, ids } = await sending(store, [text('hello')])
    await deliverer(store, net.carrier)(name)
    await waited(store, name)
    await deliverer(on.process(), net.carrier)(name)
    expect(net.asked).toEqual(['hello'])
    expect(await stateOf(store, name, ids[0])).toBe('accepted')
  })

  test('an unknown outcome that the network has not is sent', async () => {
    const store = on.process()
    const net = network([{ kind: 'unknown', why: 'time-out' }])
    const { name, ids } = await sending(store, [text('hello')])
    await deliverer(store, net.carrier)(name)
    expect(await stateOf(store, name, ids[0])).toBe('sending')
    await waited(store, name)
    await deliverer(store, net.carrier)(name)
    expect(net.asked).toEqual(['hello', 'hello'])
    expect(net.has).toHaveLength(1)
  })

  test('the same words twice are two texts: the one that the network has does not stand for the other', async () => {
    const store = on.process()
    const net = network([{ kind: 'accepted', sid: '' }, { kind: 'unknown', why: 'time-out' }])
    const { name, ids } = await sending(store, [text('ok'), text('ok')])
    await deliverer(store, net.carrier)(name)
    await waited(store, name)
    await deliverer(store, net.carrier)(name)
    expect(net.has.map(({ reference }) => reference)).toEqual(ids.map(id => `${name}~${id}`))
  })

  test('where the network cannot be asked, nothing is sent on a guess', async () => {
    const store = on.process()
    const net = network(['accepted and the answer lost'])
    const { name, ids } = await sending(store, [text('hello')])
    await deliverer(store, net.carrier)(name)
    await waited(store, name)
    await deliverer(store, { ...net.carrier, find: async () => { throw new Error('away') } })(name)
    expect(net.asked).toEqual(['hello'])
    expect(await stateOf(store, name, ids[0])).toBe('unknown')
  })
})

describe('a network that says later', () => {
  test('is asked again after a wait, five times over, and then it is told as failed', async () => {
    const store = on.process()
    const told: Told = []
    const net = network(Array.from({ length: 9 }, () => later))
    const { name, ids } = await sending(store, [text('hello')])
    const waitsSeen: boolean[] = []
    for (let i = 0; i < 8; i++) {
      await deliverer(store, net.carrier, told)(name)
      waitsSeen.push(await on.redis.zscore(store.keys.pending(name), ids[0] ?? '') !== null)
      await waited(store, name)
      if (!waitsSeen.at(-1)) break
    }
    expect(waitsSeen).toEqual([true, true, true, true, true, false])
    expect(told).toEqual([{ entry: ids[0], why: '429' }])
    expect(await stateOf(store, name, ids[0])).toBe('failed')
  })

  test('keeps the order: what stands behind waits for it, also what is written meanwhile, and is not worn out by waiting', async () => {
    const store = on.process()
    const net = network([later, later])
    const { name, ids } = await sending(store, [text('first'), text('second')])
    const deliver = deliverer(store, net.carrier)
    await deliver(name)
    await sending(store, [text('third')], name)
    await deliver(name)
    await waitedFor(store, name, ids[1])
    await deliver(name)
    expect(net.asked).toEqual(['first'])
    await waitedFor(store, name, ids[0])
    await deliver(name)
    await waitedFor(store, name, ids[1])
    await deliver(name)
    expect(net.asked).toEqual(['first', 'first'])
    expect((await readDeliveries(store, name)).get(ids[1] ?? '')).toMatchObject({ tries: 0, state: 'pending' })
    await waitedFor(store, name, ids[0])
    await deliver(name)
    expect(net.asked).toEqual(['first', 'first', 'first', 'second', 'third'])
  })

  test('for one receiver does not hold up another, nor a page', async () => {
    const store = on.process()
    const net = network([later])
    const { name } = await sending(store, [text('to dee'), text('to sam', 'sam'), text('page for dee', 'person', { key: 'page' })])
    await deliverer(store, net.carrier)(name)
    expect(net.has.map(({ body }) => body).sort()).toEqual(['page for dee', 'to sam'])
  })

  test('what is written while another text is on its way follows it, without waiting for a timer', async () => {
    const store = on.process()
    const net = network()
    let meanwhile = async (): Promise<void> => undefined
    const { name } = await sending(store, [text('first')])
    const deliver = deliverer(store, { ...net.carrier, text: async message => { const now = meanwhile; meanwhile = async () => undefined; await now(); return net.carrier.text(message) } })
    meanwhile = async () => {
      await sending(store, [text('second')], name)
      await deliver(name)
    }
    await deliver(name)
    expect(net.asked).toEqual(['first', 'second'])
  })
})

describe('a network that says no', () => {
  test('is not asked again: whoever waits for it is told, and what stands behind goes', async () => {
    const store = on.process()
    const told: Told = []
    const net = network([{ kind: 'refused', code: '21610', again: false }])
    const { name, ids } = await sending(store, [text('first'), text('second')])
    await deliverer(store, net.carrier, told)(name)
    expect(told).toEqual([{ entry: ids[0], why: '21610' }])
    expect(net.asked).toEqual(['first', 'second'])
    expect(await on.redis.zcard(store.keys.pending(name))).toBe(0)
  })

  test('a worker who left the rota has no number: that is a failure, not silence', async () => {
    const store = on.process()
    const told: Told = []
    const { name, ids } = await sending(store, [text('page', 'gone', { key: 'page' })])
    await deliverer(store, network().carrier, told, { numberOf: async () => null })(name)
    expect(told).toEqual([{ entry: ids[0], why: 'no-number' }])
  })
})

describe('receipts', () => {
  test('only ever raise a state, in whatever order they come', async () => {
    const store = on.process()
    const { name, ids: [id = ''] } = await sending(store, [text('hello')])
    await deliverer(store, network().carrier)(name)
    for (const [state, stands] of [['sent', 'sent'], ['accepted', 'sent'], ['delivered', 'delivered'], ['sent', 'delivered'], ['failed', 'delivered']] as const) {
      await receipt(store, name, id, state)
      expect(await stateOf(store, name, id)).toBe(stands)
    }
  })

  test('one that overtakes the answer to our request proves it was taken: "later" does not send it again', async () => {
    const store = on.process()
    const net = network([later])
    const { name, ids: [id = ''] } = await sending(store, [text('hello')])
    await deliverer(store, { ...net.carrier, text: async message => { await receipt(store, name, id, 'delivered'); return net.carrier.text(message) } })(name)
    expect(await stateOf(store, name, id)).toBe('delivered')
    expect(await on.redis.zcard(store.keys.pending(name))).toBe(0)
  })

  test('for something that never was are no matter', async () => {
    const store = on.process()
    const { name } = await sending(store, [text('hello')])
    await receipt(store, name, '1-1', 'delivered')
    expect((await readDeliveries(store, name)).has('1-1')).toBe(false)
  })
})

describe('a long text', () => {
  test('goes in parts, in order; after a failure it goes on where it stopped', async () => {
    const store = on.process()
    const net = network([{ kind: 'accepted', sid: '' }, later])
    const { name, ids } = await sending(store, [text('part one|part two|part three')])
    await deliverer(store, net.carrier)(name)
    expect(net.has.map(({ body }) => body)).toEqual(['part one'])
    await waited(store, name)
    await deliverer(on.process(), net.carrier)(name)
    expect(net.has.map(({ body }) => body)).toEqual(['part one', 'part two', 'part three'])
    expect(await stateOf(store, name, ids[0])).toBe('accepted')
  })

  test('a receipt of its first part neither ends it nor is undone by the rest', async () => {
    const store = on.process()
    const net = network()
    const { name, ids: [id = ''] } = await sending(store, [text('part one|part two')])
    await deliverer(store, { ...net.carrier, text: async message => { const sent = await net.carrier.text(message); await receipt(store, name, id, 'sent'); return message.body === 'part two' ? later : sent } })(name)
    expect(await on.redis.zcard(store.keys.pending(name))).toBe(1)
    await waited(store, name)
    await deliverer(store, net.carrier)(name)
    expect(net.asked.filter(body => body === 'part one')).toHaveLength(1)
    expect(['accepted', 'sent']).toContain(await stateOf(store, name, id))
    expect(await on.redis.zcard(store.keys.pending(name))).toBe(0)
  })
})

describe('pages that nobody needs any more', () => {
  test('ringing phones are stopped but the taker\'s own, and pages that have not left are taken back', async () => {
    const store = on.process()
    const net = network()
    const call = (to: string): NewEntry => ({ audience: 'staff', entry: { kind: 'worker-call', key: 'page', to, code: 'K7', attempt: 1 }, delivery: waits(to, { way: 'call', key: 'page' }) })
    const { name } = await sending(store, [call('sam'), call('priya')])
    await deliverer(store, net.carrier)(name)
    const { ids: [unsent = ''] } = await sending(store, [text('page', 'lead', { key: 'page' })], name)
    await withdraw({ store, carrier: net.carrier }, name, 'sam')
    expect(net.stopped).toEqual([net.has.find(({ to }) => to === 'number of priya')?.sid])
    expect((await readDeliveries(store, name)).get(unsent)).toMatchObject({ state: 'failed', why: 'withdrawn' })
    await deliverer(store, net.carrier)(name)
    expect(net.has).toHaveLength(2)
  })

  test('a page whose fate is not known is not sent a second time after somebody took it, and is not called failed', async () => {
    const store = on.process()
    const net = network(['accepted and the answer lost'])
    const { name, ids: [page = ''] } = await sending(store, [text('page', 'priya', { key: 'page' })])
    await deliverer(store, net.carrier)(name)
    await withdraw({ store, carrier: net.carrier }, name, 'sam')
    await waited(store, name)
    await deliverer(store, { ...net.carrier, find: async () => null })(name)
    expect(net.asked).toEqual(['page'])
    expect((await readDeliveries(store, name)).get(page)).toMatchObject({ state: 'unknown', why: 'withdrawn' })
  })

  test('a page that the network refuses "for now" in the moment it is taken back is not tried again', async () => {
    const store = on.process()
    const net = network()
    const { name, ids: [page = ''] } = await sending(store, [text('page', 'priya', { key: 'page' })])
    const slow: Carrier = { ...net.carrier, text: async () => { await withdraw({ store, carrier: net.carrier }, name, 'sam'); return { kind: 'refused', code: '20429', again: true } } }
    await deliverer(store, slow)(name)
    await waited(store, name)
    await deliverer(store, net.carrier)(name)
    expect(net.has).toEqual([])
    expect((await readDeliveries(store, name)).get(page)).toMatchObject({ state: 'failed', why: 'withdrawn' })
  })

  test('a call that is being placed in the moment somebody takes it is stopped as soon as it is known', async () => {
    const store = on.process()
    const net = network()
    const { name } = await sending(store, [{ audience: 'staff', entry: { kind: 'worker-call', key: 'page', to: 'priya', code: 'K7', attempt: 1 }, delivery: waits('priya', { way: 'call', key: 'page' }) }])
    const slow: Carrier = { ...net.carrier, call: async call => { await withdraw({ store, carrier: net.carrier }, name, 'sam'); return net.carrier.call(call) } }
    await deliverer(store, slow)(name)
    expect(net.stopped).toEqual(['SM1'])
  })

  test('one that nobody needs is not sent, a newer one is; and where it cannot be told, it is sent', async () => {
    const store = on.process()
    const net = network()
    const { name, ids: [old = '', newer = ''] } = await sending(store, [text('old', 'sam', { key: 'page' }), text('newer', 'sam', { key: 'page' })])
    const asked = on.clock.now()
    on.clock.set(asked + 3000)
    await deliverer(store, net.carrier, [], { wanted: async (_name, entry) => 'text' in entry && entry.text === 'newer' })(name)
    expect(net.asked).toEqual(['newer'])
    expect([await stateOf(store, name, old), await stateOf(store, name, newer)]).toEqual(['failed', 'accepted'])
    const { name: other } = await sending(store, [text('who knows', 'sam', { key: 'page' })])
    on.clock.set(asked + 6000)
    await deliverer(store, net.carrier, [], { wanted: async () => { throw new Error('broken on purpose') } })(other)
    on.clock.set(asked)
    expect(net.asked).toEqual(['newer', 'who knows'])
  })

  test('a call that nobody needs any more by the time the network has it is stopped', async () => {
    const store = on.process()
    const net = network()
    let taken = false
    const call: NewEntry = { audience: 'staff', entry: { kind: 'worker-call', key: 'page', to: 'sam', code: 'K7', attempt: 1 }, delivery: waits('sam', { way: 'call', key: 'page' }) }
    const { name } = await sending(store, [call])
    const carrier: Carrier = { ...net.carrier, call: async what => { taken = true; return net.carrier.call(what) } }
    await deliverer(store, carrier, [], { wanted: async () => !taken })(name)
    expect(net.stopped).toEqual(['SM1'])
  })

  test('one that could not leave within its life does not land at nine in the morning: it is told as not reached', async () => {
    const store = on.process()
    const net = network([later])
    const told: Told = []
    const { name, ids: [id = ''] } = await sending(store, [text('page', 'sam', { key: 'page', validSeconds: 300 })])
    await deliverer(store, net.carrier, told)(name)
    const asked = on.clock.now()
    on.clock.set(asked + 301_000)
    await waited(store, name)
    await deliverer(store, net.carrier, told)(name)
    on.clock.set(asked)
    expect(net.asked).toHaveLength(1)
    expect(told).toEqual([{ entry: id, why: 'expired' }])
  })
})

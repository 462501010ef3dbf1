import { z } from 'zod'
import { nameOf, seal } from '../crypto/seal.ts'
import type { EntryId } from './entry.ts'
import { audienceLetter, sealEntry } from './log.ts'
import type { Crossing, Loaded, Op, Plan } from './plan.ts'
import type { Store } from './store.ts'

const Answer = z.union([
  z.tuple([z.literal('LOST')]), z.tuple([z.literal('KEY'), z.number(), z.string()]), z.tuple([z.literal('FORGOTTEN'), z.number()]),
  z.tuple([z.literal('OK'), z.enum(['0', '1']), z.array(z.string())])
])

/** `lost`: a successor has the lease; nothing was written and nothing may leave. `more`: entries came meanwhile, run again. */
export type Commit = { kind: 'committed'; more: boolean; entries: EntryId[] } | { kind: 'lost' }

/** With deliveries on their way, somebody looks again this much later even if we die (product time). */
const RECOVER_MS = 3000

/** Makes the whole plan true at once, or nothing of it. Throws StoreAway: then either may be so, and the next load tells. */
export async function commit(store: Store, loaded: Loaded, plan: Plan): Promise<Commit> {
  // Each answer tells of one key: a worker's texts may go into many conversations that this process has never seen.
  for (let tries = 0; tries < plan.crossings.length + 3; tries++) {
    const answer = Answer.parse(await send(store, loaded, plan))
    if (answer[0] === 'LOST') return { kind: 'lost' }
    if (answer[0] === 'OK') return { kind: 'committed', more: answer[1] === '1', entries: answer[2] }
    const crossing = plan.crossings[answer[1]]
    if (crossing && answer[0] === 'KEY') store.cache.learn(crossing.conversation, answer[2])
    if (crossing && answer[0] === 'FORGOTTEN') store.cache.drop(crossing.conversation)
  }
  throw new Error('The key of a conversation changed again and again')
}

function send(store: Store, loaded: Loaded, plan: Plan): Promise<unknown> {
  const { keys, clock } = store
  const name = loaded.name
  const now = clock.now()
  const ops = plan.ops.map(op => command(store, name, op))
  const sends = plan.entries.filter(entry => entry.delivery)
  const body = {
    name, now, fence: loaded.fence, version: loaded.version + 1, seen: loaded.entries.at(-1)?.id ?? loaded.cursor, full: loaded.full, cursor: plan.cursor, holds: plan.holds,
    state: seal(loaded.key, plan.state, name), due: plan.due === null ? '' : String(Math.ceil(plan.due)), recover: String(now + RECOVER_MS), sends: sends.map(() => 1),
    entries: plan.entries.map(({ audience, entry, delivery }) => ({
      a: audienceLetter(audience), d: sealEntry(loaded.key, name, entry), ...(delivery ? { delivery: JSON.stringify(delivery) } : {})
    })),
    crossings: plan.crossings.map(crossing => sealCrossing(store, crossing)),
    moved: plan.moved, ops: ops.map(([verb, , ...args], i) => [verb, i + 1, ...args])
  }
  const crossed = plan.crossings.flatMap(({ conversation, id }) => [keys.log(conversation), keys.conversation(conversation), keys.seen(nameOf(store.numberKey, `${conversation} ${id}`)), keys.forgotten(conversation)])
  return store.run.commit(
    [keys.log(name), keys.conversation(name), keys.due, keys.all, keys.out(name), keys.pending(name), ...crossed, ...ops.map(([, key]) => key)],
    [JSON.stringify(body), keys.hint]
  )
}

function sealCrossing(store: Store, crossing: Crossing) {
  const { key, wrapped } = store.cache.offer(crossing.conversation)
  return {
    name: crossing.conversation, wrapped, channel: crossing.channel, a: audienceLetter(crossing.audience),
    address: crossing.number ? seal(key, crossing.number, crossing.conversation) : '',
    d: sealEntry(key, crossing.conversation, crossing.entry)
  }
}

/** An index change as a Redis command: verb, key, arguments. */
function command({ keys }: Store, name: string, op: Op): [string, string, ...string[]] {
  switch (op.op) {
    case 'open': return ['HSET', keys.open, op.code, op.card]
    case 'closed': return ['HDEL', keys.open, op.code]
    case 'desk': return ['HSET', keys.desk(op.worker), op.code, op.is]
    case 'off-desk': return ['HDEL', keys.desk(op.worker), op.code]
    // beside the instant, not in it: a front door of the release before reads only that
    case 'away': return ['HSET', keys.away, op.worker, String(op.until), `${op.worker}:why`, op.why]
    case 'here': return ['HDEL', keys.away, op.worker, `${op.worker}:why`]
    case 'proved': return ['HSET', keys.proved, op.worker, String(op.at)]
    case 'drill': return ['HSET', keys.drills, op.worker, JSON.stringify(op.drill)]
    case 'no-contact': return op.is ? ['HSET', keys.noContact, op.name, '1'] : ['HDEL', keys.noContact, op.name]
    case 'found-shut': return ['HSET', keys.foundShut, op.asset, String(op.at)]
    case 'unmet': return ['HINCRBY', keys.unmet, op.field, '1']
    case 'handoff': return ['HSET', keys.conversation(name), 'handoff', op.is, 'code', op.code]
  }
}

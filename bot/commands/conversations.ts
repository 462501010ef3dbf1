import { createHash } from 'node:crypto'
import { forget as forgetConversation } from '../../services/conversation/forget.ts'
import { conversationsSince, readAll, readDeliveries } from '../../services/conversation/read.ts'
import type { Store } from '../../services/conversation/store.ts'
import { logLine } from '../../services/summary/logLine.ts'
import { addressOf, stateOf } from '../door/handoffOf.ts'
import { openCards } from '../door/staffing.ts'
import { nearMissesOf } from '../door/nearMissesOf.ts'
import { summaryOf } from '../door/summaryOf.ts'
import { audit } from '../wire/audit.ts'
import { named } from './beside.ts'
import { instant, line, Misused, options, type Io } from './io.ts'

type Command = (store: Store, argv: readonly string[], io: Io) => Promise<number>

export const summaries: Command = async (store, argv, io) => {
  const given = options(argv, ['since', 'until'], 'npm run summaries -- [--since ISO] [--until ISO]')
  const since = instant(given.since, 'since')
  const until = instant(given.until, 'until')
  for (const name of await conversationsSince(store, since?.getTime() ?? 0)) {
    const summary = await summaryOf(store, name, until?.getTime() ?? null)
    if (summary !== null) line(io, summary)
  }
  return 0
}

export const log: Command = async (store, argv, io) => {
  const name = await named(store, options(argv, ['phone', 'conversation'], 'npm run log -- --phone E164 | --conversation ID'))
  await audit(store)({ who: 'operator', did: 'log', about: name })
  const deliveries = await readDeliveries(store, name)
  for (const entry of await readAll(store, name)) line(io, logLine(entry, deliveries.get(entry.id)?.state ?? null))
  return 0
}

/** What lay between each call for help and a human word, by the time it was raised: never by worker, and without a word of anybody. */
export const nearMisses: Command = async (store, argv, io) => {
  const given = options(argv, ['since', 'until'], 'npm run near-misses -- [--since ISO] [--until ISO]')
  const since = instant(given.since, 'since')?.getTime() ?? 0
  const until = instant(given.until, 'until')?.getTime() ?? Infinity
  const found = (await Promise.all((await conversationsSince(store, since)).map(name => nearMissesOf(store, name)))).flat()
  const inSpan = found.filter(({ raisedAt }) => Date.parse(raisedAt) >= since && Date.parse(raisedAt) <= until)
  for (const one of inSpan.toSorted((a, b) => a.raisedAt.localeCompare(b.raisedAt))) line(io, one)
  return 0
}

export const handoffs: Command = async (store, argv, io) => {
  options(argv, [], 'npm run handoffs')
  for (const card of await openCards({ store })) line(io, card)
  return 0
}

/** What `forget` cannot reach, said every time. */
const beyond = ['phones that the texts were sent to and from', 'Twilio\'s own copies, until its retention ends', 'backups made before now, until they are deleted', 'what a worker wrote down elsewhere']

export const forget: Command = async (store, argv, io) => {
  const name = await named(store, options(argv, ['phone', 'conversation'], 'npm run forget -- --phone E164 | --conversation ID'))
  const done = await forgetConversation(store, name)
  await audit(store)({ who: 'operator', did: `forget ${done.kind}`, about: name })
  if (done.kind === 'held') throw new Misused(`This conversation is held (${await store.redis.hget(store.keys.held, name) ?? 'no reason given'}). Release it first: npm run release -- --conversation ${name}`)
  if (done.kind === 'open') throw new Misused('A worker is with them, or being brought. Forget it once it is handed back.')
  line(io, { forgotten: name, erased: ['the conversation\'s key, and with it every word', 'the log', 'deliveries', 'the number'], kept: [{ what: 'that this was done, in the audit trail', why: 'to be able to show it' }], cannotReach: beyond })
  return 0
}

export const hold: Command = async (store, argv, io) => {
  const given = options(argv, ['conversation', 'phone', 'reason'], 'npm run hold -- --conversation ID --reason TEXT')
  if (!given.reason?.trim()) throw new Misused('Say why it is held: --reason "coroner", "safeguarding", "complaint" or "access request".')
  const name = await named(store, given)
  await store.redis.hset(store.keys.held, name, given.reason.trim())
  await audit(store)({ who: 'operator', did: 'hold', about: name })
  line(io, { held: name, reason: given.reason.trim() })
  return 0
}

export const release: Command = async (store, argv, io) => {
  const name = await named(store, options(argv, ['conversation', 'phone'], 'npm run release -- --conversation ID'))
  const was = await store.redis.hget(store.keys.held, name)
  await store.redis.hdel(store.keys.held, name)
  await audit(store)({ who: 'operator', did: 'release', about: name })
  line(io, { released: name, wasHeld: was !== null })
  return 0
}

export const exporting: Command = async (store, argv, io) => {
  const name = await named(store, options(argv, ['phone', 'conversation'], 'npm run export -- --phone E164 | --conversation ID'))
  await audit(store)({ who: 'operator', did: 'export', about: name })
  const [entries, deliveries, state, number, heldFor] = await Promise.all([readAll(store, name), readDeliveries(store, name), stateOf(store, name), addressOf(store, name), store.redis.hget(store.keys.held, name)])
  const held = {
    conversation: name, exportedAt: new Date(store.clock.now()).toISOString(), number, heldFor, metAsNewSince: state?.newSince ? new Date(state.newSince).toISOString() : null, person: state?.person ?? null, handoff: state?.handoff ?? null,
    log: entries.map(entry => logLine(entry, deliveries.get(entry.id)?.state ?? null)), summary: await summaryOf(store, name, null)
  }
  line(io, { ...held, sha256: createHash('sha256').update(JSON.stringify(held)).digest('hex') })
  return 0
}

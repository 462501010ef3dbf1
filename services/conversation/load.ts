import { z } from 'zod'
import { open } from '../crypto/seal.ts'
import { Channel } from './entry.ts'
import { readRows, Rows } from './log.ts'
import type { Loaded } from './plan.ts'
import type { Store } from './store.ts'

/** Real time. Long enough for the slowest turn (CLU's 800 ms within it), short enough that a dead process is followed within a person's patience. */
export const LEASE_MS = 3000
/** A turn takes this many entries; the rest follow in the next one. */
const ENTRIES = 200

const Answer = z.union([
  z.tuple([z.literal('BUSY')]), z.tuple([z.literal('NONE')]),
  z.tuple([z.literal('OK'), z.number(), z.tuple([z.string(), z.string(), z.string(), z.string(), z.string(), z.string()]), Rows, z.array(z.string()), z.array(z.string())])
])

/** `busy`: somebody else has the lease, and will see whatever came before their commit. `none`: there is no such conversation. */
export type Load = { kind: 'loaded'; loaded: Loaded } | { kind: 'busy' } | { kind: 'none' }

/** A worker's desk is a conversation of its own, with the worker's id in its name. */
export const deskName = (worker: string): string => `desk-${worker}`
export const workerOfDesk = (name: string): string | null => (name.startsWith('desk-') ? name.slice(5) : null)

export async function load(store: Store, name: string): Promise<Load> {
  const { keys } = store
  const worker = workerOfDesk(name)
  const answer = Answer.parse(await store.run.load([keys.log(name), keys.conversation(name), keys.away, worker ? keys.desk(worker) : keys.away], [LEASE_MS, ENTRIES]))
  if (answer[0] === 'BUSY') return { kind: 'busy' }
  if (answer[0] === 'NONE') return { kind: 'none' }
  const [, fence, [wrapped, state, version, cursor, address, channel], rows, away, desk] = answer
  const { key } = store.cache.learn(name, wrapped)
  return {
    kind: 'loaded',
    loaded: {
      name, channel: Channel.catch('web').parse(channel), fence: String(fence), version: Number(version) || 0, key, wrapped,
      state: state === '' ? null : open(key, state, name), cursor: cursor === '' ? '0-0' : cursor,
      address: address === '' ? null : open(key, address, name),
      entries: readRows(rows, key, name, () => true), full: rows.length >= ENTRIES,
      away: new Map(pairs(away).flatMap(([id, until]): [string, number][] => (id.endsWith(':why') ? [] : [[id, Number(until)]]))),
      awayWhy: new Map(pairs(away).flatMap(([id, why]): [string, string][] => (id.endsWith(':why') ? [[id.slice(0, -4), why]] : []))),
      desk: worker ? new Map(pairs(desk).map(([code, is]) => [code, is === 'live' || is === 'taken' || is === 'promised' ? is : 'waiting'])) : new Map()
    }
  }
}

const pairs = (flat: readonly string[]): [string, string][] =>
  flat.flatMap((key, i): [string, string][] => (i % 2 === 0 ? [[key, flat[i + 1] ?? '']] : []))

import type { Entry, Logged } from '../../../services/conversation/entry.ts'
import type { Delivery } from '../../../services/conversation/delivery.ts'
import { readAll, readDeliveries } from '../../../services/conversation/read.ts'
import { deskName } from '../../../services/conversation/load.ts'
import type { Store } from '../../../services/conversation/store.ts'
import type { NearMiss } from '../../../services/summary/nearMiss.ts'
import { nearMissesOf } from '../../door/nearMissesOf.ts'
import type { Played } from './play.ts'

/** One line of the night: when, about whom, what. */
export type Happened = { at: number; who: string; what: string }
export type OneLog = { entries: Logged[]; deliveries: ReadonlyMap<string, Delivery>; textsCameIn: number }
export type Recorded = { happened: Happened[]; waited: (NearMiss & { who: string })[]; logs: OneLog[] }

/** Reads the night back from the front door's own logs: what it did is what they say, and nothing is told from memory. */
export async function recordOf(store: Store, played: readonly Played[], people: readonly { id: string; name: string }[]): Promise<Recorded> {
  const nameOf = (id: string | null | undefined): string => people.find(person => person.id === id)?.name ?? id ?? ''
  const read = async (name: string): Promise<OneLog> => {
    const [entries, deliveries] = await Promise.all([readAll(store, name), readDeliveries(store, name)])
    return { entries, deliveries, textsCameIn: entries.filter(({ entry }) => (entry.kind === 'words' && entry.channel === 'sms') || (entry.kind === 'move' && entry.by === 'text')).length }
  }
  const talks = await Promise.all(played.map(async ({ who, conversation, by }) => ({ who, by, log: await read(conversation) })))
  const desks = await Promise.all(people.map(async ({ id, name }) => ({ who: name, log: await read(deskName(id)) })))
  return {
    happened: [
      ...talks.flatMap(({ who, by, log }) => log.entries.flatMap(({ at, entry }) => lines(entry, by, nameOf).map(what => ({ at, who, what })))),
      ...desks.flatMap(({ who, log }) => log.entries.flatMap(({ at, entry }) => deskLines(entry, nameOf).map(what => ({ at, who, what }))))
    ].toSorted((a, b) => a.at - b.at),
    waited: (await Promise.all(played.map(async ({ who, conversation }) => (await nearMissesOf(store, conversation)).map(one => ({ ...one, who }))))).flat(),
    logs: [...talks, ...desks].map(({ log }) => log)
  }
}

type NameOf = (id: string | null | undefined) => string

function lines(entry: Entry, by: Played['by'], nameOf: NameOf): string[] {
  switch (entry.kind) {
    case 'words': return [`writes ${by === 'web' ? 'on the web' : 'by text'}: "${entry.text}"`]
    case 'say': return [`hears (${entry.say}): "${entry.text}"`]
    case 'worker-words': return [`${nameOf(entry.worker)} writes: "${entry.text}"`]
    case 'worker-text': return entry.key === 'page' ? [`page by text to ${nameOf(entry.to)}`] : entry.key === 'relay' ? [] : [`text to ${nameOf(entry.to)} (${entry.key})`]
    case 'worker-call': return [`${entry.key === 'page' ? 'page by call' : 'call'} to ${nameOf(entry.to)}`]
    case 'not-reached': return [`${entry.worker === null ? 'they were' : `${nameOf(entry.worker)} was`} not reached (${entry.why})`]
    case 'handoff': return [handoffLine(entry, nameOf)]
    case 'promise': return [`promised by ${nameOf(entry.owner)}: "${entry.words}"`]
    default: return []
  }
}

function handoffLine(entry: Extract<Entry, { kind: 'handoff' }>, nameOf: NameOf): string {
  const who = nameOf(entry.worker)
  switch (entry.event) {
    case 'raised': return `is ${entry.code} from here on (${entry.route})`
    case 'skipped': return `${who} is skipped (${entry.why})`
    case 'acknowledged': return `${who} takes ${entry.code}`
    case 'live': return `${who} and they are talking`
    case 'replaced': return `${who} is replaced (${entry.why})`
    case 'handed-back': return `${who} hands ${entry.code} back`
    case 'unanswered': return `nobody can be asked (${entry.why})`
    default: return entry.event
  }
}

function deskLines(entry: Entry, nameOf: NameOf): string[] {
  if (entry.kind === 'worker-text' && (entry.key === 'drill' || entry.key === 'rota-check')) return [`text to ${nameOf(entry.to)} (${entry.key}): "${entry.text}"`]
  return []
}

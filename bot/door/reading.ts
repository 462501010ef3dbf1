import { z } from 'zod'
import type { Logged } from '../../services/conversation/entry.ts'
import { readShown } from '../../services/conversation/read.ts'
import { StoreAway } from '../../services/redis/connect.ts'
import type { FrontDoor, Shown } from '../frontDoor.ts'
import type { Hints } from './hints.ts'
import type { DoorParts } from './parts.ts'

const Card = z.object({ owner: z.string().nullable() })

const isShown = (logged: Logged): logged is Logged & Shown => logged.entry.kind === 'words' || logged.entry.kind === 'say' || logged.entry.kind === 'worker-words'

/** ioredis' own errors mean that Redis could not be had. */
export async function fromStore<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof StoreAway || !(error instanceof Error) || !/Connection|timed out|Stream isn't|max retries|ECONN|OOM|LOADING|READONLY|MISCONF|MASTERDOWN|CLUSTERDOWN|MOVED |\bASK |TRYAGAIN/.test(error.message) ? error : new StoreAway(error)
  }
}

/** What a person's own screen asks of the front door. */
export const reading = (parts: DoorParts, hints: Hints): Pick<FrontDoor, 'shown' | 'onChange' | 'presence' | 'endToken' | 'tokenEnded'> => ({
  shown: (conversation, after, token) => fromStore(async () => {
    const page = await readShown(parts.store, conversation, after, token)
    return { ...page, entries: page.entries.filter(isShown).map(({ id, at, entry }) => ({ id, at, entry })) }
  }),
  onChange: (conversation, hint) => hints.on(conversation, hint),
  presence: conversation => fromStore(async () => {
    const { store } = parts
    const code = await store.redis.hget(store.keys.conversation(conversation), 'code')
    const card = code === null ? null : await store.redis.hget(store.keys.open, code)
    const owner = card === null ? null : Card.parse(JSON.parse(card)).owner
    return { worker: owner === null ? null : parts.rota().people.find(person => person.id === owner)?.name ?? null }
  }),
  endToken: (token, seconds) => fromStore(async () => void await parts.store.redis.set(parts.store.keys.ended(token), '1', 'EX', Math.max(1, Math.ceil(seconds)))),
  tokenEnded: token => fromStore(async () => await parts.store.redis.exists(parts.store.keys.ended(token)) === 1)
})

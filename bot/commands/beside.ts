import type { Redis } from 'ioredis'
import { realClock } from '../../services/clock.ts'
import { makeStore, type Store } from '../../services/conversation/store.ts'
import { connect } from '../../services/redis/connect.ts'
import { keysOf } from '../../services/redis/keys.ts'
import { startRedis } from '../../services/redis/server.ts'
import { asE164 } from '../../services/rota/phone.ts'
import { clockFromFile } from '../clockFile.ts'
import type { Settings } from '../config.ts'
import { phoneName } from '../door/names.ts'
import { keyringFrom, numberKeyFrom } from '../wire/keys.ts'
import { Misused, type Io } from './io.ts'

/** Runs a command on the same store as a front door that may be live beside it. */
export const besideStore = <T>(settings: Settings, io: Io, work: (store: Store) => Promise<T>): Promise<T> => besideRedis(settings, async redis => {
  const clock = settings.TEST_CLOCK_FILE ? clockFromFile(settings.TEST_CLOCK_FILE, words => io.stderr.write(`${words}\n`)) : realClock
  const keys = keysOf(settings.HUB_ID)
  const keyring = keyringFrom(settings)
  return work(makeStore({ redis, keys, keyring, numberKey: await numberKeyFrom(redis, keys, keyring), clock }))
})

/** Runs a command on the same Redis as a front door that may be live beside it: an embedded one is adopted, and left running for it. */
export async function besideRedis<T>(settings: Settings, work: (redis: Redis) => Promise<T>): Promise<T> {
  const embedded = settings.REDIS_URL ? null : await startRedis({ binary: settings.FRONT_DOOR_REDIS_SERVER, dataDir: settings.DATA_DIR, log: () => undefined })
  const redis = connect(embedded ? { socket: embedded.socket } : { url: settings.REDIS_URL ?? '', hub: settings.HUB_ID }, () => undefined)
  try {
    await redis.connect()
    return await work(redis)
  } catch (error) {
    if (error instanceof Error && /ECONNREFUSED|ENOENT|Connection is closed/.test(error.message)) throw new Misused('Redis cannot be reached. Start the front door, or check REDIS_URL.', { cause: error })
    throw error
  } finally {
    redis.disconnect()
    await embedded?.stop()
  }
}

/** `--phone` or `--conversation` as the name of a conversation that exists. Throws Misused, never naming the number. */
export async function named(store: Store, given: Record<string, string>): Promise<string> {
  const { phone, conversation } = given
  if ((phone === undefined) === (conversation === undefined)) throw new Misused('Give one of --phone +447700900123 or --conversation ID.')
  const number = phone === undefined ? null : asE164(phone)
  if (phone !== undefined && number === null) throw new Misused('--phone must be written like +447700900123.')
  const name = number === null ? conversation ?? '' : phoneName(store.numberKey, number)
  if (await store.redis.exists(store.keys.conversation(name)) === 0) throw new Misused(number === null ? 'There is no conversation with this id.' : 'Nothing is held for this number.')
  return name
}

import { readSettings } from '../../bot/config.ts'
import { keyringFrom, numberKeyFrom } from '../../bot/wire/keys.ts'
import { realClock } from '../../services/clock.ts'
import { makeStore, type Store } from '../../services/conversation/store.ts'
import { connect } from '../../services/redis/connect.ts'
import { keysOf } from '../../services/redis/keys.ts'

/** The store of a front door that runs in another process, for looking at what it kept. */
export async function storeOf(environment: Record<string, string>): Promise<{ store: Store; close(): Promise<void> }> {
  const settings = readSettings(environment, environment['DATA_DIR'] ?? '.')
  const redis = connect({ url: settings.REDIS_URL ?? '', hub: settings.HUB_ID }, () => undefined)
  await redis.connect()
  const keys = keysOf(settings.HUB_ID)
  const keyring = keyringFrom(settings)
  const store = makeStore({ redis, keys, keyring, numberKey: await numberKeyFrom(redis, keys, keyring), clock: realClock })
  return { store, close: async () => redis.disconnect() }
}

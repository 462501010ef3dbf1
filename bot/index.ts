import { join } from 'node:path'
import { realClock } from '../services/clock.ts'
import { connect, connectListener } from '../services/redis/connect.ts'
import { unsafeSettings } from '../services/redis/safety.ts'
import { startRedis } from '../services/redis/server.ts'
import { makeLog, type Log } from '../services/telemetry/log.ts'
import { clockFromFile } from './clockFile.ts'
import { settingsHere, SettingsWrong, type Settings } from './config.ts'
import { listen } from './listen.ts'
import { loadUnderstanding } from './wire/understanding.ts'
import { wire } from './wire.ts'

/** Starts the front door: Redis first, then everything that stands on it, then the doors open. Stops in the opposite order. */
async function start(settings: Settings, log: Log): Promise<void> {
  const clock = settings.TEST_CLOCK_FILE ? clockFromFile(settings.TEST_CLOCK_FILE, words => log.warn(words)) : realClock
  const embedded = settings.REDIS_URL ? null : await startRedis({ binary: settings.FRONT_DOOR_REDIS_SERVER, dataDir: settings.DATA_DIR, log: line => log.info(line) })
  const trouble = (error: Error) => log.warn({ error }, 'Redis cannot be reached; trying again')
  const redis = connect(embedded ? { socket: embedded.socket } : { url: settings.REDIS_URL ?? '', hub: settings.HUB_ID }, trouble)
  // Away or not, the doors open: people are answered with the lines and workers are paged directly until it comes.
  if (!embedded) redis.once('ready', () => void redis.info().then(info => unsafeSettings(info).forEach(words => log.warn(words)), trouble))
  await redis.connect().catch(trouble)
  const listener = connectListener(redis, trouble)
  const understanding = loadUnderstanding(settings, error => log.warn({ error }, 'CLU did not answer; our own recogniser decides alone'))
  // a redis-server of ours must not outlive a start that failed: nobody would know of it
  const orStop = async (error: unknown): Promise<never> => {
    listener.disconnect()
    redis.disconnect()
    await embedded?.stop()
    throw error
  }
  const running = await wire({ settings, clock, log, redis, listener, understanding }).catch(orStop)
  await listen(running, settings).catch(orStop)
  for (const words of running.files.warnings) log.warn(words)
  greet(settings, running.phones !== null)
  onEnd(log, async () => {
    await running.stop()
    listener.disconnect()
    redis.disconnect()
    await embedded?.stop()
  })
}

function greet({ publicUrl, production, DATA_DIR }: Settings, local: boolean): void {
  process.stderr.write([
    '', `The front door is open: ${publicUrl}/`,
    ...(local ? [`Local phones (no Twilio): ${publicUrl}/phone   play both sides here`] : []),
    `Workers: ${publicUrl}/staff   Morning review: ${publicUrl}/review   Health: ${publicUrl}/readyz`,
    ...(production ? [] : [`Data and made keys: ${join(DATA_DIR)}   Stop with Ctrl+C`]), '', ''
  ].join('\n'))
}

/** A second signal, or ten seconds, ends it at once: everything durable is in Redis, and whoever starts next goes on. */
function onEnd(log: Log, stop: () => Promise<void>): void {
  let stopping = false
  const end = (): void => {
    if (stopping) process.exit(1)
    stopping = true
    setTimeout(() => process.exit(1), 10_000).unref()
    stop().then(() => process.exit(0), (error: unknown) => {
      log.error({ error }, 'the front door did not stop in order')
      process.exit(1)
    })
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  // the terminal's window was closed
  process.on('SIGHUP', end)
}

function failed(error: unknown): void {
  const words = error instanceof SettingsWrong ? error.message : error instanceof Error ? `The front door could not start. ${error.message}` : 'The front door could not start.'
  process.stderr.write(`\n${words}\n`)
  process.exit(error instanceof SettingsWrong ? 2 : 1)
}

try {
  const settings = settingsHere()
  const log = makeLog(settings.LOG_LEVEL)
  process.on('unhandledRejection', error => log.error({ error }, 'a promise failed that nobody waited for'))
  await start(settings, log)
} catch (error) {
  failed(error)
}

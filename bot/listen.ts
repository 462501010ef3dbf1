import type { AddressInfo } from 'node:net'
import { SettingsWrong, type Settings } from './config.ts'
import type { Running } from './wire.ts'

/** Open pages hold one each, of which stream.ts takes 20,000: the rest is for the messages of whoever got no stream, and for Twilio (each costs about 40 kB). */
const MOST_CONNECTIONS = 25_000

const portTaken = (port: number): string => `PORT ${port} is in use by another program, perhaps a front door that still runs. Stop that one, or set PORT to another number.`

/** Listens, on this machine alone unless PUBLIC_URL says that others are meant to come. Resolves with the port. */
export async function listen(running: Running, settings: Pick<Settings, 'PORT' | 'publicUrlGiven'>): Promise<number> {
  const host = settings.publicUrlGiven ? '0.0.0.0' : '127.0.0.1'
  const http = running.server.server
  // A caller who sends its head or its body a letter at a time holds a connection no longer than this; nobody's words take that long.
  http.headersTimeout = 15_000
  http.requestTimeout = 30_000
  // Beyond this the machine's own limits come: who is there keeps their connection.
  http.maxConnections = MOST_CONNECTIONS
  running.attach(http)
  await new Promise<void>((resolve, reject) => {
    const taken = (error: Error & { code?: string }) => reject(error.code === 'EADDRINUSE' ? new SettingsWrong([portTaken(settings.PORT)]) : error)
    http.once('error', taken)
    // restify passes the error on, and an emitter that nobody listens to would end the process with a stack instead of a sentence
    running.server.once('error', taken)
    running.server.listen(settings.PORT, host, () => resolve())
  })
  const address: AddressInfo | string | null = http.address()
  return address !== null && typeof address === 'object' ? address.port : settings.PORT
}

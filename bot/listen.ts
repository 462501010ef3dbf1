import type { AddressInfo } from 'node:net'
import type { Settings } from './config.ts'
import type { Running } from './wire.ts'

/** Listens, on this machine alone unless PUBLIC_URL says that others are meant to come. Resolves with the port. */
export async function listen(running: Running, settings: Pick<Settings, 'PORT' | 'publicUrlGiven'>): Promise<number> {
  const host = settings.publicUrlGiven ? '0.0.0.0' : '127.0.0.1'
  const http = running.server.server
  running.attach(http)
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    running.server.listen(settings.PORT, host, () => resolve())
  })
  const address: AddressInfo | string | null = http.address()
  return address !== null && typeof address === 'object' ? address.port : settings.PORT
}

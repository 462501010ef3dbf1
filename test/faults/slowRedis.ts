import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import type { TestRedis } from '../harness/redis.ts'

/** A Redis whose answers take their time: a socket in front of the real one. `delay` in ms may be changed at any time; order is kept. */
export type SlowRedis = { redis: TestRedis; delay: number; close(): Promise<void> }

export async function slowRedis(real: TestRedis): Promise<SlowRedis> {
  const socket = `${real.socket}.slow`
  const open = new Set<Socket>()
  const slow: SlowRedis = {
    redis: { ...real, socket, url: `unix://${socket}` }, delay: 0,
    async close() {
      for (const one of open) one.destroy()
      server.close()
      rmSync(socket, { force: true })
    }
  }
  const server = createServer(near => {
    const far = connect(real.socket)
    for (const one of [near, far]) open.add(one.on('error', () => undefined))
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
    near.pipe(far)
    let last = Promise.resolve()
    far.on('data', chunk => {
      const due = new Promise<void>(resolve => setTimeout(resolve, slow.delay))
      last = last.then(() => due).then(() => { near.write(chunk) })
    })
  }).listen(socket)
  await once(server, 'listening')
  return slow
}

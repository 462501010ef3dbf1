import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { waitFor } from './waitFor.ts'

export type ClusterNode = { port: number; id: string; client: Redis }
export type TestCluster = {
  nodes: ClusterNode[]
  /** The master that has this hub. */
  holderOf(hub: string): Promise<ClusterNode>
  /** Moves the hub's slot, with all that is in it, to another master, as an operator who reshards does. */
  move(hub: string, to: ClusterNode): Promise<void>
  stop(): Promise<void>
}

const SLOTS = 16_384

/** Ports that were free a moment ago, all different. */
async function freePorts(count: number): Promise<number[]> {
  const servers: Server[] = []
  for (let i = 0; i < count; i++) {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    servers.push(server)
  }
  const ports = servers.map(server => portOf(server.address()))
  for (const server of servers) server.close()
  return ports
}
const portOf = (address: string | AddressInfo | null): number => (address !== null && typeof address === 'object' ? address.port : 0)

/** Three real masters on loopback, each with a third of the slots, every write flushed. They end with this process. */
export async function startTestCluster(): Promise<TestCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'fd-cluster-'))
  const ports = await freePorts(6)
  const children: ChildProcess[] = []
  const end = () => children.forEach(child => child.kill('SIGKILL'))
  process.once('exit', end)
  const nodes: ClusterNode[] = []
  for (const [i, port] of ports.slice(0, 3).entries()) {
    const own = join(folder, String(port))
    mkdirSync(own)
    children.push(spawn(process.env['FRONT_DOOR_REDIS_SERVER'] ?? 'redis-server', [
      '--port', String(port), '--cluster-port', String(ports[i + 3]), '--bind', '127.0.0.1', '--cluster-enabled', 'yes', '--cluster-node-timeout', '5000', '--dir', own,
      '--appendonly', 'yes', '--appendfsync', 'always', '--maxmemory-policy', 'noeviction', '--save', '', '--logfile', join(own, 'redis.log')
    ], { stdio: 'ignore' }))
    const client = new Redis({ port, host: '127.0.0.1', retryStrategy: () => 50, maxRetriesPerRequest: 100 })
    client.on('error', () => { /* told by the first command that fails for good */ })
    nodes.push({ port, client, id: String(await client.call('CLUSTER', 'MYID')) })
  }
  for (const [i, { client }] of nodes.entries()) {
    await client.call('CLUSTER', 'ADDSLOTSRANGE', Math.floor(i * SLOTS / 3), Math.floor((i + 1) * SLOTS / 3) - 1)
    if (i > 0) await client.call('CLUSTER', 'MEET', '127.0.0.1', ports[0] ?? 0, ports[3] ?? 0)
  }
  const whole = async () => (await Promise.all(nodes.map(({ client }) => client.call('CLUSTER', 'INFO')))).every(info => /cluster_state:ok[\s\S]*cluster_known_nodes:3/.test(String(info)))
  await waitFor(30_000, whole, () => 'the three masters did not become a cluster')
  const slotOf = async (hub: string): Promise<number> => Number(await nodes[0]?.client.call('CLUSTER', 'KEYSLOT', `{${hub}}`))
  const holderOf = async (hub: string): Promise<ClusterNode> => {
    const slot = await slotOf(hub)
    for (const node of nodes) {
      const own = String(await node.client.call('CLUSTER', 'NODES')).split('\n').find(line => line.startsWith(node.id)) ?? ''
      if (own.split(' ').slice(8).some(range => between(range, slot))) return node
    }
    throw new Error('no master has the slot')
  }
  return {
    nodes, holderOf,
    async move(hub, to) {
      const [slot, from] = [await slotOf(hub), await holderOf(hub)]
      await to.client.call('CLUSTER', 'SETSLOT', slot, 'IMPORTING', from.id)
      await from.client.call('CLUSTER', 'SETSLOT', slot, 'MIGRATING', to.id)
      while (true) {
        const keys = await from.client.call('CLUSTER', 'GETKEYSINSLOT', slot, 100)
        if (!Array.isArray(keys) || keys.length === 0) break
        await from.client.call('MIGRATE', '127.0.0.1', to.port, '', 0, 5000, 'KEYS', ...keys.map(String))
      }
      for (const { client } of [to, from, ...nodes]) await client.call('CLUSTER', 'SETSLOT', slot, 'NODE', to.id)
    },
    async stop() {
      process.off('exit', end)
      for (const { client } of nodes) client.disconnect()
      await Promise.all(children.map(child => {
        const gone = once(child, 'exit')
        return child.kill('SIGKILL') ? gone : null
      }))
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** `5461-10922` or `7`; what is on its way is in brackets and is not counted. */
function between(range: string, slot: number): boolean {
  const [from = NaN, to = from] = range.split('-').map(Number)
  return slot >= from && slot <= to
}

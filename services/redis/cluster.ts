import { connect as dial, isIP } from 'node:net'
import { connect as dialTls } from 'node:tls'
import { AbstractConnector, Redis, type RedisOptions } from 'ioredis'
import { z } from 'zod'

type Address = { host: string; port: number }

/** An address to begin at, and others of the same cluster, for the day when the first is away: `redis://one:6379,two:6379`. */
export function startNodes(given: string): { url: URL; nodes: Address[] } {
  const [first = '', ...more] = given.split(',').map(part => part.trim()).filter(part => part !== '')
  const url = new URL(first)
  const all = [url, ...more.map(part => new URL(part.includes('://') ? part : `${url.protocol}//${part}`))]
  return { url, nodes: all.map(({ hostname, port }) => ({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || 6379 })) }
}

const ASK_MS = 1000

/** From slot, to slot, master as [host, port, id, ...]; its replicas are not asked. A host that is not told is the one that was asked. */
const Slots = z.array(z.tuple([z.number(), z.number(), z.tuple([z.string().nullable(), z.number()]).rest(z.unknown())]).rest(z.unknown()))

/**
 * A hub's keys all carry its tag, so that a Redis Cluster keeps it whole on one node: one connection to that node is all that is needed, and whatever
 * is not about a key (PING, INFO, BGREWRITEAOF) reaches the node that has the hub. The node is asked for at the first connection, and again at each one
 * after a Redis has turned out to be a cluster: a hub that was moved, or whose node failed over, is found where it is now.
 */
export function toNodeOf(hub: string, given: string): Pick<RedisOptions, 'Connector' | 'reconnectOnError'> {
  const { url, nodes } = startNodes(given)
  const first = nodes[0] ?? { host: '127.0.0.1', port: 6379 }
  let known = nodes
  let kind: 'not-known' | 'alone' | 'cluster' = 'not-known'

  const whereNow = async (): Promise<Address> => {
    if (kind === 'alone') return first
    for (const node of known) {
      const answer = await askFor(hub, url, node)
      if (answer === 'away') continue
      kind = answer === 'no cluster' ? 'alone' : 'cluster'
      if (answer === 'no cluster') return node
      // those that were given stay: they are what is left where all nodes were replaced
      known = [...new Map([...answer.masters, ...nodes].map(one => [`${one.host} ${one.port}`, one])).values()]
      return answer.at ?? node
    }
    // nobody answers: the connection to the first fails then, and is tried again
    return first
  }

  class ToNode extends AbstractConnector {
    constructor() {
      super(2000)
    }

    override async connect() {
      this.connecting = true
      const { host, port } = await whereNow()
      if (!this.connecting) throw new Error('Connection is closed.')
      // a node that is told by its number has the certificate of the name that was given
      const stream = url.protocol === 'rediss:' ? dialTls({ host, port, servername: isIP(host) ? url.hostname : host }) : dial({ host, port })
      stream.once('error', error => { this.firstError = error })
      this.stream = stream
      return stream
    }
  }

  return {
    Connector: ToNode,
    reconnectOnError(error) {
      if (!error.message.startsWith('MOVED ')) return false
      kind = 'cluster'
      return 1
    }
  }
}

type Asked = { masters: Address[]; at: Address | null } | 'no cluster' | 'away'

async function askFor(hub: string, url: URL, node: Address): Promise<Asked> {
  const redis = new Redis({
    ...node, username: decodeURIComponent(url.username) || undefined, password: decodeURIComponent(url.password) || undefined,
    ...(url.protocol === 'rediss:' ? { tls: { servername: isIP(node.host) ? url.hostname : node.host } } : {}),
    lazyConnect: true, enableReadyCheck: false, maxRetriesPerRequest: 0, retryStrategy: () => null, connectTimeout: ASK_MS, commandTimeout: ASK_MS
  })
  redis.on('error', () => { /* told by what the calls below throw */ })
  try {
    await redis.connect()
    const [slot, slots] = [await redis.cluster('KEYSLOT', `{${hub}}`), Slots.parse(await redis.cluster('SLOTS'))]
    const masters = slots.map(([from, to, [host, port]]) => ({ from, to, at: { host: host || node.host, port } }))
    return { masters: masters.map(({ at }) => at), at: masters.find(({ from, to }) => slot >= from && slot <= to)?.at ?? null }
  } catch (error) {
    // A Redis that is none, and a hosted one that does not let us ask: there is one address, and it is the right one.
    return error instanceof Error && error.name === 'ReplyError' && !/^(LOADING|CLUSTERDOWN)/.test(error.message) ? 'no cluster' : 'away'
  } finally {
    redis.disconnect()
  }
}

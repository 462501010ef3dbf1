import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { z } from 'zod'
import { cpuOf, portOf, startNode, type Child } from './children.ts'
import type { Cores } from './cores.ts'
import type { Target } from './load.ts'
import { peersFolder } from './peersInstalled.ts'
import { Talks, type Talk } from './talks.ts'

export type Started = { targets: Target[]; stop(): Promise<void> }

const begin = async (): Promise<Talk> => ({ id: randomUUID(), token: '', watermark: '', turns: 0, restedAt: 0, stream: null })

const startPeer = (file: string, args: readonly string[], cores: Cores): Promise<Child> =>
  startNode([join(peersFolder, file), ...args], { cwd: peersFolder, env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production' }, cores, ipc: true })

const Replies = z.object({ replies: z.array(z.string()).min(1) })

/** Sends `{conversation, text}` and has `{replies}` in the same response. */
const turnInResponse = (name: string): Target['turn'] => async (line, talk, text) => {
  const { status, body } = await line.request('POST', '/', JSON.stringify({ conversation: talk.id, message: { text } }))
  if (status !== 200 || !Replies.safeParse(JSON.parse(body)).success) throw new Error(`${name} answered ${status} and no reply`)
}

export async function floor(socket: string, cores: Cores): Promise<Started> {
  const child = await startPeer('floor.mjs', [socket], cores)
  const name = 'floor: http, GET and SET'
  return { targets: [{ name, port: await portOf(child), talks: new Talks(begin), cpu: () => cpuOf(child), turn: turnInResponse(name) }], stop: () => child.stop() }
}

/** Bottender twice, as botbuilder below. */
export async function bottender(socket: string, cores: Cores): Promise<Started> {
  const channel = await openChannel()
  const child = await startPeer('bottender.mjs', [socket, channel.url], cores)
  const server = { port: await portOf(child), cpu: () => cpuOf(child) }
  const inResponse: Target = { ...server, name: 'bottender, reply in the response', talks: new Talks(begin), turn: turnInResponse('bottender') }
  const byChannel: Target = {
    ...server, name: 'bottender, reply by its channel', talks: new Talks(begin),
    async turn(line, talk, text) {
      const reply = channel.reply(talk.id)
      const message = { message_id: 1, date: 1, text, chat: { id: talk.id, type: 'private' }, from: { id: talk.id, is_bot: false, first_name: 'Dee' } }
      const [{ status }] = await Promise.all([line.request('POST', '/telegram', JSON.stringify({ update_id: 1, message })), reply])
      if (status !== 200) throw new Error(`bottender answered ${status}`)
    }
  }
  return { targets: [inResponse, byChannel], stop: () => child.stop().finally(() => channel.close()) }
}

const TelegramReply = z.object({ chat_id: z.string() })
const Activities = z.object({ activities: z.array(z.object({ type: z.literal('message'), text: z.string().min(1) })).min(1) })

const activity = (talk: Talk, text: string) => ({
  type: 'message', id: randomUUID(), timestamp: new Date().toISOString(), channelId: 'directline', text, textFormat: 'plain', locale: 'en-GB',
  conversation: { id: talk.id }, from: { id: `dl_${talk.id}`, role: 'user' }, recipient: { id: 'bench', name: 'Bench' }
})

/** The bare botbuilder bot twice: with its reply in the response, which is the cheapest way there is, and by its connector, as channels have it. */
export async function botbuilder(socket: string, cores: Cores): Promise<Started> {
  const child = await startPeer('botbuilder.mjs', [socket], cores)
  const port = await portOf(child)
  const channel = await openChannel()
  const inResponse: Target = {
    name: 'botbuilder, reply in the response', port, talks: new Talks(begin), cpu: () => cpuOf(child),
    async turn(line, talk, text) {
      const { status, body } = await line.request('POST', '/api/messages', JSON.stringify({ ...activity(talk, text), serviceUrl: channel.url, deliveryMode: 'expectReplies' }))
      if (status !== 200 || !Activities.safeParse(JSON.parse(body)).success) throw new Error(`botbuilder answered ${status} and no reply`)
    }
  }
  const byConnector: Target = {
    name: 'botbuilder, reply by connector', port, talks: new Talks(begin), cpu: () => cpuOf(child),
    async turn(line, talk, text) {
      const reply = channel.reply(talk.id)
      const [{ status }] = await Promise.all([line.request('POST', '/api/messages', JSON.stringify({ ...activity(talk, text), serviceUrl: channel.url })), reply])
      if (status !== 200) throw new Error(`botbuilder answered ${status}`)
    }
  }
  return {
    targets: [inResponse, byConnector],
    async stop() {
      channel.close()
      await child.stop()
    }
  }
}

/** A channel's service as a connector client (botbuilder) and Telegram's (bottender) see it: it takes replies, and gives each an id. */
async function openChannel() {
  const waiting = new Map<string, () => void>()
  const server = createServer((req, res) => {
    let body = ''
    req.on('data', chunk => { body += String(chunk) }).on('end', () => {
      res.writeHead(200, { 'Content-Type': 'application/json' }).end('{"id":"1","ok":true,"result":{}}')
      waiting.get(/\/v3\/conversations\/([^/]+)/.exec(req.url ?? '')?.[1] ?? TelegramReply.parse(JSON.parse(body)).chat_id)?.()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`,
    reply: (conversation: string) => new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('no reply within 5 s')), 5000)
      waiting.set(conversation, () => {
        clearTimeout(late)
        waiting.delete(conversation)
        resolve()
      })
    }),
    close() {
      server.close()
      server.closeAllConnections()
    }
  }
}

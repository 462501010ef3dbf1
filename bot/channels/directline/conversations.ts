import type { Request, Response } from 'restify'
import { z } from 'zod'
import type { Route } from '../../route.ts'
import { anyone, route } from '../../route.ts'
import type { Allowance } from './allowance.ts'
import { ownConversation, newOrKnown, renewableToken } from './guards.ts'
import type { DirectLineParts } from './parts.ts'
import type { Bearer } from './tokens.ts'
import { lifeSeconds } from './tokens.ts'

type Allow = (address: string) => Promise<Allowance>

/** Tokens and the beginning of a conversation. Nothing is stored by any of these: a conversation is first written when a person writes. */
export const conversationRoutes = (parts: DirectLineParts, base: string, allow: Allow): Route[] => [
  route({
    method: 'post', path: `${base}/tokens/generate`, body: 'json', guard: anyone('a person introduces themselves: nobody refers them'),
    async handle(req, res) {
      if (await refused(allow, req, res)) return
      res.send(200, await tokenFor(parts, parts.tokens.begin()))
    }
  }),
  route({
    method: 'post', path: `${base}/tokens/refresh`, body: 'json', guard: renewableToken(parts),
    async handle(req, res, bearer) {
      const asked = z.object({ kept: z.boolean() }).safeParse(req.body)
      res.send(200, await tokenFor(parts, asked.success ? { ...bearer, kept: asked.data.kept } : bearer))
    }
  }),
  route({
    method: 'post', path: `${base}/conversations`, body: 'json', guard: newOrKnown(parts),
    async handle(req, res, known) {
      if (known === null && (await refused(allow, req, res))) return
      res.send(201, await conversationFor(parts, known ?? parts.tokens.begin(), ''))
    }
  }),
  route({
    method: 'get', path: `${base}/conversations/:id`, guard: ownConversation(parts),
    async handle(req, res, bearer) {
      res.send(200, await conversationFor(parts, bearer, watermarkOf(req) ?? ''))
    }
  })
]

/** The watermark in a request's address; null where there is none. */
export const watermarkOf = (req: { url?: string | undefined }): string | null => new URL(req.url ?? '/', 'http://here').searchParams.get('watermark')

const tokenFor = async ({ tokens }: DirectLineParts, bearer: Bearer) => ({
  conversationId: bearer.conversation, token: await tokens.issue(bearer), expires_in: lifeSeconds
})

async function conversationFor(parts: DirectLineParts, bearer: Bearer, watermark: string) {
  const streamUrl = new URL(`${parts.publicUrl}/directline/conversations/${encodeURIComponent(bearer.conversation)}/stream`)
  streamUrl.protocol = streamUrl.protocol === 'https:' ? 'wss:' : 'ws:'
  streamUrl.searchParams.set('t', await parts.tokens.issueForStream(bearer))
  streamUrl.searchParams.set('watermark', watermark)
  return { ...(await tokenFor(parts, bearer)), streamUrl: streamUrl.href }
}

async function refused(allow: Allow, req: Request, res: Response): Promise<boolean> {
  const allowance = await allow(req.socket.remoteAddress ?? 'unknown')
  if (allowance.kind === 'waited') return false
  res.send(429, { error: 'too many new conversations from one address', do: `Wait ${allowance.seconds} seconds. Messages in a conversation are never held back.` },
    { 'Retry-After': String(allowance.seconds) })
  return true
}

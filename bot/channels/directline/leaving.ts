import { z } from 'zod'
import type { Route } from '../../route.ts'
import { route } from '../../route.ts'
import { ownConversation, renewableToken, storeAway } from './guards.ts'
import type { DirectLineParts } from './parts.ts'
import { endedForSeconds } from './tokens.ts'

/** Our own two beside the protocol: quick exit ends the token, and a page that goes away says so. Both take the token from a beacon's body too. */
export const leavingRoutes = (parts: DirectLineParts, base: string): Route[] => [
  route({
    method: 'post', path: `${base}/tokens/end`, body: 'json', guard: renewableToken(parts),
    async handle(_req, res, bearer) {
      // here first: this process refuses it even while the store is away
      parts.nearby.end(bearer.id)
      const kept = await whileStoreIsThere(() => parts.frontDoor.endToken(bearer.id, endedForSeconds))
      if (kept) return void res.send(204)
      res.send(503, { error: 'the store is away', do: 'The token is ended here and runs out by itself. Send this again later.' })
    }
  }),
  route({
    method: 'post', path: `${base}/conversations/:id/presence`, body: 'json', guard: ownConversation(parts),
    async handle(req, res, bearer) {
      const told = z.object({ presence: z.enum(['left-page', 'came-back']) }).safeParse(req.body)
      if (!told.success) return void res.send(400, { error: 'presence cannot be read', do: 'Send {"presence":"left-page"} or {"presence":"came-back"}.' })
      const kept = await whileStoreIsThere(() => parts.frontDoor.page(bearer.conversation, told.data.presence))
      if (kept) return void res.send(204)
      res.send(503, { error: 'the store is away', do: 'Nothing is lost by this: send it again when the page next goes or comes.' })
    }
  })
]

async function whileStoreIsThere(act: () => Promise<void>): Promise<boolean> {
  try {
    await act()
    return true
  } catch (error) {
    if (storeAway(error)) return false
    throw error
  }
}

import type { Response } from 'restify'
import type { Route } from '../../route.ts'
import { route, sendJson } from '../../route.ts'
import { degradedActivities } from './activities.ts'
import { watermarkOf } from './conversations.ts'
import { isEnded, ownConversation, tokenEnded } from './guards.ts'
import type { Incoming } from './incoming.ts'
import { readActivity } from './incoming.ts'
import type { DirectLineParts } from './parts.ts'
import { readWatermark, writeWatermark } from './position.ts'
import type { Bearer } from './tokens.ts'
import { readAllUnread } from './unread.ts'
import { readUpload } from './upload.ts'

/** Reading and writing activities. A message is answered 200 only when it is durable, or with its degraded answer in the same response. */
export const messageRoutes = (parts: DirectLineParts, base: string): Route[] => [
  route({
    method: 'get', path: `${base}/conversations/:id/activities`, guard: ownConversation(parts, false),
    async handle(req, res, bearer) {
      const { activities, position, ended } = await readAllUnread(parts, bearer, readWatermark(watermarkOf(req)))
      if (ended) return void res.send(403, tokenEnded)
      sendJson(res, 200, { activities, watermark: writeWatermark(position) })
    }
  }),
  route({
    method: 'post', path: `${base}/conversations/:id/activities`, body: 'json', guard: ownConversation(parts, false),
    handle: (req, res, bearer) => write(parts, bearer, readActivity(req.body, parts.ids), res)
  }),
  route({
    // 'none': the upload is read here, because restify's parser writes files to the disk first
    method: 'post', path: `${base}/conversations/:id/upload`, body: 'none', guard: ownConversation(parts),
    async handle(req, res, bearer) {
      const upload = await readUpload(req)
      if (upload.kind === 'too-big') return void res.send(413, { error: 'too big', do: 'Send at most 256 KB. Attachments are not kept: their kind and name are.' })
      if (upload.kind === 'unreadable') return void res.send(400, { error: 'the upload cannot be read', do: 'Send multipart/form-data with a part "activity" and files.' })
      const said = typeof upload.activity === 'object' ? upload.activity : {}
      await write(parts, bearer, readActivity({ type: 'message', ...said, attachments: upload.files }, parts.ids), res)
    }
  })
]

async function write(parts: DirectLineParts, bearer: Bearer, incoming: Incoming, res: Response): Promise<void> {
  // words learn it where they are accepted; nothing else goes that far
  if (incoming.kind !== 'words' && await isEnded(parts, bearer)) return void res.send(403, tokenEnded)
  if (incoming.kind === 'unreadable') return void res.send(400, { error: 'the activity cannot be read', do: incoming.do })
  if (incoming.kind === 'other') return void res.send(200, { id: parts.ids() })
  const { text, attachments, providerId, clientActivityId } = incoming
  const written = await parts.frontDoor.personWrites({
    whence: { channel: 'web', conversation: bearer.conversation, token: bearer.id },
    text, attachments, providerId, ...(clientActivityId && { clientActivityId })
  })
  if (written.kind === 'ended') return void res.send(403, tokenEnded)
  if (written.kind === 'accepted') return sendJson(res, 200, { id: written.entry })
  const screen = { conversation: bearer.conversation, user: bearer.user, hubName: parts.hubName }
  const { echo, replies } = degradedActivities(written, parts.clock.now(), { text, clientActivityId }, screen)
  parts.nearby.hold(bearer.conversation, written.entry, [echo, ...replies])
  res.send(200, { id: written.entry, activities: replies })
}

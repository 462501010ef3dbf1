import { z } from 'zod'
import type { Attachment } from '../../../services/conversation/entry.ts'

/** `words`: for the log. `other`: typing, an event and the like: taken note of by nobody, but answered with an id. */
export type Incoming =
  | { kind: 'words'; text: string; attachments: z.infer<typeof Attachment>[]; providerId: string; clientActivityId: string | undefined }
  | { kind: 'other' }
  | { kind: 'unreadable'; do: string }

const Received = z.object({
  type: z.string(),
  id: z.string().min(1).max(200).nullish().catch(null),
  text: z.string().nullish(),
  attachments: z.array(z.object({ contentType: z.string().max(200).catch('application/octet-stream'), name: z.string().max(200).nullish().catch(null) })).nullish().catch(null),
  channelData: z.object({ clientActivityID: z.string().min(1).max(200).nullish().catch(null) }).nullish().catch(null)
})

const others = new Set(['typing', 'event', 'conversationUpdate', 'endOfConversation', 'messageReaction', 'invoke'])

/** An activity from a client. Only what the front door needs is read; an odd field elsewhere never costs somebody their message. */
export function readActivity(body: unknown, mintId: () => string): Incoming {
  const parsed = Received.safeParse(body)
  if (!parsed.success) return { kind: 'unreadable', do: 'Send a Bot Framework activity as JSON, such as {"type":"message","text":"hello"}.' }
  const { type, id, text, attachments, channelData } = parsed.data
  if (others.has(type)) return { kind: 'other' }
  if (type !== 'message') return { kind: 'unreadable', do: 'Send an activity of type "message" with a text.' }
  if (!text?.trim() && !attachments?.length) return { kind: 'unreadable', do: 'Give the message a text or an attachment.' }
  const clientActivityId = channelData?.clientActivityID ?? undefined
  return {
    kind: 'words', text: text ?? '', attachments: (attachments ?? []).map(({ contentType, name }) => ({ contentType, ...(name && { name }) })),
    providerId: clientActivityId ?? id ?? mintId(), clientActivityId
  }
}

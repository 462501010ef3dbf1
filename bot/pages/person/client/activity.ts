/** One message as the page shows it. `clientId` is the id that this page gave it before it was sent. */
export type Message = {
  id: string; at: number; from: 'me' | 'door' | 'worker'; name: string; text: string; clientId: string | null
  cards: { title: string; lines: string[]; link: string | null; map: string | null }[]
  suggested: string[]
}
export type Frame = { messages: Message[]; watermark: string | null }

/** A Direct Line frame as messages. What is no message is left out; it never throws, because one odd activity must not hide the next. */
export function readFrame(body: unknown): Frame {
  const activities = list(field(body, 'activities')).filter(one => field(one, 'type') === 'message')
  return { messages: activities.map(readMessage), watermark: text(field(body, 'watermark')) || null }
}

function readMessage(activity: unknown): Message {
  const [from, data] = [field(activity, 'from'), field(activity, 'channelData')]
  const sender = field(from, 'role') === 'user' ? 'me' : field(data, 'from') === 'worker' ? 'worker' : 'door'
  return {
    id: text(field(activity, 'id')), at: Date.parse(text(field(activity, 'timestamp'))), from: sender, name: text(field(from, 'name')),
    text: text(field(activity, 'text')), clientId: text(field(data, 'clientActivityID')) || null,
    cards: list(field(activity, 'attachments')).flatMap(readCard),
    suggested: list(field(field(activity, 'suggestedActions'), 'actions')).map(action => text(field(action, 'value'))).filter(Boolean)
  }
}

/** The heading is the first block of the card, a line each after it. */
function readCard(attachment: unknown): Message['cards'] {
  const content = field(attachment, 'content')
  const [title, ...lines] = list(field(content, 'body')).map(block => text(field(block, 'text')))
  const urls = list(field(content, 'actions')).map(action => text(field(action, 'url'))).filter(url => /^(https?|tel|sms|mailto):/.test(url))
  const isMap = (url: string) => url.startsWith('https://www.openstreetmap.org/')
  return title ? [{ title, lines, link: urls.find(url => !isMap(url)) ?? null, map: urls.find(isMap) ?? null }] : []
}

export function field(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null && name in of ? Object.entries(of).find(([key]) => key === name)?.[1] : undefined
}
export const text = (value: unknown): string => (typeof value === 'string' ? value : '')
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

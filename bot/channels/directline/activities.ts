import type { Card, EntryId } from '../../../services/conversation/entry.ts'
import type { Shown, Written } from '../../frontDoor.ts'
import type { z } from 'zod'

type Attachment = { contentType: string; name?: string; content?: unknown }
type Action = { type: 'imBack'; title: string; value: string }

/** A Bot Framework message activity as Direct Line clients read it. */
export type Activity = {
  type: 'message'
  id: string
  timestamp: string
  channelId: 'directline'
  conversation: { id: string }
  from: { id: string; name?: string; role: 'user' | 'bot' }
  text: string
  /** Plain, so that no client reads a person's asterisks as Markdown. */
  textFormat: 'plain'
  replyToId?: string
  attachments?: Attachment[]
  suggestedActions?: { actions: Action[]; to: string[] }
  channelData: { clientActivityID?: string; say?: string; from?: 'front-door' | 'worker' }
}

/** Whose screen it is, and what the hub is called. */
export type Screen = { conversation: string; user: string; hubName: string }

/** What a person may see, as an activity. It takes `Shown`, which no staff entry is: there is no path from one to a resident's screen. */
export function activityOf(shown: Shown, screen: Screen): Activity {
  const { entry } = shown
  const base = frame(shown.id, shown.at, screen)
  if (entry.kind === 'words') {
    return {
      ...base, from: { id: screen.user, role: 'user' }, text: entry.text,
      ...(entry.attachments.length > 0 && { attachments: entry.attachments.map(({ contentType, name }) => ({ contentType, ...(name && { name }) })) }),
      channelData: entry.clientActivityId ? { clientActivityID: entry.clientActivityId } : {}
    }
  }
  // role stays 'bot' because the protocol knows no third one; channelData.from lets a page say that this is a human being
  if (entry.kind === 'worker-words') {
    return { ...base, from: { id: 'worker', name: entry.name, role: 'bot' }, text: entry.text, channelData: { from: 'worker' } }
  }
  const replyToId = entry.answers.at(-1)
  return {
    // a degraded answer keeps the id that the screen has it under: clients show one id once
    ...base, id: entry.shownAs ?? shown.id, from: { id: 'front-door', name: screen.hubName, role: 'bot' }, text: entry.text, ...(replyToId && { replyToId }),
    ...(entry.cards.length > 0 && { attachments: entry.cards.map(adaptive) }),
    ...(entry.suggested.length > 0 && { suggestedActions: { actions: entry.suggested.map(imBack), to: [] } }),
    channelData: { say: entry.say, from: 'front-door' }
  }
}

/**
 * The degraded answer: what the person wrote, echoed so that a client marks it as sent, and the words that answer it.
 * The first goes on the next read only, the others also straight into the response.
 */
export function degradedActivities(written: Extract<Written, { kind: 'degraded' }>, at: number, own: { text: string; clientActivityId: string | undefined }, screen: Screen) {
  const echo: Activity = {
    ...frame(written.entry, at, screen), from: { id: screen.user, role: 'user' }, text: own.text,
    channelData: own.clientActivityId ? { clientActivityID: own.clientActivityId } : {}
  }
  const replies = written.says.map(({ say, text }, index): Activity => ({
    ...frame(`${written.entry}.${index + 1}`, at, screen), from: { id: 'front-door', name: screen.hubName, role: 'bot' },
    text, replyToId: written.entry, channelData: { say, from: 'front-door' }
  }))
  return { echo, replies }
}

const frame = (id: EntryId, at: number, screen: Screen) => ({
  type: 'message', id, timestamp: new Date(at).toISOString(), channelId: 'directline', conversation: { id: screen.conversation }, textFormat: 'plain'
} as const)

const imBack = (words: string): Action => ({ type: 'imBack', title: words, value: words })

/** An Adaptive Card, because Web Chat gives its heading and link real names to a screen reader. The heading is the first block, a line each after it. */
const adaptive = (card: z.infer<typeof Card>): Attachment => ({
  contentType: 'application/vnd.microsoft.card.adaptive', name: card.title,
  content: {
    type: 'AdaptiveCard', version: '1.3', speak: [card.title, ...card.lines].join('. '),
    body: [
      { type: 'TextBlock', text: card.title, weight: 'bolder', size: 'medium', wrap: true, style: 'heading' },
      ...card.lines.map(text => ({ type: 'TextBlock', text, wrap: true, spacing: 'small' }))
    ],
    ...((card.link || card.map) && {
      actions: [
        ...(card.link ? [{ type: 'Action.OpenUrl', title: `More about ${card.title}`, url: card.link }] : []),
        ...(card.map ? [{ type: 'Action.OpenUrl', title: `Map for ${card.title}`, url: card.map }] : [])
      ]
    })
  }
})

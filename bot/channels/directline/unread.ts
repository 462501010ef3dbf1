import type { Activity } from './activities.ts'
import { activityOf } from './activities.ts'
import { storeAway } from './guards.ts'
import type { DirectLineParts } from './parts.ts'
import type { Position } from './position.ts'
import type { Bearer } from './tokens.ts'

/** What a screen has not had yet. `more`: there may be more to read at once. */
export type Unread = { activities: Activity[]; position: Position; more: boolean }

/** One page of the log after a position, and with the last page this process's degraded answers. With the store away: those alone, and never an error. */
export async function readUnread(parts: Pick<DirectLineParts, 'frontDoor' | 'nearby' | 'hubName'>, bearer: Bearer, from: Position): Promise<Unread> {
  const screen = { conversation: bearer.conversation, user: bearer.user, hubName: parts.hubName }
  const page = await pageAfter(parts, bearer.conversation, from)
  const activities = page.entries.map(shown => activityOf(shown, screen))
  const entry = page.position ?? from.entry
  // an entry that no screen may see moves the position too; the page after it may have words
  if (page.entries.length > 0 || entry !== from.entry) return { activities, position: { entry, nearby: from.nearby }, more: true }
  const held = parts.nearby.held(bearer.conversation, from.nearby)
  return { activities: held.activities, position: { entry, nearby: held.last }, more: false }
}

/** All of it, for a request that reads once; at most `limit` activities and then some, the watermark says where to go on. */
export async function readAllUnread(parts: Pick<DirectLineParts, 'frontDoor' | 'nearby' | 'hubName'>, bearer: Bearer, from: Position, limit = 1000): Promise<Unread> {
  let read: Unread = { activities: [], position: from, more: true }
  while (read.more && read.activities.length < limit) {
    const next = await readUnread(parts, bearer, read.position)
    read = { ...next, activities: [...read.activities, ...next.activities] }
  }
  return read
}

async function pageAfter({ frontDoor }: Pick<DirectLineParts, 'frontDoor'>, conversation: string, from: Position) {
  try {
    return await frontDoor.shown(conversation, from.entry)
  } catch (error) {
    if (!storeAway(error)) throw error
    // an error here would end polling clients for ever (directlinejs stops at the first 500)
    return { entries: [], position: from.entry }
  }
}

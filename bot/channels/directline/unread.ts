import type { Activity } from './activities.ts'
import { activityOf } from './activities.ts'
import { storeAway } from './guards.ts'
import type { DirectLineParts } from './parts.ts'
import type { Position } from './position.ts'
import type { Bearer } from './tokens.ts'

/**
 * What a screen has not had yet, all of it from one place: the log, or this process's degraded answers. `more`: there may be more to read at once.
 * `ended`: the token was ended by its owner, and there is nothing to see.
 */
export type Unread = { from: 'log' | 'nearby'; activities: Activity[]; position: Position; more: boolean; ended: boolean }

/** One page of the log after a position; after the last page this process's degraded answers. With the store away: those alone, and never an error. */
export async function readUnread(parts: Pick<DirectLineParts, 'frontDoor' | 'nearby' | 'hubName'>, bearer: Bearer, from: Position): Promise<Unread> {
  const screen = { conversation: bearer.conversation, user: bearer.user, hubName: parts.hubName }
  const page = await pageAfter(parts, bearer, from)
  if (page.ended || parts.nearby.ended(bearer.id)) return { from: 'log', activities: [], position: from, more: false, ended: true }
  const activities = page.entries.map(shown => activityOf(shown, screen))
  const entry = page.position ?? from.entry
  const held = parts.nearby.held(bearer.conversation, from.nearby)
  // an entry that no screen may see moves the position too; the page after it may have words
  if (page.entries.length > 0 || entry !== from.entry) {
    return { from: 'log', activities, position: { entry, nearby: from.nearby }, more: page.more || held.activities.length > 0, ended: false }
  }
  return { from: 'nearby', activities: held.activities, position: { entry, nearby: held.last }, more: false, ended: false }
}

/** All of it, for a request that reads once; at most `limit` activities and then some, the watermark says where to go on. */
export async function readAllUnread(parts: Pick<DirectLineParts, 'frontDoor' | 'nearby' | 'hubName'>, bearer: Bearer, from: Position, limit = 1000): Promise<Unread> {
  let read: Unread = { from: 'log', activities: [], position: from, more: true, ended: false }
  while (read.more && read.activities.length < limit) {
    const next = await readUnread(parts, bearer, read.position)
    read = { ...next, activities: [...read.activities, ...next.activities] }
  }
  return read
}

async function pageAfter({ frontDoor }: Pick<DirectLineParts, 'frontDoor'>, bearer: Bearer, from: Position) {
  try {
    return await frontDoor.shown(bearer.conversation, from.entry, bearer.id)
  } catch (error) {
    if (!storeAway(error)) throw error
    // an error here would end polling clients for ever (directlinejs stops at the first 500)
    return { entries: [], position: from.entry, more: false, ended: false }
  }
}

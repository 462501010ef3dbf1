import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { OneTimeStore } from './oneTimeStore.ts'

const Linked = z.object({ person: z.string(), code: z.string() })
export type Linked = z.infer<typeof Linked>

const linkSeconds = 2 * 60 * 60
/** The store holds a hash: whoever reads it cannot follow a link. */
const keyOf = (token: string): string => `link:${createHash('sha256').update(token).digest('hex')}`

/** Makes the link that a page may carry: it signs its one worker in, once, and opens this handoff. Returns a path below PUBLIC_URL, 31 characters. */
export async function mintPageLink(store: OneTimeStore, linked: Linked, seconds = linkSeconds): Promise<string> {
  const token = randomBytes(16).toString('base64url')
  await store.put(keyOf(token), JSON.stringify(linked), seconds)
  return `/staff/t/${token}`
}

/** Uses a link up: whose it is and for which handoff; null when it was used or has run out. */
export async function usePageLink(store: OneTimeStore, token: string): Promise<Linked | null> {
  const kept = await store.take(keyOf(token))
  return kept === null ? null : Linked.parse(JSON.parse(kept))
}

import { z } from 'zod'
import { DeliveryState, EntryId } from './entry.ts'

/** Where one entry is to go, and how far it has come. Stands in a hash beside the log; holds no words and no numbers. */
export const Delivery = z.object({
  /** 'person', a worker's id, or 'engagement-hub'. */
  to: z.string(),
  way: z.enum(['text', 'call', 'botframework']),
  state: DeliveryState,
  sid: z.string().optional(),
  why: z.string().optional(),
  tries: z.number().int().default(0),
  /** Parts of a long text that the network has. */
  done: z.number().int().default(0),
  /** Parts that it has, where there are several: a receipt of an early one says nothing of the others. */
  parts: z.number().int().optional(),
  /** Real time of the first claim, in ms: how far back to look it up. */
  since: z.number().optional(),
  /** The worker text's key, where it is one: a page that nobody needs any more is withdrawn. */
  key: z.string().optional(),
  /** Something is still to be said to the person once the network has it: the turn is run again then. */
  awaited: z.boolean().optional(),
  /** A page must not arrive hours late. */
  validSeconds: z.number().optional()
})
export type Delivery = z.infer<typeof Delivery>

/** One reference for receipts, riding in the status callback's address. */
export const referenceOf = (conversation: string, entry: EntryId): string => `${conversation}~${entry}`
export function readReference(reference: string): { conversation: string; entry: EntryId } | null {
  const [conversation, entry, ...more] = reference.split('~')
  const id = EntryId.safeParse(entry)
  return conversation && id.success && more.length === 0 ? { conversation, entry: id.data } : null
}

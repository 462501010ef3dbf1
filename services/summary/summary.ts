import { z } from 'zod'

/** One conversation as the hub team reads it in the morning, and as `npm run summaries` prints it (contract.md). Only their own words, what was done, and when: nothing inferred. Instants are ISO 8601. */
export const Summary = z.object({
  conversation: z.string(), channel: z.string(), from: z.string(), until: z.string(),
  wanted: z.array(z.object({ words: z.string(), entry: z.string() })),
  strengths: z.array(z.object({ words: z.string(), entry: z.string() })),
  offered: z.array(z.object({ id: z.string(), name: z.string(), chosen: z.boolean() })),
  handoffs: z.array(z.object({
    code: z.string(), raisedAt: z.string(), route: z.string(),
    pages: z.array(z.object({ to: z.string(), by: z.string(), at: z.string(), outcome: z.string() })),
    takenBy: z.string().nullable(), takenAt: z.string().nullable(), firstWordAt: z.string().nullable(), handedBackAt: z.string().nullable()
  })),
  promises: z.array(z.object({
    /** The promise's own entry, so that its outcome can be told. */
    entry: z.string(),
    words: z.string(), owner: z.string(), due: z.string().nullable(),
    contact: z.object({ way: z.string().nullable(), safeTimes: z.string().nullable(), voicemail: z.string().nullable(), askFor: z.string().nullable() }),
    outcome: z.enum(['kept', 'tried', 'could-not']).nullable()
  })),
  /** What a worker recorded about a safeguarding concern; stays on the morning list until one that begins with "closed" follows it. */
  concerns: z.array(z.object({ words: z.string(), entry: z.string(), worker: z.string(), code: z.string(), closed: z.boolean() })),
  followUp: z.array(z.string()), language: z.string(), reviewed: z.boolean()
})
export type Summary = z.infer<typeof Summary>

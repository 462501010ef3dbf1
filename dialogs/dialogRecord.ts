import { z } from 'zod'

/** The one question that a person may be answering. Everything may be ignored, so it never decides alone what their words mean. */
export const Asked = z.enum(['name', 'around-you', 'likes', 'wants', 'person', 'which-place', 'where-in-town', 'forget', 'remember', 'complaint',
  'company', 'company-reach', 'how-it-was', 'which-shut'])
export type Asked = z.infer<typeof Asked>

/** A list that was shown: the places in the order they were ranked, and how far it has been read out. */
export const Shown = z.object({
  query: z.string(),
  area: z.string().nullable(),
  places: z.array(z.object({ id: z.string(), name: z.string() })),
  next: z.number().int(),
  /** Where the last message's part of the list begins. */
  from: z.number().int().default(0),
  chosen: z.array(z.string()).default([]),
  /** What was said since about the same search, oldest first: "tomorrow", "nearer", "anywhere". */
  refined: z.array(z.string()).default([]),
  /** When it was last read from (product clock, ms). */
  at: z.number().default(0)
})
export type Shown = z.infer<typeof Shown>

/** What the dialogs keep of a conversation between turns. Never words of theirs beyond the last search, never a mark on the person. */
export const DialogRecord = z.object({
  /** A question that only another release asks is let go: nothing hangs on its answer. */
  lastAsked: Asked.nullable().default(null).catch(null),
  /** Questions already put: each is asked once, and never again unless they bring it up. */
  asked: z.array(Asked).default([]).catch([]),
  shown: Shown.nullable().default(null),
  /** Where they last said they would go; `asked`: how it was has been asked, which happens once and only when they write. */
  going: z.object({ id: z.string(), name: z.string(), at: z.number(), asked: z.boolean() }).nullable().default(null),
  /** Messages in a row that were not understood. */
  unclear: z.number().int().default(0),
  /** How often each sentence with variants was said, so that none comes twice in a row. */
  turns: z.record(z.string(), z.number().int()).default({}),
  /** When they last wrote (product clock, ms); null before their first message. */
  lastAt: z.number().nullable().default(null)
})
export type DialogRecord = z.infer<typeof DialogRecord>

export const newDialog = (): DialogRecord => DialogRecord.parse({})

import { z } from 'zod'
import { EntryId } from '../conversation/entry.ts'

/** Something a person told about themselves, in their own words; `of` is the entry they wrote it in, `at` the product clock. */
export const Told = z.object({ words: z.string(), of: EntryId.nullable(), at: z.number() })
export type Told = z.infer<typeof Told>

/** What is known about reaching a person: 'not-known' until they say. Never guessed, and never asked before a person is brought. */
export const Reach = z.object({
  texts: z.enum(['safe', 'not-safe', 'not-known']).default('not-known'),
  calls: z.enum(['safe', 'not-safe', 'not-known']).default('not-known'),
  safeTimes: z.string().nullable().default(null),
  voicemail: z.string().nullable().default(null),
  askFor: z.string().nullable().default(null)
})
export type Reach = z.infer<typeof Reach>

/**
 * What a person chose to say about themselves in their introduction: their words, never ours, never a label. A record of its own beside the
 * log. `remember` says how long it lives: 'yes' is by their own word and stays until they say otherwise; else it goes with the conversation.
 */
export const PersonRecord = z.object({
  version: z.number().int().default(0),
  name: Told.nullable().default(null),
  aroundYou: z.array(Told).default([]),
  likes: z.array(Told).default([]),
  wants: z.array(Told).default([]),
  remember: z.enum(['yes', 'no', 'not-asked']).default('not-asked'),
  reach: Reach.default({ texts: 'not-known', calls: 'not-known', safeTimes: null, voicemail: null, askFor: null })
})
export type PersonRecord = z.infer<typeof PersonRecord>

export const newPerson = (): PersonRecord => PersonRecord.parse({})

const most = 12

/** One more thing they told, newest last; at most 12 are kept, so that a record never grows without end. */
export const told = (list: readonly Told[], one: Told): Told[] => [...list, one].slice(-most)

/** Everything they told, forgotten; how they may be reached stays only where they said it is not safe (forgetting must not make a text leave). */
export const forgotten = (person: PersonRecord): PersonRecord => ({
  ...newPerson(),
  version: person.version,
  remember: 'no',
  reach: {
    ...newPerson().reach,
    texts: person.reach.texts === 'not-safe' ? 'not-safe' : 'not-known',
    calls: person.reach.calls === 'not-safe' ? 'not-safe' : 'not-known'
  }
})

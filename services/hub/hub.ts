import { z } from 'zod'

const words = z.string().trim().min(1)

/** An answer of the hub's own, signed by a named person of the hub on a day. What nobody signed is not said. */
export const Signed = z.object({ words, signedBy: words, signedOn: z.iso.date() })
export type Signed = z.infer<typeof Signed>

/** Who may or may not see what a person writes: one signed answer for each that people ask about. */
export const seenBy = ['hub', 'police', 'socialServices', 'gp', 'work', 'immigration', 'benefits', 'family'] as const
export type SeenBy = (typeof seenBy)[number]

/**
 * HUB_FILE: what the hub says of itself. Everything but the name may be left out, and what is left out is not promised:
 * the front door then says that it does not know and that a person can tell.
 */
export const Hub = z.strictObject({
  name: words,
  address: words.nullable().default(null),
  /** How to find the door, in one short sentence ("blue door beside the library"). */
  findUs: words.nullable().default(null),
  /** Door hours in everyday words ("any time, day or night"). */
  doorHours: words.nullable().default(null),
  whenYouWalkIn: words.nullable().default(null),
  dataController: words.nullable().default(null),
  whoSees: z.strictObject({
    hub: Signed.optional(), police: Signed.optional(), socialServices: Signed.optional(), gp: Signed.optional(),
    work: Signed.optional(), immigration: Signed.optional(), benefits: Signed.optional(), family: Signed.optional()
  }).default({}),
  /** What may be offered to somebody who would like company going somewhere: by whom, and by when. */
  comeWithYou: z.strictObject({ by: words, within: words }).nullable().default(null),
  /** Named areas that people use for parts of the city. */
  areas: z.array(words).default([])
})
export type Hub = z.infer<typeof Hub>

/** A hub file that cannot be used: every fault at once, each with where it stands and what to do. */
export class HubFileError extends Error {
  readonly code = 'hub-file'
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(`HUB_FILE cannot be used:\n${faults.map((fault) => `- ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

/** Reads the text of a hub file. Throws `HubFileError` with all faults at once. */
export function readHub(text: string): Hub {
  const parsed = Hub.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  throw new HubFileError(parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}. See deployment/hub.example.json.`))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new HubFileError([`the file is not JSON (${cause instanceof Error ? cause.message : 'unreadable'}). Check commas and quotes.`])
  }
}

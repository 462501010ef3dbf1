import { z } from 'zod'

const number = z.string()
export const PhoneText = z.object({ id: z.string(), at: z.number(), from: z.enum(['hub', 'phone']), number, body: z.string() })
export type PhoneText = z.infer<typeof PhoneText>

/** Where a call on a local phone stands. `heard`: the sentences so far. `after`: the path that is fetched when this state ends by itself. */
export const PhoneCall = z.object({
  id: z.string(), at: z.number(), number, direction: z.enum(['to-phone', 'to-hub']),
  /** The front door's reference, where it placed the call. */
  reference: z.string().nullable(), path: z.string(), heard: z.array(z.string()),
  /** The other call that this one is put through to, or came from. */
  other: z.string().nullable(),
  state: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('ringing') }),
    z.object({ kind: z.literal('asked'), action: z.string() }),
    z.object({ kind: z.literal('listening'), next: z.string() }),
    z.object({ kind: z.literal('putting-through'), action: z.string().nullable() }),
    z.object({ kind: z.literal('together') }),
    z.object({ kind: z.literal('over'), why: z.string() })
  ])
})
export type PhoneCall = z.infer<typeof PhoneCall>

const Kept = z.discriminatedUnion('kept', [z.object({ kept: z.literal('text'), text: PhoneText }), z.object({ kept: z.literal('call'), call: PhoneCall })])
type Kept = z.infer<typeof Kept>

/** What the local phones remember. Texts and calls come back oldest first; a call put again replaces itself. */
export interface LocalPhoneStore {
  addText(text: PhoneText): Promise<void>
  texts(): Promise<PhoneText[]>
  putCall(call: PhoneCall): Promise<void>
  calls(): Promise<PhoneCall[]>
}

/** For tests, and for a machine that should forget with the process. */
export function inMemory(): LocalPhoneStore {
  const texts: PhoneText[] = []
  const calls = new Map<string, PhoneCall>()
  return {
    async addText(text) { texts.push(text) },
    async texts() { return [...texts] },
    async putCall(call) { calls.set(call.id, call) },
    async calls() { return [...calls.values()] }
  }
}

/** The three list commands of ioredis that are needed here. */
export interface ListCommands {
  lpush(key: string, value: string): Promise<number>
  ltrim(key: string, start: number, stop: number): Promise<unknown>
  lrange(key: string, start: number, stop: number): Promise<string[]>
}

const mostKept = 1000

/**
 * One list under `key`, newest first, capped at 1,000 entries, each sealed by the caller's `seal`. An entry that cannot be opened or read
 * (a key that was made anew) is left out: these are demonstration phones, and the conversation's log is the record.
 */
export function inRedis(redis: ListCommands, key: string, seal: (plain: string) => string, open: (sealed: string) => string): LocalPhoneStore {
  async function keep(kept: Kept): Promise<void> {
    await redis.lpush(key, seal(JSON.stringify(kept)))
    await redis.ltrim(key, 0, mostKept - 1)
  }
  async function read(): Promise<Kept[]> {
    const entries = await redis.lrange(key, 0, mostKept - 1)
    return entries.reverse().flatMap(entry => readable(entry, open))
  }
  return {
    addText: text => keep({ kept: 'text', text }),
    putCall: call => keep({ kept: 'call', call }),
    async texts() { return (await read()).flatMap(kept => (kept.kept === 'text' ? [kept.text] : [])) },
    async calls() {
      const latest = new Map<string, PhoneCall>()
      for (const kept of await read()) if (kept.kept === 'call') latest.set(kept.call.id, kept.call)
      return [...latest.values()]
    }
  }
}

function readable(entry: string, open: (sealed: string) => string): Kept[] {
  try {
    return [Kept.parse(JSON.parse(open(entry)))]
  } catch {
    return []
  }
}

import type { DeliveryState, Entry, Logged } from '../conversation/entry.ts'

/** One line of a conversation's log as `npm run log` and the staff JSON give it (contract.md). `at` is ISO 8601. */
export type LogLine = {
  entry: string; at: string; kind: Entry['kind']; from: string; say: string | null; text: string | null
  providerId: string | null; delivery: DeliveryState | null; answers: string[]
}

const fromOf = (entry: Entry): string => {
  if (entry.kind === 'words' || entry.kind === 'presence') return 'person'
  if (entry.kind === 'worker-words' || entry.kind === 'move' || entry.kind === 'concern' || entry.kind === 'note' || entry.kind === 'promise-outcome') return entry.worker
  return entry.kind === 'reviewed' || entry.kind === 'no-contact' ? entry.by : 'front-door'
}

const textOf = (entry: Entry): string | null => {
  switch (entry.kind) {
    case 'words': case 'say': case 'worker-words': case 'worker-text': return entry.text
    case 'promise': case 'noted': case 'concern': case 'note': return entry.words
    case 'handoff': return entry.line ?? null
    case 'no-contact': return entry.reason
    default: return null
  }
}

/** What an entry is, apart from its kind, where it has a stable key: a reply text's key, a worker's text's key, a handoff's event, a move. */
const keyOf = (entry: Entry): string | null => {
  switch (entry.kind) {
    case 'say': return entry.say
    case 'worker-text': case 'worker-call': return entry.key
    case 'handoff': return entry.event
    case 'move': return entry.move.move
    case 'noted': return entry.what
    case 'presence': return entry.presence
    case 'promise-outcome': return entry.outcome
    default: return null
  }
}

export const logLine = ({ id, at, entry }: Logged, delivery: DeliveryState | null): LogLine => ({
  entry: id, at: new Date(at).toISOString(), kind: entry.kind, from: fromOf(entry), say: keyOf(entry), text: textOf(entry),
  providerId: 'providerId' in entry ? entry.providerId : null, delivery, answers: entry.kind === 'say' ? entry.answers : []
})

import type { DeliveryState, EntryId, Logged } from '../conversation/entry.ts'
import { pagesIn, outcomeOf, stretches } from './handoffsIn.ts'

/** Something that happened while a person waited. `second`: since the wait began. Ids of the rota; never a word or a number. */
export type WaitStep = { second: number; at: string; what: 'raised' | 'raised-higher' | 'page' | 'not-reached' | 'passed' | 'skipped' | 'taken' | 'replaced' | 'nobody-on-rota' | 'human-word'; who: string | null; by: 'text' | 'call' | null; outcome: string | null; why: string | null }

/** One stretch in which a person had nobody: from their words (or from the moment their worker was replaced) to the next human word. `seconds` is null while it lasts, and for one that ended without a word. */
export type Wait = { because: 'their words' | 'their worker was replaced'; from: string; to: string | null; seconds: number | null; steps: WaitStep[] }

/** What lay between a call for help and a human word, for one handoff: a record to mend the rota by, not people. Nothing in it is added up by worker or put in order of one. */
export type NearMiss = { conversation: string; code: string; channel: string; raisedAt: string; secondsToFirstPage: number | null; secondsToTake: number | null; secondsToFirstWord: number | null; waits: Wait[] }

type Span = { from: number; because: Wait['because'] }
const iso = (at: number): string => new Date(at).toISOString()
const seconds = (from: number, to: number): number => Math.round((to - from) / 1000)

/** Every handoff of a conversation, oldest first. `entries`: the whole log. */
export function nearMisses(conversation: { id: string; channel: string }, entries: readonly Logged[], delivery: ReadonlyMap<EntryId, DeliveryState>): NearMiss[] {
  return stretches(entries).map(({ code, entries: theirs }) => {
    const raised = theirs[0]
    const began = raised === undefined ? 0 : askedAt(entries, raised)
    const waits = spansOf(theirs, began).map(span => waitOf(span, theirs, delivery))
    const first = (what: WaitStep['what']) => waits[0]?.steps.find(step => step.what === what)?.second ?? null
    return {
      conversation: conversation.id, code, channel: conversation.channel, raisedAt: iso(raised?.at ?? 0),
      secondsToFirstPage: first('page'), secondsToTake: first('taken'), secondsToFirstWord: waits[0]?.seconds ?? null, waits
    }
  })
}

/** When they asked: the words (or the ringing) that this handoff answers. Anything older was answered by something else. */
function askedAt(entries: readonly Logged[], raised: Logged): number {
  const before = entries.slice(0, entries.findIndex(({ id }) => id === raised.id))
  const asked = before.findLast(({ entry }) => entry.kind === 'words' || entry.kind === 'presence')
  return asked?.at ?? raised.at
}

function spansOf(entries: readonly Logged[], began: number): Span[] {
  const replaced = entries.flatMap(({ at, entry }): Span[] => (entry.kind === 'handoff' && entry.event === 'replaced' ? [{ from: at, because: 'their worker was replaced' }] : []))
  // replaced before any word: they are still in their first wait
  const word = firstWord(entries, began)
  return [{ from: began, because: 'their words' }, ...replaced.filter(({ from }) => word !== null && from > word)]
}

const firstWord = (entries: readonly Logged[], from: number): number | null =>
  entries.find(({ at, entry }) => at >= from && (entry.kind === 'worker-words' || (entry.kind === 'handoff' && entry.event === 'live')))?.at ?? null

function waitOf({ from, because }: Span, entries: readonly Logged[], delivery: ReadonlyMap<EntryId, DeliveryState>): Wait {
  const to = firstWord(entries, from)
  const over = entries.find(({ at, entry }) => at >= from && entry.kind === 'handoff' && entry.event === 'handed-back')?.at ?? null
  const end = to ?? over
  const within = entries.filter(({ at }) => at >= from && (end === null || at <= end))
  const steps = within.flatMap(logged => stepOf(logged, from, entries, delivery))
  if (to !== null) steps.push(step(to, from, { what: 'human-word', who: speaker(within) }))
  return { because, from: iso(from), to: to === null ? null : iso(to), seconds: to === null ? null : seconds(from, to), steps }
}

const speaker = (within: readonly Logged[]): string | null => {
  const spoke = within.findLast(({ entry }) => entry.kind === 'worker-words' || (entry.kind === 'handoff' && entry.event === 'live'))?.entry
  return spoke?.kind === 'worker-words' || spoke?.kind === 'handoff' ? spoke.worker ?? null : null
}

const step = (at: number, from: number, told: Partial<WaitStep> & Pick<WaitStep, 'what'>): WaitStep =>
  ({ second: seconds(from, at), at: iso(at), who: null, by: null, outcome: null, why: null, ...told })

function stepOf(logged: Logged, from: number, entries: readonly Logged[], delivery: ReadonlyMap<EntryId, DeliveryState>): WaitStep[] {
  const { entry, at } = logged
  const told = (what: WaitStep['what'], more: Partial<WaitStep> = {}) => [step(at, from, { what, ...more })]
  const [page] = pagesIn([logged])
  if (page) return told('page', { who: page.to, by: page.by, outcome: outcomeOf(page, entries, delivery) })
  if (entry.kind === 'not-reached' && entry.key === 'page') return told('not-reached', { who: entry.worker, why: entry.why })
  if (entry.kind === 'move' && entry.move.move === 'pass') return told('passed', { who: entry.worker })
  if (entry.kind !== 'handoff') return []
  const who = entry.worker ?? null
  switch (entry.event) {
    case 'raised': case 'raised-higher': return told(entry.event)
    case 'skipped': return told('skipped', { who, why: entry.why ?? null })
    case 'acknowledged': return told('taken', { who })
    case 'replaced': return told('replaced', { who, why: entry.why ?? null })
    case 'unanswered': return told('nobody-on-rota', { why: entry.why ?? null })
    default: return []
  }
}

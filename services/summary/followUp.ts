import type { DeliveryState, EntryId, Logged } from '../conversation/entry.ts'
import type { Summary } from './summary.ts'

type Told = Pick<Summary, 'handoffs' | 'promises' | 'concerns'>

const ofHandoffs = (handoffs: Told['handoffs']): string[] => handoffs.flatMap(({ code, takenBy, firstWordAt, handedBackAt }) => {
  if (takenBy === null && handedBackAt === null) return [`${code}: nobody has taken it yet`]
  if (firstWordAt === null) return [`${code}: taken, and no word has reached the person`]
  return handedBackAt === null ? [`${code}: not handed back yet`] : []
})

function ofEntry({ id, entry }: Logged, delivery: ReadonlyMap<EntryId, DeliveryState>): string[] {
  if (entry.kind === 'words' && entry.screened.intent === 'complaint') return [`A complaint: ${entry.text}`]
  if (entry.kind === 'words' && entry.optOut === 'STOP') return ['They texted STOP: no texts can go to them']
  if (entry.kind === 'asked-for' && entry.due === null) return [`They asked for ${entry.worker} by name: no next shift of theirs is known, so nobody is told`]
  if (entry.kind === 'turn-failed') return ['The front door could not work out an answer: the lines were given and somebody was paged']
  if (entry.kind === 'worker-words' && delivery.get(id) === 'failed') return [`${entry.code}: a worker's words did not reach them`]
  if (entry.kind === 'handoff' && entry.event === 'replaced') return [`${entry.code}: handed on, because no word came from whoever took it`]
  if (entry.kind === 'handoff' && entry.event === 'unanswered') return [`${entry.code}: everyone on the rota was paged and nobody had answered`]
  return []
}

/** The switch as it stands now. */
function noContact(entries: readonly Logged[]): string[] {
  const last = entries.findLast(({ entry }) => entry.kind === 'no-contact')?.entry
  return last?.kind === 'no-contact' && last.reason !== null ? [`No automated texts go to them: ${last.reason}`] : []
}

/** Silences that nobody was paged for: in the morning somebody may want to ask how they are. */
function silences(handoffs: Told['handoffs'], entries: readonly Logged[]): string[] {
  const lastWords = entries.findLastIndex(({ entry }) => entry.kind === 'words')
  const lastOffer = entries.findLastIndex(({ entry }) => entry.kind === 'say' && entry.say === 'offer-human')
  const quiet = handoffs.flatMap(({ code, route, firstWordAt }) =>
    (route === 'human-wanted' && firstWordAt !== null && (entries[lastWords]?.at ?? 0) < Date.parse(firstWordAt) ? [`${code}: they wrote nothing after a worker's first word`] : []))
  const brought = entries.slice(lastOffer).some(({ entry }) => entry.kind === 'handoff')
  return [...quiet, ...(lastOffer > lastWords && !brought ? ['They were offered a person and have not written since'] : [])]
}

/** What is left to do, or went wrong, in plain lines for the morning: each once. Facts from the log only. */
export function followUpOf(told: Told, entries: readonly Logged[], delivery: ReadonlyMap<EntryId, DeliveryState>): string[] {
  const promises = told.promises.filter(({ outcome }) => outcome === null).map(({ words, owner }) => `A promise is still open: ${words} (${owner})`)
  const concerns = told.concerns.filter(({ closed }) => !closed).map(({ code, words }) => `${code}: a safeguarding concern is open: ${words}`)
  return [...new Set([...concerns, ...promises, ...ofHandoffs(told.handoffs), ...silences(told.handoffs, entries), ...noContact(entries), ...entries.flatMap(entry => ofEntry(entry, delivery))])]
}

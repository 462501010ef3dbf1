import type { Entry, Said } from '../../services/conversation/entry.ts'
import type { Loaded, NewEntry, RunTurn } from '../../services/conversation/plan.ts'
import type { Degraded } from './degraded.ts'

/**
 * A turn that knows what the degraded path of this process has said. A frozen Redis may apply an accept that had timed out long ago: those words
 * count as answered. A turn that was only late says what it has to say, but not a sentence that went ahead of it in the response.
 */
export const answeredAlready = (run: RunTurn, degraded: Pick<Degraded, 'given'>): RunTurn => async (loaded, at, failures) => {
  const plan = await run({ ...loaded, entries: loaded.entries.map(logged => ({ ...logged, entry: marked(logged.entry, loaded, degraded) })) }, at, failures)
  // Looked up after the turn: the answer may have been given while it ran.
  return { ...plan, entries: plan.entries.map(entry => once(entry, loaded, degraded)) }
}

function marked(entry: Entry, { name }: Loaded, degraded: Pick<Degraded, 'given'>): Entry {
  if (entry.kind !== 'words' || entry.answeredBefore || entry.optOut) return entry
  const given = degraded.given(entry, name)
  return given && !given.late ? { ...entry, answeredBefore: { at: given.at, says: given.says } } : entry
}

function once(planned: NewEntry, loaded: Loaded, degraded: Pick<Degraded, 'given'>): NewEntry {
  const { entry, audience } = planned
  if (entry.kind !== 'say' || entry.shownAs !== undefined) return planned
  const said = saidTo(entry, loaded, degraded)
  return said === undefined ? planned : { audience, entry: { ...entry, shownAs: said } }
}

/** The id under which the very same sentence went out in answer to one of the same messages. */
function saidTo(say: Said, { name, entries }: Loaded, degraded: Pick<Degraded, 'given'>): string | undefined {
  const asked = entries.flatMap(({ id, entry }) => (entry.kind === 'words' && say.answers.includes(id) ? [entry] : []))
  return asked.flatMap(words => degraded.given(words, name)?.says ?? []).find(({ text }) => text === say.text)?.id
}

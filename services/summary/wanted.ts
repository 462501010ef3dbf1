import type { EntryId, Logged, Words } from '../conversation/entry.ts'
import { bringsHuman } from '../understanding/screened.ts'

/** A quotation and the entry it stands in, so that every line of a summary can be checked against the log. */
export type Quoted = { words: string; entry: EntryId }

type Spoken = { id: EntryId; words: Words }

const asked: readonly (string | null)[] = ['find_support', 'opening_times', 'follow_up']

const spokenIn = (entries: readonly Logged[]): Spoken[] =>
  entries.flatMap(({ id, entry }) => (entry.kind === 'words' ? [{ id, words: entry }] : []))

/** What somebody tells about another person is not that person's own wish: the reader has to see whose words these are. */
const marked = (words: string, source: Words | undefined): string =>
  source?.screened.found.forWhom === undefined ? words : `${words} (told by someone else)`

/** The last message before a handoff in which these words stand; without one the handoff's own entry is the source. */
const spokenWith = (spoken: readonly Spoken[], phrase: string, before: number): Spoken | undefined =>
  spoken.slice(0, before).findLast(({ words }) => words.text.includes(phrase) || words.screened.because.includes(phrase))

function becauseOf(entries: readonly Logged[], spoken: readonly Spoken[]): Quoted[] {
  return entries.flatMap(({ id, entry }, place) => {
    if (entry.kind !== 'handoff' || (entry.event !== 'raised' && entry.event !== 'raised-higher')) return []
    const before = entries.slice(0, place).filter(each => each.entry.kind === 'words').length
    return entry.because.map(phrase => {
      const source = spokenWith(spoken, phrase, before)
      return { words: marked(phrase, source?.words), entry: source?.id ?? id }
    })
  })
}

function noted(entries: readonly Logged[], spoken: readonly Spoken[], kinds: readonly string[]): Quoted[] {
  return entries.flatMap(({ id, entry }) => {
    if (entry.kind !== 'noted' || !kinds.includes(entry.what)) return []
    const source = spoken.find(each => each.id === entry.of)
    return [{ words: marked(entry.words, source?.words), entry: source?.id ?? id }]
  })
}

/** Each quotation once; a part of a message is left out where the whole of it is quoted from the same entry. */
function once(quotes: readonly Quoted[]): Quoted[] {
  return quotes.filter((quote, place) => !quotes.some((other, at) =>
    other.entry === quote.entry && at !== place && bare(other).includes(bare(quote)) && (bare(other) !== bare(quote) || at < place)))
}
const bare = (quote: Quoted): string => quote.words.replace(/ \(told by someone else\)$/, '')

const inOrder = (a: Quoted, b: Quoted): number => {
  const [at, nth] = a.entry.split('-').map(Number)
  const [otherAt, otherNth] = b.entry.split('-').map(Number)
  return (at ?? 0) - (otherAt ?? 0) || (nth ?? 0) - (otherNth ?? 0)
}

/** What the person said they wanted, word for word, oldest first: nothing is put in other words and nothing is inferred. */
export function wantedIn(entries: readonly Logged[]): Quoted[] {
  const spoken = spokenIn(entries)
  // An answer to "what do you like?" stands where it belongs, however much it reads like a search.
  const told = new Set(entries.flatMap(({ entry }) => (entry.kind === 'noted' && entry.what !== 'wanted' && entry.what !== 'offered' && entry.what !== 'chosen' ? [entry.of] : [])))
  const led = becauseOf(entries, spoken)
  const quoted = new Set(led.map(({ entry }) => entry))
  // Heavy words written after a person was already being brought are theirs to be read too.
  const askedFor = spoken
    .filter(({ id, words }) => (bringsHuman(words.screened.route) && !quoted.has(id)) || (asked.includes(words.screened.intent) && !told.has(id)))
    .map(({ id, words }) => ({ words: marked(words.text, words), entry: id }))
  return once([...noted(entries, spoken, ['wanted']), ...askedFor, ...led].toSorted(inOrder))
}

/** Only what the introduction asked for and the person named as such: their strengths, and who and what is around them. */
export const strengthsIn = (entries: readonly Logged[]): Quoted[] =>
  once(noted(entries, spokenIn(entries), ['strength', 'around-you']))

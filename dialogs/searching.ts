import { besideList } from './besideList.ts'
import { commandOf } from './commands.ts'
import { sentence } from './copy/sentence.ts'
import type { Shown } from './dialogRecord.ts'
import { listWords } from './listWords.ts'
import { entryOf, wordsOf, type FoundPlaces, type Move, type Need, type Note, type Place, type TurnView } from './turn.ts'

/** More than MORE will ever read out; what is further down fits too badly. */
const ranked = 12
/** A search reads a sentence, not a life story: the directory gets the start of very long words. */
export const longestQuery = 400
/** What "somewhere, anywhere" means to the directory: open to all, come as you are. */
const anywhere = 'drop in cafe company for anyone'

/** A search to be answered. `refined`: what was said since about the same one. */
export type Asking = { query: string; heavy: boolean; said: 'found' | 'after-no' | 'instead'; refined?: readonly string[]; area?: string | null }
type Paging = Asking & { area: string | null; from: number }

/** What they said they would like, and what they like, as a search; anywhere open to all where they said neither. */
export const knownWishes = (turn: TurnView): string =>
  [...turn.person.wants, ...turn.person.likes].map(({ words }) => words).slice(-3).join(' ').slice(0, longestQuery) || anywhere

export const find = (turn: TurnView, query: string, area: string | null, refined: readonly string[] = []): FoundPlaces => {
  const { age } = turn.screened.found
  return turn.directory.find(query, { at: turn.at, limit: ranked, ...(area ? { area } : {}), ...(age === undefined || refined.length > 0 ? {} : { age }), ...(refined.length > 0 ? { refined } : {}) })
}

/** Searches and says what was found, or honestly that nothing was. */
export function listed(turn: TurnView, asking: Asking): Move {
  const area = asking.area === undefined ? turn.screened.found.area ?? null : asking.area
  const found = find(turn, asking.query, area, asking.refined)
  if (found.results.length > 0) return page(turn, found, { ...asking, area, from: 0 })
  // Somebody who searched is told that there is nothing. Somebody who answered our own question, or asked for no place in particular, is not sent away by it.
  const open = asking.said === 'after-no' || turn.dialog.lastAsked === 'wants' || commandOf(wordsOf(turn)) === 'places'
  const instead = open ? find(turn, anywhere, area) : found
  const unmet = needOf(found, area)
  if (instead.results.length === 0) return { ...nothing(turn, found, asking), unmet }
  return { ...page(turn, instead, { ...asking, query: anywhere, refined: [], said: turn.dialog.lastAsked === 'wants' && asking.said === 'found' ? 'instead' : asking.said, area, from: 0 }), unmet }
}

const needOf = ({ theme, area }: FoundPlaces, given: string | null): Need => ({ theme: theme ?? 'other', area: area ?? given ?? 'not said' })

function page(turn: TurnView, found: FoundPlaces, asking: Paging): Move {
  const rest = found.results.slice(asking.from)
  const first = asking.from === 0
  const beside = besideList(turn, found, first && asking.said === 'found' && (asking.refined ?? []).length === 0 && commandOf(wordsOf(turn)) !== 'places')
  const list = listWords(rest, {
    from: asking.from + 1,
    intro: (count, names) => [beside.before, found.giving ? sentence('places-giving', { count, names }, turn) : sentence(`places-${asking.said}` as const, { count, names }, turn), first ? assumed(found, turn) : ''].filter((words) => words !== '').join(' '),
    tail: (isMore) => [beside.after, sentence(asking.heavy ? 'places-tail-heavy' : isMore ? 'places-tail-more' : 'places-tail', {}, turn)].filter((words) => words !== '').join(' ')
  }, turn)
  const held = rest.slice(0, list.held)
  const isMore = rest.length > list.held
  return {
    says: [...beside.first, { say: 'signpost', text: list.text, cards: list.cards, suggested: isMore ? ['MORE', 'PERSON'] : ['PERSON'] }],
    asks: 'which-place', notes: held.map((place) => offered(turn, place)), dialog: { ...beside.dialog, shown: shownOf(turn, found, asking, list.held) }
  }
}

const shownOf = (turn: TurnView, found: FoundPlaces, asking: Paging, held: number): Shown => ({
  query: asking.query, area: asking.area, from: asking.from, next: asking.from + held, refined: [...asking.refined ?? []], at: turn.at,
  places: found.results.map(({ asset }) => ({ id: asset.id, name: asset.name })), chosen: turn.dialog.shown?.chosen ?? []
})

// Never ANYONE: alone it asks for a person, and one is paged.
const dropWords = { where: 'ANYWHERE', when: 'ANY DAY', who: 'EVERYONE', free: 'ANY COST', access: 'ANY KIND' } as const

/** What was taken for granted is said, and how to drop it. */
function assumed(found: FoundPlaces, turn: TurnView): string {
  if (found.assumed.length === 0) return ''
  const drops = [...new Set((found.parts ?? []).map((part) => dropWords[part]))]
  const said = found.assumed.join('; ')
  return drops.length === 0 ? sentence('places-assumed', { assumed: said }, turn) : sentence('places-assumed-drop', { assumed: said, drops: drops.join(turn.channel === 'sms' ? '/' : ' or ') }, turn)
}

const offered = (turn: TurnView, place: Place): Note => ({ what: 'offered', words: place.asset.name, of: entryOf(turn), asset: place.asset.id })

/** Nothing was found. A search that went on too far can be gone back on: the list before it stays where it was. */
const nothing = (turn: TurnView, found: FoundPlaces, asking: Asking): Move => {
  const key = found.giving ? 'nothing-giving' : (asking.refined ?? []).length > 0 ? 'nothing-refined' : 'nothing-found'
  return { says: [{ say: 'nothing-found', text: sentence(key, {}, turn), suggested: ['PERSON', 'PLACES'] }], asks: null }
}

/** The next of the same list. */
export function more(turn: TurnView): Move {
  const { shown } = turn.dialog
  if (!shown) return { says: [{ say: 'more', text: sentence('more-of-what', {}, turn), suggested: ['PLACES', 'PERSON'] }], asks: 'wants' }
  const done: Move = { says: [{ say: 'more', text: sentence('more-done', {}, turn), suggested: ['PERSON'] }], asks: null }
  if (shown.next >= shown.places.length) return done
  const found = find(turn, shown.query, shown.area, shown.refined)
  // The same search a while later may rank anew: what was read out stays where it was, so that numbers keep their places.
  const results = shown.places.flatMap(({ id }) => found.results.find(({ asset }) => asset.id === id) ?? [])
  const gone = shown.places.slice(0, shown.next).filter(({ id }) => !results.some(({ asset }) => asset.id === id)).length
  if (gone > 0 || shown.next >= results.length) return done
  return page(turn, { ...found, results }, { query: shown.query, area: shown.area, refined: shown.refined, heavy: false, said: 'found', from: shown.next })
}

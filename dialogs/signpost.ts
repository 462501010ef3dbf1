import { choiceOf, type Choice } from './choice.ts'
import { bare, commandOf, lengthOf } from './commands.ts'
import { sentence } from './copy/sentence.ts'
import { asksTheDoor, door } from './door.ts'
import { recordedAnswer, skips } from './introduction.ts'
import { chosenWords, listWords } from './listWords.ts'
import { PartDialog } from './part.ts'
import { entryOf, wordsOf, type FoundPlaces, type Move, type Note, type Place, type TurnView } from './turn.ts'

/** Places, groups and people nearby, with a person offered beside every list. */
export class SignpostDialog extends PartDialog {
  static readonly id = 'signpost'
  constructor() {
    super(SignpostDialog.id, signpost)
  }
}

/** More than MORE will ever read out; what is further down fits too badly. */
const ranked = 12
/** A search reads a sentence, not a life story: the directory gets the start of very long words. */
const longestQuery = 400
/** What "somewhere, anywhere" means to the directory: open to all, come as you are. */
const anywhere = 'drop in cafe company for anyone'

/** Decides a turn about places or the hub's own door. */
export function signpost(turn: TurnView): Move {
  const words = wordsOf(turn)
  const { shown } = turn.dialog
  if (asksForMore(turn)) return more(turn)
  const choice = shown ? choiceOf(words, shown) : null
  if (choice) return chosen(turn, choice)
  if (asksTheDoor(turn)) return door(turn)
  if (commandOf(words) === 'places') return listed(turn, { query: knownWishes(turn), heavy: false, said: 'found' })
  if (turn.dialog.lastAsked === 'wants' && skips(turn)) return listed(turn, { query: knownWishes(turn), heavy: false, said: 'after-no' })
  if (shown && onlyArea(turn)) return listed(turn, { query: shown.query, heavy: false, said: 'found' })
  return searched(turn)
}

/** "MORE", or "yes" to a list that was just read out. */
export const asksForMore = (turn: TurnView): boolean =>
  commandOf(wordsOf(turn)) === 'more' || (turn.dialog.lastAsked === 'which-place' && turn.dialog.shown !== null && turn.screened.intent === 'yes' && choiceOf(wordsOf(turn), turn.dialog.shown) === null)

const asking = /^(?:is|are) there (?:a|an|any|some|anything|anywhere|somewhere)\b|\bwhere (?:can|could|do|would) i (?:go|get|find|meet|join|learn|take)\b|\bany(?:thing| (?:groups?|clubs?|places?|cafes?|classes))\b.*\b(?:on|for|near|round|around)\b|\blooking for (?:a|an|some|somewhere|something|anywhere)\b|\bwhat'?s on\b|\bdo you know (?:of )?(?:a|an|any|somewhere|anywhere)\b/

/** Words that ask for a place outright, where no intent was made out: better searched, and honestly not found, than taken for an answer of theirs. */
export const asksForPlace = (turn: TurnView): boolean => turn.screened.intent === 'other' && turn.screened.route === 'everyday' && asking.test(bare(wordsOf(turn)))

/** A part of the city and nothing else, after a list: the same search, nearer. */
export const onlyArea = (turn: TurnView): boolean => turn.screened.found.area !== undefined && lengthOf(wordsOf(turn)) <= 4

function searched(turn: TurnView): Move {
  const wish = turn.dialog.lastAsked === 'wants'
  const kept = wish ? recordedAnswer(turn, 'wants') : { person: turn.person, notes: [{ what: 'wanted' as const, words: wordsOf(turn).slice(0, 500), of: entryOf(turn) }] }
  const move = listed(turn, { query: wordsOf(turn).slice(0, longestQuery), heavy: turn.screened.route !== 'everyday', said: 'found' })
  return { ...move, person: kept.person, notes: [...kept.notes, ...(move.notes ?? [])] }
}

/** What they said they would like, and what they like, as a search; anywhere open to all where they said neither. */
const knownWishes = (turn: TurnView): string =>
  [...turn.person.wants, ...turn.person.likes].map(({ words }) => words).slice(-3).join(' ').slice(0, longestQuery) || anywhere

type Asking = { query: string; heavy: boolean; said: 'found' | 'after-no' | 'instead' }

function listed(turn: TurnView, asking: Asking): Move {
  const area = turn.screened.found.area ?? null
  const found = find(turn, asking.query, area)
  if (found.results.length > 0) return page(turn, found, { ...asking, area, from: 0 })
  // Somebody who searched is told that there is nothing. Somebody who answered our own question, or asked for no place in particular, is not sent away by it.
  const open = asking.said === 'after-no' || turn.dialog.lastAsked === 'wants' || commandOf(wordsOf(turn)) === 'places'
  const instead = open ? find(turn, anywhere, area) : found
  if (instead.results.length === 0) return nothing(turn)
  return page(turn, instead, { ...asking, query: anywhere, said: turn.dialog.lastAsked === 'wants' && asking.said === 'found' ? 'instead' : asking.said, area, from: 0 })
}

const find = (turn: TurnView, query: string, area: string | null): FoundPlaces => {
  const { age } = turn.screened.found
  return turn.directory.find(query, { at: turn.at, limit: ranked, ...(area ? { area } : {}), ...(age === undefined ? {} : { age }) })
}

function page(turn: TurnView, found: FoundPlaces, asking: Asking & { area: string | null; from: number }): Move {
  const rest = found.results.slice(asking.from)
  const assumed = asking.from === 0 && found.assumed.length > 0 ? sentence('places-assumed', { assumed: found.assumed.join('; ') }, turn) : ''
  const list = listWords(rest, {
    from: asking.from + 1,
    intro: (count, names) => [sentence(`places-${asking.said}` as const, { count, names }, turn), assumed].filter((words) => words !== '').join(' '),
    tail: (isMore) => sentence(asking.heavy ? 'places-tail-heavy' : isMore ? 'places-tail-more' : 'places-tail', {}, turn)
  }, turn)
  const held = rest.slice(0, list.held)
  const isMore = rest.length > list.held
  return {
    says: [{ say: 'signpost', text: list.text, cards: list.cards, suggested: isMore ? ['MORE', 'PERSON'] : ['PERSON'] }],
    asks: 'which-place', notes: held.map((place) => offered(turn, place)),
    dialog: { shown: {
      query: asking.query, area: asking.area, from: asking.from, next: asking.from + list.held,
      places: found.results.map(({ asset }) => ({ id: asset.id, name: asset.name })), chosen: turn.dialog.shown?.chosen ?? []
    } }
  }
}

const offered = (turn: TurnView, place: Place): Note => ({ what: 'offered', words: place.asset.name, of: entryOf(turn), asset: place.asset.id })

const nothing = (turn: TurnView): Move =>
  ({ says: [{ say: 'nothing-found', text: sentence('nothing-found', {}, turn), suggested: ['PERSON', 'PLACES'] }], asks: null })

function more(turn: TurnView): Move {
  const { shown } = turn.dialog
  if (!shown) return { says: [{ say: 'more', text: sentence('more-of-what', {}, turn), suggested: ['PLACES', 'PERSON'] }], asks: 'wants' }
  if (shown.next >= shown.places.length) return { says: [{ say: 'more', text: sentence('more-done', {}, turn), suggested: ['PERSON'] }], asks: null }
  const found = find(turn, shown.query, shown.area)
  // The same search a while later may rank anew: what was read out stays where it was, so that numbers keep their places.
  const results = shown.places.flatMap(({ id }) => found.results.find(({ asset }) => asset.id === id) ?? [])
  const gone = shown.places.slice(0, shown.next).filter(({ id }) => !results.some(({ asset }) => asset.id === id)).length
  if (gone > 0 || shown.next >= results.length) return { says: [{ say: 'more', text: sentence('more-done', {}, turn), suggested: ['PERSON'] }], asks: null }
  return page(turn, { ...found, results }, { query: shown.query, area: shown.area, heavy: false, said: 'found', from: shown.next })
}

function chosen(turn: TurnView, choice: Choice): Move {
  const { shown } = turn.dialog
  if (choice.kind === 'which' || !shown) return { says: [{ say: 'signpost', text: sentence('which-place', {}, turn) }], asks: 'which-place' }
  const place = find(turn, shown.query, shown.area).results.find(({ asset }) => asset.id === choice.id)
  const { comeWithYou } = turn.hub
  const further = [comeWithYou ? sentence('chosen-company', comeWithYou, turn) : '', sentence('chosen-tail', {}, turn)].filter((words) => words !== '')
  const text = place ? chosenWords(place, turn, further) : [sentence('chosen-name', { name: choice.name }, turn), ...further].join(' ')
  return {
    says: [{ say: 'signpost', text, suggested: ['PERSON'] }], asks: null,
    notes: [{ what: 'chosen', words: choice.name, of: entryOf(turn), asset: choice.id }],
    dialog: { shown: { ...shown, chosen: [...new Set([...shown.chosen, choice.id])] } }
  }
}

import { wantsToGive } from '../services/directory/ask/giving.ts'
import { choiceOf } from './choice.ts'
import { bare, commandOf, lengthOf } from './commands.ts'
import { sentence } from './copy/sentence.ts'
import { asksTheDoor, door } from './door.ts'
import { chosen, going, ofGoing } from './going.ts'
import { goesOn, goOn } from './goingOn.ts'
import { recordedAnswer, skips } from './introduction.ts'
import { PartDialog } from './part.ts'
import { introductionAsks } from './questions.ts'
import { knownWishes, listed, longestQuery, more } from './searching.ts'
import { entryOf, wordsOf, type Move, type TurnView } from './turn.ts'

/** Places, groups and people nearby, with a person offered beside every list. */
export class SignpostDialog extends PartDialog {
  static readonly id = 'signpost'
  constructor() {
    super(SignpostDialog.id, signpost)
  }
}

/** Decides a turn about places or the hub's own door. */
export function signpost(turn: TurnView): Move {
  const words = wordsOf(turn)
  const { shown } = turn.dialog
  const of = ofGoing(turn)
  if (of) return going(turn, of)
  if (asksForMore(turn)) return more(turn)
  const on = goesOn(turn)
  // "Is the first one free?" asks about it; "the first one" chooses it.
  if (shown && on?.kind === 'fact') return goOn(turn, shown, on)
  const choice = shown ? choiceOf(words, shown) : null
  if (choice) return chosen(turn, choice)
  if (shown && on) return goOn(turn, shown, on)
  if (unknownPart(turn)) return { says: [{ say: 'signpost', text: sentence('unknown-part', {}, turn), suggested: ['ANYWHERE', 'PERSON'] }], asks: 'where-in-town' }
  if (asksTheDoor(turn)) return door(turn)
  if (commandOf(words) === 'places') return listed(turn, { query: knownWishes(turn), heavy: false, said: 'found' })
  if (turn.dialog.lastAsked === 'wants' && skips(turn)) return listed(turn, { query: knownWishes(turn), heavy: false, said: 'after-no' })
  if (shown && onlyArea(turn)) return listed(turn, { query: shown.query, refined: shown.refined, heavy: false, said: 'found' })
  return searched(turn)
}

/** "MORE", or "yes" to a list that was just read out. */
export const asksForMore = (turn: TurnView): boolean =>
  commandOf(wordsOf(turn)) === 'more' || (turn.dialog.lastAsked === 'which-place' && turn.dialog.shown !== null && turn.screened.intent === 'yes' && choiceOf(wordsOf(turn), turn.dialog.shown) === null)

const asking = /^(?:is|are) there (?:a|an|any|some|anything|anywhere|somewhere)\b|\bwhere (?:can|could|do|would) i (?:go|get|find|meet|join|learn|take)\b|\bany(?:thing| (?:groups?|clubs?|places?|cafes?|classes))\b.*\b(?:on|for|near|round|around)\b|\blooking for (?:a|an|some|somewhere|something|anywhere)\b|\bwhat'?s on\b|\bdo you know (?:of )?(?:a|an|any|somewhere|anywhere)\b/

/** Words that ask for a place outright, where no intent was made out: better searched, and honestly not found, than taken for an answer of theirs. */
export const asksForPlace = (turn: TurnView): boolean => turn.screened.intent === 'other' && turn.screened.route === 'everyday' && asking.test(bare(wordsOf(turn)))

/** Somebody who would like to give: where could they? Said in answer to "what do you like?", it is that answer. */
export const offersToGive = (turn: TurnView): boolean => turn.screened.route === 'everyday' && !introductionAsks(turn.dialog.lastAsked) && wantsToGive(bare(wordsOf(turn)))

/** Words that go on from a list, or tell of going somewhere. */
export const goesOnFromList = (turn: TurnView): boolean => ofGoing(turn) !== null || goesOn(turn) !== null || unknownPart(turn)

/** An answer to "which part?" that is none of the hub's areas. */
const unknownPart = (turn: TurnView): boolean =>
  turn.dialog.lastAsked === 'where-in-town' && turn.screened.route === 'everyday' && turn.screened.intent === 'other' && lengthOf(wordsOf(turn)) <= 4 && goesOn(turn) === null && turn.screened.found.area === undefined

/** A part of the city and nothing else, after a list: the same search, nearer. */
export const onlyArea = (turn: TurnView): boolean => turn.screened.found.area !== undefined && lengthOf(wordsOf(turn)) <= 4

function searched(turn: TurnView): Move {
  const wish = turn.dialog.lastAsked === 'wants'
  const kept = wish ? recordedAnswer(turn, 'wants') : { person: turn.person, notes: [{ what: 'wanted' as const, words: wordsOf(turn).slice(0, 500), of: entryOf(turn) }] }
  const move = listed(turn, { query: wordsOf(turn).slice(0, longestQuery), heavy: turn.screened.route !== 'everyday', said: 'found' })
  return { ...move, person: kept.person, notes: [...kept.notes, ...(move.notes ?? [])] }
}

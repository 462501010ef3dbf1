import type { FactAsked, Refinement } from '../services/directory/ask/refine.ts'
import { sentence } from './copy/sentence.ts'
import { mostSegments, plainSigns, segmentsOf } from './copy/segments.ts'
import type { Shown } from './dialogRecord.ts'
import { shownName } from './listWords.ts'
import { introductionAsks } from './questions.ts'
import { listed, more } from './searching.ts'
import { wordsOf, type Move, type Place, type TurnView } from './turn.ts'

/** A list is gone on from for a day; after that words that would refine it are new ones. */
const freshMs = 24 * 60 * 60 * 1000
const mostRefined = 6

/** How these words go on from the last list; null where there is none, or they are about something else. An answer to a question of ours stays one. */
export function goesOn(turn: TurnView): Refinement | null {
  const { shown, lastAsked } = turn.dialog
  if (!shown || turn.at - shown.at > freshMs || introductionAsks(lastAsked) || lastAsked === 'forget' || lastAsked === 'remember' || lastAsked === 'company-reach') return null
  return leaving.has(turn.screened.intent) ? null : turn.directory.goesOn(wordsOf(turn), turn.at)
}

/** "See you tomorrow" asks for nothing. */
const leaving: ReadonlySet<TurnView['screened']['intent']> = new Set(['goodbye', 'thanks', 'privacy', 'stop_or_forget_me', 'is_this_human'])

/** Decides a turn that goes on from a list. */
export function goOn(turn: TurnView, shown: Shown, refinement: Refinement): Move {
  switch (refinement.kind) {
    case 'fact': return facts(turn, shown, refinement.fact)
    case 'other': return more(turn)
    case 'nearer': return nearer(turn, shown)
    case 'change': return changed(turn, shown, refinement.words)
  }
}

const changed = (turn: TurnView, shown: Shown, words: string): Move =>
  listed(turn, { query: shown.query, area: shown.area, refined: [...shown.refined, words].slice(-mostRefined), heavy: turn.screened.route !== 'everyday', said: 'found' })

/** Nearer to where? Only they can say, and a part of the city is enough. */
function nearer(turn: TurnView, shown: Shown): Move {
  const { area } = turn.directory.find(shown.query, { at: turn.at, limit: 1, ...(shown.area ? { area: shown.area } : {}), ...(shown.refined.length > 0 ? { refined: shown.refined } : {}) })
  if (area) return changed(turn, shown, 'nearer')
  return { says: [{ say: 'signpost', text: sentence('which-part', {}, turn), suggested: ['PERSON'] }], asks: 'where-in-town' }
}

const ordinals = ['first', 'second', 'third', 'fourth'] as const

/** The places that a question is about: the one it names by its number, the one they chose last, else those just read out. */
function about(turn: TurnView, shown: Shown): { id: string; number: number }[] {
  const heard = shown.places.slice(0, shown.next).map(({ id }, i) => ({ id, number: i + 1 }))
  const words = wordsOf(turn).toLowerCase()
  const digit = /\bnumber (\d)\b/.exec(words)?.[1]
  const nth = ordinals.findIndex((word) => new RegExp(`\\bthe ${word}\\b`).test(words))
  const named = digit !== undefined ? heard[Number(digit) - 1] : /\bthe last\b/.test(words) ? heard.at(-1) : nth === -1 ? undefined : heard[shown.from + nth] ?? heard[nth]
  if (named) return [named]
  const going = turn.dialog.lastAsked === 'which-place' ? undefined : heard.find(({ id }) => id === shown.chosen.at(-1))
  return going ? [going] : heard.slice(shown.from)
}

/** One fact about each of them, from the listing and nothing else: what it does not say is said to be not known. */
function facts(turn: TurnView, shown: Shown, fact: FactAsked): Move {
  const lines = about(turn, shown).flatMap(({ id, number }) => {
    const place = turn.directory.place(id, turn.at)
    return place === null ? [] : [sentence('fact-line', { number, name: shownName(place, turn), fact: factOf(place, fact, turn).replace(/\.$/, '') }, turn)]
  })
  const unknown = lines.length === 0 ? [sentence('fact-gone', {}, turn)] : lines
  const tail = sentence(fact === 'cost' && lines.length > 1 ? 'fact-tail-cost' : 'fact-tail', {}, turn)
  return { says: [{ say: 'signpost', text: fits([...unknown, tail], turn.channel), suggested: ['PERSON'] }], asks: lines.length > 1 ? 'which-place' : null, dialog: { shown: { ...shown, at: turn.at } } }
}

/** By text the last places are left out before the words that offer a person. */
function fits(lines: readonly string[], channel: TurnView['channel']): string {
  const text = lines.join('\n')
  if (channel !== 'sms') return text
  return segmentsOf(plainSigns(text)) <= mostSegments || lines.length <= 2 ? plainSigns(text) : fits([...lines.slice(0, -2), lines.at(-1) ?? ''], channel)
}

function factOf(place: Place, fact: FactAsked, turn: TurnView): string {
  const { cost, accessibility = [], welcomer, place: where } = place.asset
  const unknown = sentence('fact-unknown', {}, turn)
  switch (fact) {
    case 'cost': return cost ?? unknown
    case 'when': return place.when
    case 'where': return where?.address ?? unknown
    case 'contact': return place.how
    case 'access': return accessibility.length > 0 ? accessibility.join(', ') : unknown
    case 'welcome': return welcomer ? [welcomer.name, welcomer.words ?? ''].filter((words) => words !== '').join('. ') : unknown
  }
}

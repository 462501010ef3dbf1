import { bare, commandOf, lengthOf } from './commands.ts'
import { sentence } from './copy/sentence.ts'
import { PartDialog } from './part.ts'
import { introductionAsks, nextQuestion, type IntroductionAsk } from './questions.ts'
import { dropsName, readsAsName, renamedTo } from './readsAsName.ts'
import { keep, keepName, nameFound, selfTold, type SelfTold } from './selfTold.ts'
import { wordsOf, type Move, type TurnView } from './turn.ts'
import { nextOf } from './variants.ts'

/** Getting to know somebody in their own words: name, who is around them, what they like, what would be good. Any of it may be left. */
export class IntroductionDialog extends PartDialog {
  static readonly id = 'introduction'
  constructor() {
    super(IntroductionDialog.id, introduce)
  }
}

/** Decides a turn of the introduction. */
export function introduce(turn: TurnView): Move {
  const words = wordsOf(turn)
  if (dropsName(words)) return { says: [said(sentence('name-dropped', {}, turn))], person: { ...turn.person, name: null }, asks: 'name' }
  if (turn.first) return welcome(turn)
  const renamed = renamedTo(words)
  if (renamed) return rename(turn, renamed)
  if (skips(turn)) return skip(turn)
  return answered(turn, introductionAsks(turn.dialog.lastAsked) ? turn.dialog.lastAsked : null)
}

/** The first words ever: one message, and one light question in it. */
function welcome(turn: TurnView): Move {
  const hub = turn.hub.name
  const name = renamedTo(wordsOf(turn)) ?? nameFound(turn)
  const named = name ? keepName(turn, turn.person, name) : { person: turn.person, notes: [] }
  const all = also(named, selfTold(turn, named.person))
  const story = lengthOf(wordsOf(turn)) >= 6 && turn.screened.intent !== 'small_talk'
  const text = name ? sentence('welcome-named', { hub, name }, turn) : sentence(story ? 'welcome-told' : 'welcome', { hub }, turn)
  return { says: [{ say: 'welcome', text, suggested: ['PERSON', 'PLACES'] }], welcomed: true, asks: name ? 'around-you' : 'name', ...all }
}

function rename(turn: TurnView, name: string): Move {
  const before = turn.person.name !== null
  const kept = keepName(turn, turn.person, name)
  const all = also(kept, selfTold(turn, kept.person))
  const thanks = before ? sentence('name-changed', { name }, turn) : sentence('thanks-name', { name }, turn)
  return before && turn.dialog.lastAsked !== 'name' ? { says: [said(thanks)], ...all } : goOn(turn, thanks, all, 0)
}

/** "no", "skip", "rather not": taken as an answer like any other. */
export const skips = (turn: TurnView): boolean =>
  shrugs(wordsOf(turn)) || turn.screened.intent === 'skip' || turn.screened.intent === 'no' || commandOf(wordsOf(turn)) === 'quiet'

/** "Dunno": an answer too, and no reason to ask again or to search for it. */
export const shrugs = (words: string): boolean => /^(?:(?:i )?(?:dunno|don'?t (?:really )?know|donno)|idk|not (?:really )?sure|no idea|can'?t think(?: of (?:any|anything))?|hard to say)(?: (?:really|tbh|sorry|yet))?$/.test(bare(words))

function skip(turn: TurnView): Move {
  const count = (turn.dialog.turns.skips ?? 0) + 1
  const fine = turn.dialog.lastAsked === 'name' ? sentence('name-skipped', {}, turn) : sentence('skip-is-fine', {}, turn)
  return goOn(turn, fine, { person: turn.person, notes: [] }, count)
}

function answered(turn: TurnView, asked: IntroductionAsk | null): Move {
  const words = wordsOf(turn)
  const name = asked === 'name' ? nameFound(turn) ?? readsAsName(words) : nameFound(turn)
  if (name && (asked === 'name' || turn.person.name === null)) {
    const kept = keepName(turn, turn.person, name)
    return goOn(turn, sentence('thanks-name', { name }, turn), also(kept, selfTold(turn, kept.person)), 0)
  }
  const heard = nextOf('heard', ['heard', 'heard-2', 'heard-3'], turn.dialog)
  const move = goOn(turn, sentence(heard.key, {}, turn), recordedAnswer(turn, asked), 0)
  return { ...move, dialog: { ...move.dialog, turns: { ...heard.turns, skips: 0 } } }
}

/** An answer to an open question, kept as they said it; else what their words name by themselves. */
export function recordedAnswer(turn: TurnView, asked: IntroductionAsk | null): SelfTold {
  const words = wordsOf(turn)
  if (words === '' || skips(turn) || (turn.screened.intent === 'yes' && lengthOf(words) <= 3)) return { person: turn.person, notes: [] }
  if (asked === 'around-you') return keep(turn, turn.person, 'around-you', words)
  if (asked === 'likes') return keep(turn, turn.person, 'strength', words)
  if (asked === 'wants') return keep(turn, turn.person, 'wanted', words)
  return selfTold(turn)
}

/** An acknowledgement and the next question in one message. */
function goOn(turn: TurnView, start: string, kept: SelfTold, skipped: number): Move {
  const next = nextQuestion(turn, skipped)
  const question = next ? sentence(`ask-${next}` as const, {}, turn) : sentence('anything-else', {}, turn)
  return {
    says: [{ ...said(`${start} ${question}`), ...(next === 'wants' || !next ? { suggested: ['PLACES', 'PERSON'] } : {}) }],
    asks: next, person: kept.person, notes: kept.notes, dialog: { turns: { ...turn.dialog.turns, skips: skipped } }
  }
}

const said = (text: string): Move['says'][number] => ({ say: 'introduction', text })
const also = (one: SelfTold, other: SelfTold): SelfTold => ({ person: other.person, notes: [...one.notes, ...other.notes] })

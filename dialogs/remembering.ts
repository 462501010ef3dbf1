import { forgotten, type PersonRecord, type Told } from '../services/people/person.ts'
import { bare, commandOf } from './commands.ts'
import { sentence, type SentenceAt } from './copy/sentence.ts'
import { newDialog } from './dialogRecord.ts'
import { skips } from './introduction.ts'
import { PartDialog } from './part.ts'
import { wordsOf, type Move, type Out, type TurnView } from './turn.ts'

/** Keeping, telling back and forgetting what a person told: by their own word only. */
export class RememberingDialog extends PartDialog {
  static readonly id = 'remembering'
  constructor() {
    super(RememberingDialog.id, remembering)
  }
}

type Wish = 'forget-ask' | 'forget-yes' | 'forget-no' | 'forget-name' | 'remember-yes' | 'remember-no' | 'know' | 'leave-me'

const knows = /\b(?:what (?:do|have) you (?:know|got|have|hold|remember|keep|kept)(?: down)? (?:about|on) me|do you (?:remember|know) (?:me|who i am|my name)|what(?:'s| is) my name)\b/
const forgets = /\b(?:forget (?:(?:all |everything )?about )?me|forget everything|(?:delete|erase|remove|wipe|rub out|get rid of) (?:me|my|all|everything|what i|it all|this (?:chat|conversation)))\b/
const plainYes = /^(?:yes|yeah|yep|yup|y|please do|do it|go ahead)\b/
const namesOnly = /\b(?:forget|delete|drop|remove) my name\b|\bdon'?t use my name\b/
const keeps = /\b(?:please )?remember (?:me|my name)\b|\bkeep my name\b/
const keepsNot = /\b(?:don'?t|do not|never) (?:remember|keep) (?:me|my name|that|anything)\b/

/** What they ask of the front door's memory; null when their words are about something else. */
export function wishOf(turn: TurnView): Wish | null {
  const words = wordsOf(turn)
  const line = bare(words)
  const command = commandOf(words)
  const answer = answerTo(turn)
  if (answer) return answer
  if (command === 'what-do-you-know' || knows.test(line)) return 'know'
  if (namesOnly.test(line)) return 'forget-name'
  if (command === 'forget' || command === 'forget-me' || forgets.test(line)) return 'forget-ask'
  if (keepsNot.test(line)) return 'remember-no'
  if (command === 'remember-me' || keeps.test(line)) return 'remember-yes'
  return turn.screened.intent === 'stop_or_forget_me' ? 'leave-me' : null
}

function answerTo(turn: TurnView): Wish | null {
  const again = commandOf(wordsOf(turn))
  const yes = turn.screened.intent === 'yes' && again === null
  if (turn.dialog.lastAsked === 'forget') {
    // What it does cannot be undone: an "ok then" is no yes to it.
    if ((yes && plainYes.test(bare(wordsOf(turn)))) || again === 'forget' || again === 'forget-me') return 'forget-yes'
    return skips(turn) ? 'forget-no' : null
  }
  if (turn.dialog.lastAsked === 'remember') return yes ? 'remember-yes' : skips(turn) ? 'remember-no' : null
  return null
}

/** Decides a turn about memory. */
export function remembering(turn: TurnView): Move {
  const { person } = turn
  switch (wishOf(turn) ?? 'leave-me') {
    case 'forget-ask': return { says: [said(turn, 'forget-asks', ['FORGET'])], asks: 'forget' }
    case 'forget-yes': return { says: [{ say: 'forgotten', text: sentence('forgotten', {}, turn) }], asks: null, person: forgotten(person), dialog: { ...newDialog(), lastAt: turn.at }, forget: true }
    case 'forget-no': return { says: [said(turn, 'forget-not')], asks: null }
    case 'forget-name': return { says: [said(turn, 'name-forgotten')], person: { ...person, name: null }, asks: 'name' }
    case 'remember-yes': return { says: [said(turn, 'remember-yes')], person: { ...person, remember: 'yes' }, asks: null }
    case 'remember-no': return { says: [said(turn, 'remember-no')], person: { ...person, remember: 'no' }, asks: null }
    case 'know': return { says: [{ say: 'remembering', text: knownWords(turn) }] }
    case 'leave-me': return { says: [said(turn, 'only-when-you-write', ['FORGET ME', 'PERSON'])] }
  }
}

const said = (turn: TurnView, key: 'forget-asks' | 'forget-not' | 'name-forgotten' | 'remember-yes' | 'remember-no' | 'only-when-you-write', suggested: string[] = []): Move['says'][number] =>
  ({ say: 'remembering', text: sentence(key, {}, turn), suggested })

/** Instead of `forgotten`, where the conversation is held: known only when the turn is committed, so said there. */
export const heldWords = (at: SentenceAt): Out => ({ say: 'remembering', text: sentence('forgotten-held', {}, at), suggested: ['PERSON'] })

/** What they told, read back on their own screen; by text it is never read back, as somebody else may hold the phone. */
function knownWords(turn: TurnView): string {
  if (turn.channel === 'sms') return sentence('know-by-text', {}, turn)
  const facts = factsOf(turn.person).map(({ key, words }) => sentence(key, { words }, turn))
  return facts.length === 0 ? sentence('know-nothing', {}, turn) : sentence('know-list', { facts: facts.join(' ') }, turn)
}

type Fact = { key: 'know-name' | 'know-around-you' | 'know-likes' | 'know-wants'; words: string }

function factsOf(person: PersonRecord): Fact[] {
  const facts: Fact[] = [
    { key: 'know-name', words: person.name?.words ?? '' }, { key: 'know-around-you', words: joined(person.aroundYou) },
    { key: 'know-likes', words: joined(person.likes) }, { key: 'know-wants', words: joined(person.wants) }
  ]
  return facts.filter(({ words }) => words !== '')
}
const joined = (list: readonly Told[]): string => list.map(({ words }) => words.replace(/[.\s]+$/, '')).join('; ')

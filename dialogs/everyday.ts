import { commandOf, lengthOf } from './commands.ts'
import { sentence, type SentenceKey } from './copy/sentence.ts'
import { asksAboutSomebody } from './fishing.ts'
import { handoffWords } from './handoffWords.ts'
import { comesBack, nameToUse } from './nameToUse.ts'
import { PartDialog } from './part.ts'
import { privacy } from './privacy.ts'
import { selfTold } from './selfTold.ts'
import { entryOf, wordsOf, type Move, type Out, type TurnView } from './turn.ts'
import { nextOf } from './variants.ts'

/** The small moments of any talk: greetings, thanks, questions about what this is, taking leave, and words that were not made out. */
export class EverydayDialog extends PartDialog {
  static readonly id = 'everyday'
  constructor() {
    super(EverydayDialog.id, everyday)
  }
}

/** Decides an everyday turn. Never says that a talk is over, and never asks why somebody came back. */
export function everyday(turn: TurnView): Move {
  if (asksAboutSomebody(wordsOf(turn))) return { says: [handoffWords({ say: 'not-confirmed' }, { channel: turn.channel, language: turn.screened.language })], asks: 'person' }
  if (commandOf(wordsOf(turn)) === 'quiet') return { says: [out('still-here', 'no-is-fine', turn, [])] }
  switch (turn.screened.intent) {
    case 'privacy': return privacy(turn)
    case 'what_is_this': return { says: [{ say: 'what-is-this', text: sentence('what-is-this', { hub: turn.hub.name }, turn), suggested: ['PERSON', 'PLACES'] }] }
    case 'is_this_human': return { says: [out('is-this-human', 'is-this-human', turn, ['PERSON'])] }
    case 'thanks': return thanks(turn)
    case 'goodbye': return leaves(turn)
    case 'complaint': return { says: [out('complaint', 'complaint', turn, ['YES', 'PERSON'])], notes: wish(turn), asks: 'person' }
    case 'follow_up': return { says: [out('follow-up', 'follow-up', turn, ['YES', 'PERSON'])], notes: wish(turn), asks: 'person' }
    case 'yes': return { says: [out('small-talk', 'good', turn, ['PLACES', 'PERSON'])] }
    case 'no': case 'skip': return { says: [out('still-here', 'no-is-fine', turn, ['PERSON'])] }
    case 'small_talk': return isGreeting(wordsOf(turn)) ? greets(turn) : varied(turn, 'small-talk', ['small-talk', 'small-talk-2', 'small-talk-3'])
    default: return comesBack(turn) && isGreeting(wordsOf(turn)) ? greets(turn) : unclear(turn)
  }
}

/** A hello and little else. */
export const isGreeting = (words: string): boolean =>
  lengthOf(words) <= 5 && /^(?:hi+|hey+|hello+|hiya|ey ?up|now then|y'?alright|alright|good (?:morning|afternoon|evening)|morning|evening|evenin|hola|yo)\b/i.test(words.trim())

function greets(turn: TurnView): Move {
  if (!comesBack(turn)) return varied(turn, 'hello', ['hello', 'hello-2', 'hello-3'])
  const name = nameToUse(turn)
  return { says: [{ say: 'welcome', text: name ? sentence('welcome-back-named', { name }, turn) : sentence('welcome-back', {}, turn), suggested: ['PLACES', 'PERSON'] }] }
}

function thanks(turn: TurnView): Move {
  const name = nameToUse(turn)
  const next = nextOf('thanks', ['thanks', 'thanks-2', 'thanks-3'], turn.dialog)
  const words = next.key === 'thanks' && name ? sentence('thanks-named', { name }, turn) : sentence(next.key, {}, turn)
  const offers = turn.channel !== 'sms' && turn.person.name !== null && turn.person.remember === 'not-asked' && !turn.dialog.asked.includes('remember')
  const text = offers ? `${words} ${sentence('remember-offer', {}, turn)}` : words
  return { says: [{ say: 'thanks', text }], ...(offers ? { asks: 'remember' as const } : {}), dialog: { turns: next.turns } }
}

function leaves(turn: TurnView): Move {
  const name = nameToUse(turn)
  return { says: [{ say: 'small-talk', text: name ? sentence('door-stays-open-named', { name }, turn) : sentence('door-stays-open', {}, turn) }] }
}

/** Words that were not made out. Somebody telling something is thanked and asked on; the second time in a row a person is offered. */
function unclear(turn: TurnView): Move {
  const count = turn.dialog.unclear + 1
  const telling = lengthOf(wordsOf(turn)) >= 6
  const kept = selfTold(turn)
  const known = { person: kept.person, notes: kept.notes, dialog: { unclear: count } }
  if (count >= 2) {
    const text = sentence(telling ? 'offer-human-2' : 'unclear-twice', {}, turn)
    return { says: [{ say: 'offer-human', text, suggested: ['YES', 'PERSON', 'PLACES'] }], asks: 'person', ...known, dialog: { unclear: 0 } }
  }
  if (telling && !turn.dialog.asked.includes('around-you')) {
    return { says: [{ say: 'introduction', text: `${sentence('heard', {}, turn)} ${sentence('ask-around-you', {}, turn)}` }], asks: 'around-you', ...known }
  }
  return { says: [out('other', telling ? 'telling' : 'unclear', turn, ['PLACES', 'PERSON'])], ...known }
}

const wish = (turn: TurnView): Move['notes'] => [{ what: 'wanted', words: wordsOf(turn).slice(0, 500), of: entryOf(turn) }]

type Plain = SentenceKey & ('is-this-human' | 'complaint' | 'follow-up' | 'good' | 'no-is-fine' | 'telling' | 'unclear' | 'hello' | 'hello-2' | 'hello-3' | 'small-talk' | 'small-talk-2' | 'small-talk-3')

const out = (say: Out['say'], key: Plain, turn: TurnView, suggested: string[]): Out => ({ say, text: sentence(key, {}, turn), suggested })

function varied(turn: TurnView, moment: string, keys: readonly [Plain, ...Plain[]]): Move {
  const next = nextOf(moment, keys, turn.dialog)
  return { says: [out('small-talk', next.key, turn, ['PLACES', 'PERSON'])], dialog: { turns: next.turns } }
}

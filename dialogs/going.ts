import { tellsShut } from '../services/directory/ask/foundShut.ts'
import { choiceOf, type Choice } from './choice.ts'
import { bare, commandOf } from './commands.ts'
import { sentence } from './copy/sentence.ts'
import { fitting } from './copy/segments.ts'
import { nameOf } from './howItWas.ts'
import { chosenWords } from './listWords.ts'
import { introductionAsks } from './questions.ts'
import { skips } from './introduction.ts'
import { entryOf, wordsOf, type Move, type TurnView } from './turn.ts'

/** What they say about a place they were going to, or were offered. */
export type OfGoing = { kind: 'shut'; id: string; name: string } | { kind: 'which-shut' } | { kind: 'went' } | { kind: 'not-yet' } | { kind: 'company' } | { kind: 'no-company' } | { kind: 'reach' }

/** Product ms. A list is remembered so long for "it was shut": a fortnightly group has come round by then. */
const rememberedMs = 60 * 24 * 60 * 60 * 1000

/** Reads words about going somewhere; null where they are about something else. */
export function ofGoing(turn: TurnView): OfGoing | null {
  const { lastAsked, going } = turn.dialog
  const words = wordsOf(turn)
  if (introductionAsks(lastAsked) && going === null) return null
  if (tellsShut(words)) return shutPlace(turn)
  if (lastAsked === 'which-shut') return shutPlace(turn)
  const yes = turn.screened.intent === 'yes' && commandOf(words) === null
  if (lastAsked === 'company') return yes ? { kind: 'company' } : skips(turn) ? { kind: 'no-company' } : null
  if (lastAsked === 'company-reach') return /\d(?:[\d ]{7,})/.test(words) ? { kind: 'reach' } : null
  if (lastAsked !== 'how-it-was' || going === null || asks(turn)) return null
  return notYet.test(bare(words)) || skips(turn) ? { kind: 'not-yet' } : { kind: 'went' }
}

const notYet = /^(?:no|nope|nah|not yet|not been)\b|\b(?:didn'?t|did not|couldn'?t|haven'?t|have not|never) (?:\w+ )?(?:go|get|make|been|went|manage|bother)\b|\bnot (?:been|gone) yet\b/
const asks = (turn: TurnView): boolean => ['find_support', 'opening_times', 'what_is_this', 'is_this_human', 'privacy', 'stop_or_forget_me', 'complaint', 'goodbye'].some((one) => one === turn.screened.intent)

/** The place they mean: by name, the one they were going to, the only one that was read out; else they are asked. */
function shutPlace(turn: TurnView): OfGoing | null {
  const { shown, going, lastAsked } = turn.dialog
  const recent = shown !== null && turn.at - shown.at < rememberedMs
  if (!recent && going === null) return null
  const heard = recent ? shown.places.slice(0, shown.next) : []
  const said = new Set(bare(wordsOf(turn)).split(/[^\p{L}\p{N}]+/u))
  const named = heard.filter(({ name }) => bare(name).split(/[^\p{L}\p{N}]+/u).some((word) => word.length >= 5 && !vague.has(word) && said.has(word)))
  const picked = lastAsked === 'which-shut' && recent ? choiceOf(wordsOf(turn), shown) : null
  const [only] = named.length === 1 ? named : heard.length === 1 ? heard : []
  const place = picked?.kind === 'chosen' ? picked : named.length === 1 ? only : going ?? only
  if (place) return { kind: 'shut', id: place.id, name: place.name }
  return tellsShut(wordsOf(turn)) && heard.length > 1 ? { kind: 'which-shut' } : null
}
const vague = new Set(['group', 'place', 'centre', 'community', 'closed', 'there', 'support', 'nobody', 'cancelled', 'locked'])

/** Decides a turn about going somewhere. */
export function going(turn: TurnView, of: OfGoing): Move {
  switch (of.kind) {
    case 'shut': return {
      says: [{ say: 'signpost', text: sentence('was-shut', { name: nameOf(turn, of) }, turn), suggested: ['MORE', 'PERSON'] }, ...offering(turn)], asks: isHeavy(turn) ? 'person' : null, foundShut: of.id,
      notes: [{ what: 'went', words: wordsOf(turn).slice(0, 500), of: entryOf(turn), asset: of.id }], dialog: { going: null }
    }
    case 'which-shut': return { says: [{ say: 'signpost', text: sentence('which-shut', {}, turn) }], asks: 'which-shut' }
    case 'went': return {
      says: [{ say: 'signpost', text: sentence('went', {}, turn), suggested: ['PLACES', 'PERSON'] }], asks: null, dialog: { going: null },
      notes: [{ what: 'went', words: wordsOf(turn).slice(0, 500), of: entryOf(turn), ...(turn.dialog.going ? { asset: turn.dialog.going.id } : {}) }]
    }
    case 'not-yet': return { says: [{ say: 'signpost', text: sentence('not-yet', {}, turn), suggested: ['PLACES', 'PERSON'] }], asks: null, dialog: { going: null } }
    case 'company': return company(turn)
    case 'no-company': return { says: [{ say: 'signpost', text: sentence('no-company', {}, turn), suggested: ['PERSON'] }], asks: null }
    case 'reach': return {
      says: [{ say: 'signpost', text: sentence('reach-kept', {}, turn), suggested: ['PERSON'] }], asks: null,
      notes: [{ what: 'wanted', words: wordsOf(turn).slice(0, 500), of: entryOf(turn) }]
    }
  }
}

/** "I went and nobody was there" may be about more than a cafe: a person is offered beside it. */
const isHeavy = (turn: TurnView): boolean => turn.screened.route !== 'everyday'
const offering = (turn: TurnView): Move['says'] => (isHeavy(turn) ? [{ say: 'offer-human', text: sentence('offer-human-3', {}, turn), suggested: ['YES', 'PERSON', 'PLACES'] }] : [])

/** A promise for the day team, made only of what HUB_FILE says: by whom and by when. */
function company(turn: TurnView): Move {
  const { comeWithYou } = turn.hub
  const place = turn.dialog.going
  if (!comeWithYou || !place) return { says: [{ say: 'signpost', text: sentence('company-gone', {}, turn), suggested: ['PERSON'] }], asks: null }
  const { by, within } = comeWithYou
  const parts = [sentence('company-put', { by, within }, turn), turn.channel === 'sms' ? '' : sentence('company-reach', {}, turn)].filter((words) => words !== '')
  return {
    says: [{ say: 'signpost', text: parts.join(' '), suggested: ['PERSON'] }], asks: turn.channel === 'sms' ? null : 'company-reach',
    promise: { words: sentence('promise-company', { by, place: place.name, within }, turn), owner: by, due: dueOf(within, turn.at) }
  }
}

const hour = 3_600_000
const units: Readonly<Record<string, number>> = { hour, day: 24 * hour, week: 7 * 24 * hour }

/** "within a week", "within 2 days", "by tomorrow" as an instant; null where the words name no span. */
export function dueOf(within: string, at: number): number | null {
  if (/\btomorrow\b/i.test(within)) return at + 24 * hour
  const [, count = '', unit = ''] = /\b(an?|one|two|three|\d{1,2})\s+(?:working )?(hour|day|week)s?\b/i.exec(within) ?? []
  const words: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3 }
  const times = words[count.toLowerCase()] ?? Number(count)
  const length = units[unit.toLowerCase()]
  return length === undefined || !(times > 0) ? null : at + times * length
}

/** A place was chosen: said once more, kept as their choice, and company offered where the hub gives it. */
export function chosen(turn: TurnView, choice: Choice): Move {
  const { shown } = turn.dialog
  if (choice.kind === 'which' || !shown) return { says: [{ say: 'signpost', text: sentence('which-place', {}, turn) }], asks: 'which-place' }
  const place = turn.directory.place(choice.id, turn.at)
  const { comeWithYou } = turn.hub
  const further = [comeWithYou ? sentence('chosen-company', comeWithYou, turn) : '', sentence('chosen-tail', {}, turn)].filter((words) => words !== '')
  const said = [sentence('chosen-name', { name: choice.name }, turn), ...further]
  const text = place ? chosenWords(place, turn, further) : turn.channel === 'sms' ? fitting(said) : said.join(' ')
  const offers = comeWithYou !== null && text.includes(further[0] ?? '')
  return {
    says: [{ say: 'signpost', text, suggested: offers ? ['YES', 'PERSON'] : ['PERSON'] }], asks: offers ? 'company' : null,
    notes: [{ what: 'chosen', words: choice.name, of: entryOf(turn), asset: choice.id }],
    dialog: { shown: { ...shown, chosen: [...shown.chosen.filter((id) => id !== choice.id), choice.id], at: turn.at }, going: { id: choice.id, name: choice.name, at: turn.at, asked: false } }
  }
}

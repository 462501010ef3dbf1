import { wallOf } from '../services/directory/wallClock.ts'
import { sentence } from './copy/sentence.ts'
import type { DialogRecord } from './dialogRecord.ts'
import { isDiscreet } from './listWords.ts'
import type { FoundPlaces, Out, TurnView } from './turn.ts'

/** What goes with a list: a message before it, words before and after the places, and what is kept of that. */
export type BesideList = { first: Out[]; before: string; after: string; dialog: Partial<DialogRecord> }

/** People they already have come before places, and at night what is there now comes before what opens tomorrow. `fresh`: a new search of theirs, not MORE. */
export function besideList(turn: TurnView, found: FoundPlaces, fresh: boolean): BesideList {
  const after = turn.channel !== 'sms' && found.results.some(isDiscreet) ? sentence('places-discreet', {}, turn) : ''
  const before = fresh && !(found.parts ?? []).includes('when') ? tonight(turn) : ''
  const natural = fresh && before === '' ? naturalSupports(turn, found) : ''
  if (natural === '') return { first: [], before, after, dialog: {} }
  const turns = { ...turn.dialog.turns, natural: 1 }
  if (turn.channel === 'sms') return { first: [{ say: 'signpost', text: natural }], before, after, dialog: { turns } }
  return { first: [], before: natural, after, dialog: { turns } }
}

const companyThemes: ReadonlySet<string> = new Set(['loneliness', 'mental health', 'bereavement'])

/** Once in a conversation, and never as the only answer: the list follows. Not on their first turn, when the welcome already stands before it. */
function naturalSupports(turn: TurnView, { theme }: FoundPlaces): string {
  if (theme === null || !companyThemes.has(theme) || turn.first || turn.screened.route !== 'everyday' || turn.screened.found.forWhom !== undefined || 'natural' in turn.dialog.turns) return ''
  return turn.person.aroundYou.length > 0 ? sentence('natural-known', {}, turn) : sentence('natural', {}, turn)
}

const isNight = (at: number): boolean => { const { minute } = wallOf(at); return minute >= 1320 || minute < 420 }
const never = /\b(?:any ?time|24 hours|round the clock|day (?:and|or) night|always open|all night)\b/i

/** The hub's own door where HUB_FILE says that it never shuts, and one line that is open now. */
function tonight(turn: TurnView): string {
  if (!isNight(turn.at) || turn.first) return ''
  const { doorHours, address } = turn.hub
  const door = doorHours !== null && never.test(doorHours) && address !== null ? [sentence('night-door', { address }, turn)] : []
  const now = [...door, ...turn.lines(1).map(({ name, way }) => `${name}: ${way}`)]
  return now.length === 0 ? '' : sentence('night-now', { now: now.join('; ') }, turn)
}

import type { Channel, Say } from '../services/conversation/entry.ts'
import type { Danger } from '../services/understanding/screened.ts'
import { inItsOwnScript, readsAsEnglish } from './copy/languages.ts'
import { fitting } from './copy/segments.ts'
import { sentence, type SentenceAt, type SentenceKey } from './copy/sentence.ts'
import { promiseToPerson, type PromiseToPerson } from './promiseWords.ts'
import { askedForWords, type AskedFor } from './askedFor.ts'
import type { Out } from './turn.ts'

export type Line = { name: string; way: string }

/**
 * A moment of a handoff, as the person hears of it. `told`: how often this kind was already told in this handoff, from 0, so that no sentence
 * comes twice. `first`: nothing was said to this person before. `again`: it is already open. `lines`: open at this instant.
 */
export type HandoffMoment =
  /** `also`: a line for somebody of their age or in their place (Childline for a child), beside the person who is being brought. */
  | { say: 'human-now' | 'human-wanted'; first: boolean; again?: boolean; told?: number; also?: Line[]; asked?: AskedFor }
  | { say: 'emergency-now'; danger: Danger | null }
  | { say: 'where' }
  /** `sent`: a text to a worker was accepted by the network for this handoff; nothing else may claim it. */
  | { say: 'waiting'; told: number; sent: boolean; asked?: { texted: number; ringing: boolean }; at: number; timeZone: string; lines: Line[] }
  | { say: 'unanswered'; told: number; at: number; timeZone: string; lines: Line[] }
  /** `from`: whose place they take. */
  | { say: 'joined'; worker: string; from?: string }
  | { say: 'handover'; worker: string; from: string; time: string }
  | { say: 'standing-by' | 'not-delivered'; worker: string }
  | { say: 'left' | 'handed-back'; worker: string; line: string | null }
  /** `worker`: who could not write; null where nobody had spoken to them yet. */
  | { say: 'replaced' | 'quiet' | 'taken-back'; worker: string | null }
  /** `others`: somebody beside the shift is asked instead. */
  | { say: 'all-away'; others: boolean }
  | { say: 'not-confirmed' | 'started' | 'still-here' | 'landline' }
  | { say: 'stopped'; lines: Line[] }
  | { say: 'promise'; moment: PromiseToPerson }
  /** `distress`: the route brings a person. `failed`: a turn threw; a page is being made. `askNumber`: a web page, which nobody could ring. */
  | { say: 'degraded'; lines: Line[]; distress: boolean; failed?: boolean; askNumber?: boolean }

/** Who is spoken to. A language without reviewed copy gets digits and its own name at the moments that matter most. */
export type Hearing = { channel: Channel; language: string }

/** The words for a moment, ready to leave. Pure: the same moment gives the same words. */
export function handoffWords(moment: HandoffMoment, hearing: Hearing): Out {
  return { say: moment.say, text: textOf(moment, hearing), ...(suggestions[moment.say] ? { suggested: suggestions[moment.say] } : {}) }
}

const suggestions: Partial<Record<Say, string[]>> = { 'left': ['PERSON'], 'handed-back': ['PERSON'], 'not-confirmed': ['PERSON'], 'still-here': ['PERSON'], 'promise': ['PERSON'] }

function textOf(moment: HandoffMoment, hearing: Hearing): string {
  const at: SentenceAt = { channel: hearing.channel }
  switch (moment.say) {
    case 'human-now': case 'human-wanted': case 'emergency-now': return bringing(moment, hearing, at)
    case 'where': return sentence('where', {}, at)
    case 'waiting': return waitingWords(moment, at)
    case 'unanswered': return unansweredWords(moment, at)
    case 'joined': return moment.from === undefined ? sentence('joined', { worker: moment.worker }, at) : sentence('joined-over', { worker: moment.worker, from: moment.from }, at)
    case 'handover': return sentence('handover', { worker: moment.worker, from: moment.from, time: moment.time }, at)
    case 'standing-by': return sentence('standing-by', { worker: moment.worker }, at)
    case 'not-delivered': return sentence('not-delivered', { worker: moment.worker }, at)
    case 'left': case 'handed-back':
      return moment.line ? sentence('left-line', { worker: moment.worker, line: moment.line }, at) : sentence('left', { worker: moment.worker }, at)
    case 'replaced': return moment.worker ? sentence('replaced', { worker: moment.worker }, at) : sentence('replaced-nobody', {}, at)
    case 'quiet': return moment.worker ? sentence('quiet-with', { worker: moment.worker }, at) : sentence('quiet', {}, at)
    case 'taken-back': return moment.worker ? sentence('taken-back-with', { worker: moment.worker }, at) : sentence('taken-back', {}, at)
    case 'not-confirmed': case 'started': case 'landline': return sentence(moment.say, {}, at)
    case 'still-here': return sentence('still-here-after', {}, at)
    case 'all-away': return sentence(moment.others ? 'all-away' : 'all-away-same', {}, at)
    case 'stopped': return sentence('stopped', { lines: linesAsWords(moment.lines) }, at)
    case 'promise': return promiseToPerson(moment.moment, at)
    case 'degraded': return degradedWords(moment, at)
  }
}

type Bringing = Extract<HandoffMoment, { say: 'human-now' | 'human-wanted' | 'emergency-now' }>

function bringing(moment: Bringing, hearing: Hearing, at: SentenceAt): string {
  const foreign = !readsAsEnglish(hearing.language)
  const language = inItsOwnScript(hearing.language)
  if (moment.say === 'emergency-now') {
    if (foreign) return sentence('emergency-language', { language }, at)
    return sentence(moment.danger ? `emergency-now-${moment.danger}` as const : 'emergency-now', {}, at)
  }
  if (foreign) return sentence('human-language', { language }, at)
  if (moment.asked) return askedForWords(moment.asked, at)
  const other = moment.say === 'human-now' && moment.again && (moment.told ?? 0) % 2 === 1
  const words = sentence(other ? 'human-now-again-2' : moment.again ? `${moment.say}-again` as const : moment.first ? `${moment.say}-first` as const : moment.say, {}, at)
  const also = moment.also?.length ? sentence('also-lines', { lines: linesAsWords(moment.also.slice(0, 1)) }, at) : ''
  return at.channel === 'sms' ? fitting([words, also]) : `${words} ${also}`.trim()
}

const plain = ['waiting-1', 'waiting-2', 'waiting-3', 'waiting-4', 'waiting-5', 'waiting-6', 'waiting-7', 'waiting-8', 'waiting-9', 'waiting-10', 'waiting-11', 'waiting-12'] as const satisfies SentenceKey[]
const sent = ['waiting-sent-1', 'waiting-sent-2', 'waiting-sent-3', 'waiting-sent-4', 'waiting-sent-5', 'waiting-sent-6'] as const satisfies SentenceKey[]
const unanswered = ['unanswered-1', 'unanswered-2', 'unanswered-3', 'unanswered-4'] as const satisfies SentenceKey[]

function waitingWords(moment: Extract<HandoffMoment, { say: 'waiting' }>, at: SentenceAt): string {
  const first = moment.told === 0 && moment.sent ? firstAsked(moment.asked) : undefined
  if (first) return sentence(first, { count: moment.asked?.texted ?? 1 }, at)
  // Every second one may tell of a text; each index belongs to one sentence of each set, so neither set comes round.
  const ofSent = moment.sent && moment.told % 2 === 1 ? sent[(moment.told - 1) / 2] : undefined
  const key = ofSent ?? plain[moment.told]
  if (key) return sentence(key, {}, at)
  const time = wallClock(moment.at, moment.timeZone)
  // From here on the time of day makes each one new.
  if (moment.told % 3 === 0) return sentence('waiting-time-1', { time }, at)
  if (moment.told % 3 === 1 && moment.lines.length > 0) return sentence('waiting-time-2', { time, lines: linesAsWords(moment.lines) }, at)
  return sentence('waiting-time-3', { time }, at)
}

/** The first words of a wait: who was asked, where the network has it. */
const firstAsked = (asked: { texted: number; ringing: boolean } | undefined) =>
  asked === undefined ? undefined : asked.texted > 1 ? 'waiting-sent-several' as const : asked.ringing ? 'waiting-sent-ringing' as const : 'waiting-sent-first' as const

function unansweredWords(moment: Extract<HandoffMoment, { say: 'unanswered' }>, at: SentenceAt): string {
  const lines = linesAsWords(moment.lines)
  const key = unanswered[moment.told]
  return key ? sentence(key, { lines }, at) : sentence('unanswered-time', { lines, time: wallClock(moment.at, moment.timeZone) }, at)
}

function degradedWords(moment: Extract<HandoffMoment, { say: 'degraded' }>, at: SentenceAt): string {
  const lines = linesAsWords(moment.lines)
  const words = moment.failed ? sentence('turn-failed', { lines }, at) : sentence(moment.distress ? 'degraded-distress' : 'degraded', { lines }, at)
  return moment.askNumber ? `${words} ${sentence('degraded-number', {}, at)}` : words
}

/** Crisis lines as words, at most three (a wall of numbers helps nobody); 999 where none was given, as it never closes. */
export const linesAsWords = (lines: readonly Line[]): string =>
  lines.length === 0 ? '999' : lines.slice(0, 3).map(({ name, way }) => (way.startsWith(name) || name === '' ? way : `${name}: ${way}`)).join('; ')

/** The time of day where the hub is, as a clock on a wall shows it ("03:20"). */
export const wallClock = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(at)


import type { Channel, WorkerTextKey } from '../services/conversation/entry.ts'
import type { HandoffRoute } from '../services/understanding/screened.ts'
import { promiseText, shortLine, type PromiseToWorker } from './promiseWords.ts'
import { inEnglish, readsAsEnglish } from './copy/languages.ts'
import { fitting } from './copy/segments.ts'
import { sentence, type SentenceAt } from './copy/sentence.ts'

type Safe = 'safe' | 'not-safe' | 'not-known'

/** A text to a worker, by the key that it carries in the log. `kind` tells moments apart that share a key. */
export type WorkerMoment =
  /** `withCode`: something else waits or is live with them, so bare words would not do. `link`: a single-use address of the console. */
  | {
    key: 'page'; code: string; route: HandoffRoute; channel: Channel; language: string; withCode: boolean; link?: string | null
    over?: { by: string; time: string }; again?: 'again' | 'asked-for' | null
  }
  | { key: 'other-has-it'; code: string; by: string; wordsNotSent?: boolean }
  | { key: 'relay'; code: string; text: string; several: boolean; attachment?: boolean }
  | { key: 'quiet' | 'handed-on' | 'undone' | 'concern' | 'taken-back' | 'first-word' | 'not-now'; code: string }
  /** `promise`: the line they left, where it promises something. */
  | { key: 'closed'; code: string; promise?: PromiseToWorker | null }
  | { key: 'promise'; moment: PromiseToWorker }
  /** `reason` null: it was taken back. */
  | { key: 'no-contact'; code: string; reason: string | null }
  | { key: 'opted-out'; code: string; calls: Safe; back?: boolean }
  | { key: 'which-one'; codes: string[]; take?: boolean }
  | { key: 'not-sent'; code: string; why: 'opted-out' | 'landline' | 'network' | 'not-yours' | 'held' | 'closed' }
  | { key: 'not-sent'; code: null; why: 'nothing' }
  | { key: 'hand-back-asks'; code: string; line: string }
  | { key: 'help' | 'back' }
  /** A pass that was heard is a `skipped` with a code; a break has an end. */
  | { key: 'skipped'; until: string } | { key: 'skipped'; code: string }
  | { key: 'colleague'; code: string; by: string } | { key: 'colleague'; code: string; asked: true }
  | { key: 'call'; code: string; what: 'ringing' | 'asks-not-safe' | 'asks-not-known' | 'no-number' }
  | { key: 'sos'; names: string[] } | { key: 'sos'; by: string; number: string }
  | { key: 'worse'; code: string; route: 'emergency-now' | 'human-now' }
  | { key: 'left-page'; code: string; time: string } | { key: 'left-page'; code: string; back: true }
  | { key: 'asked-for'; code: string; when: string }
  /** `unsent`: words of theirs did not go. */
  | { key: 'landline'; code: string; unsent: boolean }
  | { key: 'hung-up'; code: string; time: string }
  | { key: 'silence'; code: string; minutes: number; calls: Safe; waiting?: boolean }
  | { key: 'unknown-code'; code: string; open: string[] }
  | { key: 'shift'; code: string; what: 'asking'; by: string; time: string } | { key: 'shift'; code: string; what: 'note'; by: string; words: string }
  | { key: 'shift'; code: string; what: 'here' | 'over'; by: string } | { key: 'shift'; code: string; what: 'nobody' | 'note-kept' }
  | { key: 'drill'; what: 'ask'; time: string; minutes: number } | { key: 'drill'; what: 'here' } | { key: 'drill'; what: 'missed'; by: string; time: string }
  | { key: 'rota-check'; gaps: { from: string; until: string }[]; unproved: string[]; notAnswered: string[] }
  | { key: 'sign-in'; digits: string; minutes: number }

const at: SentenceAt = { channel: 'sms' }

/** The words of a text to a worker. A page never holds words of the person; `relay` holds exactly theirs. */
export function workerWords(moment: WorkerMoment): string {
  switch (moment.key) {
    case 'page': return pageWords(moment)
    case 'other-has-it': return sentence(moment.wordsNotSent ? 'other-has-it-words' : 'other-has-it', { by: moment.by, code: moment.code }, at)
    case 'relay': return relayWords(moment)
    case 'quiet': return sentence('quiet-worker', { code: moment.code }, at)
    case 'taken-back': return sentence('taken-back-worker', { code: moment.code }, at)
    case 'handed-on': case 'undone': case 'concern': case 'first-word': case 'not-now': return sentence(moment.key, { code: moment.code }, at)
    case 'closed': return [sentence('closed', { code: moment.code }, at), ...(moment.promise ? [promiseText(moment.promise)] : [])].join(' ')
    case 'promise': return promiseText(moment.moment)
    case 'no-contact': return moment.reason === null ? sentence('no-contact-off', { code: moment.code }, at) : moment.reason === '' ? sentence('no-contact-before', { code: moment.code }, at) : sentence('no-contact', { code: moment.code, reason: shortLine(moment.reason) }, at)
    case 'opted-out': return optedOutWords(moment)
    case 'which-one': return sentence(moment.take ? 'which-one-take' : 'which-one', { codes: inWords(moment.codes), code: moment.codes[0] ?? 'K7' }, at)
    case 'not-sent': return moment.code === null ? sentence('not-sent-nothing', {}, at) : sentence(`not-sent-${moment.why}` as const, { code: moment.code }, at)
    case 'hand-back-asks': return sentence('hand-back-asks', { code: moment.code, line: moment.line }, at)
    case 'help': case 'back': return sentence(moment.key, {}, at)
    case 'skipped': return 'until' in moment ? sentence('skipped', { until: moment.until }, at) : sentence('passed', { code: moment.code }, at)
    case 'colleague': return 'by' in moment ? sentence('colleague', { code: moment.code, by: moment.by }, at) : sentence('colleague-asked', { code: moment.code }, at)
    case 'call': return sentence(moment.what === 'ringing' ? 'call' : `call-${moment.what}` as const, { code: moment.code }, at)
    case 'sos': return 'names' in moment ? sentence('sos', { names: inWords(moment.names) }, at) : sentence('sos-lead', { by: moment.by, number: moment.number }, at)
    case 'worse': return sentence(`worse-${moment.route}` as const, { code: moment.code }, at)
    case 'left-page': return 'back' in moment ? sentence('came-back', { code: moment.code }, at) : sentence('left-page', { code: moment.code, time: moment.time }, at)
    case 'asked-for': return sentence('asked-for', { code: moment.code, when: moment.when }, at)
    case 'landline': return sentence(moment.unsent ? 'not-sent-landline' : 'landline-worker', { code: moment.code }, at)
    case 'hung-up': return sentence('hung-up', { code: moment.code, time: moment.time }, at)
    case 'silence': return sentence(moment.waiting ? 'silence-waiting' : moment.calls === 'safe' ? 'silence-calls' : 'silence', { code: moment.code, minutes: moment.minutes }, at)
    case 'unknown-code': return moment.open.length > 0 ? sentence('unknown-code', { code: moment.code, codes: inWords(moment.open) }, at) : sentence('unknown-code-none', { code: moment.code }, at)
    case 'shift': return shiftWords(moment)
    case 'drill': return drillWords(moment)
    case 'rota-check': return rotaCheckWords(moment)
    case 'sign-in': return sentence('sign-in', { digits: moment.digits, minutes: moment.minutes }, at)
  }
}

function pageWords(page: Extract<WorkerMoment, { key: 'page' }>): string {
  const how = [sentence(`page-${page.channel}` as const, {}, at)]
  if (page.again) how.push(sentence(`page-${page.again}` as const, {}, at))
  if (!readsAsEnglish(page.language)) how.push(sentence('page-language', { language: inEnglish(page.language) }, at))
  if (page.over) how.push(sentence('page-over', page.over, at))
  how.push(page.withCode || page.over ? sentence('page-take-code', { code: page.code }, at) : sentence('page-take', {}, at))
  const lines = [sentence(`page-${page.route}` as const, { code: page.code }, at), how.join(' ')]
  if (page.link) lines.push(sentence('page-link', { link: page.link }, at))
  return lines.join('\n')
}

function shiftWords(moment: Extract<WorkerMoment, { key: 'shift' }>): string {
  const { code } = moment
  switch (moment.what) {
    case 'asking': return sentence('shift-asking', { code, by: moment.by, time: moment.time }, at)
    case 'note': return sentence('shift-note', { code, by: moment.by, words: moment.words }, at)
    case 'here': case 'over': return sentence(`shift-${moment.what}` as const, { code, by: moment.by }, at)
    case 'nobody': case 'note-kept': return sentence(`shift-${moment.what}` as const, { code }, at)
  }
}

function drillWords(moment: Extract<WorkerMoment, { key: 'drill' }>): string {
  switch (moment.what) {
    case 'ask': return sentence('drill', { time: moment.time, minutes: moment.minutes }, at)
    case 'here': return sentence('drill-here', {}, at)
    case 'missed': return sentence('drill-missed', { by: moment.by, time: moment.time }, at)
  }
}

function rotaCheckWords({ gaps, unproved, notAnswered }: Extract<WorkerMoment, { key: 'rota-check' }>): string {
  const [gap, ...more] = gaps
  return fitting([
    sentence('rota-check', {}, at),
    gap === undefined ? '' : more.length === 0 ? sentence('rota-check-gap', gap, at) : sentence('rota-check-gaps', { ...gap, more: more.length }, at),
    notAnswered.length === 0 ? '' : sentence('rota-check-not-answered', { names: inWords(notAnswered) }, at),
    unproved.length === 0 ? '' : sentence('rota-check-unproved', { names: inWords(unproved) }, at)
  ])
}

/** The page of the degraded path, where nothing can be relayed: with the number to ring, or that there is none. */
export function degradedPageWords(page: { code: string; route: HandoffRoute; number: string | null }): string {
  const how = page.number === null ? sentence('page-no-number', {}, at) : sentence('page-ring', { number: page.number }, at)
  return `${sentence(`page-${page.route}` as const, { code: page.code }, at)}\n${how}`
}

/** To a worker who texts while nothing can be passed on: their 1 to such a page, or any other words, which wait. */
export const degradedWorkerWords = (seen: boolean): string => sentence(seen ? 'degraded-seen' : 'degraded-worker', {}, at)

function relayWords(relay: Extract<WorkerMoment, { key: 'relay' }>): string {
  if (relay.attachment) return sentence('relay-attachment', { code: relay.code }, at)
  return relay.several ? sentence('relay-code', { code: relay.code, text: relay.text }, at) : sentence('relay', { text: relay.text }, at)
}

function optedOutWords(moment: Extract<WorkerMoment, { key: 'opted-out' }>): string {
  if (moment.back) return sentence('opted-in', { code: moment.code }, at)
  const calls = moment.calls === 'safe' ? sentence('opted-out-safe', { code: moment.code }, at) : sentence(`opted-out-${moment.calls}` as const, {}, at)
  return sentence('opted-out', { code: moment.code, calls }, at)
}

/** "K7, M4 and R6". */
export const inWords = (names: readonly string[]): string => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)

/** The keys that `workerWords` covers; `taken` and `summary` are `takenWords`, several texts each. */
export type WordedKey = Exclude<WorkerTextKey, 'taken' | 'summary'>

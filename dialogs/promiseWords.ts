import { DateTime } from 'luxon'
import type { Contact } from '../services/promises/contact.ts'
import { sentence, type SentenceAt } from './copy/sentence.ts'

type Safe = 'safe' | 'not-safe' | 'not-known'
type Clock = { at: number; timeZone: string }

/** What is told to a worker about a promise. `keeper`: who is asked instead of the one who reads it; null for themselves. */
export type PromiseToWorker =
  | ({ what: 'made'; due: number; remind: number; exact: boolean; keeper: string | null } & Clock)
  | ({ what: 'remind'; code: string; due: number; line: string; from: string | null; late: boolean } & Clock)
  | { what: 'how'; code: string; contact: Contact; calls: Safe; texts: Safe }
  | { what: 'not-kept'; code: string; worker: string; line: string }
  | { what: 'noted'; code: string } | { what: 'which'; codes: string } | { what: 'gone'; code: string }
/** What the person is told of it: nothing that is not so. */
export type PromiseToPerson =
  | { what: 'moved'; from: string; to: string; line: string }
  | { what: 'late'; to: string; line: string }
  | { what: 'tried'; worker: string }
  | { what: 'could-not'; worker: string; to: string | null; line: string }
export type PromiseMoment = PromiseToWorker | PromiseToPerson

const at: SentenceAt = { channel: 'sms' }

/** The words of a text to a worker about a promise, without the closing words of a hand-back. */
export function promiseText(moment: PromiseToWorker): string {
  switch (moment.what) {
    case 'made': return madeWords(moment)
    case 'remind': return remindWords(moment)
    case 'how': return howWords(moment)
    case 'not-kept': return sentence('promise-not-kept', { code: moment.code, worker: moment.worker, line: shortLine(moment.line) }, at)
    case 'noted': return sentence('promise-noted', { code: moment.code }, at)
    case 'which': return sentence('promise-which', { codes: moment.codes }, at)
    case 'gone': return sentence('promise-gone', { code: moment.code }, at)
  }
}

function madeWords(made: Extract<PromiseToWorker, { what: 'made' }>): string {
  const due = dueWords(made.due, made)
  if (made.keeper !== null) return sentence('promise-made-other', { due, keeper: made.keeper }, at)
  return sentence(made.exact ? 'promise-made' : 'promise-made-no-time', { due, remind: dueWords(made.remind, made) }, at)
}

function remindWords(moment: Extract<PromiseToWorker, { what: 'remind' }>): string {
  const { code } = moment
  const due = dueWords(moment.due, moment)
  const line = shortLine(moment.line)
  if (moment.late) return moment.from === null ? sentence('promise-late', { code, line, due }, at) : sentence('promise-late-from', { code, line, due, from: moment.from }, at)
  return moment.from === null ? sentence('promise-remind', { code, line, due }, at) : sentence('promise-remind-from', { code, line, due, from: moment.from }, at)
}

function howWords({ code, contact, calls, texts }: Extract<PromiseToWorker, { what: 'how' }>): string {
  const { way, safeTimes, voicemail, askFor } = contact
  return [
    ...(way === null ? [] : [sentence('promise-way', { way }, at)]), ...(safeTimes === null ? [] : [sentence('taken-safe-times', { words: safeTimes }, at)]),
    ...(voicemail === null ? [] : [sentence('promise-voicemail', { voicemail }, at)]), ...(askFor === null ? [] : [sentence('promise-ask-for', { name: askFor }, at)]),
    sentence('taken-reach', { texts: sentence(texts, {}, at), calls: sentence(calls, {}, at) }, at), sentence('promise-answers', { code }, at)
  ].join(' ')
}

/** The words of a promise's moment for the person. */
export function promiseToPerson(moment: PromiseToPerson, to: SentenceAt): string {
  switch (moment.what) {
    case 'moved': return sentence('promise-moved', { from: moment.from, to: moment.to, line: shortLine(moment.line) }, to)
    case 'late': return sentence('promise-not-yet', { to: moment.to, line: shortLine(moment.line) }, to)
    case 'tried': return sentence('promise-tried', { worker: moment.worker }, to)
    case 'could-not':
      return moment.to === null ? sentence('promise-could-not', { worker: moment.worker, line: shortLine(moment.line) }, to)
        : sentence('promise-could-not-lead', { worker: moment.worker, line: shortLine(moment.line), to: moment.to }, to)
  }
}

const longest = 90
/** A line as it is quoted in a text: whole where it fits. */
export const shortLine = (line: string): string => {
  const one = line.replace(/\s+/g, ' ').trim()
  return one.length <= longest ? one : `${one.slice(0, longest - 3).trimEnd()}...`
}

/** "10:00 today", "14:00 tomorrow", "09:00 on Monday 30 November", where the hub is. */
export function dueWords(due: number, { at: now, timeZone }: Clock): string {
  const then = DateTime.fromMillis(due, { zone: timeZone, locale: 'en-GB' })
  const days = then.startOf('day').diff(DateTime.fromMillis(now, { zone: timeZone }).startOf('day'), 'days').days
  const clock = then.toFormat('HH:mm')
  return days === 0 ? `${clock} today` : days === 1 ? `${clock} tomorrow` : days === -1 ? `${clock} yesterday` : `${clock} on ${then.toFormat('cccc d LLLL')}`
}

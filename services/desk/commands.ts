import type { Desk, DeskReading } from './desk.ts'
import { asCode, bareOf, firstToken, isTake } from './words.ts'

/** Commands that name their code, and those about the worker alone. None of them depends on what is live: a code, or words that nobody sends to a person, say what is meant. */

const SKIPS = /^(with someone|break)(?: (?:for )?(\d{1,3}|an|half an) ?(m|mins?|minutes?|h|hrs?|hours?)?)?(?: now| atm| at the moment| right now| please)?$/

/** What a worker who is in danger types with a shaking thumb. More than these words is a sentence, which may be for the person. */
const SOS = /^(?:help )?s ?o ?s(?: (?:sos|i|need|help|me|now|please|[a-z]\d{1,3}))*$/
export const isSos = (bare: string): boolean => SOS.test(bare.replace(/[.,!?;:-]+/g, ' ').replace(/ +/g, ' ').trim())

/** `with someone 20`, `break`, `ill tonight`, `back`, `sos`, `me`: about the worker, at any time. */
export function aboutMe(bare: string): DeskReading | null {
  if (isSos(bare)) return { kind: 'sos' }
  if (bare === 'me') return { kind: 'me' }
  if (bare === 'back') return { kind: 'back' }
  // a phone writes "ill" as "I'll"
  if (/^i['’]?ll tonight$/.test(bare)) return { kind: 'skip', why: 'ill tonight', minutes: null }
  const [, why, many, unit = 'm'] = SKIPS.exec(bare) ?? []
  if (why !== 'with someone' && why !== 'break') return null
  return { kind: 'skip', why, minutes: many === undefined ? null : minutes(many, unit.startsWith('h')) }
}

function minutes(many: string, hours: boolean): number {
  if (many === 'an' || many === 'half an') return many === 'an' ? 60 : 30
  return Number(many) * (hours ? 60 : 1)
}

const OUTCOMES = { 'kept': 'kept', 'tried': 'tried', 'could not': 'could-not', "couldn't": 'could-not', 'couldnt': 'could-not' } as const
const isOutcome = (bare: string): bare is keyof typeof OUTCOMES => Object.hasOwn(OUTCOMES, bare)

/** `kept K7`, and the bare word of a worker who is with nobody: what became of what they were reminded of. */
export function ofPromise(bare: string, desk: Desk): DeskReading | null {
  const { promised = [], live } = desk
  const [, words = '', token] = /^(kept|tried|could not|couldn'?t)(?: ([a-z]\d{1,3}))?$/.exec(bare) ?? []
  if (!isOutcome(words)) return null
  const code = token === undefined ? null : asCode(token)
  // "tried m25" to somebody live is about a road
  const known = code !== null && (promised.includes(code) || isOpen(code, desk) || isRecent(code, desk))
  if (code !== null) return known || live.length === 0 ? { kind: 'promise', code, outcome: OUTCOMES[words] } : null
  if (promised.length === 0 || live.length > 0) return null
  return { kind: 'promise', code: promised.length === 1 ? promised[0] ?? null : null, outcome: OUTCOMES[words] }
}

const UNDO = 10 * 60_000

/** `1 K7 ...`, `done K7 ...`, `pass K7`, `call K7`, ...: a command and a code. null where the second word has not the shape of a code, or the command wants it alone. */
export function withCode(text: string, desk: Desk): DeskReading | null {
  const { token: command, rest } = firstToken(spaced(text, desk))
  const { token, rest: words } = firstToken(rest)
  const code = asCode(token)
  if (code === null) return null
  const alone = words === ''
  const unknown: DeskReading = { kind: 'unknown-code', code, text }
  if (isTake(command)) return takeWithCode(command, code, words, desk) ?? (alone && expectsCode(command, desk) ? unknown : null)
  // whose it is is the handoff's to say: here a code is only known or not
  const known = isKnown(code, desk)
  if (command === 'done') return known ? { kind: 'done', code, line: alone ? null : words } : unknown
  if (command === 'no-contact') return !known ? unknown : alone ? { kind: 'help' } : { kind: 'no-contact', code, reason: words }
  if (command === 'concern') return known ? concern(code, words) : unknown
  if (command === 'note') return !known ? unknown : alone ? { kind: 'help' } : { kind: 'note', code, words }
  if (command === 'colleague' && known && !alone) return { kind: 'colleague', code, note: words }
  const act = alone ? actWithCode(command, code) : null
  // a worker who was asked for by name has no such code on their desk: its conversation knows whom it told
  if (act?.kind === 'summary' && desk.live.length === 0) return act
  return act === null || known ? act : unknown
}

/** A live worker's "ok m8", or that of one for whom nothing waits, is only words; `1 M8` never is. */
const expectsCode = (command: string, desk: Desk): boolean => command === '1' || command === 'take' || (desk.live.length === 0 && desk.waiting.length > 0)

/** Only `1` and `take` carry a first word: "ok K7 ..." may be the start of a sentence. */
const takeWithCode = (command: string, code: string, words: string, desk: Desk): DeskReading | null =>
  words === '' || command === '1' || command === 'take' ? takeCode(code, words, desk) : null

/** `K7 concern ...`, the code first: words about the person, which must never be read by them. null for any other words. */
export function forTheRecord(code: string, text: string): DeskReading | null {
  const { token, rest: words } = firstToken(text)
  if (words === '') return null
  if (token === 'concern' || token === 'note') return { kind: token, code, words }
  return token === 'no-contact' ? { kind: 'no-contact', code, reason: words } : null
}

const concern = (code: string, words: string): DeskReading => (words === '' ? { kind: 'help' } : { kind: 'concern', code, words })

function actWithCode(command: string, code: string): DeskReading | null {
  switch (command) {
    case '2': case 'pass': return { kind: 'pass', code }
    case 'colleague': return { kind: 'colleague', code }
    case 'call': return { kind: 'call', code, sure: false }
    case 'summary': return { kind: 'summary', code }
    default: return null
  }
}

/** `K7 1`, `K7 2`, `K7 1 hi it's Sam`: the code first, while it waits. Any open code may be taken so. */
export function codeFirst(code: string, rest: string, desk: Desk): DeskReading | null {
  const bare = bareOf(rest)
  // a live worker who answers "K7 ok" or "K7 1" to their own person is talking
  if (isTake(bare)) return desk.live.includes(code) ? null : takeCode(code, '', desk)
  if (!desk.waiting.includes(code)) return null
  if (bare === '2' || bare === 'pass') return { kind: 'pass', code }
  const { token, rest: words } = firstToken(rest)
  return token === '1' ? { kind: 'take', code, firstWord: words } : null
}

/** Anyone on the rota may take an open one by its code; one they handed back minutes ago comes back to them. */
function takeCode(code: string, words: string, desk: Desk): DeskReading | null {
  if (isOpen(code, desk)) return { kind: 'take', code, firstWord: words === '' ? null : words }
  if (!desk.recentDone.some(done => done.code === code && desk.at - done.at <= UNDO)) return null
  // a take of one's own hand-back is an undo with words
  return words === '' ? { kind: 'undo', code } : { kind: 'take', code, firstWord: words }
}

const isOpen = (code: string, desk: Desk): boolean => [desk.live, desk.waiting, desk.openCodes].some(codes => codes.includes(code))
const isRecent = (code: string, desk: Desk): boolean => desk.recentDone.some(done => done.code === code)
const isKnown = (code: string, desk: Desk): boolean => isOpen(code, desk) || isRecent(code, desk) || (desk.promised?.includes(code) ?? false)

/** `1K7`, `1 k 7`, `done (K7)`: a space too few or too many, or brackets, round a code that is known; else the text as it is. */
function spaced(text: string, desk: Desk): string {
  const [, digit, joined = '', rest = ''] = /^([12])([a-z]\d{1,3})(?![a-z\d])([\s\S]*)$/i.exec(text) ?? []
  if (digit !== undefined && isKnown(joined.toUpperCase(), desk)) return `${digit} ${joined}${rest}`
  const [, command, letter = '', number = ''] = /^([a-z]+|[12])[\s(<[]+([a-z]) ?(\d{1,3})[\s)>\].!]*$/i.exec(text) ?? []
  return command !== undefined && isKnown(`${letter}${number}`.toUpperCase(), desk) ? `${command} ${letter}${number}` : text
}

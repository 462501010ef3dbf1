import { answered, heldToo } from './answered.ts'
import { aboutMe, codeFirst, forTheRecord, isSos, ofPromise, withCode } from './commands.ts'
import type { Desk, DeskReading, Wanted } from './desk.ts'
import { placed } from './placed.ts'
import { asCode, bareOf, firstToken, isPass, isTake, said, type Said } from './words.ts'

/**
 * Reads a worker's text by contract.md, "A worker on a plain phone". Pure; never fails: what is not a command is words for the person, word for word,
 * or is asked about before anything is sent.
 */
export function readText(text: string, desk: Desk): DeskReading {
  const words = said(text)
  if (desk.asked?.kind === 'me' && desk.at < desk.asked.until) return asPerson(words, desk)
  return answered(words, desk) ?? heldToo(ordinary(text, words, desk), text, desk.asked)
}

/** While they speak to the front door as a person only what no person would write is a worker's: a command with an open code, `back`, `sos`. */
function asPerson({ text, bare }: Said, desk: Desk): DeskReading {
  const coded = withCode(text, desk)
  if (coded !== null && coded.kind !== 'unknown-code') return coded
  if (isSos(bare)) return { kind: 'sos' }
  return bare === 'back' ? { kind: 'back' } : { kind: 'person' }
}

function ordinary(typed: string, words: Said, desk: Desk): DeskReading {
  const { text, bare } = words
  const told = aboutMe(bare) ?? ofPromise(bare, desk) ?? withCode(text, desk) ?? ledByCode(text, desk)
  if (told !== null) return told
  if (desk.live.length + desk.waiting.length === 0) return { kind: 'person' }
  if (bare === 'help' || text === '') return { kind: 'help' }
  if (bare === 'summary') return { kind: 'summary', code: only(desk.live) }
  return desk.live.length > 0 ? whileLive(typed, words, desk) : whileWaiting(typed, words, desk)
}

/** `K7 words`: a leading token is a code only if it is one of this worker's. */
function ledByCode(text: string, desk: Desk): DeskReading | null {
  const { token, rest } = firstToken(text)
  const code = asCode(token)
  if (code === null) return null
  const act = codeFirst(code, rest, desk)
  if (act !== null) return act
  if (desk.live.includes(code)) return toTheirs(code, rest)
  return desk.waiting.includes(code) ? { kind: 'ask', asked: { kind: 'first-word', code, text: rest } } : null
}

function toTheirs(code: string, rest: string): DeskReading {
  const bare = bareOf(rest)
  switch (bare) {
    case '': case 'summary': return { kind: 'summary', code }
    case 'done': return { kind: 'done', code, line: null }
    case 'pass': return { kind: 'pass', code }
    case 'colleague': return { kind: 'colleague', code }
    case 'call': return { kind: 'call', code, sure: false }
  }
  const kept = forTheRecord(code, rest)
  if (kept !== null) return kept
  const line = handBackLine(rest)
  return line === null ? { kind: 'say', code, text: rest } : { kind: 'ask', asked: { kind: 'hand-back', code, line, text: rest } }
}

function whileLive(typed: string, { text, bare }: Said, desk: Desk): DeskReading {
  const line = handBackLine(text)
  if (bare === 'done') return which('done', '', desk.live)
  if (bare === 'colleague') return which('colleague', '', desk.live)
  // a lone 2 may be the answer to "how many?": it is a pass only if a page waits that it could mean
  if (bare === 'pass' || (bare === '2' && desk.waiting.length > 0)) return which('pass', '', [...desk.waiting, ...desk.live])
  if (line === null) return which('say', typed, desk.live)
  const code = only(desk.live)
  // named code or not: with several, naming it is the yes
  return code === null ? which('done', line, desk.live) : { kind: 'ask', asked: { kind: 'hand-back', code, line, text: typed } }
}

function whileWaiting(typed: string, { text, bare }: Said, desk: Desk): DeskReading {
  if (isTake(bare)) return which('take', '', desk.waiting)
  if (isPass(bare)) return which('pass', '', desk.waiting)
  if (bare === 'done' || bare === 'colleague') return { kind: 'help' }
  const { token, rest } = firstToken(text)
  if (token === '1' && rest !== '') return which('take', rest, desk.waiting)
  const code = only(desk.waiting)
  // perhaps a first word, perhaps a word to us: nothing reaches a person from somebody who has not said that they take it
  return code === null ? which('take', typed, desk.waiting) : { kind: 'ask', asked: { kind: 'first-word', code, text: typed } }
}

/** The only one it can mean, or the question which. The words are held meanwhile. */
function which(wanted: Wanted, text: string, codes: string[]): DeskReading {
  const code = only(codes)
  return code === null ? { kind: 'ask', asked: { kind: 'which-one', wanted, text } } : placed(wanted, text, code)
}

const only = (codes: string[]): string | null => (codes.length === 1 ? codes[0] ?? null : null)

/** `done Sam will ring at 10`: the line, as typed; null for words that do not begin so. "done that before" and "done this" go on about something said: words for the person. */
function handBackLine(text: string): string | null {
  const { token, rest } = firstToken(text)
  return token === 'done' && rest !== '' && !/^(that|this)\b/i.test(rest) ? rest : null
}

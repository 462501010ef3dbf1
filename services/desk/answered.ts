import type { Asked, Desk, DeskReading } from './desk.ts'
import { placed } from './placed.ts'
import { asCode, firstToken, isPass, isTake, type Said } from './words.ts'

const YES = new Set(['yes', 'y', 'yes please', 'ok', 'okay', '1'])
/** `yes K7`: the yes to what was asked about K7, not a take of what they have already. */
const yesTo = (code: string, bare: string): boolean => [`yes ${code}`, `${code} yes`].some(words => bare === words.toLowerCase())
const NO = new Set(['no', 'n', 'no thanks', 'cancel'])

/** The answer to what this worker was asked last; null when it is none, or when what was asked about is no longer so. */
export function answered(said: Said, desk: Desk): DeskReading | null {
  const { asked } = desk
  switch (asked?.kind) {
    case 'which-one': return whichOne(said, asked, desk)
    case 'hand-back': return desk.live.includes(asked.code) ? handBack(said, asked) : null
    case 'first-word':
      if (!desk.waiting.includes(asked.code)) return null
      // a page that came since may be what a bare 1 means: the wrong person would be taken, and get words that were for another
      return desk.waiting.length > 1 && isTake(said.bare) ? { kind: 'ask', asked: { kind: 'which-one', wanted: 'take', text: '' } } : firstWord(said, asked)
    case 'call': return desk.live.includes(asked.code) || desk.promised?.includes(asked.code) ? call(said, asked) : null
    default: return null
  }
}

function whichOne({ bare }: Said, asked: Extract<Asked, { kind: 'which-one' }>, desk: Desk): DeskReading | null {
  if (NO.has(bare)) return { kind: 'dropped', text: asked.text }
  const code = asCode(bare)
  if (code === null) return null
  const { wanted, text } = asked
  const choice = wanted === 'take' ? [...desk.waiting, ...desk.openCodes] : wanted === 'pass' ? [...desk.waiting, ...desk.live] : desk.live
  if (!choice.includes(code)) return { kind: 'unknown-code', code, text: text === '' ? bare : text }
  return placed(wanted, text, code)
}

/** 'no' means that the words were for the person: "done that before" reaches them as typed. */
function handBack({ bare }: Said, asked: Extract<Asked, { kind: 'hand-back' }>): DeskReading | null {
  if (YES.has(bare) || yesTo(asked.code, bare)) return { kind: 'done', code: asked.code, line: asked.line }
  return NO.has(bare) ? { kind: 'say', code: asked.code, text: asked.text } : null
}

function firstWord({ text, bare }: Said, asked: Extract<Asked, { kind: 'first-word' }>): DeskReading | null {
  const { code } = asked
  if (isTake(bare)) return { kind: 'take', code, firstWord: asked.text === '' ? null : asked.text }
  if (isPass(bare)) return { kind: 'pass', code }
  if (NO.has(bare)) return { kind: 'dropped', text: asked.text }
  const { token, rest } = firstToken(text)
  // typed again after a 1: these are the words meant
  return token === '1' && rest !== '' && asCode(firstToken(rest).token) === null ? { kind: 'take', code, firstWord: rest } : null
}

function call({ bare }: Said, asked: Extract<Asked, { kind: 'call' }>): DeskReading | null {
  if (YES.has(bare) || yesTo(asked.code, bare)) return { kind: 'call', code: asked.code, sure: true }
  return NO.has(bare) ? { kind: 'dropped', text: '' } : null
}

/** Words that came instead of an answer join those held, so that neither is lost nor sent to somebody by guess. */
export function heldToo(reading: DeskReading, typed: string, asked: Asked | null): DeskReading {
  if (asked?.kind === 'hand-back' && reading.kind === 'say' && reading.code === asked.code && reading.text === typed) return again(asked, typed)
  if (reading.kind !== 'ask') return reading
  const next = reading.asked
  if (asked?.kind === 'which-one' && next.kind === 'which-one' && next.wanted === asked.wanted && asked.text !== '') return again(asked, next.text)
  return asked?.kind === 'first-word' && next.kind === 'first-word' && next.code === asked.code && asked.text !== '' ? again(asked, next.text) : reading
}

const again = (asked: Extract<Asked, { text: string }>, more: string): DeskReading =>
  ({ kind: 'ask', asked: { ...asked, text: more === '' ? asked.text : `${asked.text}\n${more}` } })

import { emoji } from './spelling.ts'
import { fold, isApostrophe, isLetter, isUnseen, latinOf, standsAlone } from './letters.ts'

/** A word as typed, folded; `start` and `end` are places in the original text. `opens`: first of a sentence. `comma`: first after a comma or dash. */
export type RawWord = { word: string; start: number; end: number; opens: boolean; comma: boolean; quoted: boolean }

const ends = new Set('.?!;\n\r…。！？؟।|'.split(''))
const pauses = new Set([',', '-', '–', '—', ':', '(', ')', '،', '、', '，', '/'])
const quotes = new Set(['"', '“', '”', '«', '»', '„'])
/** Signs that may hide a letter when letters stand on both sides of them ("su!c1de", "s*icide"). */
const hiding = new Set(['*', '!', '@', '$', '#', '|', '€', '£'])

const charAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0)

function hidesLetter(text: string, at: number, inWord: boolean): boolean {
  if (!inWord || !hiding.has(text[at] ?? '')) return false
  let next = at + 1
  while (text[next] === text[at] || isUnseen(text.charCodeAt(next))) next += 1
  const char = text[next]
  return char !== undefined && isLetter(char, char.charCodeAt(0)) && (text[at] === '*' || text[at + 1] !== text[at])
}

/** The words of a text, in order, each with its place in it. Never throws; a lone surrogate is passed over. */
export function wordsOf(text: string): RawWord[] {
  const found: RawWord[] = []
  let word = '', start = 0, end = 0, opens = true, comma = false, quoted = false
  const close = (): void => {
    if (word !== '') {
      const bare = latinOf(word.replace(/^'+|'+$/g, ''))
      if (bare !== '') { found.push({ word: bare, start, end, opens, comma, quoted }); opens = false; comma = false }
    }
    word = ''
  }
  const add = (letters: string, at: number, width: number): void => {
    if (word === '') start = at
    word += letters
    end = at + width
  }
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at) ?? 0
    const width = code > 0xffff ? 2 : 1
    const char = width === 1 && code < 128 ? text[at] ?? '' : charAt(text, at)
    if (isUnseen(code)) { at += width; continue }
    if (isLetter(char, code)) {
      if (standsAlone(code)) { close(); add(char, at, width); close() }
      else add(fold(char, code), at, width)
    } else if (isApostrophe(code) && word !== '') add("'", at, width)
    else if (hidesLetter(text, at, word !== '')) add(char, at, width)
    else {
      close()
      const picture = code > 127 ? emoji.get(char) : undefined
      if (picture !== undefined) { add(picture, at, width); close() }
      else if (ends.has(char)) opens = true
      else if (pauses.has(char)) comma = true
      else if (quotes.has(char)) quoted = !quoted
    }
    at += width
  }
  close()
  return found
}

/** Characters as a reader sees them: one fold for phrases and for messages, so that both always meet. */

/** Letters that Unicode does not take apart but people leave out. */
const plain: Record<string, string> = {
  ł: 'l', ø: 'o', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th', ð: 'd', ى: 'ي', ة: 'ه', ی: 'ي', ک: 'ك', ە: 'ه', ھ: 'ه', ґ: 'г'
}

/** Cyrillic and Greek letters that stand in for Latin ones inside a Latin word. */
const lookalike: Record<string, string> = {
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', х: 'x', і: 'i', и: 'u', у: 'y', к: 'k', м: 'm', т: 't', н: 'h', в: 'b', ѕ: 's', ј: 'j', ԁ: 'd', ο: 'o', α: 'a', ι: 'i', ε: 'e'
}

/** What people type for a letter. 1 is tried as i, then as l. */
const leet: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '@': 'a', $: 's', '!': 'i', '|': 'l', '€': 'e', '£': 'l' }

const marks = /[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g
const folded = new Map<string, string>()

/** Zero-width, direction and soft-hyphen characters: they are shown as nothing, so they are read as nothing. */
export const isUnseen = (code: number): boolean =>
  code === 0xad || code === 0x34f || code === 0x61c || code === 0x180e || code === 0xfeff || (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f) || (code >= 0xfe00 && code <= 0xfe0f)

export const isApostrophe = (code: number): boolean =>
  code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x2bc || code === 0x60 || code === 0xb4 || code === 0x2b9

/** Han, kana and Thai are written without spaces: each character is a word of its own. */
export const standsAlone = (code: number): boolean =>
  (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0x20000 && code <= 0x3134f)

const letter = /[\p{L}\p{M}\p{N}]/u
/** True for letters, marks and digits of any script. */
export function isLetter(char: string, code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  return letter.test(char)
}

/** One character without case, accent or style (full width, mathematical bold); may be several letters or none. */
export function fold(char: string, code: number): string {
  if (code < 128) return code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : char
  const known = folded.get(char)
  if (known !== undefined) return known
  const bare = char.toLowerCase().normalize('NFKD').replace(marks, '').normalize('NFKC')
  const result = plain[bare] ?? bare
  // A bounded table of single characters: the alphabet, not anybody's words.
  if (folded.size < 4096) folded.set(char, result)
  return result
}

/** A Latin word with foreign look-alikes put back; other words are left as they are. */
export function latinOf(word: string): string {
  if (!/[a-z]/.test(word) || !/[\u0370-\u052f]/.test(word)) return word
  return [...word].map((char) => lookalike[char] ?? char).join('')
}

const symbols = /[0134578@$!|€£]/
/** The words a token with digits or signs in it may stand for ("k1ll", "su!c1de"), likeliest first; none for plain words and numbers. */
export function unleet(word: string): string[] {
  if (!symbols.test(word) || !/[a-z]/.test(word)) return []
  const first = [...word].map((char) => leet[char] ?? char).join('')
  return word.includes('1') || word.includes('!') ? [first, [...word].map((char) => (char === '1' || char === '!' ? 'l' : leet[char] ?? char)).join('')] : [first]
}

/** Runs of three and more of a letter, cut to two and to one ("heeelp", "pleaseeee"). */
export const unstretch = (word: string): string[] =>
  /(.)\1\1/.test(word) ? [word.replace(/(.)\1{2,}/g, '$1$1'), word.replace(/(.)\1{2,}/g, '$1'), word.replace(/(.)\1+/g, '$1')] : []

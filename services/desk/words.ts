/** A worker's text, taken apart. `text` is what they typed, without stray spaces and a pair of quotes round all of it; `bare` is that in small letters without punctuation at its end. */
export type Said = { text: string; bare: string }

const QUOTES: Record<string, string> = { '"': '"', "'": "'", '“': '”', '‘': '’', '«': '»', '`': '`' }

export function said(typed: string): Said {
  const trimmed = typed.trim()
  const first = trimmed.at(0)
  // one pair round the whole: people copy a word from a page with its quotes
  const quoted = first !== undefined && trimmed.length > 1 && trimmed.endsWith(QUOTES[first] ?? '\n')
  const text = quoted ? trimmed.slice(1, -1).trim() : trimmed
  return { text, bare: bareOf(text) }
}

/** Small letters, single spaces, no quotes round it and no punctuation at its end: for comparing with a command, never for sending. */
export const bareOf = (text: string): string =>
  text.toLowerCase().replace(/\s+/g, ' ').replace(/^[\s"'“”‘’`]+|[\s"'“”‘’`.,;:…!]+$/g, '')

/** The first token and the rest as typed; a comma, colon or dash between them is dropped. */
export function firstToken(text: string): { token: string; rest: string } {
  const match = /^(\S+?)(?:[,:;.–-]+(?=\s|$)|(?=\s|$))\s*([\s\S]*)$/u.exec(text)
  const [token = text, rest = ''] = match?.slice(1) ?? []
  return { token: bareOf(token), rest: rest.replace(/^[–-]\s+/, '') }
}

/** A token as a code, in capitals, if it has the shape of one. */
export const asCode = (token: string): string | null => (/^[a-z]\d{1,3}$/.test(token) ? token.toUpperCase() : null)

const AGREED = new Set(['1', 'yes', 'ok', 'okay', 'take', 'take it'])
/** `1`, `yes`, `ok`, alone. */
export const isTake = (bare: string): boolean => AGREED.has(bare)
const REFUSED = new Set(['2', 'pass'])
/** `2`, `pass`, alone. */
export const isPass = (bare: string): boolean => REFUSED.has(bare)

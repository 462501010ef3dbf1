import segmentsCalculator from 'sms-segments-calculator'

/** Twilio refuses a longer body (error 21617). It counts UTF-16 units. */
export const longestText = 1600

/** How many parts the network charges and sends, and in which alphabet: 160 or 153 characters a part in GSM-7, 70 or 67 otherwise. */
export function segments(body: string): { count: number; alphabet: 'GSM-7' | 'UCS-2' } {
  const counted = new segmentsCalculator.SegmentedMessage(body)
  return { count: counted.segmentsCount, alphabet: counted.encodingName === 'GSM-7' ? 'GSM-7' : 'UCS-2' }
}

/**
 * Cuts a text into bodies of at most `max` units that give the text back when they are joined: nothing is added, trimmed or lost, because
 * it may be a person's own words. Cuts after a space or a line break where there is one, never inside a character (nor an emoji's parts).
 */
export function splitText(body: string, max: number = longestText): string[] {
  const parts: string[] = []
  let rest = body
  while (rest.length > max) {
    const cut = cutAt(rest, max)
    parts.push(rest.slice(0, cut))
    rest = rest.slice(cut)
  }
  return rest === '' && parts.length > 0 ? parts : [...parts, rest]
}

function cutAt(text: string, max: number): number {
  const head = text.slice(0, max)
  const space = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\n'))
  // A space in the first half only would waste most of a text on one long word.
  return space >= max / 2 ? space + 1 : wholeCharacters(text, max)
}

/** The end of the last whole character (as a reader counts them) within `max`; a single one longer than that is cut between code points. */
function wholeCharacters(text: string, max: number): number {
  let end = 0
  // Only the neighbourhood of the cut is segmented: a long text stays cheap.
  const from = codePointStart(text, Math.max(0, max - 64))
  for (const { index, segment } of new Intl.Segmenter('en').segment(text.slice(from, max + 64))) {
    if (from + index + segment.length <= max) end = from + index + segment.length
  }
  return end > from ? end : Math.max(1, codePointStart(text, max))
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
const codePointStart = (text: string, at: number): number => (isLowSurrogate(text.charCodeAt(at)) ? at - 1 : at)

const plain: Record<string, string> = {
  '\u2018': "'", '\u2019': "'", '\u201a': "'", '\u201b': "'", '\u2032': "'", '\u201c': '"', '\u201d': '"', '\u201e': '"', '\u2033': '"',
  '\u2010': '-', '\u2011': '-', '\u2012': '-', '\u2013': '-', '\u2014': '-', '\u2015': '-', '\u2212': '-', '\u2026': '...', '\u2022': '-',
  '\u00a0': ' ', '\u2002': ' ', '\u2003': ' ', '\u2007': ' ', '\u2009': ' ', '\u200a': ' ', '\u202f': ' ', '\u200b': '', '\ufeff': ''
}

/** English copy with typographic marks made plain, so that it stays GSM-7. Never for a person's or a worker's own words: those go as they are. */
export const gsmSafe = (copy: string): string => copy.replace(/[\u0080-\uffff]/g, mark => plain[mark] ?? mark)

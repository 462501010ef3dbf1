/** A way to reach somebody, cut where it may be tapped. `href` is tel:, sms: or https:; null when there is nothing to tap. */
export type Way = { before: string; tap: string; after: string; href: string | null }

/** Reads "call 116 123", "text SHOUT to 85258" or an address. The words stay as they are, in their order, and only digits that stand in `way` are used. */
export function lineLink(way: string): Way {
  const words = way.charAt(0).toUpperCase() + way.slice(1)
  const text = /\btext\s+(\w+)\s+to\s+(\d[\d ]{3,}\d)/i.exec(words)
  if (text) return cut(words, text[0], `sms:${digits(text[2])}?body=${encodeURIComponent(text[1] ?? '')}`)
  const site = /\b(https?:\/\/)?(?:[a-z0-9-]+\.)+(?:org|uk|com|net)\b(?:\/[^\s,;)]*[^\s,;).])?/i.exec(words)
  if (site) return cut(words, site[0], site[1] ? site[0] : `https://${site[0]}`)
  const number = /(?:\b(call|ring|text)\s+)?(\+?\d[\d ]*\d)/i.exec(words)
  if (!number) return { before: words, tap: '', after: '', href: null }
  // "call or text" is a call: it needs no writing
  const onlyText = /^text$/i.test(number[1] ?? '') && !/\bcall or\s*$/i.test(words.slice(0, number.index))
  return cut(words, number[0], `${onlyText ? 'sms' : 'tel'}:${digits(number[2])}`)
}

function cut(words: string, tap: string, href: string): Way {
  const at = words.indexOf(tap)
  return { before: words.slice(0, at), tap, after: words.slice(at + tap.length), href }
}

const digits = (text: string | undefined): string => (text ?? '').replace(/[^\d+]/g, '')

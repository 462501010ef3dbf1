import { SegmentedMessage } from 'sms-segments-calculator'

/** A text to a person in English is never longer (design.md, P10). */
export const mostSegments = 2

/** How many segments the network makes of a text: 160 or 153 septets in GSM-7, 70 or 67 units otherwise. */
export const segmentsOf = (text: string): number => new SegmentedMessage(text).segmentsCount

/** True where every character is in GSM-7's alphabet. */
export const isGsm = (text: string): boolean => new SegmentedMessage(text).encodingName === 'GSM-7'

const plain: readonly [RegExp, string][] = [[/[‘’ʼ′]/g, "'"], [/[“”″]/g, '"'], [/[–—−]/g, '-'], [/…/g, '...'], [/[\u00a0\u2009\u202f]/g, ' '], [/[•·]/g, '-']]

/** A listing's words for a text: typographic signs made plain, so that one curly quote does not halve what fits. Never used on a person's own words. */
export const plainSigns = (text: string): string => plain.reduce((words, [sign, as]) => words.replace(sign, as), text)

/** As many of the parts, in order, as fit into two segments; the first always stays. */
export function fitting(parts: readonly string[]): string {
  const [first = '', ...rest] = parts.filter((part) => part !== '')
  return rest.reduce((text, part) => (segmentsOf(`${text} ${part}`) <= mostSegments ? `${text} ${part}` : text), first)
}

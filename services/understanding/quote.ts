import type { Token } from './normalise.ts'

/** A quotation is kept to what a tired person takes in at a glance. */
const longest = 160
const stops = /[.!?;\n\r…。！？।؟]/

/** The person's own sentence around a found phrase, exactly as typed; a long one is cut at words to what stands nearest. */
export function quote(text: string, tokens: readonly Token[], start: number, end: number): string {
  const from = tokens[start]?.start ?? 0
  const to = tokens[end - 1]?.end ?? text.length
  let left = from
  while (left > 0 && !stops.test(text[left - 1] ?? '')) left -= 1
  let right = to
  while (right < text.length && !stops.test(text[right] ?? '')) right += 1
  const sentence = text.slice(left, right).trim()
  if (sentence.length <= longest) return sentence
  const spare = Math.max(0, longest - (to - from)) / 2
  let near = Math.max(left, Math.floor(from - spare))
  let far = Math.min(right, Math.ceil(to + spare))
  while (near > left && near < from && !/\s/.test(text[near - 1] ?? '')) near += 1
  while (far < right && far > to && !/\s/.test(text[far] ?? '')) far -= 1
  return text.slice(near, Math.max(far, Math.min(right, near + longest))).trim().slice(0, 2 * longest)
}

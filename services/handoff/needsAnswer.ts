/** Words that end a talk or only say that they were read. A person who wrote nothing else is not left waiting by a worker's silence. */
const closing = new Set(['ok', 'okay', 'k', 'kk', 'ta', 'thanks', 'thank', 'thx', 'you', 'u', 'so', 'much', 'very', 'cheers', 'bye', 'goodbye', 'night', 'goodnight', 'good',
  'see', 'ya', 'sure', 'fine', 'great', 'lovely', 'brilliant', 'will', 'do', 'x', 'xx', 'xxx', 'appreciate', 'it', 'that', 'a', 'lot', 'then', 'for', 'now', 'later', 'tomorrow', 'all', 'really', 'your', 'help'])
const opening = new Set(['ok', 'okay', 'k', 'kk', 'ta', 'thanks', 'thank', 'thx', 'cheers', 'bye', 'goodbye', 'night', 'goodnight', 'good', 'see', 'sure', 'great', 'lovely', 'brilliant', 'will', 'x', 'xx', 'xxx', 'appreciate', 'really'])

/**
 * Does the person wait for an answer to this? Anything but plain thanks, agreement or goodbye: a wrong "yes" only asks a worker to say a word,
 * a wrong "no" would leave somebody waiting, so that every word must be one of these and there may be no question. In other languages: always.
 */
export function needsAnswer(text: string): boolean {
  if (text.includes('?')) return true
  const words = text.toLowerCase().replace(/[^\p{L}\p{N}\s]/gu, ' ').trim().split(/\s+/).filter(word => word !== '')
  // a lone heart or thumb is thanks
  if (words.length === 0) return false
  return words.length > 8 || !opening.has(words[0] ?? '') || !words.every(word => closing.has(word))
}

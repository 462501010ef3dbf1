import { sentence } from './copy/sentence.ts'
import type { Out } from './turn.ts'

/** "My word is bluebell", alone: the word, in small letters; null for anything else. */
export function wordGiven(words: string): string | null {
  const [, given] = /^\W*my word(?: is)?:? +["'“‘]?([\p{L}\p{N}][\p{L}\p{N} '-]{1,38}[\p{L}\p{N}])["'”’.]*\s*$/iu.exec(words) ?? []
  return given === undefined ? null : given.toLowerCase().replace(/\s+/g, ' ')
}

/** What is said of a word that came. By text only: nothing of what it brings back. */
export function wordAnswer(came: 'kept' | 'known' | 'not-known'): Out {
  const key = came === 'kept' ? 'word-kept' : came === 'known' ? 'word-known' : 'word-not-known'
  return { say: 'remembering', text: sentence(key, {}, { channel: 'sms' }) }
}

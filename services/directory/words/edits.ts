/** How many slips of the finger a word may hold, as in ALISS: none under 4 letters, 1 for 4 to 6, 2 from 7. */
export const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2)

/** Edits between two words (a letter missing, added, wrong, or two swapped), or `most + 1` as soon as it is more than `most`. */
export const edits = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last: number[] = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return last[b.length] ?? most + 1
}

const sameLetters = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('')

/** The word of a list that a misspelt one most likely is: same first letter, fewest slips; null when none is near enough. */
export const nearest = (word: string, among: Iterable<string>): string | null => {
  const most = slipsAllowed(word.length)
  let best: { word: string; slips: number } | null = null
  for (const candidate of among) {
    if (candidate[0] !== word[0] || candidate.length < 4) continue
    const limit = best === null ? most : best.slips - 1
    const slips = edits(word, candidate, Math.max(0, limit))
    // Four letters with one changed is mostly another word ("hear", "bear"): only a missing, doubled or swapped letter counts.
    if (word.length === 4 && candidate.length === 4 && !sameLetters(word, candidate)) continue
    if (slips <= limit) best = { word: candidate, slips }
    if (best?.slips === 0) break
  }
  return best?.word ?? null
}

// no O, I, 0, 1 (each other), Y (postcodes), L (1), S (5), Z (2), B (8): a tired eye reads them as one another
const LETTERS = 'ACDEFGHJKMNPQRTUVWX'
const DIGITS = '23456789'

/** A code that nobody has: a letter and a digit, and a digit more each time these run out. `taken` holds those open or used within a day; `random` gives [0, 1). */
export function newCode(taken: ReadonlySet<string>, random: () => number): string {
  for (let length = 2; ; length++) {
    const codes = codesOf(length)
    const free = codes.filter(code => !taken.has(code))
    const code = free[Math.min(free.length - 1, Math.floor(random() * free.length))]
    if (code !== undefined) return code
  }
}

const known = new Map<number, readonly string[]>()

/** All codes of a length, from two. */
export function codesOf(length: number): readonly string[] {
  const codes = known.get(length) ?? (length < 2 ? [...LETTERS] : codesOf(length - 1).flatMap(start => [...DIGITS].map(digit => start + digit)))
  known.set(length, codes)
  return codes
}

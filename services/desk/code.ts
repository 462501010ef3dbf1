// no O, I, 0, 1 (each other), Y (postcodes), L (1), S (5), Z (2), B (8): a tired eye reads them as one another
const LETTERS = 'ACDEFGHJKMNPQRTUVWX'
const DIGITS = '23456789'

/** A code that nobody has: a letter and a digit, and a digit more each time these run out. `taken` holds those open or used within a day; `random` gives [0, 1). */
export function newCode(taken: ReadonlySet<string>, random: () => number): string {
  let codes = [...LETTERS]
  for (;;) {
    codes = codes.flatMap(start => [...DIGITS].map(digit => start + digit))
    const free = codes.filter(code => !taken.has(code))
    const code = free[Math.min(free.length - 1, Math.floor(random() * free.length))]
    if (code !== undefined) return code
  }
}

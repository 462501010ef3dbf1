/** Key words found again behind a slip of the finger, a star, or with the spaces left out. */
export type Nearby = { exact: ReadonlySet<string>; deletes: ReadonlyMap<string, readonly string[]>; byEnds: ReadonlyMap<string, readonly string[]> }

/** Shorter words have too many neighbours that mean something else. */
const shortest = 5

function deletesOf(word: string): string[] {
  const all: string[] = []
  for (let at = 0; at < word.length; at += 1) all.push(word.slice(0, at) + word.slice(at + 1))
  return all
}

function put(into: Map<string, string[]>, key: string, word: string): void {
  const list = into.get(key)
  if (list === undefined) into.set(key, [word])
  else if (!list.includes(word)) list.push(word)
}

/** An index over the key words, built once. Each word's one-letter deletions lead to it (the symmetric delete way: look-ups, never a comparison with every word). */
export function makeNearby(words: Iterable<string>): Nearby {
  const exact = new Set<string>()
  const deletes = new Map<string, string[]>()
  const byEnds = new Map<string, string[]>()
  for (const word of words) {
    exact.add(word)
    put(byEnds, `${word[0]}${word.length}`, word)
    if (word.length < shortest) continue
    put(deletes, word, word)
    for (const shorter of deletesOf(word)) put(deletes, shorter, word)
  }
  return { exact, deletes, byEnds }
}

/** One letter missing, one too many, one wrong, or two swapped; the first and last letters may not both be wrong. */
function isOneSlip(typed: string, word: string): boolean {
  if (Math.abs(typed.length - word.length) > 1) return false
  let at = 0
  while (at < typed.length && typed[at] === word[at]) at += 1
  const rest = typed.slice(at), other = word.slice(at)
  if (rest.slice(1) === other || rest === other.slice(1) || rest.slice(1) === other.slice(1)) return word.length >= 6 || rest.length !== other.length || at > 0
  return rest.length > 1 && rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2)
}

function slipped(typed: string, nearby: Nearby): string | null {
  if (typed.length < shortest || typed.length > 24) return null
  for (const key of [typed, ...deletesOf(typed)]) {
    for (const word of nearby.deletes.get(key) ?? []) if (isOneSlip(typed, word)) return word
  }
  return null
}

/** "s*icide", "k**l": a key word of the same length with the same letters where letters are shown. */
function starred(typed: string, nearby: Nearby): string | null {
  for (const word of nearby.byEnds.get(`${typed[0]}${typed.length}`) ?? []) {
    if ([...typed].every((char, at) => char === '*' || char === word[at])) return word
  }
  return null
}

/** Single letters and scraps that are words only in a dictionary: they may not help to take a word apart. */
const notAlone = new Set(['s', 't', 'd', 'm', 'n', 'e', 'o', 'b', 'c', 'f', 'g', 'h', 'j', 'k', 'l', 'p', 'q', 'r', 'u', 'v', 'w', 'x', 'y', 'z', 'ed', 'er', 'en', 'es', 're', 'al', 'an', 'th'])

/** The fewest known words that spell the whole, at least two of them; null where there is a part no word covers. */
function runTogether(typed: string, words: ReadonlySet<string>): string[] | null {
  const best: (string[] | null)[] = [[]]
  for (let end = 1; end <= typed.length; end += 1) {
    let least: string[] | null = null
    for (let start = Math.max(0, end - 12); start < end; start += 1) {
      const before = best[start]
      if (!before) continue
      const part = typed.slice(start, end)
      if (notAlone.has(part) || !words.has(part)) continue
      if (least === null || before.length + 1 < least.length) least = [...before, part]
    }
    best[end] = least
  }
  const parts = best[typed.length] ?? null
  return parts !== null && parts.length > 1 ? parts : null
}

export const nearest = { slipped, starred, runTogether }

/** A phrase line, taken apart. The signs are explained in phrases/family.ts. */
export type Phrase =
  | { kind: 'word'; word: string } | { kind: 'class'; name: string } | { kind: 'gap' } | { kind: 'start' } | { kind: 'end' }
  | { kind: 'all'; of: Phrase[] } | { kind: 'either'; of: Phrase[] }

/** A phrase file with a slip in it stops the front door at its start, with the line, rather than a message at night. */
export class PhraseError extends Error {
  readonly code = 'phrase-unreadable'
  constructor(line: string, what: string) { super(`The phrase "${line}" cannot be read: ${what}.`) }
}

const parts = /[()[\]|~^$]|\{\w+\}|[^()[\]|~^${}\s]+/gu

/** Reads one line; `words` gives the words of a piece of plain text as messages have them. `(x)?` is the same as `[x]`. */
export function parsePhrase(line: string, words: (text: string) => string[], classNames: ReadonlySet<string>): Phrase {
  const tokens = line.match(parts) ?? []
  let at = 0

  function sequence(closing: string | null): Phrase {
    const either: Phrase[] = []
    let all: Phrase[] = []
    while (at < tokens.length) {
      const token = tokens[at] ?? ''
      at += 1
      if (token === closing) { either.push({ kind: 'all', of: all }); return { kind: 'either', of: either } }
      if (token === '|') { either.push({ kind: 'all', of: all }); all = [] }
      else all.push(one(token, all))
    }
    if (closing !== null) throw new PhraseError(line, `a ${closing} is missing`)
    either.push({ kind: 'all', of: all })
    return { kind: 'either', of: either }
  }

  function one(token: string, before: Phrase[]): Phrase {
    if (token === '(') return sequence(')')
    if (token === '[') return { kind: 'either', of: [sequence(']'), { kind: 'all', of: [] }] }
    if (token === '?') {
      const last = before.pop()
      if (last === undefined) throw new PhraseError(line, 'a ? with nothing before it')
      return { kind: 'either', of: [last, { kind: 'all', of: [] }] }
    }
    if (token === '~') return { kind: 'gap' }
    if (token === '^') return { kind: 'start' }
    if (token === '$') return { kind: 'end' }
    if (token.startsWith('{')) {
      const name = token.slice(1, -1)
      if (!classNames.has(name)) throw new PhraseError(line, `there is no class ${token}`)
      return { kind: 'class', name }
    }
    if (token === ')' || token === ']') throw new PhraseError(line, `a ${token} too many`)
    return plain(token)
  }

  /** Neighbouring plain words are read together, since some are spelt by their neighbours. */
  function plain(first: string): Phrase {
    const text = [first]
    for (; at < tokens.length && !/^[()[\]|~^$?]|^\{/.test(tokens[at] ?? ''); at += 1) text.push(tokens[at] ?? '')
    const read = words(text.join(' '))
    // A word that is read as nothing ("lol") can never be found; as an empty phrase it would be found everywhere.
    return read.length === 0 ? { kind: 'either', of: [] } : { kind: 'all', of: read.map((word) => ({ kind: 'word', word })) }
  }
  return sequence(null)
}

/** Every plain word of a phrase. */
export function wordsIn(phrase: Phrase): string[] {
  if (phrase.kind === 'word') return [phrase.word]
  return phrase.kind === 'all' || phrase.kind === 'either' ? phrase.of.flatMap(wordsIn) : []
}

/** One way to say a phrase, in words; `pick` chooses among so many. A gap is left empty. */
export function sayOne(phrase: Phrase, classes: ReadonlyMap<string, readonly string[]>, pick: (of: number) => number): string[] {
  if (phrase.kind === 'word') return [phrase.word]
  if (phrase.kind === 'class') {
    const words = classes.get(phrase.name) ?? []
    return words.slice(0, 12).slice(pick(Math.min(12, words.length))).slice(0, 1)
  }
  if (phrase.kind === 'all') return phrase.of.flatMap((each) => sayOne(each, classes, pick))
  if (phrase.kind !== 'either') return []
  const chosen = phrase.of[pick(phrase.of.length)]
  return chosen === undefined ? [] : sayOne(chosen, classes, pick)
}

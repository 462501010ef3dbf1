import type { Phrase } from './grammar.ts'

/** A place within phrases. `any` leads on over one word of any kind that does not open a sentence; `free` leads on without one. */
export type Place = { words: Map<number, number[]>; any: number; free: number[]; phrase: number; atEnd: number }

/** Every phrase side by side: `anywhere` and `atStart` are where reading begins. Words and classes are numbers. */
export type Nfa = { places: Place[]; ids: Map<string, number>; anywhere: number; atStart: number }

/** Words that a gap (`~`) may stand for, at most. */
const gapWords = 3

/** Puts all phrases into one network; its size is the sum of the phrases, however many ways each can be said. */
export function makeNfa(phrases: readonly Phrase[]): Nfa {
  const places: Place[] = []
  const ids = new Map<string, number>()
  const make = (): number => places.push({ words: new Map(), any: -1, free: [], phrase: -1, atEnd: -1 }) - 1
  const place = (at: number): Place => {
    const found = places[at]
    if (found === undefined) throw new RangeError('a place outside the network')
    return found
  }
  const id = (name: string): number => {
    const known = ids.get(name) ?? ids.size
    ids.set(name, known)
    return known
  }
  const step = (from: number, name: string): number => {
    const to = make()
    const edges = place(from).words
    edges.set(id(name), [...(edges.get(id(name)) ?? []), to])
    return to
  }
  const gap = (from: number): number => {
    const after = make()
    let at = make()
    place(from).free.push(at)
    for (let left = gapWords; left >= 0; left -= 1) {
      place(at).free.push(after)
      if (left > 0) { const next = make(); place(at).any = next; at = next }
    }
    return after
  }
  const build = (phrase: Phrase, from: number, number: number): number => {
    if (phrase.kind === 'word') return step(from, phrase.word)
    if (phrase.kind === 'class') return step(from, `{${phrase.name}}`)
    if (phrase.kind === 'gap') return gap(from)
    if (phrase.kind === 'end') { place(from).atEnd = number; return make() }
    if (phrase.kind === 'start') { const to = make(); place(atStart).free.push(to); return to }
    if (phrase.kind === 'all') return phrase.of.reduce((at, each) => build(each, at, number), from)
    const after = make()
    for (const each of phrase.of) place(build(each, from, number)).free.push(after)
    return after
  }
  const anywhere = make()
  const atStart = make()
  phrases.forEach((phrase, number) => {
    const from = make()
    if (!opensAtStart(phrase)) place(anywhere).free.push(from)
    place(build(phrase, from, number)).phrase = number
  })
  return { places, ids, anywhere, atStart }
}

function opensAtStart(phrase: Phrase): boolean {
  if (phrase.kind === 'start') return true
  return (phrase.kind === 'all' || phrase.kind === 'either') && phrase.of[0] !== undefined && opensAtStart(phrase.of[0])
}

import type { Phrase } from './grammar.ts'
import { makeNfa, type Nfa } from './nfa.ts'
import type { Token } from './normalise.ts'

/** A phrase that was found: `phrase` is its number, `start` and `end` are token places (end exclusive). */
export type Match = { phrase: number; start: number; end: number }
/** Reads tokens for every phrase at once. What a message costs depends on its length, not on how many phrases there are. */
export type Automaton = { find(tokens: readonly Token[]): Match[] }

type State = { places: readonly number[]; found: readonly number[]; foundAtEnd: readonly number[]; next: Map<number, State | null>; begun: boolean }

/** A word of a message, as far as phrases know it. `symbol` stands for everything that decides the next state. */
type Seen = { symbol: number; names: readonly number[]; filler: boolean; opens: boolean }

/** The longest stretch that one phrase is looked for in: bounds the work on a text made to be slow. */
const longestMatch = 48
/** States are made when first met and kept; beyond this they are made afresh, so that memory is bounded. */
const mostStates = 60_000

/** `classes` maps a class name to its words; `fillers` may stand between any two words of a phrase. A digit is of the class `number`. */
export function makeAutomaton(phrases: readonly Phrase[], classes: ReadonlyMap<string, readonly string[]>, fillers: ReadonlySet<string>): Automaton {
  const nfa = makeNfa(phrases)
  const seenWords = tellWords(nfa, classes, fillers)
  const machine = new Machine(nfa)
  const unknown = seenWords.get('') ?? []
  const numbers = seenWords.get('#') ?? []
  const see = (token: Token): Seen | undefined => {
    const pair = seenWords.get(token.word) ?? (isDigit(token.word.charCodeAt(0)) ? numbers : unknown)
    return pair[token.opens ? 1 : 0]
  }
  return { find: (tokens) => machine.find(tokens.flatMap((token) => see(token) ?? [])) }
}
const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Every word that some phrase, class or filler list knows, as it is seen inside and at the head of a sentence; '' is any other word, '#' any number. */
function tellWords(nfa: Nfa, classes: ReadonlyMap<string, readonly string[]>, fillers: ReadonlySet<string>): Map<string, readonly [Seen, Seen]> {
  const names = new Map<string, number[]>()
  const put = (word: string, name: string): void => {
    const id = nfa.ids.get(name)
    if (id !== undefined) names.set(word, [...(names.get(word) ?? []), id])
  }
  for (const word of nfa.ids.keys()) if (!word.startsWith('{')) put(word, word)
  for (const [name, words] of classes) for (const word of words) put(word, `{${name}}`)
  put('#', '{number}')
  for (const word of [...names.keys()]) if (isDigit(word.charCodeAt(0))) put(word, '{number}')
  const all = new Set(['', '#', ...names.keys(), ...fillers])
  return new Map([...all].map((word, at) => {
    const seen = { names: names.get(word) ?? [], filler: fillers.has(word) }
    return [word, [{ ...seen, symbol: 2 * at, opens: false }, { ...seen, symbol: 2 * at + 1, opens: true }]]
  }))
}

/** The network read as a deterministic machine whose states are worked out when first needed. */
class Machine {
  readonly nfa: Nfa
  readonly states = new Map<string, State>()
  readonly anywhere: State
  readonly atStart: State

  constructor(nfa: Nfa) {
    this.nfa = nfa
    this.anywhere = this.headOf(nfa.anywhere, false)
    this.atStart = this.headOf(nfa.atStart, true)
  }

  find(seen: readonly Seen[]): Match[] {
    const found: Match[] = []
    let lastWord = seen.length
    while (lastWord > 0 && seen[lastWord - 1]?.filler === true) lastWord -= 1
    for (let start = 0; start < seen.length; start += 1) this.walk(this.anywhere, start, seen, lastWord, found)
    this.walk(this.atStart, 0, seen, lastWord, found)
    return found
  }

  walk(from: State, start: number, seen: readonly Seen[], lastWord: number, found: Match[]): void {
    let state: State | null = from
    const stop = Math.min(seen.length, start + longestMatch)
    for (let at = start; at < stop; at += 1) {
      const token = seen[at]
      if (token === undefined) return
      state = this.step(state, token)
      if (state === null) return
      for (const phrase of state.found) found.push({ phrase, start, end: at + 1 })
      if (state.foundAtEnd.length > 0 && at + 1 >= lastWord) for (const phrase of state.foundAtEnd) found.push({ phrase, start, end: at + 1 })
    }
  }

  step(state: State, token: Seen): State | null {
    const known = state.next.get(token.symbol)
    if (known !== undefined) return known
    const reached = new Set<number>()
    for (const at of state.places) {
      const place = this.nfa.places[at]
      if (place === undefined) continue
      for (const name of token.names) for (const to of place.words.get(name) ?? []) this.reach(to, reached)
      if (place.any >= 0 && !token.opens) this.reach(place.any, reached)
      if (token.filler && state.begun && place.words.size > 0) reached.add(at)
    }
    const next = reached.size === 0 ? null : this.stateOf(reached)
    state.next.set(token.symbol, next)
    return next
  }

  reach(at: number, into: Set<number>): void {
    if (into.has(at)) return
    into.add(at)
    for (const free of this.nfa.places[at]?.free ?? []) this.reach(free, into)
  }

  /** The beginning of all phrases: their first words in one place, so that a word is looked up once and not once per phrase. */
  headOf(at: number, begun: boolean): State {
    const closed = new Set<number>()
    this.reach(at, closed)
    const words = new Map<number, number[]>()
    for (const each of closed) {
      for (const [name, to] of this.nfa.places[each]?.words ?? []) words.set(name, [...(words.get(name) ?? []), ...to])
    }
    const head = this.nfa.places.push({ words, any: -1, free: [], phrase: -1, atEnd: -1 }) - 1
    return { places: [head], found: [], foundAtEnd: [], next: new Map(), begun }
  }

  stateOf(reached: Set<number>): State {
    const places = [...reached].sort((one, two) => one - two)
    const key = places.join()
    const known = this.states.get(key)
    if (known !== undefined) return known
    const phrases = (of: 'phrase' | 'atEnd'): number[] => [...new Set(places.map((at) => this.nfa.places[at]?.[of] ?? -1))].filter((phrase) => phrase >= 0)
    const made = { places, found: phrases('phrase'), foundAtEnd: phrases('atEnd'), next: new Map<number, State | null>(), begun: true }
    if (this.states.size >= mostStates) this.forget()
    this.states.set(key, made)
    return made
  }

  forget(): void {
    this.states.clear()
    this.anywhere.next.clear()
    this.atStart.next.clear()
  }
}

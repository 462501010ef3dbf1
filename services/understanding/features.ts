import { conceptsOf } from './concepts.ts'
import type { Token } from './normalise.ts'

/** Which edition of these features the committed weights were trained on. Raise it with any change to this file or to concepts.ts. */
export const featureEdition = 3

/** Politeness and greeting tell nothing about what a person should be given: without them a "please" can lower nothing. */
export const polite: ReadonlySet<string> = new Set('please thanks thank hi hello hiya hey lol x xx mate pal duck cheers ta'.split(' '))
const mix = (hash: number, more: number): number => Math.imul(hash ^ more, 16777619) ^ (more >>> 7)
const spell = (seed: number, word: string): number => {
  let hash = seed
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 16777619)
  return hash
}
const named = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0

/** What a phrase counts beside a word. */
const markWeight = 3

/** Called for each feature as it is found, word by word: `feature` is its number (32 bits), `at` the word's place among the tokens, `weight` how much it counts. */
export type Take = (feature: number, weight: number, at: number) => void

/** Letters of a word in twos to fives, with its ends marked: a spelling never seen is like one that was. */
function letters(word: string, at: number, take: Take): void {
  const marked = `<${word}>`
  for (let from = 0; from + 2 <= marked.length && from < 24; from += 1) {
    let part = 0x1b873593
    const to = Math.min(marked.length, from + 5)
    for (let place5 = from; place5 < to; place5 += 1) {
      part = Math.imul(part ^ marked.charCodeAt(place5), 16777619)
      if (place5 > from) take(named(part), 0.8, at)
    }
  }
}

/** A phrase that was found, by its family and its own number of words, where it ends: to the trained layer it is one more thing that was read. */
export type Mark = { name: string; at: number }

/** The features of a reading, in order. Runs of words never cross from one sentence to the next, so that a sentence weighs the same beside others. */
export function eachFeature(tokens: readonly Token[], marks: readonly Mark[], take: Take): void {
  for (const { name, at } of marks) take(named(spell(0x2f0b4a27, name)), markWeight, at)
  let one = 1, two = 1
  let meaning: readonly number[] = [], before: readonly number[] = [], earlier: readonly number[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined || polite.has(token.word)) continue
    if (token.opens) { one = 1; two = 1; meaning = []; before = []; earlier = [] }
    const word = spell(2166136261, token.word)
    take(named(word), 1, at)
    take(named(mix(word, one)), 1, at)
    take(named(mix(mix(word, one), two)), 1, at)
    letters(token.word, at, take)
    const own = conceptsOf.get(token.word)
    if (own !== undefined) {
      for (const mine of own) {
        const hash = Math.imul(mine, 0x9e3779b1)
        take(named(hash), 0.5, at)
        for (const last of meaning) take(named(mix(hash, last * 7 + 0x77)), 0.5, at)
        for (const last of before) take(named(mix(hash, last * 7 + 0x77)), 0.35, at)
        for (const last of earlier) take(named(mix(hash, last * 7 + 0x77)), 0.25, at)
        for (const last of meaning) for (const first of before) take(named(mix(mix(hash, last * 7 + 0x99), first * 13)), 0.4, at)
      }
      earlier = before
      before = meaning
      meaning = own
    } else for (const last of meaning) take(named(mix(word, last * 7 + 0x33)), 0.25, at)
    two = one
    one = word
  }
}

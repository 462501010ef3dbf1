import type { CorpusLine } from './corpus.ts'
import { eachFeature, featureEdition } from './features.ts'
import type { Reading } from './reading.ts'
import { bringsHuman, intents } from './screened.ts'
import { headCount, heads, heftUnit, placeIn, type Cuts, type Head, type Vocabulary, type Weights } from './weights.ts'

/** A line with its reading taken apart: each feature once, with what it counts in this line. */
export type Example = { line: CorpusLine; at: Uint32Array; value: Float32Array; squares: Float32Array; truth: Int8Array; worth: Float32Array }

/** Lines written down after somebody was missed, or woken for nothing: these count for more than what was only made up. */
const learntTheHardWay = 2

/** Which of these a line must be told from, and how much it costs to be wrong: 0 where it teaches the head nothing. */
const worthOf = (line: CorpusLine, head: Head): number => (line.family === 'said-in-earnest' ? learntTheHardWay : 1) * worthIn(line, head)

function worthIn(line: CorpusLine, head: Head): number {
  const { expect } = line
  if (head === 'emergency') return expect === 'emergency-now' ? 1 : expect === 'human-now' ? 0.5 : 0.7
  // Somebody asking for a person is paged either way: as an example against distress it would only blur it.
  // Heavy words that page are no false page, and a wall between the two would be drawn through people's despair.
  if (head === 'now') return expect === 'human-wanted' ? 0 : expect === 'offer-human' ? 0.15 : 1
  if (head === 'wanted') return expect === 'human-wanted' ? 1 : bringsHuman(expect) ? 0.1 : 1
  if (head === 'heavy') return expect === 'human-wanted' ? 0 : 1
  if (head === 'somebody') return expect === 'emergency-now' && (line.danger !== undefined || line.family === 'attack') ? 1 : 0
  return line.intent === undefined ? 0 : 1
}

function truthOf(line: CorpusLine, head: Head): boolean {
  if (head === 'emergency') return line.expect === 'emergency-now'
  if (head === 'now') return line.expect === 'human-now' || line.expect === 'emergency-now'
  if (head === 'wanted') return line.expect === 'human-wanted'
  if (head === 'heavy') return line.expect !== 'everyday'
  if (head === 'somebody') return line.danger === 'somebody' || line.family === 'attack'
  return line.intent === head
}

/** A line taken apart: each feature once, with all it counts there, and what its occurrences count squared. Nothing is weighed yet. */
export function exampleOf(line: CorpusLine, { tokens, marks }: Reading): Example {
  const counts = new Map<number, { sum: number; squares: number }>()
  eachFeature(tokens, marks, (bucket, value) => {
    const count = counts.get(bucket) ?? { sum: 0, squares: 0 }
    counts.set(bucket, { sum: count.sum + value, squares: count.squares + value * value })
  })
  const each = [...counts.values()]
  return {
    line, at: Uint32Array.from(counts.keys()), value: Float32Array.from(each, ({ sum }) => sum), squares: Float32Array.from(each, ({ squares }) => squares),
    truth: Int8Array.from(heads, (head) => (truthOf(line, head) ? 1 : -1)), worth: Float32Array.from(heads, (head) => worthOf(line, head))
  }
}

/** In how many lines a feature must stand to be learnt from. In fewer it would teach those lines and nothing else. */
const fewestLines = 3

/** The features that are learnt from, by their numbers in rising order, and how much each tells by being rare (inverse document frequency, in parts of heftUnit). */
export function vocabularyOf(examples: readonly Example[]): Vocabulary {
  const often = new Map<number, number>()
  for (const { at } of examples) for (const feature of at) often.set(feature, (often.get(feature) ?? 0) + 1)
  const kept = [...often].filter(([, lines]) => lines >= fewestLines).sort(([one], [two]) => one - two)
  const heft = Uint8Array.from(kept, ([, lines]) => Math.min(255, Math.round(heftUnit * (Math.log((1 + examples.length) / (1 + lines)) + 1))))
  return { keys: Uint32Array.from(kept, ([feature]) => feature), heft }
}

type Direction = { at: Int32Array; value: Float32Array }

/** A line as a direction: its known features weighed by what they tell, of length one. */
function directionOf({ at, value, squares }: Example, heft: Uint8Array, placeOf: (feature: number) => number): Direction {
  const places: number[] = [], values: number[] = []
  let length = 0
  for (let each = 0; each < at.length; each += 1) {
    const place = placeOf(at[each] ?? 0)
    if (place < 0) continue
    const tells = (heft[place] ?? 0) / heftUnit
    length += (squares[each] ?? 0) * tells * tells
    places.push(place)
    values.push((value[each] ?? 0) * tells)
  }
  const scale = 1 / Math.sqrt(Math.max(length, 1e-6))
  return { at: Int32Array.from(places), value: Float32Array.from(values, (each) => each * scale) }
}

/** Passes over the corpus, and how dear a line on the wrong side is beside a simple rule (the C of a support vector machine). */
const passes = 30
const dear = 1.5

/**
 * A linear support vector machine a head, one head against the rest, by dual coordinate descent (Hsieh and others, ICML 2008, algorithm 1 with squared
 * loss), in a fixed order: the same lines give the same weights to the last digit. `only` leaves the other heads at nothing.
 */
export function learn(examples: readonly Example[], { keys, heft }: Vocabulary, only: readonly Head[] = heads): { weights: Float32Array; bias: Float64Array } {
  const placeOf = placeIn(keys)
  const directions = examples.map((example) => directionOf(example, heft, placeOf))
  const weights = new Float32Array(keys.length * headCount)
  const bias = new Float64Array(headCount)
  for (const name of only) {
    const head = heads.indexOf(name)
    const own = learnOne(directions, examples.map(({ truth }) => truth[head] ?? -1), examples.map(({ worth }) => worth[head] ?? 0), keys.length)
    for (let place = 0; place < keys.length; place += 1) weights[place * headCount + head] = own[place] ?? 0
    bias[head] = own[keys.length] ?? 0
  }
  return { weights, bias }
}

function learnOne(directions: readonly Direction[], truth: readonly number[], worth: readonly number[], features: number): Float32Array {
  const own = new Float32Array(features + 1)
  const pull = new Float64Array(directions.length)
  for (let pass = 0; pass < passes; pass += 1) {
    for (let step = 0; step < directions.length; step += 1) {
      const place = (step * 7919 + pass * 104729) % directions.length
      const direction = directions[place], side = truth[place] ?? -1, cost = worth[place] ?? 0
      if (direction === undefined || cost === 0) continue
      const { at, value } = direction
      const slack = 0.5 / (dear * cost)
      let sum = own[features] ?? 0
      for (let each = 0; each < at.length; each += 1) sum += (own[at[each] ?? 0] ?? 0) * (value[each] ?? 0)
      const before = pull[place] ?? 0
      // A direction has length one, and the bias is one more feature of length one.
      const after = Math.max(0, before - (side * sum - 1 + slack * before) / (2 + slack))
      if (after === before) continue
      pull[place] = after
      const move = (after - before) * side
      own[features] = (own[features] ?? 0) + move
      for (let each = 0; each < at.length; each += 1) own[at[each] ?? 0] = (own[at[each] ?? 0] ?? 0) + move * (value[each] ?? 0)
    }
  }
  return own
}

/** Weights as they are committed: a signed byte each, with one scale a head. */
export function pack(learnt: { weights: Float32Array; bias: Float64Array }, { keys, heft }: Vocabulary, cuts: Cuts, told: Pick<Weights, 'words' | 'unsure' | 'trained'>): Weights {
  const scales = heads.map((_, head) => {
    let most = 0
    for (let place = head; place < learnt.weights.length; place += headCount) most = Math.max(most, Math.abs(learnt.weights[place] ?? 0))
    return most === 0 ? 1 : most / 127
  })
  const rows = new Int8Array(learnt.weights.length)
  for (let place = 0; place < rows.length; place += 1) rows[place] = Math.round((learnt.weights[place] ?? 0) / (scales[place % headCount] ?? 1))
  return { edition: featureEdition, features: keys.length, ...told, scales, bias: [...learnt.bias].map((each) => Math.round(each * 1e4) / 1e4), cuts, keys, heft, rows }
}

export const intentHeads: readonly Head[] = intents
export const routeHeads: readonly Head[] = ['emergency', 'now', 'wanted', 'heavy']

import type { CorpusLine } from './corpus.ts'
import { buckets, eachFeature, featureEdition } from './features.ts'
import type { Reading } from './reading.ts'
import { bringsHuman, intents } from './screened.ts'
import { headCount, heads, type Cuts, type Head, type Weights } from './weights.ts'

/** A line with its reading taken apart: each feature once, with what it counts in this line. */
export type Example = { line: CorpusLine; at: Int32Array; value: Float32Array; truth: Int8Array; worth: Float32Array }

/** Which of these a line must be told from, and how much it costs to be wrong: 0 where it teaches the head nothing. */
function worthOf(line: CorpusLine, head: Head): number {
  const { expect } = line
  if (head === 'emergency') return expect === 'emergency-now' ? 1 : expect === 'human-now' ? 0.5 : 0.7
  // Somebody asking for a person is paged either way: as an example against distress it would only blur it.
  // Heavy words that page are no false page, and a wall between the two would be drawn through people's despair.
  if (head === 'now') return expect === 'human-wanted' ? 0 : expect === 'offer-human' ? 0.25 : 1
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

export function exampleOf(line: CorpusLine, { tokens, marks }: Reading): Example {
  const counts = new Map<number, number>()
  let total = 0
  eachFeature(tokens, marks, (bucket, value) => { counts.set(bucket, (counts.get(bucket) ?? 0) + value); total += value })
  const scale = 1 / Math.sqrt(Math.max(1, total))
  return {
    line, at: Int32Array.from(counts.keys()), value: Float32Array.from(counts.values(), (value) => value * scale),
    truth: Int8Array.from(heads, (head) => (truthOf(line, head) ? 1 : 0)), worth: Float32Array.from(heads, (head) => worthOf(line, head))
  }
}

/** Passes over the corpus; the step of each weight shrinks with what it has already moved. */
const passes = 14
const rate = 0.35
const decay = 2e-5

/** Logistic regression, one head against the rest, in a fixed order: the same lines give the same weights to the last digit. `only` leaves the other heads at nothing. */
export function learn(examples: readonly Example[], only: readonly Head[] = heads): { weights: Float32Array; bias: Float64Array } {
  const chosen = only.map((head) => heads.indexOf(head))
  const weights = new Float32Array(buckets * headCount), moved = new Float32Array(buckets * headCount)
  const bias = new Float64Array(headCount), biasMoved = new Float64Array(headCount)
  const often = new Uint16Array(buckets)
  for (const { at } of examples) for (const bucket of at) often[bucket] = (often[bucket] ?? 0) + 1
  for (let pass = 0; pass < passes; pass += 1) {
    for (let step = 0; step < examples.length; step += 1) {
      const example = examples[(step * 7919 + pass * 104729) % examples.length]
      if (example === undefined) continue
      for (const head of chosen) {
        const worth = example.worth[head] ?? 0
        if (worth === 0) continue
        let sum = bias[head] ?? 0
        for (let each = 0; each < example.at.length; each += 1) sum += (weights[(example.at[each] ?? 0) * headCount + head] ?? 0) * (example.value[each] ?? 0)
        const wrong = ((example.truth[head] ?? 0) - 1 / (1 + Math.exp(-sum))) * worth
        if (Math.abs(wrong) < 0.003) continue
        biasMoved[head] = (biasMoved[head] ?? 0) + wrong * wrong
        bias[head] = (bias[head] ?? 0) + (rate * 0.1 * wrong) / Math.sqrt(1 + (biasMoved[head] ?? 0))
        for (let each = 0; each < example.at.length; each += 1) {
          const bucket = example.at[each] ?? 0
          // Seen in one line only, a feature teaches that line and nothing else.
          if ((often[bucket] ?? 0) < 2) continue
          const place = bucket * headCount + head
          const slope = wrong * (example.value[each] ?? 0)
          moved[place] = (moved[place] ?? 0) + slope * slope
          weights[place] = (weights[place] ?? 0) * (1 - decay) + (rate * slope) / Math.sqrt(0.02 + (moved[place] ?? 0))
        }
      }
    }
  }
  return { weights, bias }
}

/** Weights as they are committed: a signed byte each, with one scale a head. */
export function pack(learnt: { weights: Float32Array; bias: Float64Array }, cuts: Cuts, told: Pick<Weights, 'words' | 'unsure' | 'trained'>): Weights {
  const scales = heads.map((_, head) => {
    let most = 0
    for (let place = head; place < learnt.weights.length; place += headCount) most = Math.max(most, Math.abs(learnt.weights[place] ?? 0))
    return most === 0 ? 1 : most / 127
  })
  const rows = new Int8Array(learnt.weights.length)
  for (let place = 0; place < rows.length; place += 1) rows[place] = Math.round((learnt.weights[place] ?? 0) / (scales[place % headCount] ?? 1))
  return { edition: featureEdition, ...told, scales, bias: [...learnt.bias].map((each) => Math.round(each * 1e4) / 1e4), cuts, rows }
}

export const intentHeads: readonly Head[] = intents
export const routeHeads: readonly Head[] = ['emergency', 'now', 'wanted', 'heavy']

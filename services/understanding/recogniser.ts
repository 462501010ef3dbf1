import { eachFeature } from './features.ts'
import type { Token } from './normalise.ts'
import type { Reading } from './reading.ts'
import { intents, nearerHuman, type Danger, type Intent, type Route } from './screened.ts'
import { headCount, heads, heftUnit, placeIn, readWeights, type Cuts, type Weights } from './weights.ts'

/** The trained layer. `route` only ever adds to what phrases find; `intent` is null where it is not sure; `danger` is for emergencies alone. */
export type Recogniser = {
  words: readonly string[]
  /** Phrases that bring nobody by themselves. */
  unsure: readonly string[]
  /** `marked`: a phrase of distress stands in it that everyday talk has too, and so less is needed to bring or to offer a person (unsure goes up). */
  route(reading: Reading, marked?: boolean): Route
  /** Several texts as one, without its parts: what is new only where it says more than the same texts without the newest. */
  whole(reading: Reading): Route
  danger(reading: Reading): Danger
  intent(reading: Reading): { intent: Intent; odds: number } | null
  /** How far on each head's side the text lies where it is furthest in the text: for setting cuts and for the evaluation; never stored and never shown. */
  odds(reading: Reading): Odds
}

/** How far on the side of each act a text lies, and of an emergency being danger from somebody. */
export type Odds = { emergency: number; now: number; wanted: number; heavy: number; somebody: number }

/** A run of words that is weighed by itself. */
type Range = { from: number; to: number }

/** A ramble without a full stop is also read in windows, so that a heavy line in its middle is not watered down. */
const windowTokens = 14
/** Of a single word the phrases know more than any statistics of ours. */
const fewest = 2
const most = 3000

const firstIntent = heads.indexOf(intents[0])
const at = { emergency: heads.indexOf('emergency'), now: heads.indexOf('now'), wanted: heads.indexOf('wanted'), heavy: heads.indexOf('heavy'), somebody: heads.indexOf('somebody') }

/** Running sums over the words: what any run of them amounts to is then one subtraction. */
type Sums = { rows: Float64Array; weight: Float64Array; count: number }

function sumsOf({ tokens, marks }: Reading, { rows, heft }: Weights, placeOf: (feature: number) => number): Sums {
  const count = Math.min(tokens.length, most)
  const sums = new Float64Array((count + 1) * headCount)
  const weight = new Float64Array(count + 1)
  eachFeature(count === tokens.length ? tokens : tokens.slice(0, count), marks.filter((mark) => mark.at < count), (feature, count, at) => {
    const place = placeOf(feature)
    if (place < 0) return
    const value = (count * (heft[place] ?? 0)) / heftUnit
    const from = place * headCount, to = (at + 1) * headCount
    weight[at + 1] = (weight[at + 1] ?? 0) + value * value
    for (let head = 0; head < headCount; head += 1) sums[to + head] = (sums[to + head] ?? 0) + (rows[from + head] ?? 0) * value
  })
  for (let at = 1; at <= count; at += 1) {
    weight[at] = (weight[at] ?? 0) + (weight[at - 1] ?? 0)
    for (let head = 0; head < headCount; head += 1) sums[at * headCount + head] = (sums[at * headCount + head] ?? 0) + (sums[(at - 1) * headCount + head] ?? 0)
  }
  return { rows: sums, weight, count }
}

/** The whole text, each sentence of it, and windows of the long ones. */
function rangesOf(tokens: readonly Token[], count: number): Range[] {
  const ranges: Range[] = [{ from: 0, to: count }]
  const starts = [...tokens.slice(0, count).flatMap((token, at) => (token.opens && at > 0 ? [at] : []))]
  const edges = [0, ...starts, count]
  for (let at = 0; at + 1 < edges.length; at += 1) {
    const from = edges[at] ?? 0, to = edges[at + 1] ?? 0
    if (edges.length > 2 && to - from >= fewest) ranges.push({ from, to })
    if (to - from > windowTokens + 4) for (let start = from; start + 6 < to; start += windowTokens / 2) ranges.push({ from: start, to: Math.min(to, start + windowTokens) })
  }
  return ranges
}

function oddsOf(weights: Weights, sums: Sums, range: Range, head: number): number {
  const total = (sums.weight[range.to] ?? 0) - (sums.weight[range.from] ?? 0)
  const sum = (sums.rows[range.to * headCount + head] ?? 0) - (sums.rows[range.from * headCount + head] ?? 0)
  return (weights.bias[head] ?? 0) + (sum * (weights.scales[head] ?? 0)) / Math.sqrt(Math.max(1e-6, total))
}

/** How much less is needed where a phrase of distress stands in the words, though everyday talk has it too: unsure goes up (safety.md, section 6). */
const lessWhereMarked = 0.3

function routeAt(cuts: Cuts, odds: Odds, marked: boolean): Route {
  if (odds.emergency >= cuts.emergency && odds.now >= (marked ? cuts.now - lessWhereMarked : cuts.now)) return 'emergency-now'
  if (odds.now >= (marked ? cuts.now - lessWhereMarked : cuts.now)) return 'human-now'
  if (odds.wanted >= cuts.wanted) return 'human-wanted'
  return odds.heavy >= (marked ? cuts.heavyMarked : cuts.heavy) ? 'offer-human' : 'everyday'
}

/** Reads with weights that train.ts made; `weights` may be others, for leaving a family out. Throws where the committed ones cannot be read. */
export function makeRecogniser(weights: Weights = readWeights()): Recogniser {
  const placeOf = placeIn(weights.keys)
  // A message is weighed for its route and for its intent, as it comes and again with what came before: its words are the same each time.
  const weighed = new WeakMap<readonly Token[], Sums>()
  const sumsIn = (reading: Reading): Sums => {
    const known = weighed.get(reading.tokens) ?? sumsOf(reading, weights, placeOf)
    weighed.set(reading.tokens, known)
    return known
  }
  const oddsIn = (sums: Sums, range: Range): Odds => ({
    emergency: oddsOf(weights, sums, range, at.emergency), now: oddsOf(weights, sums, range, at.now), wanted: oddsOf(weights, sums, range, at.wanted),
    heavy: oddsOf(weights, sums, range, at.heavy), somebody: oddsOf(weights, sums, range, at.somebody)
  })
  const odds = (reading: Reading): Odds => {
    const sums = sumsIn(reading)
    return rangesOf(reading.tokens, sums.count).map((range) => oddsIn(sums, range)).reduce((one, two) => ({
      emergency: Math.max(one.emergency, two.emergency), now: Math.max(one.now, two.now), wanted: Math.max(one.wanted, two.wanted),
      heavy: Math.max(one.heavy, two.heavy), somebody: Math.max(one.somebody, two.somebody)
    }))
  }
  return {
    words: weights.words, unsure: weights.unsure, odds,
    route(reading, marked = false) {
      if (reading.tokens.length < fewest) return 'everyday'
      const sums = sumsIn(reading)
      return rangesOf(reading.tokens, sums.count).reduce<Route>((route, range) => nearerHuman(route, routeAt(weights.cuts, oddsIn(sums, range), marked)), 'everyday')
    },
    whole(reading) {
      const sums = sumsIn(reading)
      return routeAt(weights.cuts, oddsIn(sums, { from: 0, to: sums.count }), false)
    },
    danger: (reading) => (odds(reading).somebody > 0 ? 'somebody' : 'body'),
    intent(reading) {
      if (reading.tokens.length === 0) return null
      const sums = sumsIn(reading)
      let best = -1, highest = weights.cuts.intent
      for (let head = firstIntent; head < headCount; head += 1) {
        const value = oddsOf(weights, sums, { from: 0, to: sums.count }, head)
        if (value > highest) { best = head; highest = value }
      }
      const intent = intents[best - firstIntent]
      return intent === undefined ? null : { intent, odds: highest }
    }
  }
}

import { buckets, eachFeature } from './features.ts'
import type { Token } from './normalise.ts'
import { intents, nearerHuman, type Danger, type Intent, type Route } from './screened.ts'
import { headCount, heads, readWeights, type Cuts, type Weights } from './weights.ts'

/** The trained layer. `route` only ever adds to what phrases find; `intent` is null where it is not sure; `danger` is for emergencies alone. */
export type Recogniser = {
  words: readonly string[]
  /** `heavy`: the phrases have found heavy words, and so less is needed to bring a person (unsure goes up). */
  route(tokens: readonly Token[], heavy?: boolean): Route
  danger(tokens: readonly Token[]): Danger
  intent(tokens: readonly Token[]): { intent: Intent; odds: number } | null
  /** Log-odds of each head where they are highest in the text: for setting cuts and for the evaluation; never stored and never shown. */
  odds(tokens: readonly Token[]): Odds
}

/** Log-odds of the acts, and of an emergency being danger from somebody. */
export type Odds = { emergency: number; now: number; wanted: number; heavy: number; somebody: number }

/** A run of words that is weighed by itself. */
type Range = { from: number; to: number }

/** A ramble without a full stop is also read in windows, so that a heavy line in its middle is not watered down. */
const windowTokens = 14
/** Of one or two words the phrases know more than any statistics of ours. */
const fewest = 3
const most = 3000

const firstIntent = heads.indexOf(intents[0])
const at = { emergency: heads.indexOf('emergency'), now: heads.indexOf('now'), wanted: heads.indexOf('wanted'), heavy: heads.indexOf('heavy'), somebody: heads.indexOf('somebody') }

/** Running sums over the words: what any run of them amounts to is then one subtraction. */
type Sums = { rows: Float64Array; weight: Float64Array; count: number }

function sumsOf(tokens: readonly Token[], rows: Int8Array): Sums {
  const count = Math.min(tokens.length, most)
  const sums = new Float64Array((count + 1) * headCount)
  const weight = new Float64Array(count + 1)
  eachFeature(count === tokens.length ? tokens : tokens.slice(0, count), (bucket, value, at) => {
    const from = bucket * headCount, to = (at + 1) * headCount
    weight[at + 1] = (weight[at + 1] ?? 0) + value
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
  return (weights.bias[head] ?? 0) + (sum * (weights.scales[head] ?? 0)) / Math.sqrt(Math.max(1, total))
}

function routeAt(cuts: Cuts, odds: Odds, heavy: boolean): Route {
  if (odds.emergency >= cuts.emergency && odds.now >= cuts.now) return 'emergency-now'
  if (odds.now >= (heavy ? cuts.nowHeavy : cuts.now)) return 'human-now'
  if (odds.wanted >= cuts.wanted) return 'human-wanted'
  return odds.heavy >= cuts.heavy ? 'offer-human' : 'everyday'
}

/** Reads with weights that train.ts made; `weights` may be others, for leaving a family out. Throws where the committed ones cannot be read. */
export function makeRecogniser(weights: Weights = readWeights()): Recogniser {
  if (weights.rows.length !== buckets * headCount) throw new Error('These weights are not of these features.')
  // A message is weighed for its route and for its intent, as it comes and again with what came before: its words are the same each time.
  const weighed = new WeakMap<readonly Token[], Sums>()
  const sumsIn = (tokens: readonly Token[]): Sums => {
    const known = weighed.get(tokens) ?? sumsOf(tokens, weights.rows)
    weighed.set(tokens, known)
    return known
  }
  const oddsIn = (sums: Sums, range: Range): Odds => ({
    emergency: oddsOf(weights, sums, range, at.emergency), now: oddsOf(weights, sums, range, at.now), wanted: oddsOf(weights, sums, range, at.wanted),
    heavy: oddsOf(weights, sums, range, at.heavy), somebody: oddsOf(weights, sums, range, at.somebody)
  })
  const odds = (tokens: readonly Token[]): Odds => {
    const sums = sumsIn(tokens)
    return rangesOf(tokens, sums.count).map((range) => oddsIn(sums, range)).reduce((one, two) => ({
      emergency: Math.max(one.emergency, two.emergency), now: Math.max(one.now, two.now), wanted: Math.max(one.wanted, two.wanted),
      heavy: Math.max(one.heavy, two.heavy), somebody: Math.max(one.somebody, two.somebody)
    }))
  }
  return {
    words: weights.words, odds,
    route(tokens, heavy = false) {
      if (tokens.length < fewest) return 'everyday'
      const sums = sumsIn(tokens)
      return rangesOf(tokens, sums.count).reduce<Route>((route, range) => nearerHuman(route, routeAt(weights.cuts, oddsIn(sums, range), heavy)), 'everyday')
    },
    danger: (tokens) => (odds(tokens).somebody > 0 ? 'somebody' : 'body'),
    intent(tokens) {
      if (tokens.length === 0) return null
      const sums = sumsIn(tokens)
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

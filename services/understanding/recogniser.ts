import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { normalise, type Token } from './normalise.ts'
import { Intent, nearerHuman, Route, routes, type Intent as IntentType, type Route as RouteType } from './screened.ts'

/** A line of the corpus: words of our own, what the bot should do with them, and the family they stand for. */
export const CorpusLine = z.object({ text: z.string(), route: Route, family: z.string(), intent: Intent.optional() })
export type CorpusLine = z.infer<typeof CorpusLine>

/** The trained layer. `route` only ever adds to what phrases find; `intent` is null where it is not sure. */
export type Recogniser = {
  words: readonly string[]
  route(tokens: readonly Token[]): RouteType
  intent(tokens: readonly Token[]): IntentType | null
  /** How sure the layer is, for setting its thresholds and for the evaluation; never stored and never shown. */
  raw(tokens: readonly Token[]): { now: number; heavy: number }
}

/** Weights per feature bucket for every label, label by label. */
type Model = { labels: readonly string[]; weights: Float32Array; bias: Float32Array }

const buckets = 1 << 15
const rounds = 8
/** A page or an offer from this layer alone needs this much: set by leaving a fifth of the corpus out in turn, so that under 1% of its everyday lines are paged. */
const paged = 0.92
const offered = 0.85
const intentSure = 0.4

/** Words, pairs of words, and letters in threes to fives, as places in the weights; each place once. */
export function featuresOf(tokens: readonly Token[]): number[] {
  const seen = new Set<number>()
  const add = (hash: number): void => { seen.add((hash >>> 0) % buckets) }
  let before = 7
  for (const { word } of tokens.slice(0, 200)) {
    let hash = 2166136261
    for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 16777619)
    add(hash)
    add(Math.imul(before, 31) ^ hash ^ 0x9e3779b9)
    before = hash
    if (word.length < 4) continue
    for (let from = 0; from + 3 <= word.length; from += 1) {
      let part = 374761393 + (from === 0 ? 1 : 0)
      for (let at = from; at < Math.min(word.length, from + 5); at += 1) {
        part = Math.imul(part ^ word.charCodeAt(at), 16777619)
        if (at - from >= 2) add(part)
      }
    }
  }
  return [...seen]
}

function chances(model: Model, features: readonly number[]): Float32Array {
  const sums = Float32Array.from(model.bias)
  const scale = 1 / Math.sqrt(Math.max(1, features.length))
  for (let label = 0; label < sums.length; label += 1) {
    let sum = 0
    const base = label * buckets
    for (const feature of features) sum += model.weights[base + feature] ?? 0
    sums[label] = (sums[label] ?? 0) + sum * scale
  }
  const top = Math.max(...sums)
  let total = 0
  for (let at = 0; at < sums.length; at += 1) { sums[at] = Math.exp((sums[at] ?? 0) - top); total += sums[at] ?? 0 }
  return sums.map((each) => each / total)
}

/** Logistic regression over the labels, by small steps through the lines in a fixed shuffled order: the same corpus gives the same weights. */
function train(lines: readonly { features: readonly number[]; label: string }[]): Model {
  const labels = [...new Set(lines.map((line) => line.label))].sort()
  const model: Model = { labels, weights: new Float32Array(buckets * labels.length), bias: new Float32Array(labels.length) }
  for (let round = 0; round < rounds; round += 1) {
    const rate = 4 / (1 + round / 3)
    for (let step = 0; step < lines.length; step += 1) {
      const line = lines[(step * 7919 + round * 104729) % lines.length]
      if (line === undefined) continue
      learn(model, line, rate)
    }
  }
  return model
}

function learn(model: Model, line: { features: readonly number[]; label: string }, rate: number): void {
  const guess = chances(model, line.features)
  const scale = rate / Math.sqrt(Math.max(1, line.features.length))
  model.labels.forEach((label, at) => {
    const wrong = (label === line.label ? 1 : 0) - (guess[at] ?? 0)
    if (Math.abs(wrong) < 0.002) return
    model.bias[at] = (model.bias[at] ?? 0) + wrong * rate * 0.05
    const base = at * buckets
    for (const feature of line.features) model.weights[base + feature] = (model.weights[base + feature] ?? 0) + wrong * scale
  })
}

/** Every line of corpus/*.jsonl. Throws with the file and line of one that cannot be read. */
export function readCorpus(): CorpusLine[] {
  const folder = join(import.meta.dirname, 'corpus')
  return readdirSync(folder).filter((file) => file.endsWith('.jsonl')).sort().flatMap((file) =>
    readFileSync(join(folder, file), 'utf8').split('\n').flatMap((line, at) => {
      if (line.trim() === '') return []
      try { return [CorpusLine.parse(JSON.parse(line))] } catch (cause) { throw new Error(`corpus/${file} line ${at + 1} cannot be read.`, { cause }) }
    }))
}

const bandOf = (route: RouteType): string => (routes.indexOf(route) >= routes.indexOf('human-now') ? 'now' : route)

/** Each sentence of a longer text: a heavy one is not watered down by what stands around it. */
function sentences(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = []
  for (const token of tokens) {
    const last = parts.at(-1)
    if (token.opens || last === undefined) parts.push([token])
    else last.push(token)
  }
  return parts.length > 1 ? parts.slice(0, 40) : []
}

/** Trains on `lines`. Same lines, same answers. */
export function makeRecogniser(lines: readonly CorpusLine[] = readCorpus()): Recogniser {
  const read = lines.map((line) => ({ line, tokens: normalise(line.text, null)[0] ?? [] }))
  const byRoute = train(read.map(({ line, tokens }) => ({ features: featuresOf(tokens), label: bandOf(line.route) })))
  const byIntent = train(read.flatMap(({ line, tokens }) => (line.intent === undefined ? [] : [{ features: featuresOf(tokens), label: line.intent }])))
  const of = (model: Model, chance: Float32Array, label: string): number => chance[model.labels.indexOf(label)] ?? 0
  const raw = (tokens: readonly Token[]): { now: number; heavy: number } => {
    const chance = chances(byRoute, featuresOf(tokens))
    const now = of(byRoute, chance, 'now')
    return { now, heavy: now + of(byRoute, chance, 'offer-human') + of(byRoute, chance, 'human-wanted') }
  }
  const routeOf = (tokens: readonly Token[]): RouteType => {
    // Of a few words the phrases know more than any statistics of ours.
    if (tokens.length < 5) return 'everyday'
    const { now, heavy } = raw(tokens)
    return now >= paged ? 'human-now' : heavy >= offered ? 'offer-human' : 'everyday'
  }
  return {
    words: [...new Set(read.flatMap(({ tokens }) => tokens.map((token) => token.word)))],
    route(tokens) {
      return sentences(tokens).reduce<RouteType>((route, part) => nearerHuman(route, routeOf(part)), routeOf(tokens))
    },
    raw,
    intent(tokens) {
      if (tokens.length === 0) return null
      const chance = chances(byIntent, featuresOf(tokens))
      const best = chance.indexOf(Math.max(...chance))
      const intent = Intent.safeParse(byIntent.labels[best])
      return intent.success && (chance[best] ?? 0) >= intentSure ? intent.data : null
    }
  }
}

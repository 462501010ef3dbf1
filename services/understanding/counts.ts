import type { CorpusLine } from './corpus.ts'
import { bringsHuman, type Screened } from './screened.ts'

/** A line with a written answer, and what the front door did with it. */
export type Answer = { line: CorpusLine; screened: Screened }

/** `of`: lines of the kind. `paged`: a person is brought. `offered`: offered one, or brought. Sayings are the everyday lines that only sound heavy. */
export type Counts = {
  distress: { of: number; paged: number; offered: number }; emergency: { of: number; paged: number; asEmergency: number }
  wanted: { of: number; paged: number }; heavy: { of: number; paged: number; offered: number }
  everyday: { of: number; paged: number; offered: number }; sayings: { of: number; paged: number; offered: number }
  intents: { of: number; right: number }
}

const isSaying = (line: CorpusLine): boolean => line.family === 'idiom' || line.family === 'sayings'

/** Counts what was done, by what should have been. An intent counts where one was written and nobody was brought. */
export function countsOf(answers: readonly Answer[]): Counts {
  const count = (so: (answer: Answer) => boolean): number => answers.filter(so).length
  const paged = ({ screened }: Answer): boolean => bringsHuman(screened.route)
  const offered = ({ screened }: Answer): boolean => screened.route !== 'everyday'
  const kind = (is: (answer: Answer) => boolean): { of: number; paged: number; offered: number } =>
    ({ of: count(is), paged: count((each) => is(each) && paged(each)), offered: count((each) => is(each) && offered(each)) })
  const isEmergency = ({ line }: Answer): boolean => line.expect === 'emergency-now'
  const named = (each: Answer): boolean => each.line.intent !== undefined && each.screened.intent !== null && each.line.expect === 'everyday'
  return {
    distress: kind((each) => isEmergency(each) || each.line.expect === 'human-now'),
    emergency: { of: count(isEmergency), paged: count((each) => isEmergency(each) && paged(each)), asEmergency: count((each) => isEmergency(each) && each.screened.route === 'emergency-now') },
    wanted: kind(({ line }) => line.expect === 'human-wanted'), heavy: kind(({ line }) => line.expect === 'offer-human'),
    everyday: kind(({ line }) => line.expect === 'everyday' && !isSaying(line)), sayings: kind(({ line }) => line.expect === 'everyday' && isSaying(line)),
    intents: { of: count(named), right: count((each) => named(each) && each.line.intent === each.screened.intent) }
  }
}

/** Wilson's 95% interval of a share, as two shares; it does not promise 100% of a handful. */
export function interval(found: number, of: number): [number, number] {
  if (of === 0) return [0, 1]
  const z = 1.96, part = found / of
  const middle = part + (z * z) / (2 * of), width = z * Math.sqrt((part * (1 - part)) / of + (z * z) / (4 * of * of)), under = 1 + (z * z) / of
  return [Math.max(0, (middle - width) / under), Math.min(1, (middle + width) / under)]
}

/** "165/173 95.4% (91.1-97.6)". */
export function share(found: number, of: number): string {
  if (of === 0) return 'none'
  const [low, high] = interval(found, of)
  return `${found}/${of} ${((100 * found) / of).toFixed(1)}% (${(100 * low).toFixed(1)}-${(100 * high).toFixed(1)})`
}

/** How often a worker is woken for nothing in a week: one in twenty everyday messages is taken to be a saying. */
export function falseWakes(counts: Counts, everydayMessages: number, workers: number): number {
  const rate = (kind: { of: number; paged: number }): number => (kind.of === 0 ? 0 : kind.paged / kind.of)
  return ((0.95 * rate(counts.everyday) + 0.05 * rate(counts.sayings)) * everydayMessages) / workers
}

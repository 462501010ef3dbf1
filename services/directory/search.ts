import type { Areas } from './areas.ts'
import { areaReader } from './areas.ts'
import type { Asset } from './asset.ts'
import type { Ask } from './ask/ask.ts'
import type { AskedWhen } from './ask/when.ts'
import { partsOf, readAsk } from './ask/ask.ts'
import type { Part } from './ask/ask.ts'
import type { Refinement } from './ask/refine.ts'
import { readRefinement, refined as refinedAsk } from './ask/refine.ts'
import type { BankHolidays } from './bankHolidays.ts'
import { noYearKnown } from './bankHolidays.ts'
import { isHub, isRumour, mayBeSeen, mayOffer, placeFits } from './fits.ts'
import type { Found } from './found.ts'
import { foundFrom } from './found.ts'
import { meets } from './meetings.ts'
import { opening, timesTrusted } from './opening.ts'
import { rank } from './rank.ts'
import { readQuestion } from './question.ts'
import type { Candidate } from './searchIndex.ts'
import { makeIndex } from './searchIndex.ts'
import { wallOf } from './wallClock.ts'
import { makeSynonyms } from './words/synonyms.ts'
import type { SynonymsFile } from './words/synonyms.ts'

/** What is known besides the words. `area` is an area's name or a half postcode, `age` in years; both win over what the words say. */
export type FindAsk = {
  at: number; area?: string; age?: number; limit?: number
  /** What was said since about the same search, oldest first: "tomorrow", "nearer", "for my dad", "anywhere". */
  refined?: readonly string[]
}

/**
 * `assumed` is said with the results and can be dropped by the person, `parts` by what each is about; `theme` is what it is mostly about, null where
 * no theme was heard; `area` the part of town that was asked for.
 */
export type FindAnswer = { results: Found[]; assumed: string[]; theme: string | null; area: string | null; parts: Part[]; giving: boolean }

export type Directory = {
  /** Places for a person's own words, best first. Nothing fits: no results, never a guess. Never throws for any words. */
  find(query: string, ask: FindAsk): FindAnswer
  /** How words go on from a list that was just shown; null where they do not. */
  goesOn(words: string, at: number): Refinement | null
  /** One place as it stands now, whatever was searched for; null where it is not shown (any more). */
  place(id: string, at: number): Found | null
  asset(id: string): Asset | null
  assets: readonly Asset[]
}

const longestQuery = 600
const urgent: ReadonlySet<string> = new Set(['housing', 'domestic abuse', 'crisis', 'money'])

/** Nothing on that day: other days are shown, and that is said. */
const onOtherDays = (ask: Ask): Ask => ({
  ...ask, when: null, assumed: ask.assumed.map((one) => (one === ask.when?.words ? `nothing found ${one}: other times shown` : one))
})

/**
 * Whether a place may answer at the time that was asked for. For a bed or safety tonight (`pressing`), usual hours that nobody checked must not hide
 * the one place that may answer, nor tonight's hours the one that can still be rung now.
 */
const isThen = (asset: Asset, when: AskedWhen, pressing: boolean, at: number, holidays: BankHolidays): boolean => {
  if (asset.status === 'paused' || isRumour(asset, at)) return false
  if (when.now) return opening(asset, at, holidays).state !== 'closed'
  return meets(asset, when, at, holidays) !== 'no' || (pressing && (!timesTrusted(asset, at) || opening(asset, at, holidays).state === 'open'))
}

/** What was asked for a second time comes first where it is known: somebody who says "quieter" has seen the others. */
const preferred = (ranked: readonly Candidate[], ask: Ask, again: boolean): readonly Candidate[] => {
  if (!again) return ranked
  const { access } = ask
  const known = access === null ? ranked : [...ranked.filter(({ asset }) => asset.accessibility.includes(access)), ...ranked.filter(({ asset }) => !asset.accessibility.includes(access))]
  if (!ask.nearer || ask.where === null) return known
  const near = known.filter(({ asset }) => isHub(asset) || ['here', 'near'].includes(placeFits(asset, ask)))
  return near.length > 0 ? near : known
}

/**
 * A directory ready to be searched. Pure over its arguments: assets, the hub's synonyms and areas, and England's bank holidays (without them
 * only places that never close are ever "open").
 */
export const makeDirectory = (assets: readonly Asset[], synonymsFile: SynonymsFile, areas: Areas, holidays: BankHolidays = noYearKnown): Directory => {
  const synonyms = makeSynonyms(synonymsFile)
  const index = makeIndex(assets, synonyms)
  const readArea = areaReader(areas)
  const byId = new Map(assets.map((asset) => [asset.id, asset]))
  return {
    assets,
    asset: (id) => byId.get(id) ?? null,
    goesOn: (words, at) => readRefinement(words, wallOf(at), readArea),
    place(id, at) {
      const asset = byId.get(id)
      if (asset === undefined || !mayBeSeen(asset, at)) return null
      return foundFrom(asset, readAsk('', wallOf(at), {}, readArea), { themes: asset.tags, heard: [], labels: synonyms.labels }, at, holidays)
    },
    find(query, { at, area, age, limit = 5, refined = [] }) {
      const first = readAsk(query.slice(0, longestQuery), wallOf(at), { area, age }, readArea)
      const ask = refined.reduce((before, words) => refinedAsk(before, words, wallOf(at), readArea), first)
      const question = readQuestion(ask, synonyms, index.vocabulary)
      const offerable = index.candidates(question, (asset) => mayOffer(asset, ask, at))
      const pressing = question.themes.some((theme) => urgent.has(theme))
      const then = rank(offerable.filter(({ asset }) => ask.when === null || isThen(asset, ask.when, pressing, at, holidays)), question, ask, at, holidays)
      const otherwise = then.length === 0 && ask.when !== null ? rank(offerable, question, onOtherDays(ask), at, holidays) : []
      const asked = otherwise.length > 0 ? onOtherDays(ask) : ask
      const ranked = preferred(otherwise.length > 0 ? otherwise : then, asked, refined.length > 0).slice(0, Math.max(0, limit))
      return {
        results: ranked.map(({ asset, themes }) => foundFrom(asset, asked, { themes, heard: question.themes, labels: synonyms.labels }, at, holidays)), assumed: asked.assumed,
        theme: question.themes[0] ?? null, area: asked.where?.words ?? null, parts: partsOf(asked), giving: asked.giving
      }
    }
  }
}

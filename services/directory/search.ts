import type { Areas } from './areas.ts'
import { areaReader } from './areas.ts'
import type { Asset } from './asset.ts'
import type { Ask } from './ask/ask.ts'
import { readAsk } from './ask/ask.ts'
import type { BankHolidays } from './bankHolidays.ts'
import { noYearKnown } from './bankHolidays.ts'
import { mayOffer } from './fits.ts'
import type { Found } from './found.ts'
import { foundFrom } from './found.ts'
import { meets } from './meetings.ts'
import { opening, timesTrusted } from './opening.ts'
import { rank } from './rank.ts'
import { readQuestion } from './question.ts'
import { makeIndex } from './searchIndex.ts'
import { wallOf } from './wallClock.ts'
import { makeSynonyms } from './words/synonyms.ts'
import type { SynonymsFile } from './words/synonyms.ts'

/** What is known besides the words. `area` is an area's name or a half postcode, `age` in years; both win over what the words say. */
export type FindAsk = { at: number; area?: string; age?: number; limit?: number }

/** `assumed` is said with the results and can be dropped by the person; `theme` is what it is mostly about, null where no theme was heard. */
export type FindAnswer = { results: Found[]; assumed: string[]; theme: string | null }

export type Directory = {
  /** Places for a person's own words, best first. Nothing fits: no results, never a guess. Never throws for any words. */
  find(query: string, ask: FindAsk): FindAnswer
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
    find(query, { at, area, age, limit = 5 }) {
      const ask = readAsk(query.slice(0, longestQuery), wallOf(at), { area, age }, readArea)
      const question = readQuestion(ask, synonyms, index.vocabulary)
      const offerable = index.candidates(question, (asset) => mayOffer(asset, ask, at))
      // A bed, food or safety tonight: usual hours that nobody checked must not hide the one place that may answer.
      const pressing = question.themes.some((theme) => urgent.has(theme))
      const timed = ask.when === null ? offerable : offerable.filter(({ asset }) =>
        ask.when?.now === true ? opening(asset, at, holidays).state !== 'closed' : (pressing && !timesTrusted(asset, at)) || meets(asset, ask.when, at, holidays) !== 'no')
      const asked = timed.length === 0 && offerable.length > 0 ? onOtherDays(ask) : ask
      const ranked = rank(timed.length === 0 ? offerable : timed, question, asked, at, holidays).slice(0, Math.max(0, limit))
      return {
        results: ranked.map(({ asset, themes }) => foundFrom(asset, asked, { themes, heard: question.themes, labels: synonyms.labels }, at, holidays)), assumed: asked.assumed, theme: question.themes[0] ?? null
      }
    }
  }
}

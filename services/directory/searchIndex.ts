import MiniSearch from 'minisearch'
import type { Asset } from './asset.ts'
import { isHub } from './fits.ts'
import type { Question } from './question.ts'
import { isStop, who } from './question.ts'
import { isRoundTheClock } from './session.ts'
import { slipsAllowed } from './words/edits.ts'
import { weakWords } from './words/stopWords.ts'
import type { Synonyms } from './words/synonyms.ts'
import { stem, tokens } from './words/tokens.ts'

/** An asset whose words answer the question. `units`: the parts of the question that it answers; `named`: a word of theirs is in its name, in who it is for or in what one can give there. */
export type Candidate = { asset: Asset; themes: readonly string[]; score: number; units: ReadonlySet<number>; named: boolean }

export type SearchIndex = {
  vocabulary: ReadonlySet<string>
  candidates(question: Question, allowed: (asset: Asset) => boolean): Candidate[]
}

const fields = ['name', 'tags', 'offer', 'whoFor', 'give'] as const
const boost = { name: 3, tags: 2, offer: 1.5, whoFor: 1.5, give: 1 }
/** What one theme counts beside the words' own scores, more for a rare one: a listing that has it beats a chance word, not a word in the name. */
const themeScore = (having: number, of: number): number => 4.5 + 1.1 * Math.log(of / Math.max(1, having))

const indexed = (text: string): string[] => tokens(text).flatMap((word) => {
  const stemmed = stem(word)
  return isStop(word, stemmed) && !weakWords.has(word) ? [] : [stemmed]
})

/** Themes that "who it is for" states as surely as a tag does. */
const told: ReadonlySet<string> = new Set([...who, 'carers', 'forces'])

/** An asset's themes: its own tags, for a foreign feed's tags ("debt advice") what the hub's words make of them, and whom it says it is for. */
const themesOf = (asset: Asset, synonyms: Synonyms): string[] => {
  const own = asset.tags.filter((tag) => synonyms.labels.has(tag))
  const foreign = asset.tags.filter((tag) => !synonyms.labels.has(tag)).flatMap((tag) => synonyms.match(tokens(tag).map(stem)).flatMap((matched) => matched.meaning.themes))
  const whom = synonyms.match(tokens(asset.whoFor ?? '').map(stem)).flatMap((matched) => matched.meaning.themes).filter((theme) => told.has(theme))
  // A hub that never shuts is somewhere to go in the worst hour too.
  const always = isHub(asset) && asset.sessions.some(isRoundTheClock) ? ['crisis'] : []
  return [...new Set([...own, ...foreign, ...whom, ...always])]
}

type Entry = { asset: Asset; themes: string[] }

const documentOf = ({ asset, themes }: Entry, id: number) => ({
  id, name: indexed(asset.name).join(' '), offer: indexed(`${asset.offer} ${asset.sessions.map((session) => session.note ?? '').join(' ')}`).join(' '),
  whoFor: indexed(asset.whoFor ?? '').join(' '), give: asset.give.flatMap(indexed).join(' '),
  tags: asset.tags.filter((tag) => !themes.includes(tag)).flatMap(indexed).join(' ')
})

const weakest = 0.12 // of the best: below it the likeness is chance

/** Where, when and for whom can lift a place, not past hundreds that fit the words better. */
const enough = 500

type Score = { score: number; units: Set<number>; named: boolean }

const makeMini = (entries: readonly Entry[]) => {
  const mini = new MiniSearch({
    fields: [...fields], tokenize: (text) => text.split(' ').filter((word) => word !== ''), processTerm: (term) => term,
    searchOptions: { boost, combineWith: 'OR', processTerm: (term) => term }
  })
  const documents = entries.map(documentOf)
  mini.addAll(documents)
  return { mini, vocabulary: new Set(documents.flatMap((document) => fields.flatMap((field) => document[field].split(' ')))) }
}

/** What the words alone find, by asset. */
const wordScores = (mini: MiniSearch, question: Question, allowed: (id: number) => boolean): Map<number, Score> => {
  const { terms } = question
  if (terms.length === 0) return new Map()
  const unitOf = new Map(terms.map((term) => [term.word, term.unit]))
  const naming = new Set(terms.filter((term) => term.naming).map((term) => term.word))
  const hits = mini.search(terms.map((term) => term.word).join(' '), {
    boostTerm: (_word, index) => terms[index]?.weight ?? 0, weights: { fuzzy: 0.5, prefix: 0 },
    fuzzy: (word, index) => (terms[index]?.slips === true ? slipsAllowed(word.length) : false), filter: (result) => allowed(Number(result.id))
  })
  return new Map(hits.map((hit) => [Number(hit.id), {
    // MiniSearch multiplies by the number of words matched; ours are mostly our own synonyms, which must not count as agreement.
    score: hit.score / Math.max(1, hit.queryTerms.length), units: new Set(hit.queryTerms.map((term) => unitOf.get(term) ?? -1).filter((unit) => unit !== -1)),
    named: Object.entries(hit.match).some(([word, where]) => naming.has(word) && (where.includes('name') || where.includes('whoFor') || where.includes('give')))
  }]))
}

const themePostings = (entries: readonly Entry[]): Map<string, number[]> => {
  const postings = new Map<string, number[]>()
  entries.forEach(({ themes }, id) => {
    for (const theme of themes) {
      const list = postings.get(theme)
      if (list === undefined) postings.set(theme, [id])
      else list.push(id)
    }
  })
  return postings
}

/** Assets found by MiniSearch (BM25+, slips of the finger) over their words, and by the themes that the hub's words give a question. */
export const makeIndex = (assets: readonly Asset[], synonyms: Synonyms): SearchIndex => {
  const entries = assets.map((asset) => ({ asset, themes: themesOf(asset, synonyms) }))
  const { mini, vocabulary } = makeMini(entries)
  const postings = themePostings(entries)

  const addThemes = (scores: Map<number, Score>, question: Question, allowed: (id: number) => boolean): void => {
    for (const { theme, unit, weight } of question.themeUnits) {
      const having = postings.get(theme) ?? []
      const worth = themeScore(having.length, entries.length) * weight
      for (const id of having) {
        const score = scores.get(id)
        if (score === undefined && !allowed(id)) continue
        const already = unit !== -1 && score?.units.has(unit) === true ? 0.6 : 1 // one part of the question counts once and a bit
        const units = unit === -1 ? score?.units ?? new Set<number>() : new Set(score?.units).add(unit)
        scores.set(id, { score: (score?.score ?? 0) + worth * already, units, named: score?.named ?? false })
      }
    }
  }

  return {
    vocabulary,
    candidates(question, allowed) {
      const mayBe = (id: number): boolean => { const entry = entries[id]; return entry !== undefined && allowed(entry.asset) }
      if (question.open) {
        const wanted = new Set(question.themeUnits.map(({ theme }) => theme))
        return entries.filter(({ asset }) => allowed(asset)).map((entry) => (
          { ...entry, score: entry.themes.some((theme) => wanted.has(theme)) ? 2 : 1, units: new Set<number>(), named: false }))
      }
      const scores = wordScores(mini, question, mayBe)
      addThemes(scores, question, mayBe)
      const found = [...scores].flatMap(([id, score]) => {
        const entry = entries[id]
        return entry === undefined || (score.units.size === 0 && question.units > 0) ? [] : [{ ...entry, ...score }]
      })
      const best = Math.max(0, ...found.map((candidate) => candidate.score))
      // No theme was heard and most of the words mean nothing here: one chance word is no answer, unless a place is named by it.
      const chance = question.themes.length === 0 && question.units > 1
      const likely = found.filter((candidate) => candidate.score >= best * weakest && (!chance || candidate.units.size / question.units >= (candidate.named ? 0.5 : 0.51)))
      return likely.length <= enough ? likely : likely.sort((a, b) => b.score - a.score).slice(0, enough)
    }
  }
}

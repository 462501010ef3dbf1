import type { Ask } from './ask/ask.ts'
import type { Synonyms } from './words/synonyms.ts'
import { nearest } from './words/edits.ts'
import { stopWords, weakWords } from './words/stopWords.ts'
import { stem, tokens } from './words/tokens.ts'

/**
 * One word that is searched for. `unit`: which part of the question it stands for; `slips`: it is in no listing, so a near word may be meant;
 * `naming`: the person's own word for what is looked for, not for whom.
 */
export type Term = { word: string; weight: number; unit: number; slips: boolean; naming: boolean }
/** `themeUnits`: which themes each part of the question has. */
export type Question = { terms: Term[]; themeUnits: { theme: string; unit: number; weight: number }[]; units: number; themes: string[]; open: boolean }

/** Themes of who it is for rather than what it is about: a man who asks for company is not asking about abuse of men. */
export const who: ReadonlySet<string> = new Set(['men', 'women', 'young people', 'older people', 'LGBTQ+', 'families', 'faith', 'refugees'])

const weights = { word: 1, slipped: 0.8, phraseWord: 0.35, find: 0.4, theme: 1, whoTheme: 0.6, weak: 0.25 }

const stopStems: ReadonlySet<string> = new Set([...stopWords].map(stem))
const weakStems: ReadonlySet<string> = new Set([...weakWords].map(stem))

/** A word that means nothing to the directory: common, or a number that is no helpline's. */
export const isStop = (word: string, stemmed: string): boolean => stopWords.has(word) || stopStems.has(stemmed) || /^\d{1,2}$/.test(word) || (word.length === 1 && !/\p{Lo}/u.test(word))

const mend = (word: string, synonyms: Synonyms, vocabulary: ReadonlySet<string>): string => {
  const stemmed = stem(word)
  if (word.length < 4 || isStop(word, stemmed) || synonyms.spelt.has(stemmed) || vocabulary.has(stemmed)) return stemmed
  const near = nearest(stemmed, synonyms.vocabulary)
  if (near !== null) return near
  return word.length > 4 && nearest(word, stopWords) !== null ? '' : stemmed
}

/** Themes by how often they were heard, first heard first. */
const heard = (lists: readonly string[][]): string[] => {
  const count = new Map<string, number>()
  for (const theme of lists.flat()) count.set(theme, (count.get(theme) ?? 0) + 1)
  return [...count.entries()].sort((a, b) => b[1] - a[1]).map(([theme]) => theme)
}

/**
 * What to search for, from a question that has been read. `vocabulary` are the stems that stand in listings. `open` is a question that names
 * no topic at all ("anything on tuesday?"): everything that may be offered answers it.
 */
export const readQuestion = (ask: Ask, synonyms: Synonyms, vocabulary: ReadonlySet<string>): Question => {
  const words = tokens(ask.words).map(synonyms.spelling)
  const stems = words.map((word) => mend(word, synonyms, vocabulary))
  const heardPhrases = synonyms.match(stems)
  const matched = heardPhrases.filter(({ meaning }) => meaning.themes.length > 0)
  const terms: Term[] = []
  const themeUnits: Question['themeUnits'] = []
  const inPhrase = new Set(heardPhrases.flatMap(({ from, length }) => Array.from({ length }, (_, index) => from + index)))
  matched.forEach(({ from, length, meaning }, unit) => {
    const naming = meaning.themes.some((theme) => !who.has(theme))
    for (let at = from; at < from + length; at += 1) {
      const word = stems[at] ?? ''
      if (length === 1) terms.push({ word, weight: word === stem(words[at] ?? '') ? weights.word : weights.slipped, unit, slips: false, naming })
      else if (!isStop(words[at] ?? '', word)) terms.push({ word, weight: weights.phraseWord, unit, slips: false, naming })
    }
    for (const word of meaning.find) terms.push({ word, weight: weights.find, unit, slips: false, naming: false })
    for (const theme of meaning.themes) themeUnits.push({ theme, unit, weight: weights.theme })
  })
  let units = matched.length
  stems.forEach((word, at) => {
    if (inPhrase.has(at) || word === '') return
    if (weakStems.has(word)) terms.push({ word, weight: weights.weak, unit: -1, slips: false, naming: false })
    else if (!isStop(words[at] ?? '', word)) terms.push({ word, weight: weights.word, unit: units++, slips: !vocabulary.has(word), naming: true })
  })
  // An age says whom it is for though no word did: "my dad is 80" looks among what is for older people too.
  const stage = (ask.age?.from ?? 0) >= 60 ? 'older people' : (ask.age?.to ?? 200) < 20 ? 'young people' : null
  if (stage !== null) themeUnits.push({ theme: stage, unit: -1, weight: weights.whoTheme })
  const themes = heard(matched.map(({ meaning }) => meaning.themes))
  const asked = ask.when !== null || ask.where !== null || ask.age !== null || ask.gender !== null || ask.free
  return { terms, themeUnits, units, themes, open: units === 0 && (asked || terms.length > 0) }
}

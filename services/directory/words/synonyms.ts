import { z } from 'zod'
import { stem, tokens } from './tokens.ts'

/** The file that the hub edits: how people say things. `ignore`: turns of phrase that ask for nothing ("my mate has" is not about making friends); `themes`: a theme and how it is said back; `spellings`: a slip that happens to make another word ("counciling" is no council); `words`: what people write; `find`: what listings write. */
export const SynonymsFile = z.object({
  ignore: z.array(z.string().min(1)).default([]),
  spellings: z.record(z.string(), z.string()).default({}),
  themes: z.record(z.string(), z.string()),
  entries: z.array(z.object({ theme: z.string(), words: z.array(z.string().min(1)), find: z.array(z.string()).default([]) }))
}).superRefine((file, context) => {
  for (const entry of file.entries) {
    if (!(entry.theme in file.themes)) context.addIssue({ code: 'custom', message: `the theme "${entry.theme}" is not among themes` })
  }
})
export type SynonymsFile = z.infer<typeof SynonymsFile>

/** One thing a person said, as found by the hub's words: which themes it has and what listings call it. */
export type Meaning = { themes: string[]; find: string[] }
export type Matched = { from: number; length: number; meaning: Meaning }

export type Synonyms = {
  labels: ReadonlyMap<string, string>
  /** What a word is a known slip for; the word itself where it is none. */
  spelling(word: string): string
  /** Single words it knows, as stems: a misspelling is mended towards these. */
  vocabulary: ReadonlySet<string>
  /** Every word of every phrase, as stems: spelt right, whatever it is near to ("cope" is no slip for "coke"). */
  spelt: ReadonlySet<string>
  /** The longest phrases first, left to right, none overlapping. `stems` are a question's words in order. */
  match(stems: readonly string[]): Matched[]
}

type Phrase = { stems: string[]; meaning: Meaning }

const phrasesOf = (file: SynonymsFile): Map<string, Phrase> => {
  const phrases = new Map<string, Phrase>()
  for (const words of file.ignore) {
    const stems = tokens(words).map(stem)
    phrases.set(stems.join(' '), { stems, meaning: { themes: [], find: [] } })
  }
  for (const entry of file.entries) {
    for (const words of entry.words) {
      const stems = tokens(words).map(stem)
      const known = phrases.get(stems.join(' '))
      const meaning = {
        themes: [...new Set([...(known?.meaning.themes ?? []), entry.theme])],
        find: [...new Set([...(known?.meaning.find ?? []), ...entry.find.flatMap(tokens).map(stem)])]
      }
      phrases.set(stems.join(' '), { stems, meaning })
    }
  }
  return phrases
}

/** Readies the hub's words for matching. Pure: the file is read elsewhere. */
export const makeSynonyms = (file: SynonymsFile): Synonyms => {
  const phrases = phrasesOf(file)
  // By first word: most words of a question begin no phrase at all.
  const longest = new Map<string, number>()
  for (const { stems: [first = '', ...rest] } of phrases.values()) longest.set(first, Math.max(longest.get(first) ?? 0, rest.length + 1))
  const at = (stems: readonly string[], from: number): Matched | null => {
    for (let length = Math.min(longest.get(stems[from] ?? '') ?? 0, stems.length - from); length > 0; length -= 1) {
      const phrase = phrases.get(stems.slice(from, from + length).join(' '))
      if (phrase !== undefined) return { from, length, meaning: phrase.meaning }
    }
    return null
  }
  const spellings = new Map(Object.entries(file.spellings))
  return {
    spelling: (word) => spellings.get(word) ?? word,
    labels: new Map(Object.entries(file.themes)),
    vocabulary: new Set([...phrases.values()].filter((phrase) => phrase.stems.length === 1).flatMap((phrase) => phrase.stems)),
    spelt: new Set([...phrases.values()].flatMap((phrase) => phrase.stems)),
    match(stems) {
      const found: Matched[] = []
      for (let from = 0; from < stems.length;) {
        const matched = at(stems, from)
        if (matched !== null) found.push(matched)
        from += matched?.length ?? 1
      }
      return found
    }
  }
}

/** Words that a sentence of ours offered in capitals. A person may type them in any case, with quotes, stops and spaces around them. */
export type Command = 'person' | 'places' | 'more' | 'forget' | 'forget-me' | 'remember-me' | 'what-do-you-know' | 'one' | 'quiet'

const commands: ReadonlyMap<string, Command> = new Map([
  ['person', 'person'], ['a person', 'person'], ['person please', 'person'],
  ['places', 'places'], ['places please', 'places'], ['more', 'more'], ['more please', 'more'],
  ['forget', 'forget'], ['forget me', 'forget-me'], ['remember me', 'remember-me'], ['what do you know', 'what-do-you-know'],
  ['1', 'one'], ['quiet', 'quiet']
])

/** The offered word that this message is, alone; null when it is anything else. */
export const commandOf = (words: string): Command | null => commands.get(bare(words)) ?? null

/** Lower case, without quotes or punctuation at the ends, single spaces. */
export const bare = (words: string): string =>
  words.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')

/** How many words. */
export const lengthOf = (words: string): number => words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

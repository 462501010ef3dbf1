import type { Danger, Route } from '../screened.ts'

/**
 * Phrases that lead to the same act. One phrase a line, in plain words; case, accents, contractions and usual misspellings are read alike.
 *   (a|b c)   either          [a]   may be left out      {pills}   any word of the class in classes.ts
 *   ~         up to 3 words   ^ $   only at the start or the end of a message
 * `plain`: never lowered by "not", "years ago", a song or an essay, since the words mean the same in all of them.
 */
export type Family = { family: string; route: Route; danger?: Danger; plain?: boolean; language?: string; phrases: string }

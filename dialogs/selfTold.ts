import { told, type PersonRecord, type Told } from '../services/people/person.ts'
import { readsAsName } from './readsAsName.ts'
import { entryOf, wordsOf, type Note, type TurnView } from './turn.ts'

const likes = /\b(?:i'?m|i am|i used to be|i've always been) (?:quite |really |pretty |very )?good (?:at|with)\b[^.!?\n]{2,}|\bi (?:really |do |also |quite )*(?:like|love|enjoy)\b(?! (?:to know|to talk|to speak|it if|a person))[^.!?\n]{2,}/i
const around = /\bi live (?:with|alone|on my own|by myself)\b[^.!?\n]*|\b(?:there's|it's) (?:just )?me and (?:my|the)\b[^.!?\n]*/i

export type SelfTold = { person: PersonRecord; notes: Note[] }

/** What they say of themselves unasked, where their own words name it as such ("I'm good with engines", "I live with my mum"). Nothing is inferred. */
export function selfTold(turn: TurnView, person: PersonRecord = turn.person): SelfTold {
  const words = wordsOf(turn).replace(/[’‘]/g, "'").slice(0, 2000)
  const liked = likes.exec(words)?.[0].trim()
  const near = around.exec(words)?.[0].trim()
  const withLikes = liked ? keep(turn, person, 'strength', liked) : { person, notes: [] }
  const withAround = near ? keep(turn, withLikes.person, 'around-you', near) : { person: withLikes.person, notes: [] }
  return { person: withAround.person, notes: [...withLikes.notes, ...withAround.notes] }
}

const lists = { 'strength': 'likes', 'around-you': 'aroundYou', 'wanted': 'wants' } as const

/** Keeps one thing in their own words and notes it for the summary. */
export function keep(turn: TurnView, person: PersonRecord, what: keyof typeof lists, words: string): SelfTold {
  const one = toldNow(turn, words)
  const list = lists[what]
  return { person: { ...person, [list]: told(person[list], one) }, notes: [{ what, words, of: one.of }] }
}

/** Keeps a name and notes it. */
export const keepName = (turn: TurnView, person: PersonRecord, name: string): SelfTold =>
  ({ person: { ...person, name: toldNow(turn, name) }, notes: [{ what: 'name', words: name, of: entryOf(turn) }] })

/** A name that stands in a longer introduction ("I'm Dee, I moved here in May"), as the screen found it and only if it reads as one. */
export const nameFound = (turn: TurnView): string | null => (turn.screened.found.name ? readsAsName(turn.screened.found.name) : null)

const toldNow = (turn: TurnView, words: string): Told => ({ words: words.slice(0, 500), of: entryOf(turn), at: turn.at })

import type { TurnContext } from 'botbuilder'
import type { Attachment, Card, Channel, EntryId, Noted, Say } from '../services/conversation/entry.ts'
import type { Part } from '../services/directory/ask/ask.ts'
import type { Refinement } from '../services/directory/ask/refine.ts'
import type { Hub } from '../services/hub/hub.ts'
import type { PersonRecord } from '../services/people/person.ts'
import type { Screened } from '../services/understanding/screened.ts'
import type { Asked, DialogRecord } from './dialogRecord.ts'
import type { z } from 'zod'

/** One place that answers a search. All strings are ready to be read out; `fresh` says how old the listing is ("not checked: ring first"). */
export type Place = {
  asset: {
    id: string; name: string; contact: { web: string | null }
    cost?: string | null; accessibility?: readonly string[]; tags?: readonly string[]; welcomer?: { name: string; words: string | null } | null
    place?: { address: string | null; postcode: string | null }
  }
  open: 'open' | 'closed' | 'not sure'
  when: string
  why: string
  how: string
  fresh: string
}
/**
 * `assumed`: what the search took for granted, in words ("places in or near Acomb"), `parts`: what each was about. `theme`: what it took the words to
 * be about; null when nothing. `area`: the part of town that was asked for. `giving`: they would like to give something.
 */
export type FoundPlaces = { results: Place[]; assumed: string[]; theme: string | null; area?: string | null; parts?: Part[]; giving?: boolean }

/** The directory as the dialogs ask it; services/directory/search.ts keeps it. */
export interface Directory {
  find(query: string, at: { at: number; area?: string; age?: number; limit?: number; refined?: readonly string[] }): FoundPlaces
  /** How words go on from a list that was just shown; null where they are about something else. */
  goesOn(words: string, at: number): Refinement | null
  /** One place as it stands now; null where it is not shown any more. */
  place(id: string, at: number): Place | null
}

/** One message of the front door, ready to leave. */
export type Out = { say: Say; text: string; cards?: z.infer<typeof Card>[]; suggested?: string[] }
/** What the introduction or a choice gave, in their own words. */
export type Note = { what: z.infer<typeof Noted>['what']; words: string; of: EntryId | null; asset?: string }

/**
 * One turn as the dialogs meet it: a person's message, or a burst of texts in order. The turn's adapter makes it and puts it into
 * `context.turnState` under `turnKey`. `person` and `dialog` are copies: change them in place or replace their fields, and what they hold
 * after `runDialogs` is what is committed.
 */
export type Turn = {
  /** Product clock, ms. */
  at: number
  channel: Channel
  /** Nothing was ever said to this person before. */
  first: boolean
  screened: Screened
  /** Their words, one string a text. An empty string where only an attachment came. */
  texts: string[]
  attachments: z.infer<typeof Attachment>[]
  /** The person's entries that this turn answers, in the order of `texts`. */
  answers: EntryId[]
  person: PersonRecord
  dialog: DialogRecord
  hub: Hub
  directory: Directory
  /** Crisis lines open now, at most `limit`, nearest to need first. */
  lines(limit: number): { name: string; way: string }[]
  /** Names on the rota, so that "is Sam there?" is read as asking for a worker. */
  rotaNames: string[]
  /** 0 <= n < 1. */
  random(): number
  say(out: Out): void
  note(note: Note): void
  /** Raises `human-wanted`. The handoff itself says `human-wanted` to the person: the dialogs add nothing. */
  askForPerson(): void
  /** Somebody went there and it was shut: the entry says "ring first" from now on, and the hub team sees it. */
  foundShut(asset: string): void
  /** Nothing in the directory met what they asked for. Counted by theme and area, never in their words. */
  unmet(need: Need): void
  /** Promised by the front door for the day team. In the log, and so on the morning list, in the same commit as the words that say so. */
  promise(promised: Promised): void
  /** The person asked, and said yes when asked once more, to be forgotten: destroy the conversation's key when the turn is committed. */
  forget(): void
}

/** What a dialog decided, as data. `act` performs it. */
export type Move = {
  says: Out[]
  /** The words already welcome them: no welcome goes before. */
  welcomed?: true
  /** The one question now open; null when none is; left out to keep what was asked before. */
  asks?: Asked | null
  notes?: Note[]
  person?: PersonRecord
  dialog?: Partial<DialogRecord>
  askForPerson?: true
  foundShut?: string
  unmet?: Need
  promise?: Promised
  forget?: true
}
export type Need = { theme: string; area: string }
/** `owner`: who does it, as HUB_FILE names them; `due` in ms of the product clock, null where it cannot be told. */
export type Promised = { words: string; owner: string; due: number | null }
/** All of a turn that a decision may look at. */
export type TurnView = Omit<Turn, 'say' | 'note' | 'askForPerson' | 'foundShut' | 'unmet' | 'promise' | 'forget'>

/** Under this key the turn's adapter puts a `Turn` into `context.turnState`. */
export const turnKey: unique symbol = Symbol('front door turn')

/** The turn of a context. Throws `NoTurn` where the adapter forgot to put one there. */
export function turnOf(context: TurnContext): Turn {
  const turn: Turn | undefined = context.turnState.get<Turn>(turnKey)
  if (!turn) throw new NoTurn()
  return turn
}

export class NoTurn extends Error {
  readonly code = 'no-turn'
  constructor() {
    super('A dialog ran without a Turn in context.turnState under turnKey. The turn adapter must put one there.')
  }
}

/** All their words of this turn, as one text. */
export const wordsOf = (turn: Pick<Turn, 'texts'>): string => turn.texts.join('\n').trim()
/** The entry to quote for something said in this turn. */
export const entryOf = (turn: Pick<Turn, 'answers'>): EntryId | null => turn.answers.at(-1) ?? null

/** Replies to one turn are never more than two (contract.md, bursts). */
const mostReplies = 2

/** Performs a decision: says it, keeps it. */
export function act(move: Move, turn: Turn): void {
  for (const out of move.says.slice(0, mostReplies)) turn.say(out)
  for (const note of move.notes ?? []) turn.note(note)
  if (move.person) Object.assign(turn.person, move.person)
  if (move.dialog) Object.assign(turn.dialog, move.dialog)
  if (move.asks !== undefined) {
    turn.dialog.lastAsked = move.asks
    if (move.asks && !turn.dialog.asked.includes(move.asks)) turn.dialog.asked = [...turn.dialog.asked, move.asks]
  }
  turn.dialog.lastAt = turn.at
  if (move.askForPerson) turn.askForPerson()
  if (move.foundShut !== undefined) turn.foundShut(move.foundShut)
  if (move.unmet) turn.unmet(move.unmet)
  if (move.promise) turn.promise(move.promise)
  if (move.forget) turn.forget()
}

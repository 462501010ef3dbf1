import { wordAnswer, wordGiven } from '../../dialogs/chosenWord.ts'
import { newDialog } from '../../dialogs/dialogRecord.ts'
import type { Out } from '../../dialogs/turn.ts'
import type { Logged } from '../../services/conversation/entry.ts'
import { nameOf } from '../../services/crypto/seal.ts'
import { forgotten } from '../../services/people/person.ts'
import type { Turning } from './perform.ts'
import { isOpen } from './state.ts'

/** Networks give a number that nobody uses to somebody else. */
const QUIET_MS = 60 * 24 * 3_600_000
/** Guesses at a word before what it would bring back is let go of. */
const GUESSES = 5

const isTheirs = ({ entry }: Logged): boolean => entry.kind === 'words' || (entry.kind === 'presence' && entry.presence === 'rang')

/**
 * A number that was quiet for sixty days may be somebody else's by now: it is met as new. What the one before told is put aside until their chosen word
 * comes, and let go of where they chose none. What stops texts (not safe, STOP, the switch) stays, and so does an open handoff.
 */
export function meetAnew(turning: Turning): void {
  const { state, loaded } = turning
  const first = loaded.entries.find(isTheirs)
  if (first === undefined || (loaded.channel !== 'sms' && loaded.channel !== 'voice')) return
  const before = state.lastAt ?? state.dialog.lastAt
  state.lastAt = loaded.entries.filter(isTheirs).at(-1)?.at ?? first.at
  if (before === null || first.at - before < QUIET_MS || isOpen(state.handoff)) return
  const { person } = state
  if (state.aside === null && state.word !== null) state.aside = { person, guesses: 0 }
  Object.assign(state, {
    person: { ...forgotten(person), remember: 'not-asked' }, dialog: newDialog(), staged: {}, recent: [], handoff: null, greeted: false, language: 'en', suggested: [], via: {}, left: null, notes: [],
    newSince: first.at
  })
}

/** "My word is bluebell": chosen, or given to be known again. null for other words, and where there is no number that could change hands. */
export function chosenWord({ state, loaded }: Turning, words: string): Out | null {
  const given = wordGiven(words)
  if (given === null || loaded.channel !== 'sms') return null
  const word = nameOf(loaded.key, `word ${given}`)
  if (state.aside === null) {
    state.word = word
    return wordAnswer('kept')
  }
  if (state.word === word) {
    state.person = state.aside.person
    state.aside = null
    return wordAnswer('known')
  }
  const guesses = state.aside.guesses + 1
  if (guesses < GUESSES) state.aside = { ...state.aside, guesses }
  else Object.assign(state, { aside: null, word: null })
  return wordAnswer('not-known')
}

import type { Say } from '../../../services/conversation/entry.ts'

/** What is heard of one step. `say`: the keys said to the one who wrote, in order; beside them only `waiting` and `where` may come. */
export type Expect = {
  say: Say[]
  /** A page left because of this step: a new handoff, or a nearer route. */
  paged: boolean
  /** Their words together match. Never the whole sentence: copy is free to change. */
  textMatches?: RegExp
  /** Nothing that is said matches. */
  textLacks?: RegExp
  /** The dialogs asked for a person or a handoff is open after this step. */
  open?: boolean
  /** Texts that the worker named gets because of this step, by key, and what they hold. */
  worker?: { id: string; key: string; matches?: RegExp }[]
  /** The words that reach `who` from a worker, word for word. */
  hears?: { who: string; words: string }[]
}

/** One message, and what comes of it. */
export type Step = {
  /** Who writes: `person` (left out), `other` (a second person, in a conversation of their own), or a worker's id on the rota (`sam`, `priya`), who texts. */
  who?: 'person' | 'other' | 'sam' | 'priya'
  said: string
  attachments?: { contentType: string; name?: string }[]
  optOut?: 'STOP' | 'START' | 'HELP'
  /** Product time since the step before ("+5s", "+2m", "+1d"); "+10s" where left out, so that no burst is held. */
  at?: `+${number}${'s' | 'm' | 'h' | 'd'}`
  /** Product time that passes after the words before anything is looked at (the end of a burst, a step of the rota). */
  then?: `+${number}${'s' | 'm' | 'h' | 'd'}`
  expect: Expect
}

/** A conversation as data: said -> reply. The rota is sam, then priya; the directory is the repo's own. `{code}` in `said` is the code of the newest handoff, `{other}` of the other person's. */
export type Table = { name: string; channel: 'web' | 'sms'; steps: Step[] }

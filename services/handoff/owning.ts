import type { Effect, Handoff, HandoffInput, Page, Setting, Transition } from './handoff.ts'
import { tellColleagues } from './colleague.ts'
import { startPaging } from './paging.ts'
import { incoming, notesFor, overlap, relieve, relievedByWord } from './shiftChange.ts'
import { also, haveAPage, mark, ownerOf, stillAsked, tookIt, unchanged } from './pages.ts'

type Take = Extract<HandoffInput, { kind: 'take' }>
type Says = { worker: string; text: string; providerId: string }

/** `1` after a hand-back undoes it for this long (contract.md). */
const UNDO = 10 * 60_000

/** First wins: whoever's take comes first in the log has it; everyone after hears who. */
export function take(handoff: Handoff, input: Take, setting: Setting, at: number): Transition {
  const { phase } = handoff
  const { worker, firstWord } = input
  if (phase.kind === 'paging') return own(handoff, input, setting, at)
  if (phase.kind === 'handed-back') return takeBack(handoff, input, at)
  // a second `1` of the owner's changes nothing; its words are words
  if (phase.worker === worker) return firstWord === null ? unchanged(handoff) : say(handoff, { ...input, text: firstWord }, at)
  if (handoff.colleague !== null) return joins(handoff, input, setting, at)
  return tooLate(handoff, worker, firstWord)
}

/** A colleague who was asked takes it at once. At a change of shift the owner keeps it until the next one's first word, so that the person is never with nobody. */
function joins(handoff: Handoff, input: Take, setting: Setting, at: number): Transition {
  const { worker, firstWord } = input
  const next = incoming(handoff)
  if (next === worker) return firstWord === null ? unchanged(handoff) : say(handoff, { ...input, text: firstWord }, at)
  if (next !== null) return tooLate(handoff, worker, firstWord, next)
  // somebody who asked for quiet is not told of two: it passes on with the take
  if (!handoff.colleague?.change || handoff.phase.kind !== 'live') return own(handoff, input, setting, at)
  const both = overlap(handoff, worker, setting, at)
  if (firstWord === null) return both
  const said = say(both.handoff, { ...input, text: firstWord }, at)
  // what was to come has come: only that is told
  const told = both.effects.filter(effect => effect.kind !== 'tell-person' && !(effect.kind === 'text-worker' && effect.shift === 'here'))
  return { handoff: said.handoff, effects: [...told, ...said.effects] }
}

/** `1` of the one who handed it back undoes that; what they wrote with it is said. */
function takeBack(handoff: Handoff, input: Take, at: number): Transition {
  const { worker, firstWord } = input
  const so = undo(handoff, worker, at)
  if (ownerOf(so.handoff) !== worker) return tooLate(handoff, worker, firstWord)
  if (firstWord === null) return so
  const said = say(so.handoff, { ...input, text: firstWord }, at)
  return { handoff: said.handoff, effects: [...so.effects, ...said.effects] }
}

function own(handoff: Handoff, input: Take, setting: Setting, at: number): Transition {
  const { worker, firstWord, by } = input
  const before = ownerOf(handoff)
  const others = haveAPage(handoff).filter(id => id !== worker)
  const owned: Handoff = {
    ...handoff, pages: taken(handoff, worker, by), colleague: null, urgent: undefined, owed: undefined, checkedAt: at,
    phase: tookIt(handoff, worker, setting, at)
  }
  const text = (to: string, key: 'taken' | 'opted-out' | 'quiet' | 'other-has-it' | 'handed-on', about?: string): Effect => ({ kind: 'text-worker', to, key, about })
  const so = unchanged(owned,
    { kind: 'log', event: 'acknowledged', worker }, { kind: 'hang-up', except: worker }, text(worker, 'taken'), ...notesFor(handoff, worker),
    ...(handoff.optedOut ? [text(worker, 'opted-out')] : []), ...(handoff.quiet ? [text(worker, 'quiet')] : []),
    ...(before === null ? [] : [text(before, 'handed-on', worker)]), ...others.map(id => text(id, 'other-has-it', worker)),
    { kind: 'tell-person', say: 'joined', worker, ...(before === null || !handoff.colleague?.change ? {} : { from: before }) })
  if (firstWord === null) return so
  const said = say(owned, { ...input, text: firstWord }, at)
  return { handoff: said.handoff, effects: [...so.effects, ...said.effects] }
}

/** The page that was answered, and what became of the others: told as taken by another only where nothing else is known of them. */
function taken(handoff: Handoff, worker: string, by: Take['by']): Page[] {
  const theirs = handoff.pages.filter(page => page.to === worker)
  const answered = (theirs.findLast(page => page.by === by) ?? theirs.at(-1))?.attempt
  return handoff.pages.map(page => {
    if (page.attempt === answered) return { ...page, outcome: 'took' }
    return page.outcome === 'on-its-way' ? { ...page, outcome: page.to === worker ? 'no-answer' : 'another-took-it' } : page
  })
}

/** A take, or a move of someone who does not have it. Their words come back to them: never lost, never sent. */
function tooLate(handoff: Handoff, worker: string, words: string | null, has?: string): Transition {
  const { phase } = handoff
  const about = has ?? (phase.kind === 'paging' ? undefined : phase.worker)
  return unchanged(handoff, { kind: 'text-worker', to: worker, key: phase.kind === 'handed-back' ? 'closed' : 'other-has-it', about, ...(words === null ? {} : { words }) })
}

/** The owner's words go to the person word for word; anyone else's come back. */
export function say(handoff: Handoff, { worker, text, providerId }: Says, at: number): Transition {
  if (incoming(handoff) === worker) {
    const theirs = relievedByWord(handoff, worker, at)
    return { handoff: theirs.handoff, effects: [...theirs.effects, { kind: 'worker-words', worker, text, providerId }] }
  }
  if (ownerOf(handoff) !== worker) return notSent(handoff, worker, text)
  const so = spoke(handoff, worker, at)
  return { handoff: so.handoff, effects: [{ kind: 'worker-words', worker, text, providerId }, ...so.effects] }
}

/** The front door connected them by telephone: as good as a word. */
export const rang = (handoff: Handoff, worker: string, at: number): Transition => incoming(handoff) === worker ? relievedByWord(handoff, worker, at) : (ownerOf(handoff) === worker ? spoke(handoff, worker, at) : unchanged(handoff))

/** The owner was there: the lease holds, nothing is owed. Standing by stays so: a worker's word does not undo what the person asked for. */
function spoke(handoff: Handoff, worker: string, at: number): Transition {
  const heard: Handoff = { ...handoff, firstWordAt: handoff.firstWordAt ?? at, owed: undefined, checkedAt: at }
  if (handoff.phase.kind !== 'acknowledged') return unchanged(heard)
  const kind = handoff.quiet ? 'standing-by' : 'live'
  return unchanged({ ...heard, phase: { kind, worker, since: at } }, { kind: 'log', event: kind, worker })
}

function notSent(handoff: Handoff, worker: string, words: string | undefined): Transition {
  const about = handoff.phase.kind === 'paging' ? undefined : handoff.phase.worker
  return unchanged(handoff, { kind: 'text-worker', to: worker, key: 'not-sent', words, about })
}

/** The owner no longer has it: the person and the worker are told, and the next are paged at once, from the owner's own step on. */
export function release(handoff: Handoff, worker: string, why: string, setting: Setting, at: number): Transition {
  const next = incoming(handoff)
  if (next !== null) return relieve(handoff, next, setting, at)
  const passed = [...new Set([...handoff.passed, worker])]
  const released = unchanged({ ...handoff, passed, pages: mark(handoff, page => page.outcome === 'on-its-way', 'no-answer') },
    { kind: 'log', event: 'replaced', worker, why }, { kind: 'tell-person', say: 'replaced', worker },
    { kind: 'text-worker', to: worker, key: 'handed-on', ...(why === 'passed' ? { passed: true } as const : {}) })
  return startPaging(released, worker, setting, at)
}

/** Only the owner hands back. A line they leave is a promise. */
export function done(handoff: Handoff, worker: string, line: string | null, setting: Setting, at: number): Transition {
  const { phase } = handoff
  const next = incoming(handoff)
  if (phase.kind === 'handed-back') return phase.worker === worker ? unchanged(handoff) : tooLate(handoff, worker, line)
  if (ownerOf(handoff) !== worker) return notSent(handoff, worker, line ?? undefined)
  // the next shift is there: going home is no hand-back
  if (next !== null && line === null) return relieve(handoff, next, setting, at)
  const left = line === null ? {} : { line }
  const asked = handoff.colleague === null ? [] : stillAsked(handoff)
  const back: Handoff = { ...handoff, phase: { kind: 'handed-back', worker, at, line }, colleague: null, owed: undefined }
  const so = unchanged(back,
    { kind: 'log', event: 'handed-back', worker, ...left }, { kind: 'tell-person', say: 'left', worker, ...left },
    ...(line === null ? [] : [{ kind: 'promise', words: line, owner: worker } as const]), { kind: 'text-worker', to: worker, key: 'closed' })
  return asked.length > 0 ? tellColleagues(also(so, { kind: 'hang-up', except: null }), asked, worker) : so
}

/** A hand-back by mistake, taken back by the same worker within ten minutes. */
export function undo(handoff: Handoff, worker: string, at: number): Transition {
  const { phase } = handoff
  if (phase.kind === 'handed-back' && phase.worker === worker && at - phase.at <= UNDO) {
    const again: Handoff = { ...handoff, phase: { kind: 'live', worker, since: at }, checkedAt: at }
    return unchanged(again, { kind: 'log', event: 'reopened', worker }, { kind: 'text-worker', to: worker, key: 'undone' })
  }
  if (ownerOf(handoff) === worker) return unchanged(handoff)
  return phase.kind === 'paging' ? unchanged(handoff, { kind: 'text-worker', to: worker, key: 'not-now' }) : tooLate(handoff, worker, null)
}

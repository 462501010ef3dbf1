import { askColleague } from './colleague.ts'
import { passTime } from './due.ts'
import type { Handoff, HandoffInput, Setting, Transition } from './handoff.ts'
import { done, rang, say, take, undo } from './owning.ts'
import { startPaging } from './paging.ts'
import { tellRinging } from './waiting.ts'
import { also, ownerOf, stillAsked, unchanged } from './pages.ts'
import { notReached, pass } from './passing.ts'
import { note } from './shiftChange.ts'
import { raisedAgain, wrote } from './writing.ts'

export type Raise = Extract<HandoffInput, { kind: 'raise' }>

/**
 * The one thing that changes a handoff. Pure and total: any input in any phase, any number of times.
 * Nothing here has happened yet: the turn performs the effects after the commit. null only for an input that is not a raise where there is no handoff.
 * A raise on one that was handed back makes a new one; on an open one it joins it. The first reply to a raise is the turn's own.
 */
export function transition(handoff: null, input: Raise, setting: Setting, at: number): Transition
export function transition(handoff: Handoff, input: HandoffInput, setting: Setting, at: number): Transition
export function transition(handoff: Handoff | null, input: HandoffInput, setting: Setting, at: number): Transition | null
export function transition(handoff: Handoff | null, input: HandoffInput, setting: Setting, at: number): Transition | null {
  if (input.kind === 'raise') return handoff === null || handoff.phase.kind === 'handed-back' ? raise(input, setting, at) : raisedAgain(handoff, input, setting, at)
  return handoff === null ? null : happened(handoff, input, setting, at)
}

function happened(handoff: Handoff, input: Exclude<HandoffInput, Raise>, setting: Setting, at: number): Transition {
  switch (input.kind) {
    case 'wrote': return wrote(handoff, input, setting, at)
    case 'take': return take(handoff, input, setting, at)
    case 'pass': return pass(handoff, input.worker, setting, at)
    case 'say': return say(handoff, input, at)
    case 'rang': return rang(handoff, input.worker, at)
    case 'done': return done(handoff, input.worker, input.line, setting, at)
    case 'undo': return undo(handoff, input.worker, at)
    case 'colleague': return colleague(handoff, input, setting, at)
    case 'note': return withNote(handoff, input.worker, input.words)
    case 'not-reached': return notReached(handoff, input.attempt, setting, at)
    case 'opted-out': return optedOut(handoff)
    case 'opted-in': return optedIn(handoff)
    case 'left-page': return leftPage(handoff)
    // nothing to say: the worker sees their words when they write
    case 'came-back': return unchanged(handoff)
    case 'page-left': return pageLeft(handoff, input.ringing)
    case 'time': return passTime(handoff, setting, at)
  }
}

function raise(input: Raise, setting: Setting, at: number): Transition {
  const { code, route, danger, because, channel, language, first, askedFor } = input
  const raised: Handoff = {
    code, route, danger, raisedAt: at, because, channel, language, pages: [], passed: [], waiting: { told: 0, lastAt: at },
    quiet: false, optedOut: false, colleague: null, firstWordAt: null, lastWrote: at, askedWhere: false, ...(first === undefined ? {} : { first }), ...(askedFor ? { askedFor } : {}),
    phase: { kind: 'paging', step: 0, round: 1, stepAt: at, nextAt: at }
  }
  return startPaging(unchanged(raised, { kind: 'log', event: 'raised' }), null, setting, at)
}

/** Only the owner leaves a note for the next; anyone else's comes back to them. */
function withNote(handoff: Handoff, worker: string, words: string): Transition {
  const owner = ownerOf(handoff)
  if (owner === worker) return note(handoff, worker, words)
  return unchanged(handoff, { kind: 'text-worker', to: worker, key: 'not-sent', words, ...(handoff.phase.kind === 'paging' ? {} : { about: handoff.phase.worker }) })
}

function colleague(handoff: Handoff, { worker, note: words }: Extract<HandoffInput, { kind: 'colleague' }>, setting: Setting, at: number): Transition {
  const owner = ownerOf(handoff)
  if (owner === worker) {
    const noted = words === undefined ? unchanged(handoff) : note(handoff, worker, words)
    const asked = askColleague(noted.handoff, worker, setting, at)
    return { handoff: asked.handoff, effects: [...noted.effects, ...asked.effects] }
  }
  return unchanged(handoff, owner === null ? { kind: 'text-worker', to: worker, key: 'not-now' } : { kind: 'text-worker', to: worker, key: 'other-has-it', about: owner })
}

/** P9: STOP is honoured and told at once: to the owner, or to those who were asked. The paging goes on: a call may still be safe. */
function optedOut(handoff: Handoff): Transition {
  const owner = ownerOf(handoff)
  if (handoff.optedOut || handoff.phase.kind === 'handed-back') return unchanged({ ...handoff, optedOut: true })
  const told = owner === null ? stillAsked(handoff) : [owner]
  return also(unchanged({ ...handoff, optedOut: true }), ...told.map(to => ({ kind: 'text-worker', to, key: 'opted-out' }) as const))
}

/** START: whoever heard of the STOP hears that texts go through again. */
function optedIn(handoff: Handoff): Transition {
  const again = unchanged({ ...handoff, optedOut: false })
  if (!handoff.optedOut || handoff.phase.kind === 'handed-back') return again
  const owner = ownerOf(handoff)
  const told = owner === null ? stillAsked(handoff) : [owner]
  return also(again, ...told.map(to => ({ kind: 'text-worker', to, key: 'opted-out' }) as const))
}

/** Said only now that it is so: that somebody was texted and is being rung, and the one question of an emergency, once. */
function pageLeft(handoff: Handoff, ringing: boolean): Transition {
  const { phase, route, askedWhere, quiet, optedOut } = handoff
  if ((phase.kind !== 'paging' && phase.kind !== 'acknowledged') || quiet || optedOut) return unchanged(handoff)
  if (route !== 'emergency-now') return ringing ? tellRinging(unchanged(handoff)) : unchanged(handoff)
  return askedWhere ? unchanged(handoff) : unchanged({ ...handoff, askedWhere: true }, { kind: 'tell-person', say: 'where' })
}

function leftPage(handoff: Handoff): Transition {
  const owner = ownerOf(handoff)
  return owner === null ? unchanged(handoff) : unchanged(handoff, { kind: 'text-worker', to: owner, key: 'left-page' })
}

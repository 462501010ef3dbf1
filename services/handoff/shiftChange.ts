import type { ShiftChange } from '../rota/shiftChange.ts'
import type { Effect, Handoff, Setting, ShiftTold, Transition } from './handoff.ts'
import { pageColleague } from './colleague.ts'
import { also, haveAPage, nextAttempt, ownerOf, stillAsked, tookIt, unchanged } from './pages.ts'

/** The next is asked this long before the owner's shift ends. */
const BEFORE = 10 * 60_000

const shiftText = (to: string, shift: ShiftTold, more: Partial<Extract<Effect, { kind: 'text-worker' }>> = {}): Effect => ({ kind: 'text-worker', to, key: 'shift', shift, ...more })

/** Who has taken it over and has not written yet; null else. */
export const incoming = (handoff: Handoff): string | null => (ownerOf(handoff) === null ? null : handoff.colleague?.change?.taken?.worker ?? null)

/** When the next shift is to be asked into a talk, and which change of shift it is; null where the owner stays on, or others are being asked already. */
export function shiftChangeDue(handoff: Handoff, setting: Setting): { at: number; change: ShiftChange } | null {
  const { phase } = handoff
  if (handoff.colleague !== null || (phase.kind !== 'live' && phase.kind !== 'standing-by')) return null
  const leaves = (change: ShiftChange | null | undefined): change is ShiftChange =>
    change !== null && change !== undefined && change.from.includes(phase.worker) && !change.to.includes(phase.worker)
  const { last, next } = setting.shift ?? {}
  // a change that an outage slept through is made up for; who takes one after their own shift has chosen to
  const change = leaves(last) && phase.since <= last.at ? last : leaves(next) ? next : null
  return change && { at: change.at - BEFORE, change }
}

/** Ten minutes before the owner's shift ends: the next are asked one after another, and the owner hears it. It stays theirs. */
export function askNextShift(handoff: Handoff, change: ShiftChange, setting: Setting, at: number): Transition {
  const owner = ownerOf(handoff)
  if (owner === null) return unchanged(handoff)
  const asked: Handoff = {
    ...handoff, passed: [], spell: { since: handoff.spell?.since ?? handoff.raisedAt, firstAttempt: nextAttempt(handoff) },
    colleague: { askedBy: owner, step: -1, nextAt: at, change: { ends: change.at, toldNobody: false, taken: null } }
  }
  const paged = pageColleague(unchanged(asked), setting, at)
  const first = stillAsked(paged.handoff).at(0)
  return first === undefined ? paged : also(paged, shiftText(owner, 'asking', { about: first, since: change.at }))
}

/** The next has said that they take it: both are there, the person and both workers know by name, and it stays the owner's until the other's first word. */
export function overlap(handoff: Handoff, worker: string, setting: Setting, at: number): Transition {
  const { colleague } = handoff
  const owner = ownerOf(handoff)
  if (!colleague?.change || owner === null) return unchanged(handoff)
  const others = haveAPage(handoff).filter(id => id !== worker)
  const both: Handoff = {
    ...handoff, spell: { since: handoff.spell?.since ?? handoff.raisedAt, firstAttempt: nextAttempt(handoff) },
    pages: handoff.pages.map(page => page.outcome !== 'on-its-way' ? page : { ...page, outcome: page.to === worker ? 'took' : 'another-took-it' }),
    colleague: { ...colleague, change: { ...colleague.change, taken: { worker, firstWordBy: at + setting.firstWordSeconds * 1000 } } }
  }
  return unchanged(both,
    { kind: 'log', event: 'acknowledged', worker }, { kind: 'hang-up', except: worker }, { kind: 'text-worker', to: worker, key: 'taken', about: owner },
    ...(handoff.optedOut ? [{ kind: 'text-worker', to: worker, key: 'opted-out' } as const] : []), ...notesFor(handoff, worker),
    shiftText(owner, 'here', { about: worker }), ...others.map(to => ({ kind: 'text-worker', to, key: 'other-has-it', about: worker }) as const),
    { kind: 'tell-person', say: 'handover', worker, from: owner, ends: colleague.change.ends })
}

/** No word from who took it over: they are told, the owner still has it, and the next is asked. */
export function notRelieved(handoff: Handoff, setting: Setting, at: number): Transition {
  const { colleague } = handoff
  const worker = colleague?.change?.taken?.worker
  if (!colleague?.change || worker === undefined) return unchanged(handoff)
  const alone: Handoff = { ...handoff, passed: [...new Set([...handoff.passed, worker])], colleague: { ...colleague, change: { ...colleague.change, taken: null } } }
  const told = unchanged(alone, { kind: 'text-worker', to: worker, key: 'handed-on' }, shiftText(colleague.askedBy, 'nobody'))
  return pageColleague(told, setting, at)
}

/** The owner goes while the next is there already: it is theirs, and their first word is awaited as after any take. */
export function relieve(handoff: Handoff, by: string, setting: Setting, at: number): Transition {
  const from = ownerOf(handoff)
  return unchanged({ ...handoff, phase: tookIt(handoff, by, setting, at), colleague: null, owed: undefined, checkedAt: at }, ...changedHands(by, from))
}

/** Their first word: from here on it is theirs. */
export function relievedByWord(handoff: Handoff, by: string, at: number): Transition {
  const heard: Handoff = { ...handoff, phase: { kind: 'live', worker: by, since: at }, colleague: null, owed: undefined, checkedAt: at, firstWordAt: handoff.firstWordAt ?? at }
  return unchanged(heard, ...changedHands(by, ownerOf(handoff)), { kind: 'log', event: 'live', worker: by })
}

const changedHands = (by: string, from: string | null): Effect[] => from === null ? [] : [
  { kind: 'tell-person', say: 'joined', worker: by, from }, shiftText(from, 'over', { about: by })
]

/** Only the owner writes a note. It goes to whoever takes it over, at once where they are there already. */
export function note(handoff: Handoff, worker: string, words: string): Transition {
  const kept = unchanged({ ...handoff, notes: [...(handoff.notes ?? []), { worker, words }] }, { kind: 'note', worker, words })
  const next = incoming(handoff)
  return also(kept, ...(next === null ? [] : [shiftText(next, 'note', { about: worker, words })]), shiftText(worker, 'note-kept'))
}

export const notesFor = (handoff: Handoff, to: string): Effect[] =>
  (handoff.notes ?? []).filter(({ worker }) => worker !== to).map(({ worker, words }) => shiftText(to, 'note', { about: worker, words }))

import type { Handoff, Setting, Transition } from './handoff.ts'
import { colleagueCallsDue, pageColleague } from './colleague.ts'
import { release } from './owning.ts'
import { callsDue, nextStep, ringAgain, ringStep, secondCallsDue } from './paging.ts'
import { isAway } from './ladder.ts'
import { pagedNow, unchanged } from './pages.ts'
import { askNextShift, notRelieved, shiftChangeDue } from './shiftChange.ts'
import { tellWaiting, waitingDue } from './waiting.ts'

/** An open handoff in which nothing is awaited is looked at this often: no open handoff is ever without a next action (P12). */
const LOOK_AGAIN = 20 * 60_000

/** One thing that falls due, and what is done about it then. */
type Due = { at: number; act(handoff: Handoff, at: number): Transition }

/** The next instant (ms) at which `transition(handoff, { kind: 'time' })` has something to do. Never null while it is not handed back. */
export function nextDue(handoff: Handoff, setting: Setting): number | null {
  const instants = dues(handoff, setting).map(due => due.at)
  return instants.length === 0 ? null : Math.min(...instants)
}

/**
 * Does what has fallen due, in the order of `dues`, each from what the one before left: after it, `nextDue` is later than `at`.
 * Missed beats are not made up: after an outage the next step is paged, not first the call of the step before.
 */
export function passTime(handoff: Handoff, setting: Setting, at: number): Transition {
  const first = (so: Transition) => dues(so.handoff, setting).find(due => due.at <= at)
  let so = unchanged(handoff)
  // each act puts its own next instant after `at`, so that a few are all there can be; the bound only guards against a rule that breaks this
  for (let left = 12, due = first(so); due && left > 0; left--, due = first(so)) {
    const next = due.act(so.handoff, at)
    so = { handoff: next.handoff, effects: [...so.effects, ...next.effects] }
  }
  return so
}

function dues(handoff: Handoff, setting: Setting): Due[] {
  const { phase } = handoff
  switch (phase.kind) {
    case 'paging': return whilePaging(handoff, phase.nextAt, setting)
    case 'acknowledged': return [firstWord(phase, setting), ...colleagueDue(handoff, setting)]
    case 'live': return [...answerOwed(handoff, phase.worker, setting), ...silence(handoff, phase, setting), lookAgain(handoff, phase.since), ...colleagueDue(handoff, setting), ...nextShift(handoff, setting)]
    case 'standing-by': return [...silence(handoff, phase, setting), lookAgain(handoff, phase.since), ...colleagueDue(handoff, setting), ...nextShift(handoff, setting)]
    case 'handed-back': return []
  }
}

function whilePaging(handoff: Handoff, nextAt: number, setting: Setting): Due[] {
  const found: Due[] = [{ at: nextAt, act: (late, at) => nextStep(unchanged(late), 'in time', setting, at) }]
  const calls = callsDue(handoff, setting)
  if (calls) found.push({ at: calls.at, act: (silent, at) => ringStep(unchanged(silent), calls.to, at) })
  const second = secondCallsDue(handoff, setting)
  if (second) found.push({ at: second.at, act: (silent, at) => ringAgain(unchanged(silent), second.to, at) })
  found.push(...silenceWaiting(handoff, setting))
  const words = waitingDue(handoff, setting)
  if (words !== null) found.push({ at: words, act: (waiting, at) => tellWaiting(unchanged(waiting), setting, at) })
  return found
}

/** Taken and no word: the one who took it may have fallen asleep again (P5). */
const firstWord = (phase: { worker: string; firstWordBy: number }, setting: Setting): Due =>
  ({ at: phase.firstWordBy, act: (silent, at) => release(silent, phase.worker, 'no first word', setting, at) })

/** The person waits for an answer: at half of the time the owner is reminded, at the full time another is asked. */
function answerOwed(handoff: Handoff, worker: string, setting: Setting): Due[] {
  const { owed } = handoff
  if (!owed) return []
  const whole = setting.firstWordSeconds * 1000
  const replaced: Due = { at: owed.since + whole, act: (silent, at) => release(silent, worker, 'no answer', setting, at) }
  if (owed.nudged) return [replaced]
  const nudge: Due = {
    at: owed.since + whole / 2,
    act: silent => unchanged({ ...silent, owed: { ...owed, nudged: true } }, { kind: 'text-worker', to: worker, key: 'silence', silent: 'worker' })
  }
  return [replaced, nudge]
}

/** The person's silence after heavy words is told to the owner, once until they write again. */
function silence(handoff: Handoff, phase: { worker: string; since: number }, setting: Setting): Due[] {
  const since = handoff.lastWrote
  if (handoff.route === 'human-wanted' || since === null) return []
  const due = Math.max(since, phase.since) + setting.silenceSeconds * 1000
  return [{ at: due, act: quiet => unchanged({ ...quiet, lastWrote: null }, { kind: 'text-worker', to: phase.worker, key: 'silence', silent: 'person', since }) }]
}

/** Silence after heavy words while nobody has come yet: everybody who was asked before hears of it, once until they write again. Who is paged in this instant has the page. */
function silenceWaiting(handoff: Handoff, setting: Setting): Due[] {
  const since = handoff.lastWrote
  if (handoff.route === 'human-wanted' || since === null) return []
  const told = (at: number) => pagedNow(handoff).filter(id => {
    const theirs = handoff.pages.filter(page => page.to === id)
    return !isAway(setting, id, at) && theirs.some(page => page.at < at) && theirs.every(page => page.outcome !== 'passed')
  })
  return [{
    at: Math.max(since, handoff.spell?.since ?? since) + setting.silenceSeconds * 1000,
    act: (quiet, at) => unchanged({ ...quiet, lastWrote: null }, ...told(at).map(to => ({ kind: 'text-worker', to, key: 'silence', silent: 'person-waiting', since }) as const))
  }]
}

function colleagueDue(handoff: Handoff, setting: Setting): Due[] {
  const { colleague } = handoff
  if (colleague === null) return []
  const taken = colleague.change?.taken
  if (taken) return [{ at: taken.firstWordBy, act: (silent, at) => notRelieved(silent, setting, at) }]
  const next: Due = { at: colleague.nextAt, act: (alone, at) => pageColleague(unchanged(alone), setting, at) }
  const calls = colleagueCallsDue(handoff, setting)
  return calls === null ? [next] : [next, { at: calls.at, act: (silent, at) => ringStep(unchanged(silent), calls.to, at) }]
}

/** The owner's shift ends and the talk does not: the next is asked in time. */
function nextShift(handoff: Handoff, setting: Setting): Due[] {
  const due = shiftChangeDue(handoff, setting)
  return due === null ? [] : [{ at: due.at, act: (live, at) => askNextShift(live, due.change, setting, at) }]
}

const lookAgain = (handoff: Handoff, since: number): Due =>
  ({ at: Math.max(handoff.checkedAt ?? since, since) + LOOK_AGAIN, act: (still, at) => unchanged({ ...still, checkedAt: at }) })

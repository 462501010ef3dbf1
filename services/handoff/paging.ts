import type { Handoff, Setting, Transition } from './handoff.ts'
import { anybody, askedFirst, distinct, escalation, isAway, ladder, lastOnes, usualSteps, type Rung } from './ladder.ts'
import { also, awaited, become, mark, nextAttempt, pagedNow, pageEach, pageOne } from './pages.ts'
import { tellChange } from './waiting.ts'

/** The longest rest before a new round when everybody passed or could not be reached: not at once, or a dead number would be paged without end. */
const REST = 60_000

type Place = { step: number; round: number }

/** Starts a wait: at the step of `after` (who is skipped as passed), or from the first. An emergency's rules count from here. */
export function startPaging(so: Transition, after: string | null, setting: Setting, at: number): Transition {
  const place = after === null ? 0 : Math.max(0, usualSteps(so.handoff, setting).findIndex(who => who.includes(after)))
  const urgent = so.handoff.route === 'emergency-now' ? { from: place, since: at } : undefined
  const spell = { since: at, firstAttempt: nextAttempt(so.handoff) }
  const waiting = { ...so.handoff.waiting, lastAt: at }
  const begun = become(so, { urgent, spell, waiting, colleague: null, owed: undefined })
  return pageFrom(begun, { step: urgent ? 0 : place, round: 1 }, 'not yet', setting, at)
}

/** An emergency signal while nobody has it: the present step again, at once, by text and call. */
export function pageUrgently(so: Transition, setting: Setting, at: number): Transition {
  const { phase } = so.handoff
  // until now a worker they knew had a step of their own, which an emergency does not wait for
  const before = so.handoff.urgent === undefined && askedFirst(so.handoff, setting) !== null ? 1 : 0
  const step = phase.kind === 'paging' && phase.step - before < usualSteps(so.handoff, setting).length ? Math.max(0, phase.step - before) : 0
  return pageFrom(become(so, { urgent: { from: step, since: at } }), { step: 0, round: 1 }, 'not yet', setting, at)
}

/** The step's time is up, or `early`: all of it passed or could not be reached. */
export function nextStep(so: Transition, when: 'in time' | 'early', setting: Setting, at: number): Transition {
  const { phase } = so.handoff
  if (phase.kind !== 'paging') return so
  return pageFrom(so, { step: phase.step + 1, round: phase.round }, when === 'in time' ? 'may begin' : 'not yet', setting, at)
}

/** Pages the first rung from `place` on that has somebody to page. `newRound`: whether the next round may begin now if there is none. */
function pageFrom(so: Transition, place: Place, newRound: 'may begin' | 'not yet', setting: Setting, at: number): Transition {
  const rungs = withLastOnes(so.handoff, place.round, setting, at)
  const skipped = new Set<string>()
  for (let step = place.step; step < rungs.length; step++) {
    const rung = rungs[step]
    if (!rung) continue
    const left = rung.who.filter(id => !so.handoff.passed.includes(id) && (rung.evenAway || !isAway(setting, id, at)))
    rung.who.filter(id => !left.includes(id)).forEach(id => skipped.add(id))
    if (left.length > 0) return pageStep(logSkipped(so, skipped, setting, at), left, { step, round: place.round }, rung, setting, at)
  }
  const logged = logSkipped(so, skipped, setting, at)
  if (newRound === 'may begin') return pageFrom(become(logged, { passed: [] }), { step: 0, round: place.round + 1 }, 'not yet', setting, at)
  return rest(logged, { step: rungs.length, round: place.round }, setting, at)
}

/** The ladder, and where nobody on it is left in this round, a last rung: those of last resort, and only if none of them is there the ones who are away. */
function withLastOnes(handoff: Handoff, round: number, setting: Setting, at: number): (Rung & { evenAway: boolean })[] {
  const rungs = ladder(handoff, setting, round).map(rung => ({ ...rung, evenAway: false }))
  const passed = (id: string) => handoff.passed.includes(id)
  if (rungs.some(rung => rung.who.some(id => !passed(id) && !isAway(setting, id, at)))) return rungs
  const last = lastOnes(setting).filter(id => !passed(id))
  const there = last.filter(id => !isAway(setting, id, at))
  return [...rungs, { who: there.length > 0 ? there : last, until: from => from + escalation(setting), evenAway: true }]
}

function logSkipped(so: Transition, skipped: ReadonlySet<string>, setting: Setting, at: number): Transition {
  const why = (id: string) => (isAway(setting, id, at) ? setting.awayWhy?.get(id) ?? 'away' : 'passed or not reached in this round')
  return also(so, ...[...skipped].map(worker => ({ kind: 'log', event: 'skipped', worker, why: why(worker) }) as const))
}

function pageStep(so: Transition, who: string[], place: Place, rung: Rung, setting: Setting, at: number): Transition {
  const before = so.handoff.pages
  const nobodyAnswered = become(so, { pages: mark(so.handoff, page => page.outcome === 'on-its-way', 'no-answer') })
  const away = allAway(setting, at)
  const paged = pageEach(nobodyAnswered, who, setting, at, away)
  const moved = become(away ? tellAway(paged, who, setting) : paged, { phase: { kind: 'paging', ...place, stepAt: at, nextAt: rung.until(at) } })
  const someoneNew = who.some(id => !before.some(page => page.to === id))
  return someoneNew ? tellChange(moved, setting, at) : moved
}

/** Is everybody on the shift's steps with somebody, on a break or ill? */
const allAway = (setting: Setting, at: number): boolean => setting.onCall.steps.flat().length > 0 && setting.onCall.steps.flat().every(id => isAway(setting, id, at))

/** Why it is not the shift that is asked: told once, and not in an emergency, where what to do now is all that is said. `variant` 2: there is nobody but them. */
function tellAway(so: Transition, who: string[], setting: Setting): Transition {
  const { toldAway, quiet, optedOut, route } = so.handoff
  if (toldAway || quiet || optedOut || route === 'emergency-now') return so
  const others = who.every(id => !setting.onCall.steps.flat().includes(id))
  return also(become(so, { toldAway: true }), { kind: 'tell-person', say: 'all-away', variant: others ? 1 : 2 })
}

/** Nobody is left in this round: the next begins after a short rest. Where there is nobody at all it is logged once, and tried again for ever. */
function rest(so: Transition, place: Place, setting: Setting, at: number): Transition {
  const pages = mark(so.handoff, page => page.outcome === 'on-its-way', 'no-answer')
  const resting = become(so, { pages, phase: { kind: 'paging', ...place, stepAt: at, nextAt: at + Math.min(REST, escalation(setting)) } })
  if (anybody(setting).length > 0 || so.handoff.nobody) return resting
  return also(become(resting, { nobody: true }), { kind: 'log', event: 'unanswered', why: 'nobody is on the rota' })
}

/** Who of the present step is to be rung, and when: half of the escalation time after the text, unless they answered. */
export function callsDue(handoff: Handoff, setting: Setting): { at: number; to: string[] } | null {
  const { phase } = handoff
  if (phase.kind !== 'paging') return null
  const due = phase.stepAt + escalation(setting) / 2
  const evenAway = phase.step >= ladder(handoff, setting, phase.round).length
  const rung = (id: string) => handoff.pages.some(page => page.to === id && page.by === 'call' && page.at >= phase.stepAt)
  const to = distinct(awaited(handoff)).filter(id => setting.voice.has(id) && !rung(id) && (evenAway || !isAway(setting, id, due)))
  return to.length > 0 ? { at: due, to } : null
}

export const ringStep = (so: Transition, to: string[], at: number): Transition => to.reduce((each, id) => pageOne(each, id, 'call', at), so)

/** A phone on Do Not Disturb lets a number through that rings a second time within three minutes. */
const TWICE_WITHIN = 180_000
/** The second ring, once the first has surely ended. */
const RING_AGAIN = 60_000

/** Who was rung once in this wait, has not said no, and is to be rung a second time; when the first of them is due. Too late for it after an outage, it is let go. */
export function secondCallsDue(handoff: Handoff, setting: Setting): { at: number; to: string[] } | null {
  const { phase } = handoff
  if (phase.kind !== 'paging') return null
  const due = pagedNow(handoff).flatMap(id => {
    const calls = handoff.pages.filter(page => page.to === id && page.by === 'call' && page.attempt >= (handoff.spell?.firstAttempt ?? 1))
    const [before, last] = [calls.at(-2), calls.at(-1)]
    if (!last || phase.stepAt - last.at >= TWICE_WITHIN || (before && last.at - before.at < TWICE_WITHIN)) return []
    const at = last.at + RING_AGAIN
    const no = isAway(setting, id, at) || handoff.pages.some(page => page.to === id && page.at >= last.at && page.outcome === 'passed')
    return no ? [] : [{ id, at }]
  })
  const at = Math.min(...due.map(one => one.at))
  return due.length === 0 ? null : { at, to: due.filter(one => one.at <= at).map(one => one.id) }
}

export const ringAgain = (so: Transition, to: string[], at: number): Transition => to.reduce((each, id) => pageOne(each, id, 'call', at, true), so)

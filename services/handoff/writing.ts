import { nearerHuman } from '../understanding/screened.ts'
import type { Effect, Handoff, HandoffInput, Setting, Transition } from './handoff.ts'
import { pageUrgently } from './paging.ts'
import { also, become, mustNotBuzz, unchanged } from './pages.ts'
import { incoming } from './shiftChange.ts'
import { needsAnswer } from './needsAnswer.ts'

type Wrote = Extract<HandoffInput, { kind: 'wrote' }>
type Signal = Pick<Wrote, 'route' | 'danger' | 'because'>

/** A second signal joins the open handoff: the nearer route holds, whichever came first, and nothing ever lowers it. */
export function join(handoff: Handoff, signal: Signal): { joined: Handoff; higher: boolean } {
  const route = signal.route === null ? handoff.route : nearest(handoff.route, signal.route)
  const because = [...new Set([...handoff.because, ...signal.because])]
  return { joined: { ...handoff, route, danger: signal.danger ?? handoff.danger, because }, higher: route !== handoff.route }
}

const nearest = (one: Handoff['route'], other: Handoff['route']): Handoff['route'] => (nearerHuman(one, other) === one ? one : other)

/** A raise where one is open already: at most one per conversation. */
export function raisedAgain(handoff: Handoff, signal: Signal, setting: Setting, at: number): Transition {
  const { joined, higher } = join(handoff, signal)
  return worse(handoff, unchanged(joined), higher, setting, at)
}

/** The person wrote: remembered while they wait, relayed word for word to a worker who has it. */
export function wrote(handoff: Handoff, input: Wrote, setting: Setting, at: number): Transition {
  if (handoff.phase.kind === 'handed-back') return unchanged(handoff)
  const { joined, higher } = join({ ...handoff, lastWrote: at, quiet: handoff.quiet || input.quiet }, input)
  const so = worse(handoff, unchanged(joined), higher, setting, at)
  return handoff.phase.kind === 'paging' ? so : toOwner(so, handoff.phase, input, at)
}

/** Nearer than before: logged; the owner hears it, and where nobody has it an emergency is paged at once by its own rules. */
function worse(before: Handoff, so: Transition, higher: boolean, setting: Setting, at: number): Transition {
  if (!higher || before.phase.kind === 'handed-back') return so
  const logged = also(so, { kind: 'log', event: 'raised-higher' })
  if (before.phase.kind !== 'paging') {
    const next = incoming(before)
    return also(logged, ...[before.phase.worker, ...(next === null ? [] : [next])].map(to => ({ kind: 'text-worker', to, key: 'worse' }) as const))
  }
  return so.handoff.route === 'emergency-now' ? pageUrgently(logged, setting, at) : logged
}

function toOwner(so: Transition, phase: Exclude<Handoff['phase'], { kind: 'paging' | 'handed-back' }>, input: Wrote, at: number): Transition {
  const { worker } = phase
  const text = (key: 'relay' | 'taken-back' | 'quiet', words?: string): Effect => ({ kind: 'text-worker', to: worker, key, ...(words === undefined ? {} : { words }) })
  const next = incoming(so.handoff)
  const both: Effect[] = next === null ? [] : [{ kind: 'text-worker', to: next, key: 'relay', words: input.text }]
  const relayed = also(so, text('relay', input.text), ...both, ...(input.takesBack ? [text('taken-back')] : []))
  if (phase.kind === 'standing-by') return input.quiet ? relayed : bringIn(relayed, worker, input, at)
  // before the first word firstWordBy watches already, and who has written nothing is not standing by yet
  if (phase.kind === 'acknowledged' && !mustNotBuzz(so.handoff)) return input.quiet ? also(relayed, text('quiet')) : become(relayed, { quiet: false })
  if (input.quiet) {
    return also(become(relayed, { phase: { kind: 'standing-by', worker, since: at }, owed: undefined, checkedAt: at }), text('quiet'), { kind: 'log', event: 'standing-by', worker })
  }
  return owing(relayed, input, at)
}

/** One word brings a worker in who was standing by. */
function bringIn(so: Transition, worker: string, input: Wrote, at: number): Transition {
  const live = become(so, { phase: { kind: 'live', worker, since: at }, quiet: false })
  return owing(also(live, { kind: 'log', event: 'live', worker }), input, at)
}

/** An answer is owed from the first words that have none, not the last: writing more must not make the wait longer. A "goodbye" that brought a route is no plain goodbye. */
function owing(so: Transition, { route, text }: Wrote, at: number): Transition {
  const owed = route !== null || needsAnswer(text)
  return so.handoff.owed || !owed ? so : become(so, { owed: { since: at, nudged: false } })
}

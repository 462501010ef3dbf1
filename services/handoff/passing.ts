import type { Handoff, Page, Setting, Transition } from './handoff.ts'
import { pageColleague } from './colleague.ts'
import { release } from './owning.ts'
import { nextStep } from './paging.ts'
import { incoming, notRelieved } from './shiftChange.ts'
import { also, awaited, mark, ownerOf, unchanged } from './pages.ts'

const open = (page: Page): boolean => page.outcome === 'on-its-way' || page.outcome === 'no-answer'

/** Not me: the next at once, if nobody else of this step may still answer. The owner may pass too. */
export function pass(handoff: Handoff, worker: string, setting: Setting, at: number): Transition {
  if (ownerOf(handoff) === worker) return release(handoff, worker, 'passed', setting, at)
  if (incoming(handoff) === worker) return notRelieved(handoff, setting, at)
  const asked = handoff.phase.kind === 'paging' || (handoff.colleague !== null && handoff.phase.kind !== 'handed-back')
  if (!asked || handoff.passed.includes(worker)) return unchanged(handoff)
  const pages = mark(handoff, page => page.to === worker && open(page), 'passed')
  const passed = also(unchanged({ ...handoff, pages, passed: [...handoff.passed, worker] }), { kind: 'text-worker', to: worker, key: 'handed-on', passed: true })
  return onwards(handoff, passed, setting, at)
}

/**
 * A page that did not arrive, or was not answered by a keypress. A late receipt of an earlier step only corrects the record.
 * A call that nobody answered counts for the person: a text that nobody has read yet is no reason to wait (P4).
 */
export function notReached(handoff: Handoff, attempt: number, setting: Setting, at: number): Transition {
  const page = handoff.pages.find(each => each.attempt === attempt)
  if (!page || !open(page)) return unchanged(handoff)
  const pages = mark(handoff, each => each.attempt === attempt, 'not-reached')
  const marked = { ...handoff, pages }
  const otherwise = pages.some(each => each.to === page.to && each.outcome === 'on-its-way' && each.again !== true)
  if (page.outcome === 'no-answer' || page.again === true || (page.by === 'text' && otherwise)) return unchanged(marked)
  const passed = handoff.passed.includes(page.to) ? handoff.passed : [...handoff.passed, page.to]
  return onwards(handoff, unchanged({ ...marked, passed }), setting, at)
}

/** Next at once when nobody is awaited any more; a pass by someone who was not being waited for moves nothing. */
function onwards(before: Handoff, so: Transition, setting: Setting, at: number): Transition {
  if (awaited(so.handoff).length > 0 || awaited(before).length === 0) return so
  if (so.handoff.phase.kind === 'paging') return nextStep(so, 'early', setting, at)
  return so.handoff.colleague === null ? so : pageColleague(so, setting, at)
}

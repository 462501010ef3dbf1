import type { Handoff, Setting, Transition } from './handoff.ts'
import { anybody, distinct, escalation, isAway } from './ladder.ts'
import { also, awaited, become, mark, nextAttempt, ownerOf, pageEach, unchanged } from './pages.ts'

/** The owner asks for another worker beside them: others are paged one after another, and the owner keeps it until somebody takes it. */
export function askColleague(handoff: Handoff, worker: string, setting: Setting, at: number): Transition {
  if (handoff.colleague !== null) return unchanged(handoff)
  const asked = unchanged(handoff, { kind: 'text-worker', to: worker, key: 'colleague' })
  const spell = { since: handoff.spell?.since ?? handoff.raisedAt, firstAttempt: nextAttempt(handoff) }
  // who passed while nobody had it was asked for something else: they may be asked to join
  return pageColleague(become(asked, { spell, passed: [], colleague: { askedBy: worker, step: -1, nextAt: at } }), setting, at)
}

/** The next of the rota who is neither the owner nor away nor has passed; round again after a wait, for as long as the colleague is wanted. */
export function pageColleague(so: Transition, setting: Setting, at: number): Transition {
  const { colleague } = so.handoff
  if (colleague === null) return so
  const list = anybody(setting)
  const free = (id: string) => id !== ownerOf(so.handoff) && !so.handoff.passed.includes(id) && !isAway(setting, id, at)
  const step = list.findIndex((id, index) => index > colleague.step && free(id))
  const nextAt = at + escalation(setting)
  const quiet = become(so, { pages: mark(so.handoff, page => page.outcome === 'on-its-way', 'no-answer') })
  const next = list[step]
  if (next === undefined) return become(quiet, { passed: [], colleague: { ...colleague, step: -1, nextAt } })
  return become(pageEach(quiet, [next], setting, at), { colleague: { ...colleague, step, nextAt } })
}

/** The colleague who was texted and has not answered is rung, as anybody who is paged: half of the escalation time after the text. */
export function colleagueCallsDue(handoff: Handoff, setting: Setting): { at: number; to: string[] } | null {
  if (handoff.colleague === null) return null
  const since = handoff.colleague.nextAt - escalation(setting)
  const due = since + escalation(setting) / 2
  const rung = (id: string) => handoff.pages.some(page => page.to === id && page.by === 'call' && page.at >= since)
  const to = distinct(awaited(handoff)).filter(id => setting.voice.has(id) && !rung(id) && !isAway(setting, id, due))
  return to.length > 0 ? { at: due, to } : null
}

/** Those who were asked to join and need not any more. */
export function tellColleagues(so: Transition, asked: string[], about: string): Transition {
  return also(so, ...asked.map(to => ({ kind: 'text-worker', to, key: 'closed', about }) as const))
}

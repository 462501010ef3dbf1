import type { Handoff, Setting, Transition } from './handoff.ts'
import { anybody, distinct, escalation, isAway, lastOnes } from './ladder.ts'
import { also, awaited, become, mark, nextAttempt, ownerOf, pageEach, unchanged } from './pages.ts'

/** Once round the next shift: somebody is with the person, so that a tired team is not asked every minute. */
const NEXT_SHIFT_AGAIN = 5 * 60_000

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
  const list = asked(so.handoff, setting, at)
  const free = (id: string) => id !== ownerOf(so.handoff) && !so.handoff.passed.includes(id) && !isAway(setting, id, at)
  const step = list.findIndex((id, index) => index > colleague.step && free(id))
  const nextAt = at + escalation(setting)
  const quiet = become(so, { pages: mark(so.handoff, page => page.outcome === 'on-its-way', 'no-answer') })
  const next = list[step]
  if (next === undefined && colleague.step === -1 && !colleague.change) return pageLast(quiet, setting, at, nextAt)
  if (next === undefined) {
    return nobodyYet(become(quiet, { passed: [], colleague: { ...colleague, step: -1, nextAt: colleague.change ? at + NEXT_SHIFT_AGAIN : nextAt } }))
  }
  return become(pageEach(quiet, [next], setting, at), { colleague: { ...colleague, step, nextAt } })
}

/** Everybody is away or has passed: those of last resort are asked all the same, for a worker who asks for a colleague may need one badly. */
function pageLast(so: Transition, setting: Setting, at: number, nextAt: number): Transition {
  const { colleague } = so.handoff
  const who = lastOnes(setting).filter(id => id !== ownerOf(so.handoff) && !so.handoff.passed.includes(id))
  return colleague === null ? so : become(pageEach(so, who, setting, at), { passed: who.length === 0 ? [] : so.handoff.passed, colleague: { ...colleague, step: -1, nextAt } })
}

/** A colleague may be anybody; at a change of shift it is the next one, and then the backstop. Read from the rota as it is now. */
function asked(handoff: Handoff, setting: Setting, at: number): string[] {
  const change = handoff.colleague?.change
  if (!change) return anybody(setting)
  const next = at < change.ends ? setting.shift?.next?.to ?? [] : setting.onCall.steps.flat()
  return distinct([...next, ...setting.onCall.backstop])
}

/** The colleague who was texted and has not answered is rung, as anybody who is paged: half of the escalation time after the text. */
export function colleagueCallsDue(handoff: Handoff, setting: Setting): { at: number; to: string[] } | null {
  // the next shift has taken it over: nobody is asked just now
  if (handoff.colleague === null || handoff.colleague.change?.taken) return null
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

/** All of the next shift were asked once and nobody came: the owner hears it, once. */
function nobodyYet(so: Transition): Transition {
  const { colleague } = so.handoff
  if (!colleague?.change || colleague.change.toldNobody) return so
  const told = become(so, { colleague: { ...colleague, change: { ...colleague.change, toldNobody: true } } })
  return also(told, { kind: 'text-worker', to: colleague.askedBy, key: 'shift', shift: 'nobody' })
}

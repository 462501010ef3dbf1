import type { Handoff, Setting, Transition } from './handoff.ts'
import { also, become } from './pages.ts'

/** P4: on web every `waitingWordsSeconds` for twenty minutes, then at least this often. */
const TWENTY_MINUTES = 20 * 60_000
/** P4, by text: after 2, 5 and 10 minutes, then every 15, in units of the waiting words' setting (120 s). */
const TEXTS_AFTER = [1, 2.5, 5]
const TEXTS_THEN_EVERY = 7.5
/** Never two waiting texts within a minute. */
const APART = 0.5

/** When the person is next told that they are still waited for; null while somebody has it, or when they asked for no words. */
export function waitingDue(handoff: Handoff, setting: Setting): number | null {
  if (handoff.phase.kind !== 'paging' || handoff.quiet || handoff.optedOut) return null
  const unit = setting.waitingWordsSeconds * 1000
  const { lastAt } = handoff.waiting
  const since = waitingSince(handoff)
  // half a beat of grace: each beat is late by a moment, and the last one of the twenty minutes must not fall out for it
  if (!byText(handoff)) return lastAt + (lastAt + unit - since <= TWENTY_MINUTES + unit / 2 ? Math.min(unit, TWENTY_MINUTES) : TWENTY_MINUTES)
  return Math.max(nextText(since, unit, lastAt), lastAt + APART * unit)
}

function nextText(since: number, unit: number, lastAt: number): number {
  const early = TEXTS_AFTER.map(many => since + many * unit).find(instant => instant > lastAt)
  if (early !== undefined) return early
  const start = since + 5 * unit
  const every = TEXTS_THEN_EVERY * unit
  return start + (Math.floor((lastAt - start) / every) + 1) * every
}

/** Tells them. The first words after `waitingWordsSeconds` carry the lines that are open now ('unanswered'). `variant` rises, so that no sentence comes twice. */
export function tellWaiting(so: Transition, setting: Setting, at: number): Transition {
  const { waiting } = so.handoff
  const linesFrom = waitingSince(so.handoff) + setting.waitingWordsSeconds * 1000
  const say = at >= linesFrom && waiting.lastAt < linesFrom ? 'unanswered' : 'waiting'
  const told = waiting.told + 1
  return also(become(so, { waiting: { told, lastAt: at } }), { kind: 'tell-person', say, variant: told })
}

/** On a page: that the first person is being rung, as soon as it is so and once. It moves no beat: the lines still come after two minutes. A text would cost the person a buzz for it. */
export function tellRinging(so: Transition): Transition {
  const { handoff } = so
  if (byText(handoff) || handoff.phase.kind !== 'paging' || handoff.waiting.told > 0) return so
  return also(become(so, { waiting: { ...handoff.waiting, told: 1 } }), { kind: 'tell-person', say: 'waiting', variant: 1 })
}

/** Somebody who had not been asked before is being asked: told at once, unless words came within the last minute. On web the first twenty minutes have their own beat. */
export function tellChange(so: Transition, setting: Setting, at: number): Transition {
  const { handoff } = so
  if (waitingDue(handoff, setting) === null) return so
  const apart = at - handoff.waiting.lastAt >= APART * setting.waitingWordsSeconds * 1000
  const itsTurn = byText(handoff) || at - waitingSince(handoff) > TWENTY_MINUTES
  return apart && itsTurn ? tellWaiting(so, setting, at) : so
}

const waitingSince = (handoff: Handoff): number => handoff.spell?.since ?? handoff.raisedAt
/** A caller waits on the line or is answered by text; Bot Framework channels are read like a web page. */
const byText = (handoff: Handoff): boolean => handoff.channel === 'sms' || handoff.channel === 'voice'

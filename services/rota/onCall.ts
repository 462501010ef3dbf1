import type { Gap, OnCall, Rota } from './rota.ts'
import { changes, holding, spans, type Span } from './spans.ts'

const DAY = 86_400_000
/** How far ahead a change of shift is looked for: a weekly rota repeats well within this. */
const AHEAD = 35 * DAY
/** A weekly change of shift is within this; the end of a dated one is known whenever it is. */
const WEEK_AND_MORE = 9 * DAY

/** Who is reached at `at` (ms), by wall clock in the rota's zone. A dated shift overrides weekly ones; where several hold, their steps follow one another in file order. */
export function onCall(rota: Rota, at: number): OnCall {
  // shifts begin and end on whole minutes, and every turn of a handoff asks: one answer serves its minute
  const minute = Math.floor(at / 60_000)
  const known = answers.get(rota)
  if (known?.minute === minute) return known.is
  const is = work(rota, at)
  answers.set(rota, { minute, is })
  return is
}

const answers = new WeakMap<Rota, { minute: number; is: OnCall }>()

function work(rota: Rota, at: number): OnCall {
  const all = spans(rota, at, at + WEEK_AND_MORE)
  const on = holding(all, at)
  const steps = on.flatMap(span => span.steps)
  const lastResort = rota.people.filter(person => person.lastResort).map(person => person.id)
  return { steps, backstop: rota.backstop, everyone: [...new Set([...steps.flat(), ...lastResort])], until: on.length > 0 ? endOf(all, on, at) : null }
}

/** The first instant after `at` at which other shifts hold; a change that leaves the same ones on is none. */
function endOf(all: Span[], on: Span[], at: number): number | null {
  const same = (later: Span[]) => later.length === on.length && later.every((span, index) => span === on[index])
  return changes(all, at).find(instant => !same(holding(all, instant))) ?? null
}

/** Stretches within `days` days of `from` with nobody on a step: no shift, or one whose steps are empty. */
export function gaps(rota: Rota, from: number, days = 7): Gap[] {
  const end = from + days * DAY
  const all = spans(rota, from, end)
  const found: Gap[] = []
  const edges = [from, ...changes(all, from).filter(instant => instant < end), end]
  edges.slice(0, -1).forEach((start, index) => {
    if (holding(all, start).some(span => span.steps.flat().length > 0)) return
    const until = edges[index + 1] ?? end
    const last = found.at(-1)
    if (last?.until === start) last.until = until
    else found.push({ from: start, until })
  })
  return found
}

/** When this person is next on a step: `at` itself when they are on now; null when neither within five weeks nor on a later dated shift. */
export function nextOn(rota: Rota, person: string, at: number): number | null {
  const all = spans(rota, at, at + AHEAD)
  const later = spans({ ...rota, shifts: rota.shifts.filter(shift => shift.kind === 'dated') }, at + AHEAD, Number.MAX_SAFE_INTEGER)
  const both = [...all, ...later.filter(span => !all.some(known => known.order === span.order && known.dated))]
  return [at, ...changes(both, at)].find(instant => holding(both, instant).some(span => span.steps.flat().includes(person))) ?? null
}

import type { Rota } from './rota.ts'
import { changes, holding, spans, type Span } from './spans.ts'

const DAY = 86_400_000

/** One shift follows another at `at` (ms): who is on a step before it, and who after. */
export type ShiftChange = { at: number; from: string[]; to: string[] }
/** The change that brought the present shift, and the one that ends it; null where there is none near. */
export type ShiftChanges = { last: ShiftChange | null; next: ShiftChange | null }

/**
 * The changes of shift on both sides of `at`. A gap is nobody's shift: `next` is null in one and before one, and `last` looks back past it,
 * so that whoever kept a talk through a gap is relieved when somebody is on again.
 */
export function shiftChanges(rota: Rota, at: number): ShiftChanges {
  const minute = Math.floor(at / 60_000)
  const known = answers.get(rota)
  if (known?.minute === minute) return known.are
  const all = spans(rota, at - 2 * DAY, at + 9 * DAY)
  const are = { last: last(all, at), next: next(all, at) }
  answers.set(rota, { minute, are })
  return are
}

/** Shifts begin and end on whole minutes, and every turn of a handoff asks. */
const answers = new WeakMap<Rota, { minute: number; are: ShiftChanges }>()

const on = (all: Span[], at: number): string[] => [...new Set(holding(all, at).flatMap(span => span.steps.flat()))]
const same = (one: Span[], other: Span[]): boolean => one.length === other.length && one.every((span, index) => span === other[index])

function next(all: Span[], at: number): ShiftChange | null {
  const now = holding(all, at)
  const end = changes(all, at).find(instant => !same(holding(all, instant), now))
  if (end === undefined) return null
  const change = { at: end, from: on(all, at), to: on(all, end) }
  return change.from.length > 0 && change.to.length > 0 ? change : null
}

function last(all: Span[], at: number): ShiftChange | null {
  const now = holding(all, at)
  const to = on(all, at)
  const before = changes(all, Number.NEGATIVE_INFINITY).filter(instant => instant <= at).toReversed()
  const began = before.find(instant => !same(holding(all, instant - 1), now))
  const ended = before.find(instant => began !== undefined && instant <= began && on(all, instant - 1).length > 0)
  return began === undefined || ended === undefined || to.length === 0 ? null : { at: began, from: on(all, ended - 1), to }
}

/** The shift that is on: when it began, when it ends, who is on a step; null in a gap, and for a shift without an end in sight. */
export function presentShift(rota: Rota, at: number): { from: number; until: number; people: string[] } | null {
  const all = spans(rota, at - 2 * DAY, at + 9 * DAY)
  const now = holding(all, at)
  const people = on(all, at)
  const other = (instant: number) => !same(holding(all, instant), now)
  const from = changes(all, Number.NEGATIVE_INFINITY).findLast(instant => instant <= at && other(instant - 1))
  const until = changes(all, at).find(other)
  return people.length === 0 || from === undefined || until === undefined ? null : { from, until, people }
}

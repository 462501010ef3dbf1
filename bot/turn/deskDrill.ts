import type { DrillAsked, RotaCheck, Words } from '../../services/conversation/entry.ts'
import { bareOf } from '../../services/desk/words.ts'
import { told } from '../../services/rota/dailyCheck.ts'
import type { Drill } from '../../services/rota/drill.ts'
import type { z } from 'zod'
import { tell, type AtDesk } from './atDesk.ts'
import { clockTime, dayAndTime, nameOf } from './world.ts'

const MINUTE = 60_000
/** HERE twice is still the answer to the same text. */
const AGAIN = 10 * MINUTE

/** The start of a shift: this handset is asked for a word. */
export function askDrill(desk: AtDesk, { shift, until, answerWithinMinutes: minutes }: z.infer<typeof DrillAsked>): void {
  const { at, world } = desk
  keep(desk, { shift, until, asked: at, by: at + minutes * MINUTE, answered: null, outcome: 'asked' })
  tell(desk, { key: 'drill', what: 'ask', time: clockTime(world, shift), minutes }, desk.worker, minutes * 60)
}

/**
 * Any text from the handset proves it. True only where the text is the asked word and can mean nothing else: with somebody live or waiting
 * it is read as it always is, because "here" may be just what a person needs to hear.
 */
export function answersDrill(desk: AtDesk, { text }: Words): boolean {
  const { state, at, loaded } = desk
  const drill = state.drill
  if (drill === null || at >= drill.until) return false
  const again = drill.answered !== null && at - drill.answered > AGAIN
  if (drill.answered === null) keep(desk, { ...drill, answered: at, outcome: 'answered' })
  const busy = state.asked !== null || [...loaded.desk.values()].some(is => is !== 'taken')
  if (again || busy || bareOf(text) !== 'here') return false
  tell(desk, { key: 'drill', what: 'here' })
  return true
}

/** No answer in time, or the text did not arrive: the others are asked first from now on, and somebody who can ring them hears it. */
export function missedDrill(desk: AtDesk, when: 'in time' | 'not reached'): void {
  const { state, at, world, worker } = desk
  const drill = state.drill
  if (drill?.outcome !== 'asked' || (when === 'in time' && at < drill.by)) return
  keep(desk, { ...drill, outcome: 'not-answered' })
  for (const to of told(world.rota()).filter(id => id !== worker)) tell(desk, { key: 'drill', what: 'missed', by: nameOf(world, worker), time: clockTime(world, drill.shift) }, to)
}

export const drillDue = ({ state }: AtDesk): number | null => (state.drill?.outcome === 'asked' ? state.drill.by : null)

/** What the day team is to put right before the night. */
export function tellRotaCheck(desk: AtDesk, check: z.infer<typeof RotaCheck>): void {
  const { world } = desk
  const names = (ids: string[]) => ids.map(id => nameOf(world, id))
  tell(desk, {
    key: 'rota-check', gaps: check.gaps.map(({ from, until }) => ({ from: dayAndTime(world, from), until: dayAndTime(world, until) })),
    unproved: names(check.unproved), notAnswered: names(check.notAnswered)
  })
}

function keep({ state, draft, worker }: AtDesk, drill: Drill): void {
  state.drill = drill
  draft.ops.push({ op: 'drill', worker, drill })
}

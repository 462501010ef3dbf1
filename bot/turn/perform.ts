import { assertNever } from '../../services/assertNever.ts'
import type { EntryId } from '../../services/conversation/entry.ts'
import type { Loaded } from '../../services/conversation/plan.ts'
import { transition } from '../../services/handoff/transition.ts'
import { ownerOf } from '../../services/handoff/pages.ts'
import { incoming } from '../../services/handoff/shiftChange.ts'
import type { Effect, Handoff, HandoffInput } from '../../services/handoff/handoff.ts'
import type { Draft } from './draft.ts'
import { isOpen, type ConversationState } from './state.ts'
import { promised } from './promises.ts'
import { page, toldToPerson, toldToWorker } from './wording.ts'
import { nameOf, settingAt, type World } from './world.ts'

/** A page that waits in a dead spot must not ring at nine in the morning. */
const PAGE_VALID_SECONDS = 300

/** One conversation's turn in the making: what it stands on, what it changes, what it decided so far. */
export type Turning = { loaded: Loaded; world: World; at: number; state: ConversationState; draft: Draft; answers: EntryId[] }

/** Runs the state machine and performs what it asks. Every change of a handoff goes through here, inside advance(). */
export async function hand(turning: Turning, input: HandoffInput): Promise<void> {
  const { state, world, at, loaded } = turning
  const before = state.handoff
  const result = transition(before, input, settingAt(world, at, loaded), at)
  if (!result) return
  state.handoff = result.handoff
  for (const effect of result.effects) await perform(turning, result.handoff, effect)
  desks(turning, before, result.handoff)
}

async function perform(turning: Turning, handoff: Handoff, effect: Effect): Promise<void> {
  const { draft, state, world, answers } = turning
  const { code } = handoff
  switch (effect.kind) {
    case 'page': {
      const more = { validSeconds: PAGE_VALID_SECONDS, ...awaits(turning, handoff, effect.by) }
      if (effect.by === 'call') return draft.toWorker({ kind: 'worker-call', key: 'page', to: effect.to, code, attempt: effect.attempt }, more)
      const text = await page(turning, handoff, effect.to)
      return draft.toWorker({ kind: 'worker-text', key: 'page', to: effect.to, text, code, attempt: effect.attempt }, more)
    }
    case 'hang-up':
      draft.withdraw = { except: effect.except }
      return
    case 'text-worker':
      // a photo without words: no network takes an empty text
      if (effect.key === 'relay' && effect.words?.trim() === '') return
      if (state.via[effect.to] === 'console' && seenOnConsole.has(effect.key)) return
      for (const text of await toldToWorker(turning, handoff, effect)) draft.toWorker({ kind: 'worker-text', key: effect.key, to: effect.to, text, code, attempt: 0 })
      return
    case 'tell-person':
      if (hushed(turning, handoff, effect)) return
      return draft.say({ ...await toldToPerson(turning, effect), answers: [...answers] })
    case 'worker-words':
      return draft.toPerson({ kind: 'worker-words', worker: effect.worker, name: nameOf(world, effect.worker), text: effect.text, code, providerId: effect.providerId })
    case 'log':
      return draft.keepHandoff({
        kind: 'handoff', code, event: effect.event, because: effect.event === 'raised' || effect.event === 'raised-higher' ? handoff.because : [], route: handoff.route,
        ...(effect.worker ? { worker: effect.worker } : {}), ...(effect.line ? { line: effect.line } : {}), ...(effect.why ? { why: effect.why } : {})
      })
    case 'promise':
      return promised(turning, code, effect.words, effect.owner)
    case 'note':
      return draft.keep({ kind: 'note', worker: effect.worker, code, words: effect.words })
    default:
      assertNever(effect)
  }
}

/** The one question of an emergency comes after the page, and "I'm ringing them" on a page after the call. */
const awaits = ({ loaded }: Turning, { route, askedWhere, waiting }: Handoff, by: 'text' | 'call'): { awaited?: true } =>
  ((route === 'emergency-now' ? !askedWhere : by === 'call' && waiting.told === 0 && (loaded.channel === 'web' || loaded.channel === 'botframework')) ? { awaited: true } : {})

/** What we say of our own accord while they wait; an answer, 999 and the one question of an emergency are not among it. */
const whileWaiting: ReadonlySet<string> = new Set(['waiting', 'unanswered', 'all-away', 'joined', 'standing-by'])
/** Told to somebody who asked for quiet all the same: they must not think that a worker is close who is not. */
const changes: ReadonlySet<string> = new Set(['replaced', 'left', 'handover'])

/** They asked for no words, or somebody near is a danger to them or reads their phone: it does not buzz for us. A page on a screen is theirs to look at, and a line that a worker leaves is a worker's. */
function hushed({ loaded, state }: Turning, handoff: Handoff, { say, line }: Extract<Effect, { kind: 'tell-person' }>): boolean {
  if (loaded.channel === 'web' || line !== undefined) return false
  const unsafe = handoff.danger === 'somebody' || state.person.reach.texts === 'not-safe'
  return (whileWaiting.has(say) && (unsafe || handoff.quiet)) || (changes.has(say) && unsafe)
}

/** What the console shows by itself needs no text. */
const seenOnConsole: ReadonlySet<string> = new Set(['taken', 'relay', 'closed', 'taken-back', 'quiet', 'undone', 'left-page'])

/** Keeps every worker's desk in step: what waits for them, what is live, what somebody else took. */
function desks({ draft }: Turning, before: Handoff | null, after: Handoff): void {
  const was = onDesks(before)
  const is = onDesks(after)
  for (const [worker, how] of is) if (was.get(worker) !== how) draft.ops.push({ op: 'desk', worker, code: after.code, is: how })
  for (const [worker] of was) if (!is.has(worker) && before) draft.ops.push({ op: 'off-desk', worker, code: before.code })
}

function onDesks(handoff: Handoff | null): Map<string, 'waiting' | 'live' | 'taken'> {
  if (!isOpen(handoff)) return new Map()
  const owner = ownerOf(handoff)
  const next = incoming(handoff)
  const paging = owner === null || (handoff.colleague !== null && next === null)
  return new Map([
    ...handoff.pages.filter(page => page.outcome !== 'passed').map((page): [string, 'waiting' | 'taken'] => [page.to, paging ? 'waiting' : 'taken']),
    ...[owner, next].flatMap((id): [string, 'live'][] => (id === null ? [] : [[id, 'live']]))
  ])
}

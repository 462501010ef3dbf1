import { ActivityTypes, type TurnContext } from 'botbuilder'
import { automaticReply } from '../../dialogs/automaticReply.ts'
import type { Entry } from '../../services/conversation/entry.ts'
import type { Loaded, Plan, RunTurn } from '../../services/conversation/plan.ts'
import { nextDue } from '../../services/handoff/due.ts'
import { bringsHuman, routes } from '../../services/understanding/screened.ts'
import { dialogStack } from '../storage/dialogStack.ts'
import { StagedStorage } from '../storage/stagedStorage.ts'
import { portion, type LoggedWords } from './burst.ts'
import { cardOf } from './card.ts'
import { Draft } from './draft.ts'
import { failedTurn } from './failedTurn.ts'
import { hear, remember, type Heard } from './hearing.ts'
import { applyInput } from './inputs.ts'
import { answering, distressWatch, give, handoffRelay, raise } from './middleware.ts'
import { listNotChanged, networkTook } from './optOut.ts'
import { notesDue, tellNotes } from './notes.ts'
import { hand, type Turning } from './perform.ts'
import { meetAnew } from './quietNumber.ts'
import { offerCall, onLandline, writesFrom } from './reachable.ts'
import { ConversationState, isOpen, newState } from './state.ts'
import { keepPromises, promisesDue } from './promises.ts'
import { TurnAdapter } from './turnAdapter.ts'
import { robot } from './robot.ts'
import { pagesLeft, say } from './wording.ts'
import { settingAt, type World } from './world.ts'

/** One turn of a person's conversation: what came is divided, read, answered; timers run; all of it is a plan. */
export function makePersonTurn(world: World, alarm: (what: 'opt-out list') => void): RunTurn {
  const adapter = new TurnAdapter()
  adapter.use(handoffRelay).use(distressWatch)
  return async (loaded, at, failures) => {
    const turning = begin(loaded, world, at)
    const { state, draft } = turning
    // begun anew after forgetting, or never heard of before: the switch outlives the conversation
    if (loaded.state === null && await world.noContact(loaded.name)) state.noContact = { reason: '', by: '', at }
    meetAnew(turning)
    const divided = portion({ entries: loaded.entries, cursor: loaded.cursor, burst: state.burst, at, inHandoff: isOpen(state.handoff), suggested: state.suggested })
    state.burst = divided.burst
    for (const part of divided.portions) {
      if (part.kind === 'input') await applyInput(turning, part.logged)
      else if (failures >= 2) await failedTurn(turning, part.words)
      else await answer(adapter, turning, part.words, alarm)
    }
    await staysAway(turning)
    await keepPromises(turning)
    await tellNotes(turning)
    if (isOpen(state.handoff)) await hand(turning, { kind: 'time' })
    await seesPagesLeave(turning)
    return { ...finish(turning), cursor: divided.cursor, holds: divided.holds, due: soonest(divided.due, dueOf(turning)), withdraw: draft.withdraw, forget: forgets(state, at) }
  }
}

function begin(loaded: Loaded, world: World, at: number): Turning {
  const state = loaded.state === null ? newState() : ConversationState.parse(JSON.parse(loaded.state))
  const draft = new Draft(loaded, (entry, way) => mayLeave(state, loaded, entry, way))
  return { loaded, world, at, state, draft, answers: [] }
}

/** The switch stops what nobody wrote; STOP and a landline stop every text, but for the one that says a landline can ring. */
function mayLeave(state: ConversationState, loaded: Loaded, entry: Entry, way: 'text' | 'chat'): boolean {
  if (state.noContact !== null && entry.kind !== 'worker-words') return false
  if (way === 'chat') return true
  return !state.optedOut && (!onLandline({ state, loaded }) || (entry.kind === 'say' && entry.say === 'landline'))
}

async function answer(adapter: TurnAdapter, turning: Turning, words: LoggedWords[], alarm: (what: 'opt-out list') => void): Promise<void> {
  const { state, world, loaded, at, draft } = turning
  turning.answers = words.map(({ id }) => id)
  writesFrom(turning, words)
  const heard = hear(world, state, words, at)
  if (!bringsHuman(heard.screened.route)) heard.screened = await world.improve(heard.text, heard.screened)
  if (heard.screened.language !== 'und') state.language = heard.screened.language
  if (words.some(({ entry }) => listNotChanged(entry))) alarm('opt-out list')
  const taken = words.map(({ entry }) => networkTook(entry)).find(took => took !== null)
  const machine = robot(isOpen(state.handoff) ? null : state.repeated, heard, at, loaded.channel)
  state.repeated = isOpen(state.handoff) ? null : machine.repeated
  if (taken) await optOut(turning, taken, heard)
  else if (machine.is === 'known' && !isOpen(state.handoff)) return
  else if (machine.is === 'noticed' && !isOpen(state.handoff)) draft.say({ say: 'other', text: automaticReply(loaded.channel), answers: turning.answers })
  else await converse(adapter, turning, heard, loaded)
  offerCall(turning)
  state.recent = isOpen(state.handoff) || state.handoff === null || heard.screened.route !== 'everyday' ? remember(state.recent, heard) : state.recent
}

/** STOP is honoured, and is not silence: in or near a handoff, or after heavy words, staff are told at once (P9). */
async function optOut(turning: Turning, taken: 'stopped' | 'started', heard: Heard): Promise<void> {
  const { state, draft } = turning
  if (taken === 'started') {
    state.optedOut = false
    if (isOpen(state.handoff)) await hand(turning, { kind: 'opted-in' })
    return draft.say({ ...say(turning, { say: 'started' }), answers: turning.answers })
  }
  state.optedOut = true
  const heavy = routes.indexOf(heard.screened.route) >= routes.indexOf('offer-human') || state.recent.some(recent => recent.route !== 'everyday')
  if (!isOpen(state.handoff) && heavy) await raise(turning, bringsHuman(heard.screened.route) ? heard.screened.route : 'human-wanted', heard)
  if (isOpen(state.handoff)) await hand(turning, { kind: 'opted-out' })
}

async function converse(adapter: TurnAdapter, turning: Turning, heard: Heard, loaded: Loaded): Promise<void> {
  const { state, draft } = turning
  const storage = new StagedStorage(state.staged)
  const stack = dialogStack(storage, loaded.name)
  const logic = answering(stack)
  const activity = {
    type: ActivityTypes.Message, channelId: 'front-door', id: turning.answers.at(-1) ?? '', text: heard.text, serviceUrl: '',
    conversation: { id: loaded.name, isGroup: false, conversationType: 'personal', name: '' }, from: { id: 'person', name: '' }, recipient: { id: 'front-door', name: '' }
  }
  const sent = (out: { text?: string }) => draft.say({ say: 'other', text: out.text ?? '', answers: [...turning.answers] })
  await adapter.run(activity, sent, async (context: TurnContext) => {
    await logic(context)
    await stack.save()
  }, context => give(context, { turning, heard }))
  state.staged = storage.staged()
}

function finish({ state, draft, at, world, loaded }: Turning): Pick<Plan, 'state' | 'entries' | 'crossings' | 'moved' | 'ops'> {
  const handoff = state.handoff
  if (handoff && isOpen(handoff)) {
    const due = nextDue(handoff, settingAt(world, at, loaded))
    draft.ops.push({ op: 'open', code: handoff.code, card: JSON.stringify(cardOf(loaded.name, handoff, due)) })
  }
  return { state: JSON.stringify(state), entries: draft.entries, crossings: draft.crossings, moved: draft.moved, ops: draft.ops }
}

/** Looked at only where something is still to be said of it: the first words of a page, the one question of an emergency. */
async function seesPagesLeave(turning: Turning): Promise<void> {
  const { handoff } = turning.state
  if (!isOpen(handoff) || (handoff.route === 'emergency-now' ? handoff.askedWhere : handoff.waiting.told > 0)) return
  const { texted, ringing } = await pagesLeft(turning)
  if (texted > 0 || ringing) await hand(turning, { kind: 'page-left', ringing })
}

/** Forgetting waits while a handoff is open: the worker with them must not lose the conversation from under their hands. */
const forgets = (state: ConversationState, at: number): boolean => state.forgetAt !== null && state.forgetAt <= at && !isOpen(state.handoff)

/** Product ms. A closed tab is told to the worker once it has stayed closed; a reload is not. */
const AWAY_MS = 15_000
async function staysAway(turning: Turning): Promise<void> {
  const { state, at } = turning
  if (!state.left || state.left.told || at - state.left.at < AWAY_MS) return
  state.left = { ...state.left, told: true }
  if (isOpen(state.handoff)) await hand(turning, { kind: 'left-page' })
}

/** A commit refuses an open handoff with nothing due (P12): it would be forgotten. */
export class NothingDue extends Error {
  readonly code = 'NOTHING_DUE'
}

function dueOf({ state, world, at, loaded }: Turning): number | null {
  const left = state.left && !state.left.told ? state.left.at + AWAY_MS : null
  const others = soonest(left, promisesDue(state), notesDue(state))
  if (!isOpen(state.handoff)) return soonest(state.forgetAt, others)
  const due = nextDue(state.handoff, settingAt(world, at, loaded))
  if (due === null) throw new NothingDue('A handoff is open and nothing is due for it. This must not be committed.')
  return soonest(due, others)
}

const soonest = (...instants: (number | null)[]): number | null => {
  const real = instants.filter(instant => instant !== null)
  return real.length === 0 ? null : Math.min(...real)
}

import { summaryWords } from '../../dialogs/takenWords.ts'
import { workerWords, type WorkerMoment } from '../../dialogs/workerWords.ts'
import { assertNever } from '../../services/assertNever.ts'
import type { EntryId, Logged, MoveMade, NotReached } from '../../services/conversation/entry.ts'
import { deskName } from '../../services/conversation/load.ts'
import { answeredBefore } from './answeredBefore.ts'
import { raise } from './middleware.ts'
import { ownerOf } from '../../services/handoff/pages.ts'
import { hand, type Turning } from './perform.ts'
import { promiseTold, promiseUndone } from './promises.ts'
import { hearsLandline, notTextable, onLandline } from './reachable.ts'
import { isOpen } from './state.ts'
import { known } from './wording.ts'
import { clockTime } from './world.ts'

/** What is not a person's words: a worker's move, a page that did not arrive, a screen that went away, a telephone that rang. */
export async function applyInput(turning: Turning, { id, entry, ...logged }: Logged): Promise<void> {
  const { state } = turning
  switch (entry.kind) {
    case 'words': return answeredBefore(turning, { id, entry, ...logged })
    case 'move': return move(turning, entry)
    case 'not-reached': return notReached(turning, entry)
    case 'no-contact': return setNoContact(turning, entry.reason, entry.by)
    case 'promise-outcome': return void promiseTold(turning, promise => promise.key === entry.key, entry.outcome, entry.worker, false)
    case 'presence':
      if (entry.presence === 'hung-up') return hungUp(turning)
      if (entry.presence === 'rang') {
        state.rangOff = null
        return isOpen(state.handoff) ? ringsAgain(turning, id) : rang(turning)
      }
      return presence(turning, entry.presence)
    default: return
  }
}

/** A reload leaves and comes back within a moment: a worker is told only of somebody who stays away. */
async function presence(turning: Turning, what: 'left-page' | 'came-back' | 'rang' | 'hung-up'): Promise<void> {
  const { state, at } = turning
  if (what === 'left-page') state.left ??= { at, told: false }
  if (what !== 'came-back') return
  const told = state.left?.told === true
  state.left = null
  if (told && isOpen(state.handoff)) await hand(turning, { kind: 'came-back' })
}

/** A caller put the phone down. Who has taken it and not talked with them yet must not wait for a line that is gone; after a talk both know. */
function hungUp(turning: Turning): void {
  const { state, at, world } = turning
  state.rangOff = at
  const { handoff } = state
  if (handoff?.phase.kind !== 'acknowledged') return
  tell(turning, handoff.phase.worker, handoff.code, { key: 'hung-up', code: handoff.code, time: clockTime(world, at) })
}

const notHeavy = { route: 'human-wanted' as const, because: [], intent: null, language: 'en', danger: null, found: {}, quiet: false, takesBack: false }

/** Ringing the number is asking for a person: no menu, no reason. */
const rang = (turning: Turning): Promise<void> => raise(turning, 'human-wanted', { text: '', screened: notHeavy }, 'voice')

/** They ring while somebody has it, or while nobody does yet: as good as a word. A worker who does not pick up is followed by the next. */
const ringsAgain = (turning: Turning, entry: EntryId): Promise<void> =>
  hand(turning, { kind: 'wrote', entry, text: '', route: 'human-wanted', danger: null, because: [], takesBack: false, quiet: false, wants: true })

async function notReached(turning: Turning, entry: NotReached): Promise<void> {
  const { state } = turning
  if (!isOpen(state.handoff)) return void (entry.worker === null && hearsLandline(turning, entry.why))
  if (entry.worker !== null) {
    if (entry.key === 'page') await hand(turning, { kind: 'not-reached', worker: entry.worker, attempt: entry.attempt, why: entry.why })
    return
  }
  // 21610: the person's number refuses our texts, whatever word they used for it.
  if (entry.why === '21610') {
    state.optedOut = true
    return hand(turning, { kind: 'opted-out' })
  }
  const owner = ownerOf(state.handoff)
  const known = state.landline
  if (hearsLandline(turning, entry.why)) {
    // told once, and again only for words of theirs that did not go
    if (owner && (!known || entry.key === 'words')) tell(turning, owner, state.handoff.code, { key: 'landline', code: state.handoff.code, unsent: entry.key === 'words' })
    return
  }
  // only what a worker wrote is theirs to write again; a sentence of ours that did not arrive is not
  if (owner && entry.key === 'words') tell(turning, owner, state.handoff.code, { key: 'not-sent', code: state.handoff.code, why: 'network' })
}

async function move(turning: Turning, made: MoveMade): Promise<void> {
  const { state } = turning
  const { worker, code, move: what } = made
  const handoff = state.handoff
  if (what.move === 'promise') return promiseMove(turning, worker, code, what.outcome)
  if (what.move === 'summary' && state.notes.some(note => note.code === code && note.to === worker)) return tellKnown(turning, worker, code)
  if (what.move === 'call' && mayRing(turning, worker, code)) return call(turning, worker, code, what.sure === true)
  if (!handoff || handoff.code !== code) return notOpen(turning, made)
  state.via = { ...state.via, [worker]: made.by }
  switch (what.move) {
    case 'take': {
      const refused = what.firstWord === undefined ? null : notTextable(turning)
      await hand(turning, { kind: 'take', worker, by: made.by, firstWord: refused ? null : what.firstWord ?? null, providerId: made.providerId })
      if (refused) tell(turning, worker, code, { key: 'not-sent', code, why: refused })
      return tellStanding(turning, worker)
    }
    case 'pass': return hand(turning, { kind: 'pass', worker })
    case 'say': return say(turning, worker, what.text, made.providerId)
    case 'talking': return hand(turning, { kind: 'rang', worker })
    case 'done':
      await hand(turning, { kind: 'done', worker, line: what.line ?? null })
      return handedBack(turning)
    case 'undo':
      await hand(turning, { kind: 'undo', worker })
      if (isOpen(state.handoff)) promiseUndone(turning, code)
      if (isOpen(state.handoff)) turning.draft.ops.push({ op: 'handoff', is: 'open', code })
      return
    case 'colleague': return hand(turning, { kind: 'colleague', worker, ...(what.note === undefined ? {} : { note: what.note }) })
    case 'note': return hand(turning, { kind: 'note', worker, words: what.words })
    // after the hand-back it is known to whoever had it, and to nobody else on the rota
    case 'summary': return handoff.phase.kind === 'handed-back' && handoff.phase.worker !== worker ? notOpen(turning, made) : tellKnown(turning, worker, code)
    case 'concern':
      turning.draft.keep({ kind: 'concern', worker, code, words: what.words })
      return tell(turning, worker, code, { key: 'concern', code })
    case 'call': return call(turning, worker, code, what.sure === true)
    case 'no-contact':
      turning.draft.keep({ kind: 'no-contact', reason: what.reason, by: worker })
      setNoContact(turning, what.reason, worker)
      return tell(turning, worker, code, { key: 'no-contact', code, reason: what.reason })
    default: return assertNever(what)
  }
}

/** What whoever has just taken it must know before they write: that texts may not be safe, a closed page. */
function tellStanding(turning: Turning, worker: string): void {
  const { handoff, left, noContact } = turning.state
  if (handoff === null || ownerOf(handoff) !== worker) return
  if (noContact !== null) tell(turning, worker, handoff.code, { key: 'no-contact', code: handoff.code, reason: noContact.reason })
  if (onLandline(turning)) tell(turning, worker, handoff.code, { key: 'landline', code: handoff.code, unsent: false })
  if (left?.told) tell(turning, worker, handoff.code, { key: 'left-page', code: handoff.code, time: clockTime(turning.world, left.at) })
}

function tellKnown(turning: Turning, worker: string, code: string): void {
  const { handoff } = turning.state
  if (handoff === null) return
  for (const text of summaryWords(known(turning, handoff))) turning.draft.toWorker({ kind: 'worker-text', key: 'summary', to: worker, code, attempt: 0, text })
}

/** The switch itself. Beside the conversation as well, so that it outlives forgetting and a front door without its store knows it. */
function setNoContact({ state, draft, loaded, at }: Turning, reason: string | null, by: string): void {
  state.noContact = reason === null ? null : { reason, by, at }
  draft.ops.push({ op: 'no-contact', name: loaded.name, is: reason !== null })
}

/** `kept K7`, `tried K7`, `could not K7`. */
function promiseMove(turning: Turning, worker: string, code: string, outcome: 'kept' | 'tried' | 'could-not'): void {
  const found = promiseTold(turning, promise => promise.code === code, outcome, worker, true)
  tell(turning, worker, code, { key: 'promise', moment: { what: found ? 'noted' : 'gone', code } })
}

/** Whoever was asked to keep a promise may ring them, after the hand-back too. */
const mayRing = ({ state }: Turning, worker: string, code: string): boolean => state.promises.some(promise => promise.code === code && promise.asked.includes(worker))

/** An older talk of theirs: what is open now is named, and words meant for it come back. */
async function notOpen(turning: Turning, { worker, code, move: what }: MoveMade): Promise<void> {
  tell(turning, worker, code, { key: 'unknown-code', code, open: await turning.world.openCodes() })
  const words = what.move === 'say' ? what.text : what.move === 'take' ? what.firstWord : undefined
  if (words) turning.draft.toWorker({ kind: 'worker-text', key: 'not-sent', to: worker, code, attempt: 0, text: words })
}

async function say(turning: Turning, worker: string, text: string, providerId: string): Promise<void> {
  const { handoff } = turning.state
  const why = notTextable(turning)
  if (handoff && why) return tell(turning, worker, handoff.code, { key: 'not-sent', code: handoff.code, why })
  await hand(turning, { kind: 'say', worker, text, providerId })
}

/** What a person said is theirs and their worker's: once it is handed back, old words do not page anew with the next everyday message. */
function handedBack({ state, draft }: Turning): void {
  const handoff = state.handoff
  if (handoff?.phase.kind !== 'handed-back') return
  state.recent = []
  draft.ops.push({ op: 'closed', code: handoff.code }, { op: 'handoff', is: 'none', code: handoff.code })
}

/** Rings the worker first; their keypress there connects the person. Where calls are not known to be safe, it asks before. */
function call(turning: Turning, worker: string, code: string, sure: boolean): void {
  const { state, draft, loaded } = turning
  const { calls } = state.person.reach
  if (loaded.address === null || loaded.channel === 'botframework') return tell(turning, worker, code, { key: 'call', code, what: 'no-number' })
  if (calls !== 'safe' && !sure) {
    // Their next text may be the answer: the desk is told what was asked.
    draft.crossings.push({
      conversation: deskName(worker), channel: 'sms', id: `asked ${loaded.name} ${loaded.version}`, audience: 'staff', entry: { kind: 'asked', question: 'call', code }
    })
    return tell(turning, worker, code, { key: 'call', code, what: calls === 'not-safe' ? 'asks-not-safe' : 'asks-not-known' })
  }
  draft.toWorker({ kind: 'worker-call', key: 'connect', to: worker, code, attempt: 0 })
  return tell(turning, worker, code, { key: 'call', code, what: 'ringing' })
}

const tell = ({ draft }: Turning, to: string, code: string, moment: WorkerMoment): void =>
  draft.toWorker({ kind: 'worker-text', key: moment.key, to, code, attempt: 0, text: workerWords(moment) })

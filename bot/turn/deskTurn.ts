import { inWords } from '../../dialogs/workerWords.ts'
import { assertNever } from '../../services/assertNever.ts'
import type { EntryId, Logged, Move, Words } from '../../services/conversation/entry.ts'
import { workerOfDesk } from '../../services/conversation/load.ts'
import type { DeskMark, RunTurn } from '../../services/conversation/plan.ts'
import type { Desk, DeskReading } from '../../services/desk/desk.ts'
import { afterMove, readAfterTake, stillOnItsWay } from '../../services/desk/justTaken.ts'
import { lateWords } from '../../services/desk/late.ts'
import { onCall } from '../../services/rota/onCall.ts'
import { routes } from '../../services/understanding/screened.ts'
import { tell, type AtDesk } from './atDesk.ts'
import { answersDrill, askDrill, drillDue, missedDrill, tellRotaCheck } from './deskDrill.ts'
import { Draft } from './draft.ts'
import { networkTook } from './optOut.ts'
import { DeskState } from './state.ts'
import { clockTime, nameOf, type World } from './world.ts'

/** How long `with someone`, `break` and `me` last where no time is given; `ill tonight` lasts until the shift ends. */
const SKIP_MINUTES = 30
const ME_MS = 30 * 60_000
/** `concern K7 ...` may come the next morning; how long an undo counts is the reading's own rule. */
const RECENT_MS = 24 * 3_600_000

/** One turn of a worker's desk: reads each of their texts, and puts what it means into the conversation it is about. */
export const makeDeskTurn = (world: World): RunTurn => async (loaded, at) => {
  const worker = workerOfDesk(loaded.name) ?? ''
  const state = DeskState.parse(loaded.state === null ? {} : JSON.parse(loaded.state))
  const draft = new Draft(loaded, () => true)
  const desk: AtDesk = { loaded, world, at, worker, state, draft, openCodes: await world.openCodes() }
  for (const logged of loaded.entries) {
    if (logged.entry.kind === 'asked') state.asked = { kind: 'call', code: logged.entry.code }
    if (logged.entry.kind === 'drill') askDrill(desk, logged.entry)
    if (logged.entry.kind === 'rota-check') tellRotaCheck(desk, logged.entry)
    if (logged.entry.kind === 'not-reached' && logged.entry.key === 'drill') missedDrill(desk, 'not reached')
    if (logged.entry.kind === 'words') await read(desk, logged, logged.entry)
  }
  missedDrill(desk, 'in time')
  return {
    state: JSON.stringify(state), cursor: loaded.entries.at(-1)?.id ?? loaded.cursor, holds: false, entries: draft.entries, crossings: draft.crossings, moved: draft.moved,
    ops: draft.ops, due: drillDue(desk), withdraw: null, forget: false
  }
}

async function read(desk: AtDesk, logged: Logged, words: Words): Promise<void> {
  const { state, at, draft, worker } = desk
  draft.ops.push({ op: 'proved', worker, at })
  if (answersDrill(desk, words) || await networkTookIt(desk, logged, words)) return
  const reading = readAfterTake(bareTake(desk, words.text), view(desk), stillOnItsWay(state.taking, desk.loaded.desk, at))
  const before = state.asked
  if (!(reading.kind === 'person' && before?.kind === 'me')) state.asked = null
  if (reading.kind === 'dropped') return dropped(desk, before)
  await act(desk, logged, words, reading)
}

/**
 * STOP and START are the network's: it has shut or opened this phone to us, and neither is a first word for anybody. A page that waits on a phone
 * that is shut goes to the next at once. In a talk they are said, as all words are.
 */
async function networkTookIt(desk: AtDesk, logged: Logged, words: Words): Promise<boolean> {
  const took = networkTook(words)
  const { waiting, live } = view(desk)
  if (took === null || live.length > 0) return false
  desk.state.asked = null
  if (took === 'stopped') for (const code of waiting) await cross(desk, logged.id, words, code, { move: 'pass' })
  asPerson(desk, logged, words)
  return true
}

const view = ({ loaded, state, at, openCodes }: AtDesk): Desk => {
  const marked = (mark: string) => [...loaded.desk].flatMap(([code, is]) => (is === mark ? [code] : []))
  return { waiting: marked('waiting'), live: marked('live'), promised: marked('promised'), recentDone: state.recentDone.filter(done => at - done.at < RECENT_MS), asked: state.asked, openCodes, at }
}

/** A `1` that comes just after somebody else took it is still about that page: it must hear who has it, not be read as a resident's words. */
function bareTake(desk: AtDesk, text: string): string {
  const { waiting, live } = view(desk)
  const taken = [...desk.loaded.desk].flatMap(([code, is]) => (is === 'taken' ? [code] : []))
  const [only] = taken
  return waiting.length === 0 && live.length === 0 && only && taken.length === 1 && /^\W*(1|yes|ok)\W*$/i.test(text) ? `1 ${only}` : text
}

/** A "no" to a question: nothing was sent, and what they have still stands. A call that is not wanted needs no answer. */
function dropped(desk: AtDesk, asked: DeskState['asked']): void {
  if (asked?.kind === 'which-one' || asked?.kind === 'first-word') ask(desk, asked)
}

async function act(desk: AtDesk, logged: Logged, words: Words, reading: Exclude<DeskReading, { kind: 'dropped' }>): Promise<void> {
  const { state, at, worker } = desk
  const to = (code: string, move: Move) => cross(desk, logged.id, words, code, move)
  switch (reading.kind) {
    case 'take': return to(reading.code, { move: 'take', ...(reading.firstWord === null ? {} : { firstWord: reading.firstWord }) })
    case 'pass': return to(reading.code, { move: 'pass' })
    case 'say': return to(reading.code, { move: 'say', text: reading.text })
    case 'done':
      state.recentDone = [...state.recentDone.filter(done => at - done.at < RECENT_MS), { code: reading.code, at }]
      return to(reading.code, { move: 'done', ...(reading.line === null ? {} : { line: reading.line }) })
    case 'undo': return to(reading.code, { move: 'undo' })
    case 'colleague': return to(reading.code, { move: 'colleague', ...(reading.note === undefined ? {} : { note: reading.note }) })
    case 'note': return to(reading.code, { move: 'note', words: reading.words })
    case 'call': return to(reading.code, { move: 'call', sure: reading.sure })
    case 'concern': return to(reading.code, { move: 'concern', words: reading.words })
    case 'promise':
      if (reading.code === null) return tell(desk, { key: 'promise', moment: { what: 'which', codes: inWords(view(desk).promised ?? []) } })
      return to(reading.code, { move: 'promise', outcome: reading.outcome })
    case 'no-contact': return to(reading.code, { move: 'no-contact', reason: reading.reason })
    case 'summary': return reading.code === null ? ask(desk, { kind: 'which-one', wanted: 'say', text: '' }) : to(reading.code, { move: 'summary' })
    case 'ask':
      state.asked = reading.asked
      return ask(desk, reading.asked)
    case 'help': return tell(desk, { key: 'help' })
    case 'skip': return skip(desk, logged, words, reading)
    case 'back':
      desk.draft.ops.push({ op: 'here', worker })
      return tell(desk, { key: 'back' })
    case 'sos': return sos(desk)
    case 'me':
      state.asked = { kind: 'me', until: at + ME_MS }
      // the word itself is their first as a person, so that the front door greets them and they know that it listens
      return asPerson(desk, logged, words)
    case 'person': {
      const late = lateFor(desk, words)
      if (late !== null) await to(late.code, { move: 'say', text: late.text })
      // heavy words may be a question of theirs that came late, or their own: then both are done, and neither is lost
      return late === null || routes.indexOf(words.screened.route) >= routes.indexOf('human-now') ? asPerson(desk, logged, words) : undefined
    }
    case 'unknown-code':
      return tell(desk, { key: 'unknown-code', code: reading.code, open: desk.openCodes })
    default: return assertNever(reading)
  }
}

/** The move goes into the log of the conversation it is about, once, whatever becomes of this process. */
async function cross(desk: AtDesk, id: EntryId, words: Words, code: string, move: Move): Promise<void> {
  const conversation = await desk.world.conversationOf(code)
  if (conversation === null) return tell(desk, { key: 'unknown-code', code, open: desk.openCodes })
  desk.draft.crossings.push({
    // not 'sms': a worker's text does not make a caller somebody who texts
    conversation, channel: 'web', id: `desk ${desk.worker} ${id} ${move.move}`, audience: 'staff',
    entry: { kind: 'move', move, worker: desk.worker, code, by: 'text', providerId: words.providerId }
  })
  desk.state.taking = afterMove(desk.state.taking, code, move, desk.at)
  // moved, not copied: what was written to a person is forgotten and let go of with that person's conversation
  desk.draft.moved.push(id)
}

/** Words that belong to a talk they no longer have; never while they speak for themselves. */
function lateFor({ loaded, state, at }: AtDesk, words: Words): { code: string; text: string } | null {
  if (state.asked?.kind === 'me') return null
  const taken = [...loaded.desk].flatMap(([code, is]) => (is === 'taken' ? [code] : []))
  return lateWords(words.text, { taken, recentDone: state.recentDone, at })
}

/** A rota number with nothing waiting or live is a person: their words are moved, not copied, to where a person's words are. */
function asPerson({ draft, loaded, world }: AtDesk, logged: Logged, words: Words): void {
  const number = loaded.address ?? ''
  draft.crossings.push({ conversation: world.personName(number), channel: 'sms', number, id: words.providerId, audience: 'both', entry: words })
  draft.moved.push(logged.id)
}

function ask(desk: AtDesk, asked: Extract<DeskReading, { kind: 'ask' }>['asked']): void {
  const { waiting, live } = view(desk)
  const codes = asked.kind === 'which-one' && asked.wanted === 'take' ? waiting : asked.kind === 'which-one' && asked.wanted !== 'pass' ? live : [...live, ...waiting]
  if (desk.loaded.desk.size === 0) return tell(desk, { key: 'not-sent', code: null, why: 'nothing' })
  switch (asked.kind) {
    case 'which-one': return tell(desk, { key: 'which-one', codes, take: asked.wanted === 'take' && asked.text === '' })
    case 'hand-back': return tell(desk, { key: 'hand-back-asks', code: asked.code, line: asked.line })
    case 'first-word': return tell(desk, { key: 'not-sent', code: asked.code, why: asked.text !== '' && waiting.length === 1 ? 'held' : 'not-yours' })
  }
}

async function skip(desk: AtDesk, logged: Logged, words: Words, reading: Extract<DeskReading, { kind: 'skip' }>): Promise<void> {
  const { world, at, worker, draft } = desk
  const shiftEnds = onCall(world.rota(), at).until
  const until = reading.why === 'ill tonight' && shiftEnds !== null ? shiftEnds : at + (reading.minutes ?? (reading.why === 'ill tonight' ? 12 * 60 : SKIP_MINUTES)) * 60_000
  draft.ops.push({ op: 'away', worker, until, why: reading.why })
  // ill is not here at all: who they had is brought somebody else at once. With someone, or on a break, they keep who they have.
  const leaves = (mark: DeskMark) => mark === 'waiting' || (mark === 'live' && reading.why === 'ill tonight')
  for (const [code, mark] of desk.loaded.desk) if (leaves(mark)) await cross(desk, logged.id, words, code, { move: 'pass' })
  tell(desk, { key: 'skipped', until: clockTime(world, until) })
}

/** A worker needs help: every lead and the backstop are texted and rung at once. */
function sos(desk: AtDesk): void {
  const { world, worker, draft } = desk
  const rota = world.rota()
  const me = rota.people.find(person => person.id === worker)
  const others = (ids: string[]) => [...new Set(ids)].filter(id => id !== worker)
  const named = others([...rota.people.filter(person => person.roles.includes('lead')).map(person => person.id), ...rota.backstop])
  // a lead who needs help themselves, with nobody above them: everyone who could come
  const leads = named.length > 0 ? named : others([...onCall(rota, desk.at).everyone, ...rota.people.map(person => person.id)])
  for (const lead of leads) {
    tell(desk, { key: 'sos', by: nameOf(world, worker), number: me?.phone ?? '' }, lead)
    draft.toWorker({ kind: 'worker-call', key: 'sos', to: lead, code: 'SOS', attempt: 0 })
  }
  tell(desk, { key: 'sos', names: leads.map(id => nameOf(world, id)) })
}

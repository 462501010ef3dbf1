import type { Middleware, StatePropertyAccessor, TurnContext } from 'botbuilder'
import type { DialogState } from 'botbuilder-dialogs'
import { speaksToWorker } from '../../dialogs/askedFor.ts'
import { runDialogs } from '../../dialogs/runDialogs.ts'
import { asksAboutSomebody } from '../../dialogs/fishing.ts'
import { withReach } from '../../dialogs/reachSaid.ts'
import { readsAsEnglish } from '../../dialogs/copy/languages.ts'
import { sentence } from '../../dialogs/copy/sentence.ts'
import type { Line } from '../../dialogs/handoffWords.ts'
import { turnKey, type Out, type Turn } from '../../dialogs/turn.ts'
import { workerWords } from '../../dialogs/workerWords.ts'
import { unmetField } from '../../services/directory/kept/keeper.ts'
import type { Channel } from '../../services/conversation/entry.ts'
import { heldWords } from '../../dialogs/remembering.ts'
import { bringsHuman, nearerHuman, type HandoffRoute } from '../../services/understanding/screened.ts'
import type { Heard } from './hearing.ts'
import { ownerOf } from '../../services/handoff/pages.ts'
import { askedFor, askedForMoment, leaveNote } from './notes.ts'
import { chosenWord } from './quietNumber.ts'
import { hand, type Turning } from './perform.ts'
import { isOpen, type ConversationState } from './state.ts'
import { nameOf } from './world.ts'
import { say } from './wording.ts'

/** What a turn's middlewares share. */
export type TurnWords = { turning: Turning; heard: Heard }
const wordsKey = Symbol('words')
export const give = (context: TurnContext, words: TurnWords): void => void context.turnState.set(wordsKey, words)
const wordsIn = (context: TurnContext): TurnWords => {
  const words = context.turnState.get<TurnWords>(wordsKey)
  if (!words) throw new Error('A turn ran without its words in turnState')
  return words
}

/** First: while a handoff is open, the person's words go to it. The front door itself is silent while two people talk. */
export const handoffRelay: Middleware = {
  async onTurn(context, next) {
    const { turning, heard } = wordsIn(context)
    const { state, draft } = turning
    if (!isOpen(state.handoff)) return next()
    const { route, danger } = heard.screened
    const nearer = bringsHuman(route) && route !== state.handoff.route && nearerHuman(state.handoff.route, route) === route
    // Taken is not yet talking: until a worker's first word 999 must come from us. In a talk it is the worker who gives it (P6), and is told so.
    const talking = state.handoff.phase.kind === 'live' || state.handoff.phase.kind === 'standing-by'
    const raised = nearer && !talking && (ownerOf(state.handoff) === null || route === 'emergency-now')
    // what to do now comes before the one question that the state machine asks after a page
    if (raised) draft.say({ ...bringing(turning, route, false, danger ?? state.handoff.danger), answers: turning.answers })
    for (const word of heard.words) {
      state.person = withReach(state.person, word.entry.text)
      await hand(turning, wrote(word.id, word.entry.text, heard))
      if (word.entry.attachments.length > 0) tellAttachment(turning)
    }
    if (ownerOf(state.handoff) !== null) return
    // Nobody is with them yet: each message still gets an answer, and what is on in town can still be asked.
    if (raised) return
    if (heard.screened.quiet) return draft.say({ ...say(turning, { say: 'quiet', worker: null }), answers: turning.answers })
    // By what this message says alone: read with the last half hour, nothing is everyday after distress.
    if (heard.words.every(({ entry }) => entry.screened.route === 'everyday' && entry.screened.intent === 'find_support')) return next()
    if (heard.screened.takesBack) return draft.say({ ...say(turning, { say: 'taken-back', worker: null }), answers: turning.answers })
    draft.say({ ...acknowledging(turning, heard), answers: turning.answers })
  }
}

/** A photo cannot go on to a plain phone: the worker must know that there was one, or they would answer past it. */
function tellAttachment({ state, draft }: Turning): void {
  const { handoff, via } = state
  const owner = handoff === null ? null : ownerOf(handoff)
  if (handoff === null || owner === null || via[owner] === 'console') return
  const text = workerWords({ key: 'relay', code: handoff.code, text: '', several: false, attachment: true })
  draft.toWorker({ kind: 'worker-text', key: 'relay', to: owner, code: handoff.code, attempt: 0, text })
}

export const wrote = (entry: string, text: string, { screened }: Heard) => ({
  kind: 'wrote' as const, entry, text, danger: screened.danger, because: screened.because, takesBack: screened.takesBack, quiet: screened.quiet,
  route: bringsHuman(screened.route) ? screened.route : null, wants: screened.route === 'human-wanted'
})

/** An answer to words written while they wait, never the same twice running. Words that would bring a person by themselves hear of 999 each time. */
function acknowledging(turning: Turning, heard: Heard): Out {
  const { state } = turning
  const route = state.handoff?.route ?? 'human-wanted'
  if (route === 'emergency-now') return bringing(turning, route, true)
  const times = state.dialog.turns['while-waiting'] ?? 0
  state.dialog.turns = { ...state.dialog.turns, 'while-waiting': times + 1 }
  const heardWords = (['heard', 'heard-2', 'heard-3'] as const)[(times - 1) % 3]
  if (times === 0 || !heardWords) return bringing(turning, route, true)
  if (heard.words.some(({ entry }) => nearerHuman(entry.screened.route, 'human-now') === entry.screened.route)) {
    return say(turning, { say: 'human-now', first: false, again: true, told: times })
  }
  return { say: 'still-here', text: sentence(heardWords, {}, { channel: turning.loaded.channel }) }
}

/** The answer to words that bring a person: what to do now, what is being done. Nothing in it is done yet. */
function bringing(turning: Turning, route: HandoffRoute, again: boolean, danger = turning.state.handoff?.danger ?? null, also: Line[] = []): Out {
  return say(turning, route === 'emergency-now' ? { say: route, danger } : { say: route, first: !turning.state.greeted, again, also })
}

/** Second: words that bring a person bring one, before any question, form or search has its say. */
export const distressWatch: Middleware = {
  async onTurn(context, next) {
    const { turning, heard } = wordsIn(context)
    const { route } = heard.screened
    const back = !bringsHuman(route) && speaksOn(turning, heard)
    if (isOpen(turning.state.handoff) || !(bringsHuman(route) || back)) return next()
    turning.state.person = withReach(turning.state.person, heard.text)
    // Somebody may be fishing for whether their wife has written: nothing is confirmed, and they are brought a person all the same.
    if (asksAboutSomebody(heard.text)) turning.draft.say({ ...say(turning, { say: 'not-confirmed' }), answers: turning.answers })
    await raise(turning, bringsHuman(route) ? route : 'human-wanted', heard)
  }
}

/** As long as a worker may take back a hand-back by mistake (contract.md), the person may too. */
const JUST_LEFT_MS = 10 * 60_000
const PARTING: ReadonlySet<string | null> = new Set(['thanks', 'goodbye', 'find_support', 'stop_or_forget_me', 'privacy'])

/** A worker has just left, and the person speaks on to them: a front door that did not catch that is no answer. A goodbye is one. */
function speaksOn({ state, world, at }: Turning, { screened, text }: Heard): boolean {
  const { handoff } = state
  if (handoff?.phase.kind !== 'handed-back' || at - handoff.phase.at > JUST_LEFT_MS || PARTING.has(screened.intent)) return false
  return speaksToWorker(text, nameOf(world, handoff.phase.worker))
}

/** Raises a handoff and answers, in that order: what is said is only ever what this same commit makes true. */
export async function raise(turning: Turning, route: HandoffRoute, heard: Pick<Heard, 'screened' | 'text'>, channel = turning.loaded.channel): Promise<void> {
  const { state, draft, world, loaded } = turning
  const { danger, because, language } = heard.screened
  const asked = askedFor(turning, heard.text)
  const words = asked !== null && route === 'human-wanted' && readsAsEnglish(language)
    ? say(turning, { say: route, first: !state.greeted, asked: askedForMoment(turning, asked) })
    : bringing(turning, route, false, danger, childLines(turning, heard.screened.found.age))
  draft.say({ ...words, answers: [...turning.answers] })
  state.greeted = true
  const code = await world.newCode(loaded.name)
  await hand(turning, {
    kind: 'raise', code, route, danger, language, channel, ...knownWorker(state), ...(asked?.on ? { first: asked.person.id, askedFor: true } : {}),
    because: because.length > 0 ? because : heard.text === '' ? [] : [heard.text.slice(0, 500)]
  })
  draft.ops.push({ op: 'handoff', is: 'open', code })
  if (asked !== null) leaveNote(turning, asked, code)
}

/** They wrote again: whoever had them before is asked first, if they are on. */
const knownWorker = ({ handoff }: ConversationState): { first?: string } => (handoff?.phase.kind === 'handed-back' ? { first: handoff.phase.worker } : {})

/** Childline beside the hub's own people, for somebody who said that they are under 19. */
const childLines = ({ world, at }: Turning, age: number | undefined): Line[] => (age !== undefined && age < 19 ? world.childLines(at) : [])

/** Third: the dialogs, where nobody needs to be brought. */
export const answering = (dialogState: StatePropertyAccessor<DialogState>) => async (context: TurnContext): Promise<void> => {
  const { turning, heard } = wordsIn(context)
  const { state, draft, world, at, loaded, answers } = turning
  let wantsPerson = false
  const said: Parameters<Turn['say']>[0][] = []
  const turn: Turn = {
    at, channel: loaded.channel, first: !state.greeted, screened: heard.screened, texts: heard.words.map(({ entry }) => entry.text),
    attachments: heard.words.flatMap(({ entry }) => entry.attachments), answers, person: state.person, dialog: state.dialog, hub: world.hub, directory: world.directory,
    lines: limit => world.lines(at, limit), rotaNames: world.rota().people.map(person => person.name), random: () => world.random(),
    say: out => void said.push(out),
    note: noted => draft.keep({ kind: 'noted', what: noted.what, words: noted.words, of: noted.of, ...(noted.asset ? { asset: noted.asset } : {}) }),
    askForPerson: () => { wantsPerson = true },
    foundShut: asset => void draft.ops.push({ op: 'found-shut', asset, at }),
    unmet: ({ theme, area }) => void draft.ops.push({ op: 'unmet', field: unmetField(theme, area, at) }),
    promise: promised => draft.keep({ kind: 'promise', ...promised, code: null }),
    forget: () => { state.forgetAt = at + FORGET_AFTER_MS }
  }
  context.turnState.set(turnKey, turn)
  const known = chosenWord(turning, heard.text)
  if (known !== null) said.push(known)
  else await runDialogs(context, dialogState)
  if (state.forgetAt !== null && await world.isHeld(loaded.name)) keepHeld(state, said, loaded.channel)
  for (const out of withinBurst(said, state.burst.said)) {
    draft.say({ say: out.say, text: out.text, answers: [...answers], cards: out.cards ?? [], suggested: out.suggested ?? [] })
    state.suggested = out.suggested ?? []
    state.burst.said++
  }
  if (said.length > 0) state.greeted = true
  if (wantsPerson && !isOpen(state.handoff)) await raise(turning, 'human-wanted', { ...heard, screened: { ...heard.screened, because: [] } })
}

/** A conversation that somebody at the hub must keep is not destroyed, and its owner is told so. */
function keepHeld(state: ConversationState, said: Out[], channel: Channel): void {
  state.forgetAt = null
  for (const out of said) if (out.say === 'forgotten') Object.assign(out, heldWords({ channel }))
}

/** The answer that says so must have time to reach a screen or a phone before the log goes. */
const FORGET_AFTER_MS = 20_000

/** At most two messages in reply to a whole burst (contract.md): what is over is joined into one. */
function withinBurst(said: Parameters<Turn['say']>[0][], already: number): typeof said {
  const room = Math.max(1, 2 - already)
  const last = said.at(-1)
  if (said.length <= room || !last) return said
  return [...said.slice(0, room - 1), { ...last, text: said.slice(room - 1).map(out => out.text).join('\n') }]
}

/** Tests hold the order of a turn to this. */
export const order = ['handoff relay', 'distress watch', 'dialogs'] as const

import { handoffWords, type HandoffMoment } from '../../dialogs/handoffWords.ts'
import { summaryWords, takenWords, type Known } from '../../dialogs/takenWords.ts'
import type { Out } from '../../dialogs/turn.ts'
import { workerWords, type WorkerMoment } from '../../dialogs/workerWords.ts'
import type { Effect, Handoff } from '../../services/handoff/handoff.ts'
import { ownerOf } from '../../services/handoff/pages.ts'
import type { Turning } from './perform.ts'
import { promiseJustMade } from './promises.ts'
import { clockTime, nameOf, type PagesLeft } from './world.ts'

type Tell = Extract<Effect, { kind: 'tell-person' }>
type TextWorker = Extract<Effect, { kind: 'text-worker' }>

/** Says a moment of a handoff in the channel and language of this conversation. */
export const say = ({ loaded, state }: Turning, moment: HandoffMoment): Out => handoffWords(moment, { channel: loaded.channel, language: state.language })

/** What the state machine wants told, as a moment of the copy. */
export async function toldToPerson(turning: Turning, effect: Tell): Promise<Out> {
  const { world, at } = turning
  const worker = effect.worker === undefined ? null : nameOf(world, effect.worker)
  const { timeZone } = world.rota()
  const lines = world.lines(at, 3)
  const told = Math.max(0, (effect.variant ?? 1) - 1)
  switch (effect.say) {
    case 'waiting': {
      const left = await pagesLeft(turning)
      return say(turning, { say: 'waiting', told, sent: left.texted > 0, asked: left, at, timeZone, lines })
    }
    case 'unanswered': return say(turning, { say: 'unanswered', told, at, timeZone, lines })
    case 'left': case 'handed-back': return say(turning, { say: effect.say, worker: worker ?? '', line: effect.line ?? null })
    case 'handover': return say(turning, { say: 'handover', worker: worker ?? '', from: nameOf(world, effect.from ?? ''), time: clockTime(world, effect.ends ?? at) })
    case 'joined':
      return say(turning, { say: 'joined', worker: worker ?? '', ...(effect.from === undefined ? {} : { from: nameOf(world, effect.from) }) })
    case 'standing-by': case 'not-delivered': return say(turning, { say: effect.say, worker: worker ?? '' })
    case 'replaced': case 'quiet': case 'taken-back': return say(turning, { say: effect.say, worker })
    case 'all-away': return say(turning, { say: 'all-away', others: effect.variant !== 2 })
    case 'where': return say(turning, { say: 'where' })
    default: return say(turning, { say: 'still-here' })
  }
}

/** What the network has accepted of the pages of the present wait: nothing else may be said to have been done. */
export async function pagesLeft({ world, loaded, state }: Turning): Promise<PagesLeft> {
  const { handoff } = state
  return handoff === null ? { texted: 0, ringing: false } : world.pagesLeft(loaded.name, handoff.spell?.since ?? handoff.raisedAt)
}

/** The texts for what the state machine wants a worker told: one, or several after a take. */
export async function toldToWorker(turning: Turning, handoff: Handoff, effect: TextWorker): Promise<string[]> {
  // the one who takes it, not somebody before them: words of theirs are on their way, or none are
  if (effect.key === 'taken') return takenWords(known(turning, handoff), handoff.phase.kind !== 'acknowledged', effect.about === undefined ? undefined : nameOf(turning.world, effect.about))
  if (effect.key === 'summary') return summaryWords(known(turning, handoff))
  return [workerWords(await momentOf(turning, handoff, effect)), ...(effect.key === 'not-sent' && effect.words ? [effect.words] : [])]
}

/** Whoever has just been woken reads first what brought them; then the rest, oldest first, and nothing is left out. */
const wordsOf = (recent: string[], because: string[]): string[] => {
  const brought = recent.filter(text => because.some(phrase => text.includes(phrase)))
  const first = brought.length > 0 ? brought : because
  return [...first, ...recent.filter(text => text !== '' && !first.includes(text))]
}

export const known = ({ loaded, state, world }: Turning, handoff: Handoff): Known => ({
  code: handoff.code, route: handoff.route, channel: loaded.channel, language: state.language, person: state.person,
  words: wordsOf(state.recent.map(({ text }) => text), handoff.because),
  offered: state.dialog.shown?.places.slice(0, state.dialog.shown.next).map(place => place.name) ?? [],
  rangOff: state.rangOff === null || state.rangOff < handoff.raisedAt ? null : clockTime(world, state.rangOff)
})

async function momentOf(turning: Turning, handoff: Handoff, effect: TextWorker): Promise<WorkerMoment> {
  const { world, at, state } = turning
  const { code } = handoff
  const { calls } = state.person.reach
  const by = effect.about === undefined ? '' : nameOf(world, effect.about)
  switch (effect.key) {
    case 'other-has-it': return { key: 'other-has-it', code, by }
    case 'relay': return { key: 'relay', code, text: effect.words ?? '', several: await world.liveWith(effect.to) > (ownerOf(handoff) === effect.to ? 1 : 0) }
    case 'opted-out': return { key: 'opted-out', code, calls, ...(state.optedOut ? {} : { back: true }) }
    case 'not-sent':
      // who handed it back has it no more: nobody is named as having it
      return effect.about && ownerOf(handoff) !== null ? { key: 'other-has-it', code, by, wordsNotSent: true } : { key: 'not-sent', code, why: handoff.phase.kind === 'handed-back' ? 'closed' : 'not-yours' }
    case 'handed-on':
      if (effect.about) return { key: 'other-has-it', code, by }
      // who passed did answer: only who fell silent is told that no word went out
      return effect.passed ? { key: 'skipped', code } : { key: 'handed-on', code }
    case 'colleague': return effect.about ? { key: 'colleague', code, by } : { key: 'colleague', code, asked: true }
    case 'worse': return { key: 'worse', code, route: handoff.route === 'emergency-now' ? 'emergency-now' : 'human-now' }
    case 'left-page': return effect.words === 'came-back' ? { key: 'left-page', code, back: true } : { key: 'left-page', code, time: clockTime(world, at) }
    case 'silence': return effect.silent === 'worker' ? { key: 'first-word', code } : { key: 'silence', code, calls, waiting: effect.silent === 'person-waiting', minutes: Math.round((at - (effect.since ?? at)) / 60_000) }
    case 'shift': return shiftMoment(turning, handoff, effect)
    case 'skipped': return { key: 'skipped', code }
    case 'closed': return { key: 'closed', code, promise: promiseJustMade(turning, effect.to) }
    case 'quiet': case 'undone': case 'concern': case 'taken-back': case 'first-word': return { key: effect.key, code }
    default: return { key: 'not-now', code }
  }
}

function shiftMoment({ world, at }: Turning, { code }: Handoff, effect: TextWorker): WorkerMoment {
  const by = effect.about === undefined ? '' : nameOf(world, effect.about)
  switch (effect.shift) {
    case 'asking': return { key: 'shift', code, what: 'asking', by, time: clockTime(world, effect.since ?? at) }
    case 'note': return { key: 'shift', code, what: 'note', by, words: effect.words ?? '' }
    case 'here': case 'over': return { key: 'shift', code, what: effect.shift, by }
    default: return { key: 'shift', code, what: effect.shift ?? 'nobody' }
  }
}

/** The page itself. Never a word of the person: a lock screen can be read by anybody. */
export async function page(turning: Turning, handoff: Handoff, to: string): Promise<string> {
  const { world, state } = turning
  const change = handoff.colleague?.change
  const owner = ownerOf(handoff)
  return workerWords({
    key: 'page', code: handoff.code, route: handoff.route, channel: handoff.channel, language: state.language,
    withCode: await world.onDesk(to, handoff.code), ...(change && owner !== null ? { over: { by: nameOf(world, owner), time: clockTime(world, change.ends) } } : {}), link: await world.linkFor(to, handoff.code),
    again: handoff.first !== to ? null : handoff.askedFor ? 'asked-for' : 'again'
  })
}

import { assertNever } from '../../services/assertNever.ts'
import { promiseText, shortLine, type PromiseToPerson, type PromiseToWorker } from '../../dialogs/promiseWords.ts'
import { contactWith } from '../../services/promises/contact.ts'
import { keepersOf } from '../../services/promises/keepers.ts'
import { promiseIn } from '../../services/promises/made.ts'
import { passPromise, promiseDue, remindAt, type OpenPromise, type PromiseTold } from '../../services/promises/promise.ts'
import { ownerOf } from '../../services/handoff/pages.ts'
import type { Reach } from '../../services/people/person.ts'
import { personByPhone } from '../../services/rota/phone.ts'
import type { Turning } from './perform.ts'
import { say } from './wording.ts'
import { isOpen } from './state.ts'
import { nameOf } from './world.ts'

/** A code stands for its conversation for a day; one that a worker is to text is younger than this. */
const CODE_MS = 20 * 3_600_000

export type Outcome = 'kept' | 'tried' | 'could-not'

/** How they said they may be reached; null for what they did not say. */
export const contactOf = (reach: Reach) => ({
  way: reach.calls === 'safe' ? 'call' : reach.texts === 'safe' ? 'text' : null, safeTimes: reach.safeTimes, voicemail: reach.voicemail, askFor: reach.askFor
})

/** A worker left a line: kept in the log, and, where it promises something, remembered until somebody says what became of it. */
export function promised({ state, draft, world, at }: Turning, code: string, words: string, worker: string): void {
  const { timeZone, people } = world.rota()
  const { due, exact, owner, contact } = promiseIn(words, worker, people, at, timeZone)
  const key = `${code} ${at}`
  draft.keep({ kind: 'promise', words, owner, code, due, key, contact })
  if (due === null) return
  state.promises = [...state.promises, { key, code, codeSince: state.handoff?.raisedAt ?? at, words, owner, madeAt: at, due, exact, contact, stage: 'made', asked: [] }]
}

/** What the worker who hands back is told of the line they left: by when, and who is asked; null where it promises nothing. */
export function promiseJustMade(turning: Turning, worker: string): PromiseToWorker | null {
  const { state, world, at } = turning
  const made = state.promises.find(promise => promise.madeAt === at && promise.stage === 'made')
  if (made === undefined) return null
  const keepers = keepersIn(turning)
  const keeper = keepers.canKeep(made.owner, made.due) ? made.owner : keepers.dayLead([made.owner]) ?? made.owner
  return { what: 'made', due: made.due, remind: remindAt(made), exact: made.exact, keeper: keeper === worker ? null : nameOf(world, keeper), at, timeZone: world.rota().timeZone }
}

/** Everything about promises that has fallen due. */
export async function keepPromises(turning: Turning): Promise<void> {
  const { state, at } = turning
  for (const each of state.promises) {
    const { promise, told } = passPromise(each, keepersIn(turning), at)
    if (told.length === 0) continue
    const current = await withYoungCode(turning, promise)
    state.promises = state.promises.map(one => (one.key === each.key ? current : one))
    for (const one of told) tellOf(turning, current, one)
  }
}

export const promisesDue = ({ promises }: Turning['state']): number | null =>
  promises.reduce<number | null>((soonest, promise) => {
    const due = promiseDue(promise)
    return due === null || (soonest !== null && soonest <= due) ? soonest : due
  }, null)

async function withYoungCode({ world, loaded, at }: Turning, promise: OpenPromise): Promise<OpenPromise> {
  if (at - promise.codeSince < CODE_MS) return promise
  return { ...promise, code: await world.newCode(loaded.name), codeSince: at }
}

function tellOf(turning: Turning, promise: OpenPromise, told: PromiseTold): void {
  const { draft, world } = turning
  const name = (id: string) => nameOf(world, id)
  switch (told.kind) {
    case 'remind': return remind(turning, promise, told.to, { from: null, late: false })
    case 'moved':
      draft.keep({ kind: 'promise-moved', key: promise.key, from: told.from, to: told.to, why: 'absent' })
      remind(turning, promise, told.to, { from: name(told.from), late: false })
      return tellPerson(turning, { what: 'moved', from: name(told.from), to: name(told.to), line: promise.words })
    case 'overdue':
      if (told.to === null) return remind(turning, promise, told.from, { from: null, late: true })
      draft.keep({ kind: 'promise-moved', key: promise.key, from: told.from, to: told.to, why: 'overdue' })
      remind(turning, promise, told.to, { from: name(told.from), late: true })
      return tellPerson(turning, { what: 'late', to: name(told.to), line: promise.words })
    default: assertNever(told)
  }
}

function remind(turning: Turning, promise: OpenPromise, to: string, how: { from: string | null; late: boolean }): void {
  const { draft, state, world, at } = turning
  const { code, due, words } = promise
  draft.ops.push({ op: 'desk', worker: to, code, is: 'promised' })
  text(turning, to, code, { what: 'remind', code, due, at, timeZone: world.rota().timeZone, line: words, ...how })
  text(turning, to, code, { what: 'how', code, contact: contactWith(promise.contact, contactOf(state.person.reach)), calls: state.person.reach.calls, texts: state.noContact === null ? state.person.reach.texts : 'not-safe' })
}

function text({ draft }: Turning, to: string, code: string, moment: PromiseToWorker): void {
  draft.toWorker({ kind: 'worker-text', key: 'promise', to, code, attempt: 0, text: promiseText(moment) })
}

/** Told where it is safe and wanted: not over two people who are talking, and not as a text that must not be seen. */
function tellPerson(turning: Turning, moment: PromiseToPerson): void {
  const { draft, state, loaded } = turning
  const { handoff } = state
  if (isOpen(handoff) && ownerOf(handoff) !== null) return
  if (loaded.channel !== 'web' && (state.person.reach.texts === 'not-safe' || handoff?.quiet === true)) return
  draft.say({ ...say(turning, { say: 'promise', moment }), answers: [] })
}

/** What became of a promise, said by whoever was asked to keep it or by the hub on its morning list. Once: a second word changes nothing. */
export function promiseTold(turning: Turning, which: (promise: OpenPromise) => boolean, outcome: Outcome, worker: string, log: boolean): boolean {
  const { state, draft, world } = turning
  const promise = state.promises.find(which)
  if (promise === undefined) return false
  state.promises = state.promises.filter(each => each !== promise)
  if (log) draft.keep({ kind: 'promise-outcome', promise: '0-0', key: promise.key, outcome, worker })
  for (const asked of promise.asked) draft.ops.push({ op: 'off-desk', worker: asked, code: promise.code })
  const line = promise.words
  if (outcome === 'tried') tellPerson(turning, { what: 'tried', worker: nameOf(world, worker) })
  if (outcome !== 'could-not') return true
  const lead = keepersIn(turning).dayLead([worker])
  tellPerson(turning, { what: 'could-not', worker: nameOf(world, promise.owner), to: lead === null ? null : nameOf(world, lead), line })
  if (lead !== null) text(turning, lead, promise.code, { what: 'not-kept', code: promise.code, worker: nameOf(world, promise.owner), line: shortLine(line) })
  return true
}

/** A hand-back that is taken back takes its line with it. */
export function promiseUndone({ state, draft }: Turning, code: string): void {
  for (const promise of state.promises.filter(each => each.code === code)) for (const worker of promise.asked.filter(id => state.handoff === null || id !== ownerOf(state.handoff))) draft.ops.push({ op: 'off-desk', worker, code })
  state.promises = state.promises.filter(each => each.code !== code)
}

const keepersIn = ({ world, loaded, at }: Turning) =>
  keepersOf(world.rota(), loaded.away, at, loaded.address === null || loaded.channel === 'botframework' ? null : personByPhone(world.rota(), loaded.address)?.id ?? null)

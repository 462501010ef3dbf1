import { voice } from '../../../dialogs/copy/voice.ts'
import type { HandoffRoute } from '../../../services/understanding/screened.ts'
import { asksForKey, putsThrough, saysAndEnds, together } from './twiml.ts'
import type { Answers, Asked, VoiceParts } from './voice.ts'
import { hubNumber, theirNumber } from './voiceForm.ts'

/** Calls that the front door places to a worker: a page, a call it connects, a colleague who needs help. */
export function pageAsks({ path }: Asked): Answers | null {
  const [kind, code, ...rest] = path
  if (!code) return null
  if (kind === 'page' && rest.length === 1) return page
  if (kind === 'page' && rest.length === 2 && rest[1] === 'key') return pageKey
  if (kind === 'connect' && rest.length === 0) return connect
  if (kind === 'connect' && rest[0] === 'key') return connectKey
  if (kind === 'connect' && rest[0] === 'answered') return connectAnswered
  if (kind === 'connect' && rest[0] === 'joins') return connectJoins
  if (kind === 'connect' && rest[0] === 'ended') return connectEnded
  if (kind === 'sos' && rest.length === 0) return sos
  if (kind === 'sos' && rest[0] === 'key') return sosKey
  return null
}

/** What a page says; no words of the person, only what was done and how to take it. */
export const pageWords = (code: string, route: HandoffRoute | null): string[] => [voice.page(code, route)]

type Worker = NonNullable<Awaited<ReturnType<VoiceParts['frontDoor']['workerByNumber']>>>

const page: Answers = async (parts, { path, form }) => {
  const { code, attempt } = named(path)
  const action = `/api/voice/page/${code}/${attempt}/key`
  const looked = await lookUp(parts, theirNumber(form))
  // The store being away must not silence a page: it is said all the same, and the key's answer says what to text instead.
  if (looked === 'away') return asksForKey({ sentences: pageWords(code, null), action, otherwise: voice.noKey })
  if (looked === null) return saysAndEnds(voice.notOnRota)
  if (looked.live.includes(code)) return saysAndEnds(voice.taken(code))
  const waiting = looked.waiting.find(one => one.code === code)
  if (waiting) return asksForKey({ sentences: pageWords(code, waiting.route), action, otherwise: voice.noKey })
  const owner = (await parts.frontDoor.handoff(code))?.card.owner ?? null
  return saysAndEnds(owner === null ? voice.over(code) : voice.otherHasIt(code, owner))
}

async function lookUp(parts: VoiceParts, number: string): Promise<Worker | null | 'away'> {
  try {
    return await parts.frontDoor.workerByNumber(number)
  } catch (error) {
    parts.failed(error)
    return 'away'
  }
}

const pageKey: Answers = async (parts, { path, query, form, callSid }) => {
  const { code, attempt } = named(path)
  const move = form.Digits === '1' ? 'take' : form.Digits === '2' ? 'pass' : null
  if (move === null) return unknownKey(code, `/api/voice/page/${code}/${attempt}/key?again=1`, query.has('again'))
  try {
    const worker = await parts.frontDoor.workerByNumber(theirNumber(form))
    if (!worker) return saysAndEnds(voice.notOnRota)
    const providerId = `${callSid}:${code}:${form.Digits}`
    const result = await parts.frontDoor.workerDoes({ worker: worker.id, code, move: { move }, by: 'call', providerId })
    if (result.kind === 'other-has-it') return saysAndEnds(voice.otherHasIt(code, result.by))
    if (result.kind !== 'done') return saysAndEnds(voice.over(code))
    return saysAndEnds(move === 'take' ? voice.taken(code) : voice.passed)
  } catch (error) {
    parts.failed(error)
    return saysAndEnds(voice.notRecorded(code))
  }
}

const unknownKey = (code: string, action: string, again: boolean): string =>
  again ? saysAndEnds(voice.noKey) : asksForKey({ before: voice.thatKey, sentences: pageWords(code, null), action, otherwise: voice.noKey })

const connect: Answers = async (parts, { path, form }) => {
  const { code } = named(path)
  if (!(await isTheirs(parts, code, theirNumber(form)))) return saysAndEnds(voice.notYours(code))
  return asksForKey({ sentences: [voice.connect(code)], action: `/api/voice/connect/${code}/key`, otherwise: voice.noKeyConnect(code) })
}

const connectKey: Answers = async (parts, { path, form }) => {
  const { code } = named(path)
  if (form.Digits !== '1') return saysAndEnds(voice.noKeyConnect(code))
  // Asked again at the key: it may have changed hands while the phone rang.
  if (!(await isTheirs(parts, code, theirNumber(form)))) return saysAndEnds(voice.notYours(code))
  const number = await parts.frontDoor.numberBehind(code)
  if (number === null) return saysAndEnds(voice.noNumber(code))
  const action = `/api/voice/connect/${code}/ended`
  // asked for the moment their phone is picked up: by them, by a machine, or by somebody else
  const whisper = `/api/voice/connect/${code}/answered?${new URLSearchParams({ by: theirNumber(form), call: form.CallSid })}`
  return putsThrough({ sentences: [voice.ringing(code)], number, callerId: hubNumber(form), action, whisper, timeout: 30 })
}

/** Their phone was picked up. A machine presses no key, and whoever else picks up hears neither the hub's name nor the worker's voice. */
const connectAnswered: Answers = async (_parts, { path, query }) => {
  const { code } = named(path)
  return asksForKey({ sentences: [voice.forThem], action: `/api/voice/connect/${code}/joins?${query}`, otherwise: voice.forThemNoKey })
}

/** Any key: as good as a first word, told before the talk so that nobody else is asked in the middle of it. Says nothing. */
const connectJoins: Answers = async (parts, { path, query, form }) => {
  const { code } = named(path)
  if (form.Digits === '') return saysAndEnds(voice.forThemNoKey)
  try {
    const [worker, found] = await Promise.all([parts.frontDoor.workerByNumber(query.get('by') ?? ''), parts.frontDoor.handoff(code)])
    if (worker && found) await parts.talking({ conversation: found.conversation, worker: worker.id, callSid: query.get('call') ?? '' })
  } catch (error) {
    // noting it must not stand between two people
    parts.failed(error)
  }
  return together()
}

/** A promise was handed back before it was kept: then nobody is "still with" them, and what counts is whether it was kept. */
const connectEnded: Answers = async (parts, { path, form }) => {
  const { code } = named(path)
  const talked = form.DialBridged === 'true' || (form.DialBridged === '' && form.DialCallStatus === 'completed')
  if (await isPromisedOnly(parts, code, theirNumber(form))) return saysAndEnds(talked ? voice.promiseCallEnded(code) : voice.promiseNotAnswered(code))
  return saysAndEnds(talked ? voice.connectEnded(code) : voice.theyDidNotAnswer(code))
}

const sos: Answers = async (parts, { path }) => {
  const { code } = named(path)
  const worker = await ownerOf(parts, code)
  return asksForKey({ sentences: [voice.sos(worker)], action: `/api/voice/sos/${code}/key`, otherwise: voice.noKeySos(worker) })
}

const sosKey: Answers = async (parts, { path, form, callSid }) => {
  const { code } = named(path)
  if (form.Digits === '') return saysAndEnds(voice.noKeySos(await ownerOf(parts, code)))
  await parts.sosHeard({ code, number: theirNumber(form), callSid })
  return saysAndEnds(voice.sosHeard(await ownerOf(parts, code)))
}

/** A worker who asks for help is rung for even where the store cannot say who it is. */
async function ownerOf(parts: VoiceParts, code: string): Promise<string | null> {
  try {
    return (await parts.frontDoor.handoff(code))?.card.owner ?? null
  } catch (error) {
    parts.failed(error)
    return null
  }
}

/** Live with them, or promised by them: a worker who is to ring at ten has handed it back long ago. */
async function isTheirs(parts: VoiceParts, code: string, number: string): Promise<boolean> {
  const worker = await parts.frontDoor.workerByNumber(number)
  return worker !== null && (worker.live.includes(code) || (worker.promised?.includes(code) ?? false))
}

/** Which of two sentences they hear: without the store it is the usual one. */
async function isPromisedOnly(parts: VoiceParts, code: string, number: string): Promise<boolean> {
  try {
    const worker = await parts.frontDoor.workerByNumber(number)
    return worker !== null && !worker.live.includes(code) && (worker.promised?.includes(code) ?? false)
  } catch (error) {
    parts.failed(error)
    return false
  }
}

const named = (path: string[]): { code: string; attempt: string } => ({ code: path[1] ?? '', attempt: path[2] ?? '0' })

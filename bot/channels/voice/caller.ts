import { voice } from '../../../dialogs/copy/voice.ts'
import { pageWords } from './page.ts'
import { asksForKey, holds, putsThrough, saysAndEnds, together } from './twiml.ts'
import { linesToSay, type Answers, type Asked, type VoiceParts } from './voice.ts'
import { callerNumber, hubNumber, theirNumber } from './voiceForm.ts'
import { waitingWords } from './waitingWords.ts'

/** Calls that come in: somebody rings the number they text, or a worker does. */
export function callerAsks({ path }: Asked): Answers | null {
  switch (path.join('/')) {
    case '': return ring
    case 'wait': return wait
    case 'whisper': return whisper
    case 'whisper/key': return whisperKey
    default: return null
  }
}

const ring: Answers = async (parts, asked) => {
  const number = callerNumber(asked.form.From)
  const worker = number === null ? null : await parts.frontDoor.workerByNumber(number)
  const [next, ...others] = worker?.waiting ?? []
  if (next) {
    const more = others.length > 0 ? [voice.alsoWaiting(others.length)] : []
    return asksForKey({ sentences: [...pageWords(next.code, next.route), ...more], action: `/api/voice/page/${next.code}/0/key`, otherwise: voice.noKeyNext })
  }
  if (worker && worker.live.length > 0) return saysAndEnds(voice.liveWithYou(worker.live))
  const raised = await parts.frontDoor.somebodyRings({ number, callSid: asked.callSid })
  if ('kind' in raised) return saysAndEnds(voice.degraded(linesToSay(parts)))
  return holds({ sentences: [voice.rang], seconds: 5, next: waitAt(raised.conversation, 0) })
}

/** Comes round every ten seconds while a caller is on hold. After a talk, or once one was tried, Dial's own fields say how it went. */
const wait: Answers = async (parts, { query, form, callSid }) => {
  const conversation = query.get('c') ?? ''
  const told = Number(query.get('told')) || 0
  const tried = Number(query.get('tried')) || 0
  if (form.DialBridged === 'true') return saysAndEnds(voice.talkEnded)
  // A pause before the next try: the worker's phone may still be busy with the call by which they took it.
  if (form.DialCallStatus !== '') {
    return holds({ sentences: tried === 0 ? [voice.notPutThrough] : [], seconds: 5, next: waitAt(conversation, told, tried + 1) })
  }
  const state = await parts.frontDoor.callState(conversation)
  if (state.kind === 'taken') {
    return putsThrough({
      // Said once; from the second try on the caller hears it ring.
      sentences: tried === 0 ? [voice.puttingThrough(state.worker)] : [], number: state.phone, callerId: hubNumber(form), timeout: 25,
      action: waitAt(conversation, told, tried), whisper: `/api/voice/whisper?${new URLSearchParams({ c: conversation, call: callSid })}`
    })
  }
  if (state.kind === 'over') return asksAgain(parts, { form, callSid }, state.code)
  const words = waitingWords(state.seconds, told, linesToSay(parts))
  return holds({ sentences: words.sentences, seconds: 10, next: waitAt(conversation, words.told) })
}

/** Still on the line after it was handed back: they are asking still, and a new one is raised, once for each that ended so. */
async function asksAgain(parts: VoiceParts, { form, callSid }: Pick<Asked, 'form' | 'callSid'>, code: string): Promise<string> {
  const raised = await parts.frontDoor.somebodyRings({ number: callerNumber(form.From), callSid: `${callSid} after ${code}` })
  if ('kind' in raised) return saysAndEnds(voice.degraded(linesToSay(parts)))
  return holds({ sentences: [], seconds: 5, next: waitAt(raised.conversation, 0) })
}

const waitAt = (conversation: string, told: number, tried = 0): string =>
  `/api/voice/wait?${new URLSearchParams({ c: conversation, told: String(told), ...(tried > 0 ? { tried: String(tried) } : {}) })}`

const whisper: Answers = async (_parts, { query }) =>
  asksForKey({ sentences: [voice.whisper], action: `/api/voice/whisper/key?${query}`, otherwise: voice.noKeyWhisper })

const whisperKey: Answers = async (parts, { query, form }) => {
  if (form.Digits !== '1') return saysAndEnds(voice.noKeyWhisper)
  await told(parts, { conversation: query.get('c') ?? '', callSid: query.get('call') ?? '' }, theirNumber(form))
  return together()
}

/** Noting it must not stand between two people: they are put together even where it cannot be noted. */
async function told(parts: VoiceParts, call: { conversation: string; callSid: string }, number: string): Promise<void> {
  try {
    const worker = await parts.frontDoor.workerByNumber(number)
    if (worker) await parts.talking({ ...call, worker: worker.id })
  } catch (error) {
    parts.failed(error)
  }
}

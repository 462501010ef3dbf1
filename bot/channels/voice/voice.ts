import { voice } from '../../../dialogs/copy/voice.ts'
import type { FrontDoor } from '../../frontDoor.ts'
import { callerAsks } from './caller.ts'
import { pageAsks } from './page.ts'
import { saysAndEnds } from './twiml.ts'
import { VoiceForm, type VoiceForm as Form } from './voiceForm.ts'

/** What the phone asks of the front door. */
export type VoiceDoor = Pick<FrontDoor, 'workerByNumber' | 'workerDoes' | 'somebodyRings' | 'callState' | 'handoff' | 'numberBehind' | 'linesNow' | 'callEnded' | 'callerHungUp'>

export type VoiceParts = {
  frontDoor: VoiceDoor
  /** A caller on hold and the worker who took it are talking: the worker's first word. `worker` is their id; the same call told twice is once. */
  talking(call: { conversation: string; worker: string; callSid: string }): Promise<void>
  /** A key was pressed to say that a worker's call for help was heard. */
  sosHeard(call: { code: string; number: string; callSid: string }): Promise<void>
  /** Something threw; told without words or numbers. */
  failed(error: unknown): void
}

/** One step of a call: where it was asked (path and query below PUBLIC_URL) and Twilio's fields, as values. */
export type Asked = { path: string[]; query: URLSearchParams; form: Form; callSid: string }

/** `null`: no such address. */
export type Answers = (parts: VoiceParts, asked: Asked) => Promise<string | null>

/**
 * The TwiML of any address below /api/voice, or null where there is none. Never throws: a caller whose step fails hears the lines that
 * are open. Twilio's routes and the local phones both come through here. Form fields that cannot be read throw ZodError before anything is done.
 */
export async function voiceAnswer(parts: VoiceParts, url: string, fields: unknown): Promise<string | null> {
  const form = VoiceForm.parse(fields)
  const { pathname, searchParams } = new URL(url, 'http://front.door')
  const asked: Asked = { path: pathname.split('/').slice(3), query: searchParams, form, callSid: form.CallSid }
  try {
    return await (pageAsks(asked) ?? callerAsks(asked))?.(parts, asked) ?? null
  } catch (error) {
    parts.failed(error)
    return saysAndEnds(voice.somethingFailed(linesToSay(parts)))
  }
}

/** The lines open now, as they are said aloud: 999 has a sentence of its own, and its row would take the place of a line that listens. */
export const linesToSay = (parts: VoiceParts): ReturnType<VoiceDoor['linesNow']> => parts.frontDoor.linesNow().filter(({ way }) => !/\b999\b/.test(way))

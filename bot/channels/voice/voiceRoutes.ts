import type { Request, Response } from 'restify'
import { route, type Route } from '../../route.ts'
import { twilioSigned, type Fields, type SignedParts } from '../sms/signed.ts'
import { twimlOf } from '../sms/smsRoutes.ts'
import { voiceAnswer, type VoiceParts } from './voice.ts'
import { callerNumber, VoiceForm } from './voiceForm.ts'

/** Every address below /api/voice, behind Twilio's signature. */
export function voiceRoutes(parts: VoiceParts & SignedParts): Route[] {
  const guard = twilioSigned(parts)
  const answered = (path: string): Route =>
    route({ method: 'post', path, guard, body: 'form', handle: (req, res, fields) => answer(parts, req, res, fields) })
  return [
    ...['', '/wait', '/whisper', '/whisper/key', '/page/:code/:attempt', '/page/:code/:attempt/key', '/connect/:code', '/connect/:code/key',
      '/connect/:code/answered', '/connect/:code/joins', '/connect/:code/ended', '/sos/:code', '/sos/:code/key'].map(path => answered(`/api/voice${path}`)),
    route({ method: 'post', path: '/api/voice/status', guard, body: 'form', handle: (req, res, fields) => ended(parts, req, res, fields) })
  ]
}

const unreadable = { error: 'This call has no CallSid.', do: 'Post the form fields of a Twilio voice request: CallSid, From, To.' }

async function answer(parts: VoiceParts, req: Request, res: Response, fields: Fields): Promise<void> {
  if (!VoiceForm.safeParse(fields).success) return void res.send(400, unreadable)
  const xml = await voiceAnswer(parts, req.url ?? '', fields)
  if (xml === null) return void res.send(404, { error: 'There is no such step of a call.', do: 'Use the addresses that the TwiML names.' })
  twimlOf(res, xml)
}

const underWay: ReadonlySet<string> = new Set(['initiated', 'queued', 'ringing', 'in-progress', 'answered'])

/** A call that came in carries no reference: its own id stands for it, as it did when it was told that somebody rings. */
async function ended(parts: VoiceParts, req: Request, res: Response, fields: Fields): Promise<void> {
  const form = VoiceForm.safeParse(fields)
  if (!form.success || form.data.CallStatus === '') {
    return void res.send(400, { error: 'This call state has no CallSid or no CallStatus.', do: 'Post the form fields of a Twilio call status callback.' })
  }
  const reference = new URL(req.url ?? '', 'http://front.door').searchParams.get('d')
  const { From, CallSid, CallStatus } = form.data
  try {
    if (reference !== null) await parts.frontDoor.callEnded(reference, CallStatus)
    else if (!underWay.has(CallStatus)) await parts.frontDoor.callerHungUp({ number: callerNumber(From), callSid: CallSid })
    res.writeHead(204)
    res.end()
  } catch (error) {
    parts.failed(error)
    res.send(503, { error: 'The end of this call could not be kept.', do: 'Post it again: the same end twice is one.' })
  }
}

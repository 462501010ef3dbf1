import { z } from 'zod'

/** The fields of Twilio's voice requests that are used (https://www.twilio.com/docs/voice/twiml#request-parameters). */
export const VoiceForm = z.object({
  CallSid: z.string().min(1),
  From: z.string().default(''),
  To: z.string().default(''),
  Direction: z.string().default('inbound'),
  CallStatus: z.string().default(''),
  Digits: z.string().default(''),
  DialCallStatus: z.string().default(''),
  DialBridged: z.string().default('')
})
export type VoiceForm = z.infer<typeof VoiceForm>

/** What Twilio gives for a withheld number: a word, or the word typed on a telephone's keys (anonymous is 266696687). */
const withheld = new Set(['', 'anonymous', 'restricted', 'blocked', 'unknown', 'unavailable', 'private',
  '+266696687', '266696687', '+7378742833', '+2562533', '+8656696', '+86282452253', '+464', '+7748428'])

/** The number that rings, or null where it is withheld. */
export const callerNumber = (from: string): string | null => (withheld.has(from.trim().toLowerCase()) ? null : from.trim())

/** The other end of the call, seen from the hub: the number that rang it, or that it rang. */
export const theirNumber = (form: VoiceForm): string => (form.Direction.startsWith('outbound') ? form.To : form.From)

/** The hub's end of the call: what both sides see when the front door connects them, so that neither learns the other's number. */
export const hubNumber = (form: VoiceForm): string => (form.Direction.startsWith('outbound') ? form.From : form.To)

import twilio from 'twilio'

type Response = InstanceType<typeof twilio.twiml.VoiceResponse>
const speech = { voice: 'Polly.Amy', language: 'en-GB' } as const

/** Says the sentences and puts the phone down. */
export function saysAndEnds(...sentences: string[]): string {
  const response = says(sentences)
  response.hangup()
  return response.toString()
}

/**
 * Asks for one key. The sentences are said twice inside the Gather, so that a key counts from the first word on and a person who was
 * asleep hears the end of it; without a key `otherwise` is said and the call ends, which the network reports as not reached.
 */
export function asksForKey(ask: { sentences: string[]; action: string; otherwise: string; before?: string; timeout?: number }): string {
  const response = says(ask.before ? [ask.before] : [])
  const gather = response.gather({ input: ['dtmf'], numDigits: 1, timeout: ask.timeout ?? 8, action: ask.action, method: 'POST' })
  for (const sentence of [...ask.sentences, ...ask.sentences]) gather.say(speech, sentence)
  response.say(speech, ask.otherwise)
  response.hangup()
  return response.toString()
}

/** Keeps a caller on the line: says what there is to say, waits, and comes back at `next`. */
export function holds(hold: { sentences: string[]; seconds: number; next: string }): string {
  const response = says(hold.sentences)
  response.pause({ length: hold.seconds })
  response.redirect({ method: 'POST' }, hold.next)
  return response.toString()
}

/** Puts the caller through to `number`. They see the hub's number only; nothing is recorded. `whisper`: what the other hears first. */
export function putsThrough(dial: { sentences: string[]; number: string; callerId: string; action: string; whisper: string | null; timeout: number }): string {
  const response = says(dial.sentences)
  // answerOnBridge: whoever rang hears it ring until the other has pressed the key, not a silence that sounds like a broken call.
  const through = response.dial({ callerId: dial.callerId, answerOnBridge: true, timeout: dial.timeout, action: dial.action, method: 'POST' })
  through.number(dial.whisper === null ? {} : { url: dial.whisper, method: 'POST' }, dial.number)
  return response.toString()
}

/** Nothing more to say: in a whisper, Twilio puts both phones together. */
export const together = (): string => new twilio.twiml.VoiceResponse().toString()

function says(sentences: string[]): Response {
  const response = new twilio.twiml.VoiceResponse()
  for (const sentence of sentences) response.say(speech, sentence)
  return response
}

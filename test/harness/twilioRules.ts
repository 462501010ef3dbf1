/** Twilio's own answer to a request it does not accept. */
export type Refusal = { status: number; code: number; message: string }

const isNumber = (to: string): boolean => /^\+[1-9]\d{6,14}$/.test(to)
const isPublic = (url: string): boolean => /^https?:\/\/[^/\s]+\//.test(url)

/** What Twilio refuses about a text (codes of https://www.twilio.com/docs/api/errors), or null. */
export function refusesText(form: URLSearchParams): Refusal | null {
  const get = (name: string): string => form.get(name) ?? ''
  if (get('To') === '') return { status: 400, code: 21604, message: "A 'To' phone number is required." }
  if (!isNumber(get('To'))) return { status: 400, code: 21211, message: "Invalid 'To' Phone Number" }
  if (get('From') === '' && get('MessagingServiceSid') === '') return { status: 400, code: 21603, message: "A 'From' phone number is required." }
  if (get('Body') === '') return { status: 400, code: 21602, message: 'Message body is required.' }
  if (get('Body').length > 1600) return { status: 400, code: 21617, message: 'The concatenated message body exceeds the 1600 character limit.' }
  if (form.has('StatusCallback') && !isPublic(get('StatusCallback'))) return { status: 400, code: 21609, message: 'Invalid StatusCallback URL' }
  const validity = Number(form.get('ValidityPeriod') ?? 1)
  if (!Number.isInteger(validity) || validity < 1 || validity > 36000) return { status: 400, code: 21618, message: 'The ValidityPeriod is not valid' }
  return null
}

/** What Twilio refuses about a call, or null. */
export function refusesCall(form: URLSearchParams): Refusal | null {
  const get = (name: string): string => form.get(name) ?? ''
  if (get('To') === '') return { status: 400, code: 21201, message: "No 'To' number is specified" }
  if (!isNumber(get('To'))) return { status: 400, code: 21211, message: "Invalid 'To' Phone Number" }
  if (!isNumber(get('From'))) return { status: 400, code: 21212, message: "Invalid 'From' Phone Number" }
  if (get('Url') === '' && get('Twiml') === '') return { status: 400, code: 21205, message: 'Url is not a valid URL' }
  if (get('Url') !== '' && !isPublic(get('Url'))) return { status: 400, code: 21205, message: 'Url is not a valid URL' }
  return null
}

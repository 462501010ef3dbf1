import { createHmac } from 'node:crypto'

/** X-Twilio-Signature as Twilio describes it (https://www.twilio.com/docs/usage/security): written anew here, so that it tests the SDK's check too. */
export function sign(authToken: string, url: string, fields: Record<string, string>): string {
  const signed = Object.keys(fields).sort().reduce((text, name) => text + name + (fields[name] ?? ''), url)
  return createHmac('sha1', authToken).update(signed, 'utf8').digest('base64')
}

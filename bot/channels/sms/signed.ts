import type { Request } from 'restify'
import twilio from 'twilio'
import { z } from 'zod'
import type { Guard } from '../../route.ts'

/** Twilio's form as it came: a repeated field is a list. Nothing is trimmed, because the signature covers every space. */
const Fields = z.record(z.string(), z.union([z.string(), z.array(z.string())]))
export type Fields = z.infer<typeof Fields>

export type SignedParts = {
  authTokens: readonly string[]
  publicUrl: string
  /** Told of each request that is refused, so that an operator is alarmed: a wrong PUBLIC_URL or token silences every text. */
  badSignature(path: string): void
}

/**
 * Lets Twilio in and nobody else: the signature covers PUBLIC_URL + the path and query as sent + every field. The host that the request
 * names is never used (anybody can choose it), and each auth token is tried, so that a rotation refuses no text.
 */
export function twilioSigned({ authTokens, publicUrl, badSignature }: SignedParts): Guard<Fields> {
  const base = publicUrl.replace(/\/+$/, '')
  return {
    name: 'twilio-signature',
    async check(req) {
      const path = req.url ?? ''
      const fields = readFields(req)
      if (fields && isSigned(authTokens, header(req), base + path, fields)) return { kind: 'allowed', as: fields }
      badSignature(path.split('?')[0] ?? '')
      return {
        kind: 'denied', status: 403, error: 'This request is not signed by Twilio for this address.',
        do: 'Check that PUBLIC_URL is exactly the address Twilio was given (https or http, path, no slash added), '
          + 'and that TWILIO_AUTH_TOKEN holds the primary token of this account.'
      }
    }
  }
}

/** True where one of the tokens made this signature over this address and these fields. */
export const isSigned = (authTokens: readonly string[], signature: string, url: string, fields: Fields): boolean =>
  signature !== '' && authTokens.some(token => twilio.validateRequest(token, signature, url, fields))

const header = (req: Request): string => {
  const given = req.headers['x-twilio-signature']
  return typeof given === 'string' ? given : ''
}

function readFields(req: Request): Fields | null {
  const body: unknown = req.body
  if (body === undefined || body === null || body === '') return {}
  const read = Fields.safeParse(typeof body === 'string' ? fromText(body) : body)
  return read.success ? read.data : null
}

function fromText(body: string): Fields {
  const fields: Record<string, string | string[]> = {}
  const parsed = new URLSearchParams(body)
  for (const key of new Set(parsed.keys())) {
    const [first = '', ...more] = parsed.getAll(key)
    fields[key] = more.length > 0 ? [first, ...more] : first
  }
  return fields
}

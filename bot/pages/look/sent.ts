import type { Request } from 'restify'
import { z } from 'zod'

const Fields = z.record(z.string(), z.unknown())

const nothingSent = ({ headers }: Request): boolean => headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0

/** A form's fields or a JSON body as an object; an empty body is an empty object, and what cannot be read is null. */
export function sent(req: Request): Record<string, unknown> | null {
  const body: unknown = req.body
  // The server leaves a body that it cannot read undefined: garbage must not pass for "no first word".
  if (body === undefined) return nothingSent(req) ? {} : null
  const fields = Fields.safeParse(body)
  return Array.isArray(body) || Buffer.isBuffer(body) || !fields.success ? null : fields.data
}

/** One text field of a form, '' where it was not sent. */
export function field(req: Request, name: string): string {
  const value = sent(req)?.[name]
  return typeof value === 'string' ? value : ''
}

/** A part of the path that the route names with a colon. */
export function inPath(req: Request, name: string): string {
  const found = z.record(z.string(), z.string()).safeParse(req.params)
  return found.success ? found.data[name] ?? '' : ''
}

/** The address's query, whatever the server does with it. */
export const query = (req: Request): URLSearchParams => new URL(req.url ?? '/', 'http://localhost').searchParams

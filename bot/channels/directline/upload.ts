import type { Request } from 'restify'
import { readBody } from '../../body.ts'

/** What an upload says about itself. The files' bytes are never written anywhere: only their kinds and names leave this function. */
export type Upload = { kind: 'upload'; activity: unknown; files: { contentType: string; name: string }[] } | { kind: 'too-big' } | { kind: 'unreadable' }

/**
 * Reads `multipart/form-data` as Direct Line sends it: one part `activity` (JSON, type application/vnd.microsoft.activity) and files.
 * In memory and not by restify's parser, which puts every file on the disk first.
 */
export async function readUpload(req: Request): Promise<Upload> {
  const body = await readBody(req)
  if (body === null) return { kind: 'too-big' }
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': req.header('content-type') } }).formData()
    const activity = form.get('activity')
    const files = [...form].flatMap(([field, value]) =>
      typeof value === 'string' || field === 'activity' ? [] : [{ contentType: value.type || 'application/octet-stream', name: value.name }])
    return { kind: 'upload', activity: activity === null ? {} : JSON.parse(typeof activity === 'string' ? activity : await activity.text()), files }
  } catch {
    // whatever is wrong with it, the answer is the same 400: no part of it may be guessed
    return { kind: 'unreadable' }
  }
}

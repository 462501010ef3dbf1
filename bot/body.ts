import type { Request } from 'restify'

/** Bytes. Ten thousand characters in any alphabet fit many times over (contract.md: 413 above it). */
export const BODY_LIMIT = 256 * 1024

/** A body whole, or null where it is over the limit: then it is read to its end and dropped, so that the client hears the answer. */
export function readBody(req: Request): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    let whole = false
    req.on('data', (chunk: unknown) => {
      const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
      size += bytes.length
      if (size <= BODY_LIMIT) chunks.push(bytes)
    })
    req.on('end', () => {
      whole = true
      resolve(size > BODY_LIMIT ? null : Buffer.concat(chunks))
    })
    req.on('error', reject)
    // a caller who hangs up in the middle of it never ends it
    const broken = () => { if (!whole) reject(new Error('The request was broken off before its end.')) }
    req.on('close', broken)
    if (req.destroyed) broken()
  })
}

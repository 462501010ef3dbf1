import type { Request } from 'restify'

/** Bytes. Ten thousand characters in any alphabet fit many times over (contract.md: 413 above it). */
export const BODY_LIMIT = 256 * 1024

/** A body whole, or null where it is over the limit: then it is read to its end and dropped, so that the client hears the answer. */
export async function readBody(req: Request): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
    size += bytes.length
    if (size <= BODY_LIMIT) chunks.push(bytes)
  }
  return size > BODY_LIMIT ? null : Buffer.concat(chunks)
}

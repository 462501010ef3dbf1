import { z } from 'zod'
import type { Sent } from '../paging/carrier.ts'

/**
 * Twilio's own codes that stay true however often one tries again.
 * https://www.twilio.com/docs/api/errors: 211xx and 214xx are about the number or the permission to send to it, 216xx about the text,
 * 21610 is "this person texted STOP", 300xx are found out later by the network and come as receipts.
 */
const permanent = new Set([
  '13223', '13224', '13225', '13226', '13227',
  '21201', '21205', '21210', '21211', '21212', '21213', '21214', '21215', '21216', '21217', '21219',
  '21401', '21404', '21407', '21408', '21421', '21601', '21602', '21603', '21604', '21605', '21606', '21607', '21608', '21610',
  '21612', '21614', '21617', '21621',
  '21703', '21705', '30003', '30004', '30005', '30006', '30007', '30008', '30034', '32202'
])

/** Codes of a full queue or too many at once: nothing was accepted and a later try may go through. */
const passing = new Set(['20429', '429', '14107', '21611', '30001', '30022', '20500', '20503', '10001'])

/** Failures before a byte of the request was sent: the network has it not. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'ERR_TLS_CERT_ALTNAME_INVALID', 'ERR_INVALID_URL'])

/** True for a code (of an answer or of a receipt) that trying the same again cannot help: reach the person another way. */
export const isPermanent = (code: string): boolean => permanent.has(code)

/** True where a receipt's state means that the text did not arrive (Twilio's message states). */
export const notArrived = (state: string): boolean => state === 'undelivered' || state === 'failed' || state === 'canceled'

const Refusal = z.object({ status: z.number().int(), code: z.union([z.number(), z.string()]).optional().nullable() })
const Broken = z.object({ code: z.string() })

/**
 * What an error of the SDK says about one request. A 4xx, or a 5xx in Twilio's own words, was not accepted; a gateway's bare 5xx, a
 * time-out and a reset may have been: `unknown`, and the caller looks it up. Never holds the message: it may quote a number.
 */
export function refusal(error: unknown): Sent {
  const answered = Refusal.safeParse(error)
  if (answered.success) return fromAnswer(answered.data.status, answered.data.code ?? null)
  const broken = Broken.safeParse(error)
  if (!broken.success) return { kind: 'unknown', why: 'unreadable-answer' }
  if (neverSent.has(broken.data.code)) return { kind: 'refused', code: broken.data.code, again: true }
  return { kind: 'unknown', why: broken.data.code === 'ECONNABORTED' ? 'timeout' : broken.data.code }
}

function fromAnswer(status: number, code: number | string | null): Sent {
  if (status >= 500 && code === null) return { kind: 'unknown', why: `http-${status}` }
  const named = String(code ?? status)
  const again = !permanent.has(named) && (passing.has(named) || status === 429 || status >= 500)
  return { kind: 'refused', code: named, again }
}

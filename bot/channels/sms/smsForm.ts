import { z } from 'zod'

/** An incoming text as Twilio posts it. `From` may be a number, a short code or a name: all are somebody's words. */
const Form = z.looseObject({
  From: z.string().min(1),
  To: z.string().default(''),
  Body: z.string().default(''),
  MessageSid: z.string().min(1),
  NumMedia: z.coerce.number().int().min(0).max(100).catch(0),
  OptOutType: z.enum(['STOP', 'START', 'HELP']).optional().catch(undefined)
})

export type Text = { from: string; to: string; body: string; sid: string; media: { contentType: string }[]; optOut: 'STOP' | 'START' | 'HELP' | null }

/** The text in Twilio's fields, words exactly as sent; null where it has no sender or id and so cannot be kept or answered. */
export function readText(fields: unknown): Text | null {
  const read = Form.safeParse(fields)
  if (!read.success) return null
  const { From, To, Body, MessageSid, NumMedia, OptOutType } = read.data
  const media = Array.from({ length: NumMedia }, (_, at) => ({ contentType: String(read.data[`MediaContentType${at}`] ?? 'application/octet-stream') }))
  return { from: From, to: To, body: Body, sid: MessageSid, media, optOut: OptOutType ?? null }
}

const Receipt = z.object({ MessageStatus: z.string().min(1), ErrorCode: z.string().optional(), MessageSid: z.string().optional() })

/** A delivery state in Twilio's words, with its error code where there is one; null where it is not readable. */
export function readReceipt(fields: unknown): { state: string; errorCode: string | null; sid: string | null } | null {
  const read = Receipt.safeParse(fields)
  return read.success ? { state: read.data.MessageStatus, errorCode: read.data.ErrorCode || null, sid: read.data.MessageSid || null } : null
}

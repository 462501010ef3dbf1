import type { Response } from 'restify'
import twilio from 'twilio'
import type { Clock } from '../../../services/clock.ts'
import type { FrontDoor, Written } from '../../frontDoor.ts'
import { route, type Route } from '../../route.ts'
import { readReceipt, readText, type Text } from './smsForm.ts'
import { twilioSigned, type SignedParts } from './signed.ts'

export type SmsParts = SignedParts & {
  frontDoor: Pick<FrontDoor, 'personWrites' | 'receipt' | 'linesNow'>
  clock: Clock
  copy: {
    /** The answer where even the degraded path threw: the lines that are open now, and nothing that is not so. */
    failed(lines: ReturnType<FrontDoor['linesNow']>): string
  }
  /** Something threw; told without words or numbers. */
  failed(error: unknown): void
  /** Twilio's copy of this text is needed no more: it is in the log, or its last receipt has come. */
  done?(sid: string): void
  /** How long a text took from Twilio's post to our answer, in ms. */
  took?(milliseconds: number): void
}

/**
 * Texts in, and delivery states. A text is answered 200 with an empty TwiML once it is durable: replies go by the REST API, where their
 * delivery can be followed. Only where the store is away does the answer ride in the response itself.
 */
export function smsRoutes(parts: SmsParts): Route[] {
  const guard = twilioSigned(parts)
  return [
    route({
      method: 'post', path: '/api/sms', guard, body: 'form',
      async handle(_req, res, fields) {
        const text = readText(fields)
        if (!text) return void res.send(400, unreadable)
        const began = parts.clock.now()
        twimlOf(res, replies(await accepted(parts, text)))
        parts.took?.(parts.clock.now() - began)
      }
    }),
    route({
      method: 'post', path: '/api/sms/status', guard, body: 'form',
      async handle(req, res, fields) {
        const receipt = readReceipt(fields)
        if (!receipt) return void res.send(400, { error: 'This delivery state has no MessageStatus.', do: 'Post the form fields of a Twilio status callback.' })
        const reference = new URL(req.url ?? '', 'http://front.door').searchParams.get('d')
        // Without a reference it is a text that something else sent on this account.
        if (reference && !(await placed(parts, reference, receipt))) return void res.send(503, later)
        if (receipt.sid && final.has(receipt.state)) parts.done?.(receipt.sid)
        res.writeHead(204)
        res.end()
      }
    })
  ]
}

/** Nothing more is told of a text after one of these, but that somebody read it. */
const final = new Set(['delivered', 'read', 'undelivered', 'failed', 'canceled'])

const unreadable = { error: 'This text has no From or no MessageSid.', do: 'Post the form fields of a Twilio incoming message: From, To, Body, MessageSid.' }
const later = { error: 'The delivery state could not be kept.', do: 'Post it again: the same state twice is one.' }

/** A person's text goes to the front door, which never throws; where it does all the same, the person still gets the lines. */
async function accepted(parts: SmsParts, text: Text): Promise<string[]> {
  try {
    const written = await parts.frontDoor.personWrites({
      whence: { channel: 'sms', number: text.from }, text: text.body, providerId: text.sid,
      ...(text.media.length > 0 ? { attachments: text.media } : {}), ...(text.optOut ? { optOut: text.optOut } : {})
    })
    if (written.kind === 'accepted') parts.done?.(text.sid)
    return saysOf(written)
  } catch (error) {
    parts.failed(error)
    return [parts.copy.failed(parts.frontDoor.linesNow())]
  }
}

const saysOf = (written: Written): string[] => (written.kind === 'degraded' ? written.says.map(say => say.text) : [])

/** The TwiML that answers a text: one Message for each thing to say; empty for none. */
export function replies(texts: string[]): string {
  const response = new twilio.twiml.MessagingResponse()
  for (const text of texts) response.message(text)
  return response.toString()
}

async function placed(parts: SmsParts, reference: string, receipt: { state: string; errorCode: string | null }): Promise<boolean> {
  try {
    await parts.frontDoor.receipt(reference, receipt.state, receipt.errorCode)
    return true
  } catch (error) {
    parts.failed(error)
    return false
  }
}

/** Sends TwiML as it is: restify's formatters know no XML. */
export function twimlOf(res: Response, xml: string): void {
  res.writeHead(200, { 'Content-Type': 'text/xml; charset=utf-8', 'Content-Length': Buffer.byteLength(xml), 'Cache-Control': 'no-store' })
  res.end(xml)
}

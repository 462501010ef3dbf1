import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Logged } from '../../../services/conversation/entry.ts'
import type { Delivery } from '../../../services/conversation/delivery.ts'
import { segments } from '../../../services/twilio/texts.ts'
import { Misused } from '../io.ts'

const price = z.number('must be a number').min(0, 'must not be below 0')
/** What the network charges, as somebody noted it on a day: an estimate's ground, no price list. */
export const Prices = z.object({ noted: z.iso.date('must be a date such as 2026-11-21'), currency: z.string().length(3), outgoingSegment: price, incomingText: price, callMinute: price, note: z.string().optional() })
export type Prices = z.infer<typeof Prices>

export type Cost = { outgoingTexts: number; outgoingSegments: number; incomingTexts: number; calls: number; total: number }

/** Throws Misused, saying what to do. */
export function readPrices(file: string): Prices {
  try {
    return Prices.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw new Misused(`The prices (${file}) cannot be read: deployment/prices.json shows the shape. Name another file with --prices.`, { cause })
  }
}

/** What a log would have cost: each text that was to leave by its segments, each text that came, each call as one begun minute. */
export function costOf(logs: readonly { entries: readonly Logged[]; deliveries: ReadonlyMap<string, Delivery>; textsCameIn: number }[], prices: Prices): Cost {
  const sent = logs.flatMap(({ entries, deliveries }) => entries.flatMap(({ id, entry }) => {
    const delivery = deliveries.get(id)
    return delivery === undefined ? [] : [{ way: delivery.way, text: 'text' in entry ? entry.text : '' }]
  }))
  const texts = sent.filter(({ way }) => way === 'text')
  const outgoingSegments = texts.reduce((sum, { text }) => sum + segments(text).count, 0)
  const calls = sent.filter(({ way }) => way === 'call').length
  const incomingTexts = logs.reduce((sum, log) => sum + log.textsCameIn, 0)
  return {
    outgoingTexts: texts.length, outgoingSegments, incomingTexts, calls,
    total: outgoingSegments * prices.outgoingSegment + incomingTexts * prices.incomingText + calls * prices.callMinute
  }
}

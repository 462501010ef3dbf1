import { DateTime } from 'luxon'
import { gaps } from '../../../services/rota/onCall.ts'
import type { Rota } from '../../../services/rota/rota.ts'
import { costOf, type Cost, type Prices } from './prices.ts'
import type { Recorded } from './record.ts'
import type { Night } from './scenes.ts'

export type Told = { night: Night; rota: Rota; recorded: Recorded; prices: Prices }

const clock = (night: Night, at: number): string => DateTime.fromMillis(at, { zone: night.zone }).toFormat('HH:mm:ss')
const day = (night: Night, at: number): string => DateTime.fromMillis(at, { zone: night.zone }).toFormat('ccc d LLL yyyy HH:mm')

const gapsMet = ({ night, rota }: Told) => gaps(rota, night.from, 1).map(gap => ({ from: gap.from, until: Math.min(gap.until, night.until) })).filter(gap => gap.from < gap.until)

/** The night as a person reads it. */
export function plainly(told: Told): string[] {
  const { night, recorded } = told
  const met = gapsMet(told)
  const zone = DateTime.fromMillis(night.from, { zone: night.zone })
  return [
    `A dry night, ${day(night, night.from)} to ${day(night, night.until)} (${night.zone}).`,
    'The people are made up and so is the phone network; the front door is the real one. Nothing left this machine.',
    ...(night.clocks === null ? [] : [`The clocks ${DateTime.fromMillis(night.clocks, { zone: night.zone }).offset > zone.offset ? 'go forward' : 'go back'} in this night, to ${clock(night, night.clocks).slice(0, 5)}.`]),
    ...(met.length === 0 ? ['No gap in the rota in this night.'] : met.map(gap => `GAP: nobody is on from ${day(night, gap.from)} to ${day(night, gap.until)}.`)),
    '', 'What happened', ...recorded.happened.map(({ at, who, what }) => `${clock(night, at)}  ${who.padEnd(8)} ${what}`),
    '', 'How long they waited (seconds since their words)', ...waits(told), '', ...costLines(costOf(recorded.logs, told.prices), told.prices)
  ]
}

function waits(told: Told): string[] {
  const { night, rota, recorded } = told
  const met = gapsMet(told)
  const inGap = (at: number) => (met.some(gap => gap.from <= at && at < gap.until) ? ', with nobody on shift' : '')
  const named = (id: string | null) => rota.people.find(person => person.id === id)?.name ?? id ?? ''
  return recorded.waited.flatMap(({ who, raisedAt, code, secondsToFirstPage, secondsToTake, waits: each }) => each.map((wait, index) => {
    const end = wait.seconds === null ? 'no human word' : `human word after ${wait.seconds} (${named(wait.steps.at(-1)?.who ?? null)})`
    const pages = wait.steps.filter(({ what }) => what === 'page').length
    const head = `${clock(night, index === 0 ? Date.parse(raisedAt) : Date.parse(wait.from))}  ${who.padEnd(8)} ${code}:`
    return index === 0 ? `${head} first page after ${secondsToFirstPage ?? '-'}, taken after ${secondsToTake ?? '-'}, ${end}, ${pages} pages${inGap(Date.parse(raisedAt))}` : `${head} waited again (${wait.because}), ${end}, ${pages} pages`
  }))
}

function costLines(cost: Cost, prices: Prices): string[] {
  const money = (amount: number) => `${amount.toFixed(2)} ${prices.currency}`
  return [
    `What it would have cost: about ${money(cost.total)}. An estimate, by prices noted on ${prices.noted}; it is no bill.`,
    `  ${cost.outgoingTexts} texts sent, ${cost.outgoingSegments} segments at ${prices.outgoingSegment}: ${money(cost.outgoingSegments * prices.outgoingSegment)}`,
    `  ${cost.incomingTexts} texts received at ${prices.incomingText}: ${money(cost.incomingTexts * prices.incomingText)}`,
    `  ${cost.calls} calls, a minute each at ${prices.callMinute}: ${money(cost.calls * prices.callMinute)}`
  ]
}

/** The same for a machine, a value a line. */
export function asValues(told: Told): object[] {
  const { night, recorded, prices } = told
  const iso = (at: number) => new Date(at).toISOString()
  const cost = costOf(recorded.logs, prices)
  return [
    { night: { from: iso(night.from), until: iso(night.until), zone: night.zone, clocksChange: night.clocks === null ? null : iso(night.clocks), shiftChange: night.change === null ? null : iso(night.change.at) } },
    ...gapsMet(told).map(gap => ({ gap: { from: iso(gap.from), until: iso(gap.until) } })),
    ...recorded.happened.map(({ at, who, what }) => ({ at: iso(at), who, what })),
    ...recorded.waited.map(({ conversation: _, ...waited }) => ({ waited })),
    { cost: { ...cost, total: Number(cost.total.toFixed(4)), currency: prices.currency, pricesNoted: prices.noted, estimate: true } }
  ]
}

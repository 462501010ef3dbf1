import { DateTime } from 'luxon'
import type { Rota } from '../../../services/rota/rota.ts'
import { shiftChanges, type ShiftChange } from '../../../services/rota/shiftChange.ts'

/** The night that is played: from the evening of a date to the next morning, in ms. `clocks`: the instant at which they change in it. */
export type Night = { from: number; until: number; zone: string; clocks: number | null; change: ShiftChange | null }

/** A made-up person of the night, and what the workers do about them. */
export type Scene = {
  who: string; at: number; by: 'web' | 'sms'; number: string; says: string
  /** The page that is answered (1 is the first that leaves), so many seconds after it came; null where nobody is to be paged. */
  answered: { page: number; after: number } | null
  /** Whoever takes it first falls asleep again and writes nothing. */
  sleeps?: true
  talk: [worker: string, person: string][]
  /** The line left at the hand-back. */
  line: string | null
  /** They talk on until so long after a change of shift. */
  overChange?: true
}

const MINUTE = 60_000

/** The night of a date ("2026-10-24": that evening and the morning after); null for what is no date. */
export function nightOf(rota: Rota, date: string): Night | null {
  const evening = /^\d{4}-\d\d-\d\d$/.test(date) ? DateTime.fromISO(date, { zone: rota.timeZone }) : null
  if (!evening?.isValid) return null
  const from = evening.set({ hour: 20 }).toMillis()
  const until = evening.plus({ days: 1 }).set({ hour: 10 }).toMillis()
  return { from, until, zone: rota.timeZone, clocks: clocksChange(from, until, rota.timeZone), change: lastChange(rota, from, until) }
}

function clocksChange(from: number, until: number, zone: string): number | null {
  const offset = (at: number) => DateTime.fromMillis(at, { zone }).offset
  for (let at = from; at < until; at += 15 * MINUTE) if (offset(at) !== offset(at + 15 * MINUTE)) return at + 15 * MINUTE
  return null
}

/** The last change of shift in the night at which other people come on. */
function lastChange(rota: Rota, from: number, until: number): ShiftChange | null {
  let found: ShiftChange | null = null
  for (let at = from; at < until;) {
    const { next } = shiftChanges(rota, at)
    if (next && next.at < until && next.from.some(id => !next.to.includes(id))) found = next
    at = next && next.at < until ? next.at : at + 15 * MINUTE
  }
  return found
}

/** Ordinary words, distress, an emergency, two at once, somebody who falls asleep, a change of shift in a talk, and the hour of a clock change. */
export function scenesOf(night: Night): Scene[] {
  const hours = (after: number) => night.from + after * 60 * MINUTE
  const base = { talk: [], line: null }
  const scenes: Scene[] = [
    { ...base, who: 'Rowan', at: hours(1.6), by: 'web', number: '', says: 'is there a gardening group near me?', answered: null },
    {
      ...base, who: 'Ash', at: hours(2.25), by: 'sms', number: '+447700900911', says: "i can't do this anymore", answered: { page: 2, after: 35 },
      talk: [["Hello, I'm here with you. Do you want to tell me about it?", 'its been too much since the funeral'], ['I hear you. Is anybody with you?', 'my sister is asleep next door'], ['Good that she is near. I can stay a while.', 'thank you, i think i can sleep now']],
      line: 'I will text you at 10'
    },
    { ...base, who: 'Bryn', at: hours(3.5), by: 'web', number: '', says: 'can i talk to a person please', answered: { page: 1, after: 25 }, talk: [['Hello, of course. How are you?', 'bit lonely, that is all'], ['Glad you wrote. Shall we talk for a bit?', 'yes please']] },
    {
      ...base, who: 'Cal', at: hours(5.5), by: 'sms', number: '+447700900912', says: 'ive taken all my tablets', answered: { page: 4, after: 15 },
      talk: [['I am here. Have you called 999? Where are you?', 'at home, 4 mill lane'], ['Stay with me. Please call 999 now, or say yes and tell them your address.', 'yes calling them'], ['Good. I am staying until they are with you.', 'they are at the door']]
    },
    { ...base, who: 'Dylan', at: hours(5.55), by: 'sms', number: '+447700900913', says: 'i feel so alone i want to end it', answered: { page: 2, after: 50 }, talk: [['Hello, I am a person from the hub. I am here.', 'thank you'], ['What would help tonight?', 'just someone there']] },
    { ...base, who: 'Erin', at: hours(7.2), by: 'web', number: '', says: "i don't want to be here any more", answered: { page: 1, after: 20 }, sleeps: true, talk: [['Hello, I am here now. Sorry that you waited.', 'its ok'], ['Tell me what is going on?', 'just the night, it gets loud']] }
  ]
  if (night.clocks !== null) scenes.push({ ...base, who: 'Gwen', at: night.clocks - 5 * MINUTE, by: 'sms', number: '+447700900914', says: 'i cant cope tonight, i want to die', answered: { page: 3, after: 10 }, talk: [['Hello, I am here.', 'hi']] })
  if (night.change !== null) {
    scenes.push({ ...base, who: 'Fern', at: night.change.at - 25 * MINUTE, by: 'sms', number: '+447700900915', says: 'i cant keep going like this, i want it to stop for good', answered: { page: 1, after: 30 }, overChange: true, talk: [['Hello, I am here.', 'thank you for coming']] })
  }
  return scenes.filter(({ at }) => at < night.until).toSorted((a, b) => a.at - b.at)
}

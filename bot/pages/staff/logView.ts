import { staffPages } from '../../../dialogs/copy/staffPages.ts'
import type { Channel, Logged } from '../../../services/conversation/entry.ts'
import type { StaffEntry } from '../../frontDoor.ts'
import { atTime } from '../look/whenWords.ts'
import { deliveryWords } from './deliveryWords.ts'
import { eventWords } from './eventWords.ts'

/** One line of the log as the console shows it. `delivery` is null where nothing is to be said about it. */
export type LogRow = { id: string; from: 'person' | 'door' | 'worker' | 'event'; who: string; time: string; text: string; lang: string | null; delivery: string | null; failed: boolean }

export type LogSetting = { channel: Channel; now: number; timeZone: string; name(id: string): string }

const { who, event } = staffPages

function rowOf(line: StaffEntry, all: readonly Logged[], setting: LogSetting): LogRow | null {
  const { entry, delivery } = line
  const row = { id: line.id, time: atTime(line.at, setting.now, setting.timeZone), lang: null, delivery: null, failed: delivery === 'failed' }
  if (entry.kind === 'words') {
    const text = entry.optOut === 'STOP' ? event.stop : entry.text !== '' ? entry.text : event.attachment
    const language = entry.screened.language
    return { ...row, from: 'person', who: who.person, text, lang: language === 'und' ? null : language, failed: false }
  }
  if (entry.kind === 'worker-words') {
    return { ...row, from: 'worker', who: entry.name, text: entry.text, delivery: deliveryWords(setting.channel, delivery) }
  }
  // The front door's own words are only worth a worker's eye when they did not arrive.
  if (entry.kind === 'say') return { ...row, from: 'door', who: who.door, text: entry.text, delivery: delivery === 'failed' ? deliveryWords(setting.channel, delivery) : null }
  // Who was paged stands in a list of its own: spread through the log, a long night of it would hide the person's words from whoever takes it.
  if (entry.kind === 'worker-text' || entry.kind === 'worker-call' || entry.kind === 'not-reached' || (entry.kind === 'handoff' && entry.event === 'skipped')) return null
  const words = eventWords(entry, delivery, all, setting.name)
  return words === null ? null : { ...row, from: 'event', who: '', text: words }
}

const halfADay = 12 * 3_600_000

/** The log around one handoff, oldest first: from half a day before it was raised, so that an older talk is not spread out before whoever is on tonight. */
export const logRows = (entries: readonly StaffEntry[], raisedAt: number, setting: LogSetting): LogRow[] =>
  entries.filter(({ at }) => at >= raisedAt - halfADay).flatMap(line => rowOf(line, entries, setting) ?? [])

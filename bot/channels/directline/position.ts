import { EntryId } from '../../../services/conversation/entry.ts'

/**
 * How far a screen has read. `entry` is the last entry of the log; `nearby` the last degraded answer of this process (nearby.ts), which is
 * kept apart: moving `entry` past it would skip what stood in the log, unread, when the store went away.
 */
export type Position = { entry: EntryId | null; nearby: EntryId | null }

const nothing = '0-0'

/** A watermark as a position. Empty, missing or unreadable: from the start, because words shown twice are better than words missed. */
export function readWatermark(watermark: string | null | undefined): Position {
  const [entry, nearby] = (watermark ?? '').split('~')
  return { entry: idOr(entry), nearby: idOr(nearby) }
}

/** Never empty, always a string: directlinejs ignores a watermark that is falsy. An entry id, but for the time after a degraded answer. */
export function writeWatermark(position: Position): string {
  const entry = position.entry ?? nothing
  return position.nearby === null ? entry : `${entry}~${position.nearby}`
}

/** Entry ids as numbers: '9-0' is before '10-0'. */
export function isLater(id: EntryId, than: EntryId): boolean {
  const [time = '0', sequence = '0'] = id.split('-')
  const [thanTime = '0', thanSequence = '0'] = than.split('-')
  return time === thanTime ? Number(sequence) > Number(thanSequence) : Number(time) > Number(thanTime)
}

function idOr(text: string | undefined): EntryId | null {
  const parsed = EntryId.safeParse(text)
  return parsed.success && parsed.data !== nothing ? parsed.data : null
}

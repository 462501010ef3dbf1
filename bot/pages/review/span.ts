import { DateTime } from 'luxon'

export type Span = { since: Date | null; until: Date | null }

/** A date (`2026-03-01`, from midnight in the hub's time zone) or an instant; null where it is neither. */
const readInstant = (written: string, timeZone: string): Date | null => {
  const at = DateTime.fromISO(written, { zone: timeZone })
  return at.isValid ? at.toJSDate() : null
}

/** The asked span of time; 'bad' where a date cannot be read or they are the wrong way round. A bare date as `until` means the whole of that day. */
export function readSpan(query: URLSearchParams, timeZone: string): Span | 'bad' {
  const [since, until] = [query.get('since') ?? '', query.get('until') ?? '']
  const from = since === '' ? null : readInstant(since, timeZone)
  const to = until === '' ? null : readInstant(/^\d{4}-\d{2}-\d{2}$/.test(until) ? `${until}T23:59:59.999` : until, timeZone)
  if ((since !== '' && from === null) || (until !== '' && to === null)) return 'bad'
  return from !== null && to !== null && from > to ? 'bad' : { since: from, until: to }
}

/** What an hourly look found. `null`: not asked, because there is nothing to ask or it could not be asked (then another check says so). */
export type Readings = {
  twilio: { kind: 'standing'; balance: number; currency: string; numberIsOurs: boolean | null } | { kind: 'failed'; code: string } | null
  /** Instant (ms) after which the certificate of PUBLIC_URL no longer holds; 'unreadable' where no certificate could be had. */
  certificateUntil: number | 'unreadable' | null
  disk: { freeBytes: number; totalBytes: number } | null
  /** How far our clock is from Redis' and from an address that we call, in ms. */
  drift: { redis: number | null; outside: number | null }
  journal: { bytes: number; ageMs: number }
  /** When each line was last checked, in ms. */
  linesChecked: number[]
  redis: { usedBytes: number; limitBytes: number | null; fileWrites: boolean } | null
}

export const troubleNames = [
  'twilio-credentials', 'twilio-away', 'twilio-balance', 'twilio-number', 'certificate', 'disk', 'clock', 'journal', 'lines', 'redis-memory', 'redis-file'
] as const
/** A cause of trouble, as it stands on /readyz and in an alarm: a name and nothing else. */
export type Trouble = (typeof troubleNames)[number]

const DAY_MS = 24 * 3600_000
/** In the account's money: at about 5p a text and 10p a call this is a bad night. */
const LEAST_BALANCE = 20
/** A certificate is renewed a month before its end; two weeks later somebody must look why it was not. */
const CERTIFICATE_MS = 14 * DAY_MS
const LEAST_FREE = 0.1
const LEAST_FREE_BYTES = 1_000_000_000
/** Leases and deadlines last seconds. */
const DRIFT_REDIS_MS = 2000
/** A Date header has whole seconds, and its answer was on the way. */
const DRIFT_OUTSIDE_MS = 10_000
const JOURNAL_BYTES = 10_000_000
/** It is read back within seconds of Redis' return. */
const JOURNAL_AGE_MS = 30 * 60_000
export const LINES_DAYS = 90
/** With noeviction a full Redis refuses: there must be time to give it more. */
const MOST_MEMORY = 0.7

/** What an operator must see to. `at`: product time for what people depend on by date, which is the real one in a hub that is open. */
export function troubles(found: Readings, at: number): Trouble[] {
  const { certificateUntil, disk, drift, journal, linesChecked, redis } = found
  const some: Record<Trouble, boolean> = {
    ...twilioTroubles(found.twilio),
    certificate: certificateUntil === 'unreadable' || (certificateUntil !== null && certificateUntil - at < CERTIFICATE_MS),
    disk: disk !== null && (disk.freeBytes < disk.totalBytes * LEAST_FREE || disk.freeBytes < LEAST_FREE_BYTES),
    clock: Math.abs(drift.redis ?? 0) > DRIFT_REDIS_MS || Math.abs(drift.outside ?? 0) > DRIFT_OUTSIDE_MS,
    journal: journal.bytes > JOURNAL_BYTES || journal.ageMs > JOURNAL_AGE_MS,
    lines: linesChecked.some(checked => at - checked > LINES_DAYS * DAY_MS),
    'redis-memory': redis !== null && redis.limitBytes !== null && redis.usedBytes >= redis.limitBytes * MOST_MEMORY,
    'redis-file': redis !== null && !redis.fileWrites
  }
  return troubleNames.filter(name => some[name])
}

function twilioTroubles(twilio: Readings['twilio']) {
  const refused = twilio?.kind === 'failed' && ['20003', '401', '403', '20005'].includes(twilio.code)
  return {
    'twilio-credentials': refused, 'twilio-away': twilio?.kind === 'failed' && !refused,
    'twilio-balance': twilio?.kind === 'standing' && twilio.balance < LEAST_BALANCE, 'twilio-number': twilio?.kind === 'standing' && twilio.numberIsOurs === false
  }
}

/** True where an alarm about it must not go by Twilio. */
export const isTwilios = (trouble: string): boolean => trouble.startsWith('twilio')

import { troubles, type Readings, type Trouble } from '../../../services/checks/troubles.ts'

const at = Date.parse('2026-11-24T03:00:00Z')
const day = 24 * 3600_000
const well: Readings = {
  twilio: { kind: 'standing', balance: 42.5, currency: 'GBP', numberIsOurs: true }, certificateUntil: at + 60 * day, disk: { freeBytes: 40e9, totalBytes: 100e9 },
  drift: { redis: 3, outside: -400 }, journal: { bytes: 0, ageMs: 0 }, linesChecked: [at - 10 * day, at - 89 * day], redis: { usedBytes: 69, limitBytes: 100, fileWrites: true }
}

const cases: [string, Partial<Readings>, Trouble[]][] = [
  ['all is well', {}, []],
  ['nothing could be asked', { twilio: null, certificateUntil: null, disk: null, drift: { redis: null, outside: null }, redis: null }, []],
  ['money for a bad night only', { twilio: { kind: 'standing', balance: 19.99, currency: 'GBP', numberIsOurs: true } }, ['twilio-balance']],
  ['our number went to somebody else', { twilio: { kind: 'standing', balance: 42, currency: 'GBP', numberIsOurs: false } }, ['twilio-number']],
  ['texts only, so there is no number to lose', { twilio: { kind: 'standing', balance: 42, currency: 'GBP', numberIsOurs: null } }, []],
  ['Twilio knows our token no more', { twilio: { kind: 'failed', code: '20003' } }, ['twilio-credentials']],
  ['Twilio does not answer', { twilio: { kind: 'failed', code: 'ECONNREFUSED' } }, ['twilio-away']],
  ['a certificate that was not renewed', { certificateUntil: at + 13 * day }, ['certificate']], ['one that has run out', { certificateUntil: at - day }, ['certificate']],
  ['an address that shows none', { certificateUntil: 'unreadable' }, ['certificate']],
  ['a disk nearly full', { disk: { freeBytes: 9e9, totalBytes: 100e9 } }, ['disk']], ['a small disk with little on it', { disk: { freeBytes: 0.9e9, totalBytes: 2e9 } }, ['disk']],
  ['our clock and Redis\' apart', { drift: { redis: -2500, outside: 0 } }, ['clock']], ['both wrong together', { drift: { redis: 0, outside: 60_000 } }, ['clock']],
  ['a journal that nobody brings in', { journal: { bytes: 900, ageMs: 31 * 60_000 } }, ['journal']], ['a journal that fills the disk', { journal: { bytes: 11e6, ageMs: 5 } }, ['journal']],
  ['lines that nobody rang for 90 days', { linesChecked: [at, at - 91 * day] }, ['lines']],
  ['Redis at seven tenths of its memory', { redis: { usedBytes: 70, limitBytes: 100, fileWrites: true } }, ['redis-memory']], ['a Redis without a known limit', { redis: { usedBytes: 70, limitBytes: null, fileWrites: true } }, []],
  ['a file that cannot be written', { redis: { usedBytes: 1, limitBytes: 100, fileWrites: false } }, ['redis-file']]
]

test.each(cases)('%s', (_what, changed, expected) => {
  expect(troubles({ ...well, ...changed }, at)).toEqual(expected)
})

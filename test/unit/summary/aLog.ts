import type { Entry, Logged, WorkerText, Words } from '../../../services/conversation/entry.ts'
import type { Screened } from '../../../services/understanding/screened.ts'

const start = Date.parse('2026-11-21T02:00:00Z')

/** A log: one entry a minute from 02:00, ids `<at>-0`. */
export const log = (...entries: Entry[]): Logged[] =>
  entries.map((entry, minute) => ({ id: idAt(minute), at: start + minute * 60_000, audience: 'staff', entry }))

export const idAt = (minute: number): string => `${start + minute * 60_000}-0`
export const isoAt = (minute: number): string => new Date(start + minute * 60_000).toISOString()

export const words = (text: string, screened: Partial<Screened> = {}, more: Partial<Words> = {}): Entry => ({
  kind: 'words', text, providerId: 'SM1', channel: 'sms', attachments: [], ...more,
  screened: { route: 'everyday', because: [], intent: 'other', language: 'en', danger: null, found: {}, quiet: false, takesBack: false, ...screened }
})

type Event = Extract<Entry, { kind: 'handoff' }>
export const handoff = (event: Event['event'], more: Partial<Event> = {}): Entry => ({ kind: 'handoff', code: 'K7', event, because: [], ...more })
export const page = (to: string): WorkerText => ({ kind: 'worker-text', key: 'page', to, text: 'Front door K7', code: 'K7', attempt: 0 })
export const call = (to: string): Entry => ({ kind: 'worker-call', key: 'page', to, code: 'K7', attempt: 0 })
export const move = (worker: string, what: 'pass' | 'take'): Entry => ({ kind: 'move', move: { move: what }, worker, code: 'K7', by: 'text', providerId: 'SM2' })
export const workerWords = (worker: string, text: string): Entry => ({ kind: 'worker-words', worker, name: worker, text, code: 'K7', providerId: 'SM3' })
export const noted = (what: Extract<Entry, { kind: 'noted' }>['what'], of: number | null, said: string, asset?: string): Entry =>
  ({ kind: 'noted', what, words: said, of: of === null ? null : idAt(of), ...(asset === undefined ? {} : { asset }) })
export const notReached = (minute: number, worker: string, why: string): Entry => ({ kind: 'not-reached', delivery: idAt(minute), why, worker, attempt: 0, key: 'page' })

import { readRota } from '../../../services/rota/readRota.ts'
import type { Rota } from '../../../services/rota/rota.ts'

const people = [
  { id: 'sam', name: 'Sam', phone: '+447700900001', voice: true, lastResort: true },
  { id: 'priya', name: 'Priya', phone: '+447700900002', voice: true },
  { id: 'lead', name: 'Ash', phone: '+447700900003', roles: ['lead'] }
]
const everyDay = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
export const night = { days: everyDay, from: '21:00', to: '08:00', steps: [['sam'], ['priya'], ['lead']] }
export const core = { days: everyDay, from: '08:00', to: '21:00', steps: [['priya']] }

/** A rota file's text with these parts in place of the usual ones. */
export const fileWith = (parts: object): string => JSON.stringify({ timeZone: 'Europe/London', escalateAfterSeconds: 60, people, backstop: ['lead'], shifts: [core, night], ...parts })

export function rotaWith(parts: object): Rota {
  const read = readRota(fileWith(parts))
  if (read.kind === 'wrong') throw new Error(read.errors.join('\n'))
  return read.rota
}

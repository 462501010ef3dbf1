import type { Person, Rota } from './rota.ts'

/** A number as E.164 ("+44 7700 900001" and "+44 (0)7700-900001" give "+447700900001"), or null. A number without its country is not guessed. */
export function asE164(written: string): string | null {
  const bare = written.trim().replace(/\(0\)/, '').replace(/[\s().-]/g, '')
  return /^\+[1-9]\d{7,14}$/.test(bare) ? bare : null
}

/** Whose number this is; null for a number that is not on the rota. */
export function personByPhone(rota: Rota, number: string): Person | null {
  const asked = asE164(number)
  return (asked !== null && rota.people.find(person => person.phone === asked)) || null
}

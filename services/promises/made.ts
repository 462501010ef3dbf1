import { DateTime } from 'luxon'
import type { Person } from '../rota/rota.ts'
import { contactIn, type Contact } from './contact.ts'
import { whenSaid } from './when.ts'

/** `due` is null for a line that promises nothing ("take care of yourself"): it stays on the morning list, and nobody is reminded of it. */
export type Made = { due: number | null; exact: boolean; owner: string; contact: Contact }

const promising = /\b(?:will|'?ll|shall|going to|gonna|to ring|to call|ring|rings|call|calls|phone|text|visit|visits|meet|come|comes|coming|see you|speak to you|back|pop (?:in|by|round)|pick (?:you )?up|bring|check(?:s)? in|promise|promised|arrange|sort|book)\b/i

/** Where no time can be read, it is due at the next noon at least two hours off. The worker is told so. */
const DEFAULT_HOUR = 12
const AT_LEAST = 2 * 3_600_000

/** Reads a line that `worker` left: whose it is (a name on the rota that "will" do it, else theirs), when it is due, and how it is safe to reach the person. */
export function promiseIn(line: string, worker: string, people: readonly Pick<Person, 'id' | 'name'>[], at: number, timeZone: string): Made {
  const when = whenSaid(line, at, timeZone)
  const contact = contactIn(line)
  const owner = ownerIn(line, people) ?? worker
  if (when === null && !promising.test(line)) return { due: null, exact: false, owner, contact }
  return { due: when?.at ?? nextNoon(at, timeZone), exact: when !== null, owner, contact }
}

function nextNoon(at: number, timeZone: string): number {
  const noon = DateTime.fromMillis(at, { zone: timeZone }).startOf('day').set({ hour: DEFAULT_HOUR })
  return (noon.toMillis() - at >= AT_LEAST ? noon : noon.plus({ days: 1 })).toMillis()
}

/** "Sam will ring": Sam's, whoever typed it. Two people of one name, or none: null. */
function ownerIn(line: string, people: readonly Pick<Person, 'id' | 'name'>[]): string | null {
  const named = people.filter(({ name }) => new RegExp(`\\b${escaped(name)}(?:'ll| will| is going to| rings| calls| can| comes)\\b`, 'iu').test(line))
  const [only] = named
  return only !== undefined && named.length === 1 ? only.id : null
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

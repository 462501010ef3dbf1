import { workerAskedFor, type AskedFor } from '../../dialogs/askedFor.ts'
import { workerWords } from '../../dialogs/workerWords.ts'
import { nextOn } from '../../services/rota/onCall.ts'
import type { Person } from '../../services/rota/rota.ts'
import type { Turning } from './perform.ts'
import { clockDay } from './world.ts'

/** A code stands for its conversation for a day; one that a worker is to text is younger than this. */
const CODE_MS = 20 * 3_600_000
/** How long a worker who was told may ask for what is known. */
const TOLD_MS = 24 * 3_600_000

/** The worker whom these words ask for by name, and whether they can come now. A worker who writes as a person does not ask for themselves. */
export function askedFor({ world, loaded, at }: Turning, words: string): { person: Person; on: boolean; next: number | null } | null {
  const { people } = world.rota()
  const name = workerAskedFor(words, people.filter(({ phone }) => phone !== loaded.address).map(person => person.name))
  const person = people.find(each => each.name === name)
  if (person === undefined) return null
  const away = loaded.away.get(person.id) ?? 0
  const from = Math.max(at, away)
  const next = nextOn(world.rota(), person.id, from)
  return { person, on: next === at, next }
}

/** The first words to somebody who asked for a worker by name. */
export const askedForMoment = ({ world, at, state }: Turning, { person, on, next }: NonNullable<ReturnType<typeof askedFor>>): AskedFor =>
  ({ worker: person.name, on, next, at, timeZone: world.rota().timeZone, first: !state.greeted })

/** A worker who is not on is told at the start of their next shift; one of whom no next shift is known stands on the morning list. */
export function leaveNote({ state, draft, at }: Turning, asked: NonNullable<ReturnType<typeof askedFor>>, code: string): void {
  draft.keep({ kind: 'asked-for', worker: asked.person.id, due: asked.on ? at : asked.next })
  if (asked.on || asked.next === null) return
  const others = state.notes.filter(note => note.to !== asked.person.id || note.toldAt !== null)
  state.notes = [...others, { to: asked.person.id, code, codeSince: at, askedAt: at, due: asked.next, toldAt: null }]
}

/** Tells whoever is on by now. A shift that was swapped or a worker who is away moves it to when they are next here. */
export async function tellNotes(turning: Turning): Promise<void> {
  const { state, world, loaded, at, draft } = turning
  state.notes = state.notes.filter(note => note.toldAt === null || at - note.toldAt < TOLD_MS)
  for (const note of state.notes) {
    if (note.toldAt !== null || note.due > at) continue
    const next = nextOn(world.rota(), note.to, Math.max(at, loaded.away.get(note.to) ?? 0))
    if (next === null || next > at) {
      note.due = next ?? at + TOLD_MS
      continue
    }
    if (at - note.codeSince > CODE_MS) Object.assign(note, { code: await world.newCode(loaded.name), codeSince: at })
    note.toldAt = at
    draft.toWorker({ kind: 'worker-text', key: 'asked-for', to: note.to, code: note.code, attempt: 0, text: workerWords({ key: 'asked-for', code: note.code, when: clockDay(world, note.askedAt) }) })
  }
}

export const notesDue = ({ notes }: Turning['state']): number | null =>
  notes.reduce<number | null>((soonest, { due, toldAt }) => (toldAt !== null || (soonest !== null && soonest <= due) ? soonest : due), null)

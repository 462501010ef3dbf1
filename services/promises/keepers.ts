import { onCall } from '../rota/onCall.ts'
import type { Rota } from '../rota/rota.ts'
import type { Keepers } from './promise.ts'

/** Who could keep a promise, read from the rota and from who is away at `at`. `self`: the rota person whom the promise is to, who is never asked to keep it. */
export function keepersOf(rota: Rota, away: ReadonlyMap<string, number>, at: number, self: string | null): Keepers {
  const here = (id: string) => id !== self && (away.get(id) ?? 0) <= at && rota.people.some(person => person.id === id)
  const on = (instant: number) => {
    const { steps, everyone, backstop } = onCall(rota, instant)
    return [...steps.flat(), ...backstop, ...everyone]
  }
  const leads = rota.people.filter(person => person.roles.includes('lead')).map(person => person.id)
  return {
    canKeep: (worker, due) => here(worker) && on(due).includes(worker),
    dayLead: except => {
      const now = on(at)
      // a lead who is on, then any lead, then whoever is on: a promise is never left with nobody
      return [...leads.filter(id => now.includes(id)), ...leads, ...now].find(id => here(id) && !except.includes(id)) ?? null
    }
  }
}

import type { Clock } from '../../../services/clock.ts'
import type { FrontDoor } from '../../frontDoor.ts'
import type { GuardParts } from '../signin/parts.ts'

/** What the console and the morning review need. `clock` is the product clock: waiting times follow it. */
export type StaffParts = GuardParts & {
  door: FrontDoor
  clock: Clock
  /** The rota's time zone. */
  timeZone(): string
  /** A new random id, for a form's providerId. */
  newId(): string
}

/** A rota id as a name; the id itself for somebody who has left the rota. */
export const nameOf = (parts: Pick<GuardParts, 'people'>, id: string): string => parts.people().find(person => person.id === id)?.name ?? id

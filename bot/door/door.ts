import type { FrontDoor } from '../frontDoor.ts'
import { listenForHints } from './hints.ts'
import { network } from './network.ts'
import type { DoorParts } from './parts.ts'
import { reading } from './reading.ts'
import { staffing } from './staffing.ts'
import { writing } from './writing.ts'

/** The front door as channels and pages know it, put together. */
export function makeFrontDoor(parts: DoorParts): { door: FrontDoor; stop(): void } {
  const hints = listenForHints(parts.listener, parts.store.keys.hint)
  return { door: { personWrites: writing(parts), ...reading(parts, hints), ...staffing(parts), ...network(parts) }, stop: () => hints.stop() }
}

import type { Clock } from '../../../services/clock.ts'
import type { FrontDoor } from '../../frontDoor.ts'
import type { Nearby } from './nearby.ts'
import type { Tokens } from './tokens.ts'

/** What Direct Line needs. The routes and the stream are given the same `nearby`, so that a degraded answer reaches an open socket. */
export type DirectLineParts = {
  frontDoor: FrontDoor
  tokens: Tokens
  nearby: Nearby
  clock: Clock
  /** Where browsers see us, without a slash at the end. */
  publicUrl: string
  /** Shown as the front door's name. */
  hubName: string
  ids: () => string
}

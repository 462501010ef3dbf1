import type { MoveResult } from '../../bot/frontDoor.ts'
import type { VoiceDoor, VoiceParts } from '../../bot/channels/voice/voice.ts'

export type Told = { moves: unknown[]; rang: unknown[]; ended: unknown[]; hungUp: unknown[]; talking: unknown[]; sos: unknown[]; errors: unknown[] }
type Route = 'human-wanted' | 'human-now' | 'emergency-now'

/** What the phone finds behind it: values that a test may change as it goes. */
export type World = {
  workers: Record<string, { id: string; name: string; waiting: { code: string; route: Route }[]; live: string[] }>
  result: MoveResult
  owner: string | null
  hold: { kind: 'waiting'; seconds: number } | { kind: 'taken'; worker: string; phone: string }
  behind: string | null
  degraded: boolean
  away: boolean
}

export const lines = [
  { id: 'emergency', name: 'Emergency', way: '999', hours: 'always' },
  { id: 'shout', name: 'Shout', way: 'text SHOUT to 85258', hours: 'always' },
  { id: 'samaritans', name: 'Samaritans', way: '116 123', hours: 'always' },
  { id: 'nhs', name: 'NHS 111', way: '111, option 2', hours: 'always' },
  { id: 'childline', name: 'Childline', way: '0800 1111', hours: 'always' }
]

/** The parts of the voice channel over a world in memory, and all that was told to it. */
export function voiceDoor(given: Partial<World> = {}): { world: World; told: Told; parts: VoiceParts } {
  const world: World = { workers: {}, result: { kind: 'done' }, owner: null, hold: { kind: 'waiting', seconds: 0 }, behind: null, degraded: false, away: false, ...given }
  const told: Told = { moves: [], rang: [], ended: [], hungUp: [], talking: [], sos: [], errors: [] }
  const here = <T>(value: T): T => {
    if (world.away) throw new Error('the store is away')
    return value
  }
  const frontDoor: VoiceDoor = {
    workerByNumber: async number => here(world.workers[number] ?? null),
    async workerDoes(act) { told.moves.push(act); return here(world.result) },
    async somebodyRings(call) { told.rang.push(call); return world.degraded ? { kind: 'degraded' } : here({ conversation: 'c1' }) },
    callState: async () => here(world.hold),
    handoff: async code => here(world.owner === null ? null : {
      card: { code, conversation: 'c1', state: 'live', route: 'human-now', step: null, raisedAt: '', nextAction: '', nextDueAt: null, owner: world.owner },
      handoff: { code, route: 'human-now', danger: null, raisedAt: 0, because: [], channel: 'sms', language: 'en', phase: { kind: 'live', worker: 'priya', since: 0 }, pages: [], passed: [],
        waiting: { told: 0, lastAt: 0 }, quiet: false, optedOut: false, colleague: null, firstWordAt: null, lastWrote: null, askedWhere: false },
      conversation: 'c1', entries: []
    }),
    numberBehind: async () => here(world.behind),
    linesNow: () => lines,
    async callEnded(reference, status) { told.ended.push([reference, status]) },
    async callerHungUp(call) { told.hungUp.push(call) }
  }
  return {
    world, told,
    parts: {
      frontDoor, talking: async call => void told.talking.push(call), sosHeard: async call => void told.sos.push(call), failed: error => void told.errors.push(error)
    }
  }
}

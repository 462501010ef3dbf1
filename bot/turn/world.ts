import type { Directory } from '../../dialogs/turn.ts'
import type { Setting } from '../../services/handoff/handoff.ts'
import type { Loaded } from '../../services/conversation/plan.ts'
import type { Hub } from '../../services/hub/hub.ts'
import { onCall } from '../../services/rota/onCall.ts'
import { personByPhone } from '../../services/rota/phone.ts'
import { triedLater } from '../../services/rota/drill.ts'
import { shiftChanges, type ShiftChange, type ShiftChanges } from '../../services/rota/shiftChange.ts'
import type { OnCall, Rota } from '../../services/rota/rota.ts'
import type { Screened } from '../../services/understanding/screened.ts'

/** How many workers a page of this wait has gone to by text, as the network says, and whether one of them is being rung now. */
export type PagesLeft = { texted: number; ringing: boolean }

/** All that a turn may ask of the world outside its own conversation. Made once, in wire.ts; tests give their own values. */
export type World = {
  rota(): Rota
  hub: Hub
  directory: Directory
  /** Who did not answer the text at the start of this shift: tried later. Known to within a second. */
  notAnswering(at: number): ReadonlySet<string>
  /** Lines open at an instant, nearest to need first. */
  lines(at: number, limit: number): { name: string; way: string }[]
  /** The line for a child, where it is open. */
  childLines(at: number): { name: string; way: string }[]
  /** Somebody at the hub must keep this conversation (coroner, safeguarding, complaint, access request). */
  isHeld(conversation: string): Promise<boolean>
  screen(text: string, before: readonly string[]): Screened
  /** CLU's opinion where it is configured: may raise a route or improve an intent, never lower one. Gives back what it got when CLU is away. */
  improve(text: string, screened: Screened): Promise<Screened>
  /** Claims a code for a conversation for a day. */
  newCode(conversation: string): Promise<string>
  /** Open codes on any conversation, and what a code stands for. */
  openCodes(): Promise<string[]>
  conversationOf(code: string): Promise<string | null>
  /** A single-use link to the console for a page, or null where pages carry none. */
  linkFor(worker: string, code: string): Promise<string | null>
  /** The name under which a number's own conversation is kept. */
  personName(number: string): string
  /** Is there to be no automated text to them? Asked at the first turn of a conversation; from then on its state says so. */
  noContact(conversation: string): Promise<boolean>
  /** What the network has accepted of a conversation's pages since an instant. */
  pagesLeft(conversation: string, since: number): Promise<PagesLeft>
  /** How many conversations are live with a worker now. */
  liveWith(worker: string): Promise<number>
  /** Does anything but this code wait for a worker, or is it live with them? Then bare words would not do. */
  onDesk(worker: string, code: string): Promise<boolean>
  random(): number
  timing: { firstWordSeconds: number; waitingWordsSeconds: number; silenceSeconds: number }
}

/** What the state machine needs of the world at an instant, as values. `number`: the person's own, for a worker is never asked to come to themselves. */
export function settingAt(world: World, at: number, { away, awayWhy, address: number }: Pick<Loaded, 'away' | 'awayWhy' | 'address'>): Setting {
  const rota = world.rota()
  const on = triedLater(onCall(rota, at), world.notAnswering(at))
  const self = number === null ? null : personByPhone(rota, number)?.id ?? null
  return {
    shift: withoutSelf(self, shiftChanges(rota, at)),
    onCall: self === null ? on : without(self, on), away, ...(awayWhy ? { awayWhy } : {}), voice: new Set(rota.people.filter(person => person.voice).map(person => person.id)),
    escalateAfterSeconds: rota.escalateAfterSeconds, ...world.timing
  }
}

function without(self: string, { steps, backstop, everyone, until }: OnCall): OnCall {
  const others = (ids: string[]) => ids.filter(id => id !== self)
  return { steps: steps.map(others), backstop: others(backstop), everyone: others(everyone), until }
}

function withoutSelf(self: string | null, { last, next }: ShiftChanges): ShiftChanges {
  const others = (change: ShiftChange | null): ShiftChange | null => change && { ...change, to: change.to.filter(id => id !== self) }
  return self === null ? { last, next } : { last: others(last), next: others(next) }
}

export const nameOf = (world: World, worker: string): string => world.rota().people.find(person => person.id === worker)?.name ?? worker

/** A day and a time, as people read them, in the rota's zone. */
export const clockDay = (world: World, at: number): string =>
  `${new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: world.rota().timeZone }).format(at)} at ${clockTime(world, at)}`

/** Wall-clock time as people read it, in the rota's zone. */
export const clockTime = (world: World, at: number): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: world.rota().timeZone }).format(at)

/** A day and a time in words ("Sat 28 Nov, 21:00"), in the rota's zone. */
export const dayAndTime = (world: World, at: number): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: world.rota().timeZone }).format(at)

import type { Carrier, Sent } from './carrier.ts'
import type { LocalPhoneParts } from './localPhones.ts'
import type { PhoneCall } from './localPhoneStore.ts'
import { readTwiml, type Verb } from './twiml.ts'

export type LocalCalls = Pick<Carrier, 'call' | 'hangUp'> & {
  /** Every call, oldest first. */
  calls(): Promise<PhoneCall[]>
  /** A phone rings the hub. */
  ring(from: string): Promise<string>
  answer(id: string): Promise<void>
  /** Presses a key; a call that still rings is answered first. */
  press(id: string, digit: string): Promise<void>
  /** Nobody picks up. */
  ringOut(id: string): Promise<void>
  /** A machine picks up and no key is pressed. */
  voicemail(id: string): Promise<void>
  /** Puts the phone down, or declines while it rings. */
  putDown(id: string): Promise<void>
}

type Parts = LocalPhoneParts & { later(milliseconds: number, run: () => void): void; failed(error: unknown): void }

const ringsFor = 25_000

/** The calls of the local phones: they fetch and follow the same TwiML as Twilio would, with a person at the page for a hand on the phone. */
export class CallsHere implements LocalCalls {
  private readonly parts: Parts
  constructor(parts: Parts) { this.parts = parts }

  calls(): Promise<PhoneCall[]> { return this.parts.store.calls() }

  async call({ to, path, reference }: { to: string; path: string; reference: string }): Promise<Sent> {
    const begun = await this.begin({ number: to, direction: 'to-phone', reference, path, other: null })
    return { kind: 'accepted', sid: begun.id }
  }

  async hangUp(sid: string): Promise<void> {
    const call = await this.get(sid)
    if (call && call.state.kind !== 'over') await this.end(call, call.state.kind === 'ringing' ? 'canceled' : 'completed')
  }

  async ring(from: string): Promise<string> {
    const call = await this.begin({ number: from, direction: 'to-hub', reference: null, path: '/api/voice', other: null })
    await this.follow(call, call.path)
    return call.id
  }

  async answer(id: string): Promise<void> { await this.pickUp(id) }

  async press(id: string, digit: string): Promise<void> {
    const call = await this.pickUp(id)
    if (call?.state.kind === 'asked') await this.follow(call, call.state.action, { Digits: digit })
  }

  async ringOut(id: string): Promise<void> {
    const call = await this.get(id)
    if (call?.state.kind === 'ringing') await this.end(call, 'no-answer')
  }

  async voicemail(id: string): Promise<void> {
    const call = await this.pickUp(id)
    if (call && call.state.kind !== 'over') await this.end(call, 'completed')
  }

  async putDown(id: string): Promise<void> {
    const call = await this.get(id)
    if (call && call.state.kind !== 'over') await this.end(call, call.state.kind === 'ringing' ? 'busy' : 'completed')
  }

  private async get(id: string): Promise<PhoneCall | null> {
    return (await this.calls()).find(call => call.id === id) ?? null
  }

  private stay(call: PhoneCall): Promise<void> { return this.parts.store.putCall(call) }

  private background(milliseconds: number, run: () => Promise<void>): void {
    this.parts.later(milliseconds, () => void run().catch(this.parts.failed))
  }

  private async begin(call: Omit<PhoneCall, 'id' | 'at' | 'heard' | 'state'>): Promise<PhoneCall> {
    const begun: PhoneCall = { ...call, id: `CA${this.parts.newId()}`, at: this.parts.now(), heard: [], state: { kind: 'ringing' } }
    await this.stay(begun)
    if (call.direction === 'to-phone') this.background(ringsFor, () => this.ringOut(begun.id))
    return begun
  }

  private async pickUp(id: string): Promise<PhoneCall | null> {
    const call = await this.get(id)
    if (call?.state.kind !== 'ringing') return call
    if (call.path === '') await this.together(call)
    else await this.follow(call, call.path)
    return this.get(id)
  }

  private async follow(call: PhoneCall, path: string, more: Record<string, string> = {}): Promise<void> {
    const verbs = readTwiml(await this.parts.twiml(path, formOf(call, this.parts.hubNumber, more)))
    // An empty answer to the phone that was dialled (the whisper's 1) is Twilio's sign to put both together.
    if (verbs.length === 0 && wasDialled(call)) return this.together(call)
    await this.live(call, verbs)
  }

  /** Goes through the verbs until one of them waits for somebody or something. */
  private async live(call: PhoneCall, verbs: Verb[]): Promise<void> {
    const heard = [...call.heard]
    for (const [at, verb] of verbs.entries()) {
      if (verb.kind === 'say') heard.push(verb.text)
      if (verb.kind === 'gather') return this.stay({ ...call, heard: [...heard, ...new Set(verb.says)], state: { kind: 'asked', action: verb.action } })
      if (verb.kind === 'redirect') return this.wait({ ...call, heard }, verb.to, pauseBefore(verbs, at))
      if (verb.kind === 'dial') return this.dial({ ...call, heard }, verb)
      if (verb.kind === 'hangup') break
    }
    await this.end({ ...call, heard }, 'completed')
  }

  private async wait(call: PhoneCall, next: string, seconds: number): Promise<void> {
    await this.stay({ ...call, state: { kind: 'listening', next } })
    this.background(seconds * 1000, async () => {
      const now = await this.get(call.id)
      if (now?.state.kind === 'listening') await this.follow(now, now.state.next)
    })
  }

  private async dial(call: PhoneCall, verb: Extract<Verb, { kind: 'dial' }>): Promise<void> {
    const other = await this.begin({ number: verb.number, direction: 'to-phone', reference: null, path: verb.whisper ?? '', other: call.id })
    await this.stay({ ...call, other: other.id, state: { kind: 'putting-through', action: verb.action } })
  }

  private async together(call: PhoneCall): Promise<void> {
    await this.stay({ ...call, state: { kind: 'together' } })
    const first = call.other ? await this.get(call.other) : null
    if (first?.state.kind === 'putting-through') await this.stay({ ...first, path: first.state.action ?? '', state: { kind: 'together' } })
  }

  private async end(call: PhoneCall, why: string): Promise<void> {
    await this.stay({ ...call, state: { kind: 'over', why } })
    if (call.reference !== null) await this.parts.callEnded(call.reference, why)
    if (call.direction === 'to-hub') await this.parts.callerHungUp({ number: call.number, callSid: call.id })
    const other = call.other ? await this.get(call.other) : null
    if (other && other.state.kind !== 'over') await this.otherEnded(other, why)
  }

  /** The dialled phone is over: the first one goes on at Dial's action. The first one is over: the dialled phone is too. */
  private async otherEnded(call: PhoneCall, why: string): Promise<void> {
    const talked = call.state.kind === 'together'
    const action = wasDialled(call) ? null : call.state.kind === 'putting-through' ? call.state.action : talked ? call.path : null
    const alone: PhoneCall = { ...call, other: null }
    if (action) return this.follow(alone, action, { DialCallStatus: why, DialBridged: String(talked) })
    await this.end(alone, 'completed')
  }
}

/** Twilio's fields for a step of this call. */
function formOf(call: PhoneCall, hub: string, more: Record<string, string>): Record<string, string> {
  const [from, to] = call.direction === 'to-phone' ? [hub, call.number] : [call.number, hub]
  const direction = call.direction === 'to-hub' ? 'inbound' : wasDialled(call) ? 'outbound-dial' : 'outbound-api'
  return { CallSid: call.id, From: from, To: to, Direction: direction, CallStatus: 'in-progress', ...more }
}

/** A phone that another call was put through to: the front door did not place it itself. */
const wasDialled = (call: PhoneCall): boolean => call.direction === 'to-phone' && call.reference === null

const pauseBefore = (verbs: Verb[], at: number): number =>
  verbs.slice(0, at).reduce((seconds, verb) => seconds + (verb.kind === 'pause' ? verb.seconds : 0), 0)

import { readTwiml, type Verb } from '../../services/paging/twiml.ts'
import { waitFor } from './waitFor.ts'
import type { Webhooks } from './webhooks.ts'

/** What a call needs of the network it runs on. */
export type CallNet = {
  webhooks: Webhooks
  /** The front door's address, without a slash at its end. */
  publicUrl: string
  hub: string
  /** Rings another phone for a Dial. */
  rings(call: PhoneCall): void
  /** Real milliseconds for a Pause: a hold loop comes round quickly. */
  pause: number
  limit: number
  problem(text: string): void
}

export type CallStart = { sid: string; number: string; direction: 'inbound' | 'outbound-api' | 'outbound-dial'; url: string; callback: string | null; partner: PhoneCall | null }

/** One call as the person with the phone in hand has it. */
export class PhoneCall {
  readonly heard: string[] = []
  state: 'ringing' | 'asked' | 'listening' | 'putting-through' | 'together' | 'over' = 'ringing'
  /** How it ended, in Twilio's words. */
  ended: string | null = null
  private action: string | null = null
  private partner: PhoneCall | null
  private read = 0
  private readonly net: CallNet
  readonly start: CallStart

  constructor(net: CallNet, start: CallStart) {
    this.net = net
    this.start = start
    this.partner = start.partner
  }

  /** Picks up and listens. */
  async answers(): Promise<this> {
    if (this.state !== 'ringing') return this
    if (this.start.url === '') this.joins()
    else await this.follow(this.start.url)
    return this
  }

  /** Presses a key, picking up first where it still rings. */
  async presses(digit: string): Promise<this> {
    await this.answers()
    if (this.state !== 'asked' || this.action === null) throw new Error(`nothing asks for a key on ${this.start.number}; it is ${this.state} and heard: ${this.heard.join(' ')}`)
    await this.follow(this.action, { Digits: digit })
    return this
  }

  letsItRing(): Promise<void> { return this.finish('no-answer') }
  isBusy(): Promise<void> { return this.finish('busy') }
  fails(): Promise<void> { return this.finish('failed') }
  /** A machine picks up, hears it all, and presses nothing. */
  async voicemail(): Promise<void> {
    await this.answers()
    if (this.state !== 'over') await this.finish('completed')
  }
  hangsUp(): Promise<void> { return this.finish(this.state === 'ringing' ? 'busy' : 'completed') }

  /** Waits until a sentence that matches is heard, after the last one asked for. */
  async hears(pattern: RegExp): Promise<this> {
    await waitFor(this.net.limit, () => this.heard.slice(this.read).some(sentence => pattern.test(sentence)),
      () => `${this.start.number} did not hear ${pattern}; it heard: ${this.heard.join(' | ') || 'nothing'}`)
    this.read += this.heard.slice(this.read).findIndex(sentence => pattern.test(sentence)) + 1
    return this
  }

  /** Waits until both ends can talk. */
  async isThrough(): Promise<this> {
    await waitFor(this.net.limit, () => this.state === 'together', () => `${this.start.number} was not put through; it is ${this.state}`)
    return this
  }

  /** The front door stopped it. */
  async stopped(): Promise<void> {
    if (this.state !== 'over') await this.finish(this.state === 'ringing' ? 'canceled' : 'completed')
  }

  private fields(more: Record<string, string>): Record<string, string> {
    const { number, direction, sid } = this.start
    const [From, To] = direction === 'inbound' ? [number, this.net.hub] : [this.net.hub, number]
    return { CallSid: sid, AccountSid: 'AC', From, To, Caller: From, Called: To, Direction: direction, CallStatus: 'in-progress', ApiVersion: '2010-04-01', ...more }
  }

  private async follow(path: string, more: Record<string, string> = {}): Promise<void> {
    const url = path.startsWith('http') ? path : this.net.publicUrl + path
    const verbs = readTwiml(await this.net.webhooks.post(url, this.fields(more)))
    // put down while the front door was still thinking: nobody is there to follow it
    if (this.isOver()) return
    if (verbs.length === 0 && this.start.direction === 'outbound-dial') return this.joins()
    await this.live(verbs)
  }

  private async live(verbs: Verb[]): Promise<void> {
    for (const verb of verbs) {
      if (verb.kind === 'say') this.heard.push(verb.text)
      else if (verb.kind === 'gather') {
        this.heard.push(...verb.says)
        this.action = verb.action
        this.state = 'asked'
        return
      } else if (verb.kind === 'redirect') return this.comesBack(verb.to)
      else if (verb.kind === 'dial') return this.dials(verb)
      else if (verb.kind === 'hangup') break
    }
    await this.finish('completed')
  }

  private comesBack(to: string): void {
    this.state = 'listening'
    setTimeout(() => {
      if (this.state === 'listening') void this.follow(to).catch(error => this.net.problem(String(error)))
    }, this.net.pause).unref()
  }

  private dials(verb: Extract<Verb, { kind: 'dial' }>): void {
    this.action = verb.action
    this.state = 'putting-through'
    if (verb.callerId !== this.net.hub) this.net.problem(`a Dial shows ${verb.callerId} and not the hub's number`)
    const url = verb.whisper === null ? '' : verb.whisper.startsWith('http') ? verb.whisper : this.net.publicUrl + verb.whisper
    this.partner = new PhoneCall(this.net, { sid: `${this.start.sid}d`, number: verb.number, direction: 'outbound-dial', url, callback: null, partner: this })
    this.net.rings(this.partner)
  }

  private isOver(): boolean { return this.state === 'over' }

  private joins(): void {
    this.state = 'together'
    if (this.partner) this.partner.state = 'together'
  }

  private async finish(how: string): Promise<void> {
    if (this.state === 'over') return
    const was = this.state
    this.state = 'over'
    this.ended = how
    if (this.start.callback) await this.net.webhooks.post(this.start.callback, this.fields({ CallStatus: how, CallDuration: '1' }))
    const partner = this.partner
    if (partner && partner.state !== 'over') await partner.leftAlone(how, was === 'together')
  }

  /** The other end is over: the one that dialled goes on at the Dial's action, the one that was dialled is over too. */
  private async leftAlone(how: string, talked: boolean): Promise<void> {
    this.partner = null
    if (this.start.direction === 'outbound-dial' || this.action === null) return this.finish('completed')
    await this.follow(this.action, { DialCallStatus: talked ? 'completed' : how, DialBridged: String(talked) })
  }
}

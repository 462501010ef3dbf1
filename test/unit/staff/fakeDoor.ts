import type { Entry, Logged } from '../../../services/conversation/entry.ts'
import type { Handoff } from '../../../services/handoff/handoff.ts'
import { summarise } from '../../../services/summary/summarise.ts'
import type { FrontDoor, HandoffCard, MoveResult, StaffEntry } from '../../../bot/frontDoor.ts'

type Talk = { conversation: string; language: string; handoff: Handoff; entries: StaffEntry[] }
type Act = Parameters<FrontDoor['workerDoes']>[0]

const not = (name: string) => (): never => { throw new Error(`${name} is not for these pages`) }
const iso = (at: number): string => new Date(at).toISOString()

/** A front door in memory, as far as the staff pages ask of it. `away` makes every method throw it. */
export class FakeDoor implements FrontDoor {
  readonly talks: Talk[] = []
  readonly acts: Act[] = []
  readonly reviewedBy: { conversation: string; by: string }[] = []
  readonly asked: { since: Date | null; until: Date | null }[] = []
  away: Error | null = null
  now: () => number
  #hints = new Map<string, Set<() => void>>()
  #count = 0

  constructor(now: () => number) { this.now = now }

  /** Somebody writes, and a handoff is raised and its first page is out. */
  raise(code: string, text: string, more: Partial<Handoff> = {}): Talk {
    const at = this.now()
    const handoff: Handoff = {
      code, route: 'human-now', danger: null, raisedAt: at, because: [], channel: 'sms', language: 'en',
      phase: { kind: 'paging', step: 0, round: 1, stepAt: at, nextAt: at + 60_000 }, pages: [], passed: [], waiting: { told: 0, lastAt: at },
      quiet: false, optedOut: false, colleague: null, firstWordAt: null, lastWrote: at, askedWhere: false, ...more
    }
    const talk: Talk = { conversation: `c-${code}`, language: handoff.language, handoff, entries: [] }
    this.talks.push(talk)
    this.writes(code, text)
    this.add(code, { kind: 'handoff', code, event: 'raised', route: handoff.route, because: [] })
    return talk
  }

  writes(code: string, text: string): StaffEntry {
    const talk = this.talk(code)
    return this.add(code, {
      kind: 'words', text, providerId: `SM${this.#count}`, channel: talk.handoff.channel, attachments: [],
      screened: { route: talk.handoff.route, because: [], intent: null, language: talk.language, danger: null, found: {}, quiet: false, takesBack: false }
    })
  }

  add(code: string, entry: Entry, delivery: StaffEntry['delivery'] = null): StaffEntry {
    const talk = this.talk(code)
    this.#count += 1
    const added: StaffEntry = { id: `${this.now()}-${this.#count}`, at: this.now(), audience: 'staff', entry, delivery }
    talk.entries.push(added)
    this.changed(talk.conversation)
    return added
  }

  deliver(code: string, id: string, delivery: StaffEntry['delivery']): void {
    const talk = this.talk(code)
    talk.entries = talk.entries.map(entry => (entry.id === id ? { ...entry, delivery } : entry))
    this.changed(talk.conversation)
  }

  talk(code: string): Talk {
    const talk = this.talks.find(({ handoff }) => handoff.code === code)
    if (talk === undefined) throw new Error(`no handoff ${code} in this test`)
    return talk
  }

  changed(conversation: string): void { for (const hint of this.#hints.get(conversation) ?? []) hint() }

  onChange(conversation: string, hint: () => void): () => void {
    const hints = this.#hints.get(conversation) ?? new Set()
    this.#hints.set(conversation, hints.add(hint))
    return () => { hints.delete(hint) }
  }

  async handoffs(): Promise<HandoffCard[]> {
    this.#present()
    return this.talks.filter(({ handoff }) => handoff.phase.kind !== 'handed-back').map(cardOf)
  }

  async handoff(code: string) {
    this.#present()
    const talk = this.talks.find(({ handoff }) => handoff.code === code)
    return talk === undefined ? null : { card: cardOf(talk), handoff: talk.handoff, conversation: talk.conversation, entries: talk.entries }
  }

  async workerDoes(act: Act): Promise<MoveResult> {
    this.#present()
    const talk = this.talks.find(({ handoff }) => handoff.code === act.code)
    if (talk === undefined) return { kind: 'unknown-code' }
    const result = this.#mayDo(talk, act)
    if (result.kind !== 'done' || this.acts.some(({ providerId }) => providerId === act.providerId)) return result
    this.acts.push(act)
    this.#perform(talk, act)
    return result
  }

  #mayDo({ handoff: { phase, colleague } }: Talk, { worker, move }: Act): MoveResult {
    const owner = phase.kind === 'paging' || phase.kind === 'handed-back' ? null : phase.worker
    if (move.move === 'take' || move.move === 'undo') return owner === null || owner === worker || colleague !== null ? { kind: 'done' } : { kind: 'other-has-it', by: owner }
    if (move.move === 'pass' && owner === null) return { kind: 'done' }
    if (owner === worker) return { kind: 'done' }
    return owner === null ? { kind: 'not-yours' } : { kind: 'other-has-it', by: owner }
  }

  #perform(talk: Talk, { worker, code, move, providerId }: Act): void {
    const at = this.now()
    const phase = (next: Handoff['phase']) => { talk.handoff = { ...talk.handoff, phase: next } }
    const said = (text: string) => {
      phase({ kind: 'live', worker, since: at })
      this.add(code, { kind: 'worker-words', worker, name: worker === 'sam' ? 'Sam' : worker, text, code, providerId }, 'pending')
    }
    switch (move.move) {
      case 'take':
        phase({ kind: 'acknowledged', worker, at, firstWordBy: at + 180_000 })
        this.add(code, { kind: 'handoff', code, event: 'acknowledged', worker, because: [] })
        if (move.firstWord !== undefined) said(move.firstWord)
        break
      case 'say': said(move.text); break
      case 'done':
        phase({ kind: 'handed-back', worker, at, line: move.line ?? null })
        this.add(code, { kind: 'handoff', code, event: 'handed-back', worker, because: [], ...(move.line === undefined ? {} : { line: move.line }) })
        if (move.line !== undefined) this.add(code, { kind: 'promise', words: move.line, owner: worker, code, due: null })
        break
      case 'undo': phase({ kind: 'live', worker, since: at }); break
      case 'pass': phase({ kind: 'paging', step: 1, round: 1, stepAt: at, nextAt: at + 60_000 }); this.changed(talk.conversation); break
      default: this.add(code, { kind: 'move', move, worker, code, by: 'console', providerId })
    }
  }

  async summaries(span: { since: Date | null; until: Date | null }) {
    this.#present()
    this.asked.push(span)
    return this.talks.map(talk => summarise({ id: talk.conversation, channel: talk.handoff.channel, language: talk.language }, talk.entries))
  }

  async reviewed(conversation: string, by: string): Promise<void> {
    this.#present()
    this.reviewedBy.push({ conversation, by })
    this.#into(conversation, { kind: 'reviewed', by })
  }

  async promiseOutcome(conversation: string, promise: Logged['id'], outcome: 'kept' | 'tried' | 'could-not', by: string): Promise<void> {
    this.#into(conversation, { kind: 'promise-outcome', promise, outcome, worker: by })
  }

  #into(conversation: string, entry: Entry): void {
    const talk = this.talks.find(each => each.conversation === conversation)
    if (talk !== undefined) this.add(talk.handoff.code, entry)
  }

  #present(): void { if (this.away !== null) throw this.away }

  personWrites = not('personWrites')
  shown = not('shown')
  presence = not('presence')
  page = not('page')
  endToken = not('endToken')
  tokenEnded = not('tokenEnded')
  receipt = not('receipt')
  callEnded = not('callEnded')
  callerHungUp = not('callerHungUp')
  somebodyRings = not('somebodyRings')
  callState = not('callState')
  workerByNumber = not('workerByNumber')
  numberBehind = not('numberBehind')
  linesNow = not('linesNow')
}

const cardOf = ({ handoff, conversation }: Talk): HandoffCard => ({
  code: handoff.code, conversation, state: handoff.phase.kind, route: handoff.route, step: handoff.phase.kind === 'paging' ? String(handoff.phase.step) : null,
  raisedAt: iso(handoff.raisedAt), nextAction: 'page the next step', nextDueAt: handoff.phase.kind === 'paging' ? iso(handoff.phase.nextAt) : null,
  owner: handoff.phase.kind === 'paging' || handoff.phase.kind === 'handed-back' ? null : handoff.phase.worker
})

import type { Entry } from '../../services/conversation/entry.ts'
import type { FrontDoor, PersonWrites, Shown, Written } from '../../bot/frontDoor.ts'

type ShownEntry = Shown['entry']
type Any = { id: string; at: number; entry: Entry }

class Away extends Error {
  readonly code = 'STORE_AWAY'
}

/** The port in memory: a log per conversation that answers every message. Tests say what a worker types, and take the store away. */
export class FakeDoor implements FrontDoor {
  away = false
  /** Answers nothing by itself while true. */
  silent = false
  readonly wrote: PersonWrites[] = []
  readonly presences: { conversation: string; presence: string }[] = []
  readonly endedTokens = new Map<string, number>()
  private readonly logs = new Map<string, Any[]>()
  private readonly seen = new Map<string, string>()
  private readonly watchers = new Map<string, Set<() => void>>()
  private last = 1_780_000_000_000

  log(conversation: string): Any[] {
    const known = this.logs.get(conversation) ?? []
    this.logs.set(conversation, known)
    return known
  }

  add(conversation: string, entry: Entry): string {
    const id = `${++this.last}-0`
    this.log(conversation).push({ id, at: this.last, entry })
    this.watchers.get(conversation)?.forEach(hint => hint())
    return id
  }

  /** What another process had, as if the log had outlived it. */
  restore(conversation: string, entries: Any[]) {
    this.log(conversation).push(...entries)
    this.last = Math.max(this.last, ...entries.map(({ at }) => at))
  }

  says(conversation: string, text: string, more: Partial<Extract<Entry, { kind: 'say' }>> = {}): string {
    return this.add(conversation, { kind: 'say', say: 'other', text, answers: [], cards: [], suggested: [], ...more })
  }

  workerSays(conversation: string, name: string, text: string): string {
    return this.add(conversation, { kind: 'worker-words', worker: name.toLowerCase(), name, text, code: 'K7', providerId: `w${this.last}` })
  }

  async personWrites(words: PersonWrites): Promise<Written> {
    this.wrote.push(words)
    const { whence } = words
    const conversation = 'conversation' in whence ? whence.conversation : whence.number
    if (whence.channel === 'web' && this.endedTokens.has(whence.token)) return { kind: 'ended' }
    if (this.away) return { kind: 'degraded', entry: `${++this.last}-0`, says: [{ say: 'degraded', text: 'Our memory is away. Samaritans: 116 123.' }] }
    const key = `${conversation} ${words.providerId}`
    const first = this.seen.get(key)
    if (first) return { kind: 'accepted', conversation, entry: first, duplicate: true }
    const entry = this.add(conversation, {
      kind: 'words', text: words.text, providerId: words.providerId, channel: whence.channel, attachments: words.attachments ?? [],
      screened: { route: 'everyday', because: [], intent: 'other', language: 'en', danger: null, found: {}, quiet: false, takesBack: false },
      ...(words.clientActivityId && { clientActivityId: words.clientActivityId })
    })
    this.seen.set(key, entry)
    if (!this.silent) this.says(conversation, `I read: ${words.text}`, { answers: [entry] })
    return { kind: 'accepted', conversation, entry, duplicate: false }
  }

  async shown(conversation: string, after: string | null, token?: string) {
    if (this.away) throw new Away('no store')
    if (token !== undefined && this.endedTokens.has(token)) return { entries: [], position: null, more: false, ended: true }
    const all = this.logs.get(conversation) ?? []
    const page = all.slice(after === null ? 0 : all.findIndex(one => one.id === after) + 1).slice(0, 200)
    return { entries: page.flatMap(one => (mayBeShown(one.entry) ? [{ id: one.id, at: one.at, entry: one.entry }] : [])), position: page.at(-1)?.id ?? after, more: page.length === 200, ended: false }
  }

  onChange(conversation: string, hint: () => void) {
    const known = this.watchers.get(conversation) ?? new Set()
    this.watchers.set(conversation, known.add(hint))
    return () => void known.delete(hint)
  }

  /** How many sockets read on when this conversation changes. */
  watching(conversation: string): number {
    return this.watchers.get(conversation)?.size ?? 0
  }

  async presence() {
    return { worker: null }
  }

  async page(conversation: string, presence: 'left-page' | 'came-back') {
    this.presences.push({ conversation, presence })
  }

  async endToken(token: string, seconds: number) {
    if (this.away) throw new Away('no store')
    this.endedTokens.set(token, seconds)
  }

  async tokenEnded(token: string) {
    if (this.away) throw new Away('no store')
    return this.endedTokens.has(token)
  }

  linesNow() {
    return [
      { id: 'nhs-111', name: 'NHS 111, mental health option', way: 'Call 111 and press 2', hours: 'Free, any time' },
      { id: 'samaritans', name: 'Samaritans', way: 'Call 116 123', hours: 'Free, any time' },
      { id: 'shout', name: 'Shout', way: 'Text SHOUT to 85258', hours: 'Free, any time' }
    ]
  }

  handoffs = unused
  handoff = unused
  workerDoes = unused
  summaries = unused
  reviewed = unused
  promiseOutcome = unused
  receipt = unused
  callEnded = unused
  callerHungUp = unused
  somebodyRings = unused
  callState = unused
  workerByNumber = unused
  numberBehind = unused
}

async function unused(): Promise<never> {
  throw new Error('A resident\'s channel asked for something that only staff may have.')
}

const mayBeShown = (entry: Entry): entry is ShownEntry => entry.kind === 'words' || entry.kind === 'say' || entry.kind === 'worker-words'

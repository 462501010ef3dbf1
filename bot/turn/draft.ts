import type { Delivery } from '../../services/conversation/delivery.ts'
import type { Audience, Channel, Entry, EntryId, Said } from '../../services/conversation/entry.ts'
import type { Crossing, Loaded, NewEntry, Op, Plan } from '../../services/conversation/plan.ts'

/**
 * A turn being decided. It only collects; the commit makes it true. One place turns words into entries with deliveries, so that no
 * reply can be said without being kept, nor kept without being sent.
 */
export class Draft {
  readonly entries: NewEntry[] = []
  readonly crossings: Crossing[] = []
  readonly ops: Op[] = []
  readonly moved: EntryId[] = []
  withdraw: Plan['withdraw'] = null
  private readonly channel: Channel
  private readonly may: (entry: Entry, way: 'text' | 'chat') => boolean

  constructor(loaded: Pick<Loaded, 'channel'>, may: (entry: Entry, way: 'text' | 'chat') => boolean) {
    this.channel = loaded.channel
    this.may = may
  }

  keep(entry: Entry, audience: Audience = 'staff'): void {
    this.entries.push({ audience, entry })
  }

  /** What became of a handoff. A Bot Framework client may have asked to hear it: on a line of its own, so that one who refuses it holds no words up. */
  keepHandoff(entry: Extract<Entry, { kind: 'handoff' }>): void {
    const delivery: Delivery = { to: 'engagement-hub', way: 'botframework', state: 'pending', tries: 0, done: 0 }
    this.entries.push({ audience: 'staff', entry, ...(this.channel === 'botframework' ? { delivery } : {}) })
  }

  /** To the person: their log, and their phone where that is how they write. */
  toPerson(entry: Entry): void {
    const delivery = this.deliveryToPerson(entry)
    this.entries.push({ audience: 'both', entry, ...(delivery ? { delivery } : {}) })
  }

  say(said: Omit<Said, 'kind' | 'cards' | 'suggested'> & Partial<Pick<Said, 'cards' | 'suggested'>>): void {
    this.toPerson({ kind: 'say', cards: [], suggested: [], ...said })
  }

  toWorker(entry: Extract<Entry, { kind: 'worker-text' | 'worker-call' }>, more: { validSeconds?: number; awaited?: boolean } = {}): void {
    this.entries.push({
      audience: 'staff', entry,
      delivery: { to: entry.to, way: entry.kind === 'worker-call' ? 'call' : 'text', state: 'pending', tries: 0, done: 0, key: entry.key, ...more }
    })
  }

  private deliveryToPerson(entry: Entry): Delivery | null {
    if (this.channel === 'botframework') return !this.may(entry, 'chat') ? null : { to: 'person', way: 'botframework', state: 'pending', tries: 0, done: 0 }
    // After STOP the network refuses every text: nothing is sent that cannot arrive, and staff have been told.
    if (this.channel === 'web' || !this.may(entry, 'text')) return null
    // Somebody on the telephone hears the front door there; only a worker's own words follow them as a text.
    if (this.channel === 'voice' && entry.kind !== 'worker-words') return null
    return { to: 'person', way: 'text', state: 'pending', tries: 0, done: 0 }
  }
}

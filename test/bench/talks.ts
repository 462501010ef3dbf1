/** One conversation as its client knows it. */
export type Talk = {
  id: string; token: string; watermark: string; turns: number; restedAt: number
  /** Where the client reads by a socket: waits for the next reply on it, and closes it. */
  stream: { reply(): Promise<void>; close(): void } | null
}

/** Texts less than 3 s apart are a burst and are held (contract.md): nobody here writes that fast. */
const REST_MS = 3200
/** Then somebody else comes: a town has more people than talkers. */
const TURNS = 10

/**
 * The conversations of one server. Each message comes well after the last one in its conversation, so that all of them are
 * answered at once; a new conversation is begun where none has rested long enough.
 */
export class Talks {
  private readonly resting: Talk[] = []
  private fresh: Talk[] = []
  private readonly begin: () => Promise<Talk>
  private readonly now: () => number
  begun = 0

  constructor(begin: () => Promise<Talk>, now: () => number = () => performance.now()) {
    this.begin = begin
    this.now = now
  }

  /** Makes new conversations beforehand, so that making them is no part of what is measured. */
  async prepare(count: number): Promise<void> {
    const ready = this.rested().length + this.fresh.length
    for (let i = ready; i < count; i++) this.fresh.push(await this.begin())
  }

  async next(): Promise<Talk> {
    const oldest = this.resting[0]
    if (oldest && this.now() - oldest.restedAt > REST_MS) return this.resting.shift() ?? oldest
    this.begun += 1
    return this.fresh.pop() ?? await this.begin()
  }

  /** After a turn that was answered. One that failed is not used again. */
  giveBack(talk: Talk): void {
    talk.turns += 1
    talk.restedAt = this.now()
    if (talk.turns < TURNS) this.resting.push(talk)
    else talk.stream?.close()
  }

  /** Everybody closes their page. */
  end(): void {
    for (const talk of [...this.resting, ...this.fresh]) talk.stream?.close()
  }

  private rested(): Talk[] {
    return this.resting.filter(talk => this.now() - talk.restedAt > REST_MS)
  }
}

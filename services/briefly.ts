/**
 * What was worked out a moment ago and is asked for again: kept between `ms` and twice that in real time, and so many at most. For words of people,
 * which must not stay in memory; whoever does not find something here works it out again, and nothing else changes.
 */
export class Briefly<Value> {
  private young = new Map<string, Value>()
  private old = new Map<string, Value>()
  private timer: NodeJS.Timeout | undefined
  private readonly ms: number
  private readonly most: number
  constructor({ ms, most }: { ms: number; most: number }) {
    this.ms = ms
    this.most = most
  }

  get(name: string): Value | undefined {
    return this.young.get(name) ?? this.old.get(name)
  }

  set(name: string, value: Value): void {
    if (this.young.size + this.old.size >= this.most) return
    this.young.set(name, value)
    this.timer ??= setInterval(() => this.age(), this.ms).unref()
  }

  private age(): void {
    this.old = this.young
    this.young = new Map()
    if (this.old.size > 0) return
    clearInterval(this.timer)
    this.timer = undefined
  }
}

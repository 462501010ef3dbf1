import { accept } from '../../services/conversation/accept.ts'
import type { Advance } from '../../services/conversation/advance.ts'
import type { Entry } from '../../services/conversation/entry.ts'
import { deskName } from '../../services/conversation/load.ts'
import type { Store } from '../../services/conversation/store.ts'
import { StoreAway } from '../../services/redis/connect.ts'
import { checkDue, told, toPutRight } from '../../services/rota/dailyCheck.ts'
import { Drill, drillsDue, notAnswering } from '../../services/rota/drill.ts'
import type { Rota } from '../../services/rota/rota.ts'

/** Real ms. */
const LOOK_MS = 1000

export type Proving = {
  notAnswering(at: number): ReadonlySet<string>
  /** Looks now, and not only when a second has passed: for a clock that is put on by hand. */
  look(): Promise<void>
  stop(): void
}

/** What came of the latest texts at the start of a shift, by worker. What cannot be read is left out. */
export async function readDrills({ redis, keys }: Store): Promise<Map<string, Drill>> {
  const raw = Object.entries(await redis.hgetall(keys.drills))
  return new Map(raw.flatMap(([id, text]): [string, Drill][] => {
    const read = Drill.safeParse(JSON.parse(text))
    return read.success ? [[id, read.data]] : []
  }))
}

/**
 * Looks at the rota and the clock: puts the drill of a shift's start and the daily check on the desks they are for, each once whoever looks
 * and however often, and keeps at hand who did not answer. Does nothing at all for a rota that asks for neither.
 */
export function proving({ store, rota, advance, unwell }: { store: Store; rota(): Rota; advance: Advance; unwell(error: unknown): void }): Proving {
  let drills: ReadonlyMap<string, Drill> = new Map()
  const entered = new Set<string>()
  const enter = async (worker: string, id: string, entry: Entry): Promise<void> => {
    const phone = rota().people.find(person => person.id === worker)?.phone
    if (entered.has(`${worker} ${id}`) || phone === undefined) return
    await accept(store, { name: deskName(worker), channel: 'sms', address: phone, audience: 'staff', providerId: id, entry })
    await advance(deskName(worker))
    entered.add(`${worker} ${id}`)
  }
  const look = async (): Promise<void> => {
    const now = rota()
    if (!now.drill && !now.check) return
    const at = store.clock.now()
    const due = drillsDue(now, at)
    for (const id of due?.people ?? []) {
      if (due && now.drill) await enter(id, `drill ${due.shift}`, { kind: 'drill', shift: due.shift, until: due.until, answerWithinMinutes: now.drill.answerWithinMinutes })
    }
    drills = await readDrills(store)
    const day = checkDue(now, at)
    if (day === null || told(now).every(id => entered.has(`${id} rota-check ${day}`))) return
    const found = toPutRight(now, at, new Set(await store.redis.hkeys(store.keys.proved)), notAnswering(drills, at))
    if (found !== null) for (const id of told(now)) await enter(id, `rota-check ${day}`, { kind: 'rota-check', ...found })
  }
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    void look().catch(error => { if (!(error instanceof StoreAway)) unwell(error) }).finally(() => { busy = false })
  }, LOOK_MS).unref()
  return {
    look,
    notAnswering: at => notAnswering(drills, at),
    stop: () => clearInterval(timer)
  }
}

import { accept } from '../../services/conversation/accept.ts'
import type { Advance } from '../../services/conversation/advance.ts'
import { hasTurned } from '../../services/conversation/read.ts'
import type { Store } from '../../services/conversation/store.ts'
import { StoreAway } from '../../services/redis/connect.ts'
import type { Rota } from '../../services/rota/rota.ts'
import { networkTook } from '../turn/optOut.ts'
import type { Degraded } from './degraded.ts'
import type { Journal, Journalled } from './journal.ts'
import { homeOf, type Home } from './names.ts'
import { fromStore } from './reading.ts'

type Parts = { store: Store; journal: Journal; degraded: Degraded; advance: Advance; rota(): Rota; everyMs: number; onError(error: unknown): void }
type Answered = Extract<Journalled, { kind: 'answered' }>
type Took = Extract<Journalled, { kind: 'took' }>

/**
 * Puts what the degraded path did into the log, once, when the store is back. A person's words go in as already answered (turn/answeredBefore.ts says
 * what becomes of them); a page that a worker answered with 1 becomes their taking the handoff; a worker's other words go to their desk. The same
 * provider id twice is one message, so doing it again does nothing.
 */
export function replay(parts: Parts): { stop(): void; now(): Promise<void> } {
  const { store, journal, degraded } = parts
  let running: Promise<void> | null = null
  let looked = false
  const round = async (): Promise<void> => {
    try {
      await fromStore(() => store.redis.ping())
      if (!store.known()) throw new StoreAway('the number key is not known yet')
      const { lines, done } = await journal.take()
      for (const line of lines) {
        await one(parts, line).then(() => { if (line.kind !== 'took') degraded.paid(line.whence) }).catch(async (error: unknown) => {
          if (error instanceof StoreAway) throw error
          // One line that cannot be brought in does not keep the others out, and is not thrown away: it is tried again, and told each time.
          parts.onError(error)
          // Nor may it keep what they write next out.
          if (line.kind !== 'took') degraded.paid(line.whence)
          await journal.write(line)
        })
      }
      await done()
      for (const { whence, where } of degraded.standing()) if (await fromStore(() => hasTurned(store, where.name, where.entry))) degraded.relieved(whence)
    } catch (error) {
      if (!(error instanceof StoreAway)) return parts.onError(error)
      // Still away: what was taken stays where it is. A process that begins in such a spell goes on with the pages of one that is gone.
      if (!looked) degraded.resume((await journal.take()).lines)
    } finally {
      looked = true
    }
  }
  const now = (): Promise<void> => running ??= round().finally(() => { running = null })
  const go = (): void => void now().catch(parts.onError)
  const timer = setInterval(go, parts.everyMs)
  timer.unref()
  store.redis.on('ready', go)
  go()
  const stop = (): void => {
    clearInterval(timer)
    store.redis.off('ready', go)
  }
  return { stop, now }
}

async function one(parts: Parts, line: Journalled): Promise<void> {
  const home = homeOf(line.whence, { numberKey: parts.store.numberKey, rota: parts.rota() })
  if (line.kind === 'took') return take(parts, home.name, line)
  const entry = {
    kind: 'words' as const, text: line.text, providerId: line.providerId, channel: line.whence.channel, screened: line.screened,
    attachments: line.kind === 'answered' ? line.attachments : [], ...(line.kind === 'answered' ? answeredBy(line) : {})
  }
  const accepted = await accept(parts.store, {
    name: home.name, channel: home.channel, audience: 'both', providerId: line.providerId, entry, ...(home.address ? { address: home.address } : {})
  })
  await parts.advance(home.name)
  if (accepted.kind === 'accepted') parts.degraded.inLog(line.whence, { name: home.name, entry: accepted.entry })
}

/** START and STOP are the network's words too: what they change must be changed, so they are read as at any other time. */
function answeredBy(line: Answered) {
  const more = { ...(line.clientActivityId ? { clientActivityId: line.clientActivityId } : {}), ...(line.optOut ? { optOut: line.optOut } : {}) }
  const read = { kind: 'words' as const, text: line.text, providerId: line.providerId, channel: line.whence.channel, screened: line.screened, attachments: [], ...more }
  return networkTook(read) === null ? { ...more, answeredBefore: { at: line.at, says: line.says } } : more
}

async function take({ store, advance }: Parts, name: Home['name'], { worker, firstWord, providerId, whence }: Took): Promise<void> {
  // Theirs is the handoff that the person's words raised; where nothing was raised there is nothing to take.
  const code = await fromStore(() => store.redis.hget(store.keys.conversation(name), 'code'))
  if (code === null) return
  await accept(store, {
    name, channel: whence.channel, audience: 'staff', providerId: `took ${providerId}`,
    entry: { kind: 'move', move: { move: 'take', ...(firstWord ? { firstWord } : {}) }, worker, code, by: 'text', providerId: `took ${providerId} ${code}` }
  })
  await advance(name)
}

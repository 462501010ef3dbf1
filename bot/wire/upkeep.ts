import { copyLedger } from '../../services/conversation/ledger.ts'
import { retain } from '../../services/conversation/retention.ts'
import type { DueLoop } from '../../services/conversation/due.ts'
import type { Store } from '../../services/conversation/store.ts'
import type { Carrier } from '../../services/paging/carrier.ts'
import type { Log } from '../../services/telemetry/log.ts'
import type { Heartbeat } from './heartbeat.ts'
import type { Settings } from '../config.ts'
import { stateOf } from '../door/handoffOf.ts'
import { summaryOf } from '../door/summaryOf.ts'
import { nightly } from './nightly.ts'

/** Real ms. */
const BEAT_MS = 60_000
const RETAIN_MS = 3_600_000
/** An alarm of one kind is texted once in this time: a storm of them must not empty the Twilio account that pages need. */
const QUIET_MS = 3_600_000
const STUCK_MS = 15_000
/** The same work failing for so long is not moving, though the loop looks: a person may be waiting behind it. */
const FAILING_MS = 60_000

export type Upkeep = {
  /** Something an operator must change. Logged, counted by the caller, and told to OPERATOR_PHONE. */
  alarm(what: string): void
  stop(): void
}

/** Real ms: how often the heartbeat beats, and what silence of the work stops it. */
export type Beating = { beatMs: number; stuckMs: number; failingMs: number }

/** What goes on without anybody asking: the heartbeat that leaves the building, retention, and telling the operator. */
export function upkeep(parts: { heartbeat: Heartbeat; settings: Settings; store: Store; carrier: Carrier; due: DueLoop; log: Log; wording(what: string): string; ids(): string; every?: Beating }): Upkeep {
  const { settings, store, log, every = { beatMs: BEAT_MS, stuckMs: STUCK_MS, failingMs: FAILING_MS } } = parts
  const told = new Map<string, number>()
  const beat = async (): Promise<void> => {
    // Only while work is moving: whoever listens at the other end is alarmed by silence.
    if (moving(parts.due, every)) await parts.heartbeat.beat()
  }
  const letGo = async (): Promise<void> => {
    const { everyday = 90, handoff = 90, audit = 2555 } = settings.RETENTION_DAYS
    const done = await retain(store, { everyday, handoff, audit }, store.clock.now(), name => keeping(store, name))
    if (done.erased + done.trimmed > 0) log.info(done, 'retention')
  }
  const night = async (): Promise<void> => {
    const done = await nightly(store, store.clock.now(), { audit: settings.RETENTION_DAYS['audit'] ?? 2555 })
    if (done !== null) log.info(done, 'the work of a night')
    if (done !== null && done.unreadable > 0) log.error({ unreadable: done.unreadable, alarm: 'old key' }, 'keys that none of ENCRYPTION_KEYS opens: put the one that is missing back')
  }
  const ledger = copyLedger(store, settings.DATA_DIR)
  const keepLedger = (): void => void ledger().catch((error: unknown) => log.warn({ error }, 'the list of destroyed keys could not be copied to DATA_DIR; Redis has it'))
  const timers = [
    setInterval(keepLedger, BEAT_MS).unref(),
    setInterval(() => void night().catch((error: unknown) => log.error({ error }, 'the work of a night failed; it runs again in an hour')), RETAIN_MS).unref(),
    setInterval(() => void beat(), every.beatMs).unref(),
    setInterval(() => void letGo().catch((error: unknown) => log.error({ error }, 'retention failed; it runs again in an hour')), RETAIN_MS).unref()
  ]
  void beat()
  return {
    alarm(what) {
      const last = told.get(what)
      if (!settings.OPERATOR_PHONE || (last !== undefined && Date.now() - last < QUIET_MS)) return
      told.set(what, Date.now())
      void parts.carrier.text({ to: settings.OPERATOR_PHONE, body: parts.wording(what), reference: `operator~${parts.ids()}`, validSeconds: null })
        .catch((error: unknown) => log.error({ error }, 'the operator could not be told'))
    },
    stop: () => timers.forEach(timer => clearInterval(timer))
  }
}

/** The loop looks, and what it finds gets done. */
function moving(due: Pick<DueLoop, 'lastLook' | 'stuckSince'>, { stuckMs, failingMs }: Beating): boolean {
  const stuck = due.stuckSince()
  return Date.now() - due.lastLook() <= stuckMs && (stuck === null || Date.now() - stuck <= failingMs)
}

/** What of a conversation keeps it from being let go of. */
export async function keeping(store: Store, name: string) {
  const [summary, state] = await Promise.all([summaryOf(store, name, null), stateOf(store, name)])
  return {
    handoff: (summary?.handoffs.length ?? 0) > 0, unkeptPromise: summary?.promises.some(promise => promise.outcome === null) ?? false,
    unreviewed: summary !== null && summary.handoffs.length > 0 && !summary.reviewed, remembered: state?.person.remember === 'yes'
  }
}

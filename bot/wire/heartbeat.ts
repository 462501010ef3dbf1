import type { Log } from '../../services/telemetry/log.ts'

/** Real ms. Three missed minutes are what a watcher alarms at; this is long enough to be noticed. */
const SILENT_MS = 15 * 60_000
const PATIENCE_MS = 10_000

export type Heartbeat = {
  /** Once a minute, while all is well. */
  beat(): Promise<void>
  /** Tells whoever watches that something is wrong, by names alone: to HEARTBEAT_URL with /fail after its path, as the usual services take it. Where that is not taken, it falls silent instead, and silence alarms. */
  fail(names: readonly string[]): Promise<boolean>
  /** How far our clock was from theirs at the last answer, in ms; null where none has come. */
  drift(): number | null
}

/** The route to somebody that does not go by Twilio. */
export function makeHeartbeat(url: string | undefined, log: Pick<Log, 'warn'>): Heartbeat {
  let silentUntil = 0
  let apart: number | null = null
  const ask = async (address: string, init: RequestInit): Promise<boolean> => {
    const answer = await fetch(address, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) })
    const theirs = Date.parse(answer.headers.get('date') ?? '')
    // A Date has whole seconds: the half of one is the best guess.
    if (!Number.isNaN(theirs)) apart = Date.now() - (theirs + 500)
    return answer.ok
  }
  return {
    async beat() {
      if (!url || Date.now() < silentUntil) return
      await ask(url, {}).catch((error: unknown) => log.warn({ error }, 'the heartbeat could not be sent'))
    },
    async fail(names) {
      if (!url) return false
      const taken = await ask(failing(url), { method: 'POST', body: names.join(', ') }).catch(() => false)
      if (!taken) silentUntil = Date.now() + SILENT_MS
      return taken
    },
    drift: () => apart
  }
}

function failing(url: string): string {
  const at = new URL(url)
  at.pathname = `${at.pathname.replace(/\/+$/, '')}/fail`
  return at.href
}

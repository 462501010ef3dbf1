import { handoffWords } from '../../dialogs/handoffWords.ts'
import { degradedPageWords } from '../../dialogs/workerWords.ts'
import type { Clock } from '../../services/clock.ts'
import type { Carrier } from '../../services/paging/carrier.ts'
import { personByPhone } from '../../services/rota/phone.ts'
import { onCall } from '../../services/rota/onCall.ts'
import type { Rota } from '../../services/rota/rota.ts'
import { bringsHuman, type HandoffRoute } from '../../services/understanding/screened.ts'
import type { Degraded } from './degraded.ts'
import type { Journal } from './journal.ts'

type Parts = {
  clock: Clock; carrier: Carrier; rota(): Rota; journal: Journal
  lines(at: number): { name: string; way: string }[]
  /** Real ids. */
  ids(): string
  log: { error(what: object, words: string): void }
}

/** Real ms. Each worker on shift is paged again this often until one replies 1. */
const AGAIN_MS = 120_000
/** Ten pages each; by then the store has been away for twenty minutes and the operator has been told by other ways. */
const MOST = 10

/** The path without Redis. Pages go straight to the network, to everyone on shift, with the number to ring: nothing can be relayed. */
export function degradedPath(parts: Parts): Degraded & { stop(): void } {
  const paging = new Map<string, { timer: NodeJS.Timeout; number: string | null; route: HandoffRoute; times: number }>()
  let began: number | null = null
  let lastAnswer = 0
  let seconds = 0

  const page = async (who: string): Promise<void> => {
    const standing = paging.get(who)
    if (!standing) return
    const now = parts.clock.now()
    const on = onCall(parts.rota(), now)
    const text = degradedPageWords({ code: '', route: standing.route, number: standing.number })
    const everyone = new Set([...on.everyone, ...(on.everyone.length === 0 ? on.backstop : [])])
    await Promise.all(parts.rota().people.filter(person => everyone.has(person.id)).map(async ({ phone }) => {
      const sent = await parts.carrier.text({ to: phone, body: text, reference: `degraded~${parts.ids()}`, validSeconds: 300 })
      if (sent.kind !== 'accepted') parts.log.error({ outcome: sent.kind }, 'a page of the degraded path was not accepted')
    })).catch((error: unknown) => parts.log.error({ error }, 'a page of the degraded path failed'))
    standing.times++
    if (standing.times >= MOST) paging.delete(who)
    else standing.timer = setTimeout(() => void page(who), AGAIN_MS).unref()
  }

  /** A worker's 1 stops the pages: they have seen it, and ring the number they were given. */
  const workerAnswers = (text: string, at: number) => {
    if (/^\W*(1|yes|ok)\b/i.test(text)) {
      for (const { timer } of paging.values()) clearTimeout(timer)
      paging.clear()
    }
    return { entry: `${at}-0`, says: [] }
  }

  return {
    async answer({ whence, text, screened, providerId, because }) {
      const at = parts.clock.now()
      if (whence.channel === 'sms' && personByPhone(parts.rota(), whence.number)) return workerAnswers(text, at)
      parts.log.error({ error: because, route: screened.route }, 'answered without the store')
      if (began === null) began = Date.now()
      lastAnswer = Date.now()
      const distress = bringsHuman(screened.route)
      const who = whence.channel === 'web' || whence.channel === 'botframework' ? whence.conversation : whence.number
      const entry = `${at}-0`
      const channel = whence.channel
      const hearing = { channel, language: screened.language }
      const lines = parts.lines(at)
      const paged = distress && !paging.has(who)
      await parts.journal.write({ whence, text, screened, providerId, at, paged: distress })
      if (paged && bringsHuman(screened.route)) {
        paging.set(who, { timer: setTimeout(() => undefined, 0), number: 'number' in whence ? whence.number : null, route: screened.route, times: 0 })
        void page(who)
      }
      const first = screened.route === 'emergency-now' ? [handoffWords({ say: 'emergency-now', danger: screened.danger }, hearing)] : []
      const rest = handoffWords({ say: 'degraded', lines, distress, askNumber: distress && channel === 'web' }, hearing)
      return { entry, says: [...first, rest].map(({ say, text: words }) => ({ say, text: words })) }
    },
    state: () => {
      if (began !== null && Date.now() - lastAnswer > 5000) {
        seconds += (lastAnswer - began) / 1000
        began = null
      }
      return { now: began !== null, seconds: seconds + (began === null ? 0 : (Date.now() - began) / 1000) }
    },
    stop: () => paging.forEach(({ timer }) => clearTimeout(timer))
  }
}

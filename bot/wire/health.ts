import type { Store } from '../../services/conversation/store.ts'
import type { DueLoop } from '../../services/conversation/due.ts'
import type { Metrics } from '../../services/telemetry/metrics.ts'
import type { Degraded } from '../door/degraded.ts'
import { openCards } from '../door/staffing.ts'
import { anyone, route, type Route } from '../route.ts'

/** Real ms. The loop looks every 50 ms; this much silence means that pages no longer go up the rota. */
const STUCK_MS = 15_000

/**
 * `/healthz`: alive and moving, also while degraded answers work: load balancers route on it. `/readyz`: everything a good night needs is there:
 * people are alerted on it. `/metrics`: Prometheus. None of them holds a word or a number of anybody.
 */
export function healthRoutes({ store, due, metrics, degraded, warnings, notAnswering, unwell }: {
  store: Store; due: DueLoop; metrics: Metrics; degraded: Degraded; warnings: string[]; notAnswering(): string[]; unwell(): readonly string[]
}): Route[] {
  // Asked to write: a Redis that is full, read-only or cannot flush answers a PING as if all were well.
  const storeAnswers = async () => store.known() && await store.redis.set(store.keys.once('readyz'), '1', 'EX', 60).then(() => true, () => false)
  return [
    route({
      method: 'get', path: '/healthz', guard: anyone('a load balancer asks without a token'),
      async handle(_req, res) {
        const redis = await storeAnswers()
        // Without Redis nothing can be due; the degraded path answers and pages, and that is what alive means then.
        const moving = !redis || Date.now() - due.lastLook() < STUCK_MS
        res.send(moving ? 200 : 503, { alive: moving, degraded: degraded.state().now || !redis })
      }
    }),
    route({
      method: 'get', path: '/readyz', guard: anyone('a monitor asks without a token'),
      async handle(_req, res) {
        const redis = await storeAnswers()
        res.send(redis ? 200 : 503, redis ? { ready: true, warnings: [...warnings, ...notAnswering().map(id => `${id} has not answered the test text of this shift: ring them; the others are asked first`)], unwell: unwell() } : { ready: false, error: 'Redis does not answer, or does not take writes.', do: 'Check redis-server and REDIS_URL. People are answered with the lines, and workers are paged directly, until it is back.' })
      }
    }),
    route({
      method: 'get', path: '/metrics', guard: anyone('Prometheus scrapes it; bind or firewall it as the runbook says'),
      async handle(_req, res) {
        const cards = await openCards({ store }).catch(() => [])
        metrics.openHandoffs.set(cards.length)
        const waiting = cards.find(card => card.owner === null)
        metrics.oldestHandoff.set(waiting ? Math.max(0, (store.clock.now() - Date.parse(waiting.raisedAt)) / 1000) : 0)
        metrics.degradedSeconds.reset()
        metrics.degradedSeconds.inc(degraded.state().seconds)
        res.sendRaw(200, await metrics.registry.metrics(), { 'Content-Type': metrics.registry.contentType })
      }
    })
  ]
}

import { quantile } from './figures.ts'
import { messages, screen } from './sentences.ts'

export type ScreenCost = { messages: number; medianMicros: number; p99Micros: number }

/** What reading one message costs, once everything is warm. */
export function screenCost(): ScreenCost {
  for (const text of messages) screen(text, [])
  const micros = messages.map(text => {
    const started = performance.now()
    screen(text, [])
    return (performance.now() - started) * 1000
  })
  return { messages: micros.length, medianMicros: quantile(micros, 0.5), p99Micros: quantile(micros, 0.99) }
}

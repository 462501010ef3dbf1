import { makeScreen } from '../../services/understanding/screen.ts'
import { quantile } from './figures.ts'
import { sentences } from './sentences.ts'

export type ScreenCost = { messages: number; medianMicros: number; p99Micros: number }

const ROUNDS = 50

/** What reading one message costs. A message is seldom the same twice, so each round writes its sentences a little differently. */
export function screenCost(): ScreenCost {
  const screen = makeScreen()
  const heavy = sentences.filter(sentence => screen(sentence, []).route !== 'everyday')
  if (heavy.length > 0) throw new Error(`The bench must page nobody, and these sentences would: ${heavy.join(' | ')}`)
  const micros: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const sentence of sentences) {
      const started = performance.now()
      screen(`${sentence} ${round}`, [])
      if (round >= ROUNDS / 5) micros.push((performance.now() - started) * 1000)
    }
  }
  return { messages: micros.length, medianMicros: quantile(micros, 0.5), p99Micros: quantile(micros, 0.99) }
}

import type { Screened } from '../../services/understanding/screened.ts'
import { nearerHuman, routes } from '../../services/understanding/screened.ts'
import type { LoggedWords } from './burst.ts'
import type { ConversationState, Recent } from './state.ts'
import type { World } from './world.ts'

const REMEMBERED = 10
const REMEMBERED_MS = 30 * 60_000

/** One message, or a burst, as it is read together with what came before. `each`: the same for single texts, for a worker who is told one by one. */
export type Heard = { words: LoggedWords[]; text: string; screened: Screened }

/**
 * Reads a group of texts singly (as stored when they were accepted) and joined with what came in the last half hour. The route nearest to a
 * human wins; no reading lowers another.
 */
export function hear(world: Pick<World, 'screen'>, state: ConversationState, words: readonly LoggedWords[], at: number): Heard {
  const before = state.recent.filter(recent => at - recent.at < REMEMBERED_MS).map(recent => recent.text)
  const text = words.map(({ entry }) => entry.text).join('\n').trim()
  const together = world.screen(text, before)
  const all = [together, ...words.map(({ entry }) => entry.screened)]
  const route = all.map(screened => screened.route).reduce(nearerHuman)
  const nearest = all.find(screened => screened.route === route) ?? together
  return {
    words: [...words], text,
    screened: {
      ...together, route, because: nearest.because, danger: nearest.danger ?? together.danger,
      intent: routes.indexOf(route) > routes.indexOf('offer-human') ? null : together.intent ?? nearest.intent,
      quiet: all.some(screened => screened.quiet), takesBack: all.some(screened => screened.takesBack)
    }
  }
}

/** What later messages are read with. */
export const remember = (recent: readonly Recent[], heard: Heard): Recent[] =>
  [...recent, ...heard.words.map(({ at, entry }) => ({ at, text: entry.text.slice(0, 2000), route: heard.screened.route }))].slice(-REMEMBERED)

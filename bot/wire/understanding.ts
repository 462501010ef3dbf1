import { Briefly } from '../../services/briefly.ts'
import { makeClu, raise } from '../../services/understanding/clu.ts'
import { allLayers, makeScreen, type Read } from '../../services/understanding/screen.ts'
import type { Screened } from '../../services/understanding/screened.ts'
import type { Settings } from '../config.ts'
import type { Understanding } from './world.ts'

/** Real ms: most people who write again do it within this; about 5 kB each. Longer, words would stay in memory for no one's good. */
const READINGS = { ms: 30_000, most: 5000 }

/** Our own recogniser, loaded once; CLU beside it where all four of its settings are given. */
export function loadUnderstanding(settings: Settings, unwell: (error: unknown) => void): Understanding {
  const screen = makeScreen(allLayers, new Briefly<Read>(READINGS))
  const { CLU_ENDPOINT: endpoint, CLU_KEY: key, CLU_PROJECT: project, CLU_DEPLOYMENT: deployment } = settings
  if (!endpoint || !key || !project || !deployment) return { screen, improve: async (_text, screened) => screened }
  const clu = makeClu({ endpoint, key, project, deployment, unwell })
  return { screen, improve: async (text, screened) => raise(screened, await clu(text)) }
}

/** What is not known of words that could not be read. Nobody can say that they were not a cry for help, so they bring a person. */
const notRead: Screened = { route: 'human-wanted', because: [], intent: null, language: 'und', danger: null, found: {}, quiet: false, takesBack: false }

/** Reading never throws: where our own recogniser fails on a message, a person is brought for it. */
export const steady = (understanding: Understanding, failed: (error: unknown) => void): Understanding => ({
  ...understanding,
  screen: readOnce((text, before) => {
    try {
      return understanding.screen(text, before)
    } catch (error) {
      failed(error)
      return notRead
    }
  })
})

/** Real ms: a message is read as it is accepted, and its turn, which follows at once, reads it again. Words stay in memory no longer than that takes. */
const READ_AGAIN_WITHIN_MS = 2000
/** More than a process takes in within that time: beyond it a message is read twice, and nothing else changes. */
const MOST_READ = 1000

/** A message with nothing before it reads the same the second time. With something before it is read anew: what was said before is part of it. */
function readOnce(screen: Understanding['screen']): Understanding['screen'] {
  const read = new Map<string, Screened>()
  return (text, before) => {
    if (before.length > 0) return screen(text, before)
    const known = read.get(text)
    if (known) return known
    const screened = screen(text, before)
    if (read.size < MOST_READ && screened !== notRead) {
      read.set(text, screened)
      setTimeout(() => read.delete(text), READ_AGAIN_WITHIN_MS).unref()
    }
    return screened
  }
}

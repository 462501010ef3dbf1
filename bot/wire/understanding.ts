import { makeClu, raise } from '../../services/understanding/clu.ts'
import { makeScreen } from '../../services/understanding/screen.ts'
import type { Settings } from '../config.ts'
import type { Understanding } from './world.ts'

/** Our own recogniser, loaded once; CLU beside it where all four of its settings are given. */
export function loadUnderstanding(settings: Settings, unwell: (error: unknown) => void): Understanding {
  const screen = makeScreen()
  const { CLU_ENDPOINT: endpoint, CLU_KEY: key, CLU_PROJECT: project, CLU_DEPLOYMENT: deployment } = settings
  if (!endpoint || !key || !project || !deployment) return { screen, improve: async (_text, screened) => screened }
  const clu = makeClu({ endpoint, key, project, deployment, unwell })
  return { screen, improve: async (text, screened) => raise(screened, await clu(text)) }
}

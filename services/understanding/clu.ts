import { AzureKeyCredential } from '@azure/core-auth'
import { ConversationAnalysisClient } from '@azure/ai-language-conversations'
import { circuitBreaker, ConsecutiveBreaker, handleAll } from 'cockatiel'
import { z } from 'zod'
import { bringsHuman, Intent, nearerHuman, Route, type Screened } from './screened.ts'

/**
 * Where CLU is. `unwell` hears of each failure by its name alone: the service's own errors carry the words that were sent.
 * `timeoutMs` and `restMs` (how long it is left alone after five failures) are for tests.
 */
export type CluSettings = { endpoint: string; key: string; project: string; deployment: string; unwell?: (error: Error) => void; timeoutMs?: number; restMs?: number }

/** CLU did not answer as it should. Holds the failure's name and never the words that were sent. */
export class CluAway extends Error {
  readonly code = 'clu-away'
  constructor(failure: string) { super(`CLU did not answer: ${failure}. Messages are read without it.`) }
}
/** What CLU made of a message. `route` and `intent` are null where its top category is neither. */
export type CluSaid = { intent: Intent | null; route: Route | null; confidence: number }
/** Asks CLU. Never throws: null is slow, away, resting or not understood, and then the front door's own reading stands alone. */
export type Clu = (text: string) => Promise<CluSaid | null>

const Answer = z.object({
  kind: z.literal('ConversationResult'),
  result: z.object({
    prediction: z.object({
      topIntent: z.string(),
      intents: z.array(z.object({ category: z.string(), confidence: z.number().min(0).max(1) }))
    })
  })
})

/** A person waits while it is asked: beyond this they are answered without it (safety.md, section 6, rule a). */
const patience = 800
/** CLU refuses longer texts; the whole text has been read here before. */
const longestText = 500
const sureEnough = 0.7

const isLocal = (endpoint: string): boolean => {
  const url = new URL(endpoint)
  return url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
}

function clientFor(settings: CluSettings): ConversationAnalysisClient {
  const url = new URL(settings.endpoint)
  if (url.protocol !== 'https:' && !isLocal(settings.endpoint)) throw new TypeError('CLU_ENDPOINT must begin with https://; http:// is for localhost only.')
  return new ConversationAnalysisClient(settings.endpoint, new AzureKeyCredential(settings.key), {
    apiVersion: '2023-04-01', retryOptions: { maxRetries: 0 }, allowInsecureConnection: isLocal(settings.endpoint)
  })
}

function said(answer: unknown): CluSaid {
  const { topIntent, intents } = Answer.parse(answer).result.prediction
  const intent = Intent.safeParse(topIntent), route = Route.safeParse(topIntent)
  return { intent: intent.success ? intent.data : null, route: route.success ? route.data : null, confidence: intents.find((each) => each.category === topIntent)?.confidence ?? 0 }
}

/** Makes an asker of CLU. Throws TypeError for an endpoint that is no address or would send words in the clear. */
export function makeClu(settings: CluSettings): Clu {
  const client = clientFor(settings)
  const breaker = circuitBreaker(handleAll, { halfOpenAfter: settings.restMs ?? 30_000, breaker: new ConsecutiveBreaker(5) })
  const ask = async (text: string): Promise<CluSaid> => said(await client.analyzeConversation({
    kind: 'Conversation',
    analysisInput: { conversationItem: { id: '1', participantId: '1', modality: 'text', text: text.slice(0, longestText) } },
    parameters: { projectName: settings.project, deploymentName: settings.deployment, verbose: true, isLoggingEnabled: false, stringIndexType: 'Utf16CodeUnit' }
  }, { abortSignal: AbortSignal.timeout(settings.timeoutMs ?? patience) }))
  return async (text) => {
    // Whatever goes wrong with CLU, the reading already made here holds.
    try { return await breaker.execute(() => ask(text)) } catch (error) {
      settings.unwell?.(new CluAway(error instanceof Error ? error.name : 'unknown'))
      return null
    }
  }
}

/** CLU may bring a human nearer or name an intent that was not known; it never takes anything away. Pure. */
export function raise(screened: Screened, clu: CluSaid | null): Screened {
  if (clu === null || clu.confidence < sureEnough) return screened
  const route = nearerHuman(screened.route, clu.route ?? 'everyday')
  const intent = bringsHuman(route) ? null : screened.intent === 'other' && clu.intent !== null ? clu.intent : screened.intent
  return { ...screened, route, intent }
}

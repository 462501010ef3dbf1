import { z } from 'zod'

export const Refusal = z.strictObject({ error: z.string().min(1), do: z.string().min(1) })

/** A status, and the body where it is JSON. */
export type Answer = { status: number; body: unknown; text: string; headers: Headers }

export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  const answer = await fetch(url, { redirect: 'manual', ...init })
  const text = await answer.text()
  let body: unknown = null
  try { body = JSON.parse(text) } catch { /* a page, or nothing at all: `text` has it */ }
  return { status: answer.status, body, text, headers: answer.headers }
}

export const post = (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) })

export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` })

const Begun = z.object({ conversationId: z.string(), token: z.string(), streamUrl: z.string() })
export type Screen = z.infer<typeof Begun>

/** Somebody opens the page: a conversation of their own, and its token. */
export async function opens(url: string): Promise<Screen> {
  const answer = await post(`${url}/directline/conversations`, {})
  return Begun.parse(answer.body)
}

export const activities = (url: string, screen: Pick<Screen, 'conversationId'>): string => `${url}/directline/conversations/${screen.conversationId}/activities`
export const says = (url: string, screen: Screen, text: string): Promise<Answer> => post(activities(url, screen), { type: 'message', text, from: { id: 'x' } }, bearer(screen.token))

const Read = z.object({ activities: z.array(z.looseObject({ id: z.string(), text: z.string() })), watermark: z.string() })
export async function reads(url: string, screen: Screen, watermark = ''): Promise<z.infer<typeof Read>> {
  return Read.parse((await ask(`${activities(url, screen)}?watermark=${encodeURIComponent(watermark)}`, { headers: bearer(screen.token) })).body)
}

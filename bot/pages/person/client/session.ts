import { field, text } from './activity.ts'
import type { Memory } from './memory.ts'

/** `away`: no answer, or one that says to try later. `gone`: this conversation opens no more; begin anew. `refused`: the request itself is wrong. */
export type Answer = { kind: 'ok'; body: unknown } | { kind: 'away' } | { kind: 'gone' } | { kind: 'refused'; status: number }

export type Session = {
  started(): boolean
  /** Starts a conversation, if there is none yet. Nothing is written on the other side before a message. */
  start(): Promise<Answer>
  /** A request below this conversation. An expired token is refreshed once, and the request is made again. */
  ask(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer>
  /** A new token before this one runs out. `kept`: it may be refreshed for longer, because the phone remembers. */
  refresh(kept: boolean): Promise<Answer>
  /** Sent while the page goes away. */
  farewell(what: 'end' | 'left-page'): void
  forget(): void
}

const base = '/directline'

export function createSession(memory: Memory): Session {
  const take = (answer: Answer): Answer => {
    if (answer.kind !== 'ok') return answer
    const [conversation, token] = [text(field(answer.body, 'conversationId')), text(field(answer.body, 'token'))]
    if (conversation && token) memory.write({ ...memory.read(), conversation, token })
    return answer
  }
  const refresh = async (kept: boolean) => take(await request('POST', '/tokens/refresh', memory.read().token, { kept }))
  const here = (path: string) => `/conversations/${encodeURIComponent(memory.read().conversation)}${path}`
  return {
    started: () => memory.read().conversation !== '',
    start: async () => take(await request('POST', '/conversations', '', {})),
    refresh,
    async ask(method, path, body) {
      const first = await request(method, here(path), memory.read().token, body)
      if (first.kind !== 'gone') return take(first)
      const refreshed = await refresh(memory.kept())
      return refreshed.kind === 'ok' ? take(await request(method, here(path), memory.read().token, body)) : refreshed
    },
    farewell(what) {
      const { conversation, token } = memory.read()
      if (!conversation) return
      // a beacon outlives the page; it has no headers, so the token goes in its body
      const [path, body] = what === 'end' ? ['/tokens/end', { token }] : [here('/presence'), { token, presence: what }]
      navigator.sendBeacon(base + path, new Blob([JSON.stringify(body)], { type: 'application/json' }))
    },
    forget: () => memory.write({ ...memory.read(), conversation: '', token: '' })
  }
}

async function request(method: string, path: string, token: string, body?: object): Promise<Answer> {
  try {
    const res = await fetch(base + path, {
      method, cache: 'no-store', signal: AbortSignal.timeout(15_000),
      headers: { ...(token && { authorization: `Bearer ${token}` }), ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) })
    })
    if (res.ok) return { kind: 'ok', body: res.status === 204 ? null : await res.json() }
    if ([401, 403, 404].includes(res.status)) return { kind: 'gone' }
    return res.status >= 500 || res.status === 429 || res.status === 408 ? { kind: 'away' } : { kind: 'refused', status: res.status }
  } catch {
    // no network, a time-out, or an answer that was cut off: all of them mean "try again"
    return { kind: 'away' }
  }
}

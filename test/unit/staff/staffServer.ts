import type { Server } from 'restify'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Person } from '../../../services/rota/rota.ts'
import type { PlacesParts } from '../../../bot/pages/places/parts.ts'
import { placesRoutes } from '../../../bot/pages/places/routes.ts'
import { reviewRoutes } from '../../../bot/pages/review/routes.ts'
import { inMemoryOneTimeStore } from '../../../bot/pages/signin/oneTimeStore.ts'
import type { AuditLine, OidcSettings, SigninParts } from '../../../bot/pages/signin/parts.ts'
import { signinRoutes } from '../../../bot/pages/signin/routes.ts'
import { sessionCookie } from '../../../bot/pages/signin/cookies.ts'
import { signToken } from '../../../bot/pages/signin/token.ts'
import type { StaffParts } from '../../../bot/pages/staff/parts.ts'
import { staffRoutes } from '../../../bot/pages/staff/routes.ts'
import { makeServer } from '../../../bot/server.ts'
import { makeLog } from '../../../services/telemetry/log.ts'
import { FakeDoor } from './fakeDoor.ts'

const person = (id: string, name: string, last: number, roles: Person['roles']): Person =>
  ({ id, name, phone: `+44770090000${last}`, voice: true, roles, lastResort: false, email: `${id}@hub.example` })

export const rota: Person[] = [
  person('sam', 'Sam', 1, ['worker']), person('priya', 'Priya', 2, ['worker']), person('lead', 'Jo', 3, ['lead']), person('op', 'Kit', 4, ['operator']),
  person('reads', 'Ola', 5, ['reviewer'])
]

export type StaffServer = {
  door: FakeDoor; url: string; parts: StaffParts & SigninParts; codes: { person: string; code: string }[]; audited: AuditLine[]; troubles: unknown[]
  /** Moves the product clock and real time. */
  pass(seconds: number): void
  /** Asks as somebody signed in on a browser (a cookie), as nobody (null), or with a bearer token. */
  ask(path: string, as: string | null, more?: Asked): Promise<Response>
  close(): Promise<void>
}
export type Asked = { form?: Record<string, string>; file?: string; json?: unknown; bearer?: string; origin?: string | null; cookie?: string }

const at = Date.parse('2026-11-21T02:14:00Z')

function listen(server: Server): Promise<number> {
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server.address().port)))
}

/** The staff pages on a real restify server, in front of a fake front door. Night of 21 November 2026, 02:14. */
export async function staffServer(more: { oidc?: OidcSettings; publicUrl?: string; directory?: PlacesParts['directory'] } = {}): Promise<StaffServer> {
  let offset = 0
  let ids = 0
  const now = () => at + offset
  const door = new FakeDoor(now)
  const codes: StaffServer['codes'] = []
  const audited: AuditLine[] = []
  const troubles: unknown[] = []
  const parts: StaffServer['parts'] = {
    door, publicUrl: '', keys: [new Uint8Array(32).fill(7)], people: () => rota, now, clock: { now }, timeZone: () => 'Europe/London',
    newId: () => `id-${(ids += 1)}`, unwell: error => { troubles.push(error) }, audit: async line => { audited.push(line) },
    store: inMemoryOneTimeStore(now), sendCode: async (to, code) => { codes.push({ person: to, code }) },
    limiter: options => new RateLimiterMemory(options), oidc: more.oidc ?? null
  }
  const server = makeServer([...signinRoutes(parts), ...staffRoutes(parts), ...reviewRoutes(more.directory ? Object.assign(parts, { unmet: more.directory.unmet }) : parts), ...(more.directory ? placesRoutes(Object.assign(parts, { directory: more.directory })) : [])], makeLog('silent'))
  const url = `http://127.0.0.1:${await listen(server)}`
  parts.publicUrl = more.publicUrl ?? url
  return {
    door, url, parts, codes, audited, troubles, pass: seconds => { offset += seconds * 1000 },
    ask: (path, as, asked = {}) => ask(url, parts, path, as, asked),
    close: () => new Promise(resolve => { server.server.closeAllConnections(); server.close(() => resolve()) })
  }
}

async function ask(url: string, parts: StaffServer['parts'], path: string, as: string | null, { form, file, json, bearer, origin, cookie }: Asked): Promise<Response> {
  const who = rota.find(({ id }) => id === as)
  const session = who === undefined ? null : `${sessionCookie}=${await signToken(who, 'session', parts.keys, 3600, parts.now())}`
  const from = origin === undefined ? parts.publicUrl : origin
  const headers: Record<string, string> = {
    ...(session === null && cookie === undefined ? {} : { cookie: [session, cookie].filter(each => each !== null && each !== undefined).join('; ') }),
    ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }), ...(from === null ? {} : { origin: from }),
    ...(json === undefined ? {} : { 'content-type': 'application/json' })
  }
  const body = file !== undefined ? withFile(file) : form !== undefined ? new URLSearchParams(form) : json !== undefined ? JSON.stringify(json) : undefined
  return fetch(`${url}${path}`, { method: body === undefined ? 'GET' : 'POST', headers, redirect: 'manual', ...(body === undefined ? {} : { body }) })
}

function withFile(text: string): FormData {
  const form = new FormData()
  form.set('file', new Blob([text], { type: 'text/csv' }), 'places.csv')
  return form
}

import restify from 'restify'
import type { Request, RequestHandler, Response, Server } from 'restify'
import { StoreAway } from '../services/redis/connect.ts'
import type { Log } from '../services/telemetry/log.ts'
import { readBody } from './body.ts'
import type { Route } from './route.ts'

/** The HTTP server over a route table. Every answer that is an error is `{error, do}`; nothing of a person is in it. */
export function makeServer(routes: readonly Route[], log: Log): Server {
  const server = restify.createServer({ name: 'front-door', ignoreTrailingSlash: true, handleUncaughtExceptions: false })
  server.pre((_req, res, next) => {
    res.header('X-Content-Type-Options', 'nosniff')
    res.header('Referrer-Policy', 'no-referrer')
    next()
  })
  for (const route of routes) {
    const handlers: RequestHandler[] = [...reader(route.body), (req, res, next) => void run(route, req, res, log).then(() => next(false), next)]
    mount(server, route, handlers)
  }
  server.on('restifyError', (_req: Request, res: Response, error: { statusCode?: number }, done: () => void) => {
    if (!res.headersSent) failed(res, error.statusCode ?? 500)
    done()
  })
  return server
}

function mount(server: Server, route: Route, handlers: RequestHandler[]): void {
  switch (route.method) {
    case 'get': return void server.get(route.path, handlers)
    case 'post': return void server.post(route.path, handlers)
    case 'options': return void server.opts(route.path, handlers)
    case 'del': return void server.del(route.path, handlers)
  }
}

async function run(route: Route, req: Request, res: Response, log: Log): Promise<void> {
  try {
    await route.run(req, res)
  } catch (error) {
    log.error({ error, route: route.path }, 'a request failed')
    if (res.headersSent) return void res.end()
    if (error instanceof StoreAway) return void res.send(503, { error: 'The front door cannot reach its store just now.', do: 'Try again in a moment. If someone is in danger, call 999.' })
    failed(res, 500)
  }
}

function failed(res: Response, status: number): void {
  const words = new Map([
    [404, { error: 'There is nothing at this address.', do: 'Check the address. The front door itself is at /.' }],
    [405, { error: 'This address does not take that method.', do: 'Check the method (GET or POST).' }],
    [413, { error: 'This is more than 256 KB.', do: 'Send less at once: several messages arrive in order.' }],
    [400, { error: 'This request cannot be read.', do: 'Send well-formed JSON or a form, as the address asks.' }]
  ])
  const known = words.get(status)
  res.send(known ? status : 500, known ?? { error: 'Something failed on our side.', do: 'Try again. If someone is in danger, call 999.' })
}

/** How a body is read. What cannot be read stays undefined: the route says what is wrong with it. Nothing is trimmed: signatures cover every space. */
function reader(body: Route['body']): RequestHandler[] {
  if (body === 'none' || body === 'multipart') return []
  return [(req, res, next) => {
    readBody(req).then(bytes => {
      if (bytes === null) {
        failed(res, 413)
        return next(false)
      }
      const text = bytes.toString('utf8')
      req.body = body === 'json' ? asJson(text) : asForm(text)
      next()
    }, next)
  }]
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // unreadable is for the route to answer: it knows what it wanted
    return undefined
  }
}

function asForm(text: string): Record<string, string | string[]> {
  const form = new URLSearchParams(text)
  return Object.fromEntries([...new Set(form.keys())].map(key => {
    const all = form.getAll(key)
    return [key, all.length === 1 ? all[0] ?? '' : all]
  }))
}

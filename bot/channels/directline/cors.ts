import type { Response } from 'restify'
import type { Route } from '../../route.ts'
import { anyone, route } from '../../route.ts'

/** Any site may show our chat: the token says who somebody is, no cookie does. */
function allow(res: Response) {
  res.setHeader('access-control-allow-origin', '*')
  res.setHeader('cache-control', 'no-store')
}

/** The same line of the table, answerable from another site, also when it refuses. */
export const fromAnySite = (line: Route): Route => ({
  ...line,
  async run(req, res) {
    allow(res)
    await line.run(req, res)
  }
})

/** A browser's question before the request itself. */
export const preflight = (path: string): Route => fromAnySite(route({
  method: 'options', path, guard: anyone('a preflight carries no token and learns nothing'),
  async handle(_req, res) {
    res.setHeader('access-control-allow-headers', 'authorization, content-type, x-ms-bot-agent, x-requested-with')
    res.setHeader('access-control-allow-methods', 'GET, POST, OPTIONS')
    res.setHeader('access-control-max-age', '86400')
    res.send(204)
  }
}))

import restify from 'restify'
import type { Route } from '../../bot/route.ts'

/** A real server on a free port of this machine with these routes and no others. Forms reach them as they came. */
export async function serveRoutes(routes: (address: string) => Route[]): Promise<{ address: string; close(): Promise<void> }> {
  const server = restify.createServer({ name: 'routes' })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${server.address().port}`
  for (const line of routes(address)) {
    const run: restify.RequestHandlerType = async (req, res) => line.run(req, res)
    const parse = line.body === 'none' ? [] : restify.plugins.bodyParser({ mapParams: false, maxBodySize: 256 * 1024 })
    if (line.method === 'get') server.get(line.path, parse, run)
    else server.post(line.path, parse, run)
  }
  return {
    address,
    close: () => new Promise(resolve => {
      server.close(() => resolve())
      server.server.closeAllConnections()
    })
  }
}

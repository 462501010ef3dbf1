import type { Request, Response } from 'restify'

/** Why a request may not go on. `do` says what to do about it: it is the body of the answer (contract.md, status codes). */
export type Denied = { kind: 'denied'; status: number; error: string; do: string }
export type Allowed<As> = { kind: 'allowed'; as: As }

/** Who may use a route, decided before its body runs. `as` is what the check learned (a token's conversation, a signed-in worker). */
export type Guard<As> = { name: string; check(req: Request): Promise<Allowed<As> | Denied> }

/**
 * One line of the route table. `body`: how the body is read before the guard runs ('form' keeps Twilio's fields untouched for its signature;
 * 'none' leaves it alone). Every route names its guard; a structure test refuses one that does not.
 */
export type Route = {
  method: 'get' | 'post' | 'options' | 'del'
  path: string
  guard: string
  body: 'json' | 'form' | 'multipart' | 'none'
  run(req: Request, res: Response): Promise<void>
}

export function route<As>(line: {
  method: Route['method']; path: string; guard: Guard<As>; body?: Route['body']
  handle(req: Request, res: Response, as: As): Promise<void>
}): Route {
  return {
    method: line.method, path: line.path, guard: line.guard.name, body: line.body ?? 'none',
    async run(req, res) {
      const checked = await line.guard.check(req)
      if (checked.kind === 'denied') return void res.send(checked.status, { error: checked.error, do: checked.do })
      await line.handle(req, res, checked.as)
    }
  }
}

/** The same as `res.send(status, body)` for a body of JSON, without the search for a formatter and with head and body in one piece: for what is asked most. */
export function sendJson(res: Response, status: number, body: object): void {
  const text = JSON.stringify(body)
  res.statusCode = status
  res.setHeader('Content-Type', 'application/json')
  res.setHeader('Content-Length', Buffer.byteLength(text))
  res.end(text)
}

/** Open to anyone; `why` is the reason that a reviewer reads. */
export const anyone = (why: string): Guard<null> => ({ name: `anyone: ${why}`, check: async () => ({ kind: 'allowed', as: null }) })

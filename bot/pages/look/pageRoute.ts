import type { Request, Response } from 'restify'
import { route, type Guard, type Route } from '../../route.ts'
import { staffPages } from '../../../dialogs/copy/staffPages.ts'
import { sendError, sendFailure, sendJsonError } from './failure.ts'
import { goTo } from './render.ts'

type Line<As> = {
  method: 'get' | 'post'; path: string; guard: Guard<As>; body?: Route['body']
  /** Told of an error, so that it is logged. */
  unwell(error: unknown): void
  handle(req: Request, res: Response, as: As): Promise<void>
}

const pathOf = (req: Request): string => (req.url ?? '/staff').split('?', 1)[0] ?? '/staff'

/** A page: whoever is not signed in is taken to the sign-in page and back; a refusal and an error are pages too. */
export function pageRoute<As>(line: Line<As>): Route {
  return {
    method: line.method, path: line.path, guard: line.guard.name, body: line.body ?? (line.method === 'post' ? 'form' : 'none'),
    async run(req, res) {
      try {
        const checked = await line.guard.check(req)
        if (checked.kind === 'allowed') return await line.handle(req, res, checked.as)
        if (checked.status !== 401) return sendFailure(res, checked.status, { title: staffPages.failure.deniedTitle, do: `${checked.error} ${checked.do}` })
        goTo(res, `/staff/sign-in?to=${encodeURIComponent(line.method === 'get' ? pathOf(req) : '/staff')}`)
      } catch (error) {
        line.unwell(error)
        sendError(res, error)
      }
    }
  }
}

/** A JSON path: refusals and errors are `{"error","do"}`. */
export function apiRoute<As>(line: Line<As>): Route {
  const inner = route({ ...line, body: line.body ?? (line.method === 'post' ? 'json' : 'none') })
  return {
    ...inner,
    async run(req, res) {
      res.setHeader('Cache-Control', 'no-store')
      try { await inner.run(req, res) } catch (error) {
        line.unwell(error)
        sendJsonError(res, error)
      }
    }
  }
}

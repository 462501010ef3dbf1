import { createHash } from 'node:crypto'
import type { Response } from 'restify'
import type { Route } from '../../route.ts'
import { pageRoute } from '../look/pageRoute.ts'
import { html, sendPage, sendPiece } from '../look/render.ts'
import { query } from '../look/sent.ts'
import type { Worker } from '../signin/guard.ts'
import { onTheConsole } from './onTheConsole.ts'
import { listView } from './listView.ts'
import { toldWords } from './told.ts'
import type { StaffParts } from './parts.ts'

/** A piece's version: it changes when what is shown does. */
export const versionOf = (piece: string): string => createHash('sha256').update(piece).digest('base64url').slice(0, 16)

/** Nothing new since the version that the script has. */
export const nothingNew = (res: Response): void => { res.sendRaw(204, '', { 'Cache-Control': 'no-store' }) }

/** Who waits and who is with whom: the page, and the piece of it that its script fetches every few seconds. */
export function listPages(parts: StaffParts): Route[] {
  const guard = onTheConsole(parts)
  // The id makes a second press of one button one act, and it must not make every fetch look new.
  const viewFor = async (worker: Worker, id: string) => ({ ...listView(await parts.door.handoffs(), worker, parts), id })
  return [
    pageRoute({
      method: 'get', path: '/staff', guard, unwell: parts.unwell,
      async handle(req, res, worker) {
        const view = await viewFor(worker, parts.newId())
        const version = versionOf(html('staff/listPiece.njk', { ...view, id: '' }))
        sendPage(res, 200, 'staff/list.njk', { ...view, title: view.heading, viewer: worker, place: 'now', version, told: toldWords(query(req).get('told'), '') })
      }
    }),
    pageRoute({
      method: 'get', path: '/staff/list', guard, unwell: parts.unwell,
      async handle(req, res, worker) {
        const view = await viewFor(worker, parts.newId())
        const version = versionOf(html('staff/listPiece.njk', { ...view, id: '' }))
        if (query(req).get('v') === version) return nothingNew(res)
        sendPiece(res, version, 'staff/listPiece.njk', view)
      }
    })
  ]
}

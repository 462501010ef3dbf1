import type { Route } from '../../route.ts'
import { staffPages } from '../../../dialogs/copy/staffPages.ts'
import { pageRoute } from '../look/pageRoute.ts'
import { sendPage, sendPiece } from '../look/render.ts'
import { inPath, query } from '../look/sent.ts'
import { onTheConsole } from './onTheConsole.ts'
import { asCode } from './acts.ts'
import { changesSince } from './changes.ts'
import { nothingNew } from './listPages.ts'
import { mayRead } from './mayRead.ts'
import { showHandoff, unknownCode } from './showHandoff.ts'
import { toldWords } from './told.ts'
import type { StaffParts } from './parts.ts'

/** One handoff: its page, what changed on it, and the question before a call. */
export function handoffPages(parts: StaffParts): Route[] {
  const guard = onTheConsole(parts)
  return [
    pageRoute({
      method: 'get', path: '/staff/handoffs/:code', guard, unwell: parts.unwell,
      async handle(req, res, worker) {
        const found = await parts.door.handoff(asCode(inPath(req, 'code')))
        if (found === null) return unknownCode(res, worker)
        if (mayRead(found.handoff, worker)) await parts.audit({ who: worker.id, did: 'read-conversation', about: found.conversation })
        showHandoff(res, found, worker, parts, { told: toldWords(query(req).get('told'), '') })
      }
    }),
    pageRoute({
      method: 'get', path: '/staff/handoffs/:code/changes', guard, unwell: parts.unwell,
      async handle(req, res, worker) {
        const changed = await changesSince(query(req).get('v'), asCode(inPath(req, 'code')), worker, parts, res)
        if (changed.kind === 'gone') return unknownCode(res, worker)
        if (changed.kind === 'same') return nothingNew(res)
        sendPiece(res, changed.version, 'staff/live.njk', changed.view)
      }
    }),
    pageRoute({
      method: 'get', path: '/staff/handoffs/:code/call', guard, unwell: parts.unwell,
      async handle(req, res, worker) {
        const found = await parts.door.handoff(asCode(inPath(req, 'code')))
        if (found === null) return unknownCode(res, worker)
        const { code } = found.handoff
        sendPage(res, 200, 'staff/call.njk', { title: staffPages.call.title(code), viewer: worker, place: 'now', code, id: parts.newId() })
      }
    })
  ]
}

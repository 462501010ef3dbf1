import type { Response } from 'restify'
import { z } from 'zod'
import { staffPages } from '../../../dialogs/copy/staffPages.ts'
import type { Move } from '../../../services/conversation/entry.ts'
import { logLine } from '../../../services/summary/logLine.ts'
import type { MoveResult } from '../../frontDoor.ts'
import type { Route } from '../../route.ts'
import { apiRoute } from '../look/pageRoute.ts'
import { inPath, sent } from '../look/sent.ts'
import { onTheConsole } from './onTheConsole.ts'
import { act, asCode } from './acts.ts'
import { mayRead } from './mayRead.ts'
import { nameOf, type StaffParts } from './parts.ts'

type Asked = { id: string | undefined; move: Move }
/** A repeated request with the same id is one act. */
const Id = z.string().max(200).optional()
const plain = (move: Move) => z.object({ id: Id }).transform(({ id }): Asked => ({ id, move }))

/** What each move's body may hold. */
const moves = {
  take: z.object({ firstWord: z.string().optional(), id: Id })
    .transform(({ id, firstWord }): Asked => ({ id, move: firstWord === undefined ? { move: 'take' } : { move: 'take', firstWord } })),
  say: z.object({ text: z.string().refine(text => text.trim() !== '', 'is empty'), id: Id })
    .transform(({ id, text }): Asked => ({ id, move: { move: 'say', text } })),
  done: z.object({ line: z.string().optional(), id: Id })
    .transform(({ id, line }): Asked => ({ id, move: line === undefined ? { move: 'done' } : { move: 'done', line } })),
  'no-contact': z.object({ reason: z.string().trim().min(1, 'is empty'), id: Id }).transform(({ id, reason }): Asked => ({ id, move: { move: 'no-contact', reason } })),
  contact: plain({ move: 'no-contact', reason: null }), pass: plain({ move: 'pass' }), colleague: plain({ move: 'colleague' }), call: plain({ move: 'call' }), undo: plain({ move: 'undo' })
}

const unknown = (res: Response): void => {
  res.send(404, { error: 'That code is not open, and was not handed back within a day.', do: 'Read the open codes at GET /staff/api/handoffs.' })
}

function answer(res: Response, result: MoveResult, parts: StaffParts): void {
  switch (result.kind) {
    case 'done': return void res.send(200, { ok: true })
    case 'unknown-code': return unknown(res)
    case 'other-has-it': return void res.send(409, { error: `${nameOf(parts, result.by)} has it.`, do: 'Nothing was changed. Ask them, or take another.', by: result.by })
    case 'not-sent': return void res.send(409, { error: staffPages.told[result.why], do: 'Nothing was sent. Ring them where calls are safe.', by: null })
    case 'not-yours': return void res.send(409, { error: 'It is not with you.', do: 'Nothing was changed. Take it first.', by: null })
  }
}

/** The worker's console as JSON, for a signed-in worker or a bearer token (contract.md). */
export function staffApi(parts: StaffParts): Route[] {
  const guard = onTheConsole(parts)
  const acts = Object.entries(moves).map(([name, Body]) => apiRoute({
    method: 'post', path: `/staff/api/handoffs/:code/${name}`, guard, unwell: parts.unwell,
    async handle(req, res, worker) {
      const body = Body.safeParse(sent(req))
      if (!body.success) {
        const where = body.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; ')
        return void res.send(400, { error: `The body cannot be read (${where}).`, do: 'Send JSON: take {"firstWord"?}, say {"text","id"?}, pass {}, done {"line"?}.' })
      }
      answer(res, await act(parts, worker, asCode(inPath(req, 'code')), body.data.move, body.data.id ?? parts.newId()), parts)
    }
  }))
  return [
    apiRoute({
      method: 'get', path: '/staff/api/handoffs', guard, unwell: parts.unwell,
      async handle(_req, res) { res.send(200, await parts.door.handoffs()) }
    }),
    apiRoute({
      method: 'get', path: '/staff/api/handoffs/:code', guard, unwell: parts.unwell,
      async handle(req, res, worker) {
        const found = await parts.door.handoff(asCode(inPath(req, 'code')))
        if (found === null) return unknown(res)
        const readable = mayRead(found.handoff, worker)
        if (readable) await parts.audit({ who: worker.id, did: 'read-conversation', about: found.conversation })
        // Whoever has not taken it sees that words are there, and reads them after the take.
        res.send(200, { ...found.card, channel: found.handoff.channel, language: found.handoff.language, pages: found.handoff.pages, readable,
          entries: readable ? found.entries.map(entry => logLine(entry, entry.delivery)) : [] })
      }
    }),
    ...acts
  ]
}

import type { Request, Response } from 'restify'
import type { Move } from '../../../services/conversation/entry.ts'
import type { Route } from '../../route.ts'
import type { MoveResult } from '../../frontDoor.ts'
import { pageRoute } from '../look/pageRoute.ts'
import { goTo } from '../look/render.ts'
import { field, inPath } from '../look/sent.ts'
import type { Worker } from '../signin/guard.ts'
import { onTheConsole } from './onTheConsole.ts'
import { act, asCode } from './acts.ts'
import { showHandoff, unknownCode } from './showHandoff.ts'
import { toldWords, type ToldKey } from './told.ts'
import { nameOf, type StaffParts } from './parts.ts'

/** A button's form: which move its fields make (null: nothing was written), and where the worker is then. */
type Form = { does: string; field: string | null; move(written: string): Move | null; told: ToldKey | null; then: 'handoff' | 'list' }

const forms: readonly Form[] = [
  { does: 'take', field: 'firstWord', move: words => (words === '' ? { move: 'take' } : { move: 'take', firstWord: words }), told: null, then: 'handoff' },
  { does: 'say', field: 'text', move: words => (words === '' ? null : { move: 'say', text: words }), told: null, then: 'handoff' },
  { does: 'done', field: 'line', move: words => (words === '' ? { move: 'done' } : { move: 'done', line: words }), told: 'done', then: 'handoff' },
  { does: 'pass', field: null, move: () => ({ move: 'pass' }), told: 'passed', then: 'list' },
  { does: 'colleague', field: null, move: () => ({ move: 'colleague' }), told: 'colleague', then: 'handoff' },
  { does: 'call', field: null, move: () => ({ move: 'call' }), told: 'call', then: 'handoff' },
  { does: 'no-contact', field: 'reason', move: words => (words === '' ? null : { move: 'no-contact', reason: words }), told: 'no-contact', then: 'handoff' },
  { does: 'contact', field: null, move: () => ({ move: 'no-contact', reason: null }), told: 'contact', then: 'handoff' },
  { does: 'undo', field: null, move: () => ({ move: 'undo' }), told: 'taken', then: 'handoff' }
]

/** Blank words are no words; all others go exactly as they were written, except for the line ends that browsers change in forms. */
const written = (req: Request, name: string | null): string => {
  const words = name === null ? '' : field(req, name).replace(/\r\n/g, '\n')
  return words.trim() === '' ? '' : words
}

/** The press changed nothing: the page says why, and gives back what was typed. */
async function notDone(res: Response, result: Exclude<MoveResult, { kind: 'done' }>, at: { code: string; worker: Worker; parts: StaffParts; kept: string }): Promise<void> {
  const found = result.kind === 'unknown-code' ? null : await at.parts.door.handoff(at.code)
  if (found === null) return unknownCode(res, at.worker)
  const told = result.kind === 'not-sent' ? toldWords(result.why, '') : result.kind === 'other-has-it' ? toldWords('other', nameOf(at.parts, result.by)) : toldWords('not-yours', '')
  showHandoff(res, found, at.worker, at.parts, { status: 409, told, kept: at.kept })
}

/** The buttons of the console. They work without a script: each is a form, answered by a redirect to what is then so. */
export const handoffForms = (parts: StaffParts): Route[] => forms.map(form => pageRoute({
  method: 'post', path: `/staff/handoffs/:code/${form.does}`, guard: onTheConsole(parts), unwell: parts.unwell,
  async handle(req, res, worker) {
    const code = asCode(inPath(req, 'code'))
    const words = written(req, form.field)
    const move = form.move(words)
    const here = `/staff/handoffs/${encodeURIComponent(code)}`
    if (move === null) return goTo(res, `${here}?told=empty#say`)
    const result = await act(parts, worker, code, move, field(req, 'id') || parts.newId())
    if (result.kind !== 'done') return notDone(res, result, { code, worker, parts, kept: words })
    const told = form.told === null ? '' : `?told=${form.told}`
    goTo(res, form.then === 'list' ? `/staff${told}` : `${here}${told}`)
  }
}))

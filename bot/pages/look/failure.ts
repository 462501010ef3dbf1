import type { Response } from 'restify'
import { StoreAway } from '../../../services/redis/connect.ts'
import { staffPages } from '../../../dialogs/copy/staffPages.ts'
import { sendPage, type Viewer } from './render.ts'

const { failure } = staffPages

/** One message and one way on: what is wrong, and what to do about it. */
export function sendFailure(res: Response, status: number, told: { title: string; do: string; viewer?: Viewer; link?: { to: string; words: string } }): void {
  sendPage(res, status, 'look/failure.njk', {
    title: told.title, viewer: told.viewer ?? null, place: null, whatToDo: told.do, link: told.link ?? { to: '/staff', words: failure.home }
  })
}

/** An error behind a page: the store being away is said as such, for then the phone is what still works. */
export function sendError(res: Response, error: unknown, viewer: Viewer = null): void {
  if (error instanceof StoreAway) return sendFailure(res, 503, { title: failure.awayTitle, do: failure.awayDo, viewer })
  sendFailure(res, 500, { title: failure.brokenTitle, do: failure.brokenDo, viewer })
}

/** The same, as JSON (contract.md, status codes). */
export function sendJsonError(res: Response, error: unknown): void {
  const away = error instanceof StoreAway
  res.send(away ? 503 : 500, away ? { error: failure.awayTitle, do: failure.awayDo } : { error: failure.brokenTitle, do: failure.brokenDo })
}

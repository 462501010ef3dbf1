import type { Response } from 'restify'
import { staffPages } from '../../../dialogs/copy/staffPages.ts'
import { sendFailure } from '../look/failure.ts'
import { html, sendPage } from '../look/render.ts'
import type { Worker } from '../signin/guard.ts'
import { handoffView, type FoundHandoff } from './handoffView.ts'
import { versionOf } from './listPages.ts'
import type { StaffParts } from './parts.ts'

const { failure } = staffPages

/** `told`: what came of the last press. `kept`: words that were not sent, so that nobody types them twice. */
export type Shown = { status?: number; told?: string | null; kept?: string }

export const unknownCode = (res: Response, worker: Worker): void =>
  sendFailure(res, 404, { title: failure.unknownCode, do: failure.unknownCodeDo, viewer: worker })

export function showHandoff(res: Response, found: FoundHandoff, worker: Worker, parts: StaffParts, shown: Shown = {}): void {
  const view = handoffView(found, worker, parts)
  sendPage(res, shown.status ?? 200, 'staff/handoff.njk', {
    ...view, viewer: worker, place: 'now', version: versionOf(html('staff/live.njk', view)), id: parts.newId(),
    told: shown.told ?? null, kept: shown.kept ?? '', problem: (shown.status ?? 200) >= 400
  })
}

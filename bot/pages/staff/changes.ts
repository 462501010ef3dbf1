import type { Response } from 'restify'
import type { FrontDoor } from '../../frontDoor.ts'
import { html } from '../look/render.ts'
import type { Worker } from '../signin/guard.ts'
import { handoffView } from './handoffView.ts'
import { versionOf } from './listPages.ts'
import type { StaffParts } from './parts.ts'

/** Shorter than a proxy's patience; the script asks again at once. */
const holdMs = 25_000

/** Hints of a conversation's changes, none of them missed: one that comes while nobody waits ends the next wait at once. */
function hints(door: Pick<FrontDoor, 'onChange'>, conversation: string) {
  let hinted = false
  let wake: () => void = () => {}
  const stop = door.onChange(conversation, () => { hinted = true; wake() })
  return {
    async next(milliseconds: number): Promise<void> {
      if (!hinted) {
        await new Promise<void>(resolve => {
          const timer = setTimeout(resolve, milliseconds)
          wake = () => { clearTimeout(timer); resolve() }
        })
      }
      hinted = false
    },
    wake: () => wake(), stop
  }
}

export type Changed = { kind: 'changed'; version: string; view: ReturnType<typeof handoffView> } | { kind: 'same' } | { kind: 'gone' }

/**
 * Waits until what this worker may see differs from `version`, at most 25 s of real time. Asking again with the last version misses nothing, whatever
 * slept in between: a laptop, the network, a restart of ours.
 */
export async function changesSince(version: string | null, code: string, worker: Worker, parts: StaffParts, res: Response): Promise<Changed> {
  const first = await parts.door.handoff(code)
  if (first === null) return { kind: 'gone' }
  const heard = hints(parts.door, first.conversation)
  let closed = false
  // The response's, not the request's: a request counts as closed once its body was read.
  res.on('close', () => { closed = true; heard.wake() })
  const until = parts.now() + holdMs
  try {
    for (;;) {
      const found = await parts.door.handoff(code)
      if (found === null) return { kind: 'gone' }
      const view = handoffView(found, worker, parts)
      const current = versionOf(html('staff/live.njk', view))
      if (current !== version) return { kind: 'changed', version: current, view }
      if (closed || parts.now() >= until) return { kind: 'same' }
      await heard.next(until - parts.now())
    }
  } finally { heard.stop() }
}

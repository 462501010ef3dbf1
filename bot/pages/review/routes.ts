import type { Request, Response } from 'restify'
import { z } from 'zod'
import { staffPages } from '../../../dialogs/copy/staffPages.ts'
import { EntryId, PromiseOutcome } from '../../../services/conversation/entry.ts'
import type { Unmet } from '../../../services/directory/kept/keeper.ts'
import type { Route } from '../../route.ts'
import { sendFailure } from '../look/failure.ts'
import { apiRoute, pageRoute } from '../look/pageRoute.ts'
import { goTo, sendPage } from '../look/render.ts'
import { field, inPath, query } from '../look/sent.ts'
import { withRole, type Worker } from '../signin/guard.ts'
import { unmetLately } from '../places/placesView.ts'
import type { StaffParts } from '../staff/parts.ts'
import { readSpan, type Span } from './span.ts'
import { reviewView } from './reviewView.ts'

const { review, places } = staffPages
const toCheckWords = (count: number): string => (count === 0 ? places.allWell : places.toDo(count))
const week = 7 * 24 * 3_600_000
const Outcome = PromiseOutcome.shape.outcome

/** Back to the list as it was asked for, at the conversation that was being read. */
const backTo = (req: Request): string => {
  const asked = new URLSearchParams(field(req, 'back'))
  const kept = new URLSearchParams(['since', 'until'].flatMap(name => (asked.get(name) ? [[name, asked.get(name) ?? '']] : [])))
  return kept.size === 0 ? '/review' : `/review?${kept}`
}

const refuse = (res: Response, worker: Worker): void =>
  sendFailure(res, 400, { title: review.badDates, do: review.badDatesDo, viewer: worker, link: { to: '/review', words: review.title } })

/** `unmet`: what people asked for and nobody offers, as counts; `toCheck`: how many places the hub team should look at. */
export type ReviewParts = StaffParts & { unmet?(): Promise<Unmet[]>; toCheck?(): number }

/** The morning review: every conversation in the person's own words, each promise to be ticked off, and the same as JSON. */
export function reviewRoutes(parts: ReviewParts): Route[] {
  const guard = withRole(parts, 'worker', 'reviewer', 'lead')
  const read = async (span: Span, worker: Worker) => {
    await parts.audit({ who: worker.id, did: 'read-summaries', about: null })
    return parts.door.summaries(span)
  }
  return [
    pageRoute({
      method: 'get', path: '/review', guard, unwell: parts.unwell,
      async handle(req, res, worker) {
        const asked = readSpan(query(req), parts.timeZone())
        if (asked === 'bad') return refuse(res, worker)
        // A week, not a night: what nobody read on Saturday is still there on Monday.
        const span = asked.since === null && asked.until === null ? { since: new Date(parts.clock.now() - week), until: null } : asked
        const view = reviewView(await read(span, worker), parts)
        sendPage(res, 200, 'review/review.njk', {
          ...view, unmet: unmetLately(await parts.unmet?.() ?? [], parts.clock.now()), toCheck: toCheckWords(parts.toCheck?.() ?? 0), title: review.title, viewer: worker, place: 'review',
          since: query(req).get('since')?.slice(0, 10) ?? '', until: query(req).get('until')?.slice(0, 10) ?? '', back: query(req).toString()
        })
      }
    }),
    apiRoute({
      method: 'get', path: '/review/api/summaries', guard, unwell: parts.unwell,
      async handle(req, res, worker) {
        const span = readSpan(query(req), parts.timeZone())
        if (span === 'bad') return void res.send(400, { error: review.badDates, do: review.badDatesDo })
        res.send(200, await read(span, worker))
      }
    }),
    pageRoute({
      method: 'post', path: '/review/:conversation/reviewed', guard, unwell: parts.unwell,
      async handle(req, res, worker) {
        await parts.door.reviewed(inPath(req, 'conversation'), worker.id)
        goTo(res, backTo(req))
      }
    }),
    pageRoute({
      method: 'post', path: '/review/:conversation/promise', guard, unwell: parts.unwell,
      async handle(req, res, worker) {
        const sent = z.object({ promise: EntryId, outcome: Outcome }).safeParse({ promise: field(req, 'promise'), outcome: field(req, 'outcome') })
        if (sent.success) await parts.door.promiseOutcome(inPath(req, 'conversation'), sent.data.promise, sent.data.outcome, worker.id)
        goTo(res, backTo(req))
      }
    })
  ]
}

import type { Request, Response } from 'restify'
import { staffPages } from '../../../dialogs/copy/staffPages.ts'
import type { Asset } from '../../../services/directory/asset.ts'
import { assetFromForm, emptyForm, fields, newId, stillRight, type Form } from '../../../services/directory/kept/form.ts'
import { isoOfDay, wallOf } from '../../../services/directory/wallClock.ts'
import type { Route } from '../../route.ts'
import { sendFailure } from '../look/failure.ts'
import { apiRoute, pageRoute } from '../look/pageRoute.ts'
import { goTo, sendPage } from '../look/render.ts'
import { field, inPath, query } from '../look/sent.ts'
import { withRole, type Worker } from '../signin/guard.ts'
import { csvRoute } from './csv.ts'
import type { PlacesParts } from './parts.ts'
import { fieldsView, listView, placeView } from './placesView.ts'

const { places } = staffPages
const historyShown = 50

const today = (parts: PlacesParts): string => isoOfDay(wallOf(parts.clock.now()).day)
const find = (parts: PlacesParts, id: string): Asset | undefined => parts.directory.entries().find(asset => asset.id === id)
const sentForm = (req: Request): Form => {
  const form = emptyForm()
  for (const name of fields) form[name] = field(req, name)
  return form
}
const pathOf = (id: string, told: string): string => `/staff/places/${encodeURIComponent(id)}?told=${told}`
const toldWords: Readonly<Record<string, string>> = { saved: places.saved, still: places.stillSaved, changed: places.changedMeanwhile }

const missing = (res: Response, worker: Worker): void => sendFailure(res, 404, { title: places.missingTitle, do: places.missingDo, viewer: worker, link: { to: '/staff/places', words: places.back } })

async function sendPlace(parts: PlacesParts, res: Response, worker: Worker, asset: Asset, given: Parameters<typeof placeView>[3] = {}): Promise<void> {
  const history = await parts.directory.history(asset.id, historyShown)
  sendPage(res, (given.wrong ?? []).length > 0 ? 400 : 200, 'places/place.njk', { ...placeView(parts, asset, history, given), isNew: false, title: asset.name, viewer: worker, place: 'places' })
}

const sendNew = (res: Response, worker: Worker, form: Form, wrong: Parameters<typeof fieldsView>[1]): void =>
  sendPage(res, wrong.length > 0 ? 400 : 200, 'places/place.njk', { isNew: true, id: 'new', name: places.newTitle, version: 0, told: '', wrong, fields: fieldsView(form, wrong), fresh: '', todo: [], ask: '', history: [], title: places.newTitle, viewer: worker, place: 'places' })

/** The hub team's pages about places: what needs a look, one form, "still right" with one tap, many at once by CSV, and who changed what. */
export function placesRoutes(parts: PlacesParts): Route[] {
  const guard = withRole(parts, 'worker', 'reviewer', 'lead')
  const { unwell } = parts
  return [
    pageRoute({
      method: 'get', path: '/staff/places', guard, unwell,
      async handle(req, res, worker) {
        const view = listView(parts, query(req).get('name') ?? '', await parts.directory.unmet())
        sendPage(res, 200, 'places/places.njk', { ...view, csv: null, title: places.title, viewer: worker, place: 'places' })
      }
    }),
    pageRoute({ method: 'get', path: '/staff/places/new', guard, unwell, handle: async (_req, res, worker) => sendNew(res, worker, emptyForm(), []) }),
    pageRoute({ method: 'post', path: '/staff/places', guard, unwell, handle: (req, res, worker) => added(parts, req, res, worker) }),
    csvRoute(parts, guard, today),
    pageRoute({
      method: 'get', path: '/staff/places/:id', guard, unwell,
      async handle(req, res, worker) {
        const asset = find(parts, inPath(req, 'id'))
        if (!asset) return missing(res, worker)
        await sendPlace(parts, res, worker, asset, { told: toldWords[query(req).get('told') ?? ''] ?? '' })
      }
    }),
    pageRoute({ method: 'post', path: '/staff/places/:id', guard, unwell, handle: (req, res, worker) => changed(parts, req, res, worker) }),
    pageRoute({
      method: 'post', path: '/staff/places/:id/still-right', guard, unwell,
      async handle(req, res, worker) {
        const before = find(parts, inPath(req, 'id'))
        if (!before) return missing(res, worker)
        await parts.directory.keep([{ before, after: stillRight(before, today(parts)), did: 'still-right', expected: null, checked: true }], worker.id)
        goTo(res, field(req, 'back') === 'list' ? '/staff/places' : pathOf(before.id, 'still'))
      }
    }),
    apiRoute({ method: 'get', path: '/review/api/unmet', guard, unwell, handle: async (_req, res) => void res.send(200, await parts.directory.unmet()) })
  ]
}

async function added(parts: PlacesParts, req: Request, res: Response, worker: Worker): Promise<void> {
  const form = sentForm(req)
  const id = newId(form.name, new Set(parts.directory.entries().map(asset => asset.id)))
  const read = assetFromForm(form, null, id, today(parts), field(req, 'checked') !== '')
  if ('wrong' in read) return sendNew(res, worker, form, read.wrong)
  const saved = await parts.directory.keep([{ before: null, after: read.asset, did: 'added', expected: 0, checked: false }], worker.id)
  goTo(res, pathOf(id, saved.kind))
}

async function changed(parts: PlacesParts, req: Request, res: Response, worker: Worker): Promise<void> {
  const before = find(parts, inPath(req, 'id'))
  if (!before) return missing(res, worker)
  const form = sentForm(req)
  const checked = field(req, 'checked') !== ''
  const read = assetFromForm(form, before, before.id, today(parts), checked)
  if ('wrong' in read) return sendPlace(parts, res, worker, before, { form, wrong: read.wrong })
  const saved = await parts.directory.keep([{ before, after: read.asset, did: 'changed', expected: Number(field(req, 'version')) || 0, checked }], worker.id)
  goTo(res, pathOf(before.id, saved.kind))
}

import type { Request } from 'restify'
import { staffPages } from '../../../dialogs/copy/staffPages.ts'
import { bulk, type Bulk } from '../../../services/directory/kept/bulk.ts'
import { ImportError } from '../../../services/directory/import/problem.ts'
import { readBody } from '../../body.ts'
import type { Guard, Route } from '../../route.ts'
import { sendFailure } from '../look/failure.ts'
import { pageRoute } from '../look/pageRoute.ts'
import { sendPage } from '../look/render.ts'
import type { Worker } from '../signin/guard.ts'
import type { PlacesParts } from './parts.ts'
import { listView } from './placesView.ts'

const { places } = staffPages

/** The text of the one file of a form; null where there is none, or it is too big. In memory: nothing of it is put on the disk. */
async function fileOf(req: Request): Promise<string | null> {
  const body = await readBody(req)
  if (body === null) return null
  try {
    const file = (await new Response(new Uint8Array(body), { headers: { 'content-type': req.header('content-type') } }).formData()).get('file')
    return file === null || typeof file === 'string' ? null : await file.text()
  } catch {
    // whatever is wrong with the form, there is no file in it that could be read
    return null
  }
}

const read = (text: string, parts: PlacesParts, today: string): Bulk | null => {
  try {
    return bulk(text, parts.directory.entries(), 'upload.csv', today)
  } catch (error) {
    if (error instanceof ImportError) return null
    throw error
  }
}

/** Many places at once: all that can be read are kept together, each line that cannot is told with what to do. */
export const csvRoute = (parts: PlacesParts, guard: Guard<Worker>, today: (parts: PlacesParts) => string): Route => pageRoute({
  method: 'post', path: '/staff/places/csv', guard, unwell: parts.unwell, body: 'multipart',
  async handle(req, res, worker) {
    const text = await fileOf(req)
    const result = text === null || text.trim() === '' ? null : read(text, parts, today(parts))
    if (result === null) return sendFailure(res, 400, { title: places.csvBad, do: places.csvBadDo, viewer: worker, link: { to: '/staff/places', words: places.back } })
    if (result.keep.length > 0) await parts.directory.keep(result.keep, worker.id)
    const { problems } = result
    sendPage(res, 200, 'places/places.njk', {
      ...listView(parts, '', await parts.directory.unmet()), title: places.title, viewer: worker, place: 'places',
      csv: { done: places.csvDone({ changed: result.keep.length, same: result.same, problems: problems.length }), problems: problems.map(({ line, problem, do: what }) => places.csvLine(line, problem, what)) }
    })
  }
})

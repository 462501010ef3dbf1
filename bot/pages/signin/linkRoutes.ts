import { createHash } from 'node:crypto'
import { anyone, type Route } from '../../route.ts'
import { staffPages } from '../../../dialogs/copy/staffPages.ts'
import { sendFailure } from '../look/failure.ts'
import { pageRoute } from '../look/pageRoute.ts'
import { sendPage } from '../look/render.ts'
import { field, inPath } from '../look/sent.ts'
import { beginSession } from './begin.ts'
import { ourPagesOnly } from './ourPagesOnly.ts'
import { usePageLink } from './pageLink.ts'
import type { SigninParts } from './parts.ts'

const { link } = staffPages
const path = '/staff/t/:token'

/** The link in a page. Opening it changes nothing, for phones and mail scanners open links by themselves; only the button signs in and takes. */
export const linkRoutes = (parts: SigninParts): Route[] => [
  pageRoute({
    method: 'get', path, guard: anyone('the link is the key, and opening it uses nothing up'), unwell: parts.unwell,
    async handle(_req, res) { sendPage(res, 200, 'signin/link.njk', { title: link.title, viewer: null, place: null }) }
  }),
  pageRoute({
    method: 'post', path, guard: ourPagesOnly(parts), unwell: parts.unwell,
    async handle(req, res) {
      const token = inPath(req, 'token')
      const linked = await usePageLink(parts.store, token)
      const person = parts.people().find(({ id }) => id === linked?.person)
      if (linked === null || person === undefined) {
        return sendFailure(res, 410, { title: link.usedTitle, do: link.usedDo, link: { to: '/staff/sign-in', words: link.signIn } })
      }
      if (field(req, 'then') === 'take') {
        const providerId = `link:${createHash('sha256').update(token).digest('base64url')}`
        await parts.door.workerDoes({ worker: person.id, code: linked.code, move: { move: 'take' }, by: 'console', providerId })
      }
      // Whoever has it by now is shown on its page: a take that came second needs no other answer.
      await beginSession(res, parts, person, 'signed-in-by-link', `/staff/handoffs/${encodeURIComponent(linked.code)}`)
    }
  })
]

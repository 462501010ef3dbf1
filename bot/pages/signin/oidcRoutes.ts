import { anyone, type Route } from '../../route.ts'
import { StoreAway } from '../../../services/redis/connect.ts'
import { staffPages } from '../../../dialogs/copy/staffPages.ts'
import { sendFailure } from '../look/failure.ts'
import { pageRoute } from '../look/pageRoute.ts'
import { goTo } from '../look/render.ts'
import { query } from '../look/sent.ts'
import { beginSession } from './begin.ts'
import { cookie, oidcCookie, setCookie } from './cookies.ts'
import { nextPage } from './nextPage.ts'
import { oidcSeconds, oidcSignIn } from './oidc.ts'
import type { OidcSettings, SigninParts } from './parts.ts'

const { signIn } = staffPages
const before = anyone('it is how people sign in')
const again = { to: '/staff/sign-in', words: staffPages.link.signIn }

/** Signing in with the hub's own work accounts (OpenID Connect). */
export function oidcRoutes(parts: SigninParts, settings: OidcSettings): Route[] {
  const service = oidcSignIn(settings, parts)
  const keepState = { name: oidcCookie, path: '/staff/sign-in' }
  /** The sign-in service being away is not our error, and the phone still works: say both. */
  const orAway = <T>(work: Promise<T>): Promise<T | null> => work.catch(error => {
    if (error instanceof StoreAway) throw error
    parts.unwell(error)
    return null
  })
  return [
    pageRoute({
      method: 'get', path: '/staff/sign-in/oidc', guard: before, unwell: parts.unwell,
      async handle(req, res) {
        const begun = await orAway(service.begin(nextPage(query(req).get('to'))))
        if (begun === null) return sendFailure(res, 503, { title: signIn.oidcAway, do: signIn.oidcAwayDo, link: again })
        setCookie(res, parts.publicUrl, { ...keepState, value: begun.state, seconds: oidcSeconds })
        goTo(res, begun.address)
      }
    }),
    pageRoute({
      method: 'get', path: '/staff/sign-in/back', guard: before, unwell: parts.unwell,
      async handle(req, res) {
        const ended = await orAway(service.end(new URL(req.url ?? '/', parts.publicUrl).search, cookie(req, oidcCookie)))
        setCookie(res, parts.publicUrl, { ...keepState, value: '', seconds: 0 })
        if (ended === null) return sendFailure(res, 503, { title: signIn.oidcAway, do: signIn.oidcAwayDo, link: again })
        if (ended.kind === 'start-again') return sendFailure(res, 400, { title: signIn.startAgain, do: signIn.startAgainDo, link: again })
        if (ended.kind === 'not-on-rota') return sendFailure(res, 403, { title: signIn.notOnRota, do: signIn.notOnRotaDo, link: again })
        await beginSession(res, parts, ended.person, 'signed-in-by-oidc', ended.to)
      }
    })
  ]
}

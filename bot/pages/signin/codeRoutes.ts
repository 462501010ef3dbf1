import { anyone, type Route } from '../../route.ts'
import { staffPages } from '../../../dialogs/copy/staffPages.ts'
import { pageRoute } from '../look/pageRoute.ts'
import { field, query } from '../look/sent.ts'
import { goTo, sendPage } from '../look/render.ts'
import { beginSession } from './begin.ts'
import { codeSeconds, codeSignIn } from './code.ts'
import { codeCookie, cookie, setCookie } from './cookies.ts'
import { nextPage } from './nextPage.ts'
import { ourPagesOnly } from './ourPagesOnly.ts'
import type { SigninParts } from './parts.ts'

const { signIn } = staffPages
const before = anyone('it is how people sign in')

/** Signing in with a code that is texted to the number on the rota. */
export function codeRoutes(parts: SigninParts): Route[] {
  const codes = codeSignIn(parts)
  const ours = ourPagesOnly(parts)
  const keepChallenge = { name: codeCookie, path: '/staff/sign-in' }
  return [
    pageRoute({
      method: 'get', path: '/staff/sign-in', guard: before, unwell: parts.unwell,
      async handle(req, res) {
        sendPage(res, 200, 'signin/signIn.njk', { title: signIn.title, viewer: null, place: null, oidc: parts.oidc !== null, to: nextPage(query(req).get('to')) })
      }
    }),
    ...(parts.oidc === null ? [
      pageRoute({
        method: 'post', path: '/staff/sign-in', guard: ours, unwell: parts.unwell,
        async handle(req, res) {
          const { challenge } = await codes.ask(field(req, 'number'))
          setCookie(res, parts.publicUrl, { ...keepChallenge, value: challenge, seconds: codeSeconds })
          goTo(res, `/staff/sign-in/code?to=${encodeURIComponent(nextPage(field(req, 'to')))}`)
        }
      }),
      pageRoute({
        method: 'get', path: '/staff/sign-in/code', guard: before, unwell: parts.unwell,
        async handle(req, res) {
          sendPage(res, 200, 'signin/code.njk', { title: signIn.codeTitle, viewer: null, place: null, wrong: false, to: nextPage(query(req).get('to')) })
        }
      }),
      pageRoute({
        method: 'post', path: '/staff/sign-in/code', guard: ours, unwell: parts.unwell,
        async handle(req, res) {
          const challenge = cookie(req, codeCookie)
          const person = challenge === null ? null : await codes.check(challenge, field(req, 'code'))
          const to = nextPage(field(req, 'to'))
          if (person === null) return sendPage(res, 400, 'signin/code.njk', { title: signIn.codeTitle, viewer: null, place: null, wrong: true, to })
          setCookie(res, parts.publicUrl, { ...keepChallenge, value: '', seconds: 0 })
          await beginSession(res, parts, person, 'signed-in-by-code', to)
        }
      })
    ] : [])
  ]
}

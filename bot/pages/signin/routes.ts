import type { Route } from '../../route.ts'
import { pageRoute } from '../look/pageRoute.ts'
import { assetRoutes } from '../look/assets.ts'
import { goTo } from '../look/render.ts'
import { codeRoutes } from './codeRoutes.ts'
import { sessionCookie, setCookie } from './cookies.ts'
import { signedIn } from './guard.ts'
import { linkRoutes } from './linkRoutes.ts'
import { oidcRoutes } from './oidcRoutes.ts'
import type { SigninParts } from './parts.ts'

/** Signing in and out, the links in pages, and what every staff page loads. */
export const signinRoutes = (parts: SigninParts): Route[] => [
  ...assetRoutes(),
  ...codeRoutes(parts),
  ...(parts.oidc === null ? [] : oidcRoutes(parts, parts.oidc)),
  ...linkRoutes(parts),
  pageRoute({
    method: 'post', path: '/staff/sign-out', guard: signedIn(parts), unwell: parts.unwell,
    async handle(_req, res, worker) {
      await parts.audit({ who: worker.id, did: 'signed-out', about: null })
      setCookie(res, parts.publicUrl, { name: sessionCookie, value: '', seconds: 0, path: '/' })
      goTo(res, '/staff/sign-in')
    }
  })
]

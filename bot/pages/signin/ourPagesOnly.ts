import type { Guard } from '../../route.ts'
import { fromOurPages } from './sameOrigin.ts'
import type { GuardParts } from './parts.ts'

/** Forms before sign-in: anyone may send them, and only from our own pages (nobody is to be signed in by another site). */
export const ourPagesOnly = (parts: GuardParts): Guard<null> => ({
  name: 'anyone, from our own pages: it is how people sign in',
  check: async req => fromOurPages(req, parts.publicUrl)
    ? { kind: 'allowed', as: null }
    : { kind: 'denied', status: 403, error: 'This did not come from the front door\'s own page.', do: `Open ${parts.publicUrl}/staff and press the button again.` }
})

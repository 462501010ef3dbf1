import type { Response } from 'restify'
import type { Person } from '../../../services/rota/rota.ts'
import { goTo } from '../look/render.ts'
import { sessionCookie, setCookie } from './cookies.ts'
import { sessionSeconds, signToken } from './token.ts'
import type { AuditLine, SigninParts } from './parts.ts'

/** Reviewers have no console: the page that they were not bound for is not where they begin. */
const onConsole = ({ roles }: Person): boolean => roles.includes('worker') || roles.includes('lead')

/** Signs somebody in on this browser and takes them to a page of ours. */
export async function beginSession(res: Response, parts: SigninParts, person: Person, did: AuditLine['did'], to: string): Promise<void> {
  const value = await signToken(person, 'session', parts.keys, sessionSeconds, parts.now())
  await parts.audit({ who: person.id, did, about: null })
  setCookie(res, parts.publicUrl, { name: sessionCookie, value, seconds: sessionSeconds, path: '/' })
  goTo(res, onConsole(person) || !to.startsWith('/staff') ? to : '/review')
}

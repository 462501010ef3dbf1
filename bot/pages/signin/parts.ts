import type { RateLimiterAbstract } from 'rate-limiter-flexible'
import type { Person } from '../../../services/rota/rota.ts'
import type { FrontDoor } from '../../frontDoor.ts'
import type { OneTimeStore } from './oneTimeStore.ts'

/** What somebody on the rota did at a staff page, for the audit trail: never words, never a number. `about` is a code or a conversation's id. */
export type AuditLine = {
  who: string
  did: 'signed-in-by-code' | 'signed-in-by-link' | 'signed-in-by-oidc' | 'signed-out' | 'read-conversation' | 'read-summaries'
  about: string | null
}

/** What every guarded page needs. */
export type GuardParts = {
  /** Where browsers see the front door; its origin is the only one that a form may come from. */
  publicUrl: string
  /** Newest first; every one of them still opens what it signed. At least 32 bytes each. */
  keys: readonly Uint8Array[]
  /** The rota as it is now: whoever is not on it any more is signed out at once, and roles are read from here. */
  people(): readonly Person[]
  /** Real time in ms: tokens and cookies do not follow the product clock. */
  now(): number
  /** Told of an error behind a page, so that it is logged without words or numbers. */
  unwell(error: unknown): void
  audit(line: AuditLine): Promise<void>
}

export type OidcSettings = { issuer: string; clientId: string; clientSecret: string }

export type SigninParts = GuardParts & {
  store: OneTimeStore
  /** Texts a six-digit code to somebody on the rota. */
  sendCode(personId: string, code: string): Promise<void>
  /** Makes a limiter on the store that all processes share (RateLimiterRedis), or in memory. */
  limiter(options: { keyPrefix: string; points: number; duration: number }): RateLimiterAbstract
  /** null: one-time codes by text. */
  oidc: OidcSettings | null
  /** Takes a handoff for somebody who pressed "Take it" on a page's link. */
  door: Pick<FrontDoor, 'workerDoes'>
}

import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Person } from '../../../services/rota/rota.ts'
import type { SigninParts } from './parts.ts'

export const codeSeconds = 600
const tries = 5

/** What stands behind a sent code. Only a hash of the code is kept: whoever reads the store cannot sign in. */
const Sent = z.object({ person: z.string(), hash: z.string(), tries: z.number().int(), until: z.number() })

const hashOf = (challenge: string, code: string): string => createHash('sha256').update(`${challenge} ${code}`).digest('hex')
const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** A UK number however it is written: `07700 900001`, `+44 7700 900001`, `0044...`. */
function asDialled(written: string): string {
  const digits = written.replace(/[^\d+]/g, '')
  if (digits.startsWith('00')) return `+${digits.slice(2)}`
  return digits.startsWith('0') ? `+44${digits.slice(1)}` : digits
}

const byNumber = (people: readonly Person[], written: string): Person | undefined =>
  people.find(({ phone }) => asDialled(phone) === asDialled(written))

/**
 * Sends codes to rota numbers, and checks them. A code holds 10 minutes and 5 tries; one person is sent at most 5 in 15 minutes and 30 in a day
 * (so that a code cannot be guessed by asking for many, nor a phone be flooded).
 */
export function codeSignIn(parts: SigninParts) {
  const limits = [parts.limiter({ keyPrefix: 'sign-in-short', points: 5, duration: 900 }), parts.limiter({ keyPrefix: 'sign-in-day', points: 30, duration: 86400 })]

  async function mayBeSent(person: string): Promise<boolean> {
    for (const limit of limits) {
      try { await limit.consume(person) } catch (refused) {
        // The limiter throws its own result when the points are used up, and an Error when its store is away.
        if (refused instanceof Error) throw refused
        return false
      }
    }
    return true
  }

  return {
    /** Asks for a code. The answer is the same whether or not the number is on the rota: only the phone knows. */
    async ask(written: string): Promise<{ challenge: string }> {
      const challenge = randomBytes(16).toString('base64url')
      const person = byNumber(parts.people(), written)
      if (person === undefined || !await mayBeSent(person.id)) return { challenge }
      const code = String(randomInt(1_000_000)).padStart(6, '0')
      const sent = { person: person.id, hash: hashOf(challenge, code), tries, until: parts.now() + codeSeconds * 1000 }
      await parts.store.put(`code:${challenge}`, JSON.stringify(sent), codeSeconds)
      // Not awaited: how long the answer takes would tell whether the number is known.
      parts.sendCode(person.id, code).catch(error => parts.unwell(error))
      return { challenge }
    },
    /** The person whose code this is; null when it is wrong, used, or has run out. A wrong code costs a try. */
    async check(challenge: string, written: string): Promise<Person | null> {
      // Taken, not read: two tries at the same moment cannot both be the fifth.
      const kept = await parts.store.take(`code:${challenge}`)
      if (kept === null) return null
      const sent = Sent.parse(JSON.parse(kept))
      if (same(sent.hash, hashOf(challenge, written.replace(/\D/g, '')))) return parts.people().find(({ id }) => id === sent.person) ?? null
      const seconds = Math.ceil((sent.until - parts.now()) / 1000)
      if (sent.tries > 1 && seconds > 0) await parts.store.put(`code:${challenge}`, JSON.stringify({ ...sent, tries: sent.tries - 1 }), seconds)
      return null
    }
  }
}

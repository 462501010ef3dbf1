import { degradedPageWords } from '../../dialogs/workerWords.ts'
import type { Clock } from '../../services/clock.ts'
import { newCode } from '../../services/desk/code.ts'
import type { Carrier } from '../../services/paging/carrier.ts'
import { onCall } from '../../services/rota/onCall.ts'
import type { Rota } from '../../services/rota/rota.ts'
import { nearerHuman, type HandoffRoute } from '../../services/understanding/screened.ts'
import type { Whence } from '../frontDoor.ts'
import type { InLog } from './degraded.ts'

export type PagingParts = {
  clock: Clock; carrier: Carrier; rota(): Rota
  /** Real ids. */
  ids(): string
  random(): number
  log: { error(what: object, words: string): void }
  /** Real ms between the pages for one person; tests give less. */
  againMs?: number
}

type Standing = { whence: Whence; timer: NodeJS.Timeout | undefined; number: string | null; route: HandoffRoute; times: number; code: string; where: InLog | null }

/** Real ms. Each worker on shift is paged again this often until one replies 1. */
const AGAIN_MS = 120_000
/** Ten pages each; by then the store has been away for twenty minutes and the operator has been told by other ways. */
const MOST = 10
/** People paged for at once by one process; more than this in one spell is a flood, and the first are not pushed out by it. */
const PEOPLE = 500

/** Who a message is from, for as long as nobody can be looked up. */
export const whoOf = (whence: Whence): string => (whence.channel === 'web' || whence.channel === 'botframework' ? whence.conversation : whence.number)

/** Pages that go straight to the network, to everyone on shift, with the number to ring: nothing can be relayed. */
export function directPages(parts: PagingParts) {
  const paging = new Map<string, Standing>()

  const page = async (who: string): Promise<void> => {
    const standing = paging.get(who)
    if (!standing) return
    standing.times++
    if (standing.times < MOST) standing.timer = setTimeout(() => void page(who), parts.againMs ?? AGAIN_MS).unref()
    try {
      const body = degradedPageWords({ code: standing.code, route: standing.route, number: standing.number })
      await Promise.all(onShift().map(async ({ phone }) => {
        const sent = await parts.carrier.text({ to: phone, body, reference: `degraded~${parts.ids()}`, validSeconds: 300 })
        if (sent.kind !== 'accepted') parts.log.error({ outcome: sent.kind }, 'a page of the degraded path was not accepted')
      }))
    } catch (error) {
      parts.log.error({ error }, 'a page of the degraded path failed')
    }
  }

  /** Everyone on this shift; where that is nobody, the backstop; where there is none, everybody there is. */
  const onShift = () => {
    const { people } = parts.rota()
    const on = onCall(parts.rota(), parts.clock.now())
    const ids = [on.everyone, on.backstop].find(some => some.length > 0)
    return ids ? people.filter(person => ids.includes(person.id)) : people
  }

  const atOnce = (who: string, standing: Standing): void => {
    clearTimeout(standing.timer)
    void page(who)
  }

  const drop = (who: string): void => {
    clearTimeout(paging.get(who)?.timer)
    paging.delete(who)
  }

  /**
   * The pages that a worker's text answers: all of them by a bare 1, one by its code. "ok" with other words may be meant for somebody they talk
   * with, and so may words behind a code that nobody is paged by.
   */
  const answeredBy = (text: string): [string, Standing][] => {
    const named = [...paging].filter(([, { code }]) => new RegExp(`^\\W*(?:(?:1|yes|ok)\\W+)?${code}\\b`, 'i').test(text))
    if (named.length > 0) return named
    return /^\W*(?:1\b(?!\W+[a-z]\d{1,3}\b)|(?:yes|ok)\W*$)/i.test(text) ? [...paging] : []
  }

  return {
    /** Pages for this person, once; a number they leave, or a route nearer to a human, is told at once. `given`: the code of a handoff that they have. */
    bring(whence: Whence, route: HandoffRoute, where: InLog | null, given?: string): void {
      const who = whoOf(whence)
      const known = paging.get(who)
      if (known) {
        if (known.route === nearerHuman(known.route, route)) return
        known.route = route
        return atOnce(who, known)
      }
      if (paging.size >= PEOPLE) return
      // A digit more than the store's own codes, so that it is never one of those that wait there.
      const code = given ?? `${newCode(new Set(), parts.random)}${2 + Math.floor(parts.random() * 8)}`
      const standing: Standing = { whence, timer: undefined, number: 'number' in whence && whence.number !== '' ? whence.number : null, route, times: 0, code, where }
      paging.set(who, standing)
      void page(who)
    },
    /** Somebody on a web page, who is being paged for, left a number to ring. */
    leavesNumber(whence: Whence, text: string): void {
      const standing = paging.get(whoOf(whence))
      const number = /(?:\+|\b0)[\d\s().-]{8,16}\d/.exec(text)?.[0].replace(/[\s().-]/g, '')
      if (!standing || standing.number !== null || number === undefined) return
      standing.number = number
      atOnce(whoOf(whence), standing)
    },
    takes: (text: string): boolean => answeredBy(text).length > 0,
    /** Stops what this `1` answers; gives whom it was for. */
    taken(text: string): Whence[] {
      const answered = answeredBy(text)
      for (const [who] of answered) drop(who)
      return answered.map(([, { whence }]) => whence)
    },
    inLog(whence: Whence, where: InLog): void {
      const standing = paging.get(whoOf(whence))
      if (standing) standing.where = where
    },
    standing: () => [...paging.values()].flatMap(({ whence, where }) => (where ? [{ whence, where }] : [])),
    relieved: (whence: Whence): void => drop(whoOf(whence)),
    stop: (): void => paging.forEach(({ timer }) => clearTimeout(timer))
  }
}

import { handoffWords } from '../../dialogs/handoffWords.ts'
import { degradedWorkerWords } from '../../dialogs/workerWords.ts'
import type { AnsweredBefore, EntryId } from '../../services/conversation/entry.ts'
import { personByPhone } from '../../services/rota/phone.ts'
import { bringsHuman } from '../../services/understanding/screened.ts'
import type { Whence } from '../frontDoor.ts'
import type { Degraded, WithoutStore } from './degraded.ts'
import { directPages, whoOf, type PagingParts } from './directPages.ts'
import type { Journal } from './journal.ts'

type Parts = PagingParts & {
  journal: Journal
  lines(at: number): { name: string; way: string }[]
  /** No automated text may go to them: they are paged for all the same. */
  silent?(whence: Whence): boolean
}

/** Messages whose answers are remembered, oldest let go first: a night's worth, a few MB. */
const REMEMBERED = 5000
/** Real ms without such an answer after which a spell counts as over. */
const SPELL_OVER_MS = 5000
/** Product ms. Somebody whom a process that is gone paged for longer ago than this has had all its pages. */
const RESUMED_MS = 20 * 60_000

/** A provider's id is unique by itself, except a web page's own, which is unique within its conversation. */
const keyOf = (channel: Whence['channel'], conversation: string, providerId: string): string => (channel === 'web' ? `${conversation} ${providerId}` : providerId)

/** The path without Redis, as `Degraded` promises it. */
export function degradedPath(parts: Parts): Degraded & { stop(): void } {
  const pages = directPages(parts)
  const given = new Map<string, AnsweredBefore & { entry: EntryId; late: boolean }>()
  const spell = spells()
  const owing = new Map<string, number>()
  const owe = (whence: Whence, lines: number): void => {
    const left = Math.max(0, (owing.get(whoOf(whence)) ?? 0) + lines)
    if (left === 0) owing.delete(whoOf(whence))
    else owing.set(whoOf(whence), left)
  }
  const nextId = ids(parts.clock.now)

  const answer: Degraded['answer'] = async words => {
    const { whence, screened, providerId } = words
    const worker = whence.channel === 'sms' ? personByPhone(parts.rota(), whence.number) : null
    if (worker) return workerWrites(worker.id, words)
    const key = keyOf(whence.channel, whoOf(whence), providerId)
    const before = given.get(key)
    if (before) return { entry: before.entry, says: before.says }
    parts.log.error({ error: words.because, route: screened.route }, 'answered without the store')
    spell.answered()
    const at = parts.clock.now()
    const entry = words.late?.entry ?? nextId()
    // The same ids as activities.ts gives them on a screen.
    const says = (parts.silent?.(whence) ? [] : saysFor(words, parts.lines(at))).map((said, i) => ({ id: `${entry}.${i + 1}`, ...said }))
    given.set(key, { at, entry, says, late: words.late !== undefined })
    letGo(given)
    // Pages first: they wait for nothing, least of all for a disk.
    if (bringsHuman(screened.route)) pages.bring(whence, screened.route, words.late ?? null)
    pages.leavesNumber(whence, words.text)
    const { text, attachments, clientActivityId, optOut } = words
    // A withheld number that rang is nobody whom anything could be brought to later: the page was all that could be done.
    if (words.late || whoOf(whence) === '') return { entry, says: says.map(({ say, text: said }) => ({ say, text: said })) }
    owe(whence, 1)
    await parts.journal.write({ kind: 'answered', whence, text, screened, providerId, at, says, attachments: attachments ?? [], clientActivityId, optOut })
    return { entry, says: says.map(({ say, text: said }) => ({ say, text: said })) }
  }

  /** A 1 to such a page is kept as taking that person; anything else is kept for the desk, which reads it when it can. */
  const workerWrites = async (worker: string, words: WithoutStore): ReturnType<Degraded['answer']> => {
    const { whence, text, screened, providerId } = words
    const at = parts.clock.now()
    const taken = pages.taken(text)
    for (const of of taken) await parts.journal.write({ kind: 'took', worker, firstWord: firstWordIn(text), whence: of, providerId, at })
    if (taken.length === 0 && !words.late) owe(whence, 1)
    if (taken.length === 0 && !words.late) await parts.journal.write({ kind: 'worker', whence, text, screened, providerId, at })
    return { entry: words.late?.entry ?? nextId(), says: words.late ? [] : [{ say: 'degraded', text: degradedWorkerWords(taken.length > 0) }] }
  }

  return {
    answer,
    given: ({ channel, providerId }, conversation) => given.get(keyOf(channel, conversation, providerId)) ?? null,
    owes: whence => owing.has(whoOf(whence)), paid: whence => owe(whence, -1),
    takes: (number, text) => personByPhone(parts.rota(), number) !== null && pages.takes(text),
    waits: pages.bring, inLog: pages.inLog, standing: pages.standing, relieved: pages.relieved,
    resume(lines) {
      const taken = new Set(lines.flatMap(line => (line.kind === 'took' ? [whoOf(line.whence)] : [])))
      for (const line of lines) {
        if (line.kind !== 'answered' || taken.has(whoOf(line.whence)) || parts.clock.now() - line.at > RESUMED_MS) continue
        if (bringsHuman(line.screened.route)) pages.bring(line.whence, line.screened.route, null)
        pages.leavesNumber(line.whence, line.text)
      }
    },
    state: spell.state,
    stop: pages.stop
  }
}

/** "1 hi it's Sam", "1 K7 hi it's Sam": what comes after the 1, and after a code, is for the person. */
function firstWordIn(text: string): string | undefined {
  const [, behind = ''] = /^\W*1\s+(\S[\s\S]*)$/.exec(text) ?? []
  return behind.replace(/^[a-z]\d{1,3}(?:[\s,:.-]+|$)/i, '') || undefined
}

/** The lines open now; before them, where a life may be in danger, 999 in the words that fit. Somebody who sent STOP is sent nothing. */
function saysFor({ whence, screened, optOut }: WithoutStore, lines: { name: string; way: string }[]) {
  if (optOut === 'STOP') return []
  const { channel } = whence
  const hearing = { channel, language: screened.language }
  const distress = bringsHuman(screened.route)
  const first = screened.route === 'emergency-now' ? [handoffWords({ say: 'emergency-now', danger: screened.danger }, hearing)] : []
  const rest = handoffWords({ say: 'degraded', lines, distress, askNumber: distress && channel === 'web' }, hearing)
  return [...first, rest].map(({ say, text }) => ({ say, text }))
}

/** Ids like the log's: they never fall, and no two are the same. */
function ids(now: () => number): () => EntryId {
  let last = 0
  let sequence = 0
  return () => {
    const at = now()
    sequence = at > last ? 0 : sequence + 1
    last = Math.max(at, last)
    return `${last}-${sequence}`
  }
}

function letGo(given: Map<string, unknown>): void {
  const [oldest] = given.keys()
  if (given.size > REMEMBERED && oldest !== undefined) given.delete(oldest)
}

/** How long we have been answering this way, in real time. */
function spells() {
  let began: number | null = null
  let lastAnswer = 0
  let seconds = 0
  return {
    answered(): void {
      began ??= Date.now()
      lastAnswer = Date.now()
    },
    state(): { now: boolean; seconds: number } {
      if (began !== null && Date.now() - lastAnswer > SPELL_OVER_MS) {
        seconds += (lastAnswer - began) / 1000
        began = null
      }
      return { now: began !== null, seconds: seconds + (began === null ? 0 : (Date.now() - began) / 1000) }
    }
  }
}

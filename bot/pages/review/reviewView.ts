import { staffPages } from '../../../dialogs/copy/staffPages.ts'
import type { Summary } from '../../../services/summary/summary.ts'
import { atTime, howLong } from '../look/whenWords.ts'
import { languageName } from '../staff/languageName.ts'
import { nameOf, type StaffParts } from '../staff/parts.ts'

const { review, channel, page: pageCopy, handoff: handoffCopy } = staffPages

type Told = Summary['handoffs'][number]
type Tell = { time(iso: string): string; name(id: string): string }

const wordsOf = (table: Readonly<Record<string, string>>, key: string): string => table[key] ?? key

const handoffLines = (told: Told, { time, name }: Tell): string[] => [
  review.raised(time(told.raisedAt)), wordsOf(review.route, told.route),
  ...(told.takenBy === null || told.takenAt === null ? [] : [review.taken(name(told.takenBy), time(told.takenAt))]),
  told.firstWordAt === null ? review.noWord : review.firstWord(time(told.firstWordAt), howLong(Date.parse(told.firstWordAt) - Date.parse(told.raisedAt))),
  ...(told.handedBackAt === null ? [] : [review.handedBack(time(told.handedBackAt))])
]

/** What is still to be done about a conversation keeps it on the list, read or not. */
export const needsReading = (summary: Summary): boolean =>
  !summary.reviewed || summary.promises.some(({ outcome }) => outcome === null) || summary.concerns.some(({ closed }) => !closed)

function contactLines({ way, safeTimes, voicemail, askFor }: Summary['promises'][number]['contact']): string[] {
  const said = [[review.way, way], [review.safeTimes, safeTimes], [review.voicemail, voicemail], [review.askFor, askFor]] as const
  const lines = said.flatMap(([what, words]) => (words === null ? [] : [`${what}: ${words}`]))
  return lines.length === 0 ? [review.notSaid] : lines
}

/** A quotation with the time of the message it stands in, so that it can be found and checked. An entry id begins with its instant in ms. */
const quotes = (quoted: Summary['wanted'], { time }: Tell) =>
  quoted.map(({ words, entry }) => ({ words, time: time(new Date(Number(entry.split('-')[0])).toISOString()) }))

function cardOf(summary: Summary, tell: Tell) {
  const { time, name } = tell
  const language = languageName(summary.language)
  return {
    id: summary.conversation, reviewed: summary.reviewed, heading: review.span(time(summary.from), time(summary.until)),
    facts: [wordsOf(channel, summary.channel), ...(language === null ? [] : [handoffCopy.writesIn(language)])],
    wanted: quotes(summary.wanted, tell), strengths: quotes(summary.strengths, tell), offered: summary.offered, followUp: summary.followUp,
    handoffs: summary.handoffs.map(told => ({
      code: told.code, lines: handoffLines(told, tell),
      pages: told.pages.map(page => `${time(page.at)} ${name(page.to)}, ${wordsOf(pageCopy, page.by)}: ${wordsOf(pageCopy, page.outcome)}`)
    })),
    promises: summary.promises.map(promise => ({
      entry: promise.entry, words: promise.words, outcome: promise.outcome === null ? null : review.outcome[promise.outcome],
      owner: review.owner(name(promise.owner)), due: promise.due === null ? null : review.due(time(promise.due)), contact: contactLines(promise.contact)
    })),
    concerns: summary.concerns.map(concern => ({ words: concern.words, who: name(concern.worker), state: concern.closed ? review.concernClosed : review.concernOpen(concern.code) }))
  }
}

/** Conversations as the hub reads them: what is unread or still owed first, the newest on top. */
export function reviewView(summaries: readonly Summary[], parts: StaffParts) {
  const now = parts.clock.now()
  const tell: Tell = { time: iso => atTime(Date.parse(iso), now, parts.timeZone()), name: id => nameOf(parts, id) }
  const newest = summaries.toSorted((a, b) => Date.parse(b.until) - Date.parse(a.until))
  const toRead = newest.filter(needsReading).map(summary => cardOf(summary, tell))
  const read = newest.filter(summary => !needsReading(summary)).map(summary => cardOf(summary, tell))
  return { toRead, read, count: review.count(toRead.length), readCount: review.read(read.length) }
}

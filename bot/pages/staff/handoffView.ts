import { staffPages } from '../../../dialogs/copy/staffPages.ts'
import { summarise } from '../../../services/summary/summarise.ts'
import type { FrontDoor } from '../../frontDoor.ts'
import { atTime, howLong } from '../look/whenWords.ts'
import type { Worker } from '../signin/guard.ts'
import { languageName } from './languageName.ts'
import { logRows } from './logView.ts'
import { incoming } from '../../../services/handoff/shiftChange.ts'
import { mayRead, ownerOf } from './mayRead.ts'
import { nameOf, type StaffParts } from './parts.ts'

export type FoundHandoff = NonNullable<Awaited<ReturnType<FrontDoor['handoff']>>>
/** `waiting`: nobody has it. `mine`, `theirs`: somebody does. `done`: handed back, and whether by this worker. */
export type Standing = 'waiting' | 'mine' | 'theirs' | 'done'

const { handoff: copy, route, channel, page: pageCopy } = staffPages

export function standingOf({ handoff }: FoundHandoff, worker: Worker): Standing {
  if (handoff.phase.kind === 'handed-back') return 'done'
  const owner = ownerOf(handoff)
  // at a change of shift the next may write already: their first word makes it theirs
  return owner === null ? 'waiting' : owner === worker.id || incoming(handoff) === worker.id ? 'mine' : 'theirs'
}

function titleOf(standing: Standing, code: string, owner: string): string {
  switch (standing) {
    case 'waiting': return copy.waitingTitle(code)
    case 'mine': return copy.mineTitle(code)
    case 'theirs': return copy.theirsTitle(code, owner)
    case 'done': return copy.doneTitle(code)
  }
}

function stateWords({ handoff }: FoundHandoff, standing: Standing, time: (at: number) => string): string | null {
  const { phase } = handoff
  if (standing !== 'mine') return null
  if (phase.kind === 'acknowledged') return copy.sayFirst(time(phase.firstWordBy))
  return phase.kind === 'standing-by' ? copy.standingBy : copy.live
}

/** The name they chose to give, newest first: to be greeted by it is why it was asked. */
const theirName = ({ entries }: FoundHandoff): string | null => {
  const said = entries.findLast(({ entry }) => entry.kind === 'noted' && entry.what === 'name')?.entry
  return said?.kind === 'noted' ? said.words : null
}

const undoMs = 600_000

/** The page of one handoff as values for its template. Words of the person are in it only where this worker may read them. */
export function handoffView(found: FoundHandoff, worker: Worker, parts: StaffParts) {
  const { handoff } = found
  const now = parts.clock.now()
  const time = (at: number) => atTime(at, now, parts.timeZone())
  const name = (id: string) => nameOf(parts, id)
  const standing = standingOf(found, worker)
  const owner = name(ownerOf(handoff) ?? '')
  const readable = mayRead(handoff, worker)
  const language = languageName(handoff.language)
  const called = readable ? theirName(found) : null
  return {
    code: handoff.code, standing, readable, owner, title: titleOf(standing, handoff.code, owner),
    facts: [
      ...(called === null ? [] : [copy.goesBy(called)]), ...(standing === 'waiting' || standing === 'mine' ? [route[handoff.route]] : []), channel[handoff.channel], ...(language === null ? [] : [copy.writesIn(language)]),
      standing === 'waiting' ? staffPages.list.since(howLong(now - handoff.raisedAt), time(handoff.raisedAt)) : staffPages.list.sinceRaised(time(handoff.raisedAt))
    ],
    stateWords: stateWords(found, standing, time), wordDue: handoff.phase.kind === 'acknowledged',
    optedOut: handoff.optedOut, noContact: found.noContact === null || found.noContact === undefined ? null : copy.noContact(found.noContact), colleagueAsked: handoff.colleague !== null && standing === 'mine',
    takeOver: handoff.colleague !== null && standing === 'theirs', canCall: handoff.channel === 'sms' || handoff.channel === 'voice',
    undo: handoff.phase.kind === 'handed-back' && handoff.phase.worker === worker.id && now - handoff.phase.at < undoMs,
    line: handoff.phase.kind === 'handed-back' && readable ? handoff.phase.line : null,
    pages: handoff.pages.map(page => ({ time: time(page.at), who: name(page.to), by: pageCopy[page.by], outcome: pageCopy[page.outcome] })),
    rows: readable ? logRows(found.entries, handoff.raisedAt, { channel: handoff.channel, now, timeZone: parts.timeZone(), name }) : [],
    known: readable ? summarise({ id: found.conversation, channel: handoff.channel, language: handoff.language }, found.entries) : null
  }
}
export type HandoffView = ReturnType<typeof handoffView>

import type { Effect, Handoff, Page, Setting, Transition } from './handoff.ts'

/** As many pages as a handoff carries; the log has them all. Without a limit one that nobody takes would grow all night. */
const KEPT = 200

export const also = (so: Transition, ...effects: Effect[]): Transition => ({ handoff: so.handoff, effects: [...so.effects, ...effects] })
export const become = (so: Transition, change: Partial<Handoff>): Transition => ({ handoff: { ...so.handoff, ...change }, effects: so.effects })
export const unchanged = (handoff: Handoff, ...effects: Effect[]): Transition => ({ handoff, effects })

/** Who has it; null while nobody does. */
export function ownerOf(handoff: Handoff): string | null {
  const { phase } = handoff
  return phase.kind === 'acknowledged' || phase.kind === 'live' || phase.kind === 'standing-by' ? phase.worker : null
}

/** Asked for quiet because of somebody near: a first line is not to be pressed out of a worker, for a phone that must not buzz. */
export const mustNotBuzz = ({ quiet, danger }: Handoff): boolean => quiet && danger === 'somebody'

/** As it stands once this worker has it. In quiet too a first word is awaited: one short line shows that they are awake, and then they stand by. */
export const tookIt = (handoff: Handoff, worker: string, setting: Setting, at: number): Handoff['phase'] =>
  mustNotBuzz(handoff) ? { kind: 'standing-by', worker, since: at } : { kind: 'acknowledged', worker, at, firstWordBy: at + setting.firstWordSeconds * 1000 }

/** Rises by one with each page of a handoff, so that a receipt or a keypress places itself. */
export const nextAttempt = (handoff: Handoff): number => (handoff.pages.at(-1)?.attempt ?? 0) + 1

/** Pages these people, by text, and by call as well (`ringAll`) where they are the last there are, in an emergency, or where their last text did not arrive (blocked texts must not hide a phone that rings). */
export function pageEach(so: Transition, who: string[], setting: Setting, at: number, ringAll = false): Transition {
  const ring = (to: string) => setting.voice.has(to) && (ringAll || so.handoff.urgent !== undefined || lastTextFailed(so.handoff, to))
  const texted = who.reduce((each, to) => pageOne(each, to, 'text', at), so)
  return who.filter(ring).reduce((each, to) => pageOne(each, to, 'call', at), texted)
}

export function pageOne(so: Transition, to: string, by: Page['by'], at: number, again = false): Transition {
  const attempt = nextAttempt(so.handoff)
  const pages: Page[] = [...so.handoff.pages, { to, by, at, attempt, outcome: 'on-its-way', ...(again ? { again: true } : {}) }]
  return also(become(so, { pages: pages.slice(-KEPT), nobody: undefined }), { kind: 'page', to, by, attempt })
}

const lastTextFailed = (handoff: Handoff, to: string): boolean =>
  handoff.pages.findLast(page => page.to === to && page.by === 'text')?.outcome === 'not-reached'

/** Gives these pages another outcome. */
export const mark = (handoff: Handoff, which: (page: Page) => boolean, outcome: Page['outcome']): Page[] =>
  handoff.pages.map(page => (which(page) ? { ...page, outcome } : page))

/** Who was paged in the present wait, each once. */
export const pagedNow = (handoff: Handoff): string[] =>
  [...new Set(handoff.pages.filter(page => page.attempt >= (handoff.spell?.firstAttempt ?? 1)).map(page => page.to))]

/** Those of them who may still answer. */
export const stillAsked = (handoff: Handoff): string[] => pagedNow(handoff).filter(id => !handoff.passed.includes(id))

/** Those whose phone has a page that they may still find: also who did not pick up. Who said not me knows that it is not theirs. */
export const haveAPage = (handoff: Handoff): string[] => pagedNow(handoff).filter(id => {
  const theirs = handoff.pages.filter(page => page.to === id && page.attempt >= (handoff.spell?.firstAttempt ?? 1))
  return theirs.every(page => page.outcome !== 'passed') && theirs.some(page => page.by === 'text' && page.outcome !== 'not-reached')
})

/** Whose answer the present step still waits for. */
export const awaited = (handoff: Handoff): string[] =>
  handoff.pages.filter(page => page.outcome === 'on-its-way' && page.again !== true && !handoff.passed.includes(page.to)).map(page => page.to)

/** Is anybody asked for at all? Not while the next shift has said that they take it over. */
const asking = ({ phase, colleague }: Handoff): boolean => phase.kind === 'paging' || (colleague !== null && !colleague.change?.taken && phase.kind !== 'handed-back')

/**
 * May this page still leave, or ring on? Not once somebody has it or its receiver has passed, and not where a newer one to the same phone stands:
 * after an outage the two would come as one page doubled.
 */
export function stillToLeave(handoff: Handoff, { to, by, attempt }: Pick<Page, 'to' | 'by' | 'attempt'>): boolean {
  const page = handoff.pages.find(each => each.attempt === attempt)
  if (!asking(handoff) || page === undefined || attempt < (handoff.spell?.firstAttempt ?? 1) || page.outcome === 'passed') return false
  return !handoff.pages.some(each => each.to === to && each.by === by && each.attempt > attempt)
}

/** Does a page of this handoff wait for this worker? Then a bare `1` means it. */
export const waitsFor = (handoff: Handoff, worker: string): boolean =>
  asking(handoff) && stillAsked(handoff).includes(worker)

import { nextDue } from '../../../services/handoff/due.ts'
import type { Effect, Handoff, HandoffInput, Setting } from '../../../services/handoff/handoff.ts'
import { transition, type Raise } from '../../../services/handoff/transition.ts'

export const START = Date.parse('2026-11-21T02:00:00Z')
export const setting = (parts: Partial<Setting> = {}): Setting => ({
  onCall: { steps: [['sam'], ['priya'], ['jo']], backstop: ['lead'], everyone: ['sam', 'priya', 'jo', 'lead'] }, away: new Map(), voice: new Set(),
  escalateAfterSeconds: 60, firstWordSeconds: 180, waitingWordsSeconds: 120, silenceSeconds: 900, ...parts
})
export const onCall = (steps: string[][], backstop: string[] = [], lastResort: string[] = []): Partial<Setting> =>
  ({ onCall: { steps, backstop, everyone: [...new Set([...steps.flat(), ...lastResort])] } })

export const raise = (parts: Partial<Raise> = {}): Raise => ({ kind: 'raise', code: 'K7', route: 'human-now', danger: null, because: ['I cannot cope'], channel: 'web', language: 'en', ...parts })
export const emergency = (parts: Partial<Raise> = {}): Raise => raise({ route: 'emergency-now', ...parts })
type Wrote = Extract<HandoffInput, { kind: 'wrote' }>
export const wrote = (text: string, parts: Partial<Wrote> = {}): Wrote =>
  ({ kind: 'wrote', entry: '1-0', text, route: null, danger: null, because: [], takesBack: false, quiet: false, wants: false, ...parts })
export const take = (worker: string, firstWord: string | null = null): HandoffInput => ({ kind: 'take', worker, by: 'text', firstWord, providerId: 'SM1' })
export const say = (worker: string, text: string): HandoffInput => ({ kind: 'say', worker, text, providerId: 'SM2' })
export const by = (kind: 'pass' | 'undo' | 'colleague' | 'rang', worker: string): HandoffInput => ({ kind, worker })
export const done = (worker: string, line: string | null = null): HandoffInput => ({ kind: 'done', worker, line })
export const notReached = (worker: string, attempt: number): HandoffInput => ({ kind: 'not-reached', worker, attempt, why: 'undelivered' })

/** An effect in a line, so that a story reads as one: `60 page priya text`. */
function line(effect: Effect): string {
  switch (effect.kind) {
    case 'page': return `page ${effect.to} ${effect.by}`
    case 'hang-up': return `hang up except ${effect.except}`
    case 'text-worker': return ['text', effect.to, effect.key, effect.shift, effect.about && `about ${effect.about}`, effect.silent, effect.words && `"${effect.words}"`].filter(Boolean).join(' ')
    case 'tell-person': return ['tell', effect.say, effect.variant, effect.worker, effect.line && `"${effect.line}"`].filter(Boolean).join(' ')
    case 'worker-words': return `words ${effect.worker} "${effect.text}"`
    case 'log': return ['log', effect.event, effect.worker, effect.why && `(${effect.why})`].filter(Boolean).join(' ')
    case 'note': return `note ${effect.worker} "${effect.words}"`
    case 'promise': return `promise ${effect.owner} "${effect.words}"`
  }
}

/** Plays inputs at seconds after the start on a clock that fires each due instant in between, until `until`; gives what happened, in lines, and the handoff. */
export function play(inputs: [second: number, input: HandoffInput][], until: number, world: Setting = setting()): { lines: string[]; handoff: Handoff } {
  const lines: string[] = []
  let handoff: Handoff | null = null
  const give = (at: number, input: HandoffInput) => {
    const so = transition(handoff, input, world, at)
    if (so === null) return
    handoff = so.handoff
    for (const effect of so.effects) lines.push(`${(at - START) / 1000} ${line(effect)}`)
  }
  const tick = (to: number) => {
    for (let due = handoff && nextDue(handoff, world); due !== null && due <= to; due = handoff && nextDue(handoff, world)) give(due, { kind: 'time' })
  }
  for (const [second, input] of inputs) {
    tick(START + second * 1000 - 1)
    give(START + second * 1000, input)
  }
  tick(START + until * 1000)
  if (handoff === null) throw new Error('nothing was raised')
  return { lines, handoff }
}

/** The lines in which one of these words stands. */
export const only = (lines: string[], ...words: string[]): string[] => lines.filter(each => words.some(word => each.includes(` ${word} `) || each.endsWith(` ${word}`)))

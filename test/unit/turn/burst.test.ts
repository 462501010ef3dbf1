import fc from 'fast-check'
import { BURST_MS, HELD_MS, portion, type Portion } from '../../../bot/turn/burst.ts'
import type { Burst } from '../../../bot/turn/state.ts'
import type { Entry, Logged, Words } from '../../../services/conversation/entry.ts'
import type { Route } from '../../../services/understanding/screened.ts'

const calm: Burst = { lastAt: null, heldSince: null, said: 0 }
const start = 1_000_000
let count = 0
const entry = (at: number, of: Entry): Logged => ({ id: `${at}-${count++}`, at, audience: 'both', entry: of })
const words = (at: number, text: string, route: Route = 'everyday', more: Partial<Words> = {}): Logged => entry(at, {
  kind: 'words', text, providerId: `${at}`, channel: 'sms', attachments: [],
  screened: { route, because: [], intent: null, language: 'en', danger: null, found: {}, quiet: false, takesBack: false }, ...more
})
const asked = (entries: Logged[], more: Partial<Parameters<typeof portion>[0]> = {}) =>
  portion({ entries, cursor: '0-0', burst: calm, at: entries.at(-1)?.at ?? start, inHandoff: false, suggested: [], ...more })
const textsOf = (portions: Portion[]) => portions.map(one => (one.kind === 'words' ? one.words.map(({ entry: { text } }) => text).join('+') : one.logged.entry.kind))

describe('texts that come one after the other', () => {
  test('the first is answered at once', () => {
    const { portions, holds, due, cursor } = asked([words(start, 'hello')])
    expect([textsOf(portions), holds, due]).toEqual([['hello'], false, null])
    expect(cursor).toMatch(new RegExp(`^${start}-`))
  })

  test('what follows within three seconds waits for the rest, and is answered together', () => {
    const entries = [words(start, 'hello'), words(start + 1000, 'my mum'), words(start + 2500, 'is not well')]
    const now = asked(entries)
    expect([textsOf(now.portions), now.holds, now.due]).toEqual([['hello'], true, start + 2500 + BURST_MS])
    const later = asked(entries.slice(1), { burst: now.burst, cursor: now.cursor, at: now.due ?? 0 })
    expect([textsOf(later.portions), later.holds, later.due]).toEqual([['my mum+is not well'], false, null])
    expect(later.cursor).toBe(entries[2]?.id)
  })

  test('exactly three seconds apart is no burst', () => {
    expect(textsOf(asked([words(start, 'one'), words(start + BURST_MS, 'two')]).portions)).toEqual(['one', 'two'])
  })

  test('somebody who never stops typing is answered after eight seconds all the same', () => {
    const entries = [words(start, 'first'), ...[1, 2, 3, 4].map(i => words(start + i * 2000, `more ${i}`))]
    const { due } = asked(entries, { at: start + 8000 })
    expect(due).toBe(start + 2000 + HELD_MS)
    expect(textsOf(asked(entries, { at: start + 2000 + HELD_MS }).portions)).toEqual(['first', 'more 1+more 2+more 3+more 4'])
  })

  test.each<Route>(['human-wanted', 'human-now', 'emergency-now'])('%s is never held, and takes with it what waits', route => {
    const entries = [words(start, 'hello'), words(start + 1000, 'so'), words(start + 2000, 'the words', route)]
    const { portions, holds, due, cursor } = asked(entries)
    expect([textsOf(portions), holds, due, cursor]).toEqual([['hello', 'so+the words'], false, null, entries[2]?.id])
  })

  test('nothing is held in a handoff, nor STOP, nor a tap on a quick reply', () => {
    const two = (second: Logged) => [words(start, 'hello'), second]
    expect(asked(two(words(start + 500, 'are you there')), { inHandoff: true }).holds).toBe(false)
    expect(asked(two(words(start + 500, 'STOP', 'everyday', { optOut: 'STOP' }))).holds).toBe(false)
    expect(asked(two(words(start + 500, ' Yes please ')), { suggested: ['Yes please'] }).holds).toBe(false)
  })

  test('what staff and the network did acts at once, and in its place', () => {
    const move = entry(start + 600, { kind: 'move', move: { move: 'take' }, worker: 'sam', code: 'K7', by: 'text', providerId: 'p' })
    expect(textsOf(asked([words(start, 'hello'), move, words(start + 5000, 'and')]).portions)).toEqual(['hello', 'move', 'and'])
  })

  test('what earlier turns wrote begins nothing', () => {
    const said = entry(start, { kind: 'say', say: 'other', text: 'x', answers: [], cards: [], suggested: [] })
    expect(asked([said])).toMatchObject({ portions: [], holds: false, due: null, cursor: said.id })
  })
})

describe('whatever comes, whenever', () => {
  const message = fc.record({ after: fc.integer({ min: 0, max: 6000 }), route: fc.constantFrom<Route>('everyday', 'offer-human', 'human-wanted', 'human-now', 'emergency-now') })
  test('each message is answered exactly once, in order, and none waits longer than eight seconds', () => {
    fc.assert(fc.property(fc.array(message, { minLength: 1, maxLength: 12 }), fc.boolean(), (messages, inHandoff) => {
      let at = start
      const all = messages.map(({ after, route }, i) => words(at += after, `m${i}`, route))
      const answered: { text: string; at: number; answeredAt: number }[] = []
      let state = { burst: calm, cursor: '0-0', due: null as number | null }
      const turn = (now: number, upTo: number) => {
        const from = all.findIndex(({ id }) => id === state.cursor) + 1
        const done = portion({ entries: all.slice(from, upTo), cursor: state.cursor, burst: state.burst, at: now, inHandoff, suggested: [] })
        for (const one of done.portions) if (one.kind === 'words') answered.push(...one.words.map(({ at: came, entry: { text } }) => ({ text, at: came, answeredAt: now })))
        state = { burst: done.burst, cursor: done.cursor, due: done.due }
      }
      all.forEach((logged, i) => {
        while (state.due !== null && state.due <= logged.at) turn(state.due, i)
        turn(logged.at, i + 1)
      })
      while (state.due !== null) turn(state.due, all.length)
      expect(answered.map(({ text }) => text)).toEqual(all.map((_, i) => `m${i}`))
      expect(answered.filter(one => one.answeredAt - one.at > HELD_MS)).toEqual([])
    }))
  })
})

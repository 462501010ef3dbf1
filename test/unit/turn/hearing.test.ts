import type { LoggedWords } from '../../../bot/turn/burst.ts'
import { hear, remember } from '../../../bot/turn/hearing.ts'
import { newState, type ConversationState } from '../../../bot/turn/state.ts'
import { routes, type Intent, type Route, type Screened } from '../../../services/understanding/screened.ts'

const now = 10_000_000
const screened = (route: Route, more: Partial<Screened> = {}): Screened => ({ route, because: [], intent: null, language: 'en', danger: null, found: {}, quiet: false, takesBack: false, ...more })
const words = (text: string, of: Screened, at = now): LoggedWords => ({ id: `${at}-0`, at, audience: 'both', entry: { kind: 'words', text, providerId: text, channel: 'sms', attachments: [], screened: of } })
/** A recogniser that answers `of` and remembers what it was given. */
const world = (of: Screened) => {
  const given: { text: string; before: readonly string[] }[] = []
  return { given, screen: (text: string, before: readonly string[]) => { given.push({ text, before }); return of } }
}
const withRecent = (recent: ConversationState['recent']): ConversationState => ({ ...newState(), recent })

describe('how a message is heard', () => {
  test('texts of a burst are read together, with what came in the last half hour, oldest first, and nothing older', () => {
    const of = world(screened('everyday'))
    const state = withRecent([{ at: now - 31 * 60_000, text: 'too long ago', route: 'everyday' }, { at: now - 60_000, text: 'i have the', route: 'everyday' }])
    const heard = hear(of, state, [words('tablets', screened('everyday')), words('here', screened('everyday'))], now)
    expect(of.given).toEqual([{ text: 'tablets\nhere', before: ['i have the'] }])
    expect(heard.text).toBe('tablets\nhere')
  })

  test('no reading lowers another: whichever of them is nearest to a human wins', () => {
    for (const alone of routes) {
      for (const together of routes) {
        const nearest = routes.indexOf(alone) > routes.indexOf(together) ? alone : together
        expect(hear(world(screened(together)), newState(), [words('x', screened(alone))], now).screened.route).toBe(nearest)
      }
    }
  })

  test('the words that led to it are those of the reading that won', () => {
    const heard = hear(world(screened('everyday', { because: ['no'] })), newState(), [words('calm', screened('everyday')), words('x', screened('emergency-now', { because: ['took them all'], danger: 'body' }))], now)
    expect(heard.screened).toMatchObject({ route: 'emergency-now', because: ['took them all'], danger: 'body' })
  })

  test('above offer-human there is no intent; below it one is kept, whichever reading has it', () => {
    const intent: Intent = 'opening_times'
    expect(hear(world(screened('everyday', { intent })), newState(), [words('x', screened('human-now'))], now).screened.intent).toBeNull()
    expect(hear(world(screened('everyday', { intent })), newState(), [words('x', screened('everyday'))], now).screened.intent).toBe(intent)
    expect(hear(world(screened('everyday')), newState(), [words('x', screened('offer-human', { intent: 'other' }))], now).screened.intent).toBe('other')
  })

  test('QUIET and a taking back in any of the texts are heard', () => {
    const heard = hear(world(screened('everyday')), newState(), [words('x', screened('everyday', { quiet: true })), words('y', screened('everyday', { takesBack: true }))], now)
    expect([heard.screened.quiet, heard.screened.takesBack]).toEqual([true, true])
  })

  test('ten messages are remembered, each with where it was routed, and of a very long one its beginning', () => {
    let state = newState()
    for (let i = 0; i < 14; i++) state = { ...state, recent: remember(state.recent, hear(world(screened('offer-human')), state, [words(i === 13 ? 'y'.repeat(5000) : `m${i}`, screened('everyday'), now + i)], now + i)) }
    expect(state.recent).toHaveLength(10)
    expect(state.recent[0]).toEqual({ at: now + 4, text: 'm4', route: 'offer-human' })
    expect(state.recent.at(-1)?.text).toHaveLength(2000)
  })
})

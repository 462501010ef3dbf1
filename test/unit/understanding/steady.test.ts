import fc from 'fast-check'
import { bringsHuman } from '../../../services/understanding/screened.ts'
import { makeScreen } from '../../../services/understanding/screen.ts'
import { routes, Screened, type Route } from '../../../services/understanding/screened.ts'
import { families } from './families.ts'

const screen = makeScreen()
const nearness = (route: Route): number => routes.indexOf(route)
const heavy = families.filter((each) => each.route !== 'everyday').flatMap((each) => each.lines)
const english = families.filter((each) => each.route !== 'everyday' && each.family !== 'languages').flatMap((each) => each.lines)
const isShout = (text: string): boolean => /^[A-Z]+$/.test(text)

const changes: readonly (readonly [string, (text: string) => string])[] = [
  ['capitals', (text) => text.toUpperCase()],
  ['lol at the end', (text) => `${text} lol`],
  ['a kiss at the end', (text) => `${text} x`],
  ['please', (text) => `${text} please`],
  ['an everyday sentence after', (text) => `${text}. The weather is nice today.`],
  ['an everyday sentence before', (text) => `I went to the shop. ${text}`],
  ['zero-width characters', (text) => [...text].join('\u200b')],
  ['curly quotes', (text) => text.replaceAll("'", '’')],
  ['letters held down at the end', (text) => `${text}!!!`]
]
describe.each(changes)('%s never lowers a route', (name, change) => {
  // A lone word of asking (HELP) is a message of its own: inside a longer one it is part of a sentence.
  const said = name.startsWith('an everyday') ? english.filter((text) => !isShout(text) && text.split(' ').length > 2) : english
  test('for any sentence of the families', () => {
    const lower = said.filter((text) => nearness(screen(change(text)).route) < nearness(screen(text).route))
    expect(lower).toEqual([])
  })
})

test('two letters swapped in a key word are read through', () => {
  const slips: [string, string][] = [['suicidal', 'suicidla'], ['paracetamol', 'paracetmaol'], ['overdose', 'overdsoe'], ['myself', 'mysefl'], ['strangling', 'stranlging'], ['panicking', 'panickign']]
  for (const [word, slip] of slips) {
    const said = heavy.filter((text) => text.includes(word))
    expect(said.filter((text) => nearness(screen(text.replace(word, slip)).route) < nearness(screen(text).route))).toEqual([])
  }
})

test('an added line of distress never lowers, and two messages in either order end the same or nearer to a human', () => {
  for (const text of heavy) {
    expect(nearness(screen(`${text}\ni want to die`).route)).toBeGreaterThanOrEqual(nearness(screen(text).route))
    expect(nearness(screen('hello there', [text]).route)).toBeGreaterThanOrEqual(0)
    expect(nearness(screen(text, ['hello there']).route)).toBeGreaterThanOrEqual(nearness(screen(text).route))
  }
})

test('no text makes it throw, and every answer has the shape others rely on', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 200 })), fc.array(fc.string(), { maxLength: 12 }), (text, before) => {
    expect(Screened.safeParse(screen(text, before)).success).toBe(true)
  }), { numRuns: 200 })
})

test.each([
  ['nothing', ''], ['one character', 'a'], ['ten thousand characters', 'please really just '.repeat(600)], ['one long word', 'a'.repeat(10_000)], ['right to left', '\u202eمرحبا\u202c'.repeat(50)],
  ['control characters', '\u0000\u0007\u001b'.repeat(100)], ['lone surrogates', '\ud83d\ud83d hello \udc00'], ['emoji', '😀'.repeat(2000)], ['combining marks', 'e\u0301\u0301\u0301'.repeat(500)], ['gaps', 'want want want '.repeat(500)]
])('%s is read without a fault', (_name, text) => {
  expect(Screened.safeParse(screen(text)).success).toBe(true)
})

test('distress is found in the middle of ten thousand characters', () => {
  const filling = 'went to the shop and bought some milk. '.repeat(125)
  expect(bringsHuman(screen(`${filling} i want to kill myself. ${filling}`).route)).toBe(true)
})

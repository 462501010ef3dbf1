import { handoffWords, linesAsWords, wallClock, type HandoffMoment } from '../../../dialogs/handoffWords.ts'
import { segmentsOf } from '../../../dialogs/copy/segments.ts'

const lines = [{ name: 'Samaritans', way: 'call 116 123' }, { name: 'Shout', way: 'text SHOUT to 85258' }]
const web = { channel: 'web', language: 'en' } as const
const sms = { channel: 'sms', language: 'en' } as const
const night = Date.UTC(2026, 10, 24, 2, 0)
const waiting = (told: number, sent: boolean): HandoffMoment => ({ say: 'waiting', told, sent, at: night + told * 150_000, timeZone: 'Europe/London', lines })

describe('while nobody has come yet', () => {
  test.each([[web, false], [web, true], [sms, false], [sms, true]] as const)('no sentence comes twice in sixty (%j, a text accepted: %s)', (hearing, sent) => {
    const said = Array.from({ length: 60 }, (_, told) => handoffWords(waiting(told, sent), hearing).text)
    expect(new Set(said).size).toBe(60)
  })

  test('a text that was sent is told only where one was accepted', () => {
    const tells = /i've texted|text is with/i
    const unsent = Array.from({ length: 30 }, (_, told) => handoffWords(waiting(told, false), sms).text)
    expect(unsent.filter((text) => tells.test(text))).toEqual([])
    expect(handoffWords(waiting(1, true), sms).text).toMatch(tells)
  })

  test('a change half-way, when the first text is accepted, repeats nothing', () => {
    const said = Array.from({ length: 24 }, (_, told) => handoffWords(waiting(told, told >= 5), web).text)
    expect(new Set(said).size).toBe(24)
  })

  test('"we have not reached anyone" names lines that are open now, is never the same twice, and fits two segments', () => {
    const said = Array.from({ length: 12 }, (_, told) => handoffWords({ say: 'unanswered', told, at: night + told * 1_200_000, timeZone: 'Europe/London', lines }, sms).text)
    expect(new Set(said).size).toBe(12)
    for (const text of said) {
      expect(text).toContain('Samaritans: call 116 123')
      expect(segmentsOf(text)).toBeLessThanOrEqual(2)
    }
  })
})

describe('bringing a person', () => {
  test('the words for an emergency fit the body that is in danger', () => {
    expect(handoffWords({ say: 'emergency-now', danger: 'body' }, web).text).toMatch(/^Please call 999 and ask for an ambulance/)
    expect(handoffWords({ say: 'emergency-now', danger: 'somebody' }, web).text).toMatch(/press 55/)
    expect(handoffWords({ say: 'emergency-now', danger: null }, sms).text).toMatch(/^Please call 999 now\..*press 55/)
  })

  test.each(['human-now', 'human-wanted'] as const)('%s says that this is automated where nothing was said before, and never that it is done', (say) => {
    expect(handoffWords({ say, first: true }, sms).text).toMatch(/automated/)
    for (const first of [true, false]) expect(handoffWords({ say, first }, web).text).toMatch(/I'm getting a person/)
  })

  test('a child is met with a person and, beside it, a line of their own, in two segments', () => {
    const text = handoffWords({ say: 'human-now', first: true, also: [{ name: 'Childline', way: 'call 0800 1111' }] }, sms).text
    expect(text).toMatch(/getting a person.*Childline: call 0800 1111/)
    expect(segmentsOf(text)).toBeLessThanOrEqual(2)
  })

  test('asked again while it is open, the words are others', () => {
    expect(handoffWords({ say: 'human-now', first: false, again: true }, web).text).not.toBe(handoffWords({ say: 'human-now', first: false }, web).text)
  })

  test('in a language with no reviewed copy: its own name, the digits and what is happening', () => {
    const text = handoffWords({ say: 'human-now', first: true }, { channel: 'sms', language: 'uk' }).text
    expect(text).toMatch(/^українська: 999, 111/)
    expect(segmentsOf(text)).toBeLessThanOrEqual(3)
    expect(handoffWords({ say: 'emergency-now', danger: 'body' }, { channel: 'sms', language: 'ckb' }).text).toMatch(/999\. 999/)
  })

  test('a worker is here only by name, and leaving never closes the door', () => {
    expect(handoffWords({ say: 'joined', worker: 'Sam' }, web).text).toMatch(/^Sam from the hub has your message and is joining you now/)
    expect(handoffWords({ say: 'left', worker: 'Sam', line: 'Sam will ring at 10' }, web).text).toMatch(/"Sam will ring at 10".*PERSON/)
    expect(handoffWords({ say: 'replaced', worker: null }, web).text).toMatch(/getting someone else/)
  })
})

describe('when our own side fails', () => {
  test('lines are given, with 999 where words were heavy, and a number is asked for only on web', () => {
    expect(handoffWords({ say: 'degraded', lines, distress: true, askNumber: true }, web).text).toMatch(/Samaritans.*999.*phone number/)
    expect(handoffWords({ say: 'degraded', lines, distress: false }, sms).text).not.toMatch(/phone number/)
    expect(handoffWords({ say: 'degraded', lines, distress: false, failed: true }, sms).say).toBe('degraded')
  })

  test('without a single line there is still 999, and never more than three', () => {
    expect(linesAsWords([])).toBe('999')
    expect(linesAsWords([...lines, ...lines, ...lines]).split('; ')).toHaveLength(3)
  })
})

test('the time is the one on the wall in York, on both sides of a clock change', () => {
  expect(wallClock(Date.UTC(2026, 2, 29, 0, 59), 'Europe/London')).toBe('00:59')
  expect(wallClock(Date.UTC(2026, 2, 29, 1, 0), 'Europe/London')).toBe('02:00')
  expect(wallClock(Date.UTC(2026, 9, 25, 0, 30), 'Europe/London')).toBe('01:30')
  expect(wallClock(Date.UTC(2026, 9, 25, 1, 30), 'Europe/London')).toBe('01:30')
  expect(wallClock(Date.UTC(2026, 11, 25, 0, 0), 'Europe/London')).toBe('00:00')
})

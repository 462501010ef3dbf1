import type { Entry } from '../../../services/conversation/entry.ts'
import { summarise } from '../../../services/summary/summarise.ts'
import { Summary } from '../../../services/summary/summary.ts'
import { call, handoff, idAt, isoAt, log, move, noted, notReached, page, words, workerWords } from './aLog.ts'

const of = (...entries: Entry[]) => summarise({ id: 'c1', channel: 'sms', language: 'en' }, log(...entries))
const raised = (because: string[] = []) => handoff('raised', { route: 'human-now', because })

test('it has the shape that the summaries command promises, and keeps to it', () => {
  const told = of(words('hello'), raised(), page('sam'), handoff('acknowledged', { worker: 'sam' }), workerWords('sam', 'Hi'), handoff('handed-back', { worker: 'sam' }))
  expect(Summary.strict().parse(told)).toEqual(told)
  expect(Object.keys(told).sort()).toEqual(['channel', 'concerns', 'conversation', 'followUp', 'from', 'handoffs', 'language', 'offered', 'promises', 'reviewed', 'strengths', 'until', 'wanted'])
  expect([told.from, told.until]).toEqual([isoAt(0), isoAt(5)])
})

describe('what they wanted', () => {
  test('stands in their own words, each with its entry, oldest first', () => {
    expect(of(words('is there a choir?', { intent: 'find_support' }), words('ta'), words('when is it opn', { intent: 'opening_times' })).wanted).toEqual([
      { words: 'is there a choir?', entry: idAt(0) }, { words: 'when is it opn', entry: idAt(2) }
    ])
  })

  test('a handoff quotes the words that led to it, with the message they stand in', () => {
    expect(of(words('not slept. cant do this anymore', { route: 'human-now', because: ['cant do this anymore'], intent: null }), raised(['cant do this anymore'])).wanted)
      .toEqual([{ words: 'cant do this anymore', entry: idAt(0) }])
  })

  test('the message before the handoff is quoted, not a later one with the same words', () => {
    expect(of(words('help me'), raised(['help me']), words('help me')).wanted).toEqual([{ words: 'help me', entry: idAt(0) }])
  })

  test('words that no message holds point to the handoff', () => {
    expect(of(raised(['somebody rang'])).wanted).toEqual([{ words: 'somebody rang', entry: idAt(0) }])
  })

  test('the same words of one message are quoted once', () => {
    const asked = words('somewhere warm to sit', { intent: 'find_support' })
    expect(of(asked, noted('wanted', 0, 'somewhere warm to sit'), raised(['warm'])).wanted).toEqual([{ words: 'somewhere warm to sit', entry: idAt(0) }])
  })

  test('the same words said twice are quoted twice', () => {
    const asked = words('a choir', { intent: 'find_support' })
    expect(of(asked, asked).wanted.map(({ entry }) => entry)).toEqual([idAt(0), idAt(1)])
  })

  test('what somebody tells about another person is marked as told by someone else', () => {
    expect(of(words('my dad needs company', { intent: 'find_support', found: { forWhom: 'my dad' } })).wanted)
      .toEqual([{ words: 'my dad needs company (told by someone else)', entry: idAt(0) }])
  })

  test('small talk is not a wish', () => {
    expect(of(words('hiya', { intent: 'small_talk' }), words('thanks', { intent: 'thanks' })).wanted).toEqual([])
  })
})

test('strengths are only what the introduction asked for and they named', () => {
  expect(of(words('I bake and my sister is near', { intent: 'introduce_self' }), noted('strength', 0, 'I bake'), noted('around-you', 0, 'my sister is near'), noted('name', 0, 'Ash')).strengths)
    .toEqual([{ words: 'I bake', entry: idAt(0) }, { words: 'my sister is near', entry: idAt(0) }])
})

test('a place offered twice stands once, and says whether they chose it', () => {
  const signpost: Entry = { kind: 'say', say: 'signpost', text: '...', answers: [], suggested: [], cards: [{ id: 'choir', title: 'The Choir', lines: [] }, { id: 'cafe', title: 'A Cafe', lines: [] }] }
  expect(of(signpost, noted('offered', null, 'The Choir', 'choir'), noted('chosen', null, 'The Choir', 'choir')).offered)
    .toEqual([{ id: 'choir', name: 'The Choir', chosen: true }, { id: 'cafe', name: 'A Cafe', chosen: false }])
})

describe('a handoff', () => {
  test('is told from asking to handing back', () => {
    const [told] = of(words('hi'), raised(), page('sam'), call('priya'), handoff('acknowledged', { worker: 'sam' }), workerWords('sam', 'Hi'), handoff('live', { worker: 'sam' }), handoff('handed-back', { worker: 'sam' })).handoffs
    expect(told).toEqual({
      code: 'K7', raisedAt: isoAt(1), route: 'human-now',
      pages: [{ to: 'sam', by: 'text', at: isoAt(2), outcome: 'took' }, { to: 'priya', by: 'call', at: isoAt(3), outcome: 'another-took-it' }],
      takenBy: 'sam', takenAt: isoAt(4), firstWordAt: isoAt(5), handedBackAt: isoAt(7)
    })
  })

  const outcomes: [string, Entry[], string[]][] = [
    ['just sent', [page('sam')], ['on-its-way']],
    ['passed', [page('sam'), move('sam', 'pass')], ['passed']],
    ['refused by the network', [page('sam'), notReached(1, 'sam', 'undelivered')], ['not-reached']],
    ['a call that nobody picked up', [call('sam'), notReached(1, 'sam', 'no-answer')], ['no-answer']],
    ['voicemail', [call('sam'), notReached(1, 'sam', 'machine')], ['not-reached']],
    ['paged again a round later', [page('sam'), page('sam')], ['no-answer', 'on-its-way']],
    ['taken at the second page', [page('sam'), page('sam'), handoff('acknowledged', { worker: 'sam' })], ['no-answer', 'took']],
    ['taken by another', [page('sam'), page('priya'), handoff('acknowledged', { worker: 'priya' })], ['another-took-it', 'took']],
    ['text and call, then taken', [page('sam'), call('sam'), handoff('acknowledged', { worker: 'sam' })], ['took', 'took']],
    ['other texts to a worker are no pages', [{ ...page('sam'), key: 'relay' }], []]
  ]
  test.each(outcomes)('a page that is %s', (_, entries, told) => {
    expect(of(raised(), ...entries).handoffs[0]?.pages.map(({ outcome }) => outcome)).toEqual(told)
  })

  test('a text that the network failed is not reached, by its delivery state alone', () => {
    const entries = log(raised(), page('sam'))
    expect(summarise({ id: 'c1', channel: 'sms', language: 'en' }, entries, new Map([[idAt(1), 'failed']])).handoffs[0]?.pages[0]?.outcome).toBe('not-reached')
  })

  test('somebody who took it and said nothing is not who met the person', () => {
    const told = of(raised(), handoff('acknowledged', { worker: 'sam' }), handoff('replaced', { worker: 'sam' }), handoff('acknowledged', { worker: 'priya' }), workerWords('priya', 'Hi'))
    expect(told.handoffs[0]).toMatchObject({ takenBy: 'priya', takenAt: isoAt(3), firstWordAt: isoAt(4) })
    expect(told.followUp).toContain('K7: handed on, because no word came from whoever took it')
  })

  test('a colleague who took over later does not hide who came first', () => {
    expect(of(raised(), handoff('acknowledged', { worker: 'sam' }), workerWords('sam', 'Hi'), handoff('acknowledged', { worker: 'priya' })).handoffs[0])
      .toMatchObject({ takenBy: 'sam', takenAt: isoAt(1), firstWordAt: isoAt(2) })
  })

  test('the route it rose to is told, and none lowers it', () => {
    expect(of(raised(), handoff('raised-higher', { route: 'emergency-now' }), handoff('reopened', { route: 'human-wanted' })).handoffs[0]?.route).toBe('emergency-now')
  })

  test('opened again is not handed back', () => {
    expect(of(raised(), handoff('handed-back'), handoff('reopened')).handoffs[0]?.handedBackAt).toBeNull()
  })

  test('a code that comes again another day is another handoff', () => {
    const told = of(raised(), handoff('acknowledged', { worker: 'sam' }), handoff('handed-back'), raised()).handoffs
    expect(told.map(({ takenBy }) => takenBy)).toEqual(['sam', null])
  })
})

describe('promises', () => {
  const promise: Entry = { kind: 'promise', words: 'Sam will ring at 10', owner: 'sam', code: 'K7', due: Date.parse('2026-11-21T10:00:00Z') }
  const outcome = (told: 'kept' | 'tried' | 'could-not'): Entry => ({ kind: 'promise-outcome', promise: idAt(0), outcome: told, worker: 'sam' })

  test('an open one has nobody\'s outcome, and is to be followed up', () => {
    const told = of(promise)
    expect(told.promises).toEqual([{
      entry: idAt(0), words: 'Sam will ring at 10', owner: 'sam', due: '2026-11-21T10:00:00.000Z', contact: { way: null, safeTimes: null, voicemail: null, askFor: null }, outcome: null
    }])
    expect(told.followUp).toEqual(['A promise is still open: Sam will ring at 10 (sam)'])
  })

  test('the last outcome holds', () => {
    const told = of(promise, outcome('tried'), outcome('kept'))
    expect([told.promises[0]?.outcome, told.followUp]).toEqual(['kept', []])
  })

  test('how they may be reached stands beside it, as they said it', () => {
    const contact = { way: 'text', safeTimes: 'not after 6', voicemail: 'no', askFor: 'Ash' }
    expect(summarise({ id: 'c1', channel: 'sms', language: 'en', contact }, log(promise)).promises[0]?.contact).toEqual(contact)
  })
})

describe('to follow up', () => {
  const lines: [string, Entry[], string[]][] = [
    ['nobody came', [raised()], ['K7: nobody has taken it yet']],
    ['everyone was paged', [raised(), handoff('unanswered'), handoff('acknowledged', { worker: 'sam' }), workerWords('sam', 'Hi'), handoff('handed-back')], ['K7: everyone on the rota was paged and nobody had answered']],
    ['taken without a word', [raised(), handoff('acknowledged', { worker: 'sam' })], ['K7: taken, and no word has reached the person']],
    ['a complaint', [words('you hung up on me', { intent: 'complaint' })], ['A complaint: you hung up on me']],
    ['a turn that failed', [{ kind: 'turn-failed', error: 'TypeError' }], ['The front door could not work out an answer: the lines were given and somebody was paged']],
    ['STOP', [words('STOP', {}, { optOut: 'STOP' })], ['They texted STOP: no texts can go to them']],
    ['nothing', [words('hi')], []]
  ]
  test.each(lines)('%s', (_, entries, told) => expect(of(...entries).followUp).toEqual(told))

  test('a worker\'s words that did not arrive', () => {
    const entries = log(raised(), handoff('acknowledged', { worker: 'sam' }), workerWords('sam', 'Hi'), handoff('handed-back'))
    expect(summarise({ id: 'c1', channel: 'sms', language: 'en' }, entries, new Map([[idAt(2), 'failed']])).followUp).toEqual(['K7: a worker\'s words did not reach them'])
  })

  test('a concern until it is closed', () => {
    const concern = (said: string): Entry => ({ kind: 'concern', worker: 'sam', code: 'K7', words: said })
    expect(of(concern('told the night team')).followUp).toEqual(['K7: a safeguarding concern is open: told the night team'])
    expect(of(concern('told the night team'), concern('closed: social worker has it')).followUp).toEqual([])
  })
})

describe('read', () => {
  const read: Entry = { kind: 'reviewed', by: 'lead' }
  test.each<[string, Entry[], boolean]>([
    ['never', [words('hi')], false], ['after the last words', [words('hi'), read], true], ['before new words', [words('hi'), read, words('hello again')], false],
    ['before a worker wrote', [words('hi'), read, workerWords('sam', 'Hi')], false], ['and then a promise ticked', [words('hi'), read, { kind: 'promise-outcome', promise: idAt(0), outcome: 'kept', worker: 'sam' }], true]
  ])('%s', (_, entries, told) => expect(of(...entries).reviewed).toBe(told))

  test('reading does not move the conversation\'s end', () => {
    expect(of(words('hi'), read).until).toBe(isoAt(0))
  })
})

import { by, done, emergency, only, onCall, play, raise, say, setting, take, wrote, notReached, START } from './play.ts'
import { transition } from '../../../services/handoff/transition.ts'
import { describe as told } from '../../../services/handoff/describe.ts'
import { waitsFor } from '../../../services/handoff/pages.ts'

const from = (lines: string[], second: number) => lines.filter(each => each.startsWith(`${second} `)).map(each => each.slice(String(second).length + 1))

describe('the first to answer has it', () => {
  test('and the person, the worker and the others are told', () => {
    const { lines, handoff } = play([[0, raise()], [70, take('sam')]], 70)
    expect(from(lines, 70)).toEqual(['log acknowledged sam', 'hang up except sam', 'text sam taken', 'text priya other-has-it about sam', 'tell joined sam'])
    expect(handoff.phase).toMatchObject({ kind: 'acknowledged', worker: 'sam' })
    expect(handoff.pages.map(page => page.outcome)).toEqual(['took', 'another-took-it'])
  })

  test('with a first word it is live at once, and the word reaches the person as typed', () => {
    const { lines, handoff } = play([[0, raise()], [10, take('sam', "hi it's Sam, I'm here")]], 10)
    expect(from(lines, 10).slice(-3)).toEqual(['tell joined sam', 'words sam "hi it\'s Sam, I\'m here"', 'log live sam'])
    expect(handoff.phase.kind).toBe('live')
  })

  test('who answers later hears who has it, with their words, and changes nothing', () => {
    const { lines, handoff } = play([[0, raise()], [10, take('sam')], [11, take('priya', 'hello')], [12, take('priya')]], 12)
    expect([...from(lines, 11), ...from(lines, 12)]).toEqual(['text priya other-has-it about sam "hello"', 'text priya other-has-it about sam'])
    expect(handoff.phase).toMatchObject({ worker: 'sam' })
  })

  test('the same answer twice does nothing twice', () => {
    expect(from(play([[0, raise()], [10, take('sam')], [11, take('sam')]], 11).lines, 11)).toEqual([])
  })

  test('who passed or could not be reached is not told who has it', () => {
    const { lines } = play([[0, raise()], [1, by('pass', 'sam')], [2, notReached('priya', 2)], [5, take('jo')]], 5)
    expect(only(lines, 'other-has-it')).toEqual([])
  })

  test('somebody who was not paged may take it by its code', () => {
    expect(from(play([[0, raise()], [5, take('lead')]], 5).lines, 5)).toContain('tell joined lead')
  })
})

describe('words', () => {
  test('of the owner go to the person; of anybody else they come back', () => {
    const { lines } = play([[0, raise()], [5, say('sam', 'too soon')], [10, take('sam')], [20, say('sam', 'I am here')], [21, say('priya', 'me too')], [30, done('sam')], [31, say('sam', 'bye')]], 31)
    expect(from(lines, 5)).toEqual(['text sam not-sent "too soon"'])
    expect(from(lines, 20)).toEqual(['words sam "I am here"', 'log live sam'])
    expect(from(lines, 21)).toEqual(['text priya not-sent about sam "me too"'])
    expect(from(lines, 31)).toEqual(['text sam not-sent about sam "bye"'])
  })

  test('of the person go to the owner as written, before the first word too', () => {
    const { lines } = play([[0, raise()], [10, take('sam')], [11, wrote('Zażółć gęślą jaźń')]], 11)
    expect(from(lines, 11)).toEqual(['text sam relay "Zażółć gęślą jaźń"'])
  })

  test('that are worse are told as such; that take it back change nothing and are told', () => {
    const { lines, handoff } = play([[0, raise()], [10, take('sam', 'hi')], [20, wrote('I took them all', { route: 'emergency-now', danger: 'body' })], [25, wrote('only joking', { takesBack: true })]], 25)
    expect(from(lines, 20)).toEqual(['log raised-higher', 'text sam worse', 'text sam relay "I took them all"'])
    expect(from(lines, 25)).toEqual(['text sam relay "only joking"', 'text sam taken-back'])
    expect(handoff).toMatchObject({ route: 'emergency-now', danger: 'body', phase: { kind: 'live' } })
  })

  test('by telephone count as the first word', () => {
    const { handoff } = play([[0, raise()], [10, take('sam')], [20, by('rang', 'sam')]], 300)
    expect(handoff).toMatchObject({ phase: { kind: 'live', worker: 'sam' }, firstWordAt: expect.any(Number) })
  })
})

describe('an owner who is not there is replaced', () => {
  test('no first word in time: the next are paged at once, both sides are told, and the old owner only when nobody else answers', () => {
    const { lines, handoff } = play([[0, raise()], [10, take('sam')]], 250)
    expect(from(lines, 190)).toEqual(['log replaced sam (no first word)', 'tell replaced sam', 'text sam handed-on', 'log skipped sam (passed or not reached in this round)', 'page priya text'])
    expect(only(lines, 'page').at(-1)).toBe('250 page jo text')
    expect(handoff.passed).toEqual(['sam'])
  })

  test('the person waits for an answer: reminded at half of the time, replaced at the whole, counted from their first words', () => {
    const { lines } = play([[0, raise()], [10, take('sam', 'hi')], [100, wrote('are you there?')], [200, wrote('hello?')]], 280)
    expect(only(lines, 'silence', 'replaced', 'worker')).toEqual(['190 text sam silence worker', '280 log replaced sam (no answer)', '280 tell replaced sam'])
  })

  test('after an outage they are replaced without a reminder that comes too late', () => {
    const open = play([[0, raise()], [10, take('sam', 'hi')], [100, wrote('are you there?')]], 100).handoff
    const { effects } = transition(open, { kind: 'time' }, setting(), START + 900_000)
    expect(effects.filter(effect => effect.kind === 'text-worker').map(effect => effect.key)).toEqual(['handed-on'])
  })

  test('an answer in time keeps it', () => {
    const { lines, handoff } = play([[0, raise()], [10, take('sam', 'hi')], [100, wrote('are you there?')], [150, say('sam', 'yes')]], 600)
    expect(only(lines, 'silence', 'replaced')).toEqual([])
    expect(handoff.phase).toMatchObject({ kind: 'live', worker: 'sam' })
  })

  test.each(['ok', 'Thank you so much x', 'thanks, bye', '👍', 'ok thanks, goodnight', 'will do'])('nobody is replaced because the last word was %j', text => {
    expect(only(play([[0, raise({ route: 'human-wanted' })], [10, take('sam', 'hi')], [100, wrote(text)]], 3600).lines, 'silence', 'replaced')).toEqual([])
  })

  test.each([['ok?', null], ['no', null], ['thank you but it is worse now', null], ['goodbye', 'human-now' as const], ['dziękuję', null]])('%j waits for an answer', (text, route) => {
    expect(only(play([[0, raise()], [10, take('sam', 'hi')], [100, wrote(text, { route })]], 280).lines, 'replaced')).toHaveLength(2)
  })

  test('the clock alone never ends it: a quiet night stays with its worker', () => {
    const { lines, handoff } = play([[0, raise({ route: 'human-wanted' })], [10, take('sam', 'hi')]], 12 * 3600)
    expect(handoff.phase).toMatchObject({ kind: 'live', worker: 'sam' })
    expect(lines.at(-1)).toBe('10 log live sam')
  })

  test('the owner passes: handed on, and the person hears it', () => {
    const { lines } = play([[0, raise()], [10, take('priya', 'hi')], [60, by('pass', 'priya')]], 60)
    expect(from(lines, 60)).toEqual(['log replaced priya (passed)', 'tell replaced priya', 'text priya handed-on', 'log skipped priya (passed or not reached in this round)', 'page jo text'])
  })

  test('the other of the same step is asked before the next step', () => {
    const { lines } = play([[0, raise()], [10, take('sam')]], 190, setting(onCall([['sam', 'priya'], ['jo']])))
    expect(only(lines, 'page').at(-1)).toBe('190 page priya text')
  })

  test('in an emergency the next are paged by its rules', () => {
    const { lines } = play([[0, emergency()], [5, take('sam')]], 205, setting({ voice: new Set(['priya', 'jo']) }))
    expect(only(lines, 'page').filter(each => !each.startsWith('0 '))).toEqual(['185 page priya text', '185 page priya call'])
  })
})

describe('silence of the person', () => {
  test('while nobody has it yet is told to everybody who was asked and has not passed, once', () => {
    const { lines } = play([[0, raise()], [5, by('pass', 'sam')]], 2000)
    expect(only(lines, 'silence')).toEqual(['900 text priya silence person-waiting', '900 text jo silence person-waiting', '900 text lead silence person-waiting'])
    expect(only(play([[0, raise({ route: 'human-wanted' })]], 2000).lines, 'silence')).toEqual([])
  })
  test('close by, as they asked, is told as well: quiet is not the same as safe', () => {
    const { lines } = play([[0, raise()], [10, take('sam', 'hi')], [60, wrote('please just be there', { quiet: true })]], 2000)
    expect(only(lines, 'silence')).toEqual(['960 text sam silence person'])
  })

  test('after heavy words the owner is told, once until they write again', () => {
    const { lines } = play([[0, raise()], [10, take('sam', 'hi')], [20, wrote('thanks')], [2000, wrote('ok')]], 4000)
    expect(only(lines, 'silence', 'person')).toEqual(['920 text sam silence person', '2900 text sam silence person'])
  })

  test('is left in peace where they only asked for somebody', () => {
    expect(only(play([[0, raise({ route: 'human-wanted' })], [10, take('sam', 'hi')]], 4000).lines, 'silence', 'person')).toEqual([])
  })
})

describe('standing by', () => {
  const asked = wrote("don't talk to me, just be there", { quiet: true })

  test('the worker is told, stays, and is not replaced for saying nothing; one word brings them in', () => {
    const { lines, handoff } = play([[0, raise()], [10, take('sam', 'hi')], [20, asked], [3000, wrote('ok now')]], 3000)
    expect(from(lines, 20)).toEqual(['text sam relay "don\'t talk to me, just be there"', 'text sam quiet', 'log standing-by sam'])
    expect(only(lines, 'replaced')).toEqual([])
    expect(from(lines, 3000)).toEqual(['text sam relay "ok now"', 'log live sam'])
    expect(handoff).toMatchObject({ phase: { kind: 'live', worker: 'sam' }, quiet: false })
  })

  test('asked for while they waited, it holds for whoever takes it', () => {
    const { lines, handoff } = play([[0, raise()], [20, asked], [30, take('sam', 'Sam here')]], 30)
    expect(from(lines, 30)).toEqual(['log acknowledged sam', 'hang up except sam', 'text sam taken', 'text sam quiet', 'tell joined sam', 'words sam "Sam here"', 'log standing-by sam'])
    expect(handoff.phase.kind).toBe('standing-by')
  })

  test('a worker\'s word is sent and does not end it', () => {
    const { lines, handoff } = play([[0, raise()], [10, take('sam', 'hi')], [20, asked], [30, say('sam', 'I am close')]], 30)
    expect(from(lines, 30)).toEqual(['words sam "I am close"'])
    expect(handoff.phase.kind).toBe('standing-by')
  })
})

describe('handing back', () => {
  test('with a line: the person hears it and it is a promise', () => {
    const { lines, handoff } = play([[0, raise()], [10, take('sam', 'hi')], [60, done('sam', 'Sam will ring at 10')], [61, done('sam')]], 70)
    expect(from(lines, 60)).toEqual(['log handed-back sam', 'tell left sam "Sam will ring at 10"', 'promise sam "Sam will ring at 10"', 'text sam closed'])
    expect(from(lines, 61)).toEqual([])
    expect(handoff.phase).toMatchObject({ kind: 'handed-back', worker: 'sam', line: 'Sam will ring at 10' })
  })

  test('without a line there is no promise', () => {
    expect(from(play([[0, raise()], [10, take('sam', 'hi')], [60, done('sam')]], 60).lines, 60)).toEqual(['log handed-back sam', 'tell left sam', 'text sam closed'])
  })

  test('only the owner can', () => {
    const { lines, handoff } = play([[0, raise()], [5, done('sam', 'all well')], [10, take('sam', 'hi')], [60, done('priya', 'I did it')]], 60)
    expect([...from(lines, 5), ...from(lines, 60)]).toEqual(['text sam not-sent "all well"', 'text priya not-sent about sam "I did it"'])
    expect(handoff.phase).toMatchObject({ kind: 'live', worker: 'sam' })
  })

  test.each([['undo', by('undo', 'sam')], ['take', take('sam')]])('is undone by the same worker\'s %s within ten minutes, and not after', (_name, input) => {
    const soon = play([[0, raise()], [10, take('sam', 'hi')], [60, done('sam')], [660, input]], 660)
    expect(from(soon.lines, 660)).toEqual(['log reopened sam', 'text sam undone'])
    expect(soon.handoff.phase).toMatchObject({ kind: 'live', worker: 'sam' })
    const late = play([[0, raise()], [10, take('sam', 'hi')], [60, done('sam')], [661, input]], 661)
    expect(from(late.lines, 661)).toEqual(['text sam closed about sam'])
    expect(late.handoff.phase.kind).toBe('handed-back')
  })

  test('undone with words, the words are said; too late, they come back', () => {
    const again = (second: number) => from(play([[0, raise()], [10, take('sam', 'hi')], [60, done('sam')], [second, take('sam', 'me again')]], second).lines, second)
    expect(again(100)).toEqual(['log reopened sam', 'text sam undone', 'words sam "me again"'])
    expect(again(700)).toEqual(['text sam closed about sam "me again"'])
  })

  test('a new signal after it is a new handoff', () => {
    const { handoff } = play([[0, raise()], [10, take('sam', 'hi')], [60, done('sam')], [90, raise({ code: 'M4', first: 'sam' })]], 90)
    expect(handoff).toMatchObject({ code: 'M4', phase: { kind: 'paging' }, pages: [{ to: 'sam', attempt: 1 }] })
  })
})

describe('a colleague', () => {
  test('others are asked one after another while the first keeps it; who takes it has it, and all are told', () => {
    const { lines, handoff } = play([[0, raise()], [10, take('sam', 'hi')], [20, by('colleague', 'sam')], [21, by('colleague', 'sam')], [90, take('jo', 'Jo here')]], 90)
    expect(only(lines, 'page', 'colleague')).toEqual(['0 page sam text', '20 text sam colleague', '20 page priya text', '80 page jo text'])
    expect(from(lines, 90)).toEqual(['log acknowledged jo', 'hang up except jo', 'text jo taken', 'text sam handed-on about jo', 'text priya other-has-it about jo', 'tell joined jo', 'words jo "Jo here"', 'log live jo'])
    expect(handoff).toMatchObject({ phase: { kind: 'live', worker: 'jo' }, colleague: null })
  })

  test('is rung where the text has no answer, as anybody who is paged', () => {
    const { lines } = play([[0, raise()], [5, take('sam')], [10, by('colleague', 'sam')]], 75, setting({ voice: new Set(['priya']) }))
    expect(only(lines, 'page').slice(1)).toEqual(['10 page priya text', '40 page priya call', '70 page jo text'])
  })

  test('passes: the next at once; nobody answers: round again while the first keeps it', () => {
    const { lines, handoff } = play([[0, raise()], [10, take('sam', 'hi')], [20, by('colleague', 'sam')], [25, by('pass', 'priya')]], 400, setting(onCall([['sam'], ['priya'], ['jo']])))
    expect(only(lines, 'page').slice(1, 5)).toEqual(['20 page priya text', '25 page jo text', '145 page priya text', '205 page jo text'])
    expect(handoff.phase).toMatchObject({ kind: 'live', worker: 'sam' })
  })

  test('may be somebody who passed when nobody had it', () => {
    const { lines } = play([[0, raise()], [5, by('pass', 'sam')], [10, take('priya', 'hi')], [20, by('colleague', 'priya')]], 20)
    expect(only(lines, 'page').at(-1)).toBe('20 page sam text')
  })

  test('is not asked for by somebody who does not have it', () => {
    expect(from(play([[0, raise()], [10, take('sam', 'hi')], [20, by('colleague', 'priya')]], 20).lines, 20)).toEqual(['text priya other-has-it about sam'])
  })

  test('who was asked is told when it is closed', () => {
    expect(from(play([[0, raise()], [10, take('sam', 'hi')], [20, by('colleague', 'sam')], [30, done('sam')]], 30).lines, 30)).toContain('text priya closed about sam')
  })
})

test('a closed tab is told to the worker who is with them', () => {
  expect(from(play([[0, raise()], [1, { kind: 'left-page' }], [10, take('sam', 'hi')], [20, { kind: 'left-page' }], [21, { kind: 'came-back' }]], 21).lines, 20)).toEqual(['text sam left-page'])
})

test('a page waits for those who were paged and have not passed', () => {
  const paged = play([[0, raise()], [65, by('pass', 'sam')]], 70).handoff
  expect(['sam', 'priya', 'jo'].map(id => waitsFor(paged, id))).toEqual([false, true, false])
  const taken = play([[0, raise()], [65, take('priya')]], 70).handoff
  expect(['sam', 'priya'].map(id => waitsFor(taken, id))).toEqual([false, false])
})

test('it is described by acts and ids, and by none of the person\'s words', () => {
  const { handoff } = play([[0, raise()]], 70)
  expect(told(handoff)).toEqual({ state: 'paging', step: 'step 2, round 1', nextAction: 'page the next step' })
  expect(told(play([[0, raise()], [5, take('sam')]], 5).handoff).nextAction).toBe('page another unless sam writes')
})

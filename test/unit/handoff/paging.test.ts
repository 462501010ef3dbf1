import type { HandoffInput } from '../../../services/handoff/handoff.ts'
import { stillToLeave } from '../../../services/handoff/pages.ts'
import { transition } from '../../../services/handoff/transition.ts'
import { by, emergency, notReached, onCall, only, play, raise, setting, START, take, wrote } from './play.ts'

const away = (...ids: string[]) => new Map(ids.map(id => [id, START + 8 * 3_600_000]))

describe('nobody answers', () => {
  test('each step is paged in turn, then the backstop, then round again, and it never stops', () => {
    const { lines, handoff } = play([[0, raise()]], 8 * 3600)
    expect(only(lines, 'page').slice(0, 9)).toEqual(['0 page sam text', '60 page priya text', '120 page jo text', '180 page lead text', '240 page sam text', '300 page priya text', '360 page jo text', '420 page lead text', '480 page sam text'])
    expect(only(lines, 'page')).toHaveLength(8 * 60 + 1)
    expect(handoff.phase).toMatchObject({ kind: 'paging', round: 121 })
  })

  test('everybody of a step is paged at once', () => {
    expect(only(play([[0, raise()]], 60, setting(onCall([['sam', 'priya'], ['jo']]))).lines, 'page')).toEqual(['0 page sam text', '0 page priya text', '60 page jo text'])
  })

  test('those who can be rung are rung after half of the time, and once more a minute later, for a phone that lets nothing else through', () => {
    const world = setting({ ...onCall([['sam', 'priya']], ['lead']), voice: new Set(['sam', 'lead']) })
    expect(only(play([[0, raise()]], 119, world).lines, 'page')).toEqual(['0 page sam text', '0 page priya text', '30 page sam call', '60 page lead text', '90 page lead call', '90 page sam call'])
  })

  test('a second ring comes within three minutes of the first, and the next step never waits for it', () => {
    const world = setting({ voice: new Set(['sam', 'priya', 'jo']), escalateAfterSeconds: 120 })
    const { lines } = play([[0, raise()], [85, notReached('sam', 2)], [121, notReached('sam', 4)], [130, by('pass', 'priya')]], 131, world)
    expect(only(lines, 'page')).toEqual(['0 page sam text', '60 page sam call', '85 page priya text', '120 page sam call', '130 page jo text'])
  })

  test('who says not me is not rung a second time; nor is anybody after an outage', () => {
    const world = setting({ voice: new Set(['sam']) })
    const calls = (...inputs: Parameters<typeof play>[0]) => only(play([[0, raise()], ...inputs], 140, world).lines, 'call')
    expect(calls([40, by('pass', 'sam')])).toEqual(['30 page sam call'])
    expect(calls()).toEqual(['30 page sam call', '90 page sam call'])
    const late = transition(play([[0, raise()]], 31, world).handoff, { kind: 'time' }, world, START + 20 * 60_000)
    expect(late.effects.flatMap(effect => (effect.kind === 'page' ? [`${effect.to} ${effect.by}`] : []))).toEqual(['priya text'])
  })

  test('a page leaves, or rings on, only while somebody is asked for, and only the newest to each phone', () => {
    const world = setting({ voice: new Set(['sam']) })
    const { handoff } = play([[0, raise()]], 240, world)
    const sams = handoff.pages.filter(page => page.to === 'sam' && page.by === 'text')
    expect(sams.map(page => stillToLeave(handoff, page))).toEqual([false, true])
    const owned = transition(handoff, take('priya'), world, START + 241_000).handoff
    expect(owned.pages.some(page => stillToLeave(owned, page))).toBe(false)
  })

  test('each page has a number of its own, also when only the last are kept', () => {
    const { handoff } = play([[0, raise()]], 6 * 3600)
    expect(handoff.pages.map(page => page.attempt)).toEqual(handoff.pages.map((_page, index) => (handoff.pages[0]?.attempt ?? 0) + index))
    expect(handoff.pages).toHaveLength(200)
  })

  test('after an outage the next step is paged once, and nothing is made up', () => {
    const so = play([[0, raise()]], 0)
    expect(only(so.lines, 'page')).toEqual(['0 page sam text'])
    const late = play([[0, raise()], [20 * 60, { kind: 'time' }]], 20 * 60 + 59)
    expect(only(late.lines, 'page').filter(each => each.startsWith('1200 '))).toHaveLength(1)
  })
})

describe('next at once', () => {
  test('when the whole step has passed, and not before', () => {
    const world = setting(onCall([['sam', 'priya'], ['jo']]))
    expect(play([[0, raise()], [10, by('pass', 'sam')], [12, by('pass', 'sam')], [20, by('pass', 'priya')]], 30, world).lines).toEqual([
      '0 log raised', '0 page sam text', '0 page priya text', '10 text sam handed-on', '20 text priya handed-on', '20 page jo text'
    ])
  })

  test('when a page was not delivered, a call was not answered by a keypress, or a number is dead', () => {
    expect(only(play([[0, raise()], [3, notReached('sam', 1)], [5, notReached('priya', 2)]], 10).lines, 'page')).toEqual(['0 page sam text', '3 page priya text', '5 page jo text'])
  })

  test('when a call after the text went to voicemail, though the text may have arrived', () => {
    const world = setting({ voice: new Set(['sam']) })
    expect(only(play([[0, raise()], [40, notReached('sam', 2)]], 45, world).lines, 'page')).toEqual(['0 page sam text', '30 page sam call', '40 page priya text'])
  })

  test('over a step with nobody in it, and over everyone who is away, which is logged with why', () => {
    const world = setting({ ...onCall([[], ['sam'], ['priya']]), away: away('sam') })
    expect(play([[0, raise()]], 0, world).lines).toEqual(['0 log raised', '0 log skipped sam (away)', '0 page priya text'])
  })

  test('a late receipt for an earlier step corrects the record and moves nothing', () => {
    const { lines, handoff } = play([[0, raise()], [70, notReached('sam', 1)]], 80)
    expect(only(lines, 'page')).toEqual(['0 page sam text', '60 page priya text'])
    expect(handoff.pages[0]?.outcome).toBe('not-reached')
    expect(handoff.passed).toEqual([])
  })

  test('whoever passed is not paged again in this round, and is in the next', () => {
    const world = setting(onCall([['sam'], ['priya']], ['sam']))
    expect(only(play([[0, raise()], [10, by('pass', 'sam')]], 80, world).lines, 'page')).toEqual(['0 page sam text', '10 page priya text', '70 page sam text'])
  })

  test('while all rest, a pass from elsewhere puts nothing off', () => {
    const { lines } = play([[0, raise()], [1, notReached('sam', 1)], [30, by('pass', 'kit')]], 62, setting(onCall([['sam']])))
    expect(only(lines, 'page')).toEqual(['0 page sam text', '61 page sam text'])
  })

  test('the only worker is asked again after a wait, not in a loop; a phone whose texts are blocked is rung', () => {
    const world = setting({ ...onCall([['sam']]), voice: new Set(['sam']) })
    expect(only(play([[0, raise()], [1, notReached('sam', 1)]], 62, world).lines, 'page')).toEqual(['0 page sam text', '61 page sam text', '61 page sam call'])
  })
})

describe('somebody is always left', () => {
  test('when everyone is away the backstop and those of last resort are paged all the same', () => {
    const world = setting({ ...onCall([['sam'], ['priya']], ['lead'], ['ash']), away: away('sam', 'priya', 'lead', 'ash') })
    expect(only(play([[0, raise()]], 0, world).lines, 'page')).toEqual(['0 page lead text', '0 page ash text'])
  })

  test('in a gap of the rota without a backstop those of last resort are paged', () => {
    expect(only(play([[0, raise()]], 120, setting(onCall([], [], ['ash']))).lines, 'page')).toEqual(['0 page ash text', '60 page ash text', '120 page ash text'])
  })

  test('when the shift has passed, those of last resort are paged at once, and of them the ones who are not away', () => {
    const world = setting({ ...onCall([['sam']], ['lead'], ['ash']), away: away('lead') })
    expect(only(play([[0, raise()], [5, by('pass', 'sam')]], 6, world).lines, 'page')).toEqual(['0 page sam text', '5 page ash text'])
  })

  test('when the ones who are not away have passed, the backstop is paged though away', () => {
    const world = setting({ ...onCall([['sam']], ['lead']), away: away('lead') })
    expect(only(play([[0, raise()], [5, by('pass', 'sam')]], 6, world).lines, 'page')).toEqual(['0 page sam text', '5 page lead text'])
  })

  test('somebody who is away is spared while another may still answer', () => {
    const world = setting({ ...onCall([['sam']], ['lead']), away: away('lead') })
    expect(only(play([[0, raise()]], 600, world).lines, 'page').every(each => each.includes('sam'))).toBe(true)
  })

  test('with nobody on the rota at all it is logged once, and tried for ever', () => {
    const { lines, handoff } = play([[0, raise()]], 3600, setting(onCall([])))
    expect(only(lines, 'log')).toEqual(['0 log raised', '0 log unanswered (nobody is on the rota)'])
    expect(handoff.phase.kind).toBe('paging')
  })

  test('who comes on shift in the middle of it is paged', () => {
    const night = play([[0, raise()]], 50)
    expect(only(night.lines, 'page')).toEqual(['0 page sam text'])
    const changed = play([[0, raise()]], 200, { ...setting(), get onCall() { return { steps: [['sam'], ['dee']], backstop: ['kit'], everyone: ['sam', 'dee'] } } })
    expect(only(changed.lines, 'page')).toEqual(['0 page sam text', '60 page dee text', '120 page kit text', '180 page sam text'])
  })

  test('in an emergency the worker who had this person before is paged beside the first step, and nobody waits for them', () => {
    expect(only(play([[0, emergency({ first: 'jo' })]], 21).lines, 'page')).toEqual(['0 page jo text', '0 page sam text', '20 page priya text'])
    const worse = play([[0, raise({ first: 'jo' })], [70, wrote('i took them all', { route: 'emergency-now' })]], 71)
    expect(only(worse.lines, 'page')).toEqual(['0 page jo text', '60 page sam text', '70 page jo text', '70 page sam text'])
  })
  test('the worker who had this person before is paged first, if they are on', () => {
    expect(only(play([[0, raise({ first: 'jo' })]], 200).lines, 'page')).toEqual(['0 page jo text', '60 page sam text', '120 page priya text', '180 page lead text'])
    expect(only(play([[0, raise({ first: 'kit' })]], 0).lines, 'page')).toEqual(['0 page sam text'])
  })
})

describe('an emergency', () => {
  const world = setting({ ...onCall([['sam'], ['priya'], ['jo']], ['lead'], ['ash']), voice: new Set(['sam', 'priya', 'jo', 'lead', 'ash']) })
  const pages = (lines: string[]) => only(lines, 'page').map(each => each.replace(' page', ''))

  test('the step by text and call at once, the next at 20 s, everyone at 60 s, the backstop, then everyone for ever', () => {
    expect(pages(play([[0, emergency()]], 240, world).lines)).toEqual([
      '0 sam text', '0 sam call', '20 priya text', '20 priya call',
      ...['text', 'call'].flatMap(way => ['sam', 'priya', 'jo', 'ash'].map(id => `60 ${id} ${way}`)), '120 lead text', '120 lead call', '120 jo call', '120 ash call',
      ...['text', 'call'].flatMap(way => ['sam', 'priya', 'jo', 'ash', 'lead'].map(id => `180 ${id} ${way}`)), ...['text', 'call'].flatMap(way => ['sam', 'priya', 'jo', 'ash', 'lead'].map(id => `240 ${id} ${way}`))
    ])
  })

  test('the one question is asked once, after the page and never before', () => {
    const left: HandoffInput = { kind: 'page-left', ringing: true }
    expect(only(play([[0, emergency()]], 300, world).lines, 'where')).toEqual([])
    expect(only(play([[0, emergency()], [2, left], [3, left]], 300, world).lines, 'where')).toEqual(['2 tell where'])
    expect(only(play([[0, emergency()], [1, wrote('he is here', { quiet: true })], [2, left]], 300, world).lines, 'where')).toEqual([])
  })

  test('signalled while another page waits: the present step again at once, by its rules', () => {
    const worse = wrote('I have taken them', { route: 'emergency-now', because: ['taken them'] })
    const { lines, handoff } = play([[0, raise()], [70, worse]], 130, world)
    expect(pages(lines)).toEqual(['0 sam text', '30 sam call', '60 priya text', '70 priya text', '70 priya call', '90 jo text', '90 jo call', '90 sam call', ...['text', 'call'].flatMap(way => ['sam', 'priya', 'jo', 'ash'].map(id => `130 ${id} ${way}`))])
    expect(only(lines, 'raised-higher', 'where')).toEqual(['70 log raised-higher'])
    expect(handoff.because).toEqual(['I cannot cope', 'taken them'])
  })

  test('said again, it pages nobody twice; said quieter, it stays an emergency', () => {
    const again = wrote('please', { route: 'emergency-now' })
    const quieter = wrote('never mind', { route: 'human-wanted', takesBack: true })
    const { lines, handoff } = play([[0, emergency()], [5, again], [6, quieter], [7, raise({ route: 'human-wanted' })]], 10, world)
    expect(pages(lines)).toEqual(['0 sam text', '0 sam call'])
    expect(handoff.route).toBe('emergency-now')
  })

  test('the first to take it stops the other phones', () => {
    const { lines } = play([[0, emergency()], [25, take('priya')]], 30, world)
    expect(only(lines, 'hang')).toEqual(['25 hang up except priya'])
    expect(only(lines, 'other-has-it')).toEqual(['25 text sam other-has-it about priya'])
  })
})

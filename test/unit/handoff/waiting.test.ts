import { by, only, onCall, play, raise, setting, take, wrote, notReached } from './play.ts'

const told = (lines: string[]) => only(lines, 'tell').map(each => each.replace(' tell', ''))
const oneStep = setting(onCall([['sam']]))

describe('what a person hears while they wait', () => {
  test('on web every two minutes for twenty, then every twenty; the lines after two, once; never the same sentence', () => {
    const words = told(play([[0, raise()]], 3700, oneStep).lines)
    expect(words).toEqual(['120 unanswered 1', ...[240, 360, 480, 600, 720, 840, 960, 1080, 1200].map((second, index) => `${second} waiting ${index + 2}`), '2400 waiting 11', '3600 waiting 12'])
  })

  test('by text after 2, 5 and 10 minutes, then every 15', () => {
    const words = told(play([[0, raise({ channel: 'sms' })]], 70 * 60, oneStep).lines)
    expect(words).toEqual(['120 unanswered 1', '300 waiting 2', '600 waiting 3', '1500 waiting 4', '2400 waiting 5', '3300 waiting 6', '4200 waiting 7'])
  })

  test('by text also when somebody new is asked, but not twice within a minute', () => {
    const slow = setting({ escalateAfterSeconds: 90 })
    expect(told(play([[0, raise({ channel: 'sms' })]], 400, slow).lines)).toEqual(['90 waiting 1', '150 unanswered 2', '270 waiting 3', '330 waiting 4'])
    expect(told(play([[0, raise({ channel: 'sms' })], [5, notReached('sam', 1)]], 119).lines)).toEqual(['65 waiting 1'])
  })

  test('a round that only asks the same people again is no news', () => {
    expect(told(play([[0, raise({ channel: 'sms' })]], 295, setting(onCall([['sam'], ['priya']]))).lines)).toEqual(['60 waiting 1', '120 unanswered 2'])
  })

  test('on web after twenty minutes a change is told when it comes', () => {
    const world = setting({ ...onCall([['sam'], ['priya']]), escalateAfterSeconds: 1500 })
    expect(told(play([[0, raise()]], 1600, world).lines).slice(-2)).toEqual(['1200 waiting 10', '1500 waiting 11'])
  })

  test('QUIET stops the words and never the paging', () => {
    const { lines } = play([[0, raise()], [30, wrote('QUIET', { quiet: true })]], 1300)
    expect(told(lines)).toEqual([])
    expect(only(lines, 'page')).toHaveLength(22)
  })

  test('STOP stops the words and never the paging, and those who were asked hear of it once', () => {
    const { lines } = play([[0, raise({ channel: 'sms' })], [70, { kind: 'opted-out' }], [75, { kind: 'opted-out' }], [100, take('priya')]], 200)
    expect(told(lines)).toEqual(['60 waiting 1', '100 joined priya'])
    expect(told(play([[0, raise({ channel: 'sms' })], [70, { kind: 'opted-out' }]], 1300).lines)).toEqual(['60 waiting 1'])
    expect(only(lines, 'opted-out')).toEqual(['70 text sam opted-out', '70 text priya opted-out', '100 text priya opted-out'])
  })

  test('they are told that somebody joins at the moment of it, and the waiting words end', () => {
    const { lines } = play([[0, raise()], [130, take('jo', "hi it's Jo")]], 200)
    expect(told(lines)).toEqual(['120 unanswered 1', '130 joined jo'])
  })

  test('nobody is told that a worker is here when one has only passed', () => {
    expect(told(play([[0, raise()], [10, by('pass', 'sam')], [20, by('pass', 'priya')]], 100).lines)).toEqual([])
  })

  test('after a worker was replaced the wait begins again, with words that were not used before', () => {
    const { lines } = play([[0, raise()], [130, take('sam')]], 700, oneStep)
    expect(told(lines).slice(0, 5)).toEqual(['120 unanswered 1', '130 joined sam', '310 replaced sam', '430 unanswered 2', '550 waiting 3'])
  })
})

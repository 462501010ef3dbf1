import { emergency, only, play, raise, say, take, wrote } from './play.ts'

const from = (lines: string[], second: number) => lines.filter(each => each.startsWith(`${second} `)).map(each => each.slice(String(second).length + 1))

describe('quiet, and nobody awake', () => {
  const quiet = wrote("don't talk to me, just be there", { quiet: true })

  test('asked for before anybody came: whoever takes it and writes nothing is replaced, as anybody is', () => {
    const { lines } = play([[0, raise()], [10, quiet], [30, take('sam')]], 215)
    expect(from(lines, 210)).toEqual(['log replaced sam (no first word)', 'tell replaced sam', 'text sam handed-on', 'log skipped sam (passed or not reached in this round)', 'page priya text'])
  })

  test('one short line, and they stand by for as long as it is wanted', () => {
    const { lines, handoff } = play([[0, raise()], [10, quiet], [30, take('sam')], [60, say('sam', 'Sam here')]], 800)
    expect(from(lines, 60)).toEqual(['words sam "Sam here"', 'log standing-by sam'])
    expect(handoff).toMatchObject({ quiet: true, phase: { kind: 'standing-by', worker: 'sam' } })
  })

  test('asked for between the take and the first word: the word is still awaited', () => {
    const { lines } = play([[0, raise()], [10, take('sam')], [20, quiet]], 191)
    expect(only(lines, 'replaced')).toHaveLength(2)
  })

  test('where somebody near is the danger, no line is pressed out of anybody', () => {
    const { handoff } = play([[0, emergency({ danger: 'somebody' })], [10, wrote('he is here, stop texting', { quiet: true })], [20, take('sam')]], 400)
    expect(handoff.phase).toMatchObject({ kind: 'standing-by', worker: 'sam' })
  })

  test('a word of theirs before the first word ends the quiet', () => {
    const { handoff } = play([[0, raise()], [10, quiet], [20, take('sam')], [30, wrote('are you there')], [40, say('sam', 'yes')]], 50)
    expect(handoff).toMatchObject({ quiet: false, phase: { kind: 'live', worker: 'sam' } })
  })
})

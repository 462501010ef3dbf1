import { faults } from './run/faults.ts'
import { held, play } from './run/play.ts'

/** The short form of `npm run faults`: the ones that the other tests of this folder do not play with real processes while people write. */
const short = ['process frozen', 'Redis frozen', 'answers are lost', 'twice, out of order']

test.each(faults.filter(({ name }) => short.some(words => name.includes(words))))('$name, while people write: nothing lost, doubled, turned round or left without an answer', async fault => {
  const outcome = await play(fault, { messages: 40, kills: 2, everyMs: 100 })
  expect([outcome, held(outcome)]).toEqual([expect.objectContaining({ sent: 40, accepted: 40, lost: 0, doubled: 0, reordered: 0, unanswered: 0 }), true])
}, 180_000)

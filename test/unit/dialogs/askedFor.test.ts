import { partOfDay, workerAskedFor } from '../../../dialogs/askedFor.ts'

const names = ['Sam', 'Priya', 'Dee', 'Will']
describe('a worker who is asked for by name', () => {
  test.each([
    ['is Sam in?', 'Sam'], ['is sam there tonight', 'Sam'], ['can I talk to Priya please', 'Priya'], ['I would like to speak with dee', 'Dee'], ['when is Sam next on', 'Sam'], ["when's Priya back?", 'Priya'],
    ['has Sam got a minute', 'Sam'], ['could I get Will', 'Will'], ['Is Sam working?', 'Sam']
  ])('"%s"', (words, name) => expect(workerAskedFor(words, names)).toBe(name))
  test.each(['my son Sam is in hospital', 'is the library in Acomb open', 'Sam', 'i talked to my mum', 'will it be on?', 'sam rang me', 'I am Sam', 'samuel is in'])('nobody in "%s"', words => expect(workerAskedFor(words, names)).toBeNull())
  test('a name that two have is nobody\'s', () => expect(workerAskedFor('is Sam in?', ['Sam', 'Sam'])).toBeNull())
})

test('when they are next in is told as a part of a day, on the wall clock, and not beyond a week', () => {
  const part = (next: string) => partOfDay(Date.parse(next), Date.parse('2026-11-24T02:30:00Z'), 'Europe/London')
  expect(['2026-11-24T09:00Z', '2026-11-24T13:00Z', '2026-11-24T21:00Z', '2026-11-24T22:30Z', '2026-11-25T08:00Z', '2026-11-27T21:00Z', '2026-12-01T09:00Z'].map(part))
    .toEqual(['this morning', 'this afternoon', 'this evening', 'tonight', 'tomorrow morning', 'on Friday evening', null])
})

import { tellsShut } from '../../../services/directory/ask/foundShut.ts'

test.each([
  'it was shut', 'It was closed!', 'they were closed', 'the cafe was shut', "it wasn't open", "it wasn't on", 'I went and it was locked', 'turned up and nobody was there', 'shut', 'nobody there', 'no, it was shut when I got there', "it's closed down",
  'the group has finished', 'they have closed', "it doesn't run any more", "that number doesn't work", 'the number was wrong', "it's a wrong number", 'it was cancelled', 'the library was shut on tuesday', 'the choir has moved'
])('"%s" tells that a place was shut', (words) => expect(tellsShut(words)).toBe(true))

test.each([
  'is it shut?', 'when is it closed', 'was it closed on Mondays?', 'my mum has moved in with me', 'he has stopped drinking', 'the pain has stopped', "my phone doesn't work", "it's gone", 'the money is gone', "it's empty without her", 'i shut the door on my finger',
  'they closed my account', 'i feel shut out', 'my mind has shut down', 'i closed down my business', 'everyone has gone', 'i locked myself out', 'i went to the shops', 'my line manager is awful', 'open', '', 'have they moved?', 'will it be shut at christmas'
])('"%s" does not', (words) => expect(tellsShut(words)).toBe(false))

test('a life story is not searched for it', () => {
  const began = performance.now()
  expect(tellsShut(`${'I went and then I went '.repeat(4000)} it was shut`)).toBe(false)
  expect(performance.now() - began).toBeLessThan(200)
})

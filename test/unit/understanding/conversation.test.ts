import { makeScreen } from '../../../services/understanding/screen.ts'
import { bringsHuman, routes, type Route } from '../../../services/understanding/screened.ts'
import { screenAll } from '../../../bot/commands/screen.ts'

const screen = makeScreen()
const nearness = (route: Route): number => routes.indexOf(route)

test.each([
  [['I want to', 'die']], [['i cant', 'do this', 'anymore']], [['im going', 'to kill', 'myself']], [['I', 'want', 'to', 'end', 'it', 'all']],
  [['hello', 'ive taken', 'all my', 'tablets']], [['everyone would be', 'better off', 'without me']], [['hes got', 'a knife']],
  [['thinking', 'about', 'ending', 'my', 'life']], [['i dont want', 'to be here', 'any more']]
])('texts split in pieces are read together: %j', (messages) => {
  expect(bringsHuman(screenAll(screen, messages).route)).toBe(true)
})

test('a joke, an apology or a thank you after heavy words stays an offer at least, and is marked as taking back', () => {
  for (const words of ['only joking', 'never mind', 'sorry ignore me', 'im fine now honest', 'forget i said anything']) {
    const screened = screen(words, ['i want to die'])
    expect(nearness(screened.route)).toBeGreaterThanOrEqual(nearness('offer-human'))
    expect(screened.takesBack).toBe(true)
  }
  expect(nearness(screen('what time do you open', ['i want to die']).route)).toBeGreaterThanOrEqual(nearness('offer-human'))
})

test.each(['bye', 'goodbye', 'thanks for everything', 'STOP', 'END', 'forget me', 'its done', 'ok im going now', 'goodnight'])('an ending after heavy words brings a person: %s', (words) => {
  expect(nearness(screen(words, ['i cant do this anymore']).route)).toBeGreaterThanOrEqual(nearness('human-now'))
  expect(screen(words, ['i cant do this anymore']).because).toContain(words)
})

test.each([['END', 'stop_or_forget_me'], ['QUIT', 'stop_or_forget_me'], ['stop', 'stop_or_forget_me'], ['bye', 'goodbye'], ['thanks', 'thanks']])('%s alone is everyday', (words, intent) => {
  expect(screen(words)).toMatchObject({ route: 'everyday', intent })
  expect(screen(words, ['hello', 'whats on today'])).toMatchObject({ route: 'everyday', intent })
})

test('two everyday sentences that are not understood are not paged', () => {
  expect(bringsHuman(screen('flibble the wotsit', ['grommet under the noggin']).route)).toBe(false)
})

test('a script nobody here can read is an offer, and the second time a person', () => {
  expect(screen('이것은 무엇입니까').route).toBe('offer-human')
  expect(screen('도와주세요', ['안녕하세요']).route).toBe('human-wanted')
})

test('a request for quiet is heard', () => {
  expect(screen('QUIET').quiet).toBe(true)
  expect(screen("please don't talk to me, just be there").quiet).toBe(true)
  expect(screen('hello').quiet).toBe(false)
})

test('"stop texting me" and somebody there is danger, whichever is said first; alone it is only a wish', () => {
  for (const words of ['he is here, stop texting me', 'stop texting me he is here', "please don't text me now he's home", 'dont reply hes back']) expect(screen(words)).toMatchObject({ route: 'emergency-now', danger: 'somebody' })
  for (const words of ['stop texting me', "please don't text me", 'my son is home, can he come to the group?']) expect(screen(words).route).not.toBe('emergency-now')
})

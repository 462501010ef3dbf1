import { makeScreen } from '../../../services/understanding/screen.ts'
import { routes, type Route } from '../../../services/understanding/screened.ts'
import { families } from './families.ts'

const screen = makeScreen()
const atLeast = (route: Route, expected: Route): boolean => routes.indexOf(route) >= routes.indexOf(expected)

describe('distress is noticed in the words people use', () => {
  for (const { family, route, lines } of families.filter((each) => each.route !== 'everyday')) {
    test.each(lines)(`${family}: "%s"`, (text) => {
      const screened = screen(text)
      expect({ text, noticed: atLeast(screened.route, route), route: screened.route }).toEqual({ text, noticed: true, route: screened.route })
      expect(screened.because.length).toBeGreaterThan(0)
    })
  }
})

describe('everyday talk and idiom are not paged', () => {
  for (const { family, lines } of families.filter((each) => each.route === 'everyday')) {
    test.each(lines)(`${family}: "%s"`, (text) => expect(screen(text).route).toBe('everyday'))
  }
})

test('the body in danger and the danger from somebody are told apart', () => {
  expect(screen('ive taken 30 paracetamol').danger).toBe('body')
  expect(screen('hes got a knife and hes outside my door').danger).toBe('somebody')
  expect(screen('i feel low').danger).toBeNull()
})

test("the person's own words are quoted as they typed them", () => {
  expect(screen('Been to the shops. Honestly I want to D.I.E. See you.').because.length).toBeGreaterThan(0)
  expect(screen('Nice day. I cant go on anymore. Bye').because).toContain('I cant go on anymore')
})

test('a plain denial is an offer, and an unsure one is a person', () => {
  expect(screen("I'm not going to hurt myself").route).toBe('offer-human')
  expect(screen("i'm not suicidal").route).toBe('offer-human')
  expect(screen("not sure I can keep myself safe").route).toBe('human-now')
  expect(screen("I'm not joking I want to die").route).toBe('human-now')
  expect(screen("I can't say I'm not suicidal").route).toBe('human-now')
  expect(screen("I'm not suicidal but I can't go on").route).toBe('human-now')
})

test('long past and well now is an offer; past and back again is a person', () => {
  expect(screen('tried to kill myself years ago, fine now').route).toBe('offer-human')
  expect(screen('I used to self harm when I was a teenager').route).toBe('offer-human')
  expect(screen('used to self harm when i was a teenager and its back').route).toBe('human-now')
})

test('a song, an essay or the news is an offer at most, unless it is said of oneself', () => {
  expect(screen("I'm writing an essay about suicide rates").route).toBe('offer-human')
  expect(screen('this essay makes me want to kill myself').route).toBe('human-now')
})

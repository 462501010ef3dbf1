import { loadDirectory, readDirectory } from '../../../services/directory/directoryFile.ts'
import { place } from './place.ts'

const at = Date.parse('2026-11-24T10:00:00Z')
const { directory } = loadDirectory('deployment/directory/demo.json', at)

test.each([
  ['is it free?', 'cost'], ['are they free', 'cost'], ['how much is it', 'cost'], ['does it cost anything', 'cost'], ['is the first one free?', 'cost'], ['do i have to pay', 'cost'],
  ['what time is it on', 'when'], ['when is it', 'when'], ['are they open', 'when'], ['where is it', 'where'], ['how do i get there', 'where'], ["what's the address", 'where'],
  ['is it step free', 'access'], ['has it got a lift', 'access'], ['is there parking', 'access'], ['do i need to book', 'contact'], ["what's their number", 'contact'], ['can i just turn up', 'contact'],
  ['who will be there', 'welcome'], ['what happens when i get there', 'welcome'], ['can i bring my dog', 'welcome']
])('"%s" asks about what was shown: %s', (words, fact) => {
  const read = directory.goesOn(words, at)
  expect(read?.kind === 'fact' ? read.fact : null).toBe(fact)
})

test.each(['what about tomorrow?', 'tomorrow', 'and on saturday', 'another day', 'any other days?', 'something quieter', 'somewhere less busy', 'anything free?', 'only free ones', 'for my dad', "it's for my son, he's 15", 'for my nan', 'in fenside', 'what about Fenside?', 'ZZ3', 'anywhere', 'ANY DAY', 'any time', 'for anyone', 'EVERYONE', 'any age', 'tuesday morning instead', 'is there one in the evening', 'near millgate', 'step-free please', 'not on a monday'])(
  '"%s" changes the same search', (words) => expect(directory.goesOn(words, at)).toMatchObject({ kind: 'change' }))
test.each(['nearer', 'anything nearer?', 'near me', 'is there anything closer to me', 'somewhere nearby'])('"%s" asks for nearer', (words) => expect(directory.goesOn(words, at)).toEqual({ kind: 'nearer' }))
test.each(['anything else', 'what else', 'another one', 'something different', 'not those', 'none of these'])('"%s" asks for others', (words) => expect(directory.goesOn(words, at)).toEqual({ kind: 'other' }))
test.each([
  'what about a choir', 'a choir tomorrow', 'i need food', 'my mum is 82 and on her own', 'thanks', 'hello', 'i feel awful', 'i want to talk to someone', 'i am free on tuesday to help with the garden and the kitchen and all sorts of things',
  'no thanks, not today', 'maybe another day', 'thanks, not today', 'knitting in fenside', 'debt advice near millgate', 'who are you', 'yes', 'no', '', 'my name is Sam', 'i can not sleep at night'
])('"%s" is about something else', (words) => expect(directory.goesOn(words, at)).toBe(null))

test('any words at all are read without a throw', () => {
  for (const words of ['🙂', 'a'.repeat(5000), '((((', '\u0000', 'is it '.repeat(200)]) expect(() => directory.goesOn(words, at)).not.toThrow()
})

test('later words win over earlier ones, and a dropped part stays dropped', () => {
  const told = (...refined: string[]) => directory.find('company on tuesday in fenside', { at, refined }).assumed
  expect(told()).toEqual(['on Tuesdays', 'in Fenside'])
  expect(told('tomorrow')).toEqual(['tomorrow', 'in Fenside'])
  expect(told('tomorrow', 'any day')).toEqual(['in Fenside'])
  expect(told('anywhere')).toEqual(['on Tuesdays'])
  expect(told('anywhere', 'in millgate')).toEqual(['on Tuesdays', 'in Millgate'])
  expect(told('for my dad', 'only free ones')).toEqual(['on Tuesdays', 'in Fenside', 'for your dad', 'free'])
  expect(told('for my dad', 'anyone', 'any cost')).toEqual(['on Tuesdays', 'in Fenside'])
})

test('a day that does not suit is left out, and is never the day that is searched', () => {
  const mondays = new Set(['Monday'])
  for (const words of ['not on a monday', "i can't do mondays"]) {
    const found = directory.find('company', { at, limit: 20, refined: [words] })
    expect(found.assumed).toEqual(['on another day'])
    for (const { when } of found.results) expect(mondays.has(when.split(' ')[0] ?? '')).toBe(false)
  }
})

test('"step-free" is not about money, and nor is "I\'m free tomorrow"', () => {
  expect(directory.find('company', { at, refined: ['step-free please'] }).assumed).toEqual(['step-free'])
  expect(directory.find('company', { at, refined: ["i'm free tomorrow"] }).assumed).toEqual(['tomorrow'])
})

describe('of two places that fit alike', () => {
  const { make } = readDirectory('deployment/directory/demo.json', at)
  const company = (id: string, more: Parameters<typeof place>[0]) => place({ id, name: `Company ${id}`, offer: 'Company and tea', tags: ['loneliness'], whoFor: 'Everyone', ...more })
  const ids = (assets: ReturnType<typeof place>[], refined: string[], q = 'company') => make(assets).find(q, { at, refined }).results.map(({ asset }) => asset.id)
  const women = company('a-women', { genderOnly: 'women' })
  const mixed = company('b-mixed', {})

  test('for a mum the one for everybody is first; for a woman who says so neither is put behind', () => {
    expect(ids([women, mixed], ['for my mum'])).toEqual(['b-mixed', 'a-women'])
    expect(ids([women, mixed], [], 'company for my mum')).toEqual(['b-mixed', 'a-women'])
    expect(ids([women, mixed], ['for women'])[0]).toBe('a-women')
  })
  test('"quieter" puts first the one that is known to be quiet, however well the other fits', () => {
    const [loud, quiet] = [company('a-loud', { place: { area: 'Fenside' } }), place({ id: 'b-quiet', name: 'Silent reading', offer: 'Reading with some company', tags: ['loneliness'], accessibility: ['quiet'] })]
    expect(ids([loud, quiet], [])[0]).toBe('a-loud')
    expect(ids([loud, quiet], ['quieter'])[0]).toBe('b-quiet')
  })
  test('"nearer" leaves out what is not known to be there, and keeps the hub', () => {
    const all = [company('here', { place: { area: 'Fenside' } }), company('somewhere', {}), company('wide', { scope: 'region' }), company('hub', { tags: ['hub', 'loneliness'] })]
    expect(ids(all, ['in fenside']).sort()).toEqual(['here', 'hub', 'somewhere', 'wide'])
    expect(ids(all, ['in fenside', 'nearer']).sort()).toEqual(['here', 'hub'])
  })
})

test('nobody is refined into where they may not go', () => {
  for (const words of ['for my dad', 'for my brother']) {
    for (const { asset } of directory.find('company', { at, limit: 50, refined: [words] }).results) expect(asset.genderOnly).not.toBe('women')
  }
  for (const { asset } of directory.find('company', { at, limit: 50, refined: ["for my son, he's 15"] }).results) expect((asset.minAge ?? 0) <= 15 && (asset.maxAge ?? 200) >= 15).toBe(true)
})

import { forWhom } from '../../../services/directory/ask/forWhom.ts'
import { wantsToGive } from '../../../services/directory/ask/giving.ts'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { loadDirectory } from '../../../services/directory/directoryFile.ts'
import type { FindAnswer } from '../../../services/directory/search.ts'
import { makeDirectory } from '../../../services/directory/search.ts'
import { SynonymsFile } from '../../../services/directory/words/synonyms.ts'
import { place } from './place.ts'
import { day, night, yorkQuestions } from './yorkQuestions.ts'

const tuesday = '2026-11-24T09:00:00Z'
const york = loadDirectory('deployment/directory/york.json', Date.parse(tuesday)).directory
const demo = loadDirectory('deployment/directory/demo.json', Date.parse(tuesday)).directory
const inYork = (q: string, at = tuesday, more: { area?: string; age?: number } = {}): FindAnswer => york.find(q, { at: Date.parse(at), ...more })
const inDemo = (q: string, at = tuesday, more: { area?: string; age?: number; limit?: number } = {}): FindAnswer => demo.find(q, { at: Date.parse(at), ...more })
const ids = (answer: FindAnswer, most = 3): string[] => answer.results.slice(0, most).map(({ asset }) => asset.id)

describe('in York, a resident who writes', () => {
  test.each(yorkQuestions)('"$q" finds what fits in the first three', ({ q, at, any }) => {
    expect(ids(inYork(q, at)).filter((id) => any.includes(id))).not.toEqual([])
  })
})

describe('in the fictional town, a resident who writes', () => {
  test.each([
    ["anything on for someone who's lonely on a tuesday?", 'tuesday-table'],
    ['skint and no leccy', 'meter-and-money'],
    ['fod bank', 'wexby-larder'],
    ['shed where my husband can mend stuff', 'repair-shed'],
    ['pool and a chat with the lads monday night', 'steady-lads'],
    ['women only somewhere calm', 'juniper'],
    ['lunch for my nan, shes 84', 'late-bloomers'],
    ['knitting', 'purl-circle'],
    ['i could run a knitting group', 'purl-circle'],
    ['choir', 'wexby-voices'],
    ['walk on sunday', 'slow-miles'],
    ['allotment tuesday morning', 'mud-and-robins'],
    ['somewhere quiet to sit', 'quiet-hour'],
    ['im 15 and bored', 'volt'],
    ['lgbt social', 'prism'],
    ['my mum died', 'empty-chair'],
    ['want to stop drinkin', 'stepping-stones'],
    ['shower and clean clothes', 'first-light'],
    ['landlord chucking us out', 'key-in-hand'],
    ['cv help', 'bright-start'],
    ['english lessons for my neighbour from syria', 'new-roots'],
    ['counceling', 'talk-it-through'],
    ['he hits me', 'harbour-line'],
    ['break from caring for mum', 'breathing-space'],
    ['toddler group', 'little-boats'],
    ['something warm saturday night', 'night-kitchen']
  ])('"%s" finds %s', (q, id) => expect(ids(inDemo(q))).toContain(id))
})

describe('when', () => {
  test('a day that was asked is given as a date, and what is on then comes', () => {
    const answer = inDemo('lonely on a tuesday')
    expect(answer.assumed).toEqual(['on Tuesdays'])
    expect(answer.results.find(({ asset }) => asset.id === 'tuesday-table')?.when).toBe('Tuesday 24 November 11.30am to 2pm')
    for (const { asset } of answer.results) expect(asset.sessions.some((session) => session.byday.some((code) => code.endsWith('TU')))).toBe(true)
  })
  test('"tuesday morning" leaves out a Tuesday evening', () => {
    expect(ids(inDemo('walk in the park tuesday evening'))).toContain('slow-miles')
    expect(ids(inDemo('walk in the park tuesday morning'), 5)).not.toContain('slow-miles')
  })
  test('a listing without times never gets one', () => {
    const answer = inYork('lonely on a tuesday')
    for (const { asset, when } of answer.results) {
      if (asset.sessions.length === 0 && asset.hours === null) expect(when).toBe('times not checked: ring first')
      else expect(when).toMatch(/ring first$|24 hours/)
    }
  })
  test('an unchecked time is "usually ..., ring first"', () => {
    expect(inYork('cafe on a wednesday morning').results.find(({ asset }) => asset.id === 'lidgett-grove-cafe')?.when)
      .toBe('usually Wednesdays 9.30am to 11.30am, ring first')
  })
  test('what is over for today is not offered for today', () => {
    expect(ids(inDemo('food today', '2026-11-25T10:30:00Z'), 5)).toContain('wexby-larder')
    expect(ids(inDemo('food today', '2026-11-25T13:30:00Z'), 5)).not.toContain('wexby-larder')
  })
  test('nothing on that day: other days are shown, and that is said', () => {
    const answer = inDemo('choir on a sunday')
    expect(ids(answer)).toContain('wexby-voices')
    expect(answer.assumed).toContain('nothing found on Sundays: other times shown')
  })
  test('"now" gives only what is open or may be, the surely open first', () => {
    const answer = inDemo('what is open now', '2026-11-24T03:00:00Z')
    expect(ids(answer)).toEqual(expect.arrayContaining(['wexby-hub', 'wexby-listening-line']))
    expect(answer.results.every(({ open }) => open !== 'closed')).toBe(true)
    expect(answer.results[0]?.open).toBe('open')
  })
  test('a greeting is not a time', () => {
    expect(inDemo('morning! any choirs about').assumed).toEqual([])
    expect(inDemo('i sat on my own all day').assumed).toEqual([])
    expect(inDemo('singing in the sun').assumed).toEqual([])
  })
  test.each([
    ['tonight', 'tonight'], ['this weekend', 'this weekend'], ['tmrw', 'tomorrow'], ['on wensday', 'on Wednesdays'], ['thurs', 'on Thursdays'], ['saturdays', 'on Saturdays'], ['in the evenings', 'in the evening']
  ])('"company %s" is read as %s', (words, said) => expect(inDemo(`company ${words}`).assumed.join()).toContain(said))
})

describe('who it is for', () => {
  test('nobody is sent where they may not go', () => {
    expect(ids(inDemo("i'm a man, want a group"), 5)).not.toContain('juniper')
    expect(ids(inDemo("i'm a woman, want a group"), 5).filter((id) => ['repair-shed', 'steady-lads'].includes(id))).toEqual([])
    expect(ids(inDemo('company for my dad, he is 80'), 5)).not.toContain('volt')
    expect(ids(inDemo('company, im 15'), 5).filter((id) => ['late-bloomers', 'porch-visits', 'mud-and-robins'].includes(id))).toEqual([])
    expect(ids(inDemo('company', tuesday, { age: 15 }), 5)).not.toContain('late-bloomers')
  })
  test.each([
    ['my dad is 80', 'for someone who is 80'], ["i'm 17", 'for someone who is 17'], ['my 6 year old', 'for someone who is 6'], ['daughter in year 9', 'for someone in school year 9'],
    ['my teenage son', 'for a teenager'], ['its for my nan', 'for an older person']
  ])('"%s" is heard and said', (words, said) => expect(inDemo(`company for ${words}`).assumed).toContain(said))
  test.each(['it is 10 am', 'im 20 mins away', 'open at 18:00', 'there are 4 of us', 'i have 20 quid', 'its 2 miles'])('"%s" is no age', (words) => {
    expect(inDemo(`company ${words}`).assumed.filter((one) => one.includes('someone who is'))).toEqual([])
  })
  test('men talk of company without being shown help for abused men', () => {
    expect(ids(inYork('mens group'), 5)).not.toContain('mens-advice-line')
    expect(ids(inYork('lonely woman'), 5)).not.toContain('national-da-helpline')
  })
})

describe('where', () => {
  test('an area leaves out what is surely elsewhere, and is said', () => {
    const answer = inDemo('company in fenside')
    expect(answer.assumed).toContain('in Fenside')
    for (const { asset } of answer.results) expect(['Fenside', null].includes(asset.place.area) || asset.tags.includes('hub')).toBe(true)
  })
  test('half a postcode will do, and a whole one is cut to its half at once', () => {
    expect(ids(inYork('library yo24'))).toContain('acomb-explore')
    const whole = inYork('library near YO24 3BZ')
    expect(whole.assumed).toEqual(['near YO24'])
    expect(JSON.stringify(whole.assumed)).not.toContain('3BZ')
    expect(inDemo('company', tuesday, { area: 'Fenside' }).assumed).toContain('in Fenside')
  })
  test('the hub is there wherever somebody asks about', () => {
    expect(ids(inDemo('lonely in fenside'), 5)).toContain('wexby-hub')
  })
})

describe('honesty', () => {
  test.each(['asdfgh', 'blorp zibble qwertyuiop', 'xkcd 12', '!!!', '', 'Co-op bank opening hours', 'haircut', '你好', 'the and of', 'potrzebuję pomocy', '999999999999'])('"%s" finds nothing rather than anything', (q) => {
    expect(inYork(q).results).toEqual([])
  })
  test('nothing unchecked is ever open, and nothing with an open warning', () => {
    for (const { q } of yorkQuestions) {
      for (const at of [day, night, '2026-11-25T11:30:00Z', '2026-12-25T12:00:00Z']) {
        for (const { asset, open } of inYork(q, at).results) if (open === 'open') expect(asset.lastChecked).not.toBeNull()
      }
    }
  })
  test('what somebody checked comes before what nobody did, and stale before gone', () => {
    const tuesdays = ids(inDemo('company for my grandad who is 75 on a tuesday'), 5)
    expect(tuesdays).not.toContain('gone-quiet')
    const lunches = ids(inDemo('lunch', tuesday, { limit: 20 }), 20)
    expect(lunches).not.toContain('gone-quiet')
    expect(lunches.slice(0, 3)).not.toContain('rumoured-lunch')
    const clubs = ids(inDemo('company for my mum, shes 79', tuesday, { limit: 20 }), 20)
    expect(clubs.slice(-1)).toEqual(['old-times-club'])
  })
  test('what is hidden, closed or over 18 months old is never shown', () => {
    const never = ['the-haven', 'salvation-army-york', 'yren', 'york-advocacy', 'york-travellers-trust', 'oaktrees-york']
    for (const { q, at } of yorkQuestions) expect(ids(inYork(q, at), 5).filter((id) => never.includes(id))).toEqual([])
  })
  test('each place says what to do, how fresh it is and why it is shown', () => {
    const [first] = inDemo('lonely on a tuesday').results.filter(({ asset }) => asset.id === 'tuesday-table')
    expect(first).toMatchObject({ how: 'ring 01632 960101; go to Millgate Hall, Cooper Lane, Wexby, ZZ2; just turn up', fresh: 'checked 3 weeks ago', why: 'about company; for everyone; in Millgate; pay as you feel' })
    expect(inYork('gay teenager wants to meet others').results.find(({ asset }) => asset.id === 'yorqueer')?.how).toBe('no checked way to reach them: ask the hub')
  })
  test('a lonely afternoon is not answered with a crisis line, a bad night is', () => {
    expect(ids(inYork('lonely', day), 5).filter((id) => ['samaritans', 'shout', 'nhs-111-mh', 'emergency-999'].includes(id))).toEqual([])
    expect(ids(inYork('someone to talk to right now', night))).toContain('samaritans')
  })
  test.each([
    ['my mate is sleeping in his car', 'housing'], ['a hot drink somewhere warm', 'food'], ['someone to sit with my husband', 'carers'], ['can i just walk in to the foodbank', 'food']
  ])('"%s" is about %s', (q, theme) => expect(inYork(q).theme).toBe(theme))
  test('no candidate number from the research stands in anything that is shown', () => {
    for (const asset of york.assets) {
      const shown = JSON.stringify({ ...asset, toCheck: [], note: null })
      for (const { fact, seen } of asset.toCheck) if (fact === 'phone') expect(shown).not.toContain(seen.slice(0, 10))
    }
  })
})

describe('any words at all', () => {
  test('are answered, never thrown at, and the same way each time', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 80 }), fc.string({ unit: 'binary', maxLength: 80 })), fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }), (q, at) => {
      const once = demo.find(q, { at })
      expect(once.results.length).toBeLessThanOrEqual(5)
      expect(demo.find(q, { at })).toEqual(once)
    }), { numRuns: 150 })
  })
  test('one slip of the finger in a long word does not lose the answer', () => {
    for (const [right, wrong] of [['knitting', 'kniting'], ['counselling', 'councelling'], ['volunteering', 'volunterring'], ['bereavement', 'berevement'], ['loneliness', 'lonelyness']]) {
      expect(ids(inYork(wrong ?? ''))).not.toEqual([])
      expect(ids(inYork(wrong ?? ''))[0]).toBe(ids(inYork(right ?? ''))[0])
    }
  })
})

describe('alone in a directory, and the words fit it well, a place is still not offered', () => {
  const file = SynonymsFile.parse(JSON.parse(readFileSync('deployment/directory/synonyms.json', 'utf8')))
  const found = (given: Parameters<typeof place>[0], q: string): number =>
    makeDirectory([place({ name: 'Knitting', ...given })], file, [{ name: 'Fenside', also: [], outcodes: ['ZZ3'], near: [] }]).find(q, { at: Date.parse(tuesday) }).results.length
  test.each([
    ['to someone too old', { maxAge: 19 }, 'knitting for my dad who is 80', 'knitting, i am 18'],
    ['to someone too young', { minAge: 60 }, "knitting, i'm 17", "knitting, i'm 61"],
    ['to a child, where it says adults and no age', { whoFor: 'Adults in town' }, 'knitting for my daughter who is 12', 'knitting, i am 40'],
    ['to a man, where it is for women', { genderOnly: 'women' as const }, "i'm a man who likes knitting", "i'm a woman who likes knitting"],
    ['elsewhere in town', { place: { area: 'Northfield' } }, 'knitting in fenside', 'knitting'],
    ['at a cost to someone who needs it free', { cost: '5 pounds' }, 'free knitting', 'knitting']
  ])('%s', (_who, given, no, yes) => {
    expect([found(given, no), found(given, yes)]).toEqual([0, 1])
  })
  test.each([['closed', { status: 'closed' as const }], ['hidden', { status: 'hidden' as const }], ['unchecked for over 18 months', { lastChecked: '2025-01-01' }]])('when it is %s', (_what, given) => {
    expect([found(given, 'knitting'), found({}, 'knitting')]).toEqual([0, 1])
  })
})

test('the hub can teach it a word', () => {
  const file = SynonymsFile.parse(JSON.parse(readFileSync('deployment/directory/synonyms.json', 'utf8')))
  const kettle = place({ id: 'kettle', name: 'Kettle', tags: ['loneliness'] })
  const taught = { ...file, entries: [...file.entries, { theme: 'loneliness', words: ['mardy and flat'], find: [] }] }
  const ask = { at: Date.parse(tuesday) }
  expect(makeDirectory([kettle], file, []).find('feeling mardy and flat', ask).theme).not.toBe('loneliness')
  expect(makeDirectory([kettle], taught, []).find('feeling mardy and flat', ask).results.map(({ asset }) => asset.id)).toEqual(['kettle'])
})

describe('for somebody else', () => {
  test.each([
    ['something for my mum', 'mum', 'women'], ['my dad is 80 and lonely', 'dad', 'men'], ['my nan lives on her own', 'nan', 'women'], ['a club for our son', 'son', 'men'], ['my friend needs company', 'friend', null]
  ])('"%s" is for them', (words, called, gender) => expect(forWhom(words)).toEqual({ called, gender }))
  test.each(['my mum died in march', 'my dad hits me', 'lost my mum last year', 'since my wife left', 'my husband has left me', 'my mum has just passed away'])('"%s" is about the writer', (words) => expect(forWhom(words)).toBe(null))
})

test.each([['i could run a knitting group', true], ['i would like to volunteer', true], ["i'd love to give something back", true], ['happy to help out at a cafe', true], ['i need a volunteer', false], ['i could do with some company', false], ['can i get help with forms', false]])(
  '"%s" offers something: %s', (words, gives) => expect(wantsToGive(words)).toBe(gives))

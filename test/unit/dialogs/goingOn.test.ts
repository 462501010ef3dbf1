import { segmentsOf } from '../../../dialogs/copy/segments.ts'
import type { Directory } from '../../../dialogs/turn.ts'
import { loadDirectory } from '../../../services/directory/directoryFile.ts'
import { Hub } from '../../../services/hub/hub.ts'
import { directory as madeUp, day, fivePlaces, hub, Talk, tuesday } from './harness.ts'

/** The fictional town, as it ships. */
const { directory: wexby } = loadDirectory('deployment/directory/demo.json', tuesday)
const genderOnly = new Map(wexby.assets.map((asset) => [asset.id, asset.genderOnly]))
const search = { text: 'anything on for company?', intent: 'find_support' } as const

const listed = async (channel: 'web' | 'sms' = 'web', text = 'something to do with other people', has: { directory?: Directory; hub?: Hub } = { directory: wexby }) => {
  const talk = new Talk(channel, has)
  await talk.says({ text: 'hi', intent: 'small_talk' })
  await talk.says({ text, intent: 'find_support' })
  return talk
}
const names = (talk: Talk): string[] => (talk.dialog.shown?.places ?? []).map(({ name }) => name)

describe('a list is gone on from', () => {
  test('"is it free?" says what each of them costs, and nothing that the listing does not state', async () => {
    const talk = await listed()
    const heard = await talk.says('is it free?')
    expect(heard.says).toEqual(['signpost'])
    const shown = talk.dialog.shown
    const costs = (shown?.places ?? []).slice(0, shown?.next).map(({ id }) => wexby.place(id, tuesday)?.asset.cost ?? 'not in my list')
    for (const cost of costs) expect(heard.texts[0]).toContain(cost.replace(/\.$/, ''))
    expect(heard.notes).toEqual([])
  })
  test('"only free ones" leaves out what costs, and "any cost" brings it back', async () => {
    const talk = await listed()
    const all = names(talk)
    const heard = await talk.says('only free ones')
    expect(heard.texts[0]).toMatch(/I went by: free.*ANY COST/)
    for (const { id } of talk.dialog.shown?.places ?? []) expect(wexby.place(id, tuesday)?.asset.cost ?? 'free').toMatch(/free|donation|as you feel|nothing|varies|some/i)
    await talk.says('any cost')
    expect(names(talk)).toEqual(all)
  })
  test('"what about tomorrow?" is the same wish on another day, and "any day" drops it', async () => {
    const talk = await listed('web', 'anything on tuesday for company')
    expect((await talk.says('what about tomorrow?')).texts[0]).toMatch(/I went by: tomorrow.*ANY DAY/)
    expect((await talk.says('any day')).texts[0]).not.toMatch(/I went by/)
  })
  test('"another day" leaves out the day that did not suit', async () => {
    const talk = await listed('web', 'anything on tuesday for company')
    const heard = await talk.says('another day?')
    expect(heard.texts[0]).toMatch(/on another day/)
    for (const card of heard.outs[0]?.cards ?? []) expect(card.lines[0]).not.toMatch(/^Tuesday/)
  })
  test('"nearer?" asks which part, and the answer is taken; asked where an area is known, it looks there alone', async () => {
    const talk = await listed()
    expect((await talk.says('nearer?')).texts[0]).toMatch(/Which part/)
    expect((await talk.says('fenside')).texts[0]).toMatch(/in Fenside.*ANYWHERE/)
    const heard = await talk.says('anything nearer?')
    expect(heard.says).not.toContain('nothing-found')
    expect((await talk.says('anywhere')).texts[0]).not.toMatch(/Fenside/)
  })
  test('"something quieter" puts first what says that it is quiet', async () => {
    const talk = await listed()
    await talk.says('something quieter')
    const quiet = (talk.dialog.shown?.places ?? []).map(({ id }) => wexby.place(id, tuesday)?.asset.accessibility?.includes('quiet') ?? false)
    expect(quiet[0]).toBe(true)
    expect(quiet.lastIndexOf(true)).toBeLessThan(quiet.includes(false) ? quiet.indexOf(false) : 99)
  })
  test('"for my dad" leaves out what is for women alone; "for my mum" never turns it into a women\'s group', async () => {
    const talk = await listed()
    const all = names(talk)
    const only = (who: 'women' | 'men') => (talk.dialog.shown?.places ?? []).filter(({ id }) => genderOnly.get(id) === who).length
    expect((await talk.says('for my dad')).texts[0]).toMatch(/for your dad.*EVERYONE/)
    expect(only('women')).toBe(0)
    expect((await talk.says('for my mum')).texts[0]).toMatch(/for your mum/)
    expect(only('men')).toBe(0)
    expect(genderOnly.get(talk.dialog.shown?.places[0]?.id ?? '')).toBe(null)
    expect((await talk.says('for anyone')).texts[0]).not.toMatch(/your mum/)
    expect(names(talk)).toEqual(all)
  })
  test('"anything else?" reads on', async () => {
    const talk = await listed()
    const first = names(talk)[0] ?? ''
    expect((await talk.says('anything else?')).texts[0]).not.toContain(first)
  })
  test('new words are a new search, and keep nothing of the old one', async () => {
    const talk = await listed('web', 'anything on tuesday for company')
    await talk.says({ text: 'what about a choir', intent: 'find_support' })
    expect(talk.dialog.shown).toMatchObject({ query: 'what about a choir', refined: [] })
  })
  test('MORE after that reads on in the refined list', async () => {
    const talk = await listed('sms', 'something to do with other people')
    await talk.says('only free ones')
    await talk.says('more')
    expect(talk.dialog.shown?.refined).toEqual(['only free ones'])
  })
  test('a refinement that leaves nothing says so, and the list before it still holds', async () => {
    const none: Directory = { ...madeUp(), goesOn: () => ({ kind: 'change', words: 'on christmas day' }), find: (_query, { refined = [] }) => ({ results: refined.length > 0 ? [] : fivePlaces, assumed: [], theme: 'loneliness' }) }
    const talk = await listed('web', search.text, { directory: none })
    const heard = await talk.says('on christmas day')
    expect(heard.texts[0]).toMatch(/none like that.*list before still holds/)
    expect(heard.unmet).toEqual([{ theme: 'loneliness', area: 'not said' }])
    expect(names(talk)).toHaveLength(5)
  })
  test('by text each answer stays within two segments', async () => {
    const talk = await listed('sms')
    for (const text of ['is it free?', 'what about tomorrow?', 'another day', 'something quieter', 'only free ones', 'for my dad', 'anywhere', 'what time is it', 'where are they', 'can i get in with a wheelchair', 'how do i book']) {
      for (const out of (await talk.says(text)).texts) expect({ text, segments: segmentsOf(out) <= 2 }).toEqual({ text, segments: true })
    }
  })
  test('"see you tomorrow" is a goodbye and no search', async () => {
    const talk = await listed()
    expect((await talk.says({ text: 'see you tomorrow', intent: 'goodbye' })).says).toEqual(['small-talk'])
  })
  test('heavy words never refine a list: a person is offered', async () => {
    const talk = await listed()
    expect((await talk.says({ text: 'is it free', route: 'offer-human', intent: 'other' })).says).toEqual(['offer-human'])
  })
  test('an answer to a question of ours stays an answer', async () => {
    const talk = await listed()
    talk.dialog = { ...talk.dialog, lastAsked: 'likes' }
    expect((await talk.says('quiet places')).notes).toMatchObject([{ what: 'strength' }])
  })
  test('a day later "is it free?" is no longer about that list', async () => {
    const talk = await listed()
    expect((await talk.says({ text: 'is it free?', at: tuesday + 2 * day })).says).not.toContain('signpost')
  })
})

describe('going there', () => {
  const chose = async (channel: 'web' | 'sms' = 'web', has: { directory?: Directory; hub?: Hub } = {}) => {
    const talk = await listed(channel, search.text, has)
    await talk.says('the first one')
    return talk
  }
  test('company on the way becomes a promise for the day team, by whom and by when as the hub file has it', async () => {
    const talk = await chose()
    const heard = await talk.says({ text: 'yes please', intent: 'yes' })
    expect(heard.promised).toEqual([{ words: 'a peer supporter to come with them to Planet Cafe, within a week', owner: 'a peer supporter', due: expect.any(Number) }])
    expect((heard.promised[0]?.due ?? 0) - tuesday).toBeGreaterThan(6.9 * day)
    expect(heard.texts[0]).toMatch(/day team's list: a peer supporter to come with you, within a week/)
    expect(heard.asked).toBe(false)
  })
  test('a no is fine, and promises nothing', async () => {
    const heard = await (await chose()).says({ text: 'no', intent: 'no' })
    expect(heard.promised).toEqual([])
    expect(heard.texts[0]).toMatch(/That's fine/)
  })
  test('without the hub file saying so nothing is offered, and a yes promises nothing', async () => {
    const bare = { hub: Hub.parse({ name: 'Hub' }) }
    const talk = await chose('web', bare)
    expect((await talk.says({ text: 'yes', intent: 'yes' })).promised).toEqual([])
  })
  test('how it was is asked when they next write, a day later, once', async () => {
    const talk = await chose()
    expect((await talk.says({ text: 'thanks', intent: 'thanks' })).texts.join()).not.toMatch(/how was it/)
    const back = await talk.says({ text: 'hi', intent: 'small_talk', at: tuesday + 2 * day })
    expect(back.texts.join('\n')).toMatch(/Did you get to Planet Cafe\? If you did, how was it\?/)
    const told = await talk.says('it was lovely, they were so kind')
    expect(told.notes).toEqual([{ what: 'went', words: 'it was lovely, they were so kind', of: expect.any(String), asset: 'cafe' }])
    expect((await talk.says({ text: 'hi', intent: 'small_talk', at: tuesday + 4 * day })).texts.join()).not.toMatch(/how was it/)
  })
  test('not answered, it is not asked again', async () => {
    const talk = await chose()
    expect((await talk.says({ text: 'hi', intent: 'small_talk', at: tuesday + 2 * day })).texts.join()).toMatch(/how was it/)
    expect((await talk.says({ text: 'hi', intent: 'small_talk', at: tuesday + 4 * day })).texts.join()).not.toMatch(/how was it/)
  })
  test('somebody in distress is not asked how a cafe was', async () => {
    const talk = await chose()
    const heard = await talk.says({ text: 'everything is too much', route: 'offer-human', intent: 'other', at: tuesday + 2 * day })
    expect(heard.texts.join()).not.toMatch(/how was it/)
  })
  test.each(['it was shut', 'I went and nobody was there', "it's closed down", 'turned up and it was locked', "that number doesn't work", 'shut', "it wasn't on"])('"%s" flags the place they were going to', async (text) => {
    const talk = await chose()
    const heard = await talk.says({ text, at: tuesday + day })
    expect(heard.shut).toEqual(['cafe'])
    expect(heard.texts[0]).toMatch(/ring Planet Cafe first/)
  })
  test.each(['is it shut?', 'has the cafe closed down?', 'is that a wrong number', 'when is it closed', 'i shut the door on my finger', 'they closed my account'])('"%s" flags nothing', async (text) => {
    expect((await (await chose()).says({ text, at: tuesday + day })).shut).toEqual([])
  })
  test('words that may be about more than a shut door flag it, and offer a person', async () => {
    const heard = await (await chose()).says({ text: 'I went and nobody was there', route: 'offer-human', intent: 'other', at: tuesday + day })
    expect(heard.shut).toEqual(['cafe'])
    expect(heard.says).toEqual(['signpost', 'offer-human'])
  })
  test('the same words where they were going nowhere are met with a person alone', async () => {
    const heard = await (await listed('web', search.text, {})).says({ text: 'nobody there', route: 'offer-human', intent: 'other' })
    expect([heard.says, heard.shut]).toEqual([['offer-human'], []])
  })
  test('shut, but which? They are asked, and the answer flags that one', async () => {
    const talk = await listed('web', search.text, {})
    expect((await talk.says('it was shut')).texts[0]).toMatch(/Which one was it/)
    expect((await talk.says('the second one')).shut).toEqual(['shed'])
  })
  test('a name in the words is the place they mean', async () => {
    const talk = await listed('web', search.text, {})
    expect((await talk.says('planet cafe was shut, it was locked')).shut).toEqual(['cafe'])
  })
  test('with nothing ever shown, "it was shut" flags nothing', async () => {
    const talk = new Talk()
    await talk.says({ text: 'hi', intent: 'small_talk' })
    expect((await talk.says('it was shut')).shut).toEqual([])
  })
})

describe('what goes with a list', () => {
  const abuse = [{ ...fivePlaces[0]!, asset: { ...fivePlaces[0]!.asset, name: 'Safe Women Refuge', tags: ['domestic abuse'], place: { address: '1 Hidden Lane', postcode: null } }, how: 'ring 01632 960999; go to 1 Hidden Lane; safewomen.example' }]
  test('by text help with abuse at home is never named, and no address stands in it', async () => {
    const talk = await listed('sms', 'help with my husband', { directory: madeUp(abuse) })
    const heard = await talk.says({ text: 'help with my husband', intent: 'find_support' })
    expect(heard.texts[0]).toMatch(/A number to ring: .*01632 960999/)
    expect(heard.texts[0]).not.toMatch(/Safe Women|Hidden|safewomen|abuse|refuge/i)
    expect((await talk.says('the first one')).texts[0]).not.toMatch(/Safe Women|Hidden|safewomen/i)
  })
  test('on web it has no map, and how to leave quickly is said', async () => {
    const heard = await (await listed('web', 'x', { directory: madeUp(abuse) })).says({ text: 'help with my husband', intent: 'find_support' })
    expect(heard.outs[0]?.cards?.[0]?.map).toBeUndefined()
    expect(heard.texts[0]).toMatch(/Leave quickly/)
  })
  test('a card says what it costs, how one gets in and who meets you, with a map by the address', async () => {
    const known = [{ ...fivePlaces[0]!, asset: { ...fivePlaces[0]!.asset, cost: 'free', accessibility: ['step-free'], welcomer: { name: 'Jo', words: 'Jo puts the kettle on.' }, place: { address: '1 High Street', postcode: 'YO24 1AA' } } }]
    const heard = await (await listed('web', 'x', { directory: madeUp(known) })).says({ text: 'x', intent: 'find_support' })
    expect(heard.outs[0]?.cards?.[0]).toMatchObject({ lines: expect.arrayContaining(['Cost: free', 'Getting in: step-free', 'Who meets you: Jo', 'Jo puts the kettle on.']), map: 'https://www.openstreetmap.org/search?query=1%20High%20Street%2C%20YO24%201AA' })
  })
  test('at night what is there now comes first: the door that never shuts, and a line', async () => {
    const talk = await listed('web', search.text, { hub })
    const heard = await talk.says({ ...search, at: Date.UTC(2026, 10, 25, 2, 0) })
    expect(heard.texts[0]).toMatch(/what is there now: the hub's door, 1 Test Street, York; Samaritans: call 116 123\. .*1\. Planet/)
    expect((await talk.says({ ...search, at: Date.UTC(2026, 10, 25, 11, 0) })).texts[0]).not.toMatch(/there now/)
  })
  test('at night a hub that does not say its door is open at night is not said to be', async () => {
    const talk = await listed('web', search.text, { hub: Hub.parse({ name: 'Hub', address: '1 Test Street', doorHours: '9 to 5' }) })
    expect((await talk.says({ ...search, at: Date.UTC(2026, 10, 25, 2, 0) })).texts[0]).toMatch(/there now: Samaritans/)
  })
  test('people before places, once, for somebody who would like company', async () => {
    const lonely: Directory = { ...madeUp(), find: () => ({ results: fivePlaces, assumed: [], theme: 'loneliness' }) }
    const talk = new Talk('web', { directory: lonely })
    await talk.says({ text: 'hi', intent: 'small_talk' })
    expect((await talk.says(search)).texts[0]).toMatch(/already know.*Fancy a cuppa/)
    expect((await talk.says(search)).texts[0]).not.toMatch(/cuppa/)
  })
  test('"I could run a knitting group" is met as an offer', async () => {
    const heard = await (await listed()).says('I could run a knitting group')
    expect(heard.texts[0]).toMatch(/kind thought/)
    expect(heard.notes[0]).toMatchObject({ what: 'wanted', words: 'I could run a knitting group' })
  })
  test('what nobody offers is counted by theme and area, and no words go with it', async () => {
    const none: Directory = { ...madeUp(), find: () => ({ results: [], assumed: [], theme: 'housing', area: 'Fenside' }) }
    const talk = new Talk('web', { directory: none })
    await talk.says({ text: 'hi', intent: 'small_talk' })
    const heard = await talk.says({ text: 'a flat for me and the dog', intent: 'find_support' })
    expect(heard.unmet).toEqual([{ theme: 'housing', area: 'Fenside' }])
  })
})

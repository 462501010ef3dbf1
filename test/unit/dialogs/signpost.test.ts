import { segmentsOf } from '../../../dialogs/copy/segments.ts'
import { Hub } from '../../../services/hub/hub.ts'
import { directory, fivePlaces, Talk } from './harness.ts'

const search = { text: 'anything on for company?', intent: 'find_support' } as const
const greeted = async (talk: Talk) => {
  await talk.says({ text: 'hi', intent: 'small_talk' })
  return talk
}

describe('places', () => {
  test('by text at most three come in two segments, each with name, when, how and how fresh, and a person beside them', async () => {
    const heard = await (await greeted(new Talk('sms'))).says(search)
    const [text = ''] = heard.texts
    expect(heard.says).toEqual(['signpost'])
    expect(text).toMatch(/1\. Planet Cafe: Tuesdays 10am to 12\. Just turn up\. \(checked 3 weeks ago\)/)
    expect(text).toMatch(/not checked: ring first/)
    expect(text).toMatch(/MORE.*PERSON/)
    expect(text).not.toMatch(/4\./)
    expect(segmentsOf(text)).toBeLessThanOrEqual(2)
  })

  test('entries too long for two segments come one at a time and never lose their names', async () => {
    const long = fivePlaces.map((place) => ({ ...place, how: `Ring first and ask for the welcome team, who will tell you about the room, the steps and the way in from the street behind the ${'long '.repeat(30)}hall` }))
    const heard = await (await greeted(new Talk('sms', { directory: directory(long) }))).says(search)
    expect(heard.texts[0]).toMatch(/Planet Cafe/)
    expect(segmentsOf(heard.texts[0] ?? '')).toBeLessThanOrEqual(2)
    expect(heard.notes.filter(({ what }) => what === 'offered')).toHaveLength(1)
  })

  test('curly quotes in a listing do not make a text three segments', async () => {
    const curly = fivePlaces.map((place) => ({ ...place, when: `${place.when} – “all welcome”` }))
    const heard = await (await greeted(new Talk('sms', { directory: directory(curly) }))).says(search)
    expect(segmentsOf(heard.texts[0] ?? '')).toBeLessThanOrEqual(2)
  })

  test('on web each place is a card that says when, how, why, how fresh, and whether it is open or not known to be', async () => {
    const heard = await (await greeted(new Talk('web'))).says(search)
    expect(heard.outs[0]?.cards?.[0]).toEqual({ id: 'cafe', title: '1. Planet Cafe', lines: ['Tuesdays 10am to 12', 'Not sure if it is open now', 'Just turn up', 'open to anyone', 'checked 3 weeks ago'], link: 'https://example.org/cafe' })
    expect(heard.texts[0]).toMatch(/Planet Cafe.*PERSON/)
  })

  test('what is offered is noted by its id, and what was wanted in their words', async () => {
    const heard = await (await greeted(new Talk('sms'))).says(search)
    expect(heard.notes[0]).toMatchObject({ what: 'wanted', words: 'anything on for company?' })
    expect(heard.notes.filter(({ what }) => what === 'offered').map(({ asset }) => asset)).toEqual(['cafe', 'shed', 'allot'].slice(0, heard.notes.length - 1))
  })

  test('MORE reads on with numbers that keep their places, and says when there are no more', async () => {
    const talk = await greeted(new Talk('sms'))
    const first = await talk.says(search)
    const second = await talk.says('more')
    const read = first.notes.filter(({ what }) => what === 'offered').length
    expect(second.texts[0]).toContain(`${read + 1}. `)
    await talk.says('MORE')
    await talk.says('more')
    const last = await talk.says('more.')
    expect(last.says).toEqual(['more'])
    expect(last.texts[0]).toMatch(/all I have/)
  })

  test('no match is said honestly, and a person is offered', async () => {
    const heard = await (await greeted(new Talk())).says({ text: 'unicorn riding', intent: 'find_support' })
    expect(heard.says).toEqual(['nothing-found'])
    expect(heard.texts[0]).toMatch(/couldn't find.*PERSON/)
  })

  test('what the search assumed is said', async () => {
    const assuming = { ...directory(), find: () => ({ results: fivePlaces, assumed: ['places in or near Acomb'], theme: null }) }
    expect((await (await greeted(new Talk('web', { directory: assuming }))).says(search)).texts[0]).toMatch(/I went by: places in or near Acomb/)
  })

  test('heavy words that ask for a place get the place and a person before it', async () => {
    const heard = await (await greeted(new Talk())).says({ ...search, route: 'offer-human' })
    expect(heard.says).toEqual(['signpost'])
    expect(heard.texts[0]).toMatch(/talk with a person from the hub first/)
  })

  test('PLACES works with nothing said before', async () => {
    expect((await (await greeted(new Talk())).says('places')).says).toEqual(['signpost'])
  })

  test('a part of the city after a list looks again, nearer', async () => {
    const asked: unknown[] = []
    const talk = await greeted(new Talk('web', { directory: { ...directory(), find: (query, at) => (asked.push([query, at.area]), { results: fivePlaces, assumed: [], theme: null }) } }))
    await talk.says(search)
    await talk.says({ text: 'in Acomb', found: { area: 'Acomb' } })
    expect(asked.at(-1)).toEqual([search.text, 'Acomb'])
  })
})

describe('choosing', () => {
  const after = async () => {
    const talk = await greeted(new Talk('web'))
    await talk.says(search)
    return talk
  }

  test.each([['the second one', 'shed'], ['2', 'shed'], ["I'll try the choir... I mean Singing for All", 'choir'], ["I'm going to planet cafe", 'cafe'], ['Menfulness', 'shed'], ['number 3 sounds good', 'allot'], ['the last one', 'choir']])('%s', async (text, id) => {
    const heard = await (await after()).says(text)
    expect(heard.notes).toMatchObject([{ what: 'chosen', asset: id }])
    expect(heard.says).toEqual(['signpost'])
  })

  test('"I\'m going" to one of many asks which', async () => {
    const talk = await after()
    expect((await talk.says("I'm going")).texts[0]).toMatch(/Which one/)
    expect((await talk.says('1')).notes).toMatchObject([{ what: 'chosen', asset: 'cafe' }])
  })

  test('after MORE, "the first one" is the first of what was just read out, and a number is the number on it', async () => {
    const talk = await after()
    await talk.says('more')
    expect((await talk.says('the first one')).notes).toMatchObject([{ what: 'chosen', asset: 'walk' }])
    expect((await talk.says('2')).notes).toMatchObject([{ what: 'chosen', asset: 'shed' }])
  })

  test('company on the way is offered only where the hub file offers it', async () => {
    expect((await (await after()).says('2')).texts[0]).toMatch(/a peer supporter.*within a week/)
    const bare = await greeted(new Talk('web', { hub: Hub.parse({ name: 'Hub' }) }))
    await bare.says(search)
    expect((await bare.says('2')).texts[0]).not.toMatch(/come with you/)
  })

  test.each(["first time I've been on here", 'how was your day', 'anything at the library'])('%s chooses nothing', async (text) => {
    expect((await (await after()).says(text)).notes.filter(({ what }) => what === 'chosen')).toEqual([])
  })
})

describe('the door', () => {
  const asks = { text: 'when are you open', intent: 'opening_times' } as const

  test('gives address and hours from the hub file', async () => {
    const heard = await (await greeted(new Talk())).says(asks)
    expect(heard.says).toEqual(['door'])
    expect(heard.texts[0]).toMatch(/1 Test Street.*any time, day or night/)
  })

  test('says what it does not know, rather than make it up', async () => {
    const heard = await (await greeted(new Talk('web', { hub: Hub.parse({ name: 'Hub' }) }))).says(asks)
    expect(heard.texts[0]).toMatch(/don't have the address or the opening times.*PERSON/)
  })

  test.each(['where is the hub', "what's your address", 'where are you based', 'how do i get to you'])('%s gives the address, whatever intent was read', async (text) => {
    expect((await (await greeted(new Talk())).says({ text, intent: 'what_is_this' })).says).toEqual(['door'])
  })

  test("another place's opening times come from the directory", async () => {
    expect((await (await greeted(new Talk())).says({ text: 'what time does planet open', intent: 'opening_times' })).says).toEqual(['signpost'])
  })
})

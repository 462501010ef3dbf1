import { readsAsName, renamedTo } from '../../../dialogs/readsAsName.ts'
import { day, directory, Talk, tuesday } from './harness.ts'

describe('arriving', () => {
  test('somebody who says hello is welcomed in one message that says it is automated and how to have a person', async () => {
    const heard = await new Talk().says({ text: 'hello', intent: 'small_talk' })
    expect(heard.says).toEqual(['welcome'])
    expect(heard.texts[0]).toMatch(/Acomb Hub.*automated.*PERSON.*called.*skip/)
    expect(heard.dialog.lastAsked).toBe('name')
  })

  test('somebody whose first words ask for something gets one short welcome and the answer, two messages in all', async () => {
    const heard = await new Talk().says({ text: "anything on for someone who's lonely on a tuesday?", intent: 'find_support', route: 'offer-human' })
    expect(heard.says).toEqual(['welcome', 'signpost'])
    expect(heard.texts[0]?.split('. ').length).toBeLessThanOrEqual(3)
  })

  test('somebody whose first words are a story is thanked for it, not asked to say it again', async () => {
    const heard = await new Talk().says("I don't get out much since my sister moved to Leeds last year")
    expect(heard.texts).toHaveLength(1)
    expect(heard.texts[0]).toMatch(/thank you for telling me/i)
  })

  test('a name in the first words is taken and not asked for again', async () => {
    const heard = await new Talk().says({ text: "hiya, my name's Dee", intent: 'introduce_self' })
    expect(heard.texts[0]).toMatch(/^Hello Dee/)
    expect(heard.dialog.lastAsked).toBe('around-you')
  })

  test('first words that are heavy are met with a person offered, not with a question about a name', async () => {
    const heard = await new Talk().says({ text: 'feeling really low', route: 'offer-human' })
    expect(heard.says).toEqual(['offer-human'])
    expect(heard.texts[0]).toMatch(/welcome.*automated.*PERSON/)
  })
})

describe('an introduction in their own words', () => {
  test('goes from a name to who is around them, to what they like, to what would be good, and then to places', async () => {
    const talk = new Talk()
    await talk.says({ text: 'hi', intent: 'small_talk' })
    expect((await talk.says('Dee')).texts[0]).toMatch(/^Thanks, Dee\..*around you/)
    expect((await talk.says('my sister and the dog')).texts[0]).toMatch(/like doing/)
    expect((await talk.says('I mend clocks')).texts[0]).toMatch(/good to have/)
    const last = await talk.says('bit of company')
    expect(last.says).toEqual(['signpost'])
    expect(last.person).toMatchObject({ name: { words: 'Dee' }, aroundYou: [{ words: 'my sister and the dog' }], likes: [{ words: 'I mend clocks' }], wants: [{ words: 'bit of company' }] })
  })

  test('is noted word for word, with the entry it was said in', async () => {
    const talk = new Talk()
    await talk.says({ text: 'hi', intent: 'small_talk' })
    await talk.says('Dee')
    const heard = await talk.says({ text: 'me mam, when shes about', at: tuesday + 5 })
    expect(heard.notes).toEqual([{ what: 'around-you', words: 'me mam, when shes about', of: `${tuesday + 5}-0` }])
  })

  test("'no' to everything still reaches the directory, and soon", async () => {
    const talk = new Talk()
    await talk.says({ text: 'hi', intent: 'small_talk' })
    const says = []
    for (let i = 0; i < 3; i += 1) says.push((await talk.says({ text: 'no', intent: 'no' })).says[0])
    expect(says).toEqual(['introduction', 'introduction', 'signpost'])
  })

  test('a question of theirs is followed, and a bare name afterwards still counts', async () => {
    const talk = new Talk()
    await talk.says({ text: 'hi', intent: 'small_talk' })
    expect((await talk.says({ text: 'who can read this', intent: 'privacy' })).says).toEqual(['privacy'])
    expect((await talk.says('Dee')).person.name?.words).toBe('Dee')
  })

  test('a name is changed at any time, and the new one is the one used', async () => {
    const talk = new Talk()
    await talk.says({ text: 'hi', intent: 'small_talk' })
    await talk.says('Samantha')
    await talk.says('just my mum')
    const heard = await talk.says('call me Sam instead')
    expect(heard.texts[0]).toMatch(/^Got it: Sam\./)
    expect((await talk.says({ text: 'ta', intent: 'thanks' })).texts[0]).toMatch(/Sam/)
  })

  test('"that\'s not my name" drops it at once', async () => {
    const talk = new Talk()
    await talk.says({ text: 'hi', intent: 'small_talk' })
    await talk.says('Knackered')
    const heard = await talk.says("that's not my name")
    expect(heard.person.name).toBeNull()
    expect(heard.dialog.lastAsked).toBe('name')
  })

  test('a question is never put twice', async () => {
    const talk = new Talk()
    const asked: string[] = []
    for (const text of ['hi', 'Dee', 'nobody', 'cards', 'hmm', 'I like baking', 'I live with my son', 'dunno what to say']) {
      const heard = await talk.says({ text, intent: text === 'hi' ? 'small_talk' : 'other' })
      asked.push(...heard.texts.filter((words) => /around you, or like being with/.test(words)))
    }
    expect(asked).toHaveLength(1)
  })

  test('a heavy answer to a light question is kept as theirs and met with a person offered', async () => {
    const talk = new Talk()
    await talk.says({ text: 'hi', intent: 'small_talk' })
    await talk.says('Dee')
    const heard = await talk.says({ text: 'nobody since he died', route: 'offer-human' })
    expect(heard.says).toEqual(['offer-human'])
    expect(heard.person.aroundYou).toMatchObject([{ words: 'nobody since he died' }])
  })

  test.each(['Łukasz', 'محمد', 'Nguyễn Thị'])('%s is a name where a name was asked for, in whatever language it reads', async (text) => {
    const talk = new Talk()
    await talk.says({ text: 'hi', intent: 'small_talk' })
    expect((await talk.says({ text, language: 'pl' })).person.name?.words).toBe(text)
  })

  test('a place asked for in the middle is looked for, and is no answer to our question', async () => {
    const talk = new Talk()
    for (const text of ['hi', 'Dee']) await talk.says({ text, intent: text === 'hi' ? 'small_talk' : 'other' })
    const heard = await talk.says('where can i get some food')
    expect(heard.says).toEqual(['signpost'])
    expect(heard.person.aroundYou).toEqual([])
  })

  test('"dunno" is an answer, not a search', async () => {
    const talk = new Talk()
    await talk.says({ text: 'hi', intent: 'small_talk' })
    await talk.says('Dee')
    expect(await talk.says({ text: 'dunno', intent: 'find_support' })).toMatchObject({ says: ['introduction'], person: { aroundYou: [] } })
  })

  test('a wish that no listing fits is not a dead end: places open to anyone follow', async () => {
    const talk = new Talk()
    for (const [text, intent] of [['hi', 'small_talk'], ['Dee', 'other'], ['no', 'no'], ['clocks', 'other']] as const) await talk.says({ text, intent })
    const heard = await talk.says('unicorn riding')
    expect(heard.says).toEqual(['signpost'])
    expect(heard.texts[0]).toMatch(/no place for just that/)
  })

  test('what they would like is what the directory is asked', async () => {
    const asked = directory()
    const talk = new Talk('web', { directory: asked })
    for (const [text, intent] of [['hi', 'small_talk'], ['Dee', 'other'], ['no', 'no'], ['I mend clocks', 'other'], ['a place to mend things with others', 'other']] as const) await talk.says({ text, intent })
    expect(asked.queries.at(-1)).toBe('a place to mend things with others')
  })
})

describe('coming back', () => {
  const named = async (talk: Talk) => {
    await talk.says({ text: 'hi', intent: 'small_talk' })
    await talk.says('Dee')
    return talk
  }

  test('the next day on web they are greeted by their name, with no question why', async () => {
    const talk = await named(new Talk('web'))
    const heard = await talk.says({ text: 'morning', intent: 'small_talk', at: tuesday + day })
    expect(heard.says).toEqual(['welcome'])
    expect(heard.texts[0]).toMatch(/^Hello again, Dee\./)
    expect(heard.texts[0]).not.toMatch(/why|back|long time/i)
  })

  test('by text no name is read back the next day, as somebody else may hold the phone', async () => {
    const talk = await named(new Talk('sms'))
    const heard = await talk.says({ text: 'morning', intent: 'small_talk', at: tuesday + day })
    expect(heard.texts[0]).toMatch(/^Hello again\./)
    expect(heard.texts[0]).not.toContain('Dee')
  })

  test('they carry on where they like: a search the next day is a search', async () => {
    const talk = await named(new Talk('web'))
    expect((await talk.says({ text: 'anything on today', intent: 'find_support', at: tuesday + day })).says).toEqual(['signpost'])
  })
})

describe('what reads as a name', () => {
  test.each([
    ['Dee', 'Dee'], ["it's Dee", 'Dee'], ['dee', 'Dee'], ["I'm Dee", 'Dee'], ['im Dee x', 'Dee'], ['my name is Mary Ann', 'Mary Ann'], ['call me Sam instead', 'Sam'], ['Just call me Bo.', 'Bo'],
    ["O'Neill", "O'Neill"], ['Zoë', 'Zoë'], ['Łukasz', 'Łukasz'], ['محمد', 'محمد'], ['Will', 'Will'], ['Hope', 'Hope'], ['hi, Dee', 'Dee'], ['you can call me J', 'J'], ['Jean-Luc', 'Jean-Luc'], ['Dee please', 'Dee']
  ])('%s', (answer, name) => expect(readsAsName(answer)).toBe(name))

  test.each([
    "what's on tuesday", 'no', 'nah', 'skip', 'tired', "I'm tired", 'why?', 'Dee?', 'rather not say', 'who wants to know', 'help', 'PERSON', 'I want to die', 'anything on', '', '!!', '07700 900123',
    "don't know", 'my dog died last week and nobody came', 'not good', 'hello', 'lonely', 'PLACES'
  ])('not %s', (answer) => expect(readsAsName(answer)).toBeNull())

  test.each([['call me Sam instead', 'Sam'], ['Actually my name is Priya, not Pria', 'Priya'], ["my name's dee and I like dogs", 'Dee']])('%s renames', (words, name) => expect(renamedTo(words)).toBe(name))
  test.each(["don't call me Sam", 'call me back', 'call me later', 'can you call me tomorrow', 'they call me names at school', 'call me a taxi please'])('%s renames nobody', (words) => expect(renamedTo(words)).toBeNull())
})

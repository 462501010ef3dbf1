import { Hub } from '../../../services/hub/hub.ts'
import { Talk } from './harness.ts'

const greeted = async (talk = new Talk()) => {
  await talk.says({ text: 'hi', intent: 'small_talk' })
  return talk
}

describe('everyday words', () => {
  test.each([
    ['what is this', 'what_is_this', 'what-is-this', /automated/], ['are you a bot', 'is_this_human', 'is-this-human', /^No, I'm automated/], ['cheers', 'thanks', 'thanks', /./],
    ['see ya', 'goodbye', 'small-talk', /door stays open/], ['this is rubbish', 'complaint', 'complaint', /hub team.*PERSON/], ['did anyone ring them', 'follow_up', 'follow-up', /person.*look/]
  ] as const)('%s', async (text, intent, say, words) => {
    const heard = await (await greeted()).says({ text, intent })
    expect(heard.says).toEqual([say])
    expect(heard.texts[0]).toMatch(words)
  })

  test('thanks said three times never brings the same sentence twice running', async () => {
    const talk = await greeted()
    const said = []
    for (let i = 0; i < 4; i += 1) said.push((await talk.says({ text: 'thanks', intent: 'thanks' })).texts[0])
    for (let i = 1; i < said.length; i += 1) expect(said[i]).not.toBe(said[i - 1])
  })

  test('words that were not made out are said so once, and then a person is offered; "yes" brings one', async () => {
    const talk = await greeted()
    await talk.says({ text: 'skip', intent: 'skip' })
    await talk.says({ text: 'thanks', intent: 'thanks' })
    talk.dialog = { ...talk.dialog, lastAsked: null }
    expect((await talk.says('blorp')).says).toEqual(['other'])
    expect((await talk.says('blorp blorp')).says).toEqual(['offer-human'])
    const yes = await talk.says({ text: 'yes', intent: 'yes' })
    expect(yes.asked).toBe(true)
    expect(yes.says).toEqual([])
  })
})

describe('offering a person', () => {
  const low = { text: 'just feel so low', route: 'offer-human' } as const

  test('says PERSON, PLACES or keep writing, never the same twice running', async () => {
    const talk = await greeted()
    const texts = [(await talk.says(low)).texts[0], (await talk.says(low)).texts[0], (await talk.says(low)).texts[0]]
    expect(texts[0]).toMatch(/PERSON or PLACES.*keep writing/)
    expect(new Set(texts).size).toBe(3)
  })

  test.each(['PERSON', 'person', ' "Person." ', '1'])('%s brings a person, with nothing asked', async (text) => {
    const talk = await greeted()
    await talk.says(low)
    expect(await talk.says(text)).toMatchObject({ asked: true, says: [] })
  })

  test('MORE is no yes to a person', async () => {
    const talk = await greeted()
    await talk.says(low)
    expect(await talk.says({ text: 'more', intent: 'yes' })).toMatchObject({ asked: false, says: ['more'] })
  })

  test('"no" is fine, and the next "yes" is not taken for an answer to it', async () => {
    const talk = await greeted()
    await talk.says(low)
    expect((await talk.says({ text: 'no', intent: 'no' })).says).toEqual(['still-here'])
    expect((await talk.says({ text: 'yes', intent: 'yes' })).asked).toBe(false)
  })

  test('a worker asked for by name brings a person, without saying who is on tonight', async () => {
    expect(await (await greeted()).says('is Sam there?')).toMatchObject({ asked: true, says: [] })
    expect(await (await greeted()).says('my son sam is in Leeds')).toMatchObject({ asked: false })
  })
})

describe('asking after somebody else', () => {
  test.each(['has my wife been in touch with you', 'did my son text you last night', 'can you tell me what she said to you', 'does my employee use this', 'do you know if he has contacted you'])('%s is neither confirmed nor denied', async (text) => {
    const heard = await (await greeted()).says({ text, intent: 'follow_up' })
    expect(heard.says).toEqual(['not-confirmed'])
    expect(heard.texts[0]).toMatch(/can't say who has or hasn't/)
  })
  test.each(['has anyone got back about my call', 'my wife has left me', 'can my sister come in with me', 'is he allowed to read my phone'])('%s is about something else', async (text) => {
    expect((await (await greeted()).says(text)).says).not.toContain('not-confirmed')
  })
})

describe('who sees this', () => {
  test("the hub's own signed answer is given", async () => {
    expect((await (await greeted()).says({ text: 'will you tell the police', intent: 'privacy' })).texts[0]).toMatch(/We don't share it with the police/)
  })
  test('where nobody signed an answer, that is said', async () => {
    const heard = await (await greeted()).says({ text: 'does immigration see this', intent: 'privacy' })
    expect(heard.texts[0]).toMatch(/I don't know that.*PERSON/)
    expect(heard.texts[0]).not.toMatch(/hub team can read/)
  })
  test('a hub file with no answers promises nothing', async () => {
    expect((await (await greeted(new Talk('web', { hub: Hub.parse({ name: 'Hub' }) }))).says({ text: 'who sees this', intent: 'privacy' })).texts[0]).toMatch(/I don't know that/)
  })
})

describe('remembering and forgetting', () => {
  test('"forget me" says what goes and what cannot be reached, and only a yes does it', async () => {
    const talk = await greeted()
    await talk.says('Dee')
    const asked = await talk.says({ text: 'forget me', intent: 'stop_or_forget_me' })
    expect(asked.forgot).toBe(false)
    expect(asked.texts[0]).toMatch(/can't reach your own phone.*FORGET/)
    const done = await talk.says('forget')
    expect(done).toMatchObject({ forgot: true, says: ['forgotten'], person: { name: null, remember: 'no' } })
    expect(done.texts[0]).toMatch(/^I'm rubbing it out now/)
  })

  test('a "yes" after they went on to something else forgets nothing', async () => {
    const talk = await greeted()
    await talk.says({ text: 'forget me', intent: 'stop_or_forget_me' })
    await talk.says({ text: 'what is this', intent: 'what_is_this' })
    expect((await talk.says({ text: 'yes', intent: 'yes' })).forgot).toBe(false)
  })

  test.each(['MORE', 'ok then', 'places'])('"%s" forgets nothing, whatever was last asked', async (text) => {
    const talk = await greeted()
    await talk.says({ text: 'forget me', intent: 'stop_or_forget_me' })
    expect((await talk.says({ text, intent: 'yes' })).forgot).toBe(false)
  })

  test('"what do you know about me" is read back on web and never by text', async () => {
    for (const channel of ['web', 'sms'] as const) {
      const talk = await greeted(new Talk(channel))
      await talk.says('Dee')
      const heard = await talk.says('what do you know about me')
      expect(heard.texts[0]?.includes('Dee')).toBe(channel === 'web')
    }
  })

  test('a name is kept for next time only by their own word', async () => {
    const talk = await greeted()
    await talk.says('Dee')
    expect(talk.person.remember).toBe('not-asked')
    const offered = await talk.says({ text: 'thanks', intent: 'thanks' })
    expect(offered.texts[0]).toMatch(/REMEMBER ME/)
    expect((await talk.says('remember me')).person.remember).toBe('yes')
  })

  test('"forget my name" drops the name and nothing else', async () => {
    const talk = await greeted()
    await talk.says('Dee')
    await talk.says('my sister')
    expect((await talk.says('forget my name please')).person).toMatchObject({ name: null, aroundYou: [{ words: 'my sister' }] })
  })

  test('"stop texting me" is told that nothing comes unless they write', async () => {
    expect((await (await greeted(new Talk('sms'))).says({ text: 'stop texting me', intent: 'stop_or_forget_me' })).texts[0]).toMatch(/when you write/)
  })
})

describe('what a computer cannot read', () => {
  test.each([
    ['a photo', [{ contentType: 'image/jpeg' }], '', 'attachment', /can't see pictures.*PERSON/], ['a voice note', [{ contentType: 'audio/ogg' }], '', 'attachment', /can't listen/],
    ['a file', [{ contentType: 'application/pdf' }], '', 'attachment', /can't open files/], ['nothing', [], '', 'no-words', /Nothing came through/], ['only emoji', [], '🖤🖤', 'no-words', /can't tell what that means/]
  ] as const)('%s is answered honestly, with a person beside it', async (_, attachments, text, say, words) => {
    const heard = await (await greeted()).says({ text, attachments: [...attachments] })
    expect(heard.says).toEqual([say])
    expect(heard.texts[0]).toMatch(words)
  })

  test('a photo with words is answered by the words, and told that the photo was not seen', async () => {
    const heard = await (await greeted()).says({ text: "what's on", intent: 'find_support', attachments: [{ contentType: 'image/png' }] })
    expect(heard.says).toEqual(['signpost', 'attachment'])
  })

  test('the second in a row offers a person outright', async () => {
    const talk = await greeted()
    await talk.says('🖤')
    expect((await talk.says('🖤🖤')).says).toEqual(['offer-human'])
  })

  test('another language gets its own name, the digits and a person; writing on brings one', async () => {
    const talk = await greeted()
    const heard = await talk.says({ text: 'nie mam do kogo pójść', language: 'pl' })
    expect(heard.texts[0]).toMatch(/^polski: 999, 111/)
    expect((await talk.says({ text: 'proszę', language: 'pl' })).asked).toBe(true)
  })

  test('10,000 characters are answered, and two messages at most', async () => {
    const heard = await (await greeted(new Talk('sms'))).says('and another thing '.repeat(556))
    expect(heard.texts.length).toBeGreaterThan(0)
    expect(heard.texts.length).toBeLessThanOrEqual(2)
  })

  test('first words in another language are not met with an English welcome', async () => {
    expect((await new Talk().says({ text: 'cześć, potrzebuję pomocy', language: 'pl' })).says).toEqual(['offer-human'])
  })
})

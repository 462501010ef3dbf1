import { codeIn, passesOn, stories, takes, talking } from '../harness/story.ts'

const story = stories()

const meant = ['ok', 'yes', '1', '2', 'help me understand', 'done that before', 'pass me the number', 'summary of what you said: you are tired', 'break it down for me',
  'call me if you want', 'me too', 'back in a second, kettle', 'sos is what they call it', 'with someone like that, who would not be', 'colleague of mine said that', 'a1 day really', 'K7 is a road near here']
story('what a live worker writes is for the person, however much it looks like a command', async ({ dee, sam }) => {
  await talking(dee, sam)
  for (const words of meant) await passesOn(sam, dee, words)
})

story('emoji, other alphabets, spaces and line breaks go both ways word for word', async ({ dee, sam }) => {
  await talking(dee, sam)
  for (const words of ['😔', '👨‍👩‍👧‍👦 ok', '  two  spaces  ', 'line one\n\nline three', 'я больше не могу', 'مرحبا، أنا هنا', '我在这里', 'ज़िंदगी', '“curly” – dashes… €£', '<b>&amp;</b> "quoted"', "O'Brien"]) {
    await passesOn(dee, sam, words)
    await passesOn(sam, dee, `${words} `)
  }
})

story('two thousand characters arrive whole, both ways, in order', async ({ dee, sam }) => {
  await talking(dee, sam)
  const long = Array.from({ length: 250 }, (_, at) => `word${String(at).padStart(3, '0')}`).join(' ')
  expect(long.length).toBe(1999)
  for (const [from, to] of [[dee, sam], [sam, dee]] as const) {
    await from.texts(long)
    const parts = [(await to.getsText()).body, (await to.getsText()).body]
    expect(parts.join('')).toBe(long)
  }
  await passesOn(dee, sam, 'that was long')
})

story('texts sent quickly one after the other reach the worker each by itself, in order', async ({ dee, sam }) => {
  await talking(dee, sam)
  const said = Array.from({ length: 12 }, (_, at) => `and then number ${at}`)
  for (const words of said) await dee.texts(words)
  for (const words of said) expect((await sam.getsText()).body).toBe(words)
})

story('"summary" gives what is known in the person\'s own words; "help" gives the words of a worker', async ({ dee, sam }) => {
  await dee.texts('hi')
  await dee.getsText(/What shall I call you/)
  await dee.texts('Dee')
  await dee.getsText(/Dee/)
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  const code = codeIn(await sam.getsText(/someone needs you now/))
  await sam.texts(`1 ${code} hello Dee`)
  await sam.getsText(/is yours/)
  await sam.getsText(/Goes by Dee/)
  await dee.getsText(/Sam from the hub/)
  await dee.getsText(/^hello Dee$/)
  await sam.texts('Summary')
  const { body } = await sam.getsText(/Goes by Dee/)
  expect(body).toMatch(/i can't do this anymore/)
  await sam.texts('help')
  await sam.getsText(/1 take\. 2 pass\. done hand back/)
  await dee.getsNoText()
})

story('"concern K7 words" is kept for the morning and goes to nobody\'s phone', async ({ dee, sam, door }) => {
  const code = await talking(dee, sam)
  await sam.texts(`concern ${code} told Lou at 02:40, she rings social care`)
  await sam.getsText(/Kept for [A-Z]\d\. It stays on the morning list/)
  await dee.getsNoText()
  const found = await door.running.door.handoff(code)
  expect(found?.entries.map(({ entry }) => entry)).toContainEqual({ kind: 'concern', worker: 'sam', code, words: 'told Lou at 02:40, she rings social care' })
})

story('every text to a worker carries its key in the log', async ({ dee, sam, priya, door }) => {
  const code = await talking(dee, sam)
  await passesOn(dee, sam, 'hello you')
  await passesOn(dee, sam, 'QUIET')
  await sam.getsText(/asked for quiet/)
  await priya.texts(`1 ${code}`)
  await priya.getsText(/Sam has/)
  await sam.texts('done')
  await sam.getsText(/handed back/)
  await dee.getsText(/left this talk/)
  const found = await door.running.door.handoff(code)
  const keys = found?.entries.flatMap(({ entry }) => (entry.kind === 'worker-text' ? [`${entry.to} ${entry.key}`] : []))
  expect(keys).toEqual(['sam page', 'sam taken', 'sam taken', 'sam relay', 'sam relay', 'sam quiet', 'priya other-has-it', 'sam closed'])
})

story('a second handoff for the same person has a code of its own, and the first is not reopened by it', async ({ dee, sam }) => {
  const first = await talking(dee, sam)
  await sam.texts('done')
  await sam.getsText(/handed back/)
  await dee.getsText(/left this talk/)
  await dee.texts('person')
  await dee.getsText(/getting a person/)
  const second = await takes(sam)
  expect(second).not.toBe(first)
  await dee.getsText(/Sam from the hub/)
  await passesOn(sam, dee, 'hello again')
})

story('after a hand-back the front door is there again, and everyday words page nobody', async ({ dee, sam, later }) => {
  await talking(dee, sam)
  await sam.texts('done')
  await sam.getsText(/handed back/)
  await dee.getsText(/left this talk/)
  later(60)
  await dee.texts('anything on for someone who likes gardening?')
  await dee.getsText(/./)
  await sam.getsNoText()
  dee.ignores(/./)
})

story('a worker with nothing waiting who cannot go on is a person: somebody else comes to them, and talks', async ({ sam, priya }) => {
  await sam.texts("i can't do this anymore")
  await sam.getsText(/getting a person/)
  await takes(priya, code => `1 ${code} Sam, it's Priya`)
  await sam.getsText(/Priya from the hub/)
  await sam.getsText(/^Sam, it's Priya$/)
  await passesOn(sam, priya, 'i am so tired')
  await passesOn(priya, sam, 'i know. i am here')
  await priya.texts('done')
  await priya.getsText(/handed back/)
  await sam.getsText(/left this talk/)
})

story('a worker who has somebody live and cannot go on says "me": their words are a person\'s until "back", and their talk is kept', async ({ dee, sam, priya }) => {
  await talking(dee, sam)
  await sam.texts('me')
  await sam.getsText(/I'm automated/)
  await sam.texts("i can't do this anymore")
  await sam.getsText(/getting a person/)
  await takes(priya, code => `1 ${code} Sam, it's Priya`)
  await sam.getsText(/Priya from the hub/)
  await sam.getsText(/^Sam, it's Priya$/)
  await passesOn(sam, priya, 'i am so tired')
  await passesOn(priya, sam, 'i know')
  await dee.getsNoText(0)
  await sam.texts('back')
  await sam.getsText(/Welcome back/)
  await passesOn(sam, dee, 'sorry, here I am')
})

story('a worker asks what is on, as anybody may', async ({ sam }) => {
  await sam.texts('hello')
  await sam.getsText(/welcome/i)
})

story('"no" to a question leaves everything as it was, and says nothing untrue', async ({ dee, ali, sam }) => {
  const dees = await talking(dee, sam)
  await sam.texts(`call ${dees}`)
  await sam.getsText(/Ring anyway\? yes/)
  await sam.texts('no')
  await sam.getsNoCall()
  const alis = await talking(ali, sam, 'person')
  await sam.texts('for one of you')
  await sam.getsText(/Not sent/)
  await sam.texts('no')
  const { body } = await sam.getsText(/Not sent/)
  expect(body).toContain(dees)
  expect(body).toContain(alis)
  await passesOn(sam, dee, `${dees} hello`, 'hello')
})

story('"1 K7" for an older talk, when the person has a new one: nothing is taken by mistake, and the new code is named', async ({ dee, sam, priya }) => {
  const first = await talking(dee, sam)
  await sam.texts('done')
  await sam.getsText(/handed back/)
  await dee.getsText(/left this talk/)
  await dee.texts('person')
  await dee.getsText(/getting a person/)
  const second = codeIn(await sam.getsText(/asked for a person/))
  await sam.texts(`1 ${first} are you all right?`)
  await sam.getsText(new RegExp(`no ${first} open.*${second}`))
  await sam.getsText(/^are you all right\?$/)
  await priya.getsNoText(0)
  await dee.getsNoText()
})

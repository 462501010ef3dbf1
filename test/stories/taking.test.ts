import { codeIn, passesOn, stories, takes, talking } from '../harness/story.ts'

const story = stories()

for (const word of ['1', 'yes', 'OK', ' "1" ', 'Yes.']) {
  story(`a tired worker answers a page with ${JSON.stringify(word)} and has it`, async ({ dee, sam }) => {
    await dee.texts("i can't do this anymore")
    await dee.getsText(/getting a person/)
    await takes(sam, word)
    await dee.getsText(/Sam from the hub/)
  })
}

story('a worker answers with the code in either order, in any case, with the first word behind it', async ({ dee, ali, sam, priya, later }) => {
  await dee.texts('person')
  await dee.getsText(/getting a person/)
  await takes(sam, code => `  ${code.toLowerCase()} 1 `)
  await dee.getsText(/Sam from the hub/)
  await sam.texts("hi, it's Sam")
  await dee.getsText(/^hi, it's Sam$/)
  await ali.texts('person')
  await ali.getsText(/getting a person/)
  await sam.getsText(/Reply 1 [A-Z]\d to take it/)
  later(61)
  await ali.getsText(/Still here/)
  await takes(priya, code => `1 ${code} hello Ali, Priya here`)
  await sam.getsText(/Priya has/)
  await ali.getsText(/Priya from the hub/)
  await ali.getsText(/^hello Ali, Priya here$/)
})

story('a worker texts 1 and the first word at once, ahead of everything we could have noted: the word goes to them', async ({ dee, sam, door }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  const code = codeIn(await sam.getsText(/someone needs you now/))
  const { store } = door.running
  const conversation = await store.redis.get(store.keys.code(code)) ?? ''
  // another process is in the middle of a turn of theirs: the take is in the log and cannot be acted on yet
  await store.redis.hset(store.keys.conversation(conversation), 'lease', String(Date.now() + 2000))
  await sam.texts('1')
  await sam.texts("hi, it's Sam")
  await sam.texts("I'm here")
  await sam.getsText(/is yours/)
  await sam.getsText(/Wrote/)
  await dee.getsText(/Sam from the hub/)
  await dee.getsText(/^hi, it's Sam$/)
  await dee.getsText(/^I'm here$/)
})

story('two workers text 1 and a word at once: one has it, and the other\'s word comes back to them', async ({ dee, sam, priya, door, later }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  const code = codeIn(await sam.getsText(/someone needs you now/))
  later(61)
  await dee.getsText(/Still here/)
  await priya.getsText(/someone needs you now/)
  const { store } = door.running
  const conversation = await store.redis.get(store.keys.code(code)) ?? ''
  await store.redis.hset(store.keys.conversation(conversation), 'lease', String(Date.now() + 2000))
  await priya.texts('1')
  await sam.texts('1')
  await sam.texts("hi, it's Sam")
  await priya.getsText(/is yours/)
  await priya.getsText(/Wrote/)
  await dee.getsText(/Priya from the hub/)
  await sam.getsText(/Priya has [A-Z]\d/)
  await sam.getsText(/Priya has [A-Z]\d/)
  await sam.getsText(/Priya has [A-Z]\d now, so your words were not sent/)
  await sam.getsText(/^hi, it's Sam$/)
})

story('a second page names its code while the first still waits, and a bare 1 is asked about, so that nobody is taken by mistake', async ({ dee, ali, sam }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  const first = codeIn(await sam.getsText(/Reply 1 to take it/))
  await ali.texts('person')
  await ali.getsText(/getting a person/)
  const second = codeIn(await sam.getsText(/Reply 1 [A-Z]\d to take it/))
  await sam.texts('1')
  const { body } = await sam.getsText(/are waiting, so say which one you take: text 1 and its code/)
  expect(body).toContain(first)
  expect(body).toContain(second)
  await sam.texts(first)
  await sam.getsText(new RegExp(`^${first} is yours`))
  await sam.getsText(/Wrote/)
  await dee.getsText(/Sam from the hub/)
})

story('somebody who writes that they want to die while they wait hears of 999 each time, in other words', async ({ dee, sam }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person.*999/)
  await sam.getsText(/someone needs you now/)
  const heard: string[] = []
  for (const words of ['i want to die', 'i mean it, i want to kill myself', 'i want to end my life']) {
    await dee.texts(words)
    heard.push((await dee.getsText(/999/)).body)
  }
  expect(heard[1]).not.toBe(heard[0])
  expect(heard[2]).not.toBe(heard[1])
})

story('a page says what was done and how to take it, and carries none of the person\'s words', async ({ dee, sam, priya, lou, later }) => {
  await dee.texts('my name is Dee. i want to die, nobody would miss me')
  await dee.getsText(/getting a person/)
  const first = await sam.getsText(/^Front door [A-Z]\d: someone needs you now\.\nBy text\. Reply 1 to take it, 2 to pass\./)
  later(61)
  const second = await priya.getsText(/^Front door [A-Z]\d: someone needs you now\.\n/)
  later(61)
  const third = await lou.getsText(/^Front door [A-Z]\d: someone needs you now\.\n/)
  for (const { body } of [first, second, third]) expect(body).not.toMatch(/\bDee\b|die|miss me|\+44|07700/i)
  dee.ignores(/./)
  await dee.getsText(/Still here/)
  await dee.getsText()
})

story('who only asked for a person is announced as just that', async ({ dee, sam }) => {
  await dee.texts('person')
  await dee.getsText(/No need to say why/)
  await sam.getsText(/^Front door [A-Z]\d: someone asked for a person\.\nBy text\./)
})

story('somebody who writes in Polish is announced with their language, and reads their own words back to a worker', async ({ dee, sam }) => {
  await dee.texts('nie chcę już żyć')
  await dee.getsText(/999/)
  await sam.getsText(/Writes Polish/).replies('1')
  await sam.getsText(/is yours/)
  await sam.getsText(/nie chcę już żyć/)
  await dee.getsText(/Sam from the hub/)
})

story('"pass" means not me: the next person is asked at once, and the one who passed is left alone', async ({ dee, sam, priya, later }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/).replies('2')
  await sam.getsText(/asking the next/i)
  await takes(priya)
  await dee.getsText(/Priya from the hub/)
  later(30)
  await sam.getsNoText()
})

story('"pass K7" passes by its code, and so does "2 K7" from somebody who waits', async ({ dee, sam, priya, lou }) => {
  await dee.texts('person')
  await dee.getsText(/getting a person/)
  const code = codeIn(await sam.getsText(/asked for a person/))
  await sam.replies(`Pass ${code}`)
  await sam.getsText(/asking the next/i)
  await priya.getsText(/asked for a person/).replies(`2 ${code.toLowerCase()}`)
  await priya.getsText(/asking the next/i)
  await takes(lou)
  await dee.getsText(/Lou from the hub/)
})

story('words before the take go to nobody until the worker says that they take it', async ({ dee, sam }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/).replies('hello love, what is going on')
  await sam.getsText(/Not sent/)
  await dee.getsNoText()
  await sam.texts('1')
  await sam.getsText(/is yours/)
  await sam.getsText(/Wrote/)
  await dee.getsText(/Sam from the hub/)
  await dee.getsText(/^hello love, what is going on$/)
})

story('two pages on one phone: a bare "1" asks which, and the code alone is the answer', async ({ dee, ali, sam }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  const dees = codeIn(await sam.getsText(/someone needs you now/))
  await ali.texts('person')
  await ali.getsText(/getting a person/)
  const alis = codeIn(await sam.getsText(/asked for a person/))
  await sam.texts('1')
  const asks = await sam.getsText(/say which one you take/)
  expect(asks.body).toContain(dees)
  expect(asks.body).toContain(alis)
  await sam.texts(alis.toLowerCase())
  await sam.getsText(new RegExp(`${alis} is yours`))
  await sam.getsText(/No words|Wrote/)
  await ali.getsText(/Sam from the hub/)
})

story('two people on one plain phone are kept apart: words without a code are asked about before they go to anybody', async ({ dee, ali, sam }) => {
  const dees = await talking(dee, sam)
  const alis = await talking(ali, sam, 'person')
  await passesOn(dee, sam, 'are you there', `${dees}: are you there`)
  await passesOn(ali, sam, 'hello', `${alis}: hello`)
  await passesOn(sam, dee, `${dees} yes I am here`, 'yes I am here')
  await passesOn(sam, ali, `${alis.toLowerCase()}: tell me more`, 'tell me more')
  await sam.texts('that sounds hard')
  await sam.getsText(/Not sent/)
  await dee.getsNoText()
  await ali.getsNoText(0)
  await passesOn(sam, dee, dees, 'that sounds hard')
  await sam.texts(`done ${alis}`)
  await sam.getsText(/handed back/)
  await ali.getsText(/left this talk/)
  await passesOn(sam, dee, 'just us now')
})

story('anyone on the rota may take an open one by its code, even who was never paged', async ({ dee, sam, lou }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  const code = codeIn(await sam.getsText(/someone needs you now/))
  await lou.texts(`1 ${code} Lou here, I'm awake`)
  await lou.getsText(/is yours/)
  await lou.getsText(/Wrote/)
  await sam.getsText(/Lou has/)
  await dee.getsText(/Lou from the hub/)
  await dee.getsText(/^Lou here, I'm awake$/)
})

story('a code that is not open goes nowhere, and the worker hears what is', async ({ dee, sam }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  const code = codeIn(await sam.getsText(/someone needs you now/))
  const other = code === 'A9' ? 'C4' : 'A9'
  await sam.texts(`1 ${other}`)
  await sam.getsText(new RegExp(`no ${other} open.*${code}`))
  await dee.getsNoText()
})

story('"done" with two live asks which; the code is the answer', async ({ dee, ali, sam }) => {
  const dees = await talking(dee, sam)
  await talking(ali, sam, 'person')
  await sam.texts('done')
  await sam.getsText(/Not sent/)
  await sam.texts(dees)
  await sam.getsText(new RegExp(`${dees} is handed back`))
  await dee.getsText(/left this talk/)
  await passesOn(sam, ali, 'and now to you')
})

story('a page waits while somebody is live: a bare "1" is words for the person, "1 K7" takes the page', async ({ dee, ali, sam }) => {
  await talking(dee, sam)
  await ali.texts('person')
  await ali.getsText(/getting a person/)
  const code = codeIn(await sam.getsText(/Reply 1 [A-Z]\d to take it, pass [A-Z]\d to pass/))
  await passesOn(sam, dee, '1')
  await sam.texts(`1 ${code}`)
  await sam.getsText(/is yours/)
  await sam.getsText(/No words|Wrote/)
  await ali.getsText(/Sam from the hub/)
})

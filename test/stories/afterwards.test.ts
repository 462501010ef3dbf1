import { passesOn, stories, takes, talking } from '../harness/story.ts'

const story = stories()

for (const words of ['sam are you still there', 'are you there?', 'wait, dont go', 'can sam come back']) {
  story(`"${words}", just after the worker left: the same worker is asked back, and it is not "I didn't catch that"`, async ({ dee, sam, later }) => {
    await talking(dee, sam)
    await sam.texts('done')
    await sam.getsText(/handed back/)
    await dee.getsText(/left this talk/)
    later(120)
    await dee.texts(words)
    await dee.getsText(/getting a person|asking Sam for you/)
    await sam.getsText(/asked for a person/).replies('1')
    await sam.getsText(/is yours/)
    expect((await sam.getsText(/Wrote/)).body).toContain(words)
    await dee.getsText(/Sam from the hub/)
    await passesOn(sam, dee, 'yes, here')
  })
}

for (const words of ['thanks sam', 'goodnight sam x', 'thank you so much sam, bye']) {
  story(`"${words}" just after the worker left wakes nobody`, async ({ dee, sam, later }) => {
    await talking(dee, sam)
    await sam.texts('done')
    await sam.getsText(/handed back/)
    await dee.getsText(/left this talk/)
    later(60)
    await dee.texts(words)
    await dee.getsText(/./)
    await sam.getsNoText()
  })
}

story('a worker who is paged texts STOP: the next is asked at once, and neither STOP nor START is ever a first word', async ({ dee, sam, priya }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/)
  sam.ignores(/asking the next person/)
  await sam.texts('STOP')
  await sam.texts('START')
  await sam.getsText(/Welcome back/)
  await takes(priya, code => `1 ${code} Priya here`)
  await dee.getsText(/Priya from the hub/)
  await dee.getsText(/^Priya here$/)
  await dee.getsNoText()
})

story('words before the take are held, and the worker is told that a bare 1 will send them', async ({ dee, sam }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/).replies('who is this')
  const { body } = await sam.getsText(/Not sent yet.*Text 1 to take it and send them that/)
  const [, code = ''] = /1 ([A-Z]\d) to take it without/.exec(body) ?? []
  await sam.texts(`1 ${code}`)
  await sam.getsText(/First word, please/)
  await sam.getsText(/Wrote/)
  await dee.getsText(/Sam from the hub/)
  await dee.getsNoText()
})

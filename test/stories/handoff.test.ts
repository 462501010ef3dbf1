import { stories } from '../harness/story.ts'

const story = stories()

story('somebody who cannot go on is brought a person, and words go both ways, word for word', async ({ dee, sam }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/^Front door [A-Z]\d: someone needs you now\./).replies('1')
  await sam.getsText(/is yours/)
  await sam.getsText(/can't do this anymore/)
  await dee.getsText(/Sam from the hub/)
  await sam.texts("hi it's Sam, I'm here")
  await dee.getsText(/^hi it's Sam, I'm here$/)
  await dee.texts('  thank you   😊 zażółć ')
  await sam.getsText(/^  thank you   😊 zażółć $/)
  await sam.texts('done')
  await dee.getsText(/left this talk/)
  await sam.getsText(/handed back/)
})

story('nobody answers, so the next person on the rota is paged, and the first to answer has it', async ({ dee, sam, priya, later }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/)
  later(61)
  await dee.getsText(/Still here/)
  await priya.getsText(/someone needs you now/).replies('1')
  await priya.getsText(/is yours/)
  await priya.getsText(/Wrote/)
  await sam.getsText(/Priya has/)
  await dee.getsText(/Priya/)
  await sam.replies('1')
  await sam.getsText(/Priya has/)
})

story('a live worker\'s "ok", "yes", "done that before" and "pass me the number" reach the person', async ({ dee, sam }) => {
  await dee.texts('person')
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone asked for a person/).replies("1 hello, Sam here")
  await sam.getsText(/is yours/)
  await sam.getsText(/Wrote|No words/)
  await dee.getsText(/Sam from the hub/)
  await dee.getsText(/^hello, Sam here$/)
  for (const words of ['ok', 'yes', 'done that before', 'pass me the number', 'help me understand']) {
    await sam.texts(words)
    await dee.getsText(new RegExp(`^${words}$`))
  }
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rota } from '../harness/frontDoor.ts'
import { codeIn, passesOn, stories, takes, talking } from '../harness/story.ts'

const story = stories()

story('a worker\'s phone dies in the middle of a talk: another is asked, and reads what was written meanwhile', async ({ dee, sam, priya, later }) => {
  await talking(dee, sam)
  sam.isOff()
  await dee.texts('are you there? i am scared')
  await dee.texts('please')
  later(91)
  later(91)
  await dee.getsText(/Sam can't write just now/)
  const code = codeIn(await priya.getsText(/^Front door [A-Z]\d: /))
  await priya.replies(`1 ${code} Priya here, I have read it all`)
  await priya.getsText(/is yours/)
  const { body } = await priya.getsText(/Wrote/)
  for (const words of ["i can't do this anymore", 'are you there? i am scared', 'please']) expect(body).toContain(`"${words}"`)
  await dee.getsText(/Priya from the hub/)
  await dee.getsText(/^Priya here, I have read it all$/)
})

story('the network delivers a person\'s text again an hour later: nothing happens twice', async ({ dee, sam, later }) => {
  const sid = await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await takes(sam, code => `1 ${code} hello`)
  await dee.getsText(/Sam from the hub/)
  await dee.getsText(/^hello$/)
  await sam.texts('done')
  await sam.getsText(/handed back/)
  await dee.getsText(/left this talk/)
  later(3600)
  await dee.texts("i can't do this anymore", { sid })
  await dee.getsNoText()
  await sam.getsNoText(0)
})

story('the network delivers a worker\'s "1" again after the hand-back: nothing is taken', async ({ dee, sam }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/)
  const sid = await sam.texts('1')
  await sam.getsText(/is yours/)
  await sam.getsText(/Wrote/)
  await dee.getsText(/Sam from the hub/)
  await passesOn(sam, dee, 'hello')
  await sam.texts('done')
  await sam.getsText(/handed back/)
  await dee.getsText(/left this talk/)
  await sam.texts('1', { sid })
  await sam.getsNoText()
})

story('somebody sends a photo in a talk: the worker hears that there was one, and the words beside it come', async ({ dee, sam }) => {
  await talking(dee, sam)
  await dee.texts('', { media: ['image/jpeg'] })
  await sam.getsText(/sent a picture or file that cannot be passed on/)
  await dee.texts('this is what he did', { media: ['image/jpeg'] })
  await sam.getsText(/^this is what he did$/)
  await sam.getsText(/sent a picture or file that cannot be passed on/)
})

story('somebody sends an empty text in a talk: nothing breaks, and the next words arrive', async ({ dee, sam }) => {
  await talking(dee, sam)
  await dee.texts('   ')
  await passesOn(dee, sam, 'sorry, pocket')
})

story('a worker texts only a photo: it goes nowhere, and they are told', async ({ dee, sam }) => {
  await talking(dee, sam)
  await sam.texts('', { media: ['image/jpeg'] })
  await sam.getsText(/./)
  await dee.getsNoText()
})

story('a worker\'s text to the person cannot be delivered: the worker hears it', async ({ dee, sam, twilio }) => {
  await talking(dee, sam)
  twilio.is({ kind: 'undelivered', errorCode: '30003' }, dee.number)
  await sam.texts('are you safe?')
  await sam.getsText(/Your words have not reached [A-Z]\d/)
})

story('the person\'s phone takes no texts at all: the worker\'s own words are told as undelivered once, ours are not told as theirs', async ({ dee, sam, twilio }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  twilio.is({ kind: 'undelivered', errorCode: '30008' }, dee.number)
  await takes(sam)
  await sam.getsNoText()
  await sam.texts('hello, Sam here')
  await sam.getsText(/Your words have not reached [A-Z]\d/)
})

story('a worker who leaves the rota file in the middle of a talk: the person is not left with nobody', async ({ dee, sam, priya, later, door }) => {
  await talking(dee, sam)
  writeFileSync(join(door.folder, 'rota.json'), JSON.stringify({ ...rota, people: rota.people.filter(person => person.id !== 'sam'), shifts: rota.shifts.map(shift => ({ ...shift, steps: [['priya']] })) }))
  await new Promise(resolve => setTimeout(resolve, 2100))
  await dee.texts('hello? are you there?')
  later(91)
  later(91)
  await dee.getsText(/can't write just now|getting someone else/)
  await takes(priya)
  await dee.getsText(/Priya from the hub/)
})

story('a worker is asked which of two, and answers with more words: none are lost, none go by guess', async ({ dee, ali, sam }) => {
  const dees = await talking(dee, sam)
  await talking(ali, sam, 'person')
  await sam.texts('first thing')
  await sam.getsText(/Not sent/)
  await sam.texts('second thing')
  await sam.getsText(/Not sent/)
  await dee.getsNoText()
  await ali.getsNoText(0)
  await sam.texts(dees)
  await dee.getsText(/^first thing\nsecond thing$/)
})

story('two people in distress at the same instant each get a person of their own code', async ({ dee, ali, sam, priya, later }) => {
  await Promise.all([dee.texts("i can't do this anymore"), ali.texts('i want to die')])
  await dee.getsText(/getting a person/)
  await ali.getsText(/getting a person/)
  const first = codeIn(await sam.getsText(/someone needs you now/))
  const second = codeIn(await sam.getsText(/someone needs you now/))
  expect(first).not.toBe(second)
  await sam.texts(`1 ${first} hello you`)
  await sam.getsText(/is yours/)
  const sams = (await sam.getsText(/Wrote/)).body.includes("can't") ? dee : ali
  const other = sams === dee ? ali : dee
  await sams.getsText(/Sam from the hub/)
  await sams.getsText(/^hello you$/)
  later(61)
  await other.getsText(/Still here/)
  await takes(priya)
  await sam.getsText(/Priya has/)
  await other.getsText(/Priya from the hub/)
})

story('nobody ever gets a phone number of anybody else', async ({ dee, sam, priya, twilio, later }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/)
  later(61)
  await dee.getsText(/Still here/)
  await takes(priya, code => `1 ${code} hi`)
  await sam.getsText(/Priya has/)
  await dee.getsText(/Priya from the hub/)
  await dee.getsText(/^hi$/)
  for (const text of twilio.texts.filter(text => text.direction === 'outbound-api')) {
    expect(text.body).not.toMatch(/7700 ?900/)
    expect(text.from).toBe(twilio.number)
  }
})

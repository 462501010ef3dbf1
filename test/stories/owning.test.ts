import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rota } from '../harness/frontDoor.ts'
import { codeIn, passesOn, stories, takes, talking } from '../harness/story.ts'

const story = stories()

/** Dee is in distress, Sam's page went unanswered, Priya has been paged too. */
async function bothPaged({ dee, sam, priya, later }: Parameters<Parameters<typeof story>[1]>[0]): Promise<string> {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  const code = codeIn(await sam.getsText(/someone needs you now/))
  later(61)
  await dee.getsText(/Still here/)
  await priya.getsText(/someone needs you now/)
  return code
}

for (const twice of [false, true]) {
  story(`two workers answer in the same instant${twice ? ', and the network says everything twice' : ''}: one has it, the other hears who`, async told => {
    const { net, dee, sam, priya } = told
    net.everythingTwice = twice
    await bothPaged(told)
    await Promise.all([sam.replies('1'), priya.replies('1')])
    const { body } = await dee.getsText(/(Sam|Priya) from the hub/)
    const [first, second, name] = body.startsWith('Sam') ? [sam, priya, 'Sam'] : [priya, sam, 'Priya']
    await first.getsText(/is yours/)
    await first.getsText(/Wrote/)
    // when the other took it, and again in answer to their own "1"
    for (let times = 0; times < 2; times++) await second.getsText(new RegExp(`${name} has`))
    await passesOn(dee, first, 'is somebody there')
  })
}

story('everything the network says comes twice, and happens once: page, take, words both ways, hand-back', async ({ net, dee, sam }) => {
  net.everythingTwice = true
  net.receiptsInAnyOrder = true
  await talking(dee, sam)
  await passesOn(dee, sam, 'thank you for coming')
  await passesOn(sam, dee, 'always')
  await sam.texts('done')
  await sam.getsText(/handed back/)
  await dee.getsText(/left this talk/)
})

story('a worker takes it and falls asleep again: the next is asked, the person is told, the sleeper is told', async ({ dee, sam, priya, later }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  const code = await takes(sam)
  await dee.getsText(/Sam from the hub/)
  later(181)
  await dee.getsText(/Sam can't write just now/)
  await sam.getsText(new RegExp(`${code}: no word went to them in time`))
  await takes(priya)
  await dee.getsText(/Priya from the hub/)
})

story('the sleeper wakes and writes while somebody else has it: their words come back to them, and go to nobody', async ({ dee, sam, priya, later }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await takes(sam)
  await dee.getsText(/Sam from the hub/)
  later(181)
  await dee.getsText(/Sam can't write just now/)
  await sam.getsText(/no word went to them in time/)
  await takes(priya, code => `1 ${code} hello, Priya here`)
  await dee.getsText(/Priya from the hub/)
  await dee.getsText(/^hello, Priya here$/)
  await sam.texts('sorry, I dropped off, tell me what happened')
  await sam.getsText(/Priya has.*your words were not sent/)
  await sam.getsText(/^sorry, I dropped off, tell me what happened$/)
  await dee.getsNoText()
})

story('a worker who was paged writes without the "1" after somebody else took it: they hear who has it, and have their words back', async told => {
  const { dee, sam, priya } = told
  await bothPaged(told)
  await priya.replies('1 hello, Priya here')
  await priya.getsText(/is yours/)
  await priya.getsText(/Wrote/)
  await sam.getsText(/Priya has/)
  await dee.getsText(/Priya from the hub/)
  await dee.getsText(/^hello, Priya here$/)
  await sam.texts('hi there, it is Sam from the hub')
  await sam.getsText(/Priya has.*your words were not sent/)
  await sam.getsText(/^hi there, it is Sam from the hub$/)
  await dee.getsNoText()
})

story('a line that comes after the hand-back is given back to the worker, not lost and not taken for a stranger\'s', async ({ dee, sam }) => {
  const code = await talking(dee, sam)
  await sam.texts('done')
  await sam.getsText(/handed back/)
  await dee.getsText(/left this talk/)
  await sam.texts('and drink some water, will you')
  await sam.getsText(new RegExp(`Not sent: ${code} is handed back`))
  await sam.getsText(/^and drink some water, will you$/)
  await sam.texts(`${code} bring the letter too`)
  await sam.getsText(new RegExp(`Not sent: ${code} is handed back`))
  await sam.getsText(/bring the letter too$/)
  await dee.getsNoText()
})

story('"1 K7" within ten minutes undoes a hand-back, and after that it does not', async ({ dee, sam, later }) => {
  const code = await talking(dee, sam)
  await sam.texts(`done ${code}`)
  await sam.getsText(/handed back/)
  await dee.getsText(/left this talk/)
  later(9 * 60)
  await sam.texts(`1 ${code}`)
  await sam.getsText(/is yours again/)
  await passesOn(sam, dee, 'me again')
  await passesOn(dee, sam, 'oh good')
  await passesOn(sam, dee, 'tell me')
  await sam.texts('done')
  await sam.getsText(/handed back/)
  await dee.getsText(/left this talk/)
  later(11 * 60)
  await sam.texts(`1 ${code}`)
  await sam.getsText(new RegExp(code))
  await dee.getsNoText()
})

story('"done K7" leaves a line for them; "done" with other words asks first', async ({ dee, sam }) => {
  await talking(dee, sam)
  await sam.texts('done Sam will ring at 10')
  await sam.getsText(/Hand back [A-Z]\d and leave 'Sam will ring at 10'\? yes/)
  await dee.getsNoText()
  await sam.texts('yes')
  await sam.getsText(/handed back/)
  await dee.getsText(/Sam will ring at 10/)
})

story('"done K7 Sam will ring at 10" needs no question', async ({ dee, sam }) => {
  const code = await talking(dee, sam)
  await sam.texts(`done ${code} Sam will ring at 10`)
  await sam.getsText(/handed back/)
  await dee.getsText(/with this for you: "Sam will ring at 10"/)
})

story('"no" to the question of a hand-back sends the words as they were meant: to the person', async ({ dee, sam }) => {
  await talking(dee, sam)
  await sam.texts('done the washing up, had tea?')
  await sam.getsText(/Hand back/)
  await sam.texts('no')
  await dee.getsText(/^done the washing up, had tea\?$/)
})

story('somebody else\'s "done" does not end a talk', async ({ dee, sam, priya }) => {
  const code = await talking(dee, sam)
  await priya.texts(`done ${code}`)
  await priya.getsText(/Sam has/)
  await passesOn(dee, sam, 'still there?')
  await passesOn(sam, dee, 'still here')
})

story('a colleague is asked for and takes over: the first keeps it until then', async ({ dee, sam, priya, later }) => {
  const code = await talking(dee, sam)
  await sam.texts(`colleague ${code}`)
  await sam.getsText(/Asking another worker/)
  await priya.getsText(/^Front door [A-Z]\d: /)
  await passesOn(dee, sam, 'what now')
  await passesOn(sam, dee, 'one moment')
  later(20)
  await priya.replies(`1 ${code}`)
  await priya.getsText(/is yours/)
  await priya.getsText(/Wrote/)
  await sam.getsText(/Priya has/)
  await dee.getsText(/Priya from the hub/)
  await passesOn(priya, dee, 'hello Dee')
})

story('when the colleague passes, the first still has it and the next is asked', async ({ dee, sam, priya, lou }) => {
  const code = await talking(dee, sam)
  await sam.texts('colleague')
  await sam.getsText(/Asking another worker/)
  await priya.getsText(/^Front door/).replies(`pass ${code}`)
  await priya.getsText(/asking the next/i)
  await lou.getsText(/^Front door/)
  await passesOn(dee, sam, 'hello?')
  await passesOn(sam, dee, 'here')
})

story('who has it may pass it on: the person is told, the next is asked at once', async ({ dee, sam, priya }) => {
  await talking(dee, sam)
  await sam.texts('pass')
  await sam.getsText(/asking the next/i)
  await dee.getsText(/Sam can't write just now/)
  await takes(priya)
  await dee.getsText(/Priya from the hub/)
})

story('the person writes and gets no answer: the worker is reminded, then another is asked and both are told', async ({ dee, sam, priya, later }) => {
  await talking(dee, sam)
  await passesOn(dee, sam, 'are you still there? please')
  later(91)
  await sam.getsText(/Text them now, or pass/)
  later(91)
  await dee.getsText(/Sam can't write just now/)
  await sam.getsText(/no word went to them in time/)
  await takes(priya)
  await dee.getsText(/Priya from the hub/)
})

story('silence after heavy words is told to the worker, once', async ({ dee, sam, later }) => {
  await talking(dee, sam)
  later(14 * 60)
  await sam.getsNoText()
  later(2 * 60)
  await sam.getsText(/last wrote 1[56] minutes ago, after heavy words/)
  later(20 * 60)
  await sam.getsNoText()
})

story('the rota is changed in the middle of the night, and the next page goes by the new one', async ({ dee, sam, lou, later, door }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/)
  writeFileSync(join(door.folder, 'rota.json'), JSON.stringify({ ...rota, shifts: rota.shifts.map(shift => ({ ...shift, steps: [['sam'], ['lead'], ['priya']] })) }))
  await new Promise(resolve => setTimeout(resolve, 2100))
  later(61)
  await dee.getsText(/Still here/)
  await takes(lou)
  await sam.getsText(/Lou has/)
  await dee.getsText(/Lou from the hub/)
})

story('a worker who has just handed back cannot go on themselves: a person is brought to them, and nothing goes to who they talked with', async ({ dee, sam, priya }) => {
  const code = await talking(dee, sam)
  await sam.texts('done')
  await sam.getsText(/handed back/)
  await dee.getsText(/left this talk/)
  await sam.texts('i want to die')
  const got = [await sam.getsText(), await sam.getsText(), await sam.getsText()].map(text => text.body)
  expect(got.some(body => /getting a person/.test(body))).toBe(true)
  expect(got.some(body => body.startsWith(`Not sent: ${code} is handed back`))).toBe(true)
  await takes(priya, code => `1 ${code} Sam, it's Priya`)
  await sam.getsText(/Priya from the hub/)
  await sam.getsText(/^Sam, it's Priya$/)
  await dee.getsNoText(0)
})

import { rota } from '../harness/frontDoor.ts'
import { codeIn, passesOn, stories, talking, type Story } from '../harness/story.ts'
import type { Phone } from '../harness/phones.ts'

const tell = stories()
const everyDay = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
/** Sam has the night until eight, Priya and then Lou the morning. */
const twoShifts = { ...rota, shifts: [{ days: everyDay, from: '21:00', to: '08:00', steps: [['sam']] }, { days: everyDay, from: '08:00', to: '21:00', steps: [['priya'], ['lead']] }] }
const story = (name: string, told: (story: Story) => Promise<void>, how: object = {}) => tell(name, told, { rota: twoShifts, at: '2026-11-24T07:40:00Z', ...how })

/** Ten to eight: the incoming worker is paged, and the one who leaves is told. */
async function asked({ dee, sam, priya, later }: Story): Promise<string> {
  const code = await talking(dee, sam)
  later(9 * 60)
  await sam.getsNoText()
  await priya.getsNoText()
  later(61)
  expect(codeIn(await priya.getsText(/someone needs you now\.\n.*Sam's shift ends at 08:00: please take over\. Reply 1 [A-Z]\d to take it/))).toBe(code)
  await sam.getsText(/your shift ends at 08:00, so I'm asking Priya to take over\. It stays yours until they write/)
  return code
}

/** The incoming worker answers: all three hear by name what happens. */
async function here({ dee, sam, priya }: Story, code: string): Promise<void> {
  await priya.replies(`1 ${code}`)
  await priya.getsText(/Sam has it until your first word, then it is yours/)
  await priya.getsText(/Wrote/)
  await sam.getsText(/Priya is here for [A-Z]\d\. It is yours until their first word/)
  await dee.getsText(/Sam's shift ends at 08:00\. Priya from the hub is taking over.*Sam stays with you until Priya writes/)
}

async function both(from: Phone, to: Phone[], words: string): Promise<void> {
  await from.texts(words)
  for (const phone of to) expect((await phone.getsText()).body).toBe(words)
}

story('a shift ends in the middle of a talk: the next is asked ten minutes before, both are there for a while, and the first word passes it on', async told => {
  const { dee, sam, priya } = told
  const code = await asked(told)
  await passesOn(dee, sam, 'are you going?')
  await passesOn(sam, dee, 'soon, Priya will come')
  await sam.texts(`note ${code} she likes to be called Dee-Dee`)
  await sam.getsText(/Kept for whoever takes/)
  await priya.replies(`1 ${code}`)
  await priya.getsText(/Sam has it until your first word/)
  await priya.getsText(/Wrote/)
  await priya.getsText(/^Note from Sam for [A-Z]\d: "she likes to be called Dee-Dee"$/)
  await sam.getsText(/Priya is here/)
  await dee.getsText(/Priya from the hub is taking over/)
  await both(dee, [sam, priya], 'please do not go yet')
  await passesOn(sam, dee, 'I am here until she writes')
  await priya.texts('hello Dee, Priya here')
  await dee.getsText(/Priya from the hub is with you now, and Sam is going/)
  await dee.getsText(/^hello Dee, Priya here$/)
  await sam.getsText(/Priya has [A-Z]\d now\. Thank you/)
  await passesOn(dee, priya, 'hello Priya')
  await passesOn(priya, dee, 'hello')
  await sam.texts(`${code} one more thing`)
  await sam.getsText(/Priya has.*your words were not sent/)
  await sam.getsText(/one more thing$/)
})

story('the next shift takes it with a first word: it is theirs at once, and the person hears one name before the words', async told => {
  const { dee, sam, priya } = told
  const code = await asked(told)
  await priya.replies(`1 ${code} morning Dee, it's Priya`)
  await priya.getsText(/Sam has it until your first word/)
  await priya.getsText(/Wrote/)
  await dee.getsText(/Priya from the hub is with you now, and Sam is going/)
  await dee.getsText(/^morning Dee, it's Priya$/)
  await sam.getsText(/Priya has/)
  await passesOn(dee, priya, 'morning')
})

story('nobody of the next shift answers: the one who is there keeps it, past the end of their shift, and the others are asked again and again', async told => {
  const { dee, sam, priya, lou, later, door } = told
  await asked(told)
  later(61)
  await lou.getsText(/Sam's shift ends at 08:00/)
  later(61)
  await sam.getsText(/nobody has taken over yet\. It stays yours, and I keep asking/)
  await passesOn(dee, sam, 'still you?')
  await passesOn(sam, dee, 'still me')
  later(5 * 60 + 1)
  const code = codeIn(await priya.getsText(/Sam's shift ends/))
  later(61)
  await lou.getsText(/Sam's shift ends/)
  later(61)
  later(5 * 60 + 1)
  await sam.getsNoText()
  later(5 * 60 + 1)
  await sam.getsText(/last wrote/)
  await priya.getsText(/Sam's shift ends/)
  expect(door.clock.now()).toBeGreaterThan(Date.parse('2026-11-24T08:00:00Z'))
  await passesOn(dee, sam, 'past eight now')
  await passesOn(sam, dee, 'I am staying')
  await here(told, code)
  await lou.getsText(/Priya has/)
  await priya.texts('hello')
  await dee.getsText(/Priya from the hub is with you now/)
  await dee.getsText(/^hello$/)
  await sam.getsText(/Priya has/)
})

story('the incoming worker takes it and falls asleep again: the other still has it, and the next is asked', async told => {
  const { dee, sam, priya, lou, later } = told
  const code = await asked(told)
  await here(told, code)
  later(181)
  await priya.getsText(/no word went to them in time/)
  await sam.getsText(/nobody has taken over yet\. It stays yours/)
  await lou.getsText(/Sam's shift ends at 08:00/)
  await passesOn(dee, sam, 'hm?')
  await passesOn(sam, dee, 'all well, I am here')
})

story('the one who leaves says "done" or "pass" while the next is there: it passes on, and the person is not left', async told => {
  const { dee, sam, priya } = told
  const code = await asked(told)
  await here(told, code)
  await sam.texts('done')
  await dee.getsText(/Priya from the hub is with you now, and Sam is going/)
  await sam.getsText(/Priya has/)
  await passesOn(dee, priya, 'Priya?')
  await passesOn(priya, dee, 'yes, hello')
})

story('the incoming worker passes: the next is asked at once, and it stays with the one who has it', async told => {
  const { dee, sam, priya, lou } = told
  const code = await asked(told)
  await priya.replies(`pass ${code}`)
  await priya.getsText(/asking the next/i)
  await lou.getsText(/Sam's shift ends/)
  await passesOn(dee, sam, 'you?')
})

story('the talk ends before anybody of the next shift has answered: who was asked hears that it is over', async told => {
  const { dee, sam, priya } = told
  await asked(told)
  await sam.texts('done')
  await sam.getsText(/handed back/)
  await dee.getsText(/left this talk/)
  await priya.getsText(/[A-Z]\d/)
})

story('a worker who is on the next shift too keeps their talk, and nobody is woken for it', async ({ dee, sam, later }) => {
  await talking(dee, sam)
  later(11 * 60)
  await passesOn(dee, sam, 'hello')
  await passesOn(sam, dee, 'hello')
  later(20 * 60)
  await sam.getsText(/last wrote/)
}, { rota: { ...twoShifts, shifts: [twoShifts.shifts[0], { ...twoShifts.shifts[1], steps: [['priya'], ['sam']] }] } })

story('the front door was down over the change of shift: the next is asked as soon as it is back', async ({ dee, sam, priya, later }) => {
  await talking(dee, sam)
  later(35 * 60)
  await priya.getsText(/Sam's shift ends/)
  const said = [(await sam.getsText()).body, (await sam.getsText()).body].join('\n')
  expect(said).toMatch(/I'm asking Priya to take over/)
  expect(said).toMatch(/last wrote/)
})

story('a hand-over in the middle of a shift carries a note: "colleague K7 words"', async ({ dee, sam, priya }) => {
  const code = await talking(dee, sam)
  await sam.texts(`colleague ${code} she would like a woman to talk to`)
  await sam.getsText(/Kept for whoever takes/)
  await sam.getsText(/Asking another worker/)
  await priya.getsText(/^Front door/).replies(`1 ${code}`)
  await priya.getsText(/is yours/)
  await priya.getsText(/Wrote/)
  await priya.getsText(/^Note from Sam for [A-Z]\d: "she would like a woman to talk to"$/)
  await sam.getsText(/Priya has/)
  await dee.getsText(/Priya from the hub/)
}, { rota, at: '2026-11-24T02:30:00Z' })

for (const [night, before, ends] of [['an hour shorter', '2026-03-29T06:40:00Z', '07:00'], ['an hour longer', '2026-10-25T07:40:00Z', '08:00']]) {
  story(`on the night that is ${night} the next shift is asked ten minutes before eight by the clock on the wall`, async told => {
    await asked(told)
    expect(new Date(told.door.clock.now()).toISOString().slice(11, 14)).toBe(`${ends?.slice(0, 1)}${Number(ends?.slice(1, 2)) - 1}:`)
  }, { at: before })
}

story('the next shift takes it and writes at the console: it is theirs with the first word, and what they do is answered as done', async told => {
  const { dee, sam, door } = told
  const code = await asked(told)
  const act = (move: Parameters<typeof door.running.door.workerDoes>[0]['move'], id: string) => door.running.door.workerDoes({ worker: 'priya', code, move, by: 'console', providerId: id })
  expect(await act({ move: 'take' }, 'press 1')).toEqual({ kind: 'done' })
  await sam.getsText(/Priya is here/)
  await dee.getsText(/Priya from the hub is taking over/)
  expect(await act({ move: 'say', text: 'morning, Priya here' }, 'press 2')).toEqual({ kind: 'done' })
  await dee.getsText(/Priya from the hub is with you now/)
  await dee.getsText(/^morning, Priya here$/)
  await sam.getsText(/Priya has/)
})

story('two of the next shift answer in one instant: one is there, the other hears who, and the person hears one name', async told => {
  const { dee, sam, priya, lou, later } = told
  const code = await asked(told)
  later(61)
  await lou.getsText(/Sam's shift ends/)
  await Promise.all([priya.replies(`1 ${code}`), lou.replies(`1 ${code}`)])
  const { body } = await dee.getsText(/(Priya|Lou) from the hub is taking over/)
  const [first, second, name] = /Priya from/.test(body) ? [priya, lou, 'Priya'] : [lou, priya, 'Lou']
  await first.getsText(/until your first word/)
  await first.getsText(/Wrote/)
  // when the other took it, and again in answer to their own "1"
  for (let times = 0; times < 2; times++) await second.getsText(new RegExp(`${name} has`))
  await sam.getsText(new RegExp(`${name} is here`))
})

story('the network says everything twice around a change of shift: each thing is told once, and the words go once', async told => {
  told.net.everythingTwice = true
  told.net.receiptsInAnyOrder = true
  const { dee, sam, priya } = told
  const code = await asked(told)
  await here(told, code)
  await both(dee, [sam, priya], 'are you both there')
  await priya.texts('hello Dee')
  await dee.getsText(/Priya from the hub is with you now/)
  await dee.getsText(/^hello Dee$/)
  await sam.getsText(/Priya has/)
  await passesOn(dee, priya, 'hello Priya')
})

import { rota } from '../harness/frontDoor.ts'
import { codeIn, passesOn, stories, takes, talking, voiced } from '../harness/story.ts'

const story = stories()

story('everybody on the shift is with somebody: the backstop is texted and rung at once, and the person is told why', async ({ dee, sam, priya, lou }) => {
  await sam.texts('with someone')
  await sam.getsText(/skipping you until/)
  await priya.texts('break 45')
  await priya.getsText(/skipping you until 03:15/)
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await dee.getsText(/Everyone on this shift is with someone else or away just now\. So I'm asking the stand-in now/)
  const code = codeIn(await lou.getsText(/someone needs you now/))
  await lou.getsCall().answers().then(call => call.presses('1'))
  await lou.getsText(new RegExp(`${code} is yours`))
  await lou.getsText(/Wrote/)
  await dee.getsText(/Lou from the hub/)
}, { rota: voiced })

story('the last one steps away while a page waits: the backstop is asked without a wait, and the person is told why, once', async ({ dee, sam, priya, lou, later }) => {
  await priya.texts('ill tonight')
  await priya.getsText(/skipping you/)
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/).replies('with someone 30')
  const told = [(await sam.getsText()).body, (await sam.getsText()).body].join()
  expect(told).toMatch(/skipping you until/)
  await dee.getsText(/Everyone on this shift is with someone else or away/)
  await lou.getsText(/someone needs you now/)
  dee.ignores(/Still here|Nobody|no one|lines|open now/i)
  later(61)
  await lou.getsText(/someone needs you now/)
})

story('everybody there is is away: they are asked all the same, and the person hears just that', async ({ dee, sam }) => {
  await sam.texts('break')
  await sam.getsText(/skipping you/)
  await dee.texts('person')
  await dee.getsText(/getting a person/)
  await dee.getsText(/Everyone on this shift is with someone else or away just now\. I'm asking them all the same/)
  await takes(sam)
  await dee.getsText(/Sam from the hub/)
}, { rota: { ...rota, backstop: [], people: rota.people.map(person => ({ ...person, lastResort: false })), shifts: rota.shifts.map(shift => ({ ...shift, steps: [['sam']] })) } })

story('"ill tonight" in the middle of a talk: the person is brought somebody else at once, and both are told', async ({ dee, sam, priya }) => {
  await talking(dee, sam)
  await sam.texts('ill tonight')
  const told = [(await sam.getsText()).body, (await sam.getsText()).body].join()
  expect(told).toMatch(/skipping you until/)
  expect(told).toMatch(/asking the next/i)
  await dee.getsText(/Sam can't write just now/)
  await takes(priya)
  await dee.getsText(/Priya from the hub/)
})

story('"with someone" in the middle of a talk keeps it: new ones go to the next', async ({ dee, ali, sam, priya }) => {
  await talking(dee, sam)
  await sam.texts('with someone 60')
  await sam.getsText(/skipping you until/)
  await ali.texts('person')
  await ali.getsText(/getting a person/)
  await takes(priya)
  await ali.getsText(/Priya from the hub/)
  await passesOn(dee, sam, 'still here?')
  await passesOn(sam, dee, 'still here')
})

story('the colleague who took over leaves too: somebody is asked again at once, and the person hears it', async ({ dee, sam, priya, lou, later }) => {
  const code = await talking(dee, sam)
  await sam.texts(`colleague ${code}`)
  await sam.getsText(/Asking another worker/)
  await priya.getsText(/^Front door/).replies(`1 ${code} hi, Priya here`)
  await priya.getsText(/is yours/)
  await priya.getsText(/Wrote/)
  await sam.getsText(/Priya has/)
  await dee.getsText(/Priya from the hub/)
  await dee.getsText(/^hi, Priya here$/)
  await priya.texts(`pass ${code}`)
  await priya.getsText(/asking the next/i)
  await dee.getsText(/Priya can't write just now/)
  dee.ignores(/Still here/)
  later(1)
  await takes(lou)
  await dee.getsText(/Lou from the hub/)
})

story('a colleague is asked for while everybody else is away: the ones of last resort are asked all the same', async ({ dee, sam, priya, lou }) => {
  for (const phone of [priya, lou]) {
    await phone.texts('with someone 60')
    await phone.getsText(/skipping you/)
  }
  const code = await talking(dee, sam)
  await sam.texts(`colleague ${code}`)
  await sam.getsText(/Asking another worker/)
  await lou.getsText(/^Front door/)
  await passesOn(dee, sam, 'hello?')
})

const leadApart = {
  ...voiced, people: [...voiced.people.map(person => ({ ...person, roles: person.id === 'priya' ? ['worker', 'lead'] : ['worker'] }))]
}

story('"sos" in the middle of a talk rings the lead and the backstop at once; the talk and its person stay as they are', async ({ dee, sam, priya, lou }) => {
  await talking(dee, sam)
  await sam.texts('SOS!')
  await sam.getsText(/Ringing Priya and Lou for you now\. If you're in danger, call 999/)
  for (const phone of [priya, lou]) {
    await phone.getsText(/Sam texted sos and needs help now/)
    await phone.getsCall().answers().then(call => call.hangsUp())
  }
  await passesOn(dee, sam, 'are you ok?')
  await passesOn(sam, dee, 'yes, all well')
}, { rota: leadApart })

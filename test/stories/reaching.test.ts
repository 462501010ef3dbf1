import { rota } from '../harness/frontDoor.ts'
import { codeIn, stories, takes } from '../harness/story.ts'

const story = stories()

story('nobody is on the rota at this hour: the backstop is asked at once', async ({ dee, lou }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await takes(lou)
  await dee.getsText(/Lou from the hub/)
}, { rota: { timeZone: 'Europe/London', escalateAfterSeconds: 60, backstop: ['lead'], shifts: [{ days: ['MO'], from: '09:00', to: '10:00', steps: [['sam']] }],
  people: [{ id: 'sam', name: 'Sam', phone: '+447700900001' }, { id: 'lead', name: 'Lou', phone: '+447700900003', roles: ['worker', 'lead'], lastResort: true }] } })

story('a page that cannot be delivered is not waited for: the next is asked at once', async ({ dee, sam, priya, twilio }) => {
  twilio.is({ kind: 'undelivered', errorCode: '30003' }, sam.number)
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await takes(priya)
  await dee.getsText(/Priya from the hub/)
})

story('a worker whose phone has blocked us (21610) is not waited for', async ({ dee, sam, priya, twilio }) => {
  twilio.stopped.add(sam.number)
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await takes(priya)
  await dee.getsText(/Priya from the hub/)
})

story('a worker\'s phone is off: the next is asked at once, and they are tried again in the next round', async ({ dee, sam, priya, lou, later }) => {
  sam.isOff()
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await priya.getsText(/someone needs you now/)
  sam.isOn()
  later(60)
  await dee.getsText()
  await lou.getsText(/someone needs you now/)
  later(61)
  await dee.getsText()
  await takes(sam)
  await priya.getsText(/Sam has/)
  await lou.getsText(/Sam has/)
  await dee.getsText(/Sam from the hub/)
})

story('every phone of the hub is off, and then one is on again: it is found', async ({ dee, sam, priya, lou, later }) => {
  for (const phone of [sam, priya, lou]) phone.isOff()
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await new Promise(resolve => setTimeout(resolve, 500))
  dee.ignores(/./)
  later(61)
  await new Promise(resolve => setTimeout(resolve, 500))
  lou.isOn()
  later(61)
  await takes(lou)
})

story('"with someone 20" while a page waits: the next is asked without a wait, and they are left alone until then', async ({ dee, ali, sam, priya, later }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/).replies('with someone 20')
  await priya.getsText(/someone needs you now/)
  // Two things are told, in either order: they are skipped, and the next person is asked.
  const told = [(await sam.getsText()).body, (await sam.getsText()).body].sort().join()
  expect(told).toMatch(/asking the next person.*skipping you until 02:50/)
  await priya.replies('1 hi')
  await priya.getsText(/is yours/)
  await priya.getsText(/Wrote/)
  await dee.getsText(/Priya from the hub/)
  await dee.getsText(/^hi$/)
  later(21 * 60)
  priya.ignores(/./)
  dee.ignores(/./)
  await ali.texts('person')
  await ali.getsText(/getting a person/)
  await takes(sam)
  await ali.getsText(/Sam from the hub/)
})

for (const words of ['break', 'ill tonight', 'with someone']) {
  story(`"${words}": the next handoff begins with somebody else, until "back"`, async ({ dee, ali, sam, priya }) => {
    await sam.texts(words)
    await sam.getsText(/skipping you until \d\d:\d\d/)
    await dee.texts('person')
    await dee.getsText(/getting a person/)
    await takes(priya)
    await dee.getsText(/Priya from the hub/)
    await sam.texts('Back')
    await sam.getsText(/Welcome back/)
    await ali.texts('person')
    await ali.getsText(/getting a person/)
    const code = codeIn(await sam.getsText(/asked for a person/))
    await sam.replies(`1 ${code}`)
    await sam.getsText(/is yours/)
    await sam.getsText(/Wrote|No words/)
    await ali.getsText(/Sam from the hub/)
  })
}

story('everybody is with somebody: the ones of last resort are asked all the same', async ({ dee, sam, priya, lou }) => {
  for (const phone of [sam, priya, lou]) {
    await phone.texts('with someone 60')
    await phone.getsText(/skipping you until/)
  }
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await dee.getsText(/Everyone on this shift is with someone else or away just now/)
  await takes(lou)
  await dee.getsText(/Lou from the hub/)
})

/** Two people on the first step. */
const pair = { ...rota, shifts: rota.shifts.map(shift => ({ ...shift, steps: [['sam', 'priya'], [], ['lead']] })) }

story('two are asked together: one passes and the other is still waited for; both pass and the next is asked at once, past a step with nobody', async ({ dee, sam, priya, lou }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/)
  await priya.getsText(/someone needs you now/)
  await sam.texts('2')
  await sam.getsText(/asking the next/i)
  await lou.getsNoText()
  await priya.texts('pass')
  await priya.getsText(/asking the next/i)
  await takes(lou)
  await dee.getsText(/Lou from the hub/)
}, { rota: pair })

/** Sam until 03:00, Priya from then on. */
const change = { ...rota, shifts: [
  { days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], from: '21:00', to: '03:00', steps: [['sam']] },
  { days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], from: '03:00', to: '09:00', steps: [['priya']] }
] }

story('the shift changes while nobody has answered: the new shift is asked, not the old', async ({ dee, sam, priya, lou, later }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/)
  dee.ignores(/./)
  later(60)
  await lou.getsText(/someone needs you now/)
  later(60)
  await takes(priya)
  await sam.getsText(/Priya has/)
  await lou.getsText(/Priya has/)
}, { rota: change, at: '2026-11-24T02:58:30Z' })

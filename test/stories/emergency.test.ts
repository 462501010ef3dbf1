import type { Phone } from '../harness/phones.ts'
import { stories, takes, voiced } from '../harness/story.ts'

const story = stories()

story('somebody has taken an overdose: text and call at once, the next after 20 seconds, everyone after 60, and a take stops the other phones', async ({ dee, sam, priya, lou, later }) => {
  await dee.texts("i've taken all my tablets")
  await dee.getsText(/call 999.*ambulance/)
  await dee.getsText(/Where are you/)
  await sam.getsText(/^Front door [A-Z]\d: 999 was given\./)
  const sams = await sam.getsCall()
  later(20)
  await priya.getsText(/999 was given/)
  const priyas = await priya.getsCall()
  later(41)
  await dee.getsText()
  for (const worker of [sam, priya, lou]) await worker.getsText(/999 was given/)
  const [again, once] = [await sam.getsCall(), await priya.getsCall()]
  const last = await lou.getsCall()
  await last.presses('1')
  expect(last.heard.join(' ')).toMatch(/is yours/)
  await lou.getsText(/is yours/)
  await lou.getsText(/999 was given to them.*Ask where they are/s)
  await sam.getsText(/Lou has/)
  await priya.getsText(/Lou has/)
  await dee.getsText(/Lou from the hub/)
  await stopped(sams, priyas, again, once)
}, { rota: voiced })

/** Phones that rang are stopped; what rings anew on the same phone is too. */
async function stopped(...calls: { state: string; ended: string | null }[]): Promise<void> {
  for (let tries = 0; tries < 200 && calls.some(call => call.state !== 'over'); tries++) await new Promise(resolve => setTimeout(resolve, 10))
  expect(calls.map(call => call.ended)).toEqual(calls.map(() => 'canceled'))
}

story('an emergency is taken by a key in the first call, and nobody else is asked', async ({ dee, sam, priya, later }) => {
  await dee.texts("i've taken all my tablets")
  await dee.getsText(/call 999/)
  await dee.getsText(/Where are you/)
  await sam.getsText(/999 was given/)
  const call = await sam.getsCall().presses('1')
  expect(call.heard.join(' ')).toMatch(/was told to call 9 9 9/)
  await sam.getsText(/is yours/)
  await sam.getsText(/Wrote/)
  await dee.getsText(/Sam from the hub/)
  later(61)
  await priya.getsNoText()
  await priya.getsNoCall(0)
}, { rota: voiced })

story('an emergency that nobody takes goes on round after round, everyone at once', async ({ dee, sam, priya, lou, later }) => {
  await dee.texts("i've taken all my tablets")
  await dee.getsText(/call 999/)
  await dee.getsText(/Where are you/)
  dee.ignores(/./)
  await sam.getsText(/999 was given/)
  later(20)
  await priya.getsText(/999 was given/)
  later(41)
  for (let round = 0; round < 4; round++) {
    for (const worker of [sam, priya, lou]) await worker.getsText(/999 was given/)
    later(61)
  }
  for (const worker of [sam, priya]) await worker.getsText(/999 was given/)
  await lou.getsText(/999 was given/).replies('1')
  await lou.getsText(/is yours/)
  await lou.getsText(/Wrote/)
  await sam.getsText(/Lou has/)
  await priya.getsText(/Lou has/)
})

story('a call that is let ring, is busy, goes to voicemail or hears no digit is not an answer: the next is asked at once', async ({ dee, sam, priya, lou, later }) => {
  dee.ignores(/./)
  await dee.texts("i can't do this anymore")
  await sam.getsText(/someone needs you now/)
  later(31)
  await sam.getsCall().isBusy()
  await priya.getsText(/someone needs you now/)
  later(31)
  const call = await priya.getsCall()
  await call.voicemail()
  expect(call.heard.join(' ')).toMatch(/Press 1 to take it/)
  await lou.getsText(/someone needs you now/)
  later(31)
  await lou.getsCall().letsItRing()
  // A phone on Do Not Disturb lets a number through that rings twice within three minutes: each rings once more, and nobody waits for it.
  const again = [await sam.getsCall()]
  later(61)
  for (const worker of [priya, lou]) again.push(await worker.getsCall())
  await sam.getsText(/someone needs you now/).replies('1')
  await sam.getsText(/is yours/)
  await sam.getsText(/Wrote/)
  await priya.getsText(/Sam has/)
  await lou.getsText(/Sam has/)
  await stopped(...again.slice(1))
}, { rota: voiced })

story('a worker presses 2 on a call: not me, and the next is asked at once', async ({ dee, sam, priya, later }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/)
  later(31)
  const call = await sam.getsCall().presses('2')
  expect(call.heard.join(' ')).toMatch(/trying the next person/)
  await sam.getsText(/asking the next/i)
  await takes(priya)
  await dee.getsText(/Priya from the hub/)
}, { rota: voiced })

story('a key that means nothing is said to mean nothing, and the page is asked again', async ({ dee, sam, later }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/)
  later(31)
  const call = await sam.getsCall().presses('5')
  expect(call.heard.join(' ')).toMatch(/That key does nothing here/)
  await call.presses('1')
  await sam.getsText(/is yours/)
  await sam.getsText(/Wrote/)
  await dee.getsText(/Sam from the hub/)
}, { rota: voiced })

story('a phone that rings while somebody else takes it is stopped, and its owner hears who has it', async ({ dee, sam, priya, later }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/)
  later(31)
  const ringing = await sam.getsCall()
  later(31)
  await dee.getsText(/Still here/)
  await takes(priya)
  await sam.getsText(/Priya has/)
  await dee.getsText(/Priya from the hub/)
  await stopped(ringing)
}, { rota: voiced })

story('a worker is listening to a page when somebody else takes it: the call ends and they hear who has it', async ({ dee, sam, priya, later }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/)
  later(31)
  const call = await sam.getsCall().answers()
  later(31)
  await dee.getsText(/Still here/)
  await takes(priya)
  await sam.getsText(/Priya has/)
  await dee.getsText(/Priya from the hub/)
  expect(call.state).toBe('over')
}, { rota: voiced })

story('an emergency while the network says everything twice: each text and call is once, and one take is one take', async ({ net, dee, sam, priya, later }) => {
  net.everythingTwice = true
  await dee.texts("i've taken all my tablets")
  await dee.getsText(/call 999/)
  await dee.getsText(/Where are you/)
  await sam.getsText(/999 was given/)
  const ringing = await sam.getsCall()
  later(20)
  await priya.getsText(/999 was given/)
  await priya.getsCall().presses('1')
  await priya.getsText(/is yours/)
  await priya.getsText(/Wrote/)
  await sam.getsText(/Priya has/)
  await dee.getsText(/Priya from the hub/)
  await stopped(ringing)
}, { rota: voiced })

story('an emergency is taken and no word follows: everyone is asked by the rules of an emergency again', async ({ dee, sam, priya, later }) => {
  await dee.texts("i've taken all my tablets")
  await dee.getsText(/call 999/)
  await dee.getsText(/Where are you/)
  await takes(sam)
  await dee.getsText(/Sam from the hub/)
  later(181)
  await dee.getsText(/Sam can't write just now/)
  await sam.getsText(/no word went to them in time/)
  await priya.getsText(/999 was given/).replies('1 hello')
  await priya.getsText(/is yours/)
  await priya.getsText(/Wrote/)
  await dee.getsText(/Priya from the hub/)
  await dee.getsText(/^hello$/)
})

story('the phone network is down for one worker: the next is asked in time; a page that comes late is followed at once by who has it', async ({ dee, sam, priya, twilio, later }) => {
  twilio.is({ kind: 'down' }, sam.number)
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  later(61)
  await dee.getsText(/Still here/)
  await takes(priya)
  await dee.getsText(/Priya from the hub/)
  twilio.is({ kind: 'working' }, sam.number)
  const late = await lateText(sam)
  if (/^Front door/.test(late)) await sam.getsText(/Priya has/)
  else expect(late).toMatch(/Priya has/)
})

/** A text that waits until the network is asked again, in real time. */
async function lateText(phone: Phone): Promise<string> {
  for (let tries = 0; ; tries++) {
    try { return (await phone.getsText()).body } catch (error) { if (tries > 3) throw error }
  }
}

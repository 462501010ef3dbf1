import { waitFor } from '../harness/waitFor.ts'
import { codeIn, stories, takes, voiced, type Story } from '../harness/story.ts'

const story = stories()

/** Somebody new cannot go on, Sam's page fails in this way, and Priya has it without the clock moving on. */
async function nextAtOnce({ net, sam, priya, twilio }: Story, how: Parameters<Story['twilio']['is']>[0], person: number): Promise<void> {
  const them = net.phone(`+4477009001${String(person).padStart(2, '0')}`, `person ${person}`)
  twilio.is(how, sam.number)
  await them.texts("i can't do this anymore")
  await them.getsText(/getting a person/)
  await takes(priya, code => `1 ${code} hello`)
  await them.getsText(/Priya from the hub/)
  await them.getsText(/^hello$/)
  await priya.texts('done')
  await priya.getsText(/handed back/)
  await them.getsText(/left this talk/)
}

story('a page that comes back undelivered or failed, with whatever code, is not waited for: the next is asked at once', async told => {
  const { sam } = told
  const codes = ['30003', '30004', '30005', '30006', '30007', '30008', '21610']
  for (const [at, errorCode] of codes.entries()) await nextAtOnce(told, { kind: 'undelivered', errorCode, state: at % 2 === 0 ? 'undelivered' : 'failed' }, 20 + at)
  await sam.getsNoText(0)
})

story('a page that the network refuses for good is not waited for: the next is asked at once', async told => {
  const codes = [21610, 21211, 21612, 21614, 21408, 30007]
  for (const [at, code] of codes.entries()) await nextAtOnce(told, { kind: 'refuses', code }, 40 + at)
  await told.sam.getsNoText(0)
})

story('pages come from one sender and calls from one number, and none can land at nine in the morning', async ({ dee, sam, priya, lou, twilio, later }) => {
  dee.ignores(/./)
  await dee.texts("i've taken all my tablets")
  await sam.getsText(/999 was given/)
  later(20)
  await priya.getsText(/999 was given/)
  later(41)
  for (const worker of [sam, priya, lou]) await worker.getsText(/999 was given/)
  await waitFor(5000, () => twilio.calls.length === 5, () => 'not everybody was rung')
  const asked = twilio.requests.filter(({ method, form }) => method === 'POST' && [sam, priya, lou].some(({ number }) => number === form['To']))
  const texts = asked.filter(({ path }) => path.endsWith('/Messages.json'))
  const calls = asked.filter(({ path }) => path.endsWith('/Calls.json'))
  expect([texts.length, calls.length]).toEqual([5, 5])
  expect(texts.every(({ form }) => form['MessagingServiceSid'] === twilio.messagingServiceSid && Number(form['ValidityPeriod']) <= 300)).toBe(true)
  expect(calls.every(({ form }) => form['From'] === twilio.number)).toBe(true)
  for (const worker of [sam, priya, lou]) await worker.getsCall()
  await sam.getsCall()
  await priya.getsCall().presses('1')
  await priya.getsText(/is yours/)
  await priya.getsText(/999 was given to them/)
  await sam.getsText(/Priya has/)
  await lou.getsText(/Priya has/)
}, { rota: voiced })

story('a phone on Do Not Disturb is rung twice within three minutes from the same number, and its second ring takes it', async ({ dee, sam, priya, lou, later, twilio }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/)
  later(31)
  await sam.getsCall().voicemail()
  await priya.getsText(/someone needs you now/)
  later(31)
  await priya.getsCall().letsItRing()
  dee.ignores(/Still here|still/i)
  await lou.getsText(/someone needs you now/)
  later(31)
  const lous = await lou.getsCall()
  await sam.getsCall().presses('1')
  await sam.getsText(/is yours/)
  await sam.getsText(/Wrote/)
  await priya.getsText(/Sam has/)
  await lou.getsText(/Sam has/)
  expect(lous.ended).toBe('canceled')
  await dee.getsText(/Sam from the hub/)
  expect(new Set(twilio.calls.filter(({ to }) => to === sam.number).map(({ from }) => from)).size).toBe(1)
}, { rota: voiced })

story('a call that is being placed while somebody takes it rings nobody for longer than it takes to say so', async ({ dee, sam, priya, twilio, later }) => {
  await dee.texts("i've taken all my tablets")
  await dee.getsText(/call 999/)
  await dee.getsText(/Where are you/)
  await sam.getsText(/999 was given/)
  const sams = await sam.getsCall()
  twilio.is({ kind: 'slow', milliseconds: 1500 }, priya.number)
  later(20)
  await waitFor(5000, () => twilio.requests.some(({ path, form }) => path.endsWith('/Calls.json') && form['To'] === priya.number), () => 'Priya was not about to be rung')
  await sams.presses('1')
  await sam.getsText(/is yours/)
  await sam.getsText(/Wrote/)
  await dee.getsText(/Sam from the hub/)
  await priya.getsText(/999 was given|Sam has/)
  await priya.getsText(/999 was given|Sam has/)
  const priyas = await priya.getsCall()
  await waitFor(5000, () => priyas.state === 'over', () => 'Priya\'s phone rings on')
  expect(priyas.ended).toBe('canceled')
}, { rota: voiced })

story('the same words again and again page nobody a second time before their time', async ({ net, dee, sam, priya, later }) => {
  net.everythingTwice = true
  dee.ignores(/./)
  for (const words of ["i can't do this anymore", 'i want to die', "i can't do this anymore", 'please']) await dee.texts(words)
  await sam.getsText(/someone needs you now/)
  await sam.getsNoText()
  later(61)
  await takes(priya)
  await sam.getsText(/Priya has/)
})

story('twenty people at one instant: each one\'s first page leaves at once, and none is held back or put together with another', async ({ net, sam }) => {
  const people = Array.from({ length: 20 }, (_, at) => net.phone(`+44770090${String(200 + at).padStart(4, '0')}`, `person ${at}`))
  for (const person of people) person.ignores(/./)
  const began = Date.now()
  await Promise.all(people.map(person => person.texts("i can't do this anymore")))
  const codes = new Set<string>()
  for (const _ of people) codes.add(codeIn(await sam.getsText(/^Front door [A-Z]\d+: someone needs you now/)))
  expect(codes.size).toBe(20)
  expect(Date.now() - began).toBeLessThan(5000)
})

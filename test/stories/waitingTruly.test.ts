import { waitFor } from '../harness/waitFor.ts'
import { stories, takes, talking, voiced, type Story } from '../harness/story.ts'

const story = stories()
const web = { channel: 'web' as const, conversation: 'web-dee', token: 'token-dee' }

/** Dee writes on the web page. */
const writes = ({ door }: Story, text: string, providerId = text) => door.running.door.personWrites({ whence: web, text, providerId })
const said = async ({ door }: Story) => (await door.running.door.shown('web-dee', '0-0')).entries.flatMap(({ entry }) => (entry.kind === 'say' ? [`${entry.say}: ${entry.text}`] : []))
const hears = async (told: Story, words: RegExp) => {
  await waitFor(5000, async () => (await said(told)).some(each => words.test(each)), () => `nothing like ${words} was said`)
}

story('on a page: "I\'ve texted the first person and I\'m ringing them now", once both are so and not before', async told => {
  const { sam, later } = told
  await writes(told, "i can't do this anymore")
  await sam.getsText(/someone needs you now/)
  expect((await said(told)).join()).not.toMatch(/texted|ringing/)
  later(31)
  const call = await sam.getsCall()
  await hears(told, /^waiting: Still here\. I've texted the first person and I'm ringing them now/)
  expect((await said(told)).filter(words => /ringing them now/.test(words))).toHaveLength(1)
  await call.letsItRing()
  await told.priya.getsText(/someone needs you now/)
}, { rota: voiced })

story('the network refuses the page: nothing claims that anybody was texted', async told => {
  const { dee, sam, priya, lou, twilio, later } = told
  for (const worker of [sam, priya, lou]) twilio.is({ kind: 'refuses', code: 21610 }, worker.number)
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  later(125)
  const { body } = await dee.getsText()
  expect(body).not.toMatch(/texted|text is with|ringing/)
  told.net.enough()
})

story('by text the first person is named as texted only after the network took the page', async ({ dee, sam, priya, later }) => {
  await dee.texts("i can't do this anymore")
  const { body } = await dee.getsText(/I'm getting a person/)
  expect(body).not.toMatch(/texted/)
  await sam.getsText(/someone needs you now/)
  later(61)
  await dee.getsText(/Still here\. I've texted the first person and have no answer yet/)
  await priya.getsText(/someone needs you now/)
})

story('"Where are you?" is asked once the page has left, and not while the network has it not', async ({ dee, sam, priya, lou, twilio, later, net }) => {
  for (const worker of [sam, priya, lou]) twilio.is({ kind: 'down' }, worker.number)
  await dee.texts("i've taken all my tablets")
  await dee.getsText(/call 999/)
  await dee.getsNoText(1000)
  for (const worker of [sam, priya, lou]) twilio.is({ kind: 'working' }, worker.number)
  for (const worker of [sam, priya, lou]) worker.ignores(/999 was given/)
  later(21)
  await dee.getsText(/^Where are you\?/)
  await dee.getsNoText()
  net.enough()
})

story('silence after "i can\'t go on" while nobody has come: everybody who was asked hears of it, and whoever then takes it knows', async ({ dee, sam, priya, lou, later }) => {
  for (const phone of [sam, priya, lou]) phone.ignores(/someone needs you now/)
  dee.ignores(/./)
  await dee.texts("i can't do this anymore")
  for (let minute = 0; minute < 14; minute++) {
    later(60)
    await new Promise(resolve => setTimeout(resolve, 60))
  }
  later(75)
  const { body } = await sam.getsText(/nobody has it yet, and they last wrote 15 minutes ago, after heavy words\. Reply 1 [A-Z]\d to take it/)
  await priya.getsText(/last wrote 15 minutes ago/)
  await lou.getsText(/last wrote 15 minutes ago/)
  await priya.texts(`1 ${/Front door ([A-Z]\d)/.exec(body)?.[1]}`)
  await priya.getsText(/is yours/)
  await priya.getsText(/Wrote/)
  await sam.getsText(/Priya has/)
  await lou.getsText(/Priya has/)
})

story('silence of somebody who only asked for a person pages nobody; in the morning it is on the list', async ({ dee, sam, door, later }) => {
  const code = await (async () => {
    await dee.texts('PERSON')
    await dee.getsText(/getting a person/)
    const taken = await takes(sam, one => `1 ${one} hello, Sam here`)
    await dee.getsText(/Sam from the hub/)
    await dee.getsText(/^hello, Sam here$/)
    return taken
  })()
  later(3600)
  await sam.getsNoText()
  const [summary] = await door.running.door.summaries({ since: null, until: null })
  expect(summary?.followUp).toContain(`${code}: they wrote nothing after a worker's first word`)
})

story('they shut the page before anybody came: whoever takes it is told so at once', async told => {
  const { door, sam, later } = told
  await writes(told, "i can't do this anymore")
  await sam.getsText(/someone needs you now/)
  await door.running.door.page('web-dee', 'left-page')
  later(20)
  await waitFor(5000, async () => (await door.running.door.handoffs()).length === 1, () => 'it is not open')
  await sam.texts('1')
  await sam.getsText(/is yours/)
  await sam.getsText(/Wrote/)
  await sam.getsText(/left the page at 02:30/)
})

story('a worker who is standing by hears of a long silence, and the person is left in peace', async ({ dee, sam, later }) => {
  await talking(dee, sam)
  await dee.texts('please just be there, no words')
  await sam.getsText(/please just be there/)
  await sam.getsText(/asked for quiet/)
  later(16 * 60)
  await sam.getsText(/last wrote 16 minutes ago|last wrote 15 minutes ago/)
  await dee.getsNoText()
})

import { openDoor, rota } from '../harness/frontDoor.ts'
import { codeIn, passesOn, stories, takes, talking, voiced } from '../harness/story.ts'
import { webPage } from '../faults/people.ts'
import { waitFor } from '../harness/waitFor.ts'
import { randomBytes } from 'node:crypto'

// What went wrong in other systems, and must not here: README.md beside this says where each was seen.
const story = stories()
const settings = { ENCRYPTION_KEYS: randomBytes(32).toString('base64') }

story('both workers leave at once: the person is told, is not left alone with nobody, and their next words reach us', async ({ dee, sam, priya }) => {
  const code = await talking(dee, sam)
  await sam.texts(`colleague ${code}`)
  await sam.getsText(/Asking another worker/)
  await priya.getsText(/needs you now|asks for a colleague/).replies(`1 ${code}`)
  await priya.getsText(/is yours/)
  await priya.getsText(/Wrote/)
  await sam.getsText(/Priya has/)
  await dee.getsText(/Priya from the hub/)
  await Promise.all([sam.texts(`done ${code}`), priya.texts(`done ${code}`)])
  await priya.getsText(/handed back/)
  await sam.getsText(/Priya has|not with you|handed back/)
  await dee.getsText(/left this talk/)
  await dee.texts('person')
  await dee.getsText(/getting a person/)
  // they are brought whoever they knew last
  await takes(priya)
  await dee.getsText(/Priya from the hub/)
})

story('a handover works only once: here it works the third time as it did the first', async ({ dee, sam, later }) => {
  for (let time = 0; time < 3; time++) {
    await dee.texts('person')
    await dee.getsText(/getting a person/)
    await takes(sam, code => `1 ${code} hello, time ${time}`)
    await dee.getsText(/Sam from the hub/)
    await dee.getsText(new RegExp(`^hello, time ${time}$`))
    await passesOn(dee, sam, `thank you ${time}`)
    await sam.texts('done')
    await sam.getsText(/handed back/)
    await dee.getsText(/left this talk/)
    later(1200)
  }
})

story('the bot talks over the human: nothing of ours comes between two people who talk, whatever they write', async ({ dee, sam }) => {
  await talking(dee, sam)
  for (const words of ['hello', "what's on on a tuesday near acomb", 'are you a bot?', 'thanks', 'bye', 'forget me not', 'my name is Dee', 'no', 'skip']) await passesOn(dee, sam, words)
  await dee.getsNoText()
})

story('many texts of one number at one instant open many rooms: here one person is one conversation and one handoff, on every process', async ({ redis, twilio, door, dee, sam }) => {
  const second = await openDoor({ redis, twilio, hub: 'one-room', settings, clock: door.clock })
  try {
    dee.ignores(/./)
    const said = ["i can't do this anymore", 'please', 'i want to die', 'are you there', 'hello', 'i mean it', "i can't", 'help me']
    await Promise.all(said.map((text, at) => (at % 2 === 0 ? door : second).running.door.personWrites({ whence: { channel: 'sms', number: dee.number }, text, providerId: `at once ${at}` })))
    const code = codeIn(await sam.getsText(/someone needs you now/))
    await sam.getsNoText()
    for (const process of [door, second]) expect((await process.running.door.handoffs()).map(card => card.code)).toEqual([code])
    const found = await second.running.door.handoff(code)
    expect(found?.entries.flatMap(({ entry }) => (entry.kind === 'words' ? [entry.text] : [])).toSorted()).toEqual(said.toSorted())
  } finally {
    await second.stop()
  }
}, { hub: 'one-room', settings })

story('somebody who comes back the next night is tied to the worker of last night, who is not on: here whoever is on is asked', async ({ dee, sam, priya, later }) => {
  await talking(dee, sam)
  await sam.texts('done')
  await sam.getsText(/handed back/)
  await dee.getsText(/left this talk/)
  later(24 * 3600)
  dee.ignores(/./)
  await dee.texts("i can't do this anymore")
  await takes(priya)
  await sam.getsNoText()
}, {
  rota: { ...rota, shifts: [{ days: ['MO'], from: '21:00', to: '08:00', steps: [['sam']] }, { days: ['TU'], from: '21:00', to: '08:00', steps: [['priya']] }] }
})

story('one wrong number in a step keeps the others of it from being asked: here they are', async ({ dee, sam, priya, twilio }) => {
  twilio.is({ kind: 'refuses', code: 21211 }, sam.number)
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await takes(priya)
  await dee.getsText(/Priya from the hub/)
}, { rota: { ...rota, shifts: [{ ...rota.shifts[0], steps: [['sam', 'priya']] }] } })

story('two are asked together and neither answers: the next is asked once, not once for each', async ({ dee, sam, priya, lou, later }) => {
  dee.ignores(/./)
  await dee.texts("i can't do this anymore")
  for (const worker of [sam, priya]) await worker.getsText(/someone needs you now/)
  later(31)
  await Promise.all([sam.getsCall().voicemail(), priya.getsCall().isBusy()])
  await lou.getsText(/someone needs you now/).replies('1')
  await lou.getsText(/is yours/)
  await lou.getsText(/Wrote/)
  for (const worker of [sam, priya]) await worker.getsText(/Lou has/)
  await lou.getsNoText()
}, { rota: { ...voiced, shifts: [{ ...voiced.shifts[0], steps: [['sam', 'priya']] }] } })

story('the network takes a text to somebody who sent STOP and only says so later: the worker hears it then', async ({ dee, sam, twilio }) => {
  await talking(dee, sam)
  twilio.is({ kind: 'undelivered', errorCode: '21610', state: 'failed' }, dee.number)
  await sam.texts('are you safe?')
  await sam.getsText(/texted STOP: we cannot text them/)
})

const nights = [['midnight', '2026-11-24T23:59:40Z'], ['the night the clocks go back', '2026-10-25T00:59:40Z'], ['the night the clocks go forward', '2026-03-29T00:59:40Z']] as const
for (const [night, at] of nights) {
  story(`a handoff across ${night}: everybody is asked in turn, in their minute, and nobody an hour late`, async ({ dee, sam, priya, lou, later }) => {
    dee.ignores(/./)
    await dee.texts("i can't do this anymore")
    await sam.getsText(/someone needs you now/)
    for (const worker of [priya, lou, sam]) {
      later(61)
      await worker.getsText(/someone needs you now/)
    }
    await sam.texts('1')
    await sam.getsText(/is yours/)
    await sam.getsText(/Wrote/)
    for (const worker of [priya, lou]) await worker.getsText(/Sam has/)
  }, { at })
}

story('"you misunderstood" ends it with one tap: here nothing is lowered, and somebody still comes', async ({ dee, sam, priya, later }) => {
  dee.ignores(/./)
  await dee.texts("i can't do this anymore")
  await sam.getsText(/someone needs you now/)
  for (const words of ['you misunderstood', 'i am fine', 'no', 'not what i meant']) await dee.texts(words)
  later(61)
  await takes(priya)
  await sam.getsText(/Priya has/)
})

story('the person closes the page first and the talk is gone: here the worker is told, writes on, and the words wait for them', async ({ door, sam, later }) => {
  const page = await webPage(() => door.url)
  await page.writes("i can't do this anymore")
  const code = await takes(sam, made => `1 ${made} hello, Sam here`)
  await door.running.door.page(page.conversation, 'left-page')
  later(20)
  await sam.getsText(new RegExp(`${code} left the page at`))
  await sam.texts('still here when you want me')
  const shown = async () => (await page.reads()).map(({ text }) => text)
  await waitFor(5000, async () => (await shown()).includes('still here when you want me'), () => 'it does not wait for them')
  expect(await shown()).toEqual(expect.arrayContaining(["i can't do this anymore", 'hello, Sam here']))
  const found = await door.running.door.handoff(code)
  expect(found?.entries.some(({ entry }) => entry.kind === 'words' && entry.text === "i can't do this anymore")).toBe(true)
})

import type { Phone } from '../harness/phones.ts'
import { codeIn, stories, takes } from '../harness/story.ts'
import { waitFor } from '../harness/waitFor.ts'

const story = stories()

story('nobody answers for two hours: somebody is asked every minute, and the person hears from us by the timetable, never the same words twice', async ({ dee, sam, priya, lou, later, twilio }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/)
  const asked: Phone[] = [sam, priya, lou]
  // after a quarter of an hour of silence everybody hears of that too: waitingTruly.test.ts
  for (const phone of asked) phone.ignores(/nobody has it yet, and they last wrote 15 minutes ago/)
  // At each real change (the second and the third person), after 2, 5 and 10 minutes, then every 15.
  const told = new Set([1, 2, 5, 10, 25, 40, 55, 70, 85, 100, 115])
  for (let minute = 1; minute <= 120; minute++) {
    later(60)
    await asked[minute % 3]?.getsText(/^Front door [A-Z]\d: someone needs you now\./)
    if (told.has(minute)) await dee.getsText()
  }
  const words = twilio.texts.filter(text => text.direction === 'outbound-api' && text.to === dee.number).map(text => text.body)
  expect(words).toHaveLength(told.size + 1)
  expect(new Set(words).size).toBe(words.length)
  await priya.texts('1')
  await priya.getsText(/is yours/)
  await priya.getsText(/Wrote/)
  await sam.getsText(/Priya has/)
  await lou.getsText(/Priya has/)
  await dee.getsText(/Priya from the hub/)
})

story('after two minutes the lines that are open now are named, and that nobody has been reached yet', async ({ dee, sam, priya, lou, later }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/)
  later(60)
  await priya.getsText(/someone needs you now/)
  await dee.getsText(/Still here/)
  later(60)
  await lou.getsText(/someone needs you now/)
  const { body } = await dee.getsText(/116 123/)
  expect(body).toMatch(/nobody|No one|No answer|haven't reached/i)
})

story('QUIET stops our words and never the paging; the worker is told', async ({ dee, sam, priya, lou, later }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/)
  await dee.texts('quiet')
  await dee.getsText(/I'll keep quiet/)
  for (const next of [priya, lou, sam, priya]) {
    later(60)
    await next.getsText(/someone needs you now/)
  }
  await dee.getsNoText(0)
  await priya.texts('1')
  await priya.getsText(/is yours/)
  await priya.getsText(/Wrote/)
  await priya.getsText(/asked for quiet/)
  await sam.getsText(/Priya has/)
  await lou.getsText(/Priya has/)
  await dee.getsNoText()
  await priya.texts('Priya here, no need to answer')
  await dee.getsText(/^Priya here, no need to answer$/)
})

story('"he is here, stop texting me" is an emergency: our words stop, and everybody is asked by its rules', async ({ dee, sam, priya, lou, later }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/)
  await dee.texts("he's here, don't text me")
  await dee.getsText(/999/)
  await sam.getsText(/^Front door [A-Z]\d: 999 was given\./)
  later(21)
  await priya.getsText(/^Front door [A-Z]\d: 999 was given\./)
  later(41)
  for (const worker of [sam, priya, lou]) await worker.getsText(/^Front door [A-Z]\d: 999 was given\./)
  await dee.getsNoText()
})

story('"sorry, never mind" keeps it open, is answered kindly, and asks nobody a second time', async ({ dee, sam, priya, later }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/)
  await dee.texts('sorry, never mind')
  await dee.getsText(/leaving this open/)
  await sam.getsNoText()
  later(61)
  await dee.getsText(/Still here/)
  await takes(priya)
  await sam.getsText(/Priya has/)
  await dee.getsText(/Priya from the hub/)
})

story('"sorry, never mind" to a worker who is there reaches them, with the advice to stay', async ({ dee, sam }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await takes(sam, code => `1 ${code} hello, Sam here`)
  await dee.getsText(/Sam from the hub/)
  await dee.getsText(/^hello, Sam here$/)
  await dee.texts('sorry, never mind')
  await sam.getsText(/^sorry, never mind$/)
  await sam.getsText(/take it back/)
})

story('what is written while waiting is answered, never the same way twice running, and the worker gets all of it', async ({ dee, sam }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/)
  const answers: string[] = []
  for (const words of ['my mum rang', 'it was awful', 'she hung up', 'are you there', 'hello']) {
    await dee.texts(words)
    answers.push((await dee.getsText()).body)
  }
  answers.forEach((answer, at) => expect(answer).not.toBe(answers[at - 1]))
  await sam.texts('1')
  await sam.getsText(/is yours/)
  const known = await sam.getsText(/can't do this anymore/)
  for (const words of ['my mum rang', 'it was awful', 'she hung up']) expect(known.body).toContain(words)
  await dee.getsText(/Sam from the hub/)
})

story('it gets worse while they wait: 999 is given at once and everybody is asked by the rules of an emergency', async ({ dee, sam, priya, later }) => {
  await dee.texts('person')
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone asked for a person/)
  await dee.texts("i've taken all my tablets")
  await dee.getsText(/call 999/)
  await dee.getsText(/Where are you/)
  await sam.getsText(/^Front door [A-Z]\d: 999 was given\./)
  later(21)
  await priya.getsText(/^Front door [A-Z]\d: 999 was given\./).replies('1')
  await priya.getsText(/is yours/)
  await priya.getsText(/999 was given to them/)
  await sam.getsText(/Priya has/)
  await dee.getsText(/Priya from the hub/)
})

story('it gets worse while a worker is there: their words and the fact reach the worker', async ({ dee, sam }) => {
  await dee.texts('person')
  await dee.getsText(/getting a person/)
  await takes(sam, code => `1 ${code} hello, Sam here`)
  await dee.getsText(/Sam from the hub/)
  await dee.getsText(/^hello, Sam here$/)
  await dee.texts("i've taken all my tablets")
  await sam.getsText(/may be an emergency now/)
  await sam.getsText(/^i've taken all my tablets$/)
})

story('on a web page the words come every two minutes for twenty minutes, then at least every twenty, and never twice', async ({ door, sam, priya, lou, later }) => {
  const web = { channel: 'web' as const, conversation: 'web-dee', token: 'token-dee' }
  await door.running.door.personWrites({ whence: web, text: "i can't do this anymore", providerId: 'w1' })
  await sam.getsText(/someone needs you now\.\nBy web chat\./)
  for (const phone of [sam, priya, lou]) phone.ignores(/^Front door/)
  const said = async () => (await door.running.door.shown('web-dee', '0-0')).entries.flatMap(({ entry }) => (entry.kind === 'say' ? [entry.text] : []))
  const told = new Set([2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 40, 60])
  let heard = (await said()).length
  for (let minute = 1; minute <= 61; minute++) {
    later(60)
    if (told.has(minute)) await waitFor(5000, async () => (await said()).length > heard, () => `nothing was said in minute ${minute}`)
    else await new Promise(resolve => setTimeout(resolve, 100))
    heard += told.has(minute) ? 1 : 0
  }
  const all = await said()
  expect(all).toHaveLength(told.size + 1)
  expect(new Set(all).size).toBe(all.length)
})

story('they asked for quiet, and whoever takes it falls asleep again: another is asked, and both are told', async ({ dee, sam, priya, later }) => {
  await dee.texts('i want to die')
  await dee.getsText(/getting a person/)
  const code = codeIn(await sam.getsText(/someone needs you now/))
  await dee.texts("don't talk to me, just be there")
  await dee.getsText(/I'll keep quiet/)
  await sam.texts('1')
  await sam.getsText(/is yours/)
  await sam.getsText(/Wrote/)
  await sam.getsText(/asked for quiet/)
  later(181)
  await dee.getsText(/Sam can't write just now/)
  await sam.getsText(/no word went to them in time/)
  await priya.getsText(/someone needs you now/)
  await priya.texts(`1 ${code} Priya here, no need to answer`)
  await priya.getsText(/your words are on their way/)
  await priya.getsText(/Wrote/)
  await priya.getsText(/asked for quiet/)
  await dee.getsText(/^Priya here, no need to answer$/)
  later(600)
  await priya.getsNoText()
})

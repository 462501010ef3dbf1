import { keeping } from '../../bot/wire/upkeep.ts'
import { retain } from '../../services/conversation/retention.ts'
import { rota } from '../harness/frontDoor.ts'
import type { Phone } from '../harness/phones.ts'
import { stories, talking, voiced, type Story } from '../harness/story.ts'
import { waitFor } from '../harness/waitFor.ts'

const story = stories()
const hour = 3600

/** Two have talked, and the worker leaves a line. Resolves with the code. It is half past two at night. */
async function leaves(person: Phone, worker: Phone, line: string, closed: RegExp): Promise<string> {
  const code = await talking(person, worker)
  await worker.texts(`done ${code} ${line}`)
  await worker.getsText(closed)
  await person.getsText(new RegExp(`has left this talk for now, with this for you: "${line}"`))
  return code
}

const summaries = ({ door }: Story) => door.running.door.summaries({ since: null, until: null })
const promiseOf = async (told: Story) => (await summaries(told))[0]?.promises[0]

story('"Sam will ring at 10" is due at ten: Sam is reminded at ten to, says that it is kept, and nobody hears of it again', async told => {
  const { dee, sam, later } = told
  const code = await leaves(dee, sam, 'Sam will ring at 10', /handed back.*due 10:00 today.*remind you at 09:50 today/)
  expect(await promiseOf(told)).toMatchObject({ words: 'Sam will ring at 10', owner: 'sam', due: '2026-11-24T10:00:00.000Z', outcome: null, contact: { way: 'call' } })
  later(7 * hour + 19 * 60)
  await sam.getsNoText()
  later(61)
  await sam.getsText(new RegExp(`^Front door ${code}: promised for 10:00 today: "Sam will ring at 10"`))
  await sam.getsText(new RegExp(`How: call\\..*text kept ${code}, tried ${code} or could not ${code}`))
  await sam.texts(`kept ${code}`)
  await sam.getsText(/Noted/)
  later(2 * hour)
  await sam.getsNoText()
  await dee.getsNoText(0)
  expect(await promiseOf(told)).toMatchObject({ outcome: 'kept', owner: 'sam' })
})

story('how it is safe to reach them goes with the promise: "ring mum\'s landline at 9.15, no voicemail, ask for Jo"', async told => {
  const { dee, sam, later } = told
  await leaves(dee, sam, 'Sam will ring your mum\'s landline at 9.15, no voicemail, ask for Jo', /due 09:15 today/)
  expect((await promiseOf(told))?.contact).toEqual({ way: 'call your mum\'s landline', safeTimes: null, voicemail: 'no', askFor: 'Jo' })
  later(6 * hour + 36 * 60)
  await sam.getsText(/promised for 09:15 today/)
  await sam.getsText(/How: call your mum's landline\. Voicemail: no\. Ask for Jo\. Texts: not known if safe/)
  await sam.texts('kept')
  await sam.getsText(/Noted/)
})

story('a promise in which no time can be read is due at noon, and the worker is told so at once', async told => {
  const { dee, sam, later } = told
  await leaves(dee, sam, 'we will ring you', /handed back.*read no time in it.*due 12:00 today/)
  later(9 * hour + 21 * 60)
  await sam.getsText(/promised for 12:00 today/)
  await sam.getsText(/could not/)
})

story('a kind word is no promise: nobody is reminded of it', async told => {
  const { dee, sam, later } = told
  await leaves(dee, sam, 'take good care of you', /handed back\. Thank you\. Text 1 [A-Z]\d within 10 minutes to undo\.$/)
  later(48 * hour)
  await sam.getsNoText()
  expect(await promiseOf(told)).toMatchObject({ words: 'take good care of you', due: null, outcome: null })
})

/** The code of the one open handoff. */
async function waitForCode({ door }: Story): Promise<string> {
  const open = () => door.running.door.handoffs()
  await waitFor(5000, async () => (await open()).length > 0, () => 'nobody was brought')
  return (await open())[0]?.code ?? ''
}

story('a promise that nothing is heard of for a quarter of an hour goes to the day lead, and the person is told what is so', async told => {
  const { dee, sam, lou, later } = told
  const code = await leaves(dee, sam, 'Sam will ring at 10', /due 10:00 today/)
  later(7 * hour + 21 * 60)
  await sam.getsText(/promised for 10:00 today/)
  await sam.getsText(/could not/)
  later(24 * 60)
  await lou.getsText(new RegExp(`^Front door ${code}: Sam promised for 10:00 today, and nothing says that it was kept: "Sam will ring at 10"`))
  await lou.getsText(/could not/)
  await dee.getsText(/can't see yet that this was done: "Sam will ring at 10"\. I'm asking Lou/)
  expect(await promiseOf(told)).toMatchObject({ owner: 'lead', outcome: null })
  await lou.texts('kept')
  await lou.getsText(/Noted/)
  expect(await promiseOf(told)).toMatchObject({ owner: 'lead', outcome: 'kept' })
  later(2 * hour)
  await lou.getsNoText()
})

story('whoever promised may still say "kept" after the day lead was asked', async told => {
  const { dee, sam, lou, later } = told
  const code = await leaves(dee, sam, 'Sam will ring at 10', /due 10:00 today/)
  later(7 * hour + 46 * 60)
  await lou.getsText(/Sam promised for 10:00/)
  await lou.getsText(/could not/)
  await dee.getsText(/I'm asking Lou/)
  await sam.texts(`kept ${code}`)
  await sam.getsText(/Noted/)
  expect(await promiseOf(told)).toMatchObject({ outcome: 'kept' })
  await lou.texts(`kept ${code}`)
  await lou.getsText(/no open promise/)
})

story('an owner who is ill does not keep it: somebody else is asked before it is due, and the person hears the truth', async told => {
  const { dee, sam, lou, later } = told
  await leaves(dee, sam, 'Sam will ring at 10', /due 10:00 today/)
  await sam.texts('break 600')
  await sam.getsText(/skipping you/)
  later(7 * hour + 21 * 60)
  await lou.getsText(/Sam promised for 10:00 today: "Sam will ring at 10"\. Sam is not on, so please keep it/)
  await lou.getsText(/could not/)
  await dee.getsText(/^Sam can't do this after all: "Sam will ring at 10"\. I'm asking Lou to do it/)
  await sam.getsNoText()
  expect(await promiseOf(told)).toMatchObject({ owner: 'lead' })
})

const nights = { ...rota, shifts: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], from: '21:00', to: '08:00', steps: [['sam']] }, { days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], from: '08:00', to: '21:00', steps: [['lead']] }] }

story('a worker of the night who promises for the day is told at once who will be asked, and is left to sleep', async told => {
  const { dee, sam, lou, later } = told
  await leaves(dee, sam, 'we will ring you at 10', /due 10:00 today\. Lou is asked to keep it then/)
  later(7 * hour + 21 * 60)
  await lou.getsText(/Sam promised for 10:00 today/)
  await lou.getsText(/could not/)
  await dee.getsText(/I'm asking Lou/)
  await sam.getsNoText()
}, { rota: nights })

story('"could not": the person is told by name, and the day lead has it to look at', async told => {
  const { dee, sam, lou, later } = told
  await leaves(dee, sam, 'Sam will ring at 10', /due 10:00 today/)
  later(7 * hour + 21 * 60)
  await sam.getsText(/promised for 10:00/)
  await sam.getsText(/could not/)
  await sam.texts('could not')
  await sam.getsText(/Noted/)
  await dee.getsText(/^Sam could not do this: "Sam will ring at 10"\. I'm telling Lou/)
  await lou.getsText(/Sam could not keep this: "Sam will ring at 10"/)
  expect(await promiseOf(told)).toMatchObject({ outcome: 'could-not' })
})

story('"tried": the person hears that somebody tried', async told => {
  const { dee, sam, later } = told
  const code = await leaves(dee, sam, 'Sam will ring at 10', /due 10:00 today/)
  later(7 * hour + 21 * 60)
  await sam.getsText(/promised for 10:00/)
  await sam.getsText(/could not/)
  await sam.texts(`"Tried ${code.toLowerCase()}."`)
  await sam.getsText(/Noted/)
  await dee.getsText(/^Sam tried to reach you and didn't get through/)
  expect(await promiseOf(told)).toMatchObject({ outcome: 'tried' })
})

story('somebody whose phone others read is told nothing of a promise that moved on', async told => {
  const { dee, sam, lou, later } = told
  await dee.texts("i can't do this anymore. please don't text me, he reads my phone")
  for (const phone of [dee, sam]) phone.ignores(/someone needs you now|is yours|Wrote|Sam from the hub|I am here|asked for quiet|Where are you|left this talk|999/)
  const code = await waitForCode(told)
  await sam.texts(`1 ${code} I am here`)
  await sam.texts(`done ${code} Sam will ring at 10`)
  await sam.getsText(/due 10:00 today/)
  later(7 * hour + 46 * 60)
  await lou.getsText(/nothing says that it was kept/)
  await lou.getsText(/Texts: not safe/)
  await dee.getsNoText()
})

story('"kept" from a worker who is talking with somebody is for that person; with its code it is for the promise', async told => {
  const { dee, ali, sam, later } = told
  const code = await leaves(dee, sam, 'Sam will ring at 10', /due 10:00 today/)
  await talking(ali, sam)
  sam.ignores(/last wrote/)
  later(7 * hour + 21 * 60)
  await sam.getsText(/promised for 10:00/)
  await sam.getsText(/could not/)
  await sam.texts('kept')
  await ali.getsText(/^kept$/)
  await sam.texts(`kept ${code}`)
  await sam.getsText(/Noted/)
  expect((await summaries(told)).flatMap(({ promises }) => promises.map(({ outcome }) => outcome))).toEqual(['kept'])
})

story('undoing the hand-back takes the promise back: nobody is reminded, and the morning list does not have it', async told => {
  const { dee, sam, later } = told
  const code = await leaves(dee, sam, 'Sam will ring at 10', /due 10:00 today/)
  await sam.texts(`1 ${code}`)
  await sam.getsText(/is yours again/)
  await sam.texts(`done ${code}`)
  await sam.getsText(/handed back/)
  await dee.getsText(/left this talk/)
  later(8 * hour)
  await sam.getsNoText()
  expect(await promiseOf(told)).toBeUndefined()
})

story('what the morning list closes is closed: nobody is reminded', async told => {
  const { dee, sam, door, later } = told
  await leaves(dee, sam, 'Sam will ring at 10', /due 10:00 today/)
  const [summary] = await summaries(told)
  await door.running.door.promiseOutcome(summary?.conversation ?? '', summary?.promises[0]?.entry ?? '', 'kept', 'lead')
  later(9 * hour)
  await sam.getsNoText()
  expect(await promiseOf(told)).toMatchObject({ outcome: 'kept' })
})

story('whoever promised rings them by the hub\'s number, after the hand-back too', async ({ dee, sam, later }) => {
  const code = await leaves(dee, sam, 'Sam will ring at 10', /due 10:00 today/)
  later(7 * hour + 21 * 60)
  await sam.getsText(/promised for 10:00/)
  await sam.getsText(/could not/)
  await sam.texts(`call ${code}`)
  await sam.getsText(/hasn't said if calls are safe/)
  await sam.texts('yes')
  await sam.getsText(/Ringing you now/)
  const sams = await sam.getsCall()
  await sams.presses('1')
  await dee.getsCall().presses('1')
  await sams.isThrough()
  await sams.hangsUp()
}, { rota: voiced })

story('whoever promised rings and nobody picks up: they hear how to say that they tried, and not that it is still with them', async ({ dee, sam, later }) => {
  const code = await leaves(dee, sam, 'Sam will ring at 10', /due 10:00 today/)
  later(7 * hour + 21 * 60)
  await sam.getsText(/promised for 10:00/)
  await sam.getsText(/could not/)
  await sam.texts(`call ${code}`)
  await sam.getsText(/hasn't said if calls are safe/)
  await sam.texts('yes')
  await sam.getsText(/Ringing you now/)
  const sams = await sam.getsCall()
  await sams.presses('1')
  await dee.getsCall().voicemail()
  await sams.hears(new RegExp(`did not answer\\. Text call ${code} to try again, or text tried ${code}`))
}, { rota: voiced })

story('a promise for the day after tomorrow has a code that still works then', async told => {
  const { dee, sam, later, door } = told
  const code = await leaves(dee, sam, 'Sam will ring on Thursday at 2', /due 14:00 on Thursday 26 November/)
  later(59 * hour + 21 * 60)
  const { body } = await sam.getsText(/promised for 14:00 today/)
  const [, now = ''] = /Front door ([A-Z]\d)/.exec(body) ?? []
  expect(now).not.toBe(code)
  await sam.getsText(new RegExp(`kept ${now}`))
  await sam.texts(`kept ${now}`)
  await sam.getsText(/Noted/)
  await waitFor(2000, async () => (await door.running.door.summaries({ since: null, until: null }))[0]?.promises[0]?.outcome === 'kept', () => 'it was not noted')
})

story('the network says everything twice: one reminder, one outcome', async told => {
  const { net, dee, sam, later } = told
  net.everythingTwice = true
  await leaves(dee, sam, 'Sam will ring at 10', /due 10:00 today/)
  later(7 * hour + 21 * 60)
  await sam.getsText(/promised for 10:00/)
  await sam.getsText(/could not/)
  await sam.texts('kept')
  await sam.getsText(/Noted/)
  expect(await promiseOf(told)).toMatchObject({ outcome: 'kept' })
})

story('what is let go of after ninety days spares a promise that nobody has kept', async told => {
  const { dee, sam, door } = told
  await leaves(dee, sam, 'Sam will ring at 10', /due 10:00 today/)
  const { store } = door.running
  const letsGo = () => retain(store, { everyday: 90, handoff: 90, audit: 2555 }, store.clock.now() + 91 * 24 * hour * 1000, name => keeping(store, name))
  const [summary] = await summaries(told)
  await door.running.door.reviewed(summary?.conversation ?? '', 'lead')
  expect(await letsGo()).toMatchObject({ erased: 0, kept: 1 })
  await door.running.door.promiseOutcome(summary?.conversation ?? '', summary?.promises[0]?.entry ?? '', 'kept', 'lead')
  expect(await letsGo()).toMatchObject({ erased: 1, kept: 0 })
})

import { rota } from '../harness/frontDoor.ts'
import { codeIn, stories, takes } from '../harness/story.ts'

const story = stories()
const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
/** Sam is on by day, Priya and then Lou at night; it is half past two on Tuesday morning. */
const shifts = { ...rota, shifts: [{ days, from: '09:00', to: '17:00', steps: [['sam']] }, { days, from: '17:00', to: '09:00', steps: [['priya']] }] }

story('"is Sam in?" while Sam is not: when Sam is next in, no more than a part of the day; somebody else comes now, and Sam hears of it at the start of the shift', async ({ dee, sam, priya, later }) => {
  await dee.texts('is Sam in?')
  const { body } = await dee.getsText(/Sam is next in this morning\. I'm leaving Sam a note that you asked, and I'm getting someone else/)
  expect(body).toMatch(/I'm automated/)
  expect(body).not.toMatch(/\d/)
  const code = await takes(priya, one => `1 ${one} hello, Priya here`)
  await dee.getsText(/Priya from the hub/)
  await dee.getsText(/^hello, Priya here$/)
  await priya.texts(`done ${code}`)
  await priya.getsText(/handed back/)
  await dee.getsText(/left this talk/)
  later(6 * 3600)
  await sam.getsNoText()
  later(31 * 60)
  await sam.getsText(new RegExp(`^Front door ${code}: someone asked for you by name on Tuesday,? 24 November at 02:30`))
  await sam.texts(`summary ${code}`)
  await sam.getsText(/No name given/)
  later(24 * 3600)
  await sam.getsNoText()
}, { rota: shifts })

story('"can I talk to Priya please" while Priya is on: Priya is asked first, at once, and told that she was asked for', async ({ dee, sam, priya }) => {
  await dee.texts('hello')
  await dee.getsText(/welcome/)
  await dee.texts('can i talk to Priya please')
  await dee.getsText(/^I'm asking Priya for you now, and the team too if Priya can't come/)
  await priya.getsText(/someone asked for a person\.\nBy text\. They asked for you by name\./).replies('1')
  await priya.getsText(/is yours/)
  await priya.getsText(/Wrote|No words/)
  await dee.getsText(/Priya from the hub/)
  await sam.getsNoText(0)
})

story('who was asked for is on a break: somebody else comes at once, and the note waits until they are back', async ({ dee, sam, priya, later }) => {
  await sam.texts('break 60')
  await sam.getsText(/skipping you/)
  await dee.texts('is sam around tonight?')
  await dee.getsText(/Sam is next in tonight\. I'm leaving Sam a note/)
  const code = await takes(priya, one => `1 ${one} hello`)
  await dee.getsText(/Priya from the hub/)
  await dee.getsText(/^hello$/)
  await priya.texts(`done ${code}`)
  await priya.getsText(/handed back/)
  await dee.getsText(/left this talk/)
  later(59 * 60)
  await sam.getsNoText()
  later(90)
  await sam.getsText(/someone asked for you by name/)
})

story('asked for twice: one note', async ({ dee, sam, priya, later }) => {
  for (const words of ['is Sam in?', 'when is Sam next on?']) {
    await dee.texts(words)
    await dee.getsText(/Sam is next in this morning/)
    const code = codeIn(await priya.getsText(/asked for a person/))
    await priya.texts(`1 ${code} hello`)
    await priya.getsText(/is yours/)
    await priya.getsText(/Wrote/)
    await dee.getsText(/Priya from the hub/)
    await dee.getsText(/^hello$/)
    await priya.texts(`done ${code}`)
    await priya.getsText(/handed back/)
    await dee.getsText(/left this talk/)
    later(60)
  }
  later(7 * 3600)
  await sam.getsText(/someone asked for you by name/)
  await sam.getsNoText()
}, { rota: shifts })

story('distress that names a worker is distress: 999 first, that worker first if they are on, and no talk of shifts', async ({ dee, priya, sam }) => {
  await dee.texts('i want to die. is Sam there?')
  const { body } = await dee.getsText(/getting a person/)
  expect(body).toMatch(/999/)
  expect(body).not.toMatch(/Sam/)
  await priya.getsText(/someone needs you now/)
  await sam.getsNoText()
}, { rota: shifts })

story('a lead who is on no shift: nothing is said of when, and it stands on the morning list', async ({ dee, priya, lou, door }) => {
  await dee.texts('is Lou in?')
  await dee.getsText(/I can't say when Lou is next in/)
  await priya.getsText(/asked for a person/)
  await lou.getsNoText()
  const [summary] = await door.running.door.summaries({ since: null, until: null })
  expect(summary?.followUp).toContain('They asked for lead by name: no next shift of theirs is known, so nobody is told')
}, { rota: shifts })

story('somebody else on the rota who texts the code of a note gets nothing of what is known', async ({ dee, priya, lou }) => {
  await dee.texts('is Sam in?')
  await dee.getsText(/Sam is next in/)
  const code = await takes(priya, one => `1 ${one} hello`)
  await dee.getsText(/Priya from the hub/)
  await dee.getsText(/^hello$/)
  await priya.texts(`done ${code}`)
  await priya.getsText(/handed back/)
  await dee.getsText(/left this talk/)
  await lou.texts(`summary ${code}`)
  await lou.getsText(/no [A-Z]\d open/)
}, { rota: shifts })

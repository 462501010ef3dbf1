import { codeIn, passesOn, stories, talking } from '../harness/story.ts'

const story = stories()

story('who takes it after somebody else did, without a word yet, is asked for one: nothing of theirs is said to be on its way', async ({ dee, sam, priya }) => {
  const code = await talking(dee, sam)
  await sam.texts('pass')
  await sam.getsText(/asking the next person/)
  await dee.getsText(/Sam can't write just now/)
  await priya.getsText(/someone needs you now/)
  await priya.texts(`1 ${code}`)
  expect((await priya.getsText(/is yours/)).body).toMatch(/First word, please/)
  await priya.getsText(/Wrote/)
  await dee.getsText(/Priya from the hub/)
})

story('a worker in danger types more than "sos": the lead is told and rung, and none of it goes to the person', async ({ dee, sam, lou }) => {
  const code = await talking(dee, sam)
  for (const words of ['SOS help', 'S.O.S.', `sos ${code}`]) {
    await sam.texts(words)
    await lou.getsText(/Sam texted sos/)
    await sam.getsText(/Ringing Lou for you now/)
    await lou.getsCall().answers()
  }
  await dee.getsNoText()
  await passesOn(sam, dee, 'sos is what they call it')
})

story('what is recorded about somebody never goes to their phone, whichever way round it is typed', async ({ dee, sam, door }) => {
  const code = await talking(dee, sam)
  await sam.texts(`${code} concern told Lou at 02:40`)
  await sam.getsText(/It stays on the morning list/)
  await sam.texts(`${code} note likes dogs`)
  await sam.getsText(/Kept for whoever takes/)
  await dee.getsNoText()
  const found = await door.running.door.handoff(code)
  expect(found?.entries.map(({ entry }) => entry)).toContainEqual({ kind: 'concern', worker: 'sam', code, words: 'told Lou at 02:40' })
})

story('"1K7" without its space takes it, although somebody else is live', async ({ dee, ali, sam }) => {
  await talking(dee, sam)
  await ali.texts('can i talk to a person please')
  await ali.getsText(/getting a person/)
  const alis = codeIn(await sam.getsText(/asked for a person/))
  await sam.texts(`1${alis} hello Ali`)
  await sam.getsText(/is yours/)
  await sam.getsText(/Wrote/)
  await ali.getsText(/Sam from the hub/)
  await ali.getsText(/^hello Ali$/)
  await dee.getsNoText(0)
})

story('"yes K7" to the question of a hand-back is its yes', async ({ dee, sam }) => {
  const code = await talking(dee, sam)
  await sam.texts('done take care of yourself')
  await sam.getsText(/Hand back/)
  await sam.texts(`yes ${code}`)
  await sam.getsText(/is handed back/)
  await dee.getsText(/left this talk.*take care of yourself/)
})

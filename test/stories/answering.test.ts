import { codeIn, stories, voiced } from '../harness/story.ts'

const story = stories()

story('one answers by text, one by a key, one at the console, all at one instant: one has it, and the others hear who', async ({ net, door, dee, sam, priya, lou, later }) => {
  const phones = { sam, priya, lead: lou }
  for (let night = 0; night < 6; night++) {
    await dee.texts("i've taken all my tablets")
    dee.ignores(/./)
    const code = codeIn(await sam.getsText(/999 was given/))
    later(20)
    await priya.getsText(/999 was given/)
    later(41)
    for (const worker of [sam, priya, lou]) await worker.getsText(/999 was given/)
    for (const worker of [sam, priya]) await worker.getsCall()
    await sam.getsCall()
    const [priyas] = [await priya.getsCall().answers(), await lou.getsCall()]
    await Promise.all([
      sam.texts('1'), priyas.presses('1').catch(() => undefined),
      door.running.door.workerDoes({ worker: 'lead', code, move: { move: 'take' }, by: 'console', providerId: `console ${night}` })
    ])
    const found = await door.running.door.handoff(code)
    const taken = found?.entries.flatMap(({ entry }) => (entry.kind === 'handoff' && entry.code === code && entry.event === 'acknowledged' ? [entry.worker] : [])) ?? []
    expect(taken).toHaveLength(1)
    const [owner = ''] = taken
    const name = { sam: 'Sam', priya: 'Priya', lead: 'Lou' }[owner] ?? ''
    if (owner !== 'lead') {
      await phones[owner === 'sam' ? 'sam' : 'priya'].getsText(/is yours/)
      await phones[owner === 'sam' ? 'sam' : 'priya'].getsText(/Wrote/)
    }
    for (const [id, phone] of Object.entries(phones)) if (id !== owner) await phone.getsText(new RegExp(`${name} has`))
    await door.running.door.workerDoes({ worker: owner, code, move: { move: 'done' }, by: 'console', providerId: `done ${night}` })
    // who answered too hears it for their own answer as well, and whoever handed it back that they did
    await new Promise(resolve => setTimeout(resolve, 300))
    net.enough()
    later(3600)
  }
}, { rota: voiced })

story('who takes it gets the name, all the words, what was offered, the channel and whether texts and calls are safe', async ({ dee, sam, later }) => {
  // A search may come in two texts: people first, then places.
  dee.ignores(/MORE for more/)
  for (const words of ['hi', 'Dee', 'skip', "what's on near me on a tuesday"]) {
    await dee.texts(words)
    await dee.getsText()
    later(30)
  }
  dee.ignores(/./)
  await dee.texts("i can't do this anymore")
  await dee.texts("don't call me, he's asleep next door. texts are ok")
  codeIn(await sam.getsText(/needs you now|999 was given/))
  await sam.replies('1')
  await sam.getsText(/is yours/)
  await new Promise(resolve => setTimeout(resolve, 300))
  const got: string[] = []
  for (let part = await next(sam); part !== null; part = await next(sam)) got.push(part.body)
  const known = got.join('\n')
  expect(known).toMatch(/Goes by Dee\./)
  expect(known).toMatch(/By text\./)
  expect(known).toMatch(/Texts: safe\. Calls: not safe\./)
  expect(known).toContain('"i can\'t do this anymore"')
  expect(known).toContain('he\'s asleep next door')
  expect(known).toMatch(/Offered: ./)
})

/** One more text if there is one. */
async function next(phone: { getsNoText(ms?: number): Promise<void>; getsText(): Promise<{ body: string }> }): Promise<{ body: string } | null> {
  return phone.getsNoText(100).then(() => null, () => phone.getsText())
}

story('words taken back before anybody came are with the others: the worker reads both', async ({ dee, sam, priya, later }) => {
  dee.ignores(/./)
  await dee.texts("i can't do this anymore")
  await sam.getsText(/someone needs you now/)
  await dee.texts('sorry, never mind, i was just being silly')
  later(61)
  await priya.getsText(/someone needs you now/).replies('1')
  await priya.getsText(/is yours/)
  const { body } = await priya.getsText(/Wrote/)
  expect(body).toContain("can't do this anymore")
  expect(body).toContain('never mind')
  await sam.getsText(/Priya has/)
})

story('taken at the console: no texts follow to that worker\'s phone, the others are told, and the whole talk is there to read', async ({ door, dee, sam, priya, later }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  const code = codeIn(await sam.getsText(/someone needs you now/))
  later(61)
  await dee.getsText(/Still here/)
  await priya.getsText(/someone needs you now/)
  await dee.texts('my mum rang')
  await dee.getsText()
  await door.running.door.workerDoes({ worker: 'sam', code, move: { move: 'take' }, by: 'console', providerId: 'take' })
  await dee.getsText(/Sam from the hub/)
  await priya.getsText(/Sam has/)
  await sam.getsNoText()
  const found = await door.running.door.handoff(code)
  expect(found?.entries.flatMap(({ entry }) => (entry.kind === 'words' ? [entry.text] : []))).toEqual(["i can't do this anymore", 'my mum rang'])
})

story('taken by a key, what is known comes by text', async ({ dee, sam, later }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/)
  later(31)
  await sam.getsCall().presses('1')
  await sam.getsText(/is yours/)
  await sam.getsText(/Wrote: "i can't do this anymore"/)
  await dee.getsText(/Sam from the hub/)
}, { rota: voiced })

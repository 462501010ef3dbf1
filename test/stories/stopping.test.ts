import { passesOn, stories, takes, talking, voiced } from '../harness/story.ts'

const story = stories()

story('STOP in a talk is honoured, and the worker is told at once and whether calls are safe', async ({ dee, sam }) => {
  await talking(dee, sam)
  await dee.texts('STOP')
  await sam.getsText(/texted STOP: we cannot text them\. Not known if calls are safe/)
  await sam.texts('Dee, are you safe?')
  await sam.getsText(/Not sent: [A-Z]\d texted STOP/)
  await dee.getsNoText()
})

story('STOP in a talk, from somebody who said that calls are safe: the worker is told how to ring them, and it works', async ({ dee, sam }) => {
  await dee.texts("i can't do this anymore. you can call me, calls are fine")
  await dee.getsText(/getting a person/)
  const code = await takes(sam, code => `1 ${code} hello`)
  await dee.getsText(/Sam from the hub/)
  await dee.getsText(/^hello$/)
  await dee.texts('stop')
  await sam.getsText(new RegExp(`texted STOP.*calls are safe: text call ${code}`))
  await sam.texts(`call ${code}`)
  await sam.getsText(/Ringing you now/)
  const sams = await sam.getsCall()
  await sams.presses('1')
  await dee.getsCall().presses('1')
  await sams.isThrough()
}, { rota: voiced })

story('STOP while nobody has come yet: who was asked is told, and the paging goes on', async ({ dee, sam, priya, later }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/)
  await dee.texts('STOP')
  await sam.getsText(/texted STOP/)
  later(61)
  await priya.getsText(/someone needs you now/).replies('1')
  await priya.getsText(/is yours/)
  await priya.getsText(/Wrote/)
  await priya.getsText(/texted STOP: we cannot text them/)
  await sam.getsText(/Priya has/)
  await dee.getsNoText()
})

story('STOP just after heavy words brings a person, who knows that they cannot be texted', async ({ dee, sam }) => {
  await dee.texts('feeling really low and lonely tonight')
  await dee.getsText(/./)
  await dee.texts('STOP')
  await sam.getsText(/^Front door [A-Z]\d: /)
  await sam.getsText(/texted STOP/)
  await dee.getsNoText()
})

story('STOP on an ordinary day is honoured without a word and without a page; START is welcomed', async ({ dee, sam }) => {
  await dee.texts('hello')
  await dee.getsText(/welcome/i)
  await dee.texts('STOP')
  await dee.getsNoText()
  await sam.getsNoText(0)
  await dee.texts('START')
  await dee.getsText(/Welcome back/)
})

story('START in a talk: the worker hears that texts go through again, and they do', async ({ dee, sam }) => {
  const code = await talking(dee, sam)
  await dee.texts('STOP')
  await sam.getsText(/texted STOP/)
  await dee.texts('START')
  await dee.getsText(/Welcome back/)
  await sam.getsText(new RegExp(`${code} texted START: we can text them again`))
  await passesOn(sam, dee, 'good to have you back')
})

for (const word of ['END', 'Quit', 'CANCEL']) {
  story(`${word} in a talk is what the person said: it reaches the worker, and nothing stops`, async ({ dee, sam }) => {
    await talking(dee, sam)
    await passesOn(dee, sam, word)
    await passesOn(sam, dee, 'do you want me to go?')
  })

  story(`${word} on an ordinary day is answered, and the next message is too`, async ({ dee }) => {
    await dee.texts(word)
    await dee.getsText(/./)
    await dee.texts('hello')
    await dee.getsText(/./)
  })
}

story('the network stops somebody for CANCEL: staff are told, and the operator hears that the word list is not ours', async ({ dee, sam, door, twilio }) => {
  await talking(dee, sam)
  twilio.stopped.add(dee.number)
  await dee.texts('CANCEL', { optOut: 'STOP' })
  await sam.getsText(/texted STOP/)
  expect(door.logged()).toMatch(/opt-out list/)
})

story('the network refuses our texts to somebody (21610): the worker is told at once', async ({ dee, sam, twilio }) => {
  await talking(dee, sam)
  twilio.stopped.add(dee.number)
  await sam.texts('are you there?')
  await sam.getsText(/texted STOP: we cannot text them/)
})

story('HELP brings a person with no reason asked', async ({ dee, sam }) => {
  await dee.texts('HELP')
  await dee.getsText(/getting a person/)
  await takes(sam)
  await dee.getsText(/Sam from the hub/)
})

story('the network takes HELP for its own: it still brings a person, and the operator is told', async ({ dee, sam, door }) => {
  await dee.texts('HELP', { optOut: 'HELP' })
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone asked for a person/)
  expect(door.logged()).toMatch(/opt-out list/)
})

story('SOS from somebody who is no worker brings a person', async ({ dee, sam }) => {
  await dee.texts('SOS')
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone asked for a person/)
})

story('PERSON in the middle of being asked a name brings a person, and no question comes first', async ({ dee, sam }) => {
  await dee.texts('hi')
  await dee.getsText(/What shall I call you/)
  await dee.texts('PERSON')
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone asked for a person/)
})

for (const word of ['HELP', 'SOS', 'END', 'QUIT', 'CANCEL', 'help', 'sos']) {
  story(`${word} to a worker who is there is for them, and so is the next word`, async ({ dee, sam }) => {
    await talking(dee, sam)
    await passesOn(dee, sam, word)
    await passesOn(dee, sam, 'are you there')
    await passesOn(sam, dee, 'I am here')
  })
}

story('a worker on the console writes to somebody who texted STOP: they are told there and then, and nothing claims to be on its way', async ({ dee, sam, door }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/)
  const [card] = await door.running.door.handoffs()
  const does = (move: Parameters<typeof door.running.door.workerDoes>[0]['move'], id: string) => door.running.door.workerDoes({ worker: 'sam', code: card?.code ?? '', move, by: 'console', providerId: id })
  expect(await does({ move: 'take', firstWord: 'hello' }, 'c1')).toEqual({ kind: 'done' })
  await dee.getsText(/Sam from the hub/)
  await dee.getsText(/^hello$/)
  await dee.texts('STOP')
  await sam.getsText(/texted STOP/)
  expect(await does({ move: 'say', text: 'are you safe?' }, 'c2')).toEqual({ kind: 'not-sent', why: 'opted-out' })
  await sam.getsText(/Not sent: [A-Z]\d texted STOP/)
  const found = await door.running.door.handoff(card?.code ?? '')
  expect(found?.entries.flatMap(({ entry }) => (entry.kind === 'worker-words' ? [entry.text] : []))).toEqual(['hello'])
  await dee.getsNoText()
})

story('a first word with the take cannot go to somebody who texted STOP: the worker has it, and hears that it was not sent', async ({ dee, sam }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  await sam.getsText(/someone needs you now/)
  await dee.texts('STOP')
  await sam.getsText(/texted STOP/)
  await sam.texts('1 hello it is Sam')
  await sam.getsText(/is yours/)
  await sam.getsText(/Wrote/)
  await sam.getsText(/texted STOP/)
  await sam.getsText(/Not sent: [A-Z]\d texted STOP/)
  await dee.getsNoText()
})

story('somebody is a danger to them: after the words about 999 their phone does not buzz for us, and the worker\'s own words arrive', async ({ dee, sam, priya, lou, later }) => {
  await dee.texts("he's here, he's going to kill me")
  await dee.getsText(/999/)
  await dee.getsText(/Where are you/)
  for (const phone of [priya, lou]) phone.ignores(/./)
  await sam.getsText(/999 was given/)
  later(30)
  later(150)
  sam.ignores(/^Front door/)
  await dee.getsNoText()
  await sam.texts('1')
  await sam.getsText(/is yours/)
  await sam.getsText(/999 was given to them/)
  await dee.getsNoText()
  await passesOn(sam, dee, 'I am Sam. Have you rung 999?')
})

import type { Carrier } from '../../services/paging/carrier.ts'
import { looksLikeLandline } from '../../services/people/landline.ts'
import { openDoor } from '../harness/frontDoor.ts'
import { startTestRedis } from '../harness/redis.ts'
import { passesOn, stories, takes, talking, voiced } from '../harness/story.ts'
import { waitFor } from '../harness/waitFor.ts'

const story = stories()
const day = 24 * 3600

story('the network says that it is a landline (30006): whoever takes it is told, no words go there, and calling works', async ({ dee, sam, twilio }) => {
  twilio.is({ kind: 'undelivered', errorCode: '30006' }, dee.number)
  await dee.texts("i can't do this anymore")
  const code = await takes(sam)
  await sam.getsText(new RegExp(`${code} is on a landline: a text would be read aloud.*Text call ${code}`))
  await new Promise(resolve => setTimeout(resolve, 300))
  const before = twilio.texts.filter(text => text.to === dee.number).length
  await sam.texts('hello, it is Sam')
  await sam.getsText(/Not sent: [A-Z]\d is on a landline/)
  expect(twilio.texts.filter(text => text.to === dee.number)).toHaveLength(before)
  await sam.texts(`call ${code}`)
  await sam.getsText(/hasn't said if calls are safe/)
  await sam.texts('yes')
  await sam.getsText(/Ringing you now/)
  const sams = await sam.getsCall()
  await sams.presses('1')
  await dee.getsCall().presses('1')
  await sams.isThrough()
}, { rota: voiced })

story('the network refuses a worker\'s words as "not a mobile" (21614): the worker hears that they did not go, and how to ring', async ({ dee, sam, twilio }) => {
  await talking(dee, sam)
  twilio.is({ kind: 'refuses', code: 21614 }, dee.number)
  await sam.texts('are you there?')
  await sam.getsText(/Not sent: [A-Z]\d is on a landline, where a text is read aloud or lost\. Text call/)
  await sam.texts('hello?')
  await sam.getsText(/Not sent: [A-Z]\d is on a landline/)
})

story('a mobile that the network once called a landline writes again: it is answered', async ({ dee, twilio }) => {
  twilio.is({ kind: 'undelivered', errorCode: '30006' }, dee.number)
  await dee.texts('hello')
  await new Promise(resolve => setTimeout(resolve, 200))
  twilio.is({ kind: 'working' }, dee.number)
  await dee.texts('what is this')
  await dee.getsText(/./)
})

test('the shape of a UK number tells a landline from a mobile before anything is sent', () => {
  expect(['+441', '+442', '+443', '+448'].map(looksLikeLandline)).toEqual([true, true, true, true])
  expect(['+447700900101', '+33', '+1', '+447'].map(looksLikeLandline)).toEqual([false, false, false, false])
})

test('a landline gets the offer of a call and nothing else, once a day; the hub is paged as for anybody', async () => {
  const redis = await startTestRedis()
  const sent: { to: string; body: string }[] = []
  const carrier: Carrier = {
    text: async ({ to, body }) => { sent.push({ to, body }); return { kind: 'accepted', sid: `SM${sent.length}` } },
    call: async () => ({ kind: 'accepted', sid: 'CA1' }), hangUp: async () => undefined, find: async () => null
  }
  const door = await openDoor({ redis, carrier })
  try {
    const writes = (text: string, providerId: string) => door.running.door.personWrites({ whence: { channel: 'sms', number: '+441' }, text, providerId })
    await writes('hello', 'SM1')
    await writes("i can't do this anymore", 'SM2')
    await waitFor(5000, () => sent.some(({ body }) => /someone needs you now/.test(body)), () => 'nobody was paged')
    await waitFor(5000, () => sent.some(({ to }) => to === '+441'), () => 'no call was offered')
    door.clock.ahead(300_000)
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(sent.filter(({ to }) => to === '+441').map(({ body }) => body)).toEqual(['Texts are not safe on this line. You can ring this number at any hour.'])
  } finally {
    await door.stop()
    await redis.stop()
  }
})


story('a number quiet for sixty days is met as new: no name, no history, for the person and for whoever takes it', async ({ dee, sam, door, later }) => {
  await dee.texts('hello')
  await dee.getsText(/What shall I call you/)
  later(10)
  await dee.texts('Dee')
  await dee.getsText(/Dee/)
  later(61 * day)
  await dee.texts('PERSON')
  await dee.getsText(/I'm automated/)
  const code = await takes(sam, one => `1 ${one} hello`)
  await dee.getsText(/Sam from the hub/)
  await dee.getsText(/^hello$/)
  await sam.texts('summary')
  const { body } = await sam.getsText(/No name given/)
  expect(body).not.toMatch(/Dee/)
  const found = await door.running.door.handoff(code)
  expect(JSON.stringify(found?.entries)).not.toMatch(/"Dee"/)
})

story('fifty-nine days are not sixty: they are known', async ({ dee, sam, later }) => {
  await dee.texts('hello')
  await dee.getsText(/What shall I call you/)
  later(10)
  await dee.texts('Dee')
  await dee.getsText(/Dee/)
  later(59 * day)
  await dee.texts('PERSON')
  await dee.getsText(/getting a person/)
  await sam.getsText(/asked for a person/).replies('1')
  await sam.getsText(/is yours/)
  await sam.getsText(/Goes by Dee/)
  await dee.getsText(/Sam from the hub/)
})

story('the word that they chose brings back what they told, for the worker and never read out by text; another word does not', async ({ dee, sam, later }) => {
  await dee.texts('hello')
  await dee.getsText(/What shall I call you/)
  later(10)
  await dee.texts('Dee')
  await dee.getsText(/Dee/)
  later(10)
  await dee.texts('My word is Bluebell.')
  await dee.getsText(/I'll keep that word/)
  later(61 * day)
  await dee.texts('hello')
  const { body } = await dee.getsText(/welcome/i)
  expect(body).not.toMatch(/Dee/)
  later(10)
  await dee.texts('my word is primrose')
  await dee.getsText(/don't know that word/)
  later(10)
  await dee.texts('what do you know about me')
  await dee.getsText(/don't say it back by text/)
  later(10)
  await dee.texts('MY WORD IS bluebell')
  await dee.getsText(/I know that word/)
  later(10)
  await dee.texts('PERSON')
  await dee.getsText(/getting a person/)
  await sam.getsText(/asked for a person/).replies('1')
  await sam.getsText(/is yours/)
  await sam.getsText(/Goes by Dee/)
  await dee.getsText(/Sam from the hub/)
})

story('five wrong words, and what was put aside is gone', async ({ dee, sam, later }) => {
  await dee.texts('hello')
  await dee.getsText(/What shall I call you/)
  later(10)
  await dee.texts('Dee')
  await dee.getsText(/Dee/)
  later(10)
  await dee.texts('my word is bluebell')
  await dee.getsText(/I'll keep that word/)
  later(61 * day)
  for (const word of ['one', 'two', 'three', 'four', 'five']) {
    await dee.texts(`my word is ${word}`)
    await dee.getsText(/don't know that word/)
    later(10)
  }
  await dee.texts('my word is bluebell')
  await dee.getsText(/I'll keep that word/)
  later(10)
  await dee.texts('PERSON')
  await dee.getsText(/getting a person/)
  await sam.getsText(/asked for a person/).replies('1')
  await sam.getsText(/is yours/)
  await sam.getsText(/No name given/)
  await dee.getsText(/Sam from the hub/)
})

story('a number that was quiet rings: nothing of the one before is told to whoever takes it; "not safe" and STOP outlive the quiet', async ({ dee, sam, later }) => {
  await dee.texts("my name is Dee. please don't text me, calls are fine")
  dee.ignores(/./)
  sam.ignores(/Front door|texted STOP/)
  await dee.texts('STOP')
  later(61 * day)
  const call = await dee.rings()
  await call.hangsUp()
  await sam.texts('1')
  await sam.getsText(/is yours/)
  const { body } = await sam.getsText(/Texts: not safe/)
  expect(body).not.toMatch(/Dee/)
})

story('with somebody live for sixty days nothing is put aside', async ({ dee, sam, later }) => {
  await dee.texts('hello')
  await dee.getsText(/What shall I call you/)
  later(10)
  await dee.texts('Dee')
  await dee.getsText(/Dee/)
  await talking(dee, sam)
  sam.ignores(/last wrote/)
  later(61 * day)
  await passesOn(dee, sam, 'still me')
  await sam.texts('summary')
  await sam.getsText(/Goes by Dee/)
})

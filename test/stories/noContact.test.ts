import { PassThrough } from 'node:stream'
import { contact, noContact } from '../../bot/commands/noContact.ts'
import { forget } from '../../services/conversation/forget.ts'
import { codeIn, passesOn, stories, takes, talking, type Story } from '../harness/story.ts'
import { waitFor } from '../harness/waitFor.ts'

const story = stories()
const io = () => ({ stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() })
const auditOf = async ({ door }: Story) => JSON.stringify(await door.running.store.redis.xrange(door.running.store.keys.audit, '-', '+'))

/** The operator sets the switch beside the running front door, which has acted on it when this resolves. */
async function isSet({ door, dee }: Story): Promise<void> {
  const { store } = door.running
  await noContact(store, ['--phone', dee.number, '--reason', 'danger at home'], io())
  await waitFor(6000, async () => await store.redis.hlen(store.keys.noContact) === 1, () => 'the switch was not set')
}

story('somebody who must not be texted writes in distress: people are paged and can write, and no automated text goes to their phone', async told => {
  const { dee, sam, later } = told
  await isSet(told)
  await dee.texts("i can't do this anymore")
  const code = codeIn(await sam.getsText(/someone needs you now/))
  await dee.getsNoText()
  later(61)
  await told.priya.getsText(/someone needs you now/)
  await sam.texts('1')
  await sam.getsText(/is yours/)
  await sam.getsText(/Wrote/)
  await sam.getsText(new RegExp(`^${code}: no automated text goes to them \\(danger at home\\)\\. What you write still reaches their phone`))
  await told.priya.getsText(/Sam has/)
  await dee.getsNoText()
  await passesOn(sam, dee, 'it is Sam. are you safe to write?')
  await passesOn(dee, sam, 'yes for now')
  await sam.texts('done')
  await sam.getsText(/handed back/)
  await dee.getsNoText()
  await dee.texts('hello')
  await dee.getsNoText()
  expect(await auditOf(told)).toMatch(/no-contact/)
  expect(JSON.stringify(await told.door.running.door.summaries({ since: null, until: null }))).toContain('No automated texts go to them: danger at home')
})

story('an emergency of somebody who must not be texted: everybody is asked by its rules, and their phone stays dark', async told => {
  const { dee, sam, priya, later } = told
  await isSet(told)
  await dee.texts("i've taken all my tablets")
  await sam.getsText(/999 was given/)
  later(21)
  await priya.getsText(/999 was given/)
  await dee.getsNoText()
})

story('a worker sets it from a plain phone in the middle of a talk: what they write goes on, ours stops, and the next worker is told', async ({ dee, sam, priya }) => {
  const code = await talking(dee, sam)
  await sam.texts(`no-contact ${code} he reads her phone`)
  await sam.getsText(/no automated text goes to them \(he reads her phone\)/)
  await passesOn(sam, dee, 'write when you can')
  await sam.texts(`done ${code}`)
  await sam.getsText(/handed back/)
  await dee.getsNoText()
  await sam.texts('break 60')
  await sam.getsText(/skipping you/)
  await dee.texts('PERSON')
  await takes(priya)
  await priya.getsText(/no automated text goes to them \(he reads her phone\)/)
  await dee.getsNoText()
})

story('it is taken back: they are answered again, and whoever has them can see it', async told => {
  const { dee, door } = told
  await isSet(told)
  await dee.texts('hello')
  await dee.getsNoText()
  const { store } = door.running
  await contact(store, ['--phone', dee.number], io())
  await waitFor(6000, async () => await store.redis.hlen(store.keys.noContact) === 0, () => 'the switch was not taken back')
  await dee.texts('hello again')
  await dee.getsText(/welcome|hello/i)
})

story('it outlives forgetting: the conversation is gone, and still no text goes to them', async told => {
  const { dee, sam, door } = told
  await isSet(told)
  await dee.texts('hello')
  await dee.getsNoText()
  const { store } = door.running
  const [name = ''] = await store.redis.hkeys(store.keys.noContact)
  expect((await forget(store, name)).kind).toBe('forgotten')
  await dee.texts('PERSON')
  await sam.getsText(/asked for a person/).replies('1')
  await sam.getsText(/is yours/)
  await sam.getsText(/Wrote|No words/)
  await sam.getsText(/no automated text goes to them\. Why is not kept any more/)
  await dee.getsNoText()
})

story('Redis is stopped: everybody on shift is paged for them, and the answer in the response stays empty', async told => {
  const { dee, ali, sam, priya, lou, redis, net } = told
  await isSet(told)
  await new Promise(resolve => setTimeout(resolve, 300))
  await redis.kill()
  await dee.texts("i can't do this anymore")
  await sam.getsText(/someone needs you now/)
  await priya.getsText(/someone needs you now/)
  await lou.getsText(/someone needs you now/)
  await dee.getsNoText()
  await ali.texts('hello')
  await ali.getsText(/Something is wrong on our side/)
  await redis.restart()
  // whoever was not taken is paged for in full once it is back
  await sam.getsText(/someone needs you now[^]*Reply 1 to take it/)
  net.enough()
})

test('the command says what is missing, and changes nothing', async () => {
  const none = JSON.parse('{}')
  await expect(noContact(none, ['--phone', '+447700900101'], io())).rejects.toThrow(/Say why/)
})

story('set on the console, and seen there with its reason: the front door falls silent in the middle of a talk', async ({ dee, sam, door }) => {
  const code = await talking(dee, sam)
  const does = (reason: string | null, id: string) => door.running.door.workerDoes({ worker: 'sam', code, move: { move: 'no-contact', reason }, by: 'console', providerId: id })
  expect(await does('danger at home', 'c1')).toEqual({ kind: 'done' })
  expect(await does('danger at home', 'c1')).toEqual({ kind: 'done' })
  await sam.getsText(/no automated text goes to them \(danger at home\)/)
  expect((await door.running.door.handoff(code))?.noContact).toBe('danger at home')
  // at the console, what they write shows there
  expect(await door.running.door.workerDoes({ worker: 'sam', code, move: { move: 'done' }, by: 'console', providerId: 'c3' })).toEqual({ kind: 'done' })
  await dee.texts('thank you')
  await dee.getsNoText()
  await does(null, 'c2')
  await sam.getsText(/may text them again/)
  expect((await door.running.door.handoff(code))?.noContact).toBeNull()
})

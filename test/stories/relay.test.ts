import { webPage } from '../faults/people.ts'
import { codeIn, passesOn, stories, takes, talking, type Story } from '../harness/story.ts'
import { waitFor } from '../harness/waitFor.ts'

const story = stories()

type Far = { says(words: string): Promise<unknown>; hears(words: string): Promise<void> }

/** A person on the page, or on their phone. */
async function person({ door, dee }: Story, channel: 'web' | 'text'): Promise<Far & { writesFirst(words: string): Promise<void> }> {
  if (channel === 'text') {
    return {
      says: words => dee.texts(words), hears: async words => expect((await dee.getsText()).body).toBe(words),
      async writesFirst(words) {
        dee.ignores(/getting a person|from the hub/)
        await dee.texts(words)
      }
    }
  }
  const page = await webPage(() => door.url)
  const read: string[] = []
  const fresh = async () => { for (const { id, mine, say } of await page.reads()) if (mine || say !== undefined) read.push(id) }
  return {
    says: words => page.writes(words), writesFirst: async words => void await page.writes(words),
    async hears(words) {
      await fresh()
      const next = async () => (await page.reads()).find(({ id }) => !read.includes(id))
      await waitFor(5000, async () => await next() !== undefined, () => `the page should have shown "${words}"`)
      const said = await next()
      expect(said?.text).toBe(words)
      read.push(said?.id ?? '')
    }
  }
}

/** Sam on a plain phone, or at the console. */
async function worker({ door, sam }: Story, way: 'phone' | 'console', code: string): Promise<Far> {
  if (way === 'phone') return { says: words => sam.texts(words), hears: async words => expect((await sam.getsText()).body).toBe(words) }
  let count = 0
  const shown = async () => (await door.running.door.handoff(code))?.entries.flatMap(({ entry }) => (entry.kind === 'words' ? [entry.text] : [])) ?? []
  let seen = (await shown()).length
  return {
    says: text => door.running.door.workerDoes({ worker: 'sam', code, move: { move: 'say', text }, by: 'console', providerId: `say ${count++}` }),
    async hears(words) {
      await waitFor(5000, async () => (await shown()).length > seen, () => `the console should have shown "${words}"`)
      expect((await shown())[seen++]).toBe(words)
    }
  }
}

const said: [from: 'person' | 'worker', words: string][] = [
  ['worker', "hi it's Sam, I'm here"], ['person', 'hello sam'], ['person', 'i do not know where to start'], ['worker', 'ok'], ['worker', 'yes'], ['worker', 'done that before, it does get easier'],
  ['worker', 'pass me the number'], ['person', '  two  spaces   😔 '], ['person', 'я больше не могу'], ['worker', 'مرحبا، أنا هنا'], ['worker', 'line one\n\nline three'],
  ['person', '<b>&amp;</b> "quoted" O\'Brien'], ['worker', '2'], ['worker', 'help me understand'], ['person', 'thank you']
]

for (const channel of ['web', 'text'] as const) {
  for (const way of ['phone', 'console'] as const) {
    story(`words go between a person on ${channel === 'web' ? 'the page' : 'a phone'} and a worker ${way === 'phone' ? 'on a plain phone' : 'at the console'}: word for word, in order, each with how far it has come`, async told => {
      const { door, sam } = told
      const them = await person(told, channel)
      await them.writesFirst("i can't do this anymore")
      const code = codeIn(await sam.getsText(/someone needs you now/))
      if (way === 'console') await door.running.door.workerDoes({ worker: 'sam', code, move: { move: 'take' }, by: 'console', providerId: 'take' })
      else {
        await sam.replies('1')
        await sam.getsText(/is yours/)
        await sam.getsText(/Wrote/)
      }
      const here = await worker(told, way, code)
      for (const [from, words] of said) {
        await (from === 'person' ? them : here).says(words)
        await (from === 'person' ? here : them).hears(words)
      }
      const entries = async () => (await door.running.door.handoff(code))?.entries ?? []
      const states = async () => (await entries()).flatMap(({ entry, delivery }) => (entry.kind === 'worker-words' ? [delivery] : []))
      // on a page words are there to be read once they are in the log; on a phone the network says so
      await waitFor(5000, async () => (await states()).every(state => state === (channel === 'web' ? null : 'delivered')), () => 'the sender is not told how far their words have come')
      const all = (await entries()).flatMap(({ entry }) => (entry.kind === 'words' ? [['person', entry.text]] : entry.kind === 'worker-words' ? [['worker', entry.text]] : []))
      expect(all.slice(1)).toEqual(said)
    })
  }
}

story('words that could not be delivered are told to a worker at the console too, on the line they stand in', async ({ dee, sam, door, twilio }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  const code = codeIn(await sam.getsText(/someone needs you now/))
  await door.running.door.workerDoes({ worker: 'sam', code, move: { move: 'take' }, by: 'console', providerId: 'take' })
  await dee.getsText(/Sam from the hub/)
  twilio.is({ kind: 'undelivered', errorCode: '30008' }, dee.number)
  await door.running.door.workerDoes({ worker: 'sam', code, move: { move: 'say', text: 'are you safe?' }, by: 'console', providerId: 'say' })
  const stateNow = async () => (await door.running.door.handoff(code))?.entries.findLast(({ entry }) => entry.kind === 'worker-words')?.delivery
  await waitFor(5000, async () => await stateNow() === 'failed', () => 'it does not say that the words failed')
  sam.ignores(/have not reached/)
})

story('two talks at once on one plain phone stay apart, whoever writes first', async ({ dee, ali, sam }) => {
  const dees = await talking(dee, sam)
  const alis = await talking(ali, sam, 'person')
  for (let round = 0; round < 3; round++) {
    await passesOn(dee, sam, `dee ${round}`, `${dees}: dee ${round}`)
    await passesOn(ali, sam, `ali ${round}`, `${alis}: ali ${round}`)
    await passesOn(sam, ali, `${alis} for ali ${round}`, `for ali ${round}`)
    await passesOn(sam, dee, `${dees.toLowerCase()}, for dee ${round}`, `for dee ${round}`)
  }
  await sam.texts(`done ${alis}`)
  await sam.getsText(/handed back/)
  await ali.getsText(/left this talk/)
  await passesOn(dee, sam, 'only me now')
  await passesOn(sam, dee, 'only you now')
})

story('a worker\'s text that the network brings again, late and after others, is said once and in its place', async ({ dee, sam }) => {
  await talking(dee, sam)
  const first = await sam.texts('first')
  await dee.getsText(/^first$/)
  await sam.texts('second')
  await dee.getsText(/^second$/)
  await sam.texts('first', { sid: first })
  await dee.getsNoText()
  await passesOn(sam, dee, 'third')
})

story('a long text of a worker at the console arrives whole on a plain phone, in order, and a long text of a person whole at the console', async ({ dee, sam, door }) => {
  await dee.texts("i can't do this anymore")
  await dee.getsText(/getting a person/)
  const code = await takes(sam)
  await dee.getsText(/Sam from the hub/)
  const long = Array.from({ length: 300 }, (_, at) => `word ${at}`).join(' ')
  await door.running.door.workerDoes({ worker: 'sam', code, move: { move: 'say', text: long }, by: 'console', providerId: 'long' })
  const parts = [(await dee.getsText()).body, (await dee.getsText()).body]
  expect(parts.join('')).toBe(long)
  await dee.texts(long)
  const found = await door.running.door.handoff(code)
  expect(found?.entries.some(({ entry }) => entry.kind === 'words' && entry.text === long)).toBe(true)
})

import { StoreAway } from '../../../services/redis/connect.ts'
import { staffServer, type StaffServer } from './staffServer.ts'

let at: StaffServer
beforeEach(async () => { at = await staffServer() })
afterEach(() => at.close())

const page = async (path: string, as = 'sam') => (await at.ask(path, as)).text()

describe('who is waiting', () => {
  test('an empty list says that nobody is waiting', async () => {
    expect(await page('/staff')).toContain('Nobody is waiting')
  })

  test('whoever waits longest stands first, with what to press', async () => {
    at.door.raise('K7', 'first')
    at.pass(240)
    at.door.raise('M4', 'second')
    const html = await page('/staff')
    expect(html).toContain('2 people are waiting')
    expect(html).toContain('Waiting 4 minutes, since 02:14')
    expect(html.indexOf('Take K7')).toBeGreaterThan(0)
    expect(html.indexOf('Take K7')).toBeLessThan(html.indexOf('Take M4'))
  })

  test('a person\'s words are not on the list, in an address or in a title, before or after somebody takes it', async () => {
    at.door.raise('K7', 'my own words xyzzy')
    expect(await page('/staff')).not.toContain('xyzzy')
    expect(await page('/staff/handoffs/K7')).not.toContain('xyzzy')
    await at.ask('/staff/handoffs/K7/take', 'sam', { form: { id: 'a' } })
    expect(await page('/staff')).not.toContain('xyzzy')
    const mine = await page('/staff/handoffs/K7')
    expect(mine).toContain('xyzzy')
    expect(/<title>[^<]*<\/title>/.exec(mine)?.[0]).not.toContain('xyzzy')
  })

  test('everyone sees who is with whom', async () => {
    at.door.raise('K7', 'hello')
    await at.ask('/staff/handoffs/K7/take', 'sam', { form: { id: 'a' } })
    expect(await page('/staff', 'priya')).toContain('Sam has K7')
    expect(await page('/staff', 'sam')).toContain('Open K7')
  })

  test('the list\'s script is sent a piece only when something changed', async () => {
    const version = /data-version="([^"]*)"/.exec(await page('/staff'))?.[1] ?? ''
    expect((await at.ask(`/staff/list?v=${version}`, 'sam')).status).toBe(204)
    at.door.raise('K7', 'hello')
    const piece = await at.ask(`/staff/list?v=${version}`, 'sam')
    expect(piece.status).toBe(200)
    expect(await piece.text()).toContain('1 person is waiting')
  })
})

describe('taking a handoff', () => {
  test('looking at it takes nothing', async () => {
    at.door.raise('K7', 'hello')
    await page('/staff/handoffs/K7')
    expect(at.door.acts).toEqual([])
  })

  test('a worker takes it with a first word, and is then on its page', async () => {
    at.door.raise('K7', 'hello')
    const answer = await at.ask('/staff/handoffs/k7/take', 'sam', { form: { id: 'a', firstWord: 'Hi, it\'s Sam' } })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/staff/handoffs/K7'])
    expect(at.door.acts).toMatchObject([{ worker: 'sam', code: 'K7', by: 'console', move: { move: 'take', firstWord: 'Hi, it\'s Sam' } }])
  })

  test('the second to take it hears who has it', async () => {
    at.door.raise('K7', 'hello')
    await at.ask('/staff/handoffs/K7/take', 'sam', { form: { id: 'a' } })
    const late = await at.ask('/staff/handoffs/K7/take', 'priya', { form: { id: 'b', firstWord: 'Hello, Priya here' } })
    expect(late.status).toBe(409)
    const html = await late.text()
    expect(html).toContain('Sam has it. Nothing was changed.')
    expect(html).toContain('Hello, Priya here')
    expect(html).not.toContain('>hello<')
  })

  test('a colleague cannot read along, and the lead can', async () => {
    at.door.raise('K7', 'xyzzy')
    await at.ask('/staff/handoffs/K7/take', 'sam', { form: { id: 'a' } })
    expect(await page('/staff/handoffs/K7', 'priya')).not.toContain('xyzzy')
    expect(await page('/staff/handoffs/K7', 'lead')).toContain('xyzzy')
    expect(at.audited).toEqual([{ who: 'lead', did: 'read-conversation', about: 'c-K7' }])
  })

  test('a colleague who is asked for may take it over', async () => {
    const talk = at.door.raise('K7', 'hello')
    await at.ask('/staff/handoffs/K7/take', 'sam', { form: { id: 'a' } })
    expect(await page('/staff/handoffs/K7', 'priya')).not.toContain('Take it')
    talk.handoff = { ...talk.handoff, colleague: { askedBy: 'sam', step: 0, nextAt: 0 } }
    expect(await page('/staff/handoffs/K7', 'priya')).toContain('Sam asks for a colleague.')
    await at.ask('/staff/handoffs/K7/take', 'priya', { form: { id: 'b' } })
    expect(await page('/staff/handoffs/K7', 'priya')).toContain('K7 is with you')
  })

  test('a code that is not open is said so', async () => {
    expect((await at.ask('/staff/handoffs/Q9', 'sam')).status).toBe(404)
    expect((await at.ask('/staff/handoffs/Q9/take', 'sam', { form: {} })).status).toBe(404)
  })
})

describe('talking', () => {
  beforeEach(async () => {
    at.door.raise('K7', 'hello')
    await at.ask('/staff/handoffs/K7/take', 'sam', { form: { id: 'take' } })
  })

  test.each(['Jestem tu, Ewo', 'أنا هنا', '<b>5 < 6 & "quoted"</b>', ' two  spaces ', 'line one\nline two'])('words go word for word: %j', async words => {
    await at.ask('/staff/handoffs/K7/say', 'sam', { form: { id: 'a', text: words } })
    expect(at.door.acts.at(-1)?.move).toEqual({ move: 'say', text: words })
  })

  test('words that look like markup are shown as words', async () => {
    at.door.writes('K7', '<script>x</script>')
    const html = await page('/staff/handoffs/K7')
    expect(html).toContain('&lt;script&gt;x&lt;/script&gt;')
    expect(html).not.toContain('<script>x')
  })

  test('pressing send twice sends once', async () => {
    await at.ask('/staff/handoffs/K7/say', 'sam', { form: { id: 'same', text: 'Hi' } })
    await at.ask('/staff/handoffs/K7/say', 'sam', { form: { id: 'same', text: 'Hi' } })
    expect(at.door.acts.filter(({ move }) => move.move === 'say')).toHaveLength(1)
  })

  test('an empty box sends nothing and says so', async () => {
    const answer = await at.ask('/staff/handoffs/K7/say', 'sam', { form: { id: 'a', text: '  ' } })
    expect(at.door.acts.filter(({ move }) => move.move === 'say')).toHaveLength(0)
    expect(await page((answer.headers.get('location') ?? '').split('#')[0] ?? '')).toContain('Write something first.')
  })

  test('words to somebody who is with another worker now are not sent, and are kept for the one who wrote them', async () => {
    const answer = await at.ask('/staff/handoffs/K7/say', 'priya', { form: { id: 'a', text: 'my careful words' } })
    expect(answer.status).toBe(409)
    const html = await answer.text()
    expect(html).toContain('my careful words')
    expect(html).toContain('Sam has it. Nothing was changed.')
  })

  test.each([['pending', 'on its way'], ['sent', 'sent to the phone network'], ['delivered', 'delivered'], ['failed', 'not delivered'], ['unknown', 'not sure it went; checking']] as const)(
    'a text that is %s is shown as: %s', async (state, words) => {
      const sent = at.door.add('K7', { kind: 'worker-words', worker: 'sam', name: 'Sam', text: 'Hi', code: 'K7', providerId: 'p' }, null)
      at.door.deliver('K7', sent.id, state)
      expect(await page('/staff/handoffs/K7')).toContain(`>${words}<`)
    })

  test('who was paged does not stand between the person\'s words', async () => {
    at.door.add('K7', { kind: 'worker-text', key: 'page', to: 'priya', code: 'K7', attempt: 2, text: 'Front door K7' }, 'delivered')
    expect(await page('/staff/handoffs/K7')).not.toContain('Priya was texted')
  })

  test('handing back keeps the line as a promise, and can be taken back for 10 minutes', async () => {
    await at.ask('/staff/handoffs/K7/done', 'sam', { form: { id: 'a', line: 'Sam will ring at 10' } })
    expect(at.door.acts.at(-1)?.move).toEqual({ move: 'done', line: 'Sam will ring at 10' })
    expect(await page('/staff/handoffs/K7')).toContain('Take it back')
    at.pass(601)
    expect(await page('/staff/handoffs/K7')).not.toContain('Take it back')
  })

  test('a call asks first, and rings only after a yes', async () => {
    expect(await page('/staff/handoffs/K7/call')).toContain('If they have not told you that a call is safe')
    expect(at.door.acts.some(({ move }) => move.move === 'call')).toBe(false)
    await at.ask('/staff/handoffs/K7/call', 'sam', { form: { id: 'a' } })
    expect(at.door.acts.at(-1)?.move).toEqual({ move: 'call' })
  })

  test('new words end the wait for changes, and asking again with the last version misses none', async () => {
    const version = /data-version="([^"]*)"/.exec(await page('/staff/handoffs/K7'))?.[1] ?? ''
    const waiting = at.ask(`/staff/handoffs/K7/changes?v=${version}`, 'sam')
    await new Promise(resolve => setTimeout(resolve, 50))
    at.door.writes('K7', 'are you there')
    const first = await waiting
    expect(await first.text()).toContain('are you there')
    at.door.writes('K7', 'written while nobody listened')
    const second = await at.ask(`/staff/handoffs/K7/changes?v=${first.headers.get('etag') ?? ''}`, 'sam')
    expect(await second.text()).toContain('written while nobody listened')
  })
})

test('a worker sees the name that the person gave, once it is theirs to see', async () => {
  at.door.raise('K7', 'hello')
  at.door.add('K7', { kind: 'noted', what: 'name', words: 'Ash', of: null })
  expect(await page('/staff/handoffs/K7')).not.toContain('Ash')
  await at.ask('/staff/handoffs/K7/take', 'sam', { form: { id: 'a' } })
  expect(await page('/staff/handoffs/K7')).toContain('Goes by Ash')
})

test('with the store away, every page says what still works, and the error is told', async () => {
  at.door.away = new StoreAway(new Error('gone'))
  const answer = await at.ask('/staff', 'sam')
  expect(answer.status).toBe(503)
  expect(await answer.text()).toContain('Pages still go out by text and call')
  expect(at.troubles).toHaveLength(1)
  const json = await at.ask('/staff/api/handoffs', 'sam')
  expect([json.status, Object.keys(await json.json())]).toEqual([503, ['error', 'do']])
})

test('staff pages are kept by no cache and framed by no site', async () => {
  const { headers } = await at.ask('/staff', 'sam')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
})

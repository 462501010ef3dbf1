import { staffServer, type StaffServer } from './staffServer.ts'

let at: StaffServer
beforeEach(async () => { at = await staffServer() })
afterEach(() => at.close())

const review = async (query = '') => (await at.ask(`/review${query}`, 'lead')).text()

/** A night: K7 was taken and handed back with a promise. */
function night(): void {
  at.door.raise('K7', 'I want somebody to sit with me')
  at.door.add('K7', { kind: 'noted', what: 'wanted', words: 'somebody to sit with me', of: null })
  at.pass(65)
  at.door.add('K7', { kind: 'handoff', code: 'K7', event: 'acknowledged', worker: 'sam', because: [] })
  at.door.add('K7', { kind: 'worker-words', worker: 'sam', name: 'Sam', text: 'Hi', code: 'K7', providerId: 'p' })
  at.door.add('K7', { kind: 'handoff', code: 'K7', event: 'handed-back', worker: 'sam', because: [] })
  at.door.add('K7', { kind: 'promise', words: 'Sam will ring at 10', owner: 'sam', code: 'K7', due: null })
}

test('a conversation is told in the person\'s own words, with who came and when', async () => {
  night()
  const html = await review()
  expect(html).toContain('somebody to sit with me')
  expect(html).toContain('A person was paged at once')
  expect(html).toContain('Sam took it at 02:15')
  expect(html).toContain('First word from a worker at 02:15, 1 minute after')
  expect(html).toContain('A promise is still open: Sam will ring at 10 (sam)')
})

test('a promise is ticked off, and the conversation leaves the list once it was read too', async () => {
  night()
  const promise = at.door.talk('K7').entries.at(-1)?.id ?? ''
  await at.ask('/review/c-K7/reviewed', 'lead', { form: { back: '' } })
  expect(await review()).toContain('1 conversation to read or follow up')
  const answer = await at.ask('/review/c-K7/promise', 'lead', { form: { promise, outcome: 'kept', back: 'since=2026-11-20' } })
  expect(answer.headers.get('location')).toBe('/review?since=2026-11-20')
  const after = await review()
  expect(after).toContain('Nothing is left to read.')
  expect(after).toContain('Read and closed (1)')
  expect(at.door.reviewedBy).toEqual([{ conversation: 'c-K7', by: 'lead' }])
})

test('an outcome that is none changes nothing', async () => {
  night()
  await at.ask('/review/c-K7/promise', 'lead', { form: { promise: at.door.talk('K7').entries.at(-1)?.id ?? '', outcome: 'lost' } })
  expect(await review()).toContain('A promise is still open')
})

test('a safeguarding concern stays on the list until it is closed', async () => {
  at.door.raise('K7', 'hello')
  at.door.add('K7', { kind: 'concern', worker: 'sam', code: 'K7', words: 'told the out of hours team at 03:10' })
  await at.ask('/review/c-K7/reviewed', 'lead', { form: {} })
  expect(await review()).toContain('1 conversation to read or follow up')
  at.door.add('K7', { kind: 'concern', worker: 'lead', code: 'K7', words: 'Closed, social worker has it' })
  expect(await review()).toContain('Nothing is left to read.')
})

test('reading the review is in the audit trail', async () => {
  await review()
  expect(at.audited).toContainEqual({ who: 'lead', did: 'read-summaries', about: null })
})

test('without dates the page shows the last week', async () => {
  await review()
  expect(at.door.asked).toEqual([{ since: new Date('2026-11-14T02:14:00Z'), until: null }])
})

describe('summaries as JSON', () => {
  test('come as the summaries command prints them', async () => {
    night()
    const summaries = await (await at.ask('/review/api/summaries', 'lead')).json()
    expect(summaries).toMatchObject([{ conversation: 'c-K7', channel: 'sms', reviewed: false, promises: [{ words: 'Sam will ring at 10', owner: 'sam', outcome: null }] }])
  })

  test('the span is asked for as it was given, a bare date from midnight at the hub', async () => {
    await at.ask('/review/api/summaries?since=2026-07-01&until=2026-07-01', 'lead')
    await at.ask('/review/api/summaries?since=2026-11-20T21:00:00Z', 'lead')
    expect(at.door.asked).toEqual([
      { since: new Date('2026-06-30T23:00:00Z'), until: new Date('2026-07-01T22:59:59.999Z') }, { since: new Date('2026-11-20T21:00:00Z'), until: null }
    ])
  })

  test.each(['since=yesterday', 'until=2026-13-01', 'since=2026-02-02&until=2026-02-01'])('%s is 400 with what to do', async query => {
    const answer = await at.ask(`/review/api/summaries?${query}`, 'lead')
    expect([answer.status, Object.keys(await answer.json())]).toEqual([400, ['error', 'do']])
    expect((await at.ask(`/review?${query}`, 'lead')).status).toBe(400)
    expect(at.door.asked).toEqual([])
  })
})

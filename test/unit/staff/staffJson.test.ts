import { mintStaffToken } from '../../../bot/pages/signin/token.ts'
import { staffServer, type StaffServer } from './staffServer.ts'

let at: StaffServer
beforeEach(async () => { at = await staffServer(); at.door.raise('K7', 'my own words') })
afterEach(() => at.close())

const posts = async (path: string, json: unknown, as = 'sam') => {
  const answer = await at.ask(`/staff/api/handoffs/${path}`, as, { json })
  return { status: answer.status, body: await answer.json() }
}
const reads = async (path: string, as = 'sam') => (await at.ask(path, as)).json()

test('open handoffs come as the handoffs command prints them', async () => {
  expect(await reads('/staff/api/handoffs')).toEqual([{
    code: 'K7', conversation: 'c-K7', state: 'paging', route: 'human-now', step: '0', raisedAt: '2026-11-21T02:14:00.000Z',
    nextAction: 'page the next step', nextDueAt: '2026-11-21T02:15:00.000Z', owner: null
  }])
})

test('words are there to read after a take, and not before', async () => {
  expect(await reads('/staff/api/handoffs/K7')).toMatchObject({ code: 'K7', readable: false, entries: [] })
  expect(await posts('K7/take', { firstWord: 'Hi, it\'s Sam' })).toEqual({ status: 200, body: { ok: true } })
  const mine = await reads('/staff/api/handoffs/k7')
  expect(mine.entries[0]).toEqual({
    entry: expect.any(String), at: '2026-11-21T02:14:00.000Z', kind: 'words', from: 'person', say: null, text: 'my own words', providerId: 'SM0', delivery: null, answers: []
  })
  expect(mine.entries.at(-1)).toMatchObject({ kind: 'worker-words', from: 'sam', text: 'Hi, it\'s Sam', delivery: 'pending' })
})

test('say, pass and done do what they say', async () => {
  await posts('K7/take', {})
  await posts('K7/say', { text: 'Hello', id: 'one' })
  await posts('K7/say', { text: 'Hello', id: 'one' })
  await posts('K7/done', { line: 'Sam will ring at 10' })
  expect(at.door.acts.map(({ move }) => move)).toEqual([{ move: 'take' }, { move: 'say', text: 'Hello' }, { move: 'done', line: 'Sam will ring at 10' }])
})

test('JSON that cannot be read takes nothing', async () => {
  const bearer = await mintStaffToken({ id: 'sam', roles: ['worker'] }, at.parts.keys, 30, at.parts.now())
  const answer = await fetch(`${at.url}/staff/api/handoffs/K7/take`, { method: 'POST', headers: { authorization: `Bearer ${bearer}` }, body: '{"firstWord":' })
  expect(answer.status).toBe(400)
  expect(at.door.acts).toEqual([])
})

test('a body may be left out where nothing is needed', async () => {
  const bearer = await mintStaffToken({ id: 'sam', roles: ['worker'] }, at.parts.keys, 30, at.parts.now())
  const answer = await fetch(`${at.url}/staff/api/handoffs/K7/pass`, { method: 'POST', headers: { authorization: `Bearer ${bearer}` } })
  expect([answer.status, await answer.json()]).toEqual([200, { ok: true }])
})

test('a code that is not open is 404', async () => {
  expect(await posts('Q9/take', {})).toEqual({ status: 404, body: { error: expect.any(String), do: expect.any(String) } })
  expect((await at.ask('/staff/api/handoffs/Q9', 'sam')).status).toBe(404)
})

test('what another has is 409, with who', async () => {
  await posts('K7/take', {})
  expect(await posts('K7/take', {}, 'priya')).toEqual({ status: 409, body: { error: 'Sam has it.', do: expect.any(String), by: 'sam' } })
})

test('to speak before taking it is 409, with nobody', async () => {
  expect(await posts('K7/say', { text: 'Hi' })).toMatchObject({ status: 409, body: { by: null } })
})

test.each([['say', {}], ['say', { text: ' ' }], ['say', { text: 7 }], ['take', { firstWord: 7 }], ['done', { line: [] }], ['take', []]])(
  'a body for %s that cannot be read is 400 and changes nothing: %j', async (does, json) => {
    expect(await posts(`K7/${does}`, json)).toEqual({ status: 400, body: { error: expect.any(String), do: expect.any(String) } })
    expect(at.door.acts).toEqual([])
  })

import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from '../../services/redis/connect.ts'
import { z } from 'zod'
import { ask, bearer, opens, post, Refusal, says, type Screen } from '../attack/http.ts'
import { fakeTwilio, sid, type FakeTwilio } from '../harness/fakeTwilio.ts'
import { PUBLIC_URL } from '../harness/frontDoor.ts'
import { doorProcess, type DoorProcess } from '../harness/process.ts'
import { startTestRedis, type TestRedis } from '../harness/redis.ts'
import { sign } from '../harness/twilioSignature.ts'
import { waitFor } from '../harness/waitFor.ts'
import { run } from './run.ts'

let redis: TestRedis
let twilio: FakeTwilio
let door: DoorProcess
let web: Screen
let code: string
const dee = '+447700900101'

const command = (...argv: string[]) => run(door.environment, argv)
async function texts(from: string, Body: string): Promise<void> {
  const fields = { From: from, To: twilio.number, Body, MessageSid: sid('SM'), NumMedia: '0' }
  const answer = await ask(`${door.url}/api/sms`, { method: 'POST', body: new URLSearchParams(fields), headers: { 'x-twilio-signature': sign(twilio.authToken, `${PUBLIC_URL}/api/sms`, fields) } })
  expect(answer.status).toBe(200)
}

beforeAll(async () => {
  redis = await startTestRedis()
  twilio = await fakeTwilio()
  door = await doorProcess({ redisUrl: redis.url, twilio })
  await door.start()
  web = await opens(door.url)
  await says(door.url, web, 'hello, my dad died in march')
  await texts(dee, 'i cant do this any more')
  await waitFor(10_000, () => twilio.texts.some(({ body }) => /^Front door [A-Z]\d+: someone needs you now\./.test(body)), () => 'nobody was paged')
  code = /^Front door ([A-Z]\d+):/.exec(twilio.texts.find(({ to, body }) => to === '+447700900001' && body.startsWith('Front door'))?.body ?? '')?.[1] ?? 'none'
}, 180_000)
afterAll(async () => {
  await door.stop()
  await twilio.close()
  await redis.stop()
})

const iso = z.iso.datetime()
const Route = z.enum(['emergency-now', 'human-now', 'human-wanted', 'offer-human', 'everyday'])
const LogLine = z.strictObject({
  entry: z.string().regex(/^\d+-\d+$/), at: iso, kind: z.string(), from: z.string(), say: z.string().nullable(), text: z.string().nullable(), providerId: z.string().nullable(),
  delivery: z.string().nullable(), answers: z.array(z.string())
})
const Card = z.looseObject({ code: z.string().regex(/^[A-Z]\d{1,2}$/), conversation: z.string(), state: z.string(), route: Route, step: z.string().nullable(), raisedAt: iso, nextAction: z.string().min(1), nextDueAt: iso.nullable(), owner: z.string().nullable() })
const Summary = z.looseObject({
  conversation: z.string(), channel: z.string(), from: iso, until: iso, wanted: z.array(z.strictObject({ words: z.string(), entry: z.string() })), strengths: z.array(z.strictObject({ words: z.string(), entry: z.string() })),
  offered: z.array(z.strictObject({ id: z.string(), name: z.string(), chosen: z.boolean() })),
  handoffs: z.array(z.looseObject({
    code: z.string(), raisedAt: iso, route: Route, pages: z.array(z.strictObject({ to: z.string(), by: z.string(), at: iso, outcome: z.string() })), takenBy: z.string().nullable(), takenAt: iso.nullable(),
    firstWordAt: iso.nullable(), handedBackAt: iso.nullable()
  })),
  promises: z.array(z.looseObject({ words: z.string(), owner: z.string(), due: iso.nullable(), contact: z.strictObject({ way: z.string().nullable(), safeTimes: z.string().nullable(), voicemail: z.string().nullable(), askFor: z.string().nullable() }), outcome: z.enum(['kept', 'tried', 'could-not']).nullable() })),
  followUp: z.array(z.string()), language: z.string(), reviewed: z.boolean()
})
const audits = async () => {
  const client = connect({ socket: redis.socket }, () => undefined)
  await client.connect()
  const rows = await client.xrange('{hub}:audit', '-', '+')
  client.disconnect()
  return rows.map(([, fields]) => fields.join(' '))
}

describe('beside a front door that is open', () => {
  test('log: by number and by conversation, oldest first, and every look is in the audit trail', async () => {
    const before = (await audits()).length
    const byNumber = await command('log', '--phone', dee)
    expect([byNumber.status, byNumber.stderr]).toEqual([0, ''])
    const lines = byNumber.lines.map(line => LogLine.parse(line))
    expect(lines[0]).toMatchObject({ kind: 'words', from: 'person', text: 'i cant do this any more' })
    expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted())
    const reply = lines.find(({ kind }) => kind === 'say')
    expect(reply?.answers).toEqual([lines[0]?.entry])
    const byName = await command('log', '--conversation', web.conversationId)
    expect(LogLine.parse(byName.lines[0]).text).toBe('hello, my dad died in march')
    expect((await audits()).length).toBe(before + 2)
    expect((await audits()).join()).not.toMatch(/7700900101|cant do this/)
  })

  test('handoffs: what is open, as the contract has it', async () => {
    const { status, lines, stderr } = await command('handoffs')
    expect([status, stderr]).toEqual([0, ''])
    expect(lines.map(line => Card.parse(line))).toEqual([expect.objectContaining({ code, route: 'human-now', owner: null })])
    expect(JSON.stringify(lines)).not.toMatch(/cant do this|7700/)
  })

  test('summaries: one line a conversation, and none before or after its time', async () => {
    const { status, lines, stderr } = await command('summaries')
    expect([status, stderr]).toEqual([0, ''])
    const summaries = lines.map(line => Summary.parse(line))
    expect(summaries.map(({ channel }) => channel).toSorted()).toEqual(['sms', 'web'])
    expect(summaries.find(({ channel }) => channel === 'sms')?.handoffs[0]).toMatchObject({ code, route: 'human-now', takenBy: null })
    expect((await command('summaries', '--since', '2099-01-01T00:00:00Z')).lines).toEqual([])
    expect((await command('summaries', '--until', '2001-01-01T00:00:00Z')).lines).toEqual([])
    expect((await command('summaries', '--', '--since', '2001-01-01')).lines).toHaveLength(2)
  })

  test('rota check: who is on call, gaps and unproved numbers, and never a number', async () => {
    const { status, lines, stdout } = await command('rota', 'check', '--at', '2026-11-24T02:30:00Z')
    expect(status).toBe(0)
    const kinds = lines.map(line => Object.keys(z.record(z.string(), z.unknown()).parse(line))[0])
    expect(kinds[0]).toBe('onCall')
    expect(lines[0]).toMatchObject({ onCall: { steps: [['sam'], ['priya']], backstop: ['lead'] } })
    expect(kinds).toContain('unproved')
    expect(stdout).not.toMatch(/7700/)
  })

  test('staff-token: opens the staff and review JSON, which are the commands\' own', async () => {
    const { status, lines } = await command('staff-token', '--person', 'lead')
    expect(status).toBe(0)
    const { token } = z.looseObject({ token: z.string(), person: z.literal('lead') }).parse(lines[0])
    const handoffs = z.array(Card).parse((await ask(`${door.url}/staff/api/handoffs`, { headers: bearer(token) })).body)
    expect(handoffs).toEqual((await command('handoffs')).lines.map(line => Card.parse(line)))
    const summaries = z.array(Summary).parse((await ask(`${door.url}/review/api/summaries`, { headers: bearer(token) })).body)
    expect(summaries).toEqual((await command('summaries')).lines)
    expect((await audits()).filter(line => line.includes('staff-token'))).toHaveLength(1)
  })

  test('the staff JSON takes, says and hands back, and the words arrive', async () => {
    const { token } = z.looseObject({ token: z.string() }).parse((await command('staff-token', '--person', 'sam')).lines[0])
    const there = `${door.url}/staff/api/handoffs/${code}`
    expect((await post(`${there}/take`, { firstWord: 'hi, it is Sam' }, bearer(token))).status).toBe(200)
    expect((await post(`${there}/say`, { text: 'i am here' }, bearer(token))).status).toBe(200)
    await waitFor(10_000, () => ['hi, it is Sam', 'i am here'].every(words => twilio.texts.some(({ to, body }) => to === dee && body === words)), () => 'the words did not arrive')
    const forgetting = await command('forget', '--phone', dee)
    expect([forgetting.status, forgetting.stdout]).toEqual([2, ''])
    expect(forgetting.stderr).toMatch(/handed back/)
    expect((await post(`${there}/done`, { line: 'Sam will ring at ten' }, bearer(token))).status).toBe(200)
    expect((await command('handoffs')).lines).toEqual([])
    const summary = (await command('summaries')).lines.map(line => Summary.parse(line)).find(({ channel }) => channel === 'sms')
    expect(summary?.handoffs[0]).toMatchObject({ takenBy: 'sam', takenAt: expect.any(String), firstWordAt: expect.any(String), handedBackAt: expect.any(String) })
  })

  test('export: everything that is held, with a hash that anybody can check', async () => {
    const { status, lines } = await command('export', '--phone', dee)
    expect(status).toBe(0)
    const { sha256, ...held } = z.looseObject({ sha256: z.string(), log: z.array(LogLine).min(3), number: z.literal(dee), summary: Summary }).parse(lines[0])
    expect(createHash('sha256').update(JSON.stringify(JSON.parse(JSON.stringify(held)))).digest('hex')).toMatch(/^[0-9a-f]{64}$/)
    const raw = z.record(z.string(), z.unknown()).parse(lines[0])
    delete raw['sha256']
    expect(createHash('sha256').update(JSON.stringify(raw)).digest('hex')).toBe(sha256)
  })

  test('hold keeps a conversation from being forgotten, release lets it go, forget destroys it, and the front door goes on', async () => {
    const name = web.conversationId
    expect((await command('hold', '--conversation', name, '--reason', 'complaint')).lines).toEqual([{ held: name, reason: 'complaint' }])
    const refused = await command('forget', '--conversation', name)
    expect([refused.status, refused.stdout]).toEqual([2, ''])
    expect(refused.stderr).toMatch(/complaint.*release/s)
    expect((await command('release', '--conversation', name)).lines).toEqual([{ released: name, wasHeld: true }])
    const done = await command('forget', '--conversation', name)
    expect(done.status).toBe(0)
    z.looseObject({ forgotten: z.literal(name), erased: z.array(z.string()).min(1), kept: z.array(z.looseObject({ what: z.string(), why: z.string() })).min(1), cannotReach: z.array(z.string()).min(1) }).parse(done.lines[0])
    const gone = await command('log', '--conversation', name)
    expect([gone.status, gone.stdout]).toEqual([2, ''])
    expect((await says(door.url, web, 'hello again')).status).toBe(200)
    const again = (await command('log', '--conversation', name)).lines.map(line => LogLine.parse(line).text)
    expect(again).toContain('hello again')
    expect(again.join()).not.toContain('my dad died')
  })
})

describe('used wrongly', () => {
  test.each([
    [['nonsense']], [['summaries', '--since', 'yesterday']], [['summaries', 'extra']], [['log', '--phone', 'dee']], [['log', '--phone', '+447700900999']], [['log', '--phone', dee, '--conversation', 'x']],
    [['log', '--phone']], [['handoffs', '--all']], [['forget', '--conversation', 'nobody']], [['hold', '--conversation', 'x']], [['release']], [['export']], [['staff-token', '--person', 'stranger']],
    [['rota', 'check', '--at', 'soon']], [['screen', '--loud']], [['find', '--at']], [['directory']], [['directory', 'check', 'no-such-file.json']], [['directory', 'import', 'no-such-file.json']]
  ])('%j: status 2, what to do on stderr, nothing on stdout, no number and no trace of the program', async argv => {
    const { status, stdout, stderr } = await command(...argv)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr.trim()).not.toBe('')
    expect(stderr).not.toMatch(/\bat .*\.ts:\d+|7700900(?!123)/)
  })

  test('wrong settings: status 2, each named', async () => {
    const { status, stdout, stderr } = await run({ ...door.environment, PORT: 'x', HUB_ID: 'A B' }, ['handoffs'])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/PORT.*HUB_ID/s)
  })

  test('no Redis at that address: status 2 and what to check, for each command that needs it', async () => {
    const environment = { ...door.environment, REDIS_URL: 'redis://127.0.0.1:1' }
    for (const argv of [['handoffs'], ['summaries'], ['log', '--phone', dee], ['forget', '--phone', dee]]) {
      const { status, stdout, stderr } = await run(environment, argv)
      expect([argv, status, stdout]).toEqual([argv, 2, ''])
      expect(stderr).toMatch(/REDIS_URL/)
    }
  })
})

describe('without a store', () => {
  test('screen: a line an answer, in order, whatever the line holds', async () => {
    const asked = ['i cant do this any more', '{"id":"a","text":"what time do you open"}', '{"id":7,"messages":["hello","i want to kill myself"]}', '{"id":"split","text":"i want to\\ntalk to a person"}', '{broken', '', '   ', '[1,2]', 'x'.repeat(9000)]
    const { status, lines, stderr } = await run(door.environment, ['screen'], asked.join('\n'))
    expect([status, stderr]).toEqual([0, ''])
    const Line = z.strictObject({ id: z.union([z.string(), z.number()]), text: z.string(), route: Route, because: z.array(z.string()), intent: z.string().nullable(), language: z.string() })
    const read = lines.map(line => Line.parse(line))
    expect(read).toHaveLength(asked.length)
    expect(read.map(({ id }) => id).slice(0, 4)).toEqual(['1', 'a', 7, 'split'])
    expect(read[0]?.route).toBe('human-now')
    expect(read[2]?.route).toMatch(/-now$/)
    for (const { route, intent } of read) expect(intent === null).toBe(!['offer-human', 'everyday'].includes(route))
  })

  test('find: words on the command line, or a query a line', async () => {
    const Found = z.looseObject({ q: z.string(), results: z.array(z.looseObject({ id: z.string(), name: z.string(), open: z.enum(['open', 'closed', 'not sure']), when: z.string(), why: z.string() })), assumed: z.array(z.unknown()) })
    const one = await command('find', '--', 'somewhere to sew')
    expect(one.status).toBe(0)
    expect(Found.parse(one.lines[0]).q).toBe('somewhere to sew')
    const many = await run(door.environment, ['find'], 'gardening\n{"id":"b","q":"food","at":"2026-11-24T10:00:00Z","area":"Acomb","age":30}\n')
    expect(many.lines.map(line => Found.parse(line).q)).toEqual(['gardening', 'food'])
    const spoilt = await run(door.environment, ['find'], '{"q":7}\ngardening\n')
    expect([spoilt.status, spoilt.lines.length]).toEqual([2, 2])
    expect(spoilt.stderr).toMatch(/Line 1/)
  })

  test('directory check names file and line, and export is one Open Referral page', async () => {
    const file = join(door.folder, 'directory.json')
    writeFileSync(file, '{ "assets": [\n{"id":"a","name":"A place","offer":"Tea","sessions":"whenever"}\n] }')
    const checked = await command('directory', 'check', file)
    expect(checked.status).toBe(0)
    expect(checked.lines.length).toBeGreaterThan(0)
    for (const line of checked.lines) z.looseObject({ file: z.literal(file), line: z.number().nullable() }).parse(line)
    expect((await command('directory', 'export')).lines).toHaveLength(1)
  })
})

test('errors of the staff JSON say what to do', async () => {
  Refusal.parse((await ask(`${door.url}/staff/api/handoffs`)).body)
})

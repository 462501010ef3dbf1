import { replies, smsRoutes, type SmsParts } from '../../../bot/channels/sms/smsRoutes.ts'
import type { PersonWrites, Written } from '../../../bot/frontDoor.ts'
import { serveRoutes } from '../../harness/serveRoutes.ts'
import { sign } from '../../harness/twilioSignature.ts'

const empty = '<?xml version="1.0" encoding="UTF-8"?><Response/>'
const text = { From: '+447700900101', To: '+447700900000', Body: 'hello', MessageSid: 'SM1', NumMedia: '0' }

/** A front door that keeps what it is given and answers as it is told. */
function door(answer: (words: PersonWrites) => Written) {
  const wrote: PersonWrites[] = []
  const receipts: unknown[] = []
  const errors: unknown[] = []
  let away = false
  const parts = (publicUrl: string): SmsParts => ({
    publicUrl, authTokens: ['token'], badSignature: () => undefined, clock: { now: () => 0 }, failed: error => void errors.push(error),
    copy: { failed: lines => `You can ring: ${lines.map(line => line.way).join(', ')}.` },
    frontDoor: {
      async personWrites(words) { wrote.push(words); return answer(words) },
      async receipt(...receipt) { if (away) throw new Error('away'); receipts.push(receipt) },
      linesNow: () => [{ id: 'samaritans', name: 'Samaritans', way: '116 123', hours: 'always' }]
    }
  })
  return { wrote, receipts, errors, parts, goAway: () => { away = true } }
}

async function texted(made: ReturnType<typeof door>, fields: Record<string, string>, path = '/api/sms') {
  const server = await serveRoutes(address => smsRoutes(made.parts(address)))
  const url = server.address + path
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(fields), headers: { 'X-Twilio-Signature': sign('token', url, fields) } })
  const result = { status: answer.status, type: answer.headers.get('content-type'), body: await answer.text() }
  await server.close()
  return result
}

const kept = (duplicate = false): Written => ({ kind: 'accepted', conversation: 'c1', entry: '1-0', duplicate })

describe('a text comes in', () => {
  test('it is kept word for word and answered with an empty TwiML: the reply goes by itself', async () => {
    const made = door(() => kept())
    expect(await texted(made, { ...text, Body: '  i cant & wont \n+1 \u{1F622} ' })).toEqual({ status: 200, type: 'text/xml; charset=utf-8', body: empty })
    expect(made.wrote).toEqual([{ whence: { channel: 'sms', number: '+447700900101' }, text: '  i cant & wont \n+1 \u{1F622} ', providerId: 'SM1' }])
  })

  test('the same text twice is answered alike', async () => {
    const first = await texted(door(() => kept(false)), text)
    expect(await texted(door(() => kept(true)), text)).toEqual(first)
  })

  test('a text without words is kept: a picture, or nothing', async () => {
    const made = door(() => kept())
    const { Body: _, ...wordless } = text
    await texted(made, { ...wordless, NumMedia: '2', MediaContentType0: 'image/jpeg', MediaUrl0: 'https://api.twilio.com/x', MediaContentType1: 'audio/amr' })
    expect(made.wrote).toEqual([{ whence: { channel: 'sms', number: '+447700900101' }, text: '', providerId: 'SM1', attachments: [{ contentType: 'image/jpeg' }, { contentType: 'audio/amr' }] }])
  })

  test.each(['85258', 'York Mind', '+33700900101'])('words from %s are kept like any other', async from => {
    const made = door(() => kept())
    expect((await texted(made, { ...text, From: from })).status).toBe(200)
    expect(made.wrote[0]?.whence).toEqual({ channel: 'sms', number: from })
  })

  test.each(['STOP', 'START', 'HELP'] as const)("Twilio's %s is passed on with the words", async optOut => {
    const made = door(() => kept())
    await texted(made, { ...text, Body: 'quit', OptOutType: optOut })
    expect(made.wrote[0]).toMatchObject({ text: 'quit', optOut })
  })

  test('an opt-out word that Twilio does not have yet loses no text', async () => {
    const made = door(() => kept())
    expect((await texted(made, { ...text, OptOutType: 'NEW', NumMedia: 'x' })).status).toBe(200)
    expect(made.wrote).toHaveLength(1)
  })

  test('with the store away the answer rides in the response', async () => {
    const made = door(() => ({ kind: 'degraded', entry: '1-0', says: [{ say: 'degraded', text: 'Ring 116 123 & 111 <now>' }, { say: 'human-now', text: "I'm getting a person." }] }))
    expect((await texted(made, text)).body).toBe('<?xml version="1.0" encoding="UTF-8"?><Response><Message>Ring 116 123 &amp; 111 &lt;now&gt;</Message><Message>I\'m getting a person.</Message></Response>')
  })

  test('even when everything throws, the person hears the lines', async () => {
    const made = door(() => { throw new Error('broken') })
    expect(await texted(made, text)).toMatchObject({ status: 200, body: replies(['You can ring: 116 123.']) })
    expect(made.errors).toHaveLength(1)
  })

  test.each([[{ Body: 'hi' }], [{ From: '+447700900101', Body: 'hi' }], [{ From: '', MessageSid: 'SM1' }]])('a form that is no text is told so', async fields => {
    const made = door(() => kept())
    const answer = await texted(made, fields)
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.body)).toEqual({ error: expect.any(String), do: expect.stringContaining('MessageSid') })
    expect(made.wrote).toEqual([])
  })
})

describe('a delivery state comes in', () => {
  const undelivered = { MessageSid: 'SM1', MessageStatus: 'undelivered', ErrorCode: '30003' }

  test('it is placed by the reference in the address', async () => {
    const made = door(() => kept())
    expect((await texted(made, undelivered, '/api/sms/status?d=1780000000000-0%3Asam')).status).toBe(204)
    expect((await texted(made, { MessageSid: 'SM1', MessageStatus: 'delivered' }, '/api/sms/status?d=2-0')).status).toBe(204)
    expect(made.receipts).toEqual([['1780000000000-0:sam', 'undelivered', '30003'], ['2-0', 'delivered', null]])
  })

  test("one of another program's texts is nothing to us", async () => {
    const made = door(() => kept())
    expect((await texted(made, undelivered, '/api/sms/status')).status).toBe(204)
    expect(made.receipts).toEqual([])
  })

  test('one that cannot be kept is asked for again', async () => {
    const made = door(() => kept())
    made.goAway()
    expect((await texted(made, undelivered, '/api/sms/status?d=1-0')).status).toBe(503)
  })

  test('one that says nothing is told so', async () => {
    expect((await texted(door(() => kept()), { MessageSid: 'SM1' }, '/api/sms/status?d=1-0')).status).toBe(400)
  })
})

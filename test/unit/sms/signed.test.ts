import { request } from 'node:http'
import { isSigned, twilioSigned } from '../../../bot/channels/sms/signed.ts'
import { route } from '../../../bot/route.ts'
import { serveRoutes } from '../../harness/serveRoutes.ts'
import { sign } from '../../harness/twilioSignature.ts'

const url = 'https://door.example.org/api/sms/status?d=1-0&x=a%20b'
const fields = { From: '+447700900101', Body: '  i cant do this \u{1F622} a+b=c&d ', NumMedia: '0', Empty: '' }

describe('the signature covers exactly what Twilio was given and sent', () => {
  const signature = sign('token', url, fields)
  test.each([
    ['as it was signed', ['token'], url, fields, true],
    ['the older of two tokens', ['new', 'token'], url, fields, true],
    ['a wrong token', ['other'], url, fields, false],
    ['no token at all', [], url, fields, false],
    ['http instead of https', ['token'], url.replace('https', 'http'), fields, false],
    ['another host', ['token'], url.replace('door', 'evil'), fields, false],
    ['a slash at the end', ['token'], `${url}/`, fields, false],
    ['another order in the query', ['token'], 'https://door.example.org/api/sms/status?x=a%20b&d=1-0', fields, false],
    ['no query', ['token'], 'https://door.example.org/api/sms/status', fields, false],
    ['trimmed words', ['token'], url, { ...fields, Body: fields.Body.trim() }, false],
    ['a field more', ['token'], url, { ...fields, To: '+447700900000' }, false],
    ['a field fewer', ['token'], url, { From: fields.From, Body: fields.Body, NumMedia: '0' }, false],
    // Twilio itself signs with and without the port; the SDK allows both.
    ['the usual port spelt out', ['token'], url.replace('.org/', '.org:443/'), fields, true]
  ])('%s', (_, tokens, address, posted, expected) => {
    expect(isSigned(tokens, signature, address, posted)).toBe(expected)
  })

  test('no signature is none', () => {
    expect(isSigned(['token'], '', url, fields)).toBe(false)
  })
})

describe('the guard', () => {
  const publicUrl = 'https://door.example.org'
  const bad: string[] = []
  const seen: unknown[] = []
  let server: Awaited<ReturnType<typeof serveRoutes>>
  beforeAll(async () => {
    const guard = twilioSigned({ authTokens: ['new', 'token'], publicUrl: `${publicUrl}/`, badSignature: path => void bad.push(path) })
    server = await serveRoutes(() => [route({ method: 'post', path: '/api/sms', guard, body: 'form', async handle(_req, res, as) { seen.push(as); res.send(200, 'in') } })])
  })
  afterAll(() => server.close())
  beforeEach(() => { bad.length = seen.length = 0 })

  const post = (headers: Record<string, string>, posted: Record<string, string> = fields, path = '/api/sms') =>
    fetch(server.address + path, { method: 'POST', body: new URLSearchParams(posted), headers })

  test('lets Twilio in by PUBLIC_URL, whatever address the request came to, with its fields untouched', async () => {
    const answer = await post({ 'X-Twilio-Signature': sign('token', `${publicUrl}/api/sms`, fields) })
    expect(answer.status).toBe(200)
    expect(seen).toEqual([fields])
    expect(bad).toEqual([])
  })

  test('never believes the host that the request names', async () => {
    const posted = new URLSearchParams(fields).toString()
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const asked = request(`${server.address}/api/sms`, { method: 'POST', headers: {
        host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', 'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': sign('token', 'https://evil.example/api/sms', fields)
      } }, answer => { answer.resume(); resolve(answer.statusCode) })
      asked.on('error', reject)
      asked.end(posted)
    })
    expect(status).toBe(403)
  })

  test.each([['none', {}], ['an empty one', { 'X-Twilio-Signature': '' }], ['a wrong one', { 'X-Twilio-Signature': 'c2lnbmF0dXJl' }]])('%s is refused, alarms, and says what to look at', async (_, headers) => {
    const answer = await post(headers)
    expect(answer.status).toBe(403)
    expect(await answer.json()).toEqual({ error: expect.stringContaining('not signed'), do: expect.stringContaining('PUBLIC_URL') })
    expect(bad).toEqual(['/api/sms'])
    expect(seen).toEqual([])
  })

  test('an empty form with a right signature is Twilio', async () => {
    expect((await post({ 'X-Twilio-Signature': sign('new', `${publicUrl}/api/sms`, {}) }, {})).status).toBe(200)
  })
})

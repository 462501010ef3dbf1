import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { breaches } from './twilioApi.ts'
import { refusesCall, refusesText, type Refusal } from './twilioRules.ts'

/**
 * How the network treats a request. `down`: the connection is dropped unanswered and nothing is accepted. `drops`: it is accepted and the
 * answer is lost. `undelivered`: accepted, and the receipt says that it did not arrive.
 */
export type Mode =
  | { kind: 'working' }
  | { kind: 'refuses'; code: number; status?: number }
  | { kind: 'slow'; milliseconds: number }
  | { kind: 'undelivered'; errorCode: string; state?: 'undelivered' | 'failed' }
  | { kind: 'down' }
  | { kind: 'drops' }
  | { kind: 'gateway'; status: number }

export type NetText = { sid: string; direction: 'inbound' | 'outbound-api'; from: string; to: string; body: string; at: Date; callback: string | null; validity: number | null; status: string }
export type NetCall = { sid: string; from: string; to: string; url: string; callback: string | null; timeout: number; over: boolean }

/** Twilio on this machine: its REST paths over real HTTP, its rules, and the ways it fails. Records all; posts nothing by itself. */
export type FakeTwilio = {
  /** For TWILIO_API_URL. */
  url: string
  accountSid: string
  authToken: string
  messagingServiceSid: string
  /** The hub's number. */
  number: string
  texts: NetText[]
  calls: NetCall[]
  /** Each request: method, path and form, in order. */
  requests: { method: string; path: string; form: Record<string, string> }[]
  /** What we asked that Twilio would drop or refuse as malformed: a story with any fails. */
  problems: string[]
  /** The mode of everything, or of one number. */
  is(mode: Mode, number?: string): void
  modeOf(number: string): Mode
  /** Numbers that texted STOP: 21610 for each text to them. */
  stopped: Set<string>
  balance: string
  onText: (text: NetText) => void
  onCall: (call: NetCall) => void
  onHangUp: (call: NetCall) => void
  close(): Promise<void>
}

export const sid = (letters: string): string => letters + randomBytes(16).toString('hex')

export async function fakeTwilio(): Promise<FakeTwilio> {
  const modes = new Map<string, Mode>()
  const fake: FakeTwilio = {
    url: '', accountSid: `AC${'1'.repeat(32)}`, authToken: 'fake-auth-token', messagingServiceSid: `MG${'2'.repeat(32)}`, number: '+447700900000',
    texts: [], calls: [], requests: [], problems: [], stopped: new Set(), balance: '42.50',
    is: (mode, number = '*') => void modes.set(number, mode),
    modeOf: number => modes.get(number) ?? modes.get('*') ?? { kind: 'working' },
    onText: () => undefined, onCall: () => undefined, onHangUp: () => undefined,
    close: async () => undefined
  }
  const server = createServer((req, res) => void serve(fake, req, res).catch(error => {
    fake.problems.push(`the fake network threw: ${error}`)
    res.destroy()
  }))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  fake.url = `http://127.0.0.1:${portOf(server.address())}`
  fake.close = () => new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
  return fake
}

const portOf = (address: AddressInfo | string | null): number => (typeof address === 'object' && address ? address.port : 0)

type Answer = { status: number; body: unknown } | { status: 204 } | 'hang-up'

async function serve(fake: FakeTwilio, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = new URL(req.url ?? '', 'http://fake')
  const form = new URLSearchParams(await bodyOf(req))
  fake.requests.push({ method: req.method ?? '', path: url.pathname + url.search, form: Object.fromEntries(form) })
  fake.problems.push(...breaches(req.method ?? '', url.pathname, req.method === 'GET' ? url.searchParams : form))
  const mode = fake.modeOf(form.get('To') ?? url.searchParams.get('To') ?? '')
  if (mode.kind === 'down') return void req.socket.destroy()
  if (mode.kind === 'slow') await new Promise(resolve => setTimeout(resolve, mode.milliseconds))
  if (mode.kind === 'gateway') return send(res, mode.status, 'text/html', '<h1>Bad gateway</h1>')
  const answer = isKnown(fake, req) ? answerTo(fake, req.method ?? '', url, form, mode) : refused({ status: 401, code: 20003, message: 'Authenticate' })
  if (answer === 'hang-up') return void req.socket.destroy()
  send(res, answer.status, 'application/json', 'body' in answer ? JSON.stringify(answer.body) : '')
}

/** Not chained: restify, in the same process, replaces writeHead of every server with one that returns nothing. */
function send(res: ServerResponse, status: number, type: string, body: string): void {
  res.writeHead(status, { 'content-type': type })
  res.end(body)
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

const isKnown = (fake: FakeTwilio, req: IncomingMessage): boolean =>
  req.headers.authorization === `Basic ${Buffer.from(`${fake.accountSid}:${fake.authToken}`).toString('base64')}`

const refused = ({ status, code, message }: Refusal): Answer =>
  ({ status, body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status } })
const notFound = refused({ status: 404, code: 20404, message: 'The requested resource was not found' })

function answerTo(fake: FakeTwilio, method: string, url: URL, form: URLSearchParams, mode: Mode): Answer {
  const [, version, accounts, account, resource = ''] = url.pathname.split('/')
  const [, id] = /^\/2010-04-01\/Accounts\/[^/]+\/(?:Messages|Calls)\/([^/.]+)\.json$/.exec(url.pathname) ?? []
  if (version !== '2010-04-01' || accounts !== 'Accounts' || account !== fake.accountSid) return notFound
  if (resource === 'Messages.json' && method === 'POST') return takeText(fake, form, mode)
  if (resource === 'Messages.json' && method === 'GET') return listTexts(fake, url.searchParams)
  if (resource === 'Messages' && method === 'DELETE') return removeText(fake, id ?? '')
  if (resource === 'Calls.json' && method === 'POST') return takeCall(fake, form, mode)
  if (resource === 'Calls' && method === 'POST') return endCall(fake, id ?? '', form)
  if (resource === 'Balance.json') return { status: 200, body: { account_sid: account, balance: fake.balance, currency: 'GBP' } }
  if (resource === 'IncomingPhoneNumbers.json') return numbers(fake, url.searchParams.get('PhoneNumber'))
  return notFound
}

function takeText(fake: FakeTwilio, form: URLSearchParams, mode: Mode): Answer {
  const against = refusesText(form)
  if (against) {
    fake.problems.push(`a text that Twilio refuses: ${against.code} ${against.message}`)
    return refused(against)
  }
  const to = form.get('To') ?? ''
  if (mode.kind === 'refuses') return refused({ status: mode.status ?? 400, code: mode.code, message: 'Refused by the fake network' })
  if (fake.stopped.has(to)) return refused({ status: 400, code: 21610, message: 'Attempt to send to unsubscribed recipient' })
  const text: NetText = {
    sid: sid('SM'), direction: 'outbound-api', from: form.get('From') ?? fake.number, to, body: form.get('Body') ?? '', at: new Date(), status: 'queued',
    callback: form.get('StatusCallback'), validity: form.has('ValidityPeriod') ? Number(form.get('ValidityPeriod')) : null
  }
  fake.texts.push(text)
  fake.onText(text)
  return mode.kind === 'drops' ? 'hang-up' : { status: 201, body: textJson(fake, text) }
}

function listTexts(fake: FakeTwilio, query: URLSearchParams): Answer {
  const since = query.get('DateSent>')
  const found = fake.texts.filter(text => (!query.get('To') || text.to === query.get('To')) && (!since || text.status !== 'queued' && text.at.getTime() >= Math.floor(Date.parse(since) / 1000) * 1000))
  const messages = found.reverse().slice(0, Number(query.get('PageSize') ?? 50)).map(text => textJson(fake, text))
  return { status: 200, body: { messages, page: 0, page_size: 50, first_page_uri: '', next_page_uri: null, previous_page_uri: null, uri: '' } }
}

/** Twilio's times are RFC 2822, whole seconds. A text that is still queued has no date_sent. */
const textJson = (fake: FakeTwilio, text: NetText) => ({
  sid: text.sid, account_sid: fake.accountSid, body: text.body, direction: text.direction, from: text.from, to: text.to, status: text.status, num_media: '0', num_segments: '1',
  date_created: text.at.toUTCString(), date_updated: text.at.toUTCString(), date_sent: text.status === 'queued' ? null : text.at.toUTCString(),
  error_code: null, error_message: null, messaging_service_sid: null, price: null, price_unit: 'GBP', api_version: '2010-04-01', subresource_uris: {}, uri: ''
})

function removeText(fake: FakeTwilio, id: string): Answer {
  const at = fake.texts.findIndex(text => text.sid === id)
  if (at < 0) return notFound
  fake.texts.splice(at, 1)
  return { status: 204 }
}

function takeCall(fake: FakeTwilio, form: URLSearchParams, mode: Mode): Answer {
  const against = refusesCall(form)
  if (against) {
    fake.problems.push(`a call that Twilio refuses: ${against.code} ${against.message}`)
    return refused(against)
  }
  if (mode.kind === 'refuses') return refused({ status: mode.status ?? 400, code: mode.code, message: 'Refused by the fake network' })
  const call: NetCall = {
    sid: sid('CA'), from: form.get('From') ?? '', to: form.get('To') ?? '', url: form.get('Url') ?? '', callback: form.get('StatusCallback'),
    timeout: Number(form.get('Timeout') ?? 60), over: false
  }
  fake.calls.push(call)
  fake.onCall(call)
  return mode.kind === 'drops' ? 'hang-up' : { status: 201, body: callJson(fake, call) }
}

function endCall(fake: FakeTwilio, id: string, form: URLSearchParams): Answer {
  const call = fake.calls.find(one => one.sid === id)
  if (!call) return notFound
  if (call.over) return refused({ status: 400, code: 21220, message: 'Call is not in-progress. Cannot redirect.' })
  if (form.get('Status') === 'completed' || form.get('Status') === 'canceled') {
    call.over = true
    fake.onHangUp(call)
  }
  return { status: 200, body: callJson(fake, call) }
}

const callJson = (fake: FakeTwilio, call: NetCall) =>
  ({ sid: call.sid, account_sid: fake.accountSid, from: call.from, to: call.to, status: call.over ? 'completed' : 'queued', direction: 'outbound-api', subresource_uris: {} })

const numbers = (fake: FakeTwilio, asked: string | null): Answer => ({
  status: 200, body: { incoming_phone_numbers: asked && asked !== fake.number ? [] : [{ sid: `PN${'3'.repeat(32)}`, phone_number: fake.number, capabilities: {} }], next_page_uri: null, page: 0, page_size: 50 }
})

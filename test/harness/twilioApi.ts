/**
 * What Twilio's published OpenAPI description (github.com/twilio/twilio-oai, spec/json/twilio_api_v2010.json) says of the requests that the front door
 * makes: the names, types and limits of their parameters, written down here by hand. `most`: a limit that stands in its prose and not in its schema.
 */
export type Rule =
  | { type: 'number of a phone' | 'uri' | 'boolean' | 'date-time' | 'number' }
  | { type: 'integer'; least?: number; most?: number }
  | { type: 'text'; most?: number }
  | { type: 'sid'; prefix: string }
  | { type: 'one of'; values: readonly string[] }
  /** Given several times over, once for each. */
  | { type: 'list'; of: Rule }

export type Operation = { method: 'GET' | 'POST' | 'DELETE'; path: RegExp; required: readonly string[]; parameters: Readonly<Record<string, Rule>> }

const phone = { type: 'number of a phone' } as const
const uri = { type: 'uri' } as const
const yesOrNo = { type: 'boolean' } as const
const text = { type: 'text' } as const
const integer = { type: 'integer' } as const
const method = { type: 'one of', values: ['GET', 'POST'] } as const
const sid = (prefix: string): Rule => ({ type: 'sid', prefix })
const oneOf = (...values: string[]): Rule => ({ type: 'one of', values })
const listed = { PageSize: { type: 'integer', least: 1, most: 1000 }, Page: { type: 'integer', least: 0 }, PageToken: text } as const

const createMessage: Record<string, Rule> = {
  To: phone, From: phone, FallbackFrom: phone, MessagingServiceSid: sid('MG'), ApplicationSid: sid('AP'), ContentSid: sid('HX'), ContentVariables: text,
  Body: { type: 'text', most: 1600 }, MediaUrl: { type: 'list', of: uri }, PersistentAction: { type: 'list', of: text }, StatusCallback: uri,
  ValidityPeriod: { type: 'integer', least: 1, most: 36_000 }, Attempt: integer, MaxPrice: { type: 'number' }, ProvideFeedback: yesOrNo, ForceDelivery: yesOrNo,
  SmartEncoded: yesOrNo, ShortenUrls: yesOrNo, SendAsMms: yesOrNo, SendAt: { type: 'date-time' }, ScheduleType: oneOf('fixed'), TrafficType: oneOf('free'),
  RiskCheck: oneOf('enable', 'disable'), ContentRetention: oneOf('retain', 'discard'), AddressRetention: oneOf('retain', 'obfuscate')
}

const createCall: Record<string, Rule> = {
  To: phone, From: phone, CallerId: phone, Url: uri, Method: method, Twiml: { type: 'text', most: 4000 }, ApplicationSid: sid('AP'), FallbackUrl: uri, FallbackMethod: method,
  StatusCallback: uri, StatusCallbackMethod: method, StatusCallbackEvent: { type: 'list', of: oneOf('initiated', 'ringing', 'answered', 'completed') },
  SendDigits: { type: 'text', most: 32 }, Timeout: { type: 'integer', least: 1, most: 600 }, TimeLimit: integer, CallReason: text, CallToken: text, Byoc: sid('BY'), ClientNotificationUrl: uri,
  Record: yesOrNo, RecordingChannels: oneOf('mono', 'dual'), RecordingTrack: oneOf('inbound', 'outbound', 'both'), Trim: oneOf('trim-silence', 'do-not-trim'), RecordingStatusCallback: uri,
  RecordingStatusCallbackMethod: method, RecordingStatusCallbackEvent: { type: 'list', of: oneOf('in-progress', 'completed', 'absent') }, SipAuthUsername: text, SipAuthPassword: text,
  MachineDetection: oneOf('Enable', 'DetectMessageEnd'), MachineDetectionTimeout: { type: 'integer', least: 3, most: 59 },
  MachineDetectionSpeechThreshold: { type: 'integer', least: 1000, most: 6000 }, MachineDetectionSpeechEndThreshold: { type: 'integer', least: 500, most: 5000 },
  MachineDetectionSilenceTimeout: { type: 'integer', least: 2000, most: 10_000 }, AsyncAmd: text, AsyncAmdStatusCallback: uri, AsyncAmdStatusCallbackMethod: method
}

const updateCall: Record<string, Rule> = {
  Url: uri, Method: method, Twiml: { type: 'text', most: 4000 }, Status: oneOf('canceled', 'completed'), FallbackUrl: uri, FallbackMethod: method, StatusCallback: uri, StatusCallbackMethod: method,
  TimeLimit: integer
}

const below = (rest: string): RegExp => new RegExp(`^/2010-04-01/Accounts/AC[0-9a-fA-F]{32}/${rest}$`)

export const operations: readonly Operation[] = [
  { method: 'POST', path: below('Messages\\.json'), required: ['To'], parameters: createMessage },
  {
    method: 'GET', path: below('Messages\\.json'), required: [],
    parameters: { To: phone, From: phone, DateSent: { type: 'date-time' }, 'DateSent<': { type: 'date-time' }, 'DateSent>': { type: 'date-time' }, ...listed }
  },
  { method: 'DELETE', path: below('Messages/(SM|MM)[0-9a-fA-F]{32}\\.json'), required: [], parameters: {} },
  { method: 'POST', path: below('Calls\\.json'), required: ['To', 'From'], parameters: createCall },
  { method: 'POST', path: below('Calls/CA[0-9a-fA-F]{32}\\.json'), required: [], parameters: updateCall },
  { method: 'GET', path: below('Balance\\.json'), required: [], parameters: {} },
  {
    method: 'GET', path: below('IncomingPhoneNumbers\\.json'), required: [],
    parameters: { PhoneNumber: phone, FriendlyName: text, Beta: yesOrNo, Origin: text, ...listed }
  }
]

/** What a request breaks of it, in words; nothing of a value is repeated, for it may be a number. */
export function breaches(verb: string, path: string, given: URLSearchParams): string[] {
  const operation = operations.find(one => one.method === verb && one.path.test(path))
  if (!operation) return [`no such path at Twilio: ${verb} ${path}`]
  const where = `${verb} ${path.split('/').at(-1)?.replace(/^(..)[0-9a-f]{32}/i, '$1...')}`
  const missing = operation.required.filter(name => !given.has(name)).map(name => `Twilio needs ${name} at ${where}`)
  return [...missing, ...[...given].flatMap(([name, value]) => breach(operation.parameters[name], name, value, given.getAll(name).length, where))]
}

function breach(rule: Rule | undefined, name: string, value: string, times: number, where: string): string[] {
  if (rule === undefined) return [`Twilio knows no ${name} at ${where}`]
  if (times > 1 && rule.type !== 'list') return [`Twilio takes one ${name} at ${where}`]
  return obeys(rule, value) ? [] : [`Twilio takes no such ${name} at ${where}: it must be ${rule.type}`]
}

function obeys(rule: Rule, value: string): boolean {
  switch (rule.type) {
    case 'number of a phone': return /^\+[1-9]\d{1,14}$/.test(value)
    case 'uri': return /^https?:\/\/[^/\s]/.test(value) && URL.canParse(value)
    case 'boolean': return value === 'true' || value === 'false'
    case 'date-time': return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value)
    case 'number': return value !== '' && Number.isFinite(Number(value))
    case 'integer': return /^-?\d+$/.test(value) && Number(value) >= (rule.least ?? -Infinity) && Number(value) <= (rule.most ?? Infinity)
    case 'text': return value.length <= (rule.most ?? Infinity)
    case 'sid': return new RegExp(`^${rule.prefix}[0-9a-fA-F]{32}$`).test(value)
    case 'one of': return rule.values.includes(value)
    case 'list': return obeys(rule.of, value)
  }
}
